import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { writeScript } from '../../scripts/build/programs/one-file.ts';
import { project } from '../helpers/folder.ts';

const runs = pathToFileURL(join(project, 'scripts/build/programs/script.ts')).href;

/** A program put into a script, in a folder of its own. */
async function script(program: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'script-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'program.js');
  await writeScript(file, { stdin: { contents: program, resolveDir: project } }, []);
  return file;
}

/** Runs a script as a program does; what it gave, or how it ended. */
function run(file: string): string {
  const program = `import { runScript } from '${runs}'; console.log(await runScript(${JSON.stringify(file)}))`;
  const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
  return status ? `ended with ${status}` : stdout.trim();
}

test('a script imports, waits and knows its address as the program did, and gives what that gives', async () => {
  const file = await script(`
    import { basename } from 'node:path';
    const { EOL } = await import('node:os');
    const name = ['node', 'url'].join(':');
    const { fileURLToPath } = await import(name);
    give([basename(fileURLToPath(import.meta.url)), EOL.length, /[一二]/u.test('二')].join());`);
  expect(run(file)).toBe('program.js,1,true');
});

test('what was compiled of a script is kept once, and made anew where it is not whole', async () => {
  const file = await script('const twice = (n) => 2 * n; give(twice(21));');
  const kept = `${file}.compiled`;
  expect(run(file)).toBe('42');
  const { ino } = statSync(kept);
  expect(run(file)).toBe('42');
  expect(statSync(kept).ino).toBe(ino);
  const bytes = readFileSync(kept);
  writeFileSync(kept, bytes.with(bytes.length - 9, bytes.at(-9)! ^ 1));
  expect(run(file)).toBe('42');
  expect(statSync(kept).ino).not.toBe(ino);
});

test('of a script that fails nothing is kept', async () => {
  const file = await script('process.exit(3);');
  expect(run(file)).toBe('ended with 3');
  expect(existsSync(`${file}.compiled`)).toBe(false);
});
