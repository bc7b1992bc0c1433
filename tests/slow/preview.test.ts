import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { environment } from '../../scripts/bench/trial-folder.ts';
import { folderWith, planYaml } from '../helpers/folder.ts';

const source = (words: string) => `某区规划\n一、总则\n${words}\n`;
/** A component of the publisher, with this on its second line. */
const foot = (code: string) => `---\n${code}\n---\n<footer data-ui>本局</footer>\n`;
let root = '';
let preview: ChildProcess;
let origin = '';
beforeAll(async () => {
  root = folderWith(
    {
      'a/source.txt': source('到2020年建成10家银行。'),
      'a/plan.yaml': planYaml(),
      'site.yaml': 'theme:\n  components: { Footer: Footer.astro }\n',
    },
    { keep: true },
  );
  mkdirSync(join(root, 'theme'));
  writeFileSync(join(root, 'theme/Footer.astro'), foot(''));
  preview = spawn(process.execPath, ['scripts/start.mjs', 'dev', '--port', '4712'], {
    cwd: root,
    env: environment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  origin = await new Promise<string>((found) =>
    preview.stdout!.on('data', (said) => {
      const [address] = /http:\/\/localhost:\d+(?=\/ and)/.exec(String(said)) ?? [];
      if (address) found(address);
    }),
  );
});
afterAll(() => {
  preview.kill('SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

/** Saves a file as editors do: beside, then under its name. */
function save(name: string, text: string): void {
  const path = join(root, 'seeds', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}~`, text);
  renameSync(`${path}~`, path);
}
const page = async (path: string) => (await fetch(origin + path)).text();
/** The page as soon as it is as wanted, which it must be within a minute: the machine may be busy. */
async function once(path: string, isWanted: (html: string) => boolean): Promise<string> {
  for (const end = Date.now() + 60_000; ; ) {
    const html = await page(path);
    if (isWanted(html)) return html;
    if (Date.now() > end) throw new Error(`${path} is not as wanted: ${isWanted}\n${html}`);
    await new Promise((done) => setTimeout(done, 10));
  }
}
/** The status of a request with these headers. */
const statusOf = (path: string, headers: Record<string, string>) =>
  new Promise<number>((done, failed) => {
    const asked = request(origin + path, { headers }, (answer) => {
      answer.resume();
      done(answer.statusCode!);
    });
    asked.on('error', failed).on('upgrade', () => done(101));
    asked.end();
  });

test('the page follows what is saved, and is the page of the site', async () => {
  expect(await page('/zh/a/chp_1/')).toContain('到2020年建成10家银行。');
  save('a/source.txt', source('到2020年建成11家银行。'));
  const html = await once(
    '/zh/a/chp_1/',
    (text) => text.includes('建成11家银行。') && !text.includes('10家银行'),
  );
  expect(html).not.toContain('10家银行');
  expect(html).toContain('class="preview-bar"');
  save('a/notes.yaml', 'chp_1__p_1: { zh: 编者按语, en: A note }\n');
  expect(await once('/id/a/chp_1__p_1/', (text) => text.includes('编者按语'))).toContain('编者按语');
});

test('of a broken file the fault is said, its words are no markup, and the last good state stays', async () => {
  save('a/plan.yaml', `${planYaml()}"<img src=x>": 1\n`);
  save('a/source.txt', source('到2020年建成12家银行。'));
  const html = await once('/zh/a/chp_1/', (text) => text.includes('preview-bar wrong'));
  expect(html).toContain('seeds/a/plan.yaml:8');
  expect(html).toContain('&lt;img src=x&gt;');
  expect(html).not.toContain('<img src=x');
  expect(html).toContain('建成11家银行。');
  save('a/plan.yaml', planYaml());
  expect(await once('/zh/a/chp_1/', (text) => text.includes('建成12家银行。'))).not.toContain('bar wrong');
});

test.each([
  [
    'throws',
    'const name: string = (undefined as any).name;',
    'theme/Footer.astro:2：生成网页时，您放在 theme/ 里的这个文件出了错',
  ],
  ['cannot be compiled', 'const name = ;', 'theme/Footer.astro:2：您放在 theme/ 里的这个文件不能用'],
])(
  'of a component of the publisher that %s the page says so, and is back when it is mended',
  async (_, code, says) => {
    expect(await once('/zh/a/chp_1/', (text) => text.includes('本局'))).toContain('本局</footer>');
    writeFileSync(join(root, 'theme/Footer.astro'), foot(code));
    expect(await once('/zh/a/chp_1/', (text) => text.includes(says))).toContain(says);
    writeFileSync(join(root, 'theme/Footer.astro'), foot(''));
    expect(await once('/zh/a/chp_1/', (text) => text.includes('本局'))).toContain('本局</footer>');
  },
);

test('of two saves of a component within a moment the second is shown', async () => {
  for (const name of ['甲局', '乙局', '丙局']) {
    writeFileSync(join(root, 'theme/Footer.astro'), foot('throw new Error();'));
    await once('/zh/a/chp_1/', (text) => text.includes('theme/Footer.astro:2'));
    writeFileSync(join(root, 'theme/Footer.astro'), foot('').replace('本局', name));
    expect(await once('/zh/a/chp_1/', (text) => text.includes(name))).toContain(`${name}</footer>`);
  }
  writeFileSync(join(root, 'theme/Footer.astro'), foot(''));
});

test('a plan appears and vanishes', async () => {
  mkdirSync(join(root, 'seeds/b'));
  save('b/source.txt', source('乙区。'));
  save('b/plan.yaml', planYaml());
  expect(await once('/zh/b/chp_1/', (text) => text.includes('乙区。'))).toContain('乙区。');
  rmSync(join(root, 'seeds/b'), { recursive: true });
  const library = await once('/zh/', (text) => !text.includes('href="/zh/b/"'));
  expect(library).not.toContain('/zh/b/');
  expect(library).toContain('href="/zh/a/"');
  expect(await page('/zh/a/chp_1/')).toContain('到2020年建成');
});

test('a plan that is renamed stands under its new name, and the others stay', async () => {
  save('b/source.txt', source('乙区。'));
  save('b/plan.yaml', planYaml());
  await once('/zh/b/chp_1/', (text) => text.includes('乙区。'));
  renameSync(join(root, 'seeds/b'), join(root, 'seeds/c'));
  expect(await once('/zh/c/chp_1/', (text) => text.includes('乙区。'))).toContain('乙区。');
  rmSync(join(root, 'seeds/c'), { recursive: true });
  expect(await once('/zh/a/chp_1/', (text) => text.includes('银行'))).toContain('到2020年建成');
});

test('seeds/ that is taken away and put back is shown and followed again', async () => {
  renameSync(join(root, 'seeds'), join(root, 'elsewhere'));
  await once('/zh/open-questions/', (text) => text.includes('没有规划'));
  renameSync(join(root, 'elsewhere'), join(root, 'seeds'));
  expect(await once('/zh/a/chp_1/', (text) => text.includes('银行'))).toContain('到2020年建成');
  save('a/source.txt', source('到2020年建成13家银行。'));
  expect(await once('/zh/a/chp_1/', (text) => text.includes('13家银行'))).toContain('13家银行');
});

test('what is put into theme/ is followed as what is saved in seeds/ is', async () => {
  save('site.yaml', 'theme:\n  logo: logo.svg\n');
  const missing = await once('/zh/', (text) => text.includes('theme/logo.svg'));
  expect(missing).toContain('theme/logo.svg');
  writeFileSync(
    join(root, 'theme/logo.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  );
  expect(await once('/zh/', (text) => /<img[^>]*theme-logo/u.test(text))).toMatch(/<img[^>]*theme-logo/u);
});

test('a component that the site no longer names, or names now, is shown so', async () => {
  expect(await once('/zh/', (text) => !text.includes('本局</footer>'))).not.toContain('本局</footer>');
  writeFileSync(join(root, 'theme/Bar.astro'), '<nav data-ui>自己的栏</nav>\n');
  save('site.yaml', 'theme:\n  components: { Footer: Footer.astro, Bar: Bar.astro }\n');
  const html = await once('/zh/a/chp_1/', (text) => text.includes('自己的栏'));
  expect(html).toContain('自己的栏');
  expect(html).toContain('本局</footer>');
});

test('what is open is listed with its place, what it is about and what can be copied', async () => {
  save('a/source.txt', source('到2020年建成12家银行。\n三、保障\n依法行政。'));
  // The checks follow when the page has been shown.
  const html = await once('/en/open-questions/', (text) =>
    ['[number-gap]', 'seeds/a/en.po'].every((words) => text.includes(words)),
  );
  expect(html).toContain('seeds/a/source.txt:4');
  expect(html.replaceAll('&quot;', '"')).toContain(
    'structure:\n  - { line: 4, text: "三、保障", kind: chapter, number: 3 }',
  );
  expect(html).toContain('href="/en/a/chp_3/#chp_3"');
  expect(html).toContain('seeds/a/en.po');
  expect(await page('/zh/open-questions/')).toMatch(/怎么办：\s*[^<]*\p{sc=Han}/u);
  expect(html).toContain('Why the program read this line so');
});

test('it answers this computer alone, no page of another site, and has no sockets', async () => {
  const own = { host: new URL(origin).host };
  expect(await statusOf('/zh/', own)).toBe(200);
  expect(await statusOf('/zh/', { host: 'plans.example' })).toBe(403);
  expect(await statusOf('/@vite/client', { host: 'plans.example' })).toBe(403);
  expect(await statusOf('/zh/', { ...own, origin: 'http://plans.example' })).toBe(403);
  const socket = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' };
  expect(await statusOf('/', { ...own, ...socket, 'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==' })).toBe(
    403,
  );
  const policy = (await fetch(`${origin}/zh/`)).headers.get('content-security-policy')!;
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*/u);
});

test('an address without its last slash leads to the page, and one with half a sign in it to no stack', async () => {
  expect((await fetch(`${origin}/zh?q=1`)).url).toBe(`${origin}/zh/?q=1`);
  for (const path of [
    '//',
    '//other.example/zh/',
    '/.//other.example',
    '/%2f',
    '/%E0%A4%A',
    '/zh/%E0%A4%A/',
    '/data/%E0%A4%A',
    '/nothing',
  ]) {
    const missing = await fetch(origin + path);
    expect([missing.status, await missing.text()], path).toEqual([404, expect.stringContaining('<main')]);
  }
});

test('it writes neither content/ nor dist/, and takes its own folder with it', async () => {
  expect(existsSync(join(root, 'content'))).toBe(false);
  expect(existsSync(join(root, 'dist'))).toBe(false);
  // The packages that pages load are bundled there too: node_modules/ may not be written, or serve other folders.
  const [own] = readdirSync(join(root, '.cache')).filter((name) => name.startsWith('preview-'));
  expect(existsSync(join(root, '.cache', own!, 'packages/deps'))).toBe(true);
  const ended = new Promise((done) => preview.on('exit', done));
  preview.kill('SIGINT');
  await ended;
  expect(readdirSync(join(root, '.cache')).filter((name) => name.startsWith('preview-'))).toEqual([]);
});
