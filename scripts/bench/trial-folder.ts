/**
 * A folder of its own in which the programs of this project run on other seeds, for measures and for tests.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const project = fileURLToPath(new URL('../..', import.meta.url));

/** Files of `seeds/`: their paths in it -> what stands in them. */
export type Seeds = Record<string, string | Uint8Array>;

/** What says which packages a folder has, and what runs there: the program of this project. */
const copied = ['package.json', 'package-lock.json'];
const linked = ['scripts', 'node_modules'];

/** Makes a temporary folder with these seeds for the program of this project. The caller removes it. */
export function trialFolder(seeds: Seeds): string {
  const root = mkdtempSync(join(tmpdir(), 'plan-'));
  for (const name of copied) cpSync(join(project, name), join(root, name));
  for (const name of linked) symlinkSync(join(project, name), join(root, name));
  writeSeeds(root, seeds);
  return root;
}

/** Writes files into the `seeds/` of such a folder. */
export function writeSeeds(root: string, seeds: Seeds): void {
  for (const [path, text] of Object.entries(seeds)) {
    mkdirSync(dirname(join(root, 'seeds', path)), { recursive: true });
    writeFileSync(join(root, 'seeds', path), text);
  }
}

/** The environment in which a program runs there as npm would run it, with these settings. */
export const environment = (settings: Record<string, string> = {}) => ({
  ...process.env,
  NODE_ENV: 'production',
  VITEST: '',
  BASE_URL: undefined,
  ...settings,
});

/** What a program that has ended said, and its exit code. */
export interface Ended {
  status: number | null;
  out: string;
  err: string;
}

/** Runs one of the project's programs in such a folder, as npm would. */
export const run = (root: string, script: string, ...args: string[]): Ended =>
  runWith({}, root, script, ...args);

/** The same with settings in the environment, such as BASE. */
export function runWith(
  settings: Record<string, string>,
  root: string,
  script: string,
  ...args: string[]
): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join('scripts', `${script}.ts`), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: environment(settings),
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
