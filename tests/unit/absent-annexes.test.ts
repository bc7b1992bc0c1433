import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { collector } from '../../src/core/model/diagnostics.ts';
import { walk } from '../../src/core/model/plan.ts';
import { worded } from '../../src/core/model/sentence.ts';
import { type ParseOptions, parse } from '../../src/core/parse/parse.ts';
import { readDocument } from '../../src/core/read/document.ts';

/** The lines that name annexes and the annexes of a document, and the lines that are told not to be there. */
function read(below: string, hints: ParseOptions['hints'] = []) {
  const text = `某区规划\n一、总则\n正文一段。\n二、保障\n正文二段。\n${below}\n`;
  const { report, diagnostics } = collector();
  const { lines } = readDocument(new TextEncoder().encode(text), 'source.txt', report)!;
  const { nodes } = parse(lines, { file: 'source.txt', hintFile: 'plan.yaml', hints, artefacts: [], report });
  const all = [...walk(nodes)];
  const told = diagnostics
    .filter(({ rule }) => rule === 'annex-absent')
    .map(({ message }) => worded(message, 'en'));
  return {
    named: all.filter(({ role }) => role === 'attachments').map(({ words }) => words),
    annexes: all.filter(({ kind }) => kind === 'attachment').map(({ marker, words }) => marker + words),
    absent: all.filter((n) => n.absent).map(({ lines: [line] }) => line),
    told,
    hints: told.flatMap(
      (one) =>
        parseYaml(one.slice(one.indexOf('structure: ') + 'structure: '.length, -1)) as ParseOptions['hints'],
    ),
  };
}

describe('an annex that is named, and of which nothing stands in the document', () => {
  test.each([
    ['at the end', '附件：重点项目表', ['附件：重点项目表'], [6]],
    ['above who signed', '附件：重点项目表\n某区政府\n2020年1月1日', ['附件：重点项目表'], [6]],
    [
      'several, a line each',
      '附件1：重点项目表\n附件2：指标体系',
      ['附件1：重点项目表', '附件2：指标体系'],
      [6, 7],
    ],
    ['several, counted', '附件：1.重点项目表\n2.指标体系', ['附件：1.重点项目表', '2.指标体系'], [6, 7]],
    ['several in one line', '附件：1.重点项目表 2.指标体系', ['附件：1.重点项目表 2.指标体系'], [6]],
    ['below the word', '附件：\n1.重点项目表\n2.指标体系', ['附件：', '1.重点项目表', '2.指标体系'], [7, 8]],
  ])('%s: it stays where it is printed, opens no page, and is told', (_, below, named, absent) => {
    const found = read(below);
    expect(found).toMatchObject({ named, annexes: [], absent });
    expect(found.told).toHaveLength(1);
  });
  test('only those that are not there', () => {
    const found = read('附件：1.重点项目表\n2.指标体系\n某区政府\n2020年1月1日\n附件1\n重点项目表\n项目甲。');
    expect(found).toMatchObject({ annexes: ['附件1重点项目表'], absent: [7] });
    expect(found.told).toEqual([expect.stringContaining('line 7 (“2.指标体系”)')]);
  });
  test('as a heading alone it keeps its page, and is told', () => {
    const found = read('附件1\n重点项目表\n项目甲。\n附件2\n指标体系');
    expect(found).toMatchObject({ annexes: ['附件1重点项目表', '附件2指标体系'], absent: [9] });
    expect(found.told).toEqual([expect.stringContaining('line 9 (“附件2指标体系”)')]);
  });
  test('附： heads what is appended', () => {
    const found = read('附：重点项目表\n某区政府\n2020年1月1日');
    expect(found).toMatchObject({ annexes: ['附：重点项目表'], absent: [6] });
  });
  test.each([
    '附件：重点项目表',
    '附件1：重点项目表\n附件2：指标体系',
    '附件：1.重点项目表\n2.指标体系',
    '附件：1.重点项目表 2.指标体系',
    '附件1\n重点项目表',
  ])('the hint that is printed settles it, and readers are told still: %s', (below) => {
    const before = read(below);
    const after = read(below, before.hints);
    expect(after.told).toEqual([]);
    expect(after).toMatchObject({ named: before.named, annexes: before.annexes, absent: before.absent });
  });
});

describe('an annex that stands in the document is not told', () => {
  test.each([
    ['below its number and colon', '附件：重点项目表\n一、能源\n建设电站。'],
    ['as a table', '附件1：重点项目表\n\t名称\n\t数量\n\n\t甲\n\t1\n'],
    ['by its number', '附件：1.重点项目表\n2.指标体系\n附件1\n项目甲\n正文。\n附件2\n指标乙\n正文。'],
    [
      'by its name',
      '附件：1.重点项目表\n2.指标体系\n重点项目表\n正文。\n某区指标体系\n正文。\n附件3\n其他\n正文。',
    ],
    ['without a number', '附件：某区行动方案（2020年）\n某区政府\n2020年1月1日\n附件\n行动方案\n正文。'],
    ['left out by the list itself', '附件：重点项目表（略）'],
    ['issued by itself', '附件：1.重点项目表（另发）\n2.名单（此件不公开）'],
    [
      'in parts, which stand beside it',
      '附件1\n准入标准\n第一部分：一类\n一、甲\n正文。\n第二部分：二类\n一、乙\n正文。',
    ],
    ['a cover above annexes of another word', '附件\n规划附表\n附表1 指标\n正文。'],
  ])('%s', (_, below) => {
    expect(read(below).told).toEqual([]);
  });
});
