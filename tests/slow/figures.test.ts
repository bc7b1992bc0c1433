import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/core/figures/audit/audit.ts';
import { statedIn } from '../../src/core/figures/quantities/quantities-and-rows.ts';
import { linesOf } from '../../src/core/model/source-line.ts';
import type { Indicator } from '../../src/core/published/rows.ts';
import { readPlan } from '../../src/core/seeds/read-plan.ts';
import { folderWith, planYaml, project, run } from '../helpers/folder.ts';
import { rowsIn } from '../helpers/plan-tables.ts';
import { unaided } from '../helpers/unaided.ts';

/** Small plans, each with one disagreement and its twin without. */
describe('the audit', () => {
  const doc = (...clauses: string[]) =>
    `某区规划\n一、现状\n${clauses.join('\n')}\n二、目标\n到2020年有序推进。\n`;
  test('check stops at a finding until it is noted or accepted with a reason', () => {
    const source = doc('到2020年，新增众创空间10家以上。', '到2020年，新增众创空间20家以上。');
    const root = folderWith({
      'glossary.csv': 'zh,en,note\n',
      'a/source.txt': source,
      'a/plan.yaml': planYaml(),
    });
    expect(run(root, 'check').err).toContain(
      'seeds/a/source.txt:3: error [audit] the same thing with two figures in two places: 10家 and 20家',
    );
    const accepted = folderWith({
      'glossary.csv': 'zh,en,note\n',
      'a/source.txt': source,
      'a/plan.yaml':
        `${planYaml()}audit:\n  - { rule: places, places: [chp_1__p_1, chp_1__p_2], reason: { zh: 分期, ` +
        `en: two phases } }\n  - { rule: total, places: [chp_1__p_1], reason: { zh: 无, en: none } }\n`,
    });
    const { out, err } = run(accepted, 'check');
    expect(out).toContain('1 accepted, 0 open');
    expect(err).not.toContain('10家');
    expect(err).toMatch(/plan\.yaml:\d+: .* audit: total at chp_1__p_1/u);
    expect(err).toContain('total at chp_1__p_1 is accepted, but nothing is found there any more');
  });
});

const corpus = join(project, '..', 'shared', 'corpus');
test.runIf(existsSync(corpus))('the rules run on every real document', () => {
  const table: Record<string, { quantities: number; findings: number }> = {};
  for (const file of readdirSync(corpus).filter((f) => f.endsWith('.txt'))) {
    const zh = readPlan(linesOf(readFileSync(join(corpus, file), 'utf8')), unaided(file));
    table[file] = {
      quantities: statedIn(zh).length,
      findings: audit(zh, ...rowsIn(zh)).length,
    };
  }
  console.table(table);
  expect(Object.values(table).reduce((a, t) => a + t.quantities, 0)).toBeGreaterThan(400);
});

test('typed indicator tables of other shapes: unit, attribute, two heading rows, categories, cumulative values', () => {
  const rows = (html: string, period = '2021-2025') => {
    const root = folderWith({
      'a/source.html': `<h1>某市规划</h1><p>一、目标</p><p>正文。</p>${html}`,
      'a/plan.yaml': planYaml().replace(/^period:.*$/mu, `period: ${period}`),
    });
    expect(run(root, 'generate').status).toBe(0);
    return JSON.parse(readFileSync(join(root, 'content/a/tables/indicators.json'), 'utf8')) as Indicator[];
  };
  const [first, second, third] = rows(`<table>
    <tr><th rowspan="2">类别</th><th rowspan="2">指标名称</th><th rowspan="2">单位</th><th colspan="3">规划值</th>
      <th rowspan="2">属性</th></tr>
    <tr><th>2020年</th><th>2025年</th><th>年均增速（%）</th></tr>
    <tr><td rowspan="2">创新</td><td>1.研发经费投入</td><td>亿元</td><td>1200</td><td>≥2000</td><td>10.8</td>
      <td>预期性</td></tr>
    <tr><td>2.专利数</td><td>件</td><td>20.5</td><td>30以上</td><td></td><td>预期性</td></tr>
    <tr><td>民生</td><td>新增就业</td><td>万人</td><td>9.1</td><td>〔45〕</td><td></td><td>约束性</td></tr></table>`);
  expect(first).toMatchObject({
    category_zh: '创新',
    name_zh: '研发经费投入',
    unit_zh: '亿元',
    baseline_year: 2020,
    baseline: 1200,
    target_year: 2025,
    target: 2000,
    comparator: '≥',
    yearly_growth: 10.8,
    nature_zh: '预期性',
    nature_en: 'expected',
    cumulative: false,
  });
  expect(second).toMatchObject({
    category_zh: '创新',
    name_zh: '专利数',
    baseline: 20.5,
    target: 30,
    comparator: '≥',
    yearly_growth: null,
  });
  expect(third).toMatchObject({ category_zh: '民生', target: 45, cumulative: true, nature_zh: '约束性' });
  const [reached] = rows(
    '<table><tr><td>指标</td><td>单位</td><td>2015年</td><td>2020年目标</td><td>2020年完成</td></tr><tr><td>增加' +
      '值</td><td>亿元</td><td>186.3</td><td>300</td><td>312.7</td></tr></table>',
    '2016-2020',
  );
  expect(reached).toMatchObject({ baseline: 186.3, target: 300 });
  // Columns under other names, a distant year, a sum over the years in the column of growth, no unit where a
  // dash stands for it.
  const [fourth, fifth, sixth] = rows(`<table>
    <tr><td>項次</td><td>指標類別</td><td>具體指標</td><td>單位</td><td>基期（2020年）</td><td>2025年目標</td><td>2035年</td>
      <td>年均增長[累計]</td><td>屬性</td><td>牽頭單位</td></tr>
    <tr><td>1</td><td>創新</td><td>研發投入（含企業）</td><td>億元</td><td>12</td><td>≥20</td><td>40</td><td>10.8</td>
      <td>預期性</td><td>某局</td></tr>
    <tr><td>2</td><td>民生</td><td>新增就業</td><td>萬人</td><td>—</td><td>—</td><td>—</td><td>[45]</td>
      <td>約束性</td><td>某局</td></tr>
    <tr><td>3</td><td>綠色</td><td>能源效率（PUE）</td><td>—</td><td>1.5</td><td>1.3左右</td><td></td><td>—</td>
      <td>約束性</td><td>某局</td></tr></table>`);
  expect(fourth).toMatchObject({
    category_zh: '創新',
    name_zh: '研發投入（含企業）',
    unit_zh: '億元',
    baseline_year: 2020,
    baseline: 12,
    target_year: 2025,
    target: 20,
    comparator: '≥',
    yearly_growth: 10.8,
    nature_zh: '預期性',
    nature_en: 'expected',
  });
  expect(fifth).toMatchObject({
    name_zh: '新增就業',
    baseline: null,
    target: 45,
    cumulative: true,
    yearly_growth: null,
    nature_zh: '約束性',
    nature_en: 'binding',
  });
  expect(sixth).toMatchObject({ name_zh: '能源效率（PUE）', unit_zh: '', target: 1.3 });
});
