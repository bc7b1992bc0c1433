import { describe, expect, test } from 'vitest';
import { collector } from '../../src/core/model/diagnostics.ts';
import { printedCharacters, wordsOfSource } from '../../src/core/model/fidelity.ts';
import { linesOf } from '../../src/core/model/source-line.ts';
import { parse } from '../../src/core/parse/parse.ts';
import { bandsOf } from '../../src/core/tables/bands/bands.ts';
import { runsOf, widthOf } from '../../src/core/tables/bands/display.ts';
import { readTables } from '../../src/core/tables/tables.ts';
import { givenLines } from '../helpers/given-lines.ts';
import { inEnglish } from '../helpers/in-english.ts';
import { unaided } from '../helpers/unaided.ts';

const tablesOf = (text: string) => [...readTables(givenLines(linesOf(text))).values()];
const wordsOf = (text: string) =>
  tablesOf(text).map(({ rows, unsure }) => ({
    rows: rows.map((row) => row.map((cell) => cell.words).join('|')),
    ...(unsure && { unsure }),
  }));

describe('display columns', () => {
  test('a Chinese sign and an ideographic space take up two', () => {
    expect(widthOf('产值（%）　12')).toBe(4 + 2 + 1 + 2 + 2 + 2);
    expect(widthOf('“≥5”')).toBe(7);
    expect(widthOf('“≥5”', true)).toBe(4);
  });
  test('one blank keeps words together, two part them; 合    计 is one word', () => {
    const raw = '城镇 化率  12　3';
    expect(runsOf(raw, false).map(({ at, end }) => raw.slice(at, end))).toEqual(['城镇 化率', '12', '3']);
    expect(runsOf('合    计  12', false)).toHaveLength(2);
  });
  test('the bands are what stays blank in nearly all lines', () => {
    const lines = [
      '指标        2020年',
      '总量            12',
      '其中：某占比 3.5',
      '增速             7',
      '占比             8',
    ];
    const all = lines.map((raw, index) => ({ raw, no: index + 1, index, runs: runsOf(raw, false) }));
    expect(bandsOf(all.filter(({ runs }) => runs.length > 1))).toHaveLength(2);
  });
});

test('lines of as many cells that do not stand in columns are read by their number', () => {
  expect(wordsOf('表1 指标\n指标　　2020年　　2025年\n产值　　275　　430\n利润额　　20　　40\n')).toEqual([
    { rows: ['指标|2020年|2025年', '产值|275|430', '利润额|20|40'] },
  ]);
});

test('a cell that its column has no room for and no one can go on with is said', () => {
  const [table] = wordsOf(
    '表1 指标\n指标名称          2020年\n规模以上工业增加  12\n经济结构\n研发经费          7\n',
  );
  expect(inEnglish(table?.unsure)).toBe('line 4 may head rows, or go on with the cell above');
});

test('cells go on side by side in the lines below, and keep the order of their lines', () => {
  const text =
    '表1 项目\n序号  项目名称          单位\n1     第三人民医院迁建  市财政局、市税务\n      项目              局\n2     产业园区          市科技局\n';
  const lines = linesOf(text);
  const plan = parse(lines, unaided('source.txt', collector().report));
  const [table] = tablesOf(text);
  expect(table!.rows.map((row) => row.map(({ words }) => words))).toEqual([
    ['序号', '项目名称', '单位'],
    ['1', '第三人民医院迁建\n项目', '市财政局、市税务\n局'],
    ['2', '产业园区', '市科技局'],
  ]);
  expect(table!.unsure).toBeUndefined();
  expect(printedCharacters(plan)).toBe(wordsOfSource(lines, plan.artefacts));
});

test('a line that stands in columns with none beside it is looked at once', () => {
  let looked = 0;
  const lines = linesOf('甲    乙\n丙  丁\n'.repeat(400)).map(({ no, raw }) => ({
    no,
    get raw() {
      looked++;
      return raw;
    },
  }));
  readTables(givenLines(lines));
  expect(looked).toBeLessThan(lines.length * 60);
});

test('a page number between rows behind single blanks does not end the table', () => {
  const lines = linesOf(
    '指标 单位 2025年 2030年\n体育 座 2 4\n学校 所 3 5\n— 3 —\n医院 座 2 4\n公园 所 3 5\n',
  );
  const [table] = readTables({ ...givenLines(lines), stops: new Map([[3, true]]) }).values();
  expect(table?.rows.map((row) => row[0]!.words)).toEqual(['指标', '体育', '学校', '医院', '公园']);
});

test('a row of as many cells behind a line that may head it is said where the table ended above', () => {
  const text = '表1 指标\n指标\t单位\t2025年\n体育\t座\t2\n学校\t所\t3\n二、交通\n道路 公里 2\n';
  expect(inEnglish(wordsOf(text)[0]?.unsure)).toBe('line 5 below it may be a row of it');
});
