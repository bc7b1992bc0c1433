import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PlanJson } from '../../src/core/published/plan-json.ts';
import type { Carrier, Indicator } from '../../src/core/published/rows.ts';
import { project } from '../helpers/folder.ts';

const content = <T>(path: string) => JSON.parse(readFileSync(join(project, 'content', path), 'utf8')) as T;

describe('futian-hitech-13fyp, read against the printed plan', () => {
  const slug = 'futian-hitech-13fyp';
  const { clauses, source, artefacts, title } = content<PlanJson>(`${slug}/plan.json`);
  const children = (id: string, kind: string) =>
    clauses.filter((c) => c.kind === kind && c.path.at(-1) === id);
  const byId = (id: string) => clauses.find((c) => c.eId === id)!;

  test('the source is the document as received', () => {
    expect(
      createHash('sha256')
        .update(readFileSync(join(project, 'seeds', slug, 'source.txt')))
        .digest('hex'),
    ).toBe('0882349af75733d81bdb3d470e48b07cf4ac9f1a3cd56f6b1c98b677001fdc52');
    expect(source.lines).toBe(354);
    expect(artefacts).toEqual([{ line: 353, text: '15', reason: 'page number' }]);
  });
  test('chapters, sections and numbered paragraphs are as many as printed', () => {
    expect(title.zh).toContain(byId('title').zh);
    expect(children('preface', 'p').length).toBe(3);
    expect(
      clauses.filter((c) => c.kind === 'chapter').map((c) => [c.marker, children(c.eId, 'section').length]),
    ).toEqual([
      ['一、', 3],
      ['二、', 3],
      ['三、', 2],
      ['四、', 8],
      ['五、', 8],
      ['六、', 4],
    ]);
    const paras = (chapter: string) =>
      children(chapter, 'section').map((s) => children(s.eId, 'para').length);
    expect(['chp_1', 'chp_2', 'chp_3'].map(paras)).toEqual([
      [6, 3, 4],
      [0, 4, 2],
      [0, 4],
    ]);
    expect(clauses.filter((c) => c.kind === 'item').map((c) => c.eId)).toEqual(
      [1, 2, 3, 4].map((n) => `chp_2__sec_3__para_2__item_${n}`),
    );
    expect(clauses.filter((c) => c.kind === 'attachment').map((c) => [c.marker, c.zh])).toEqual([
      ['附件1', '福田区高新技术产业“十三五”主要发展指标'],
      ['附件2', '福田区创新载体一览表（2014年）'],
    ]);
  });
  test('the irregular lines stand where they belong', () => {
    expect(byId('chp_3__sec_1')).toMatchObject({
      kind: 'section',
      marker: null,
      zh: '一核：深圳国际创新中心',
      lines: [125, 125],
      cite: { zh: '三、（一）', en: 'Ch. III (1)' },
    });
    expect(byId('chp_3__sec_2')).toMatchObject({ marker: '（二）', zh: '四片区：' });
    expect(byId('chp_3__sec_2__para_1')).toMatchObject({ marker: '1．', zh: '彩田--梅林片区' });
    expect(byId('chp_3__sec_2__para_3').lines).toEqual([138, 138]);
    expect(byId('chp_4').lines).toEqual([145, 145]);
    expect(byId('chp_3__p_2').zh).toMatch(/^充分发挥深圳国际创新中心/);
  });
  test('run-in headings are leads', () => {
    const leads = new Map(clauses.filter((c) => c.lead).map((c) => [c.eId, c.lead]));
    expect(leads.get('chp_5__sec_4__p_1')).toBe('领军人才聚集工程。');
    for (const lead of [
      '创新人才服务提升工程。',
      '技术与标准研发平台建设。',
      '打造福田专门专业服务业服务平台。',
      '创业精神普及行动。',
      '科普教育水平提高工程。',
      '青少年创新能力提升工程。',
      '调整产业结构，扩大产业规模。',
    ])
      expect([...leads.values()]).toContain(lead);
    expect(leads.has('chp_5__sec_3__p_3')).toBe(false);
    for (const c of clauses) expect((c.zh ?? '').startsWith(c.lead)).toBe(true);
  });
  test('addresses and citations are as the contract has them', () => {
    expect(byId('chp_1__sec_1__para_1__p_1').cite).toEqual({
      zh: '一、（一）1.第1段',
      en: 'Ch. I (1) 1, para. 1',
    });
    expect(byId('preface__p_1').cite).toEqual({ zh: '前言第1段', en: 'Preface, para. 1' });
    expect(byId('att_1__table_1__row_3').cite).toEqual({ zh: '附件1第3行', en: 'Annex 1, row 3' });
  });
  test('indicators are typed: nine, one of them part of another', () => {
    const rows = content<Indicator[]>(`${slug}/tables/indicators.json`);
    expect(rows.map((r) => [r.name_zh, r.unit_zh, r.baseline, r.target])).toEqual([
      ['高新技术产品增加值', '亿元', 275.54, 430],
      ['国家级高新技术企业数', '家', 651, 800],
      ['销售收入超十亿', '家', 39, 50],
      ['市级高新技术企业数', '家', 233, 300],
      ['软件企业数', '家', 647, 1000],
      ['专利申请量', '件', 13655, 15000],
      ['发明专利申请量', '件', 4921, 6000],
      ['专利授权量', '件', 6686, 7000],
      ['发明专利授权量', '件', 886, 1000],
    ]);
    expect(rows.filter((r) => r.parent).map((r) => [r.eId, r.parent])).toEqual([
      ['att_1__table_1__row_4', 'att_1__table_1__row_3'],
    ]);
    expect(new Set(rows.map((r) => `${r.baseline_year}-${r.target_year}`))).toEqual(new Set(['2014-2020']));
    expect(rows.every((r) => r.name_en && r.unit_en)).toBe(true);
  });
  test('carriers are typed: thirteen, four of them totals', () => {
    const rows = content<Carrier[]>(`${slug}/tables/carriers.json`);
    expect(rows.map((r) => [r.type_zh, r.level_zh, r.count, r.total])).toEqual([
      ['重点实验室', '省级', 1, false],
      ['重点实验室', '市级', 20, false],
      ['重点实验室', '合计', 21, true],
      ['工程实验室', '国家级', 1, false],
      ['工程实验室', '市级', 29, false],
      ['工程实验室', '合计', 30, true],
      ['工程中心', '省级', 7, false],
      ['工程中心', '市级', 24, false],
      ['工程中心', '合计', 31, true],
      ['企业技术中心', '国家级', 6, false],
      ['企业技术中心', '市级', 23, false],
      ['企业技术中心', '合计', 29, true],
      ['公共技术服务平台', '市级', 26, false],
    ]);
    expect(rows.every((r) => r.type_en && r.level_en && r.year === 2014)).toBe(true);
  });
  test('titles, headings and tables are in English', () => {
    const wanted = clauses.filter((c) => c.level > 0 || c.kind === 'row');
    expect(
      wanted.filter((c) => c.translation === 'missing' || c.translation === 'stale').map((c) => c.eId),
    ).toEqual([]);
  });
});
