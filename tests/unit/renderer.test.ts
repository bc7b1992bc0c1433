import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isOfView } from '../../scripts/build/rendering/render-pages.ts';
import { rendererKey } from '../../scripts/build/rendering/renderer.ts';
import { isWhole, noteWhole } from '../../scripts/shared/kept.ts';
import { project } from '../helpers/folder.ts';

function folder(files: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), 'renderer-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

test.each<[string, (root: string) => void]>([
  ['has another byte', (root) => appendFileSync(join(root, 'renderer/page.mjs'), ' ')],
  ['has a file more', (root) => writeFileSync(join(root, 'site/more.js'), '')],
  ['lacks a file', (root) => rmSync(join(root, 'site/a.js'))],
  ['lacks its note', (root) => rmSync(join(root, 'whole'))],
])('a kept renderer is whole as it was made, and not when it %s', (_, harm) => {
  const root = folder({ 'renderer/page.mjs': 'x', 'site/a.js': 'y' });
  expect(isWhole(root)).toBe(false);
  noteWhole(root);
  expect(isWhole(root)).toBe(true);
  harm(root);
  expect(isWhole(root)).toBe(false);
});

test('another place of the site, another component or another file of the theme is another renderer', () => {
  const settings = { SITE: 'https://a.example', BASE: '/' };
  const site = (theme?: object) => ({ 'content/site.json': JSON.stringify(theme ? { theme } : {}) });
  const components = { Footer: 'Own.astro' };
  const own = (text: string) => ({ 'theme/Own.astro': text, 'theme/Other.astro': 'x' });
  const keys = [
    rendererKey(settings, folder(site())),
    rendererKey({ ...settings, BASE: '/plans/' }, folder(site())),
    rendererKey({ ...settings, SITE: 'https://b.example' }, folder(site())),
    rendererKey(settings, folder({ ...site({ components }), ...own('x') })),
    rendererKey(settings, folder({ ...site({ components }), ...own('y') })),
    rendererKey(settings, folder({ ...site({ components: { Footer: 'Other.astro' } }), ...own('x') })),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  // What has no part in it: the words of the site, and a folder that it does not name.
  const words = { 'content/site.json': '{"contact":"x"}' };
  expect(rendererKey(settings, folder({ ...words, ...own('x') }))).toBe(keys[0]);
});

test('only pages of the views show what there is to take along: they are rendered when it has been made', () => {
  const pages = join(project, 'src');
  const showing = readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      file.endsWith('.astro') &&
      /TakeAlong\.astro|page-kinds\/exports\.ts/.test(readFileSync(join(pages, file), 'utf8')),
  );
  const ofView = showing.filter((file) => /^pages\/\[view\]\//.test(file));
  expect(ofView.length).toBeGreaterThan(1);
  expect(showing.filter((file) => !ofView.includes(file))).toEqual(['components/TakeAlong.astro']);
  expect(['/zh/a/chp_1/index.html', '/zh-en/a/index.html', '/en/index.html'].filter(isOfView).length).toBe(3);
  expect(['/id/a/chp_1/index.html', '/data/a/plan.json', '/index.html', '/zh.html'].filter(isOfView)).toEqual(
    [],
  );
});
