import { describe, expect, test } from 'vitest';
import { cellId } from '../../src/core/addresses/addresses.ts';
import { translate } from '../../src/core/english/translate.ts';
import { printedTables } from '../../src/core/figures/printed-table.ts';
import { statedIn } from '../../src/core/figures/quantities/quantities-and-rows.ts';
import { dueOf } from '../../src/core/figures/tasks/deadlines.ts';
import { readTasks, tasksAt } from '../../src/core/figures/tasks/tasks.ts';
import { linesOf } from '../../src/core/model/source-line.ts';
import type { Task } from '../../src/core/published/rows.ts';
import { readDocument } from '../../src/core/read/document.ts';
import { readPlan } from '../../src/core/seeds/read-plan.ts';
import { inEnglish } from '../helpers/in-english.ts';
import { htmlTable, tablesIn } from '../helpers/plan-tables.ts';
import { unaided } from '../helpers/unaided.ts';

const settings = unaided('source');
const ofText = (...clauses: string[]) =>
  readPlan(linesOf(`某市方案\n一、任务\n${clauses.join('\n')}\n`), settings);
const ofTable = (rows: string, below = '') => {
  const source = `<h1>某市方案</h1><h2>一、任务</h2><p>任务分工表</p>${htmlTable(rows)}${below}`;
  return readPlan(readDocument(new TextEncoder().encode(source), 'a.html', () => {})!.lines, settings);
};
const read = (zh: ReturnType<typeof ofText>) => readTasks(tablesIn(zh), zh);
const say = (task: Task) => [task.task_zh, task.lead_zh, task.with_zh, task.deadline, task.due].join('|');
const doubts = (zh: ReturnType<typeof ofText>) =>
  read(zh).doubts.map(({ of, why }) => `${of}: ${inEnglish(why)}`);

describe('tasks of a table', () => {
  const head = '序号|类别|重点任务|牵头单位|配合单位|完成时限';
  test('each row with its group; cells that reach over rows hold for all of them', () => {
    const { certain, doubts } = read(
      ofTable(
        `${head}\n1|产品>>2|建设质检中心|市场监管局|财政局|2025年底前\n2|开展比对|工信局>>2|—|长期坚持\n3|服务|培育品牌|商务局|2024年12月`,
      ),
    );
    expect(certain.map((task) => `${task.group_zh}: ${say(task)}`)).toEqual([
      '产品: 建设质检中心|市场监管局|财政局|2025年底前|2025',
      '产品: 开展比对|工信局||长期坚持|',
      '服务: 培育品牌|工信局|商务局|2024年12月|2024-12',
    ]);
    expect(certain.every(({ eId, clause }) => eId === clause)).toBe(true);
    expect(doubts).toEqual([]);
  });
  test('who answers works with who leads, where both have a column', () => {
    expect(read(ofTable('任务|牵头单位|责任单位\n培育品牌|商务局|各区政府')).certain.map(say)).toEqual([
      '培育品牌|商务局|各区政府||',
    ]);
  });
  test('when a project begins is no deadline', () => {
    const head = '项目名称|建设内容|开工时间|竣工时间|责任单位';
    expect(
      read(ofTable(`${head}\n医院|新增床位600张|2021年6月|2025年12月|卫健局`)).certain.map(
        (task) => `${task.group_zh}: ${say(task)}`,
      ),
    ).toEqual(['医院: 新增床位600张|卫健局||2025年12月|2025-12']);
    expect(
      read(ofTable('建设内容|计划开工时间|责任单位\n新增床位600张|2021年6月|卫健局')).certain.map(say),
    ).toEqual(['新增床位600张|卫健局|||']);
  });
  test('how large a project is, is no task', () => {
    const rows = '项目名称|建设内容|责任单位\n产业园|占地1500亩|工信局\n医院|占地20亩，新建病房楼|卫健局';
    const zh = ofTable(rows);
    expect(read(zh).certain.map(say)).toEqual(['占地20亩，新建病房楼|卫健局|||']);
    expect(doubts(zh)).toEqual(['占地1500亩: “占地1500亩” is no task']);
  });
  test('who grants a licence has no task', () =>
    expect(read(ofTable('序号|事项名称|实施机关|依据\n1|取水许可|水利局|水法')).certain).toEqual([]));
  test.each([
    ['某市2024年重点工作方案', '10月底前', '2024-10'],
    ['某市2024年重点工作方案', '12月15日前', '2024-12-15'],
    ['某市2024年重点工作方案', '次年3月底', ''],
    ['某市重点工作方案（2024—2026年）', '10月底前', ''],
    ['某市2024年督察反馈问题整改方案', '10月底前', ''],
    ['某市重点工作方案', '10月底前', ''],
  ])('%s: a month alone, %s, is of the one year that a title names', (title, deadline, due) => {
    const plan = linesOf(`${title}\n一、任务\n修路。（责任单位：市交通局；完成时限：${deadline}）\n`);
    expect(read(readPlan(plan, settings)).certain.map((task) => task.due)).toEqual([due]);
  });
  test('a head of begin and end is one of a deadline', () => {
    expect(
      read(ofTable('任务|开工时间及竣工时间|责任单位\n新增床位600张|2025年|卫健局')).certain.map(say),
    ).toEqual(['新增床位600张|卫健局||2025年|2025']);
  });
  test('offices that stand in a line each are apart; a name over two lines is one', () => {
    expect(
      read(
        ofTable(
          '任务|牵头单位|配合单位\n修路|市财政局⏎市水利局|市教育局、⏎市民政局\n建厂|市发展和⏎改革委|市统计局\n植树|林业局|区直各部门⏎各镇（街道）',
        ),
      ).certain.map(say),
    ).toEqual([
      '修路|市财政局 市水利局|市教育局、市民政局||',
      '建厂|市发展和改革委|市统计局||',
      '植树|林业局|区直各部门 各镇（街道）||',
    ]);
  });
  test('words alone in the column of numbers head the rows below, as a cell over all columns does', () => {
    const rows = '序号|重点任务|牵头单位\n一、教育| | \n1|建学校|教育局\n二、医疗| | \n2|建医院|卫健局';
    const { certain, doubts } = read(ofTable(rows));
    expect(certain.map((task) => `${task.group_zh}: ${task.task_zh}`)).toEqual([
      '一、教育: 建学校',
      '二、医疗: 建医院',
    ]);
    expect(doubts).toEqual([]);
  });
  test('offices in a line each of a cell of Markdown are apart, as in one of HTML', () => {
    const source =
      '# 某市方案\n\n| 任务 | 牵头单位 | 责任单位 |\n|---|---|---|\n| 修路 | 市财政局<br>市水利局 | 市发展和<br/>改革委 |\n';
    const { lines } = readDocument(new TextEncoder().encode(source), 'a.md', () => {})!;
    expect(read(readPlan(lines, settings)).certain.map(say)).toEqual([
      '修路|市财政局 市水利局|市发展和改革委||',
    ]);
  });
  test('signs of Markdown reach over a break of a cell, and in code it is none', () => {
    const source =
      '# 某市规划\n\n| **指标<br>名称** | 说明 |\n|---|---|\n| `a<br>b` | **甲**<br>**乙** |\n| 丙`<br/>丁 | 戊 |\n';
    const { lines } = readDocument(new TextEncoder().encode(source), 'a.md', () => {})!;
    const { grid } = lines.find((line) => line.grid)!;
    expect(grid!.rows.map((row) => row.map(({ words }) => words))).toEqual([
      ['指标\n名称', '说明'],
      ['a<br>b', '甲\n乙'],
      ['丙`\n丁', '戊'],
    ]);
  });
  test('one cell may say who leads and who helps', () => {
    const rows = '重点任务|责任单位\n修路|市交通局牵头，市财政局配合\n建厂|市工信局';
    expect(read(ofTable(rows)).certain.map(say)).toEqual(['修路|市交通局|市财政局||', '建厂|市工信局|||']);
  });
  test('an office leads, where a person leads too', () => {
    const cells = '张三|市发改委|市统计局';
    const all = ['牵头领导|牵头单位|配合单位', '牵头负责人|责任单位|协办单位'].map((heads) =>
      read(ofTable(`序号|工作任务|${heads}\n1|扩大投资|${cells}\n2|培育企业|${cells}`)).certain.map(say),
    );
    const tasks = ['扩大投资|市发改委|市统计局||', '培育企业|市发改委|市统计局||'];
    expect(all).toEqual([tasks, tasks]);
  });
  test('the lines of an English cell are apart by a blank', () => {
    const zh = ofTable('任务|牵头单位\n建设⏎中心|甲局');
    const [row] = read(zh).certain;
    const of = { of: '建设\n中心', fuzzy: false, reviewed: true };
    const english = new Map([[cellId(row!.eId, 0), { ...of, words: 'Build a\ncentre' }]]);
    const [task] = readTasks(printedTables(zh, translate(zh, english)), zh).certain;
    expect([task!.task_zh, task!.task_en]).toEqual(['建设中心', 'Build a centre']);
  });
  test('a row that sums up others is none, and a month in figures is a time', () => {
    const { certain, doubts } = read(
      ofTable('项目|建设内容|完成时限|责任单位\n管网|铺设管网|2025.06|甲局\n合计||33050|'),
    );
    expect(certain.map(say)).toEqual(['铺设管网|甲局||2025.06|2025-06']);
    expect(doubts).toEqual([]);
  });
  test('a row that names neither a task nor anybody is none', () => {
    const { certain, doubts } = read(
      ofTable(
        '序号|项目名称|建设内容|总投资|责任单位\n|总计（1个）||500|\n（一）|产业（1个）||500|\n1|产业园|建厂房|500|甲局',
      ),
    );
    expect([certain.map(say), doubts]).toEqual([['建厂房|甲局|||'], []]);
  });
  test('bare years are a time, and a row without its task is told by what it has', () => {
    const zh = ofTable(
      '项目|建设内容|建设期限|责任单位\n水厂|供水|2023年—2025年|甲局\n道路|铺路|2024|乙局\n桥||2024|丙局\n泵站|排水|2023—2025|丁局',
    );
    expect(read(zh).certain.map(say)).toEqual([
      '供水|甲局||2023年—2025年|2025',
      '铺路|乙局||2024|2024',
      '排水|丁局||2023—2025|2025',
    ]);
    expect(doubts(zh)).toEqual(['桥: “” is no task']);
  });
  test('who leads may stand before what is to be done', () => {
    const { certain } = read(
      ofTable('牵头单位|序号|工作任务|完成时间\n甲局>>2|1|编规划|6月\n2|争资金|全年\n乙局|3|建学校|8月'),
    );
    expect(certain.map(say)).toEqual(['编规划|甲局||6月|', '争资金|甲局||全年|', '建学校|乙局||8月|']);
    expect(certain.map((task) => task.group_zh)).toEqual(['', '', '']);
    expect(read(ofTable('责任部门|任务数\n甲局|12'))).toEqual({ certain: [], doubts: [] });
    expect(read(ofTable('指标|年度任务2024年|责任部门\n床位|12|甲局'))).toEqual({ certain: [], doubts: [] });
  });
  test('a table that does not say who is none', () => {
    expect(read(ofTable('序号|项目|投资（万元）\n1|管网|200'))).toEqual({ certain: [], doubts: [] });
  });
  test.each([
    ['4|服务|测评||商务局|2024年', '测评: “” does not say who answers for it'],
    ['4|服务|测评|商务局|统计局|统计局', '测评: “统计局” is no time'],
    ['4|服务|12|商务局|统计局|2024年', '12: “12” is no task'],
  ])('%s is not certain', (row, why) => {
    expect(doubts(ofTable(`${head}\n1|产品|建设中心|市场监管局|财政局|2025年\n${row}`))).toEqual([why]);
  });
});

describe('tasks of clauses', () => {
  test.each([
    [
      '建设实验室。（牵头单位：市场监管局；配合单位：工信局、各县（市、区）政府；完成时限：2025年12月底）',
      ['建设实验室。|市场监管局|工信局、各县（市、区）政府|2025年12月底|2025-12'],
    ],
    ['培育品牌。（市商务局牵头，市文旅局等按职责分工负责）', ['培育品牌。|市商务局|市文旅局等||']],
    ['推动创新。（主辦機關：经济局；協辦機關：国发会）', ['推动创新。|经济局|国发会||']],
    ['修路。（责任单位：交通局、财政局。列第一位的为牵头单位，下同）', ['修路。|交通局、财政局|||']],
    [
      '修路。（交通部、财政部等按职责分工负责。以下均需地方政府落实，不再列出）',
      ['修路。|交通部、财政部等|||'],
    ],
    ['修路。（交通局牵头，财政局配合，下同）', ['修路。|交通局|财政局||']],
    ['培育品牌。〔责任单位：市商务局、财政局，各区政府〕', ['培育品牌。|市商务局、财政局，各区政府|||']],
    ['培育品牌〔市商务局牵头；长期推进〕', ['培育品牌|市商务局||长期推进|']],
    ['培育品牌（责任单位：市商务局，责任领导：张三）', ['培育品牌|市商务局|||']],
    ['培育品牌（市商务局牵头，2025年6月底前完成）', ['培育品牌|市商务局||2025年6月底前完成|2025-06']],
    [
      '制定标准（市市场监管局负责）。修订标准（市司法局负责）。',
      ['制定标准|市市场监管局|||', '修订标准|市司法局|||'],
    ],
    ['本方案（试行）由市政府办公室负责解释。', []],
    ['各项费用（由企业自行负责的除外）照此执行。', []],
  ])('%s', (words, expected) => {
    const { certain, doubts } = read(ofText(words));
    expect(certain.map(say)).toEqual(expected);
    expect(doubts).toEqual([]);
  });
  test('lines of their own are about the division, or about the clause above where there are several', () => {
    const one = read(
      ofText('（一）提升质量', '推进绿色建造。', '责任单位：住建局', '完成时限：2024年6月底前'),
    );
    expect(one.certain.map(say)).toEqual(['提升质量|住建局||2024年6月底前|2024-06']);
    const several = read(ofText('建设中心。', '（牵头单位：甲局）', '培育品牌。', '（牵头单位：乙局）'));
    expect(several.certain.map(say)).toEqual(['建设中心。|甲局|||', '培育品牌。|乙局|||']);
  });
  test('a line of its own that stands first in a division is about the division', () => {
    const { certain, doubts } = read(
      ofText('（一）提升质量', '责任单位：甲局', '推进绿色建造。', '责任单位：乙局'),
    );
    expect(certain.map(say)).toEqual(['提升质量|甲局|||', '推进绿色建造。|乙局|||']);
    expect(doubts).toEqual([]);
  });
  test('a line of its own behind which more is to be done is about what stands above it', () => {
    const clauses = ['新建道路2公里。牵头单位：甲局', '修缮水厂。', '牵头单位：乙局', '新建水厂1座。'];
    expect(read(ofText(...clauses)).certain.map(say)).toEqual([
      '新建道路2公里。|甲局|||',
      '修缮水厂。|乙局|||',
    ]);
  });
  test('who does something is told where no words say what it is', () => {
    expect(doubts(ofText('（牵头单位：甲局）推进绿色建造。'))).toEqual([
      '（牵头单位：甲局）推进绿色建造。: what is to be done does not stand before it',
    ]);
    expect(doubts(ofText('测评（甲局牵头）（乙局配合）'))).toEqual([
      '（乙局配合）: what is to be done does not stand before it',
    ]);
    const below = ofTable('项目|投资\n管网|200', '<p>责任单位：甲局</p><p>正文。</p><p>责任单位：乙局</p>');
    expect(read(below).certain.map(say)).toEqual(['正文。|乙局|||']);
    expect(doubts(below)).toEqual(['责任单位：甲局: what it is about does not stand above it']);
  });
  test.each([
    ['测评（牵头单位：甲局；经费：张三）', '测评: “经费：张三” is not understood'],
    ['测评（牵头单位：甲局；完成时限：乙局）', '测评: “乙局” is no time'],
    ['测评（牵头事项：张三；牵头单位：甲局）', '测评: “牵头事项：张三” is not understood'],
    ['测评（市商务局牵头，做好服务）', '测评: “做好服务” is not understood'],
  ])('%s is not certain', (words, why) => {
    expect(doubts(ofText(words))).toEqual([why]);
  });
  test('organs in Taiwan lead and help; behind a label that is not known no office leads', () => {
    const zh = ofText(
      '設置光電。（主辦機關：經濟發展局；協辦機關：都市發展局）\n建設平台。（資料出處：統計局）',
    );
    expect(read(zh).certain.map(say)).toEqual(['設置光電。|經濟發展局|都市發展局||']);
  });
  test('a quantity knows who answers for it and by when', () => {
    const zh = ofText('制定标准50项（甲局负责）。修订标准10项（乙局牵头，2025年完成）。培育企业20家。');
    const at = tasksAt(zh, read(zh).certain);
    expect(
      statedIn(zh).map((q) => [q.text, at(q.eId, q.from)?.lead_zh, at(q.eId, q.from)?.deadline]),
    ).toEqual([
      ['50项', '甲局', ''],
      ['10项', '乙局', '2025年完成'],
      ['20家', undefined, undefined],
    ]);
  });
});

test.each([
  ['2025年底前', '2025'],
  ['2025年6月', '2025-06'],
  ['2025年6月30日', '2025-06-30'],
  ['2025.06', '2025-06'],
  ['2025.06—2025.09', ''],
  ['2025.06—09', '2025'],
  ['2025.13', ''],
  ['2024年6月至2025年6月', ''],
  ['长期坚持', ''],
  ['2024年上半年', '2024-06'],
  ['2024年一季度启动，二季度完成', '2024'],
  ['2024年第一季度至第三季度', '2024'],
  ['2024年1月至6月', '2024'],
  ['2025年第三季度末', '2025-09'],
  ['2025年四季度', '2025'],
  ['2025年全年', '2025'],
  ['2027年2月30日前', ''],
])('when %s is due', (words, due) => expect(dueOf(words)).toBe(due));

test.each([
  [
    '优化布局。2023年完成编制。（市卫健委、各县〔市、区〕人民政府）',
    '优化布局。2023年完成编制。|市卫健委、各县〔市、区〕人民政府|||',
  ],
  [
    '推广先进工艺。（市工信局、市科技局；2023年底前完成）',
    '推广先进工艺。|市工信局、市科技局||2023年底前完成|2023',
  ],
  ['建成高速公路。责任单位：市交通运输局、市公交集团', '建成高速公路。|市交通运输局、市公交集团|||'],
  ['开展试点。牵头单位：市发改委；完成时限：2025年底前。', '开展试点。|市发改委||2025年底前|2025'],
  ['（一）加强党建。（县委组织部、县教育局）', '加强党建。|县委组织部、县教育局|||'],
  ['（一）完善机制。\n（县财政局；2025年底前完成）', '完善机制。|县财政局||2025年底前完成|2025'],
  ['编制方案。（责任处室：资源处、规划处）', '编制方案。|资源处、规划处|||'],
  ['建成平台。\n牵头科室：甲科\n联系人：张三', '任务|甲科|||'],
])(
  'offices alone in brackets behind a sentence, and a label without brackets at the end: %s',
  (clause, task) => {
    expect(read(ofText(clause)).certain.map(say)).toEqual([task]);
  },
);

test.each([
  '在各县（市、区）推广。',
  '加强协作。（联系人：王某，电话：0731-88000000）',
  '报有关部门（市发改委、市财政局）。',
  '扩大范围。（含开发区）',
  '报送材料。\n联系人：李某　　联系电话：0731-88000000',
  '联系人：王某',
  // Below the name of a list of offices, or of an annex, these are who stands in it and who made it.
  '（一）成员单位\n（市发改委、市财政局）',
  '（一）数据来源\n（市统计局）',
  '附件1 任务清单\n（市发展改革委）',
])('no task, and no doubt: %s', (clause) =>
  expect(read(ofText(clause))).toEqual({ certain: [], doubts: [] }),
);

test('a time without a label stands among labelled offices; a line that gives a sum is no task', () => {
  expect(
    read(ofText('1.推行告知承诺。（牵头单位：县司法局；责任单位：各部门；2023年12月底前完成）')).certain.map(
      say,
    ),
  ).toEqual(['推行告知承诺。|县司法局|各部门|2023年12月底前完成|2023-12']);
  const card = [
    '项目名称：滨江公园',
    '总投资：3.5亿元',
    '责任单位：市园林局',
    '项目名称：停车系统',
    '总投资：1亿元',
    '责任单位：市城管局',
  ];
  expect(read(ofText(...card)).certain).toEqual([]);
  expect(doubts(ofText(...card))).toHaveLength(2);
});

test.each([
  ['进度安排', '2023年完成一半，2024年全部完成', '2023年完成一半，2024年全部完成'],
  ['完成年限', '2024年', '2024年'],
  ['实施年度', '2021—2023', '2021—2023'],
  ['完成时限', '立行立改', '立行立改'],
  ['进度安排', '正在前期', ''],
])('a column %s is of deadlines where most of its cells name times: %s', (head, cell, deadline) => {
  const { certain } = read(ofTable(`任务|责任单位|${head}\n修路|交通局|${cell}\n治水|水利局|2025年底`));
  expect(certain[0]!.deadline).toBe(deadline);
});
test('of a column of deadlines, the row whose cell names no time is not certain', () => {
  const rows = '修路|交通局|2024年\n治水|水利局|2025年底\n建桥|住建局|正在前期';
  const table = ofTable(`任务|责任单位|进度安排\n${rows}`);
  expect(read(table).certain.map(({ deadline }) => deadline)).toEqual(['2024年', '2025年底']);
  expect(doubts(table)).toHaveLength(1);
});

test('a column that says both who answers and which of them leads is one of those who lead', () => {
  const { certain } = read(
    ofTable('任务|责任单位（排第一的为牵头单位）|完成时限\n修路|交通局、财政局|2024年'),
  );
  expect(certain.map(say)).toEqual(['修路|交通局、财政局||2024年|2024']);
  const named = read(ofTable('重点任务分工（牵头单位列首位）|责任单位|时限\n修路|交通局、财政局|2024年'));
  expect(named.certain.map(say)).toEqual(['修路|交通局、财政局||2024年|2024']);
});

test('a column of who leads may have those who help in brackets, where its head says so', () => {
  const of = (head: string, who = '交通局（财政局、审计局）') =>
    read(ofTable(`任务|${head}|时限\n修路|${who}|2024年`)).certain.map(say);
  expect(of('牵头单位（配合单位）', '交通局（筹建中）')).toEqual(['修路|交通局（筹建中）||2024年|2024']);
  expect(of('牵头单位（配合单位）')).toEqual(['修路|交通局|财政局、审计局|2024年|2024']);
  expect(of('牵头单位')).toEqual(['修路|交通局（财政局、审计局）||2024年|2024']);
});
test('a sentence of nothing but who leads and who helps is about what stands before it', () => {
  const who = '由市科技局牵头，市财政局配合。';
  const said = '|市科技局|市财政局||';
  expect(read(ofText(`开放数据。${who}推进改革。`)).certain.map(say)).toEqual([`开放数据。${said}`]);
  expect(read(ofText('修建公园。', who, '修路。')).certain.map(say)).toEqual([`修建公园。${said}`]);
  expect(doubts(ofText(`${who}推进改革。`))).toHaveLength(1);
  for (const words of [
    '坚持政府牵头、部门配合。',
    '本方案由市局牵头。',
    '市财政局负责。',
    '市科技局牵头，建立制度。',
  ])
    expect(read(ofText(`推进改革。${words}`)).certain).toEqual([]);
});
