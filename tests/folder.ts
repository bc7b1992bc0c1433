import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const project = fileURLToPath(new URL('..', import.meta.url));

/** A temporary copy of this project with seeds of its own: path inside `seeds/` -> content. It goes when the test ends, unless `keep`. */
export function folderWith(seeds: Record<string, string | Uint8Array>, { keep = false } = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'plan-'));
  for (const name of [
    'src',
    'scripts',
    'public',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ])
    cpSync(join(project, name), join(root, name), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
  write(root, seeds);
  if (!keep) onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

export function write(root: string, seeds: Record<string, string | Uint8Array>): void {
  for (const [path, text] of Object.entries(seeds)) {
    mkdirSync(dirname(join(root, 'seeds', path)), { recursive: true });
    writeFileSync(join(root, 'seeds', path), text);
  }
}

/** Runs one of the project's scripts there, as npm would. */
export function run(root: string, script: string, ...args: string[]) {
  return runWith({}, root, script, ...args);
}

/** The same with settings in the environment, such as BASE. */
export function runWith(settings: Record<string, string>, root: string, script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join('scripts', `${script}.ts`), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', VITEST: '', BASE_URL: undefined, ...settings },
  });
  return { status, out: stdout, err: stderr };
}

/** The smallest plan.yaml that is whole. */
export const planYaml = (more: Record<string, string> = {}): string =>
  Object.entries({
    title: '{ zh: 某区规划, en: Plan }',
    issuer: '{ zh: 某局, en: Bureau }',
    period: '2016-2020',
    document_number: '1',
    issued: '2016-01-01',
    published: '2016-01-02',
    source_address: 'https://example.gov.cn/',
    ...more,
  })
    .map(([k, v]) => `${k}: ${v}\n`)
    .join('');
