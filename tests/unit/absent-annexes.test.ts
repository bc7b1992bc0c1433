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
    paragraphs: all.filter(({ kind, role }) => kind === 'p' && !role).map(({ words }) => words),
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
    [
      'files below the word',
      '附件：\n1.重点表.xls\n2.体系.docx',
      ['附件：', '1.重点表.xls', '2.体系.docx'],
      [7, 8],
    ],
    ['several in one line', '附件：1.重点项目表 2.指标体系', ['附件：1.重点项目表 2.指标体系'], [6]],
    ['below the word', '附件：\n1.重点项目表\n2.指标体系', ['附件：', '1.重点项目表', '2.指标体系'], [7, 8]],
  ])('%s: it stays where it is printed, opens no page, and is told', (_, below, named, absent) => {
    const found = read(below);
    expect(found).toMatchObject({ named, annexes: [], absent });
    expect(found.told).toHaveLength(1);
  });
  test('a text with a title of its own below 附件 is that annex', () => {
    const found = read(
      '附件：1.重点项目方案\n2.指标体系\n附件1\n某区重点项目方案\n项目甲。\n附件2\n指标体系\n指标甲。',
    );
    expect(found.told).toEqual([]);
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

describe('what stands below a text is nothing of an annex', () => {
  test.each([
    '联系人：张三',
    '联系人：张三，联系电话：12345678',
    '（联系人：张三，联系电话：12345678）',
    '（市发展改革委联系人及电话：张三，12345678）',
    '联 系 人：张三\n电子邮箱：a@b.cn\n地址：某路1号\n邮编：100000\n传真：12345678',
    '咨询电话：12345678',
    '公开方式：主动公开',
    '信息公开选项：主动公开',
    '联系人：张三\n某区政府\n2020年1月1日',
    '某区政府\n2020年1月1日\n（联系人：张三）',
    '某区人民政府',
    '抄送：市委各部门',
    '某区政府办公室　　2020年1月1日印发',
  ])('%s', (below) => {
    for (const annex of ['附件：重点项目表', '附件1：重点项目表']) {
      const found = read(`${annex}\n${below}`);
      expect(found).toMatchObject({ named: [annex], annexes: [], absent: [6] });
      expect(found.told).toHaveLength(1);
    }
  });
  test('a heading of an annex with nothing else below it keeps its page, and is told', () => {
    expect(read('附件1\n重点项目表\n联系人：张三')).toMatchObject({
      annexes: ['附件1重点项目表'],
      absent: [6],
    });
  });
  test('it is no name of an annex, and no title of one', () => {
    const found = read('附件：1.重点项目表\n2.指标体系\n联系人：张三\n某区政府\n2020年1月1日');
    expect(found.named).toEqual(['附件：1.重点项目表', '2.指标体系']);
    expect(found.paragraphs).toContain('联系人：张三');
    expect(read('附件1\n联系人：张三')).toMatchObject({ annexes: ['附件1'], absent: [6] });
  });
  test.each([
    [
      'contacts, which it lists',
      '附件：各处室联系方式\n联系人：张三\n联系电话：1\n联系人：李四\n联系电话：2',
    ],
    ['bodies, which it lists', '附件：成员单位名单\n某区人民政府\n某区教育局'],
    ['a form to fill in', '附件：意见反馈\n联系人：\n联系电话：'],
    ['other lines among them', '附件：某中心\n地址：某路1号\n面积：100平方米'],
    ['a text below them', '附件：某方案\n联系人：张三\n一、甲\n正文。'],
    ['a table', '附件：某方案\n联系人：张三\n\t名称\n\t数量\n\n\t甲\n\t1\n'],
  ])('an annex holds %s', (_, below) => {
    expect(read(below)).toMatchObject({ annexes: [expect.stringMatching(/^附件：/u)], told: [] });
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
