import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import bundled, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A headless Chromium: where it runs (Linux on x64) the one inside the npm package, which is the same for all
 * and takes a third of the time of a whole browser; elsewhere, or with CHROMIUM=installed, the one on this
 * machine.
 */
export async function openBrowser(): Promise<Browser> {
  const runsBundled = process.platform === 'linux' && process.arch === 'x64';
  const own = installed.find((path) => existsSync(path));
  if (own && (!runsBundled || process.env['CHROMIUM'] === 'installed'))
    return playwright.launch({ executablePath: own, args: quiet });
  const folder = await unpacked();
  // The system libraries and fonts that a bare machine lacks are in the package too.
  const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  return playwright.launch({
    executablePath: join(folder, 'chromium'),
    args: [...quiet, '--no-zygote', '--disable-webgl', '--in-process-gpu', '--font-render-hinting=none'],
    env: { ...process.env, LD_LIBRARY_PATH: libraries, ...fonts },
  });
}

/**
 * The folder in which the packaged browser is unpacked: once for each version, whole or not at all, whoever
 * else unpacks it at the same time.
 */
async function unpacked(): Promise<string> {
  const root = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const before = process.env['TMPDIR'];
  const folder = join(tmpdir(), `plan-chromium-${version}`);
  if (existsSync(folder)) return folder;
  const making = mkdtempSync(`${folder}-`);
  // The package unpacks into the folder for temporary files.
  process.env['TMPDIR'] = making;
  try {
    await bundled.executablePath();
    await inflate(join(root, 'bin', 'al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  try {
    renameSync(making, folder);
  } catch {
    rmSync(making, { recursive: true, force: true });
  }
  return folder;
}
