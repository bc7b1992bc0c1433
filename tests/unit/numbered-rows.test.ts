import { expect, test } from 'vitest';
import { linesOf } from '../../src/core/model/source-line.ts';
import { numberedRows } from '../../src/core/tables/numbered-rows.ts';
import { isTable } from '../../src/core/tables/reader.ts';
import { givenLines } from '../helpers/given-lines.ts';

const head = '序\n号\n指标名称 单位 2025年\n（预计） 2030年 属性\n';
/** The rows that the text of a page is read as; undefined where it is no table. */
function rowsOf(text: string): string[] | undefined {
  const found = numberedRows.read(givenLines(linesOf(text)), 0);
  if (!isTable(found)) return undefined;
  return found.rows.map((row) => row.map(({ words }) => words.replace('\n', '/')).join('|'));
}

test('names, figures and heads that go on in the next line are one cell each', () =>
  expect(
    rowsOf(
      `${head}（一）创新\n1 研发投入占比 % 2.1 3左右 预期性\n2 每万人口发明专利\n（拥有量） 件 7 86 以上 约束性\n` +
        '其中：高价值专利 件 2 与全省\n同步 预期性\n3 企业 家 — 〔5〕 预期性\n注：累计数。',
    ),
  ).toEqual([
    '序/号|指标名称|单位|2025年/（预计）|2030年|属性',
    '（一）创新|||||',
    '1|研发投入占比|%|2.1|3左右|预期性',
    '2|每万人口发明专利/（拥有量）|件|7|86 以上|约束性',
    '|其中：高价值专利|件|2|与全省/同步|预期性',
    '3|企业|家|—|〔5〕|预期性',
  ]));

const rows = (second: string) =>
  `${head}1 甲产值 亿元 2 3 预期性\n${second}\n3 丙产值 亿元 4 5 预期性\n注：累计数。`;
test('whole rows are read', () => expect(rowsOf(rows('2 乙产值 亿元 3 4 预期性'))).toHaveLength(4));
test.each([
  ['lacks a figure', '2 乙产值 亿元 3 预期性'],
  ['has a figure too much', '2 乙产值 亿元 3 4 5 预期性'],
  ['has its unit elsewhere', '2 乙产值 3 亿元 4 预期性'],
  ['has another number', '4 乙产值 亿元 3 4 预期性'],
])('nothing is read where a row %s', (_, second) => expect(rowsOf(rows(second))).toBeUndefined());

test('sums may stand in the lines below their name; a cell a line is no broken row', () => {
  expect(rowsOf(`${rows('2 乙产值 亿元 3 4 预期性').replace('注', '合计\n9\n12\n注')}`)?.at(-1)).toBe(
    '合计|||9|12|',
  );
  expect(rowsOf(rows('2 乙产值 亿元 3 4 预期性').replaceAll(' ', '\n'))).toBeUndefined();
});

test('figures of which those in brackets are sums have one head', () =>
  expect(
    rowsOf(
      '序号 指标 2025年 年均增长（%） [五年累计]\n1 甲产值 2 3\n2 每万人口专利\n拥有量 3 [16]\n3 丙 4 5',
    ),
  ).toEqual([
    '序号|指标|2025年|年均增长（%） [五年累计]',
    '1|甲产值|2|3',
    '2|每万人口专利/拥有量|3|[16]',
    '3|丙|4|5',
  ]));
test('the last lines of a name are no value that the row lacks', () =>
  expect(
    rowsOf(
      '序号 指标名称 2025年 2030年 属性\n1 甲产值 2 3 预期性\n2 每万人口\n发明专利\n拥有量 4 预期性\n3 丙产值 4 5 预期性\n注：累计数。',
    ),
  ).toBeUndefined());

test('a value in words may have lines of its own', () =>
  expect(
    rowsOf(
      '序号 指标名称 2025年 2030年 属性\n1 甲产值 2 3 预期性\n2 老年大学 4\n每个县（市、\n区）至少 1\n所\n预期性\n3 丙产值 4 5 预期性\n二、保障\n正文。',
    )?.slice(2),
  ).toEqual(['2|老年大学|4|每个县（市、/区）至少 1\n所|预期性', '3|丙产值|4|5|预期性']));

test('a row that its heads do not tell takes no words of the next', () =>
  expect(
    rowsOf(
      '序号 指标 单位 2025年\n1 床位 % 58\n2 覆盖率 % 100\n3 老年大学 % 每个县（市、区）至少 1所\n4 改造户数 户 〔8000〕\n二、保障',
    ),
  ).toBeUndefined());
