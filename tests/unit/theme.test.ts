import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { policyOf } from '../../scripts/build/rendering/policy.ts';
import { firstFiles, lackingIn, withScripts } from '../../scripts/shared/people/first-files.ts';
import { holdTheme } from '../../scripts/shared/people/theme.ts';
import { collector, format } from '../../src/core/model/diagnostics.ts';
import { worded } from '../../src/core/model/sentence.ts';
import { contrast } from '../../src/core/published/contrast.ts';
import { siteSchema } from '../../src/core/published/site.ts';
import { filesOfTheme, noTheme, themeSchema } from '../../src/core/published/theme.ts';
import { readYaml } from '../../src/core/seeds/yaml/yaml.ts';
import { themeStyle } from '../../src/site/theme/theme-files.ts';
import { emptyFolder, project } from '../helpers/folder.ts';

const read = (theme: string, root = project) => {
  const { report, diagnostics } = collector();
  const file = 'seeds/site.yaml';
  const site = readYaml(`theme:\n  ${theme}\n`, siteSchema, 'site-yaml', { file, report });
  const value = site?.value.theme;
  const placeOf = (...key: readonly string[]) => ({ file, line: site!.lineOf('theme', ...key) });
  if (value) holdTheme(value, root, placeOf, report);
  return { theme: value, said: diagnostics.map(format) };
};

test.each([
  ['colours: { accent: { light: "red;}", dark: "#8fe3c4" } }', '颜色写作半角的 # 加六位'],
  ['fonts: { text: "url(a)" }', '字体名之间用英文逗号隔开'],
  ['fonts: { files: { "A\\"B": a.woff2 } }', '字体名只用文字、数字、空格和连字符'],
  ['logo: ../secret.png', 'theme/ 中的文件写从那里起的名字'],
])('what is asked for is said in Chinese too: %s', (theme, words) => {
  const { report, diagnostics } = collector();
  readYaml(`theme:\n  ${theme}\n`, siteSchema, 'site-yaml', { file: 'seeds/site.yaml', report });
  expect(diagnostics.map(({ message }) => worded(message, 'zh'))).toEqual([expect.stringContaining(words)]);
});

test('a theme becomes rules of style, and the site without one has none', () => {
  const { theme, said } = read(
    'colours: { accent: { light: "#0b6e4f", dark: "#8fe3c4" } }\n  fonts: { text: "仿宋, serif", interface: Office Sans }',
  );
  expect(said).toEqual([]);
  expect(themeStyle(theme!, '/')).toBe(
    'html{--accent:light-dark(#0b6e4f,#8fe3c4);--serif:"仿宋",serif,serif;--hei:"Office Sans",sans-serif}' +
      ':root:lang(en),:root :lang(en){--sans:var(--hei)}',
  );
  expect([themeStyle(noTheme, '/'), filesOfTheme(noTheme)]).toEqual(['', []]);
});

describe('a value of a theme is never code, nor a file outside theme/', () => {
  test.each([
    'colours: { accent: { light: "red;}", dark: "#8fe3c4" } }',
    'colours: { accent: { light: "#0b6e4f", dark: "url(https://x.example)" } }',
    'colours: { other: { light: "#0b6e4f", dark: "#8fe3c4" } }',
    'fonts: { text: "a\\";}</style><script>" }',
    'fonts: { text: "url(https://x.example/f.woff2)" }',
    'fonts: { files: { "A\\"B": a.woff2 } }',
    'fonts: { files: { A: https://x.example/a.woff2 } }',
    'logo: ../secret.png',
    'logo: /etc/logo.png',
    'logo: a.js',
    'components: { Footer: ../../Footer.astro }',
    'components: { Base: Base.astro }',
  ])('%s', (theme) => {
    const { said } = read(theme);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^seeds\/site\.yaml:\d+: error \[site-yaml\] /u);
  });
});

test('what a theme names and is not there, or is no word of the interface, is said', () => {
  expect(read('logo: none.svg').said).toEqual([
    'seeds/site.yaml:2: error [site-yaml] theme/none.svg is named here and missing. Put the file there.',
  ]);
  expect(read('words: { zh: { fotter: 某局 }, en: { footer: "A <b>bureau</b>" } }').said).toEqual([
    expect.stringContaining(
      'theme.words.zh.fotter: the interface has no words of this name (“footer” may be meant).',
    ),
  ]);
  expect(read('words: { zh: { 跳到正文: 看正文 } }').said[0]).toContain('(“skip” may be meant)');
  expect(read('words: { zh: {}, en: { standing_ahead: "{{when}}: not yet" } }').said).toEqual([
    expect.stringContaining('these words hold {{period}}, as those they replace'),
  ]);
});

test('a file of a theme that is none of its kind, or was cut short, is said before pages are made', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
    'base64',
  );
  const svg = '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
  const files: Record<string, Buffer | string> = {
    ...{
      'a.png': png,
      'really.jpg': png,
      'cut.png': png.subarray(0, 50),
      'empty.png': '',
      'words.png': '青山区',
    },
    ...{
      'a.svg': svg,
      'cut.svg': svg.slice(0, 60),
      'page.svg': '<html></html>',
      'a.woff2': 'wOF2',
      'a2.woff2': svg,
    },
  };
  const root = emptyFolder('theme');
  mkdirSync(join(root, 'theme'));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(root, 'theme', name), bytes);
  const refused = (theme: string) => read(theme, root).said.length > 0;
  const logos = Object.keys(files).filter((name) => !name.endsWith('woff2'));
  expect(logos.filter((name) => refused(`logo: ${name}`))).toEqual([
    'cut.png',
    'empty.png',
    'words.png',
    'cut.svg',
    'page.svg',
  ]);
  expect(read('\n  logo: words.png', root).said).toEqual([
    'seeds/site.yaml:3: error [site-yaml] theme/words.png is not a picture (SVG, PNG, WebP or JPEG), ' +
      'or not the whole of one. Save it anew, and put it there again.',
  ]);
  const fonts = ['a.woff2', 'a2.woff2'];
  expect(fonts.filter((name) => refused(`fonts: { files: { A: ${name} } }`))).toEqual(['a2.woff2']);
});

test('colours that readers cannot tell from their ground are warned of (contrast)', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  const { said } = read('colours: { link: { light: "#99bbff", dark: "#9cc2ff" } }');
  expect(said).toEqual([
    expect.stringMatching(/^seeds\/site\.yaml:2: warning \[contrast\] light: link #99bbff on paper #fffefb/u),
    expect.stringContaining('on tint'),
  ]);
  // Those of the site itself are told well.
  expect(read('colours: { mark: { light: "#ffe58f", dark: "#6b5300" } }').said).toEqual([]);
});

test('a page loads fonts of its own host only, and only where its theme has some', () => {
  const page = (style: string) => `<meta charset="utf-8"><style>${style}</style>`;
  expect(policyOf(page('a{}'), [])).not.toContain('font-src');
  expect(policyOf(page('@font-face{font-family:"A"}'), [])).toContain("font-src 'self'");
});

describe('what init makes', () => {
  test('site.yaml has every key, and says nothing of its own', () => {
    const { report, diagnostics } = collector();
    const { text } = firstFiles['seeds/site.yaml']!;
    const site = readYaml(text, siteSchema, 'site-yaml', { file: 'seeds/site.yaml', report });
    expect([diagnostics, site?.value]).toEqual([[], siteSchema.parse({})]);
    for (const key of Object.keys(siteSchema.shape))
      expect(text).toMatch(new RegExp(`^(?:# )?${key}:`, 'mu'));
    const [, example] = /^# (theme:.*)$/msu.exec(text)!;
    const theme = readYaml(example!.replace(/^# /gmu, ''), siteSchema, 'site-yaml', { file: '', report })
      ?.value.theme;
    expect([diagnostics, Object.keys(theme ?? {})]).toEqual([[], Object.keys(themeSchema.shape)]);
  });
  test('scripts are added to package.json, and none is changed', () => {
    const before = '{\n\t"name": "a",\n\t"scripts": {\n\t\t"build": "mine"\n\t}\n}';
    expect(withScripts(before, ['build', 'new'])).toEqual({
      text: '{\n\t"name": "a",\n\t"scripts": {\n\t\t"build": "mine",\n\t\t"new": "plan-publisher new"\n\t}\n}',
      added: ['new'],
    });
    expect([withScripts('[1]', ['new']), withScripts('{', ['new'])]).toEqual([null, null]);
  });
  test('what git reads is looked at, however it writes its lines', () => {
    const written = '/dist\nnode_modules\r\n.cache/\n';
    expect(lackingIn('.gitignore', written)).toEqual(['parts/', 'dist.next/', 'content.next/']);
    expect(lackingIn('.gitattributes', '*.png binary\n')).toEqual(['* -text']);
    expect(lackingIn('.gitattributes', '*   -text\r\n')).toEqual([]);
    expect(lackingIn('seeds/site.yaml', '')).toEqual([]);
  });
});
