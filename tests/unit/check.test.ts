import { describe, expect, test } from 'vitest';
import { checkTranslation } from '../../src/core/english/check.ts';
import { readPo } from '../../src/core/english/po/file.ts';
import { checkRules, planEnglish } from '../../src/core/english/rules.ts';
import { cutAtTerms, inflected, readGlossary, termsIn } from '../../src/core/english/terms/glossary.ts';
import { collector, type RuleId, severityOf } from '../../src/core/model/diagnostics.ts';
import { inEnglish } from '../helpers/in-english.ts';

const glossary = [
  { zh: '众创空间', en: ['maker space'], note: '' },
  { zh: '高新技术产业', en: ['high-tech industries', 'high-tech industry'], note: '' },
  { zh: '高新技术', en: ['high technology'], note: '' },
];
/** Runs the checks on entries given as [Chinese, English, comment]. */
function check(entries: [zh: string, en: string, comment?: string][]) {
  const { report, diagnostics } = collector();
  const text = entries
    .map(
      ([zh, en, comment], i) =>
        `${comment ? `${comment}\n` : ''}msgctxt "p_${i + 1}"\nmsgid "${zh}"\nmsgstr "${en}"\n`,
    )
    .join('\n');
  const result = checkTranslation(
    {
      messages: entries.map(([zh], i) => {
        const words = zh.replace('旧', '新');
        return { id: `p_${i + 1}`, words, cite: '', line: i + 1 };
      }),
      po: readPo(text, 'en.po', report)!,
      file: 'en.po',
    },
    glossary,
    report,
  );
  return {
    ...result,
    found: diagnostics.map((d) => `${d.place.line} ${d.rule}`),
    messages: diagnostics.map((d) => inEnglish(d.message)!),
  };
}

describe('rules of an entry: what passes and what does not', () => {
  test.each<[RuleId, string, string, boolean]>([
    ['glossary', '建设众创空间。', 'Build maker spaces.', true],
    ['glossary', '建设众创空间。', 'Build creative venues.', false],
    ['glossary', '发展高新技术产业。', 'Develop high-tech industries.', true],
    ['glossary', '发展高新技术。', 'Develop high-tech industries.', false],
    ['chinese-left', '发展。', 'Develop “innovation”.', true],
    ['chinese-left', '发展。', 'Develop 创新.', false],
    ['chinese-left', '发展。', 'Develop，innovate.', false],
    ['unbalanced', '“创新”。', '“Innovation” (new).', true],
    ['unbalanced', '“创新”。', '“Innovation.', false],
    ['unbalanced', '（创新）。', '(Innovation.', false],
    ['spaces', '发展。', 'Develop well.', true],
    ['spaces', '发展。', 'Develop  well.', false],
    ['spaces', '发展。', 'Develop , well.', false],
    ['numbers', '实现158.74亿元。', 'Achieve RMB 15.874 billion.', true],
    ['numbers', '实现158.74亿元。', 'Achieve RMB 158.74 million.', false],
    ['units', '新增绿地500亩。', 'Add 500 mu of green space.', true],
    ['units', '新增绿地500亩。', 'Add 500 hectares of green space.', false],
    ['bounds', '比重不低于10%。', 'A share of at least 10%.', true],
    ['bounds', '比重不低于10%。', 'A share below 10%.', false],
    ['wording', '逐步取消收费。', 'Phase out the charges.', true],
    ['wording', '逐步取消收费。', 'Abolish the charges.', false],
    ['scope', '增速高于全国。', 'Growth was faster than that of the country.', true],
    ['scope', '增速高于全国。', 'Growth was slower than that of the country.', false],
    ['lists', '发展旅游、物流、金融、教育。', 'Develop tourism, logistics, finance and education.', true],
    ['lists', '发展旅游、物流、金融、教育。', 'Develop tourism, logistics and education.', false],
    ['lists', '发展旅游、物流、金融。', 'Develop tourism and finance.', false],
    [
      'omission',
      '支持医院、学校和图书馆改造。',
      'Support the rebuilding of hospitals, schools and libraries.',
      true,
    ],
    ['omission', '完善养老服务。支持学校和图书馆改造。', 'Improve services for the elderly.', false],
    ['negation', '可以进入。', 'It may enter.', true],
    ['negation', '可以进入。', 'It may not enter.', false],
    ['negation', '不得进入。', 'It may not enter.', true],
    ['negation', '比重达到10%。', 'It reaches not only 10%.', true],
    ['number-order', '银行15家，企业50家。', '15 banks and 50 enterprises.', true],
    ['number-order', '银行15家，企业50家。', '50 banks and 15 enterprises.', false],
  ])('%s: %s → %s', (rule, zh, en, passes) => {
    const { find } = checkRules.find(({ name }) => name === rule)!;
    expect(find({ zh, en }, planEnglish([], glossary)).length === 0).toBe(passes);
  });
});

test.each(checkRules)('$name: $says', ({ find, example: { pairs, glossary: terms = [] } }) => {
  const plan = planEnglish(pairs, terms);
  expect(pairs.map((pair) => find(pair, plan).length)).toEqual(
    pairs.map((_, i) => (i < pairs.length - 1 ? 0 : 1)),
  );
});

describe('the whole', () => {
  test('a plan without any English may be published so: that is no error', () => {
    expect(
      check([
        ['甲', ''],
        ['乙', ''],
      ]).found,
    ).toEqual(['undefined not-provided']);
    expect(
      check([
        ['甲', ''],
        ['乙', 'B'],
      ]).found,
    ).toEqual(['1 translation-missing']);
    expect(severityOf('translation-missing')).toBe('warning');
  });
  test('missing, stale and inconsistent entries are named with their line', () => {
    expect(
      check([
        ['甲', ''],
        ['旧', 'Old'],
        ['丙', 'C'],
        ['丙', 'D'],
      ]).found,
    ).toEqual(['5 translation-stale', '1 translation-missing', '13 inconsistent']);
  });
  test('English whose id is gone, or another, is told: no page shows it', () => {
    const { report, diagnostics } = collector();
    const text =
      'msgctxt "p_1"\nmsgid "甲"\nmsgstr "A"\n\nmsgid "乙"\nmsgstr "B"\n\nmsgctxt "p_9"\nmsgid "丙"\nmsgstr "C"\n';
    const messages = [{ id: 'p_1', words: '甲', cite: '', line: 1 }];
    checkTranslation({ messages, po: readPo(text, 'en.po', report)!, file: 'en.po' }, [], report);
    expect(diagnostics.map(({ place }) => place.line)).toEqual([5]);
    expect(inEnglish(diagnostics[0]!.message)).toContain('2 entries have English and no clause');
  });
  test('an entry that is only marked fuzzy is not said to be of other Chinese', () => {
    const said = (comment: string) => check([['甲', 'A', comment]]).messages[0];
    expect(said('#, fuzzy')).toContain('p_1 is marked “fuzzy”');
    expect(said('#, fuzzy\n#| msgid "乙"')).toContain(
      'p_1: the English was made for other words, which stand behind “#|”',
    );
  });
  test('a clause far too short or long for its plan is named', () => {
    const zh =
      '全面推进创新发展和开放合作并且不断完善政策体系和工作机制以及服务环境，持续提高发展质量和效益。';
    const en =
      'Advance innovation-driven development and open cooperation in every respect, keep improving ' +
      'policies, working mechanisms and services, and steadily raise quality and efficiency.';
    expect(
      check([
        [zh, en],
        [`再${zh}`, en],
        [`又${zh}`, 'Advance innovation.'],
      ]).found,
    ).toEqual(['9 length']);
  });
  test('where a plan keeps quotations, a clause that has fewer is asked about; else none is', () => {
    const clauses = (n: number, en: (i: number) => string) =>
      Array.from({ length: n }, (_, i): [string, string] => [`开展“${i}号”行动。`, en(i)]);
    const lacking: [string, string] = [
      '建设“智慧城市”，开通“城市通”，落实“十三五”规划。',
      'Launch “City Pass.”',
    ];
    const kept = (i: number) => `Carry out “No. ${i}.”`;
    const dropped = (i: number) => `Carry out No. ${i}.`;
    const asked = (pairs: [string, string][]) =>
      check(pairs).found.filter((found) => found.endsWith('quotations'));
    expect(asked([...clauses(9, kept), lacking])).toEqual([]);
    expect(asked([...clauses(25, kept), lacking])).toEqual(['101 quotations']);
    expect(asked([...clauses(25, dropped), lacking])).toEqual([]);
  });
  test('an exception with a reason is counted; one that nothing needs is reported', () => {
    const { found, exceptions } = check([
      ['建设众创空间。', 'Build venues.', '# allow glossary: the name of a company'],
      ['发展。', 'Develop.', '# allow glossary: for nothing'],
    ]);
    expect(exceptions).toEqual({ glossary: 1 });
    expect(found).toEqual(['7 exception']);
  });
  test.each(['reason', '理由', '…', '...'])('an exception is none with “%s” still in its place', (words) => {
    const { found, exceptions, messages } = check([
      ['建设众创空间。', 'Build venues.', `# allow glossary: ${words}`],
    ]);
    expect(exceptions).toEqual({});
    expect(found.sort()).toEqual(['2 exception', '2 glossary']);
    expect(messages.join()).toContain('Write the reason in your own words');
  });
  test('an exception to the order of figures holds for that order alone', () => {
    const entry = (en: string): [string, string, string] => [
      '甲片15家，乙片50家，丙片8家。',
      en,
      '# allow number-order 2 1 3: the greatest comes first',
    ];
    expect(check([entry('Area B has 50, Area A 15 and Area C 8.')]).found).toEqual([]);
    expect(check([entry('Area B has 8, Area A 15 and Area C 50.')]).found).toEqual([
      '2 number-order',
      '2 exception',
    ]);
  });
  test('what is not certain is a question, whatever rule asks it', () => {
    const { found, messages } = check([['原则上停止审批。', 'Approvals are to stop.']]);
    expect(found).toEqual(['1 question']);
    expect(messages[0]).toContain('p_1: ? the Chinese says “原则上”');
    expect(messages[0]).toContain('# allow wording: reason');
    expect(
      check([['原则上停止审批。', 'Approvals are to stop.', '# allow wording: said before']]).found,
    ).toEqual([]);
  });
  test('messages name both figures', () => {
    const [message] = check([['实现158.74亿元。', 'Achieve RMB 158.74 million.']]).messages;
    expect(message).toContain('158.74亿');
    expect(message).toContain('158.74 million');
  });
});

describe('the glossary', () => {
  const read = (text: string) => {
    const { report, diagnostics } = collector();
    const terms = readGlossary(text, 'g.csv', report);
    return { terms, faults: diagnostics.map((d) => [d.rule, d.place.line, inEnglish(d.message)]) };
  };
  test('a file of three columns is read as it was: its note is for both languages', () => {
    const { terms, faults } = read('zh,en,note\n甲,A | B,a note\n');
    expect(faults).toEqual([]);
    expect(terms).toEqual([
      {
        zh: '甲',
        en: ['A', 'B'],
        kind: '',
        note: { zh: 'a note', en: 'a note' },
        unconfirmed: false,
        synonyms: { zh: [], en: [] },
      },
    ]);
  });
  test('all columns, in any order', () => {
    const head = 'kind,zh,en,note_zh,note_en,unconfirmed,synonyms_zh,synonyms_en';
    expect(read(`${head}\nplace,甲,A,注,a note,yes,子 | 丑,C\n`)).toEqual({
      terms: [
        {
          zh: '甲',
          en: ['A'],
          kind: 'place',
          note: { zh: '注', en: 'a note' },
          unconfirmed: true,
          synonyms: { zh: ['子', '丑'], en: ['C'] },
        },
      ],
      faults: [],
    });
  });
  test('all that is broken is said at once, each with its line, and the other terms are read', () => {
    const { terms, faults } = read(
      'zh,en,kind,colour,unconfirmed\n甲,A,,,\n甲,B,,,\n乙,,,,\n丙,C,planet,,maybe\n丁,"D" x,,,\n戊,E,place,,\n己,F\n',
    );
    expect(terms.map((t) => t.zh)).toEqual(['甲', '戊']);
    expect(faults.map(([rule, line]) => [rule, line]).sort((a, b) => Number(a[1]) - Number(b[1]))).toEqual(
      [1, 3, 4, 5, 5, 6, 8].map((line) => ['glossary-csv', line]),
    );
    const said = faults.map(([, , message]) => message).join('\n');
    expect(said).toMatch(/“maybe”\. Mend the line\.$/mu);
    for (const words of ['“colour” is no column', 'stands in this file twice', '“planet”', '“maybe”'])
      expect(said).toContain(words);
  });
  test('rows whose cells were emptied are no lines', () => {
    const { terms, faults } = read('zh,en,kind\n甲,A,\n,,\n,,\n');
    expect([terms.length, faults]).toEqual([1, []]);
  });
  test('a first line without the columns that are needed is said', () => {
    expect(read('term,en\n甲,A\n').faults.map((f) => f[1])).toEqual([1, 1]);
  });
  test.each([
    ['zh,en,kind\n甲，A,\n', 2, 'it has Chinese commas (，)'],
    ['zh,en,kind\n甲,A\n', 2, 'a value that is empty needs its comma too'],
    ['zh,en\n甲,A, a\n', 2, 'this line has 3 values, and the first line of the file names 2 columns.'],
    ['zh,en\n甲,"A" b\n', 2, 'the quotation marks (") of this line are not in pairs'],
    ['zh;en\n甲;A\n', 1, 'set apart by ;. Save the table as CSV with commas'],
    ['zh\ten\n甲\tA\n', 1, 'set apart by tabs.'],
    ['甲,A\n乙,B\n', 1, 'The first line is “甲,A”; it must name the columns: zh,en,'],
    ['zh,en,kind\n甲,A,机构\n', 2, '“机构” is no kind of term (“institution” may be meant)'],
    ['zh，en\n甲,A\n', 1, 'The first line has Chinese commas (，).'],
  ])('%j is said on its line', (text, line, words) => {
    expect(read(text).faults).toEqual([['glossary-csv', line, expect.stringContaining(words)]]);
  });
  test('a longer term covers a shorter', () => {
    expect(termsIn('高新技术产业', glossary).map((t) => t.zh)).toEqual(['高新技术产业']);
  });
  test.each([
    ['maker space', 'Maker Spaces'],
    ['high-tech industry', 'high-tech industries'],
    ['finance lease', 'finance leasing'],
    ['Huaqiangbei', 'Huaqiangbei’s'],
    ['Key Laboratory', 'Key Laboratories'],
  ])('%s may be %s', (term, form) => {
    expect(inflected(term).test(form)).toBe(true);
  });
  test('and may not be another word', () => {
    expect(inflected('SEG').test('segment')).toBe(false);
    expect(inflected('maker space').test('maker paradise')).toBe(false);
  });
  test.each([
    ['Jiuxin', 'Jiuxing'],
    ['Kaifa', 'Kaifang'],
    ['Huaqiangbei', 'Huaqiangbe'],
  ])('a name is written as it is: %s is not %s', (name, other) => {
    expect(inflected(name).test(other)).toBe(false);
  });
});

test('a sentence that is left out is asked for; two made into one are nothing', () => {
  const zh = '支持企业设备更新和技术改造，推动传统产业发展。鼓励社会资本参与乡村建设，完善利益联结机制。';
  const first =
    'Support enterprises in renewing equipment and upgrading technology, and advance traditional industries';
  const second =
    'encourage private capital to take part in building the countryside, and improve shared interests';
  const whole = `${first}. E${second.slice(1)}.`;
  const plan = planEnglish(
    [1, 2, 3].map((n) => ({ zh: `${n}${zh}`, en: whole })),
    [],
  );
  const { find } = checkRules.find(({ name }) => name === 'length')!;
  expect(find({ zh, en: `${first}, and ${second}.` }, plan)).toEqual([]);
  const lacking = `${first}, and in this way make all of them stronger, greener and smarter.`;
  expect(find({ zh, en: lacking }, plan).map(({ says }) => inEnglish(says))).toEqual([
    expect.stringContaining('the Chinese has 2 sentences and the English 1'),
  ]);
});

test.each([
  ['SOFTWARE PARKS grow', 'SOFTWARE PARKS'],
  ['a \u017foftware par\u212a', '\u017foftware par\u212a'],
  ['a software and a park', undefined],
])('a term is cut out of “%s” in whatever letters it is', (words, found) => {
  const term = { zh: '软件园', en: ['software park'] };
  expect(cutAtTerms(words, [term], 'en').find((run) => run.term)?.text).toBe(found);
});
