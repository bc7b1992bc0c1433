import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { environment } from '../../scripts/bench/trial-folder.ts';
import { hostHeaders } from '../../scripts/build/rendering/host-headers.ts';
import { project } from '../helpers/folder.ts';

const root = mkdtempSync(join(tmpdir(), 'served '));
const taken = createServer();
afterAll(() => {
  taken.close();
  rmSync(root, { recursive: true, force: true });
});

/** Serves dist/ of a folder, and gives where it is, what was said, and the program. */
async function served(...options: string[]) {
  const within = options[0] === 'dist' ? options.shift()! : '';
  const child = spawn(
    process.execPath,
    [join(project, 'scripts/start.mjs'), 'serve', '--lang', 'zh', ...options],
    { cwd: join(root, within), env: environment() },
  );
  const words: string[] = [];
  const address = await new Promise<string>((found) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (more) => {
        words.push(String(more));
        const [at] = /http:\/\/localhost:\d+\/(?:[\w/]*\/)?/.exec(words.join('')) ?? [];
        if (at) found(at);
      });
  });
  return { child, address, said: () => words.join('') };
}

test('a taken port is told, the next is used, and nothing is said but where the site is', async () => {
  mkdirSync(join(root, 'dist/zh'), { recursive: true });
  writeFileSync(join(root, 'dist/zh/index.html'), '某区规划');
  await new Promise<void>((done) => taken.listen(0, 'localhost', done));
  const { port } = taken.address() as AddressInfo;
  const { child, address, said } = await served('--port', String(port));
  expect(await (await fetch(`${address}zh/`)).text()).toContain('某区规划');
  child.kill();
  expect(said()).toBe(`端口 ${port} 已被别的程序占用，因此换了一个。\n网站在 ${address}。按 Ctrl+C 结束。\n`);
});

test('a folder is found without its slash, and what is not there is answered by the page for it', async () => {
  mkdirSync(join(root, 'dist/zh'), { recursive: true });
  writeFileSync(join(root, 'dist/zh/index.html'), '某区规划');
  writeFileSync(join(root, 'dist/404.html'), '没有这个页面');
  const { child, address } = await served();
  expect(await (await fetch(`${address}zh`)).text()).toContain('某区规划');
  const missing = await fetch(`${address}nothing`);
  expect([missing.status, await missing.text()]).toEqual([404, '没有这个页面']);
  // Which a browser shows, and does not keep as a file.
  expect(missing.headers.get('content-type')).toBe('text/html; charset=utf-8');
  child.kill();
});

test('a site that was built for a folder is served in it', async () => {
  mkdirSync(join(root, 'dist/zh'), { recursive: true });
  writeFileSync(join(root, 'dist/zh/index.html'), '某区规划');
  const hosted = { base: '/plans/', many: false, received: [], ofEditions: [] };
  writeFileSync(join(root, 'dist/_headers'), hostHeaders(hosted));
  const { child, address } = await served();
  expect(address).toMatch(/\/plans\/$/);
  expect(await (await fetch(`${address}zh/`)).text()).toContain('某区规划');
  child.kill();
});

test('what hosts keep to themselves is not shown, and no address is answered by anything but the site', async () => {
  mkdirSync(join(root, 'dist/.built'), { recursive: true });
  writeFileSync(join(root, 'dist/.built/site.json'), '{}');
  writeFileSync(join(root, 'dist/404.html'), '没有这个页面');
  const { child, address } = await served();
  const { origin } = new URL(address);
  for (const path of [
    '.built/site.json',
    '_headers',
    '%2f',
    '%E0%A4%A',
    '..%2f..%2fpackage.json',
    '%00',
    '.%5c',
  ])
    for (const base of [address, `${origin}/`]) {
      const answer = await fetch(base + path);
      expect([answer.status, await answer.text()], base + path).toEqual([404, '没有这个页面']);
    }
  // The folder of a site that stands in one is where its host begins, too.
  expect((await fetch(`${origin}/`)).url).toBe(address);
  expect((await fetch(`${address}zh?q=1`)).url).toBe(`${address}zh/?q=1`);
  child.kill();
});

test.each([
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['epub', 'application/epub+zip'],
])('a .%s is served as what it is, and not packed once more', async (ending, type) => {
  writeFileSync(join(root, `dist/plan.${ending}`), 'PK');
  const { child, address } = await served();
  const answer = await fetch(`${address}plan.${ending}`, { headers: { 'accept-encoding': 'br' } });
  expect([answer.headers.get('content-type'), answer.headers.get('content-encoding')]).toEqual([type, null]);
  child.kill();
});

test('a site is served from inside its folder too', async () => {
  const { child, address } = await served('dist');
  expect(await (await fetch(`${address}zh/`)).text()).toContain('某区规划');
  child.kill();
});
