/**
 * Words of documents, translators and editors are never code or markup: how the MDX writer escapes, and the
 * wall behind it.
 */
import { appendFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readGlossary } from '../../src/core/english/terms/glossary.ts';
import { collector } from '../../src/core/model/diagnostics.ts';
import type { Cell, Node } from '../../src/core/model/plan.ts';
import { withoutUnseen } from '../../src/core/model/unseen-signs.ts';
import { writeMdx } from '../../src/core/publish/mdx.ts';
import { publish } from '../../src/core/publish/publish.ts';
import type { PlanJson } from '../../src/core/published/plan-json.ts';
import type { SeedFiles } from '../../src/core/seeds/seed.ts';
import { chapterTree } from '../../src/site/markdown/chapter-tree.ts';
import { folderWith, planYaml, run } from '../helpers/folder.ts';

interface Element {
  name: string;
  attributes: Record<string, unknown>;
  text: string;
}
interface Tree {
  type: string;
  name?: string;
  value?: string;
  attributes?: { name: string; value: unknown }[];
  children?: Tree[];
}

const path = 'content/plan/zh/chp_1.mdx';
/** The tree of which the site makes its pages. */
const read = (mdx: string) => chapterTree(mdx, path) as Tree;

const breaks = ['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029', '\n\n', '\r\r', '\n\n\n'];
/**
 * What Markdown, GFM, MDX, HTML, YAML or JavaScript take for their own, and characters that programs stumble
 * over.
 */
const signs = [
  ...'{}<>*_~`[]()!#&|\\$^=+-:;"\'@./%?,',
  ...breaks,
  ' ',
  '    ',
  '\t',
  '甲',
  '乙。',
  'x',
  '1',
  '😀',
  'e\u0301',
  '\0',
  '\u0001',
  '\u001b',
  '\u007f',
  '\ud800',
  '\udc00',
  '\ufeff',
  '\ufffe',
  '\u200b',
  '\u202e',
  'import ',
  'export ',
  'import x from "fs"',
  "import 'data:text/javascript,1'",
  'export const a = 1',
  'export default ',
  'eval(1)',
  '{1+1}',
  '{/*',
  '*/}',
  '{...x}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: words that would be code elsewhere
  '${x}',
  '<P>',
  '</P>',
  '<P id="x">',
  '<Heading',
  '</Heading>',
  '</Cell>',
  '<br />',
  '<>',
  '</>',
  '<script>',
  '</script>',
  '<style>',
  '<!--',
  '-->',
  '<![CDATA[',
  '&#10;',
  '&#x0a;',
  '&#13;',
  '&NewLine;',
  '&lt;',
  '&amp;',
  '&#0;',
  '---',
  '---\n',
  '+++',
  '***',
  '```',
  '~~~',
  '$$',
  '# ',
  '> ',
  '- ',
  '* ',
  '1. ',
  '| --- |',
  ' | ',
  '[x](y)',
  '![x](y)',
  '[^1]',
  '[^1]: ',
  '[x]: y',
  'www.a.cn',
  'www.',
  'http://a.cn/x',
  'https://',
  'a@b.cn',
  'xmpp:a@b.cn',
  'mailto:a@b.cn',
  '  \n',
  '\\\n',
  '\n---\n',
  '\n\nexport const b = 2\n\n',
  "\n\nimport 'data:text/javascript,1'\n\n",
  '\n\n{process.exit()}\n\n',
];
const strings = fc.sample(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 12 })
        .map((all) => all.join('')),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }) },
  ),
  { seed: 20160101, numRuns: 10_000 },
);

const node = (kind: Node['kind'], eId: string, words: string, more: Partial<Node> = {}): Node => ({
  kind,
  eId,
  words,
  page: 'chp_1',
  level: 0,
  number: null,
  marker: null,
  lead: '',
  lines: [1, 1],
  label: { zh: '', en: '' },
  cite: { zh: '', en: '' },
  children: [],
  ...more,
});
const cell = (words: string, more: Partial<Cell> = {}): Cell => ({
  words,
  lines: [1, 1],
  rows: 1,
  columns: 1,
  covered: false,
  ...more,
});

/**
 * Every field that has words: the nodes that are written of a string there, and the elements that must come
 * of them.
 */
interface Field {
  write: (s: string, i: number) => Node;
  expect: (s: string, i: number) => Element[];
}
const fields: Record<string, Field> = {
  heading: {
    write: (s, i) => node('section', `sec_${i}`, s, { level: 2, marker: s }),
    expect: (s, i) => [
      {
        name: 'Heading',
        attributes: { id: `sec_${i}`, kind: 'section', level: '2', marker: given(s) },
        text: said(s),
      },
    ],
  },
  paragraph: {
    write: (s, i) => node('p', `p_${i}`, s + s, { lead: s, marker: s }),
    expect: (s, i) => [
      { name: 'P', attributes: { id: `p_${i}`, marker: given(s), lead: given(s) }, text: said(s) },
    ],
  },
  term: {
    write: (s, i) => node('item', `term_${i}`, s),
    expect: (s, i) => [
      { name: 'Item', attributes: { id: `term_${i}` }, text: said(s) },
      { name: 'Term', attributes: { of: given(s) }, text: said(s) },
    ],
  },
  contents: {
    write: (s, i) => node('toc', `toc_${i}`, s, { target: 'chp_1' }),
    expect: (s, i) => [
      { name: 'P', attributes: { id: `toc_${i}` }, text: said(s) },
      { name: 'Reference', attributes: { to: 'chp_1' }, text: said(s) },
    ],
  },
  note: {
    write: (s, i) => node('note', `note_${i}`, s, { marker: s, target: 'chp_1' }),
    expect: (s, i) => [
      {
        name: 'P',
        attributes: { id: `note_${i}`, marker: given(s), role: 'endnote', target: 'chp_1' },
        text: said(s),
      },
    ],
  },
  table: {
    write: (s, i) =>
      node('table', `table_${i}`, '', {
        children: [
          node('p', `cap_${i}`, s, { role: 'caption' }),
          node('row', `row_${i}`, '', { head: true, cells: [cell(s, { rows: 2 }), cell('12')] }),
          node('row', `rowb_${i}`, '', { cells: [cell('', { covered: true }), cell(`${s}甲`)] }),
          node('p', `leg_${i}`, s, { role: 'table-note' }),
        ],
      }),
    expect: (s, i) => [
      { name: 'PlanTable', attributes: { id: `table_${i}` }, text: '' },
      { name: 'P', attributes: { id: `cap_${i}`, role: 'caption' }, text: said(s) },
      { name: 'Row', attributes: { id: `row_${i}`, head: null }, text: '' },
      { name: 'Cell', attributes: { id: `row_${i}__cell_1`, rows: '2' }, text: said(s) },
      { name: 'Row', attributes: { id: `rowb_${i}` }, text: '' },
      { name: 'Cell', attributes: { id: `rowb_${i}__cell_2` }, text: said(`${s}甲`) },
      { name: 'P', attributes: { id: `leg_${i}`, role: 'table-note' }, text: said(s) },
    ],
  },
};
const names = Object.keys(fields);
const fieldOf = (i: number) => fields[names[i % names.length]!]!;

/** Words as a page says them: white space is one blank, none at the ends. */
const said = (words: string) => words.replaceAll('\0', '\ufffd').replace(/\s+/gu, ' ').trim();
/** An attribute gives back the very characters. */
const given = (words: string) => words.replaceAll('\0', '\ufffd');
const text = (n: Tree): string => {
  if (n.name === 'br') return '\n';
  if (/^mdx(Text|Flow)Expression$/.test(n.type)) return JSON.parse(n.value!) as string;
  return n.type === 'text' ? n.value! : (n.children ?? []).map(text).join('');
};
/**
 * Every element of a tree with its attributes, and what each says; those that only hold others say nothing
 * themselves.
 */
function elementsOf(tree: Tree): Element[] {
  const isElement = tree.type.startsWith('mdxJsx') && tree.name !== 'br';
  const attributes = () => Object.fromEntries(tree.attributes!.map((a) => [a.name, a.value]));
  const words = () => (['PlanTable', 'Row'].includes(tree.name!) ? '' : said(text(tree)));
  const own = isElement ? [{ name: tree.name!, attributes: attributes(), text: words() }] : [];
  return [...own, ...(tree.children ?? []).flatMap(elementsOf)];
}

describe('whatever is said in any field', () => {
  test('the MDX says those words in those elements, and holds nothing else', async () => {
    const together = 500;
    for (let from = 0; from < strings.length; from += together) {
      const some = strings.slice(from, from + together).map((s, i) => ({ s, i: from + i }));
      const termOf = (id: string) => ({
        term: { zh: strings[Number(id.slice('term_'.length))]!, en: [], note: '' },
      });
      const cut = (id: string, words: string) => [{ text: words, ...(id.startsWith('term_') && termOf(id)) }];
      const mdx = writeMdx(
        some.map(({ s, i }) => fieldOf(i).write(s, i)),
        { plan: 'plan' },
        cut,
      );
      expect(elementsOf(read(mdx))).toEqual(some.flatMap(({ s, i }) => fieldOf(i).expect(s, i)));
    }
  });

  test('and nothing stands in it that could be run', async () => {
    const all = strings.slice(0, 2000);
    const mdx = writeMdx(
      all.map((s, i) => fieldOf(i).write(s, i)),
      { plan: 'plan' },
    );
    const kinds = new Set<string>();
    const visit = (n: Tree) => {
      const isWord = /^mdx(?:Text|Flow)Expression$/.test(n.type) && /^"[:.@]"$/.test(n.value!);
      kinds.add(isWord ? 'text' : n.type);
      for (const a of n.attributes ?? []) kinds.add(typeof (a.value ?? ''));
      for (const child of n.children ?? []) visit(child);
    };
    visit(read(mdx));
    expect([...kinds].sort()).toEqual([
      'element',
      'mdxJsxFlowElement',
      'mdxJsxTextElement',
      'root',
      'string',
      'text',
    ]);
  });

  const bare = (words: string) => words.replaceAll('\0', '\ufffd').replace(/\s/gu, '');
  /** What a folder gives: its clauses, and what the element of each says on the pages of both languages. */
  async function published(change: Partial<SeedFiles>) {
    const { report, diagnostics } = collector();
    const seed: SeedFiles = {
      slug: 'a',
      folder: 'seeds/a',
      sourceName: 'source.txt',
      source: new Uint8Array(),
      planYaml: planYaml(),
      po: null,
      notesYaml: null,
      permalinksYaml: null,
      ...change,
    };
    const files = publish(seed, report, {
      glossary: readGlossary('zh,en\n规划,{plan}\n', 'g.csv', report),
      references: [],
    });
    const says: Record<string, Map<string, string>> = { zh: new Map(), en: new Map() };
    for (const [name, mdx] of files) {
      if (!name.endsWith('.mdx')) continue;
      for (const {
        name: element,
        attributes: { id, lead },
        text,
      } of elementsOf(read(mdx as string)))
        if (id && element !== 'Row') says[name.slice(2, 4)]!.set(id as string, bare(`${lead ?? ''}${text}`));
    }
    return { ...(JSON.parse(files.get('a/plan.json') as string) as PlanJson), says, diagnostics };
  }
  const some = strings.slice(0, 400);
  const few = some.slice(0, 100);
  const encode = (words: string) => new TextEncoder().encode(words);
  /** Breaks and signs as a document may write them for a reader to resolve. */
  const referred = (s: string) =>
    s.replace(/[\n\r\v\f\u0085\u2028\u2029<&|]/gu, (c) => `&#${c.codePointAt(0)};`);

  test.each([
    ['source.txt', ['某区规划', '一、总则', ...some.map((s) => `文${s}`)]],
    [
      'source.md',
      [
        '# 某区规划',
        '',
        '## 一、总则',
        '',
        ...some.map((s) => `文${referred(s)}\n`),
        '| 甲 | 乙 |',
        '| --- | --- |',
        ...few.map((s) => `| 文${referred(s)} | 1 |`),
      ],
    ],
    [
      'source.html',
      [
        '<h1>某区规划</h1><h2>一、总则</h2>',
        ...some.map((s) => `<p>文${referred(s)}</p>`),
        '<table><tr><td>甲<td>乙</tr>',
        ...few.map((s) => `<tr><td>文${referred(s)}<td>1</tr>`),
        '</table>',
      ],
    ],
  ])('a document (%s) is shown in its very words', async (sourceName, lines) => {
    // Control characters other than white space make a document no text.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are meant
    const source = encode(lines.join('\n').replace(/(?!\s)[\0-\x1f\x7f]/g, ''));
    const { clauses, says, diagnostics } = await published({ sourceName, source });
    expect(diagnostics.filter((d) => d.rule === 'not-text' || d.rule === 'empty-source')).toEqual([]);
    expect(clauses.length).toBeGreaterThan(300);
    for (const { eId, zh } of clauses.filter((c) => c.zh))
      expect([eId, says['zh']!.get(eId)]).toEqual([eId, bare(zh!)]);
  });
  test('the English of a translation file is shown in its very words, a break in a clause as a blank', async () => {
    const escapes: Record<string, string> = {
      '"': '\\"',
      '\\': '\\\\',
      '\n': '\\n',
      '\r': '\\r',
      '\t': '\\t',
    };
    // A control character that is no white space is refused, with its line.
    const told = some.map((s) => s.replace(/(?!\s)\p{Cc}|\p{Cs}/gu, ''));
    const po = told.map((s, i) =>
      [
        // Their figures are not those of the Chinese, on purpose.
        ...['numbers', 'units', 'bounds'].map((rule) => `# allow ${rule}: any words`),
        `msgctxt "chp_1__p_${i + 1}"`,
        `msgid "第${i}段文字。"`,
        `msgstr "X ${s.replace(/["\\\n\r\t]/g, (c) => escapes[c]!)} X"`,
      ].join('\n'),
    );
    const { clauses, says } = await published({
      source: encode(['某区规划', '一、总则', ...some.map((_, i) => `第${i}段文字。`), ''].join('\n')),
      po: ['msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"', ...po, ''].join('\n\n'),
    });
    const english = clauses.filter((c) => c.en);
    // Signs that nobody sees are none of its words.
    const seen = told.map((s) => `X${withoutUnseen(s)}X`);
    expect(bare(english.map((c) => c.en).join(''))).toBe(bare(seen.join('')));
    for (const { eId, en } of english) {
      expect(en).not.toMatch(/[\n\r\v\f\u2028\u2029]/);
      expect([eId, says['en']!.get(eId)]).toEqual([eId, bare(en!)]);
    }
  });
});

describe('what the generator does not write stops the build, with its line', () => {
  const plain = '<P id="p_1">甲</P>';
  test.each<[string, string, string]>([
    ['a module', `${plain}\n\nimport x from 'y'\n`, '3'],
    ['an export', `${plain}\n\nexport const a = 1\n`, '3'],
    ['a module of data', `import 'data:text/javascript,1'\n\n${plain}`, '1'],
    ['an expression among words', '<P id="p_1">甲{1 + 1}</P>', '1'],
    ['an expression of its own', `${plain}\n\n{process.exit()}`, '3'],
    ['a comment', '<P id="p_1">甲{/* x */}</P>', '1'],
    ['a string that the writer has no use for', '<P id="p_1">甲{"x"}</P>', '1'],
    ['a known sign with more behind it', '<P id="p_1">甲{":" + x}</P>', '1'],
    ['an attribute spread', '<P {...x}>甲</P>', '1'],
    ['an attribute that is computed', '<P id={x}>甲</P>', '1'],
    ['an attribute that is unknown', '<P id="p_1" set:html="x">甲</P>', '1'],
    ['an element that is unknown', '<script>甲</script>', '1'],
    ['a member of something', '<P.x>甲</P.x>', '1'],
    ['a name of every object', '<constructor>甲</constructor>', '1'],
    ['a fragment', '<>甲</>', '1'],
    ['an element where it has no place', '<P id="p_1"><P id="p_2">甲</P></P>', '1'],
    ['words outside an element', '甲', '1'],
    ['emphasis', '<P id="p_1">*甲*</P>', '1'],
    ['a link', '<P id="p_1">[甲](x)</P>', '1'],
    ['an address that Markdown sees', '<P id="p_1">www.example.com</P>', '1'],
    ['a heading', `${plain}\n\n# 甲`, '3'],
    ['a list', `${plain}\n\n- 甲`, '3'],
  ])('%s', (_, mdx, line) => {
    const fault = { line: Number(line), file: path };
    const reason = expect.stringMatching(/^Here stands .*, which the generator never writes/);
    expect(() => read(mdx)).toThrow(expect.objectContaining({ ...fault, reason }));
  });
  test('and what it writes passes', () => {
    const heading = '<Heading id="h" kind="section" level="2">a{":"}//b{"@"}www{"."}c</Heading>';
    expect(elementsOf(read(`${plain}\n\n${heading}\n`)).map(({ text }) => text)).toEqual([
      '甲',
      'a://b@www.c',
    ]);
  });
  test('so that a page that holds code is not rendered, and the code not run', () => {
    const root = folderWith({ 'a/source.txt': '某区规划\n一、甲\n正文。\n', 'a/plan.yaml': planYaml() });
    run(root, 'generate');
    const code = 'process.getBuiltinModule(%22fs%22).writeFileSync(%22ran%22,%22%22)';
    appendFileSync(join(root, 'content/a/zh/chp_1.mdx'), `\nimport 'data:text/javascript,${code}'\n`);
    const { status, err } = run(root, 'build/rendering/render');
    expect(status).toBe(1);
    expect(err).toMatch(
      /^content\/a\/zh\/chp_1\.mdx:13: error Here stands code, which the generator never writes/m,
    );
    expect(existsSync(join(root, 'ran'))).toBe(false);
  });
});
