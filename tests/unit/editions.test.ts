import { describe, expect, test } from 'vitest';
import { apply, saidIn } from '../../src/core/editions/apply.ts';
import { type Change, changeRows, compare } from '../../src/core/editions/compare.ts';
import { type Piece, piecesOf, textAfter, textBefore } from '../../src/core/editions/pieces.ts';
import { targetDifferences } from '../../src/core/editions/targets.ts';
import { figureRows, tokensOf } from '../../src/core/editions/tokens.ts';
import { collector, format } from '../../src/core/model/diagnostics.ts';
import { publish } from '../../src/core/publish/publish.ts';
import type { PlanJson } from '../../src/core/published/plan-json.ts';
import type { Indicator } from '../../src/core/published/rows.ts';
import { readDocument } from '../../src/core/read/document.ts';
import { nextEdition } from '../../src/core/seeds/editions/next-edition.ts';
import { type EditionFiles, readSeed, type SeedFiles } from '../../src/core/seeds/seed.ts';
import { planYaml } from '../helpers/folder.ts';

const slug = 'a';
const encode = (text: string) => new TextEncoder().encode(text);
type Texts = Partial<Omit<EditionFiles, 'source'>> & { source: string };
const edition = (date: string, { source, ...more }: Texts): EditionFiles => ({
  slug,
  folder: `seeds/a/editions/${date}`,
  sourceName: 'source.txt',
  source: encode(source),
  planYaml: null,
  po: null,
  notesYaml: null,
  editionYaml: `kind: draft\ndate: ${date}\n`,
  ...more,
});
const plan = (source: string, more: Partial<SeedFiles> = {}): SeedFiles => ({
  slug,
  folder: 'seeds/a',
  sourceName: 'source.txt',
  source: encode(source),
  planYaml: planYaml(),
  po: null,
  notesYaml: null,
  permalinksYaml: null,
  editionYaml: 'kind: issued\ndate: 2016-08-24\n',
  ...more,
});
/** What is published of a folder: the edition in force, and the earlier by their days. */
function published(files: SeedFiles) {
  const { report, diagnostics } = collector();
  const out = publish(files, report);
  const json = (path: string) => JSON.parse(String(out.get(`a/${path}plan.json`))) as PlanJson;
  return { out, now: json(''), was: (date: string) => json(`${date}/`), said: diagnostics.map(format) };
}
const idsOf = ({ clauses }: PlanJson) =>
  Object.fromEntries(clauses.map((c) => [c.zh ?? c.cells!.join(), c.eId]));

const shown = (pieces: readonly Piece[]) =>
  pieces.map(({ is, text }) => ({ same: text, deleted: `[-${text}-]`, added: `{+${text}+}` })[is]).join('');

test('a plan without a title has the name of its folder; an edition without one has that of its plan', () => {
  const source = '一、总则\n正文。\n';
  const none = planYaml({ title: '{ zh: "", en: "" }' });
  const early = (planYaml: string) => edition('2016-03-01', { source, planYaml });
  const titlesOf = (files: SeedFiles) => {
    const { now, was } = published(files);
    return [now.title.zh, was('2016-03-01').title.zh];
  };
  expect(titlesOf(plan(source, { planYaml: none, editions: [early(none)] }))).toEqual(['a', 'a']);
  const named = planYaml({ title: '{ zh: 某区规划, en: "" }' });
  expect(titlesOf(plan(source, { planYaml: named, editions: [early(none)] }))).toEqual([
    '某区规划',
    '某区规划',
  ]);
});

describe('words that differ', () => {
  test.each(
    (['zh', 'en'] as const).flatMap((language) =>
      figureRows[language].map(({ says, example }) => [language, example, says] as const),
    ),
  )('%s: %s is one figure: %s', (language, example) => {
    expect(tokensOf(`甲 ${example} 乙`, language)).toContain(example);
  });
  test.each([
    [
      'zh',
      '到2020年达到430亿元，企业800家。',
      '到2025年达到480亿元，企业1000家。',
      '到[-2020年-]{+2025年+}达到[-430亿元-]{+480亿元+}，企业[-800家-]{+1000家+}。',
    ],
    [
      'zh',
      '加快推进片区改造。',
      '有序推进片区改造，引进机构。',
      '[-加快-]{+有序+}推进片区改造{+，引进机构+}。',
    ],
    ['zh', '5G产业', '6G产业', '[-5G-]{+6G+}产业'],
    [
      'en',
      'with RMB 15.874 billion by 2020',
      'with RMB 15.9 billion by 2020',
      'with [-RMB 15.874 billion-]{+RMB 15.9 billion+} by 2020',
    ],
    ['zh', '甲乙丙丁', '完全另外的一句话', '[-甲乙丙丁-]{+完全另外的一句话+}'],
  ] as const)('%s: %s -> %s', (language, was, now, pieces) => {
    expect(shown(piecesOf(was, now, language))).toBe(pieces);
  });
  test('texts that differ beyond all bounds are shown whole, and soon', () => {
    const words = (n: number) => Array.from({ length: 20_000 }, (_, i) => (i * n).toString(36)).join(' ');
    const [was, now] = [words(7), words(11)];
    const pieces = piecesOf(was, now, 'zh');
    expect([textBefore(pieces), textAfter(pieces)]).toEqual([was, now]);
  });
});

/** Two texts, and what became of which clause. */
const cases: [change: Change, was: string, now: string, of: string][] = [
  ['added', '一、甲\n子。\n', '一、甲\n子。\n新增的一段文字。\n', '新增的一段文字。'],
  ['deleted', '一、甲\n子。\n删去的一段文字。\n', '一、甲\n子。\n', '删去的一段文字。'],
  ['changed', '一、甲\n新增众创空间10家。\n', '一、甲\n新增众创空间20家。\n', '新增众创空间20家。'],
  ['moved', '一、甲\n子一段。\n丑二段。\n寅三段。\n', '一、甲\n寅三段。\n子一段。\n丑二段。\n', '寅三段。'],
  [
    'moved',
    '一、甲\n子一段。\n丑二段。\n二、乙\n寅三段。\n',
    '一、甲\n子一段。\n二、乙\n丑二段。\n寅三段。\n',
    '丑二段。',
  ],
  [
    'renumbered',
    '一、甲部\n（一）丙丁\n二、乙部\n',
    '一、新的一章\n二、甲部\n（一）丙丁\n三、乙部\n',
    '乙部',
  ],
];

describe('two editions compared', () => {
  test.each(cases)('%s: %s -> %s', (change, before, after, of) => {
    const { now, was } = published(
      plan(`某区规划\n${after}`, { editions: [edition('2016-03-01', { source: `某区规划\n${before}` })] }),
    );
    const [a, b] = [was('2016-03-01').clauses, now.clauses];
    const comparison = compare(a, b);
    const words = new Map([...a, ...b].map((c) => [c.eId, c.zh]));
    expect(
      comparison.entries.filter((e) => e.changes.includes(change)).map((e) => words.get(e.eId)),
    ).toContain(of);
    expect(comparison.counts[change]).toBeGreaterThan(0);
    if (change !== 'renumbered')
      expect(comparison.counts.same).toBe(comparison.entries.length - comparison.counts[change]);
    expect(apply(saidIn(a), comparison)).toEqual(saidIn(b));
    if (change !== 'moved') expect(() => apply(saidIn(b), comparison)).toThrow();
  });
  test('an article whose heading is its number alone is one clause, with its first paragraph', () => {
    const law = (...articles: string[]) =>
      `某市条例\n第一章 总则\n${articles.map((words, i) => `第${'一二三四'[i]}条 ${words}`).join('\n')}\n`;
    const { now } = published(
      plan(law('依法制定本条例。', '设立联席会议。', '鼓励社会力量。', '自7月1日起施行。'), {
        editions: [
          edition('2016-03-01', { source: law('依法制定本条例。', '鼓励社会力量。', '自5月1日起施行。') }),
        ],
      }),
    );
    const [, { counts }] = now.editions as [unknown, (typeof now.editions & object)[number]];
    expect(counts).toEqual({ added: 1, deleted: 0, changed: 1, moved: 0, renumbered: 2, same: 3 });
  });
  test('every kind of change has a case', () => {
    expect(new Set(cases.map(([change]) => change))).toEqual(new Set(changeRows.map((row) => row.change)));
  });
  test('tables cell by cell; a column more is a column more', () => {
    const row = (...cells: string[]) => `${cells.map((c) => `\t${c}`).join('\n')}\n\n`;
    const text = (...rows: string[][]) => `某区规划\n一、甲\n${rows.map((r) => row(...r)).join('')}`;
    const was = text(['指标', '2020年'], ['专利数（件）', '10'], ['企业数（家）', '5']);
    const now = text(['指标', '单位', '2020年'], ['专利数（件）', '件', '20'], ['企业数（家）', '家', '5']);
    const { now: b, was: earlier } = published(
      plan(now, { editions: [edition('2016-03-01', { source: was })] }),
    );
    const a = earlier('2016-03-01');
    const comparison = compare(a.clauses, b.clauses);
    const cells = comparison.entries
      .filter((e) => e.cells)
      .map((e) => e.cells!.map((c) => shown(c.pieces)).join('|'));
    expect(cells).toEqual([
      '指标|{+单位+}|2020年',
      '专利数（件）|{+件+}|[-10-]{+20+}',
      '企业数（家）|{+家+}|5',
    ]);
    expect(apply(saidIn(a.clauses), comparison)).toEqual(saidIn(b.clauses));
  });
  test('targets: old, new and by how much; what is no data in one edition is held against nothing', () => {
    const indicator = (eId: string, printed: string, value: number | null) =>
      ({
        eId,
        values: [
          {
            role: 'target',
            year: 2020,
            period: '',
            printed,
            value,
            form: value === null ? 'text' : 'number',
            unit_zh: '家',
            change: '',
            cumulative: false,
          },
        ],
      }) as unknown as Indicator;
    const has = () => true;
    const was = { indicators: [indicator('r1', '0.7', 0.7), indicator('r2', '10', 10)], has };
    const now = { indicators: [indicator('r1', '0.8', 0.8), indicator('r3', '约十', null)], has };
    expect(targetDifferences(was, now).map(({ eId, when, more }) => [eId, when, more])).toEqual([
      ['r1', '2020', 0.1],
    ]);
    const words = { indicators: [indicator('r1', '翻一番', null)], has };
    expect(targetDifferences(was, words).map(({ more }) => more)).toEqual([null]);
  });
});

describe('ids pass from edition to edition by words', () => {
  const draft = '某区规划\n一、甲\n子子子一段。\n丑丑丑二段。\n';
  const issued = '某区规划\n一、甲\n全新的开头段落。\n丑丑丑二段。\n';
  test('what an edition alone had is gone, answers, and is never used again', () => {
    const middle = edition('2016-05-01', { source: issued });
    const { now, was, said } = published(
      plan(draft, { editions: [edition('2016-03-01', { source: draft }), middle] }),
    );
    const ids = idsOf(was('2016-03-01'));
    expect(idsOf(was('2016-05-01'))['丑丑丑二段。']).toBe(ids['丑丑丑二段。']);
    expect(idsOf(now)['子子子一段。']).not.toBe(ids['子子子一段。']);
    expect(now.gone).toMatchObject({
      [ids['子子子一段。']!]: { date: '2016-05-01', words: '子子子一段。' },
      [idsOf(was('2016-05-01'))['全新的开头段落。']!]: { date: '2016-08-24' },
    });
    expect(now.editions!.map(({ date, counts }) => [date, counts?.added, counts?.deleted])).toEqual([
      ['2016-03-01', undefined, undefined],
      ['2016-05-01', 1, 1],
      ['2016-08-24', 1, 1],
    ]);
    expect(said).toEqual([]);
  });
  test('a plan of one edition says nothing of editions', () => {
    const { now, out } = published(plan(issued));
    expect([now.edition, now.editions]).toEqual([undefined, undefined]);
    expect([...out.keys()].filter((path) => /\d{4}-/.test(path))).toEqual([]);
  });
  test('an edition has hints of its own, and English where the plan has it for the same words', () => {
    const po =
      'msgid ""\nmsgstr ""\n\n# reviewed\nmsgctxt "chp_1__sec_1__p_1"\nmsgid "丑丑丑二段。"\nmsgstr "Para two."\n\n' +
      'msgctxt "chp_1__p_1"\nmsgid "全新的开头段落。"\nmsgstr "A new one."\n';
    const yaml =
      'kind: draft\ndate: 2016-03-01\nstructure: [{ line: 3, text: 子子子, kind: section, number: 1 }]\n';
    const early = edition('2016-03-01', { source: draft, editionYaml: yaml });
    const { was, said } = published(plan(issued, { po, editions: [early] }));
    expect(said).toEqual([]);
    const clauses = was('2016-03-01').clauses.map(({ kind, translation }) => [kind, translation]);
    expect(clauses).toEqual([
      ['title', 'missing'],
      ['chapter', 'missing'],
      ['section', 'missing'],
      ['p', 'reviewed'],
    ]);
  });
  test('a hint that fits no line names the file that it stands in', () => {
    const yaml = 'kind: draft\ndate: 2016-03-01\nstructure: [{ line: 9, text: 无, kind: section }]\n';
    const early = edition('2016-03-01', { source: draft, editionYaml: yaml });
    expect(published(plan(issued, { editions: [early] })).said[0]).toMatch(
      /^seeds\/a\/editions\/2016-03-01\/edition\.yaml:3: error \[hint\]/,
    );
  });
  test('a listed edition keeps its ids, whatever the record says of its clauses later', () => {
    const listed = (text: string, id: string) =>
      text.replace(/(editions:\n {2}2016-03-01:[\s\S]*?)chp_1__p_1:/, `$1${id}:`);
    const next = added(plan(draft, { editionYaml: 'kind: draft\ndate: 2016-03-01\n' }), issued);
    const yaml = listed(next.permalinksYaml!, 'chp_1__p_9').replace('  chp_1__p_1:\n', '  chp_1__p_9:\n');
    const { was } = published({
      ...next,
      permalinksYaml: yaml.replace('chp_1__p_1: 2016', 'chp_1__p_9: 2016'),
    });
    expect(idsOf(was('2016-03-01'))['子子子一段。']).toBe('chp_1__p_9');
  });
});

/** The folder of a plan after a new edition was added, as the program writes it. */
function added(files: SeedFiles, source: string): SeedFiles {
  const next = nextEditionOf(files, source);
  const { editions = [], permalinksYaml: _, ...old } = files;
  const text = (name: string, other: string | null) => next.files.get(name) ?? other;
  return {
    ...files,
    source: encode(source),
    planYaml: next.files.get('plan.yaml')!,
    po: text('en.po', files.po),
    notesYaml: text('notes.yaml', files.notesYaml),
    permalinksYaml: next.files.get('permalinks.yaml')!,
    editionYaml: next.files.get('edition.yaml')!,
    editions: [...editions, { ...old, folder: 'seeds/a/editions/2016-03-01', editionYaml: old.editionYaml! }],
  };
}
function nextEditionOf(files: SeedFiles, source: string) {
  const { lines, head } = readDocument(encode(source), 'source.txt', () => {})!;
  const seed = readSeed(files, () => {})!;
  const was = { kind: 'draft', date: '2016-03-01' } as const;
  return nextEdition(
    files,
    seed,
    { name: 'source.txt', lines, head, kind: 'issued', date: '2016-08-24', was, today: '2026-01-01' },
    () => {},
  )!;
}

describe('a new edition', () => {
  const draft = '某区规划\n一、甲\n子子子一段。\n丑丑丑二段。\n15\n二、乙\n寅寅寅三段，十家。\n';
  const issued = '某区规划\n\n一、甲\n丑丑丑二段。\n二、乙\n寅寅寅三段，二十家。\n15\n卯卯卯新的一段。\n';
  const po =
    'msgid ""\nmsgstr ""\n\n# reviewed\nmsgctxt "chp_1__p_2"\nmsgid "丑丑丑二段。"\nmsgstr "Two."\n\n' +
    '# reviewed\nmsgctxt "chp_2__p_1"\nmsgid "寅寅寅三段，十家。"\nmsgstr "Three, ten."\n';
  const files = plan(draft, {
    editionYaml: 'kind: draft\ndate: 2016-03-01\n',
    po,
    notesYaml: 'chp_1__p_1: { zh: 子, en: one }\n# of two\nchp_1__p_2: { zh: 丑, en: two }\n',
    planYaml: planYaml().replace(
      /artefacts.*\n|$/,
      'artefacts:\n  - { line: 5, text: "15", reason: { zh: 页码, en: page } } # seen\n',
    ),
  });
  test('what happens to each id is said before it does', () => {
    const { same, changed, added: fresh, gone } = nextEditionOf(files, issued);
    expect(same).toBe(4);
    expect(changed.map((c) => c.id)).toEqual(['chp_2__p_1']);
    expect(fresh.map((c) => c.words)).toEqual(['卯卯卯新的一段。']);
    expect(gone.map((c) => c.id)).toEqual(['chp_1__p_1']);
  });
  test('English of the same words stays reviewed; of others it is fuzzy with the Chinese before', () => {
    const next = nextEditionOf(files, issued);
    expect(next.english).toMatchObject({ reviewed: 1, stale: 1 });
    expect(next.files.get('en.po')).toMatch(
      /#, fuzzy\n#\| msgid "寅寅寅三段，十家。"\nmsgctxt "chp_2__p_1"\nmsgid "寅寅寅三段，二十家。"/,
    );
    expect(next.files.get('en.po')).toMatch(/# reviewed\n[\s\S]*?msgctxt "chp_1__p_2"/);
  });
  test('hints go to the lines with their words, notes stay with clauses that live', () => {
    const next = nextEditionOf(files, issued);
    expect(next.files.get('plan.yaml')).toContain(
      '{ line: 7, text: "15", reason: { zh: 页码, en: page } } # seen',
    );
    expect(next.files.get('notes.yaml')).toBe('# of two\nchp_1__p_2: { zh: 丑, en: two }\n');
    const lost = nextEditionOf(files, issued.replace('15\n', ''));
    expect(lost.hints.dropped).toEqual(['- { line: 5, text: 15, reason: { zh: 页码, en: page } }']);
    expect(lost.files.get('plan.yaml')).not.toContain('page');
    // Entries can be written below what is left empty.
    expect(lost.files.get('plan.yaml')).toMatch(/^artefacts:$/mu);
  });
  test('the folder that it makes is whole: nothing is wrong, the earlier edition is what it was', () => {
    const { now, was, said } = published(added(files, issued));
    expect(said.filter((line) => line.includes(' error '))).toEqual([]);
    expect(was('2016-03-01').clauses.map((c) => c.eId)).toEqual(
      published(files).now.clauses.map((c) => c.eId),
    );
    // It went with the edition, not on the day on which somebody added that.
    expect(now.gone).toMatchObject({ chp_1__p_1: { words: '子子子一段。', date: '2016-08-24' } });
  });
});
