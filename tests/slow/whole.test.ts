import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { folderWith, planYaml, project, run } from '../helpers/folder.ts';

describe('the lock of a folder', () => {
  const root = () => folderWith({ 'a/source.txt': '某区规划\n一、甲\n', 'a/plan.yaml': planYaml() });
  const lockIn = (at: string) => join(at, '.cache/lock');
  /** Programs that take the lock and keep it; resolves when each has it or was refused. */
  const holders = (at: string, count: number) =>
    Promise.all(
      Array.from(
        { length: count },
        () =>
          new Promise<{ child: ChildProcess; said: string }>((done) => {
            const lock = JSON.stringify(join(project, 'scripts/build/records/lock.ts'));
            const text = `const { lockFolder } = await import(${lock});
              await lockFolder(() => {}).then(() => console.log('has it'), (fault) => console.log(fault.message));
              setInterval(() => {}, 1000);`;
            const child = spawn(process.execPath, ['--input-type=module', '-e', text], {
              cwd: at,
              stdio: ['ignore', 'pipe', 'inherit'],
            });
            onTestFinished(() => void child.kill('SIGKILL'));
            child.stdout.on('data', (said: Buffer) => done({ child, said: said.toString() }));
          }),
      ),
    );
  const killed = (child: ChildProcess) =>
    new Promise((done) => {
      child.on('close', done);
      child.kill('SIGKILL');
    });
  const alter = (at: string, changes: object) =>
    writeFileSync(
      lockIn(at),
      JSON.stringify({ ...(JSON.parse(readFileSync(lockIn(at), 'utf8')) as object), ...changes }),
    );

  test('is held by a program at work, be it seen or only heard', async () => {
    const at = root();
    await holders(at, 1);
    for (const name of ['generate', 'build'])
      expect(run(at, name)).toMatchObject({
        status: 1,
        err: expect.stringContaining('Another build (process ') as string,
      });
    expect(run(at, 'generate', '--check').err).toContain('Another build');
    alter(at, { place: 'another machine' });
    expect(run(at, 'generate')).toMatchObject({
      status: 1,
      err: expect.stringContaining('Another build') as string,
    });
    expect(existsSync(join(at, 'content'))).toBe(false);
  });
  test('is free when its program was killed, though another has its number now', async () => {
    const at = root();
    await killed((await holders(at, 1))[0]!.child);
    expect(existsSync(lockIn(at))).toBe(true);
    alter(at, { process: process.pid });
    expect(run(at, 'generate').status).toBe(0);
    expect(existsSync(lockIn(at))).toBe(false);
  });
  test('is free when nobody is heard of who cannot be seen, and when it says nothing', async () => {
    const places = [root(), root()];
    mkdirSync(join(places[0]!, '.cache'));
    writeFileSync(lockIn(places[0]!), '');
    await killed((await holders(places[1]!, 1))[0]!.child);
    alter(places[1]!, { place: 'another container' });
    for (const { said } of await Promise.all(places.map(async (at) => (await holders(at, 1))[0]!)))
      expect(said).toBe('has it\n');
  });
  test('is taken by one of several that start at once, over one that was left too', async () => {
    const at = root();
    await killed((await holders(at, 1))[0]!.child);
    const said = (await holders(at, 5)).map((h) => h.said);
    expect(said.filter((text) => text === 'has it\n')).toHaveLength(1);
    expect(said.filter((text) => text.startsWith('Another build'))).toHaveLength(4);
  });
});
