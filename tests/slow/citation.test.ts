/** How clauses are cited: the very text, and what the readers of each format make of it. */
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { plugins } from '@citation-js/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collector } from '../../src/core/model/diagnostics.ts';
import { walk } from '../../src/core/model/plan.ts';
import { publish } from '../../src/core/publish/publish.ts';
import { citations, placeOf } from '../../src/core/published/citation.ts';
import type { Clause, PlanJson } from '../../src/core/published/plan-json.ts';
import { readDocument } from '../../src/core/read/document.ts';
import { readPlan } from '../../src/core/seeds/read-plan.ts';
import { planYaml } from '../helpers/folder.ts';
import { htmlTable } from '../helpers/plan-tables.ts';
import { unaided } from '../helpers/unaided.ts';

const source =
  '某区规划\n一、总则\n（一）目标\n1.甲\n正文。\n二、保障\n第二段。\n附件1\n表\n\t甲\n\t乙\n\n\t1\n\t2\n';
const files = publish(
  {
    slug: 'a',
    folder: 'seeds/a',
    sourceName: 'source.txt',
    source: new TextEncoder().encode(source),
    planYaml: planYaml({ document_number: '某府〔2016〕22号' }),
    po: null,
    notesYaml: null,
    permalinksYaml: null,
  },
  collector().report,
);
const plan = JSON.parse(files.get('a/plan.json') as string) as PlanJson;
const clauseOf = (eId: string) => plan.clauses.find((c) => c.eId === eId)!;
const address = 'https://a.cn/id/a/chp_1__sec_1__para_1/';
const cited = clauseOf('chp_1__sec_1__para_1');
const cite = (change: Partial<PlanJson> = {}) => citations({ ...plan, ...change }, cited, address);
/** A heading is cited with the digest of all that stands under it. */
const sha256 = cited.sha256_all!;
const covered = `${sha256} of the heading and all that stands under it`;
const url = `${address}#sha256-${sha256.slice(0, 12)}`;

describe('a citation', () => {
  test('in the words of GB/T 7714 and of an author–title style', () => {
    expect(cite().gbt).toBe(
      `某局. 某区规划：某府〔2016〕22号：一（一）1[EB/OL]. （2016-01-02）[引用日期]. ${url}.`,
    );
    const inEnglish = (status: string) =>
      `Bureau. Plan, Ch. I (1) 1 ${status}. ${url} (sha256 of the heading and all that stands ` +
      `under it; accessed date of access).`;
    expect(cite().en).toBe(inEnglish('(in Chinese; published 2016-01-02)'));
    const translated = (c: Clause): Clause => ({ ...c, translation: 'draft', en: 'English' });
    expect(cite({ clauses: plan.clauses.map(translated) }).en).toBe(
      inEnglish('(unofficial English translation; Chinese text published 2016-01-02)'),
    );
  });
  test('of a plan whose text has no title is of its front page, with the digest of the document', () => {
    const front = 'https://a.cn/zh/a/';
    const { gbt, en, bibtex } = citations(plan, null, front);
    expect(gbt).toBe(`某局. 某区规划：某府〔2016〕22号[EB/OL]. （2016-01-02）[引用日期]. ${front}.`);
    expect(en).toContain(`Bureau. Plan (in Chinese; published 2016-01-02). ${front} (sha256 of the document`);
    expect(bibtex).toContain(`sha256 ${plan.source.sha256} of the document as received`);
  });
  test('of a place has no stop behind a number, but one between two that would run on', () => {
    const places = Object.fromEntries(plan.clauses.map((c) => [c.eId, placeOf(plan, c)]));
    expect(places).toMatchObject({
      chp_1: '一',
      chp_1__sec_1: '一（一）',
      chp_1__sec_1__para_1: '一（一）1',
      chp_1__sec_1__para_1__p_1: '一（一）1第1段',
      chp_2__p_1: '二第1段',
      att_1: '附件1',
    });
    const divisions = { ...plan, clauses: [{ ...clauseOf('chp_1'), cite: { zh: '1.', en: '1' } }] };
    expect(placeOf(divisions, { path: ['chp_1'], cite: { zh: '1.1.', en: '1' } })).toBe('1.1');
  });
  test('of what is not known leaves it out', () => {
    const about = {
      ...plan.about,
      issuer: { zh: '', en: '' },
      document_number: '',
      issued: '',
      published: '',
    };
    const unknown = cite({ about, title: { zh: '某区规划', en: '' } });
    expect(unknown.gbt).toBe(`某区规划：一（一）1[EB/OL]. [引用日期]. ${url}.`);
    const inNone = /author|AU {2}-|date =|issued|DA {2}-|PY {2}-|titleaddon|TT {2}-|translated-title|number/;
    expect(unknown.bibtex + unknown.ris + unknown.csl).not.toMatch(inNone);
  });
  test('in BibTeX, for bibtex, biber and pandoc', () => {
    expect(cite().bibtex).toBe(`@online{a-chp_1__sec_1__para_1,
	author = {{某局}},
	date = {2016-01-02},
	note = {sha256 ${covered}},
	title = {{某区规划：某府〔2016〕22号：一（一）1}},
	titleaddon = {{Plan, Ch. I (1) 1}},
	url = {${url}},
}`);
  });
  test('in RIS, with whole dates', () => {
    expect(cite().ris).toBe(`TY  - ELEC
AU  - 某局
DA  - 2016/01/02/
PY  - 2016
ID  - a-chp_1__sec_1__para_1
LA  - zh-CN
N1  - sha256 ${covered}
TI  - 某区规划：某府〔2016〕22号：一（一）1
UR  - ${url}
TT  - Plan, Ch. I (1) 1
ER  - `);
    const on = (published: string) => cite({ about: { ...plan.about, published } }).ris;
    expect(on('2016-11')).toContain('DA  - 2016/11//\nPY  - 2016\n');
    expect(on('2016')).toContain('DA  - 2016///\n');
  });
});

describe('whatever the titles hold', () => {
  const read = (text: string, forceType: string) => plugins.input.chain(text, { forceType });
  const nasty = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '\n',
          '\r',
          '\r\n',
          '\v',
          '\f',
          '\u001c',
          '\u001e',
          '\u0085',
          '\u2028',
          '\u2029',
          '\nTY  - BOOK\n',
          '\nER  - \n',
          '\n\n@book{x, title={y}}\n',
          '}',
          '{',
          '\\',
          '\\}',
          '#',
          '$',
          '%',
          '&',
          '_',
          '~',
          '^',
          '"',
          '@',
          ',',
          '=',
          '<b>',
          '</i>',
          '\0',
          '\u0001',
          '\ud800',
          '甲',
          'x',
          ' ',
          '\\input{x}',
          '}},\n\tauthor = {{y}',
        ),
        fc.string({ unit: 'binary', maxLength: 3 }),
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((parts) => `规${parts.join('')}划`);
  const line = (words: string) =>
    words.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').replace(/\p{Cs}/gu, '\ufffd');

  test('every field is one line, an entry has no other fields, and readers find one work', () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, (zh, en, issuer) => {
        const about = { ...plan.about, issuer: { zh: issuer, en: issuer }, document_number: zh };
        const all = cite({ title: { zh, en }, about });
        expect(all.gbt + all.en).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u);
        // RIS: python's splitlines, which importers use, knows more breaks than others.
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are meant
        expect(all.ris.split(/[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/u).map((l) => l.slice(0, 6))).toEqual(
          ['TY', 'AU', 'DA', 'PY', 'ID', 'LA', 'N1', 'TI', 'UR', 'TT', 'ER'].map((tag) => `${tag}  - `),
        );
        expect(read(all.ris, '@ris/file')).toMatchObject([{ type: 'webpage', URL: url }]);
        expect(all.ris).toContain(`\nTI  - ${line(zh)}：${line(zh)}：一（一）1\n`);
        // BibTeX: a field a line; braces even, so that no field ends before its line does.
        const lines = all.bibtex.split('\n').slice(1, -1);
        const names = ['author', 'date', 'note', 'title', 'titleaddon', 'url'];
        expect(lines.map((l) => /^\t(\w+) = \{.*\},$/u.exec(l)?.[1])).toEqual(names);
        for (const l of lines) {
          const step = (sign: string) => ({ '{': 1, '}': -1 })[sign] ?? 0;
          let depth = 0;
          const depths = [...l.slice(l.indexOf('{'), -1)].map((sign) => (depth += step(sign)));
          expect([depths.at(-1), depths.slice(0, -1).every((d) => d > 0)]).toEqual([0, true]);
          // Nothing that TeX would act on.
          if (!l.startsWith('\turl'))
            expect(l.replace(/\\(?:text\w+\{\}|[{}#$%&_])/gu, '')).not.toMatch(/[\\#$%&_~^]/u);
        }
        const title = `${line(zh)}：${line(zh)}：一（一）1`;
        expect(JSON.parse(all.csl)).toMatchObject([{ title, author: [{ literal: line(issuer) }] }]);
      }),
      { numRuns: 300 },
    );
  });
  test('signs of TeX come back from BibTeX', () => {
    const title = "A #1 & B_2: 50% {of} $x -- 攻坚---破难 ``a'' <<b>> ?`";
    const [entry] = read(cite({ title: { zh: title, en: title } }).bibtex, '@biblatex/text');
    expect(entry!['title']).toContain(title);
  });
});

test('a row names its table where its division holds others, itself or further down', () => {
  const table = htmlTable('指标|2025年\n产值|1');
  const words = [
    '某区规划',
    '一、目标',
    '（一）甲',
    table,
    '正文。',
    table,
    '（二）乙',
    table,
    '1.丙',
    table,
  ];
  const html = [...words, '（三）丁', table]
    .map((line) => (line === table ? line : `<p>${line}</p>`))
    .join('');
  const { lines } = readDocument(new TextEncoder().encode(html), 'source.html', () => {})!;
  const { nodes } = readPlan(lines, unaided());
  const cited = [...walk(nodes)].filter((n) => n.head).map(({ cite }) => cite.zh);
  expect(cited).toEqual([
    '一、（一）表1第1行',
    '一、（一）表2第1行',
    '一、（二）表1第1行',
    '一、（二）1.第1行',
    '一、（三）第1行',
  ]);
});
