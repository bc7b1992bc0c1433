import { describe, expect, test } from 'vitest';
import { type Explanation, writeExplanations } from '../../src/core/parse/explain.ts';
import type { ParseOptions } from '../../src/core/parse/parse.ts';
import { explained } from '../helpers/explained.ts';

/** The rules that took a line, stage by stage. */
const took = ({ steps }: Explanation) => steps.filter((s) => s.took).map((s) => `${s.stage} ${s.rule}`);
const whyOf = ({ steps }: Explanation, stage: string) => steps.find((s) => s.took && s.stage === stage)?.why;

describe('a line says what made it what it is', () => {
  const paragraph = '建设公共技术平台，支持各类企业共同使用，定期公布进展情况，由区政府有关部门负责落实，';
  const broken = Array.from({ length: 5 }, () => [
    `　　${paragraph.slice(0, 24)}`,
    paragraph.slice(24).padEnd(24, '并接受社会各界的监督'),
    '会各界的监督，确保按期完成。',
  ]).flat();
  const document = ['某区规划', '一、总则', ...broken, '第一章 甲第二章 乙', '正文一。', '- 1 -'];
  const more = ['正文二。', '- 2 -', '正文三。', '- 3 -', '表1 指标'];
  const table = [
    '指标　　2020年　　2025年',
    '产值　　275　　430',
    '利润　　20　　40',
    '附注文字',
    '7.落后。',
  ];
  const text = [...document, ...more, ...table].join('\n');
  const hints: ParseOptions['hints'] = [
    { line: text.split('\n').indexOf('附注文字') + 1, text: '附注', kind: 'p' },
  ];
  const { all } = explained(text, 'source.txt', { hints });
  const at = (words: string) => all.find((e) => e.words.startsWith(words))!;

  test('a heading: its number, its rank and the rule', () => {
    expect(took(at('一、'))).toEqual([
      'line text',
      'number accepted',
      'rank ladder',
      'rule numbered-heading',
      'id from-numbers',
    ]);
    expect(whyOf(at('一、'), 'number')).toContain('一、');
    expect(
      at('一、')
        .steps.filter((s) => !s.took)
        .map((s) => s.rule),
    ).toContain('annex');
  });
  test('a number below a heading that has none', () => {
    const lines = [
      '某区行动方案',
      '【总体思路】',
      '坚持发展。',
      '【重点工作】',
      '1. 建设',
      '建设道路。',
      '【保障】',
      '加强领导。',
    ];
    const number = explained(lines.join('\n'), 'source.txt', {}).all[4]!;
    expect(took(number)).toContain('rank below-unnumbered');
    expect(number.nodes.map((n) => n.kind)).toEqual(['section']);
  });
  test('a line that was joined to the one above it', () => {
    const [first, second] = all.slice(2);
    expect(first!.nodes).toHaveLength(1);
    expect(took(second!)).toEqual(['line broken', 'line joined', 'id goes-on']);
    expect(whyOf(second!, 'id')).toContain('line 3');
    expect(second!.within).toEqual([first!.nodes[0]!.eId]);
  });
  test('a line that was cut', () => {
    expect(took(at('第一章'))).toContain('line titles-in-a-line');
    expect(at('第一章').nodes.map((n) => n.kind)).toEqual(['chapter', 'chapter']);
  });
  test('a page number', () => {
    expect(took(at('- 2 -'))).toEqual(['frame page-numbers', 'line left-out']);
    expect(whyOf(at('- 2 -'), 'frame')).toContain('number between dashes');
  });
  test('a row of a table', () => {
    expect(took(at('产值'))).toEqual(['table rows in lines', 'id from-numbers']);
    expect(at('产值').nodes[0]!.eId).toMatch(/__row_2$/);
  });
  test('a line that a person settled', () => {
    expect(took(at('附注'))).toEqual(['hint structure', 'line hinted', 'rule hinted', 'id from-numbers']);
    expect(whyOf(at('附注'), 'hint')).toContain('plan.yaml');
  });
  test('lines that a person has joined, a blank one between them', () => {
    const joined = explained('某区规划\n一、总则\n健全统\n\n一、可持续的体系。', 'source.txt', {
      hints: [{ lines: [3, 5], text: '健全', kind: 'p' }],
    }).all;
    expect(joined.slice(2).map(took)).toEqual([
      ['hint structure', 'line hinted', 'rule hinted', 'id from-numbers'],
      ['line blank'],
      ['line hinted', 'id goes-on'],
    ]);
  });
  test('a quotation that begins as a numbered heading does has no number', () => {
    const quoted = explained('# 某区规划\n\n## 一、总则\n\n> 二、引文。\n', 'source.md').all;
    expect(quoted[4]!.steps.filter(({ stage }) => stage === 'number')).toEqual([]);
  });
  test('a number that does not count, and of what it is not sure', () => {
    const number = at('7.').steps.find((s) => s.stage === 'number')!;
    expect(number).toMatchObject({ took: false, why: expect.stringContaining('does not follow') as string });
    expect(at('7.').nodes[0]!.unsure).toContain('does not follow');
  });
  test('for people: the words are cut, and rows are aligned; of one line every rule says why', () => {
    const rows = writeExplanations(all);
    expect(rows.filter((row) => row.includes('rules, table to'))).not.toEqual([]);
    const one = writeExplanations([at('7.')]);
    expect(one.filter((row) => row.includes(' declined ')).length).toBeGreaterThan(15);
    const why = /^ {7}[a-z]+ +(?:took|declined) +[a-z-]+ +/u;
    const columns = one.flatMap((row) => why.exec(row)?.[0].length ?? []);
    expect(new Set(columns).size).toBe(1);
    const long = writeExplanations(explained(`某区规划\n${'很长的一行'.repeat(20)}。`).all).find((row) =>
      row.includes('很长的一行'),
    )!;
    expect(long).toMatch(/^ +2 {2}(?:很长的一行)+.*…$/u);
    const ofWords = [...rows, long].filter((row) => /^ +\d+ {2}/u.test(row));
    expect(ofWords).toHaveLength(all.length + 1);
    expect(ofWords.filter((row) => [...row].length >= 60)).toEqual([]);
  });
});

test('a page: lines that hold only markup have an answer too', () => {
  const { all } = explained(
    '<html>\n<body>\n<h1>某区规划</h1>\n<h2>一、目标</h2>\n<table>\n<tr><td>指标</td><td>值</td></tr>\n' +
      '<tr><td>产值</td><td>1</td></tr>\n</table>\n</body>\n</html>',
    'source.html',
  );
  expect(all.filter((e) => !e.steps.length || e.steps.some((s) => s.rule === 'unread'))).toEqual([]);
  expect(all[6]!.nodes).toMatchObject([{ kind: 'row' }]);
});
