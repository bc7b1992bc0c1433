/**
 * What the built site is served with, by the recipes for hosts, and that nothing received runs on any of
 * them.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { PublishedPlan } from '../../src/core/published/plan-json.ts';
import { publishedAs } from '../../src/core/published/received.ts';
import { folderWith, planYaml, project, runWith } from '../helpers/folder.ts';
import { headersFor, hosts, rulesOf } from '../helpers/hosted-headers.ts';
import { useSite } from '../helpers/served.ts';

/** A page that would say so if anything of it ran. */
const hostile = `<!doctype html><html><head><title>某区规划</title><script>localStorage.setItem('ran', '1')</script></head>
<body><p>某区规划</p><p>一、总则</p><p>发展高新技术产业。</p><img src="x" onerror="localStorage.setItem('ran', '1')"></body></html>`;
const base = '/plans/';
const work = mkdtempSync(join(tmpdir(), 'hosting-'));
let root = '';
beforeAll(() => {
  root = folderWith({ 'mou/source.html': hostile, 'mou/plan.yaml': planYaml() }, { keep: true });
  const { status, out, err } = runWith({ BASE: base }, root, 'build');
  expect(status, out + err).toBe(0);
});
afterAll(() => {
  for (const folder of [root, work]) rmSync(folder, { recursive: true, force: true });
});
const plain = useSite(() => join(root, 'dist'), base);
const planAt = (site: string, slug: string) =>
  JSON.parse(readFileSync(join(site, 'data', slug, 'plan.json'), 'utf8')) as PublishedPlan;

describe('what was received', () => {
  const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
  test.each([
    ['source.txt', '<script>', 'source.txt'],
    ['source.html', 'x', 'source.html.txt'],
    ['source.HTM', 'x', 'source.HTM.txt'],
    ['source.md', 'x', 'source.md.txt'],
    ['original.svg', '<svg/>', 'original.svg.txt'],
    ['original.xml', '<x/>', 'original.xml.txt'],
    ['original.unknown', 'x', 'original.unknown.txt'],
    ['original', 'x', 'original.txt'],
    ['original.docx', 'PK\x03\x04…', 'original.docx'],
    ['original.pdf', '%PDF-1.7', 'original.pdf'],
    ['original.docx', '<html><script>', 'original.docx.txt'],
    ['original.pdf', '<svg', 'original.pdf.txt'],
  ])('%s that begins with “%s” is published as %s', (name, begins, published) =>
    expect(publishedAs(name, bytes(begins))).toBe(published),
  );

  test(
    'is there byte for byte under the names of plan.json, is led to, and none of it runs where a ' +
      'host knows only the ends of names',
    async () => {
      const { files, source } = planAt(join(root, 'dist'), 'mou');
      expect(files).toEqual([
        { name: 'source.html.txt', sha256: createHash('sha256').update(hostile).digest('hex') },
      ]);
      expect(files[0]!.sha256).toBe(source.sha256);
      const context = await plain.browser.newContext();
      const page = await context.newPage();
      for (const { name, sha256 } of files) {
        const address = `${plain.origin}${base}data/mou/${name}`;
        expect(
          createHash('sha256')
            .update(await (await fetch(address)).bytes())
            .digest('hex'),
        ).toBe(sha256);
        await page.goto(address);
        expect(
          await page.evaluate(() => ({
            type: document.contentType,
            stored: localStorage.length,
            shown: document.body.textContent.includes('<script>'),
          })),
        ).toEqual({ type: 'text/plain', stored: 0, shown: true });
      }
      // No file of the plan's data is one that a browser takes for a page.
      expect(
        readdirSync(join(root, 'dist/data/mou')).filter(
          (name) => !/\.(?:json|csv|csv-metadata\.json|akn\.xml|epub|xlsx|txt|docx|pdf)$/.test(name),
        ),
      ).toEqual([]);
      for (const path of ['zh/mou/', 'zh/mou/about/', 'en/mou/']) {
        await page.goto(`${plain.origin}${base}${path}`);
        expect(await page.$$eval('a[download]', (links) => links.map((a) => a.getAttribute('href')))).toEqual(
          [`${base}data/mou/source.html.txt`],
        );
      }
      await context.close();
    },
  );
});

const sites = [
  { name: 'at the root', base: '/', folder: () => join(project, 'dist'), slug: 'futian-hitech-13fyp' },
  { name: 'under a base', base, folder: () => join(root, 'dist'), slug: 'mou' },
];

const everywhere = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
};
const transport = { 'strict-transport-security': 'max-age=31536000' };
const [framing, sandbox] = ["frame-ancestors 'none'", "sandbox; default-src 'none'; frame-ancestors 'none'"];
const [revalidate, forever] = ['public, max-age=0, must-revalidate', 'public, max-age=31536000, immutable'];
const answer = (policy: string, resource: string, cache: string, more: Record<string, string> = {}) => ({
  ...everywhere,
  'content-security-policy': policy,
  'cross-origin-resource-policy': resource,
  'cache-control': cache,
  ...more,
});
const open = { 'access-control-allow-origin': '*' };
/** What each kind of path carries, the first that fits. */
const kinds: [kind: string, path: RegExp, headers: Record<string, string>, compressed?: boolean][] = [
  [
    'received',
    /^data\/[^/]+\/(?:source|original)\./,
    answer(sandbox, 'cross-origin', revalidate, { ...open, 'content-disposition': 'attachment' }),
    true,
  ],
  ['data', /^data\/.*\.json$/, answer(sandbox, 'cross-origin', revalidate, open), true],
  ['data in a package', /^data\//, answer(sandbox, 'cross-origin', revalidate, open)],
  ['scripts', /^_astro\//, answer(framing, 'same-origin', forever), true],
  ['search indexes', /^(?:zh|en)\/pagefind\//, answer(framing, 'same-origin', revalidate, open)],
  ['pictures', /^og\/|^apple-touch/, answer(framing, 'cross-origin', revalidate)],
  [
    'files of the site',
    /^(?:icon\.svg|robots\.txt|llms\.txt|sitemap\.xml|variants\.json)$/,
    answer(framing, 'cross-origin', revalidate),
    true,
  ],
  ['Markdown', /^(?:zh|en)\/.*\.md$/, answer(framing, 'same-origin', revalidate), true],
  ['feeds and manifests', /\.(?:xml|webmanifest)$/, answer(framing, 'same-origin', revalidate), true],
  ['the script of reading offline', /^offline\.js$/, answer(framing, 'same-origin', revalidate), true],
  ['pages', /^(?:(?:zh|en|zh-en|id)\/.*)?$|\.html$/, answer(framing, 'same-origin', revalidate), true],
];
/** What a file is, by the end of its name. */
const types: Record<string, string> = {
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  epub: 'application/epub+zip',
  html: 'text/html',
  ics: 'text/calendar',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  webmanifest: 'application/manifest+json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
/** Every path that a built site answers, below its base, without the records that no host serves. */
const pathsOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((d) => d.isFile())
    .map((d) => join(d.parentPath, d.name).slice(folder.length + 1))
    .filter((file) => !/^(?:\.built\/|_headers$)/.test(file))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
const kindOf = (path: string) => kinds.find(([, pattern]) => pattern.test(path))!;
const sorted = (headers: Iterable<readonly [string, string]>) =>
  [...headers].map(([name, value]) => `${name.toLowerCase()}: ${value}`).sort();

describe.each(Object.keys(hosts) as (keyof typeof hosts)[])('_headers, as %s reads it', (host) => {
  test.each(sites)('$name: each path carries each header once, and what it should', ({ base, folder }) => {
    const headers = headersFor(rulesOf(readFileSync(join(folder(), '_headers'), 'utf8')), host);
    const wrong = pathsOf(folder()).flatMap((path) => {
      const [got, wanted] = [
        sorted(headers(base + path)),
        sorted(Object.entries({ ...kindOf(path)[2], ...transport })),
      ];
      return JSON.stringify(got) === JSON.stringify(wanted) ? [] : [{ path, got, wanted }];
    });
    expect(wrong).toEqual([]);
    expect(new Set(pathsOf(folder()).map((path) => kindOf(path)[0])).size).toBeGreaterThanOrEqual(9);
  });
});

const installed = (program: string) => spawnSync(program, ['version']).error === undefined;
const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
const recipe = (name: string) => join(project, 'docs/publishing', name);
/** Starts a server by its recipe, with the folder, the port and the base put in where the recipe says. */
const servers = {
  nginx: (folder: string, port: number, below: string) => {
    const at = mkdtempSync(join(work, 'nginx-'));
    const site = readFileSync(recipe('nginx.conf'), 'utf8')
      .replace('listen 8080;', `listen 127.0.0.1:${port};`)
      .replace('root /srv/plans;', `root ${folder};`)
      .replace('set $plans_base "";', `set $plans_base "${below}";`);
    writeFileSync(join(at, 'site.conf'), site);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${at}/${name};`)
      .join(' ');
    writeFileSync(
      join(at, 'nginx.conf'),
      `${process.getuid?.() === 0 ? 'user root;\n' : ''}pid ${at}/pid;\nerror_log ${at}/error.log;\n` +
        `events {}\nhttp { access_log off; ${temporary} include site.conf; }\n`,
    );
    const checked = spawnSync('nginx', ['-t', '-c', join(at, 'nginx.conf')], { encoding: 'utf8' });
    return {
      said: checked.stderr,
      child: spawn('nginx', ['-c', join(at, 'nginx.conf'), '-g', 'daemon off;'], { stdio: 'ignore' }),
    };
  },
  caddy: (folder: string, port: number, below: string) => {
    const at = mkdtempSync(join(work, 'caddy-'));
    writeFileSync(join(at, 'Caddyfile'), `{\n\tadmin off\n}\nimport ${recipe('Caddyfile')}\n`);
    const env = {
      ...process.env,
      HOME: at,
      XDG_DATA_HOME: at,
      XDG_CONFIG_HOME: at,
      PLANS_ADDRESS: `http://127.0.0.1:${port}`,
      PLANS_ROOT: folder,
      PLANS_BASE: below,
    };
    const file = ['--config', join(at, 'Caddyfile'), '--adapter', 'caddyfile'];
    const checked = spawnSync('caddy', ['validate', ...file], { encoding: 'utf8', env });
    return { said: checked.stderr, child: spawn('caddy', ['run', ...file], { stdio: 'ignore', env }) };
  },
};

describe.each(Object.keys(servers) as (keyof typeof servers)[])('%s, by its recipe', (program) => {
  if (!installed(program)) return test.skip(`left out: ${program} is not installed here`, () => {});
  describe.each(sites)('$name', ({ base, folder, slug }) => {
    let child: ChildProcess | undefined;
    let origin = '';
    beforeAll(async () => {
      const top = mkdtempSync(join(work, 'site-'));
      if (base === '/') symlinkSync(folder(), join(top, 'site'));
      else {
        mkdirSync(join(top, 'site'));
        cpSync(folder(), join(top, 'site', base), { recursive: true });
      }
      const port = await freePort();
      origin = `http://127.0.0.1:${port}`;
      const started = servers[program](join(top, 'site'), port, base.slice(0, -1));
      child = started.child;
      // The recipe is accepted without a warning.
      expect(started.said).not.toMatch(/warn|error|emerg/i);
      await vi.waitFor(async () => expect((await fetch(origin + base)).status).toBe(200), {
        timeout: 20_000,
        interval: 50,
      });
    });
    afterAll(async () => {
      const ended = new Promise((done) => child?.once('exit', done));
      if (child?.kill()) await ended;
    });
    /** The headers that the recipe is about. */
    const ours = new Set(
      kinds.flatMap(([, , headers]) => Object.keys(headers)).concat(Object.keys(transport)),
    );
    const headersOf = (response: Response) =>
      sorted([...response.headers].filter(([name]) => ours.has(name)));

    test('every kind of path carries each header once; words go compressed', async () => {
      const paths = pathsOf(folder());
      for (const [kind, , headers, compressed] of kinds) {
        const path = paths.filter((p) => kindOf(p)[0] === kind).sort((a, b) => b.length - a.length)[0];
        if (path === undefined) continue;
        const response = await fetch(origin + base + path, { headers: { 'accept-encoding': 'gzip' } });
        expect({ kind, path, status: response.status, headers: headersOf(response) }).toEqual({
          kind,
          path,
          status: 200,
          headers: sorted(Object.entries(headers)),
        });
        const length = readFileSync(
          join(folder(), path.endsWith('/') || !path ? `${path}index.html` : path),
        ).length;
        if (compressed && length > 1000)
          expect({
            path,
            encoding: response.headers.get('content-encoding'),
            vary: response.headers.get('vary')?.toLowerCase(),
          }).toEqual({ path, encoding: 'gzip', vary: 'accept-encoding' });
      }
    });

    test('a file is what the end of its name says', async () => {
      const files = Object.keys(types).flatMap((end) => {
        const file = pathsOf(folder()).find((path) => path.endsWith(`.${end}`));
        return file === undefined ? [] : [[end, file] as const];
      });
      expect(files.length).toBeGreaterThan(9);
      for (const [end, file] of files) {
        const { headers } = await fetch(origin + base + file);
        expect({ file, type: headers.get('content-type')?.split(';')[0] }).toEqual({
          file,
          type: types[end],
        });
      }
    });

    test('only by TLS is TLS asked for', async () => {
      const response = await fetch(origin + base, { headers: { 'x-forwarded-proto': 'https' } });
      expect(response.headers.get('strict-transport-security')).toBe(transport['strict-transport-security']);
    });

    test(
      'a folder without its slash leads to the slash; what is not there is answered by the page for ' +
        'it; records stay in',
      async () => {
        const moved = await fetch(`${origin}${base}zh/${slug}`, { redirect: 'manual' });
        expect([301, 308]).toContain(moved.status);
        expect(new URL(moved.headers.get('location')!, origin).pathname).toBe(`${base}zh/${slug}/`);
        for (const path of [
          'zh/nothing/',
          `data/${slug}/nothing.json`,
          '.built/site.json',
          '_headers',
          `data/${slug}/source.html`,
          `data/${slug}/`,
        ]) {
          const response = await fetch(origin + base + path);
          expect({
            path,
            status: response.status,
            page:
              (await response.text()).includes('404.html') ||
              response.headers.get('content-type')?.startsWith('text/html'),
            // It is read, and not kept as the file that was looked for.
            kept: response.headers.get('content-disposition'),
          }).toEqual({ path, status: 404, page: true, kept: null });
          expect(
            headersOf(response).filter(
              (h) => h.startsWith('content-security-policy') || h.startsWith('x-content-type'),
            ),
          ).toEqual([`content-security-policy: ${framing}`, 'x-content-type-options: nosniff']);
        }
      },
    );

    test('pages, search and downloads work under these headers', async () => {
      const page = await plain.browser.newPage();
      const noise: string[] = [];
      page.on('console', (m) => m.type() === 'error' && noise.push(m.text()));
      const word = base === '/' ? '知识产权' : '技术';
      await page.goto(`${origin}${base}zh/search/?q=${encodeURIComponent(word)}`);
      await page.waitForSelector('.results [data-eid]');
      await page.goto(`${origin}${base}zh/${slug}/about/`);
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('a[download]')]);
      expect(
        createHash('sha256')
          .update(readFileSync(await download.path()))
          .digest('hex'),
      ).toBe(planAt(folder(), slug).files[0]!.sha256);
      expect(noise).toEqual([]);
      await page.close();
    });
  });
});
