import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import bundled, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium';
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
 * A headless Chromium: the one on this machine, else the one inside the npm package. CHROMIUM=bundled asks
 * for the latter.
 */
export async function openBrowser(): Promise<Browser> {
  const own = process.env['CHROMIUM'] === 'bundled' ? undefined : installed.find((path) => existsSync(path));
  if (own) return playwright.launch({ executablePath: own, args: quiet });
  // The system libraries that a bare machine lacks are in the package too.
  await inflate(
    join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin', 'al2023.tar.br'),
  );
  setupLambdaEnvironment(join(tmpdir(), 'al2023', 'lib'));
  // Its own arguments are for a cloud function: one process, which ends with its first page.
  const args = bundled.args.filter((arg) => !['--single-process', '--no-zygote'].includes(arg));
  return playwright.launch({ executablePath: await bundled.executablePath(), args: [...args, ...quiet] });
}
