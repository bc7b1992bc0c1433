/**
 * The content security policy of pages: made from the elements that the build wrote, whatever the words of a
 * plan look like.
 */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsedElements, policyOf, withPolicy } from '../../scripts/build/rendering/policy.ts';
import { type Written, writtenElements } from '../../scripts/build/rendering/written-elements.ts';
import { collector, format } from '../../src/core/model/diagnostics.ts';
import { siteSchema } from '../../src/core/published/site.ts';
import { readYaml } from '../../src/core/seeds/yaml/yaml.ts';

const others = ['https://plans.example.gov.cn/a/', 'http://localhost:4322/'];
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const sourcesOf = (page: string) =>
  Object.fromEntries(
    policyOf(page, others)
      .split(';')
      .map((part) => [part.split(' ')[0], part.split(' ').slice(1)]),
  );
const page = (head: string, body = '', title = '') =>
  `<!DOCTYPE html><html lang="zh-CN" data-title="${title}"><head><meta ` +
  `charset="utf-8"><title>${title}</title>${head}</head>` +
  `<body>${body}</body></html>`;
const plain = sourcesOf(page('<style>a{}</style>'));

describe('a page may use', () => {
  test('its own host, and its own styles and scripts by their digest', () => {
    expect(plain).toEqual({
      'default-src': ["'none'"],
      'img-src': ["'self'", 'data:'],
      'connect-src': ["'self'"],
      'manifest-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'script-src': ["'self'"],
      'style-src': ["'self'", hash('a{}')],
    });
    const styles =
      '<style>a{}</style><style media="print">b{}</style><noscript><style>c{}</style></noscript>';
    const data = '<script type="application/ld+json">{"a":1}</script>';
    const scripts = `<script>x<y</script><script type="module" src="/a.js"></script>${data}`;
    const whole = sourcesOf(page(styles, scripts));
    expect(whole['style-src']).toEqual(["'self'", ...['a{}', 'b{}', 'c{}'].map(hash)]);
    expect(whole['script-src']).toEqual(["'self'", hash('x<y')]);
  });
  test('WebAssembly where it has a search, and other hosts where it offers to search them', () => {
    expect(sourcesOf(page('', '<form role="search"></form>'))['script-src']).toEqual([
      "'self'",
      "'wasm-unsafe-eval'",
    ]);
    const wider = sourcesOf(page('', '<form role="search" data-sites="[]"></form>'));
    expect(wider['connect-src']).toEqual(["'self'", 'https://plans.example.gov.cn', 'http://localhost:4322']);
  });
});

describe('words change nothing', () => {
  const escaped = (words: string) =>
    words.replaceAll('&', '&#38;').replaceAll('<', '&lt;').replaceAll('"', '&#34;');
  test.each([
    'HTML的<style>标签',
    '<style>x</style>',
    '</style>',
    '<script>alert(1)</script>',
    'role="search"',
    'data-sites',
    '<form role="search" data-sites>',
    '<meta charset="utf-8">',
    '<!--<style>',
    '$&',
    '$1',
  ])('%s', (words) => {
    const inAttribute = words.replaceAll('&', '&#38;').replaceAll('"', '&#34;');
    const inJson = JSON.stringify(words).replaceAll('<', '\\u003c');
    const data = `<script type="application/ld+json">${inJson}</script>`;
    const body = `<p title="${inAttribute}" data-x='role=search'>${escaped(words)}</p>${data}`;
    expect(sourcesOf(page('<style>a{}</style>', body, escaped(words)))).toEqual(plain);
  });
  test('an attribute may hold what looks like a style, before and behind the real one', () => {
    const looks = 'x<style>y{}</style>z';
    const said = page(`<meta name="a" content="${looks}"><style>a{}</style>`, `<a title="${looks}"></a>`);
    expect(sourcesOf(said.replace('<html', `<html data-x="${looks}"`))).toEqual(plain);
  });
  test('the policy stands in the head, behind the first thing in it', () => {
    const said = page('<style>a{}</style>', '', '&lt;meta charset="utf-8">$&'.replaceAll('"', '&#34;'));
    const meta = `<meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policyOf(said, [])}">`;
    expect(withPolicy(said, [])).toBe(said.replace('<meta charset="utf-8">', () => meta));
    expect(() => withPolicy('<p>', [])).toThrow('no <meta charset="utf-8">');
  });
});

describe('the address of another site', () => {
  const faults = (url: string) => {
    const { report, diagnostics } = collector();
    const yaml = `sites:\n  - { name: { zh: 邻, en: N }, url: ${JSON.stringify(url)} }\n`;
    const site = readYaml(yaml, siteSchema, 'site-yaml', { file: 'seeds/site.yaml', report });
    return site ? [] : diagnostics.map(format);
  };
  test.each([
    'https://plans.example.gov.cn/',
    'https://a.cn:8443/plans/',
    'https://规划.cn/',
    'http://localhost:4321/',
    'http://127.0.0.1:8080/x/',
    'http://[::1]:1/',
  ])('%s is taken', (url) => {
    expect(faults(url)).toEqual([]);
  });
  const each = (urls: string[], reason: string) => urls.map((url): [string, string] => [url, reason]);
  test.each([
    ...each(
      [
        'https://a.cn;script-src *;/',
        'https://a.cn;script-src/',
        "https://a.cn'unsafe-inline'/",
        'https://a.cn"><script>/',
        'https://a.cn,https://b.cn/',
        'https://a.cn https://b.cn/',
        'https://a.cn\n/',
        'https://*.cn/',
        'https://*/',
        'https:///',
        'a.cn/',
        '',
        'https://a_b$.cn/',
        'javascript:/',
        'data:text/html,/',
      ],
      'write one address',
    ),
    ...each(['http://a.cn/', 'ftp://a.cn/'], 'begins with https://'),
    ...each(['https://u:p@a.cn/', 'https://a.cn/?x=/', 'https://a.cn/#/'], 'leave out'),
    ...each(['https://a.cn/x'], 'end it with /'),
  ])('%s is refused with its line', (url, reason) => {
    const [fault, ...more] = faults(url);
    expect(more).toEqual([]);
    expect(fault).toMatch(/^seeds\/site\.yaml:2: error \[site-yaml\] “sites, number 1, url” does not fit: /);
    expect(fault).toContain(reason);
  });
});

test('a list of options is read, with what stands behind it, and one with more in it is left to a parser', () => {
  const list = '<select name="a"><option value="b">x</option><optgroup><option>y</optgroup></select>';
  for (const [words, isRead] of [
    [list.replaceAll('optgroup', 'option'), true],
    [list, false],
  ] as const)
    expect(writtenElements(page(words, '<style>a{}</style>'))?.map(({ text }) => text)).toEqual(
      isRead ? ['a{}'] : undefined,
    );
});

test('a page of any length is read', () => {
  const long = page('', `${'<p class="a">一<b>二</b></p>'.repeat(500_000)}<style>a{}</style>`);
  expect(writtenElements(long)?.map(({ text }) => text)).toEqual(['a{}']);
});

test('the elements of a page are those that a parser finds in it, or are left to one', () => {
  const names = [
    'script',
    'style',
    'form',
    'title',
    'svg',
    'p',
    'template',
    'noscript',
    'select',
    'option',
    'textarea',
  ];
  const tags = names.flatMap((name) => [
    `<${name}>`,
    `</${name}>`,
    `<${name.toUpperCase()} a>`,
    `<${name}/>`,
  ]);
  const odd = [
    '<script src="/a.js">',
    '<form role="search" role="x">',
    '<form role="&#115;earch">',
    '<select name="a"><option value="b">x</option><option>y</select>',
    '<!--',
    '-->',
  ];
  const words = [
    'a',
    '&lt;',
    '<',
    '</',
    '"',
    'b{}',
    '\r',
    '<a title="<style>">',
    '<a b="c"d>',
    '<![CDATA[x]]>',
  ];
  const pages = fc.array(fc.constantFrom(...tags, ...odd, ...words), { maxLength: 9 });
  const shown = (all: readonly Written[]) =>
    all
      .filter(({ name }) => ['script', 'style', 'form'].includes(name))
      .map(({ name, attributes, text }) => [name, ...attributes, name === 'form' ? '' : text]);
  let read = 0;
  fc.assert(
    fc.property(pages, (pieces) => {
      const whole = page('<style>a{}</style>', pieces.join(''));
      const written = writtenElements(whole);
      if (!written) return;
      read++;
      expect(shown(written)).toEqual(shown(parsedElements(whole)));
    }),
    { numRuns: 2000 },
  );
  expect(read).toBeGreaterThan(100);
});
