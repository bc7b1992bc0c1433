import { describe, expect, test } from 'vitest';
import { readIndicators } from '../../src/core/figures/indicators/indicators.ts';
import { readDocument } from '../../src/core/read/document.ts';
import { readPlan } from '../../src/core/seeds/read-plan.ts';
import { inEnglish } from '../helpers/in-english.ts';
import { htmlTable, tablesIn } from '../helpers/plan-tables.ts';
import { unaided } from '../helpers/unaided.ts';

const unsure = (of: string, unit: string, name: string) =>
  `${of}: whether it has the unit ${unit} of “${name}” above it is not printed`;

/** The rows of a table in a plan of 2021 to 2025: names with their groups and units, and why others are not certain. */
function read(rows: string) {
  const source = `<h1>某市“十四五”规划</h1><h2>一、目标</h2><p>正文。</p><p>表1 主要指标</p>${htmlTable(rows)}`;
  const document = readDocument(new TextEncoder().encode(source), 'source.html', () => {})!;
  const { certain, doubts } = readIndicators(tablesIn(readPlan(document.lines, unaided('source'))));
  return [
    ...certain.map((i) => [i.category_zh, i.name_zh, i.unit_zh].filter(Boolean).join(' ')),
    ...doubts.map(({ of, why }) => `${of}: ${inEnglish(why)}`),
  ];
}

describe('a row that has a unit and no values gives it to its parts', () => {
  test('in brackets behind its name, up to a name that says that it has no unit', () =>
    expect(
      read(
        '指标|2020年|2025年\n入学率（%）||\n小学|98|99\n初中|95|97\n校际差异系数|0.5|0.4\n学校（所）|40|42',
      ),
    ).toEqual(['入学率（%） 小学 %', '入学率（%） 初中 %', '校际差异系数', '学校 所']));
  test('in the column of units, within the group in which it stands', () =>
    expect(
      read(
        '指标|单位|2020年|2025年|属性\n一、教育>>1>>5\n班额达标率|%|||\n小学||90|95|预期性\n初中||92|95|预期性',
      ),
    ).toEqual(['教育 / 班额达标率 小学 %', '教育 / 班额达标率 初中 %']));
  test('up to the next row with a number', () =>
    expect(
      read(
        '序号|指标|2020年|2025年\n1|入学率（%）||\n|小学|98|99\n|初中|95|97\n2|在校生|3万人|4万人\n3|师生比|0.1|0.2',
      ),
    ).toEqual(['入学率（%） 小学 %', '入学率（%） 初中 %', '在校生 万人', '师生比']));
  test('not where one with another unit came between, or another thing is measured', () =>
    expect(read('指标|2020年|2025年\n在校生（万人）||\n高中|2|3\n专任教师（人）|300|400\n中职|1|2')).toEqual([
      '在校生（万人） 高中 万人',
      '专任教师 人',
      unsure('中职', '万人', '在校生'),
    ]));
  test('not surely where dashes stand for its values', () =>
    expect(read('指标|2020年|2025年\n入学率（%）|—|—\n小学|98|99')).toEqual([unsure('小学', '%', '入学率')]));
  test('to what is measured as it is, and to nothing that is measured otherwise', () =>
    expect(read('指标|2020年|2025年\n毛入学率（%）||\n学前毛入学率|90|95\n在校生数|3|4')).toEqual([
      '毛入学率（%） 学前毛入学率 %',
      unsure('在校生数', '%', '毛入学率'),
    ]));
});

describe('what else stands above a row and gives its unit', () => {
  test('a row over all columns', () =>
    expect(
      read(
        '指标|2020年|2025年\n一、产量（万吨）>>1>>3\n粮食|50|55\n单产（公斤）|400|420\n自给率|80|85\n二、耕地>>1>>3\n保有量|7|7',
      ),
    ).toEqual([
      '产量（万吨） 粮食 万吨',
      '产量（万吨） 单产 公斤',
      '耕地 保有量',
      unsure('自给率', '万吨', '产量'),
    ]));
  test('a row over all columns that gives only the unit', () =>
    expect(read('指标|2020年|2025年\n单位：万吨>>1>>3\n粮食|50|55\n油料|5|6')).toEqual([
      '粮食 万吨',
      '油料 万吨',
    ]));
  test('a cell of groups that reaches down, and one that leaves those below it empty', () => {
    expect(read('指标>>1>>2|2020年|2025年\n入学率（%）>>2|小学|98|99\n初中|95|97')).toEqual([
      '入学率（%） 小学 %',
      '入学率（%） 初中 %',
    ]);
    expect(read('类别|指标|2020年|2025年\n入学率（%）|小学|98|99\n|初中|95|97\n|在校生数|3|4')).toEqual([
      '入学率（%） 小学 %',
      '初中 %',
      unsure('在校生数', '%', '入学率'),
    ]);
  });
  test('the row that it is a part of', () =>
    expect(
      read('指标|单位|2020年|2025年\n公路里程|公里|400|500\n其中：高速公路||40|50\n二级公路||60|90'),
    ).toEqual(['公路里程 公里', '高速公路 公里', '二级公路 公里']));
  test('not to a part that is measured otherwise', () =>
    expect(read('指标|2020年|2025年\n从业人员（人）|400|500\n其中：女性占比|40|50')).toEqual([
      '从业人员 人',
      unsure('其中：女性占比', '人', '从业人员'),
    ]));
  test('the head of the names', () =>
    expect(read('指标（单位：万吨）|2020年|2025年\n粮食|50|55')).toEqual(['粮食 万吨']));
  test('the row above, where the cell says so', () =>
    expect(read('指标|单位|2020年|2025年\n粮食|万吨|50|55\n油料|〃|5|6\n棉花|〃|1|2')).toEqual([
      '粮食 万吨',
      '油料 万吨',
      '棉花 万吨',
    ]));
  test('a cell of values before all of these', () =>
    expect(read('指标|2020年|2025年\n一、产量（万吨）>>1>>3\n自给率|80%|85%')).toEqual([
      '产量（万吨） 自给率 %',
    ]));
});

describe('a figure without a unit where others have theirs', () => {
  test('in an empty cell of the column of units, unless a dash or the name says that it has none', () =>
    expect(
      read('指标|单位|2020年|2025年\n粮食|万吨|50|55\n油料||5|6\n基尼系数||0.4|0.3\n综合得分|—|80|90'),
    ).toEqual([
      '粮食 万吨',
      '基尼系数',
      '综合得分',
      '油料: it gives no unit, as other rows of its table do',
    ]));
  test('behind a name that says nothing of a measure', () =>
    expect(read('指标|2020年|2025年\n在校生（万人）|5|6\n高中|2|3\n学校（所）|7|8')).toEqual([
      '在校生 万人',
      '学校 所',
      '高中: it gives no unit, as other rows of its table do',
    ]));
});
