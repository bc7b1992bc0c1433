import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { environment } from '../../scripts/bench/trial-folder.ts';
import { project } from '../helpers/folder.ts';

const root = mkdtempSync(join(tmpdir(), 'served '));
const taken = createServer();
afterAll(() => {
  taken.close();
  rmSync(root, { recursive: true, force: true });
});

test('a taken port is told, the next is used, and nothing is said but where the site is', async () => {
  mkdirSync(join(root, 'dist/zh'), { recursive: true });
  writeFileSync(join(root, 'dist/zh/index.html'), '某区规划');
  await new Promise<void>((done) => taken.listen(0, 'localhost', done));
  const { port } = taken.address() as AddressInfo;
  const child = spawn(
    process.execPath,
    [join(project, 'scripts/start.mjs'), 'serve', '--port', String(port), '--lang', 'zh'],
    { cwd: root, env: environment() },
  );
  let said = '';
  const address = await new Promise<string>((found) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (words) => {
        said += words;
        const [at] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
        if (at) found(at);
      });
  });
  expect(await (await fetch(`${address}zh/`)).text()).toContain('某区规划');
  child.kill();
  expect(said).toBe(`端口 ${port} 已被别的程序占用，因此换了一个。\n网站在 ${address}。按 Ctrl-C 结束。\n`);
});
