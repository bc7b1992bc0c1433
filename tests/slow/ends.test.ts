import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { project } from '../../scripts/bench/trial-folder.ts';
import { runChild } from '../../scripts/build/programs/child.ts';

/** A folder with this program in it, which imports modules of scripts/ by `from`. */
function programOf(text: (from: (module: string) => string) => string): string {
  const root = mkdtempSync(join(tmpdir(), 'ends-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    join(root, 'program.ts'),
    text((module) => `from ${JSON.stringify(join(project, 'scripts', module))};`),
  );
  return root;
}
/** Runs it into a pipe that nobody reads for a while: what arrives, and its exit code. */
const runSlowly = (root: string) => {
  const { stdout } = spawnSync(
    'sh',
    ['-c', '{ "$0" program.ts 2>&1; echo "code $?"; } | { sleep 1; cat; }', process.execPath],
    { cwd: root, encoding: 'utf8' },
  );
  return stdout;
};
const much = "for (let i = 0; i < 9999; i++) console.error(i, 'of much that is said');";

test.each([
  ['its work is done', 'end();', 'code 0\n'],
  ['it failed', "throw new Fault('the reason');", 'the reason\ncode 1\n'],
  [
    'it fails as it is left',
    "process.on('exit', () => { throw new Fault('late'); });\nend();",
    'late\ncode 1\n',
  ],
])('all that a program said comes through a slow pipe when %s', (_, does, last) => {
  const said = runSlowly(
    programOf(
      (from) =>
        `import { end, endInSentences } ${from('shared/command/begin.ts')}\n` +
        `import { Fault } ${from('shared/command/faults.ts')}\nendInSentences();\n${much}\n${does}\n`,
    ),
  );
  expect(said.match(/^\d+ of/gm)).toHaveLength(9999);
  expect(said.slice(-last.length)).toBe(last);
});

test('of several errors the first is said, once', () => {
  const said = runSlowly(
    programOf(
      (from) => `import { endInSentences } ${from('shared/command/begin.ts')}
        import { Fault } ${from('shared/command/faults.ts')}
        endInSentences();
        for (const why of ['first', 'second']) Promise.reject(new Fault(why));\n`,
    ),
  );
  expect(said).toBe('first\ncode 1\n');
});

/** Runs such a program as a build runs its own; `busy`: until it has ended, nobody here looks. */
async function asChild(text: string, busy = 0): Promise<string> {
  const root = programOf(() => text);
  const told = Promise.withResolvers<void>();
  const name = relative(join(project, 'scripts'), join(root, 'program'));
  const run = runChild(name, {}, { meanwhile: [told.promise] });
  await new Promise(setImmediate);
  for (const begun = Date.now(); Date.now() - begun < busy; );
  told.resolve();
  return run.catch((error: Error) => `failed: ${error.message}`);
}

test('of a program that ended before it was told something, its own sentence says why', async () => {
  expect(await asChild("console.error('my sentence'); process.exit(1);", 1500)).toBe('failed: my sentence');
});

test('what a program prints keeps its characters, wherever it is cut in two', async () => {
  const text = `const bytes = Buffer.from('规划');
    process.stdout.write(bytes.subarray(0, 4));
    setTimeout(() => process.stdout.write(bytes.subarray(4), () => process.send('done')), 200);`;
  expect(await asChild(text)).toBe('规划');
});

test('a program that is left before its work is done has failed, whatever code it ends with', async () => {
  expect(await asChild("console.log('all is well'); process.exit(0);")).toMatch(/^failed: it gave no reason/);
});

test('a program that waits for what never comes shows no code', async () => {
  expect(await asChild('await new Promise(() => {});')).not.toMatch(/await|Promise|Warning/);
});

test('states before the last ones are put away, few of them, wherever their folder is', () => {
  const root = programOf(
    (from) => `import { writeFileSync } from 'node:fs';
      import { nextOf, removeOld, replace } ${from('build/records/replace.ts')}
      if (process.argv[2] === 'remove') await removeOld();
      else for (let i = 0; i < 20; i++) {
        const next = nextOf('dist');
        writeFileSync(next + '/a', String(i));
        replace('dist', next);
      }\n`,
  );
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['program.ts', ...args], { cwd: root, encoding: 'utf8' }).stderr;
  const old = join(root, '.cache/old');
  expect(run()).toBe('');
  expect(readdirSync(old)).toHaveLength(8);
  expect(run('remove')).toBe('');
  expect(readdirSync(old)).toHaveLength(0);
  rmSync(old, { recursive: true });
  writeFileSync(old, '');
  expect(run('remove')).toBe('');
  expect(run()).toBe('');
  expect(existsSync(join(root, 'dist.next'))).toBe(false);
  rmSync(old);
  mkdirSync(old);
  expect(run('remove')).toBe('');
});
