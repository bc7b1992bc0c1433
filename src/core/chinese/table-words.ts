import { anyOf, type WordRow, wholly } from './words.ts';

const digit = '[0-9０-９]';

/** How a table is numbered in its title. 附表1 is an annex of its own. */
export const tableNumberWords: readonly WordRow[] = [
  { words: 'Table\\s*\\d', says: 'a numbered table, in English', example: 'Table 1 Main indicators' },
  {
    words: `(?:[续續]\\s*)?(?:图|圖)?表\\s*(?:${digit}{1,3}(?:[-—.．－]${digit}{1,3})*|[一二三四五六七八九十]{1,3})(?![0-9０-９个個])`,
    says: 'a numbered table, or its going on over the page',
    example: '续表3 主要指标',
  },
];
/** How the title of a table begins that goes on from the page before. */
export const tableGoesOnWords: readonly WordRow[] = [
  { words: '[续續]\\s*表', says: 'a table goes on over the page', example: '续表1' },
  { words: '[续續]\\s*(?:专栏|專欄)', says: 'a box with a table does', example: '续专栏1' },
];
export const tableGoesOn = new RegExp(`^[（(]?${anyOf(tableGoesOnWords)}`, 'u');
/** How a line says nothing but that, and which table it is: 续表, （续）, 续表3　主要指标. */
export const tableGoesOnAloneWords: readonly WordRow[] = [
  { words: '[（(]?[续續]\\s*表.{0,40}', says: 'a table goes on over the page', example: '续表1 主要指标' },
  { words: '[（(][续續](?:上表|前表)?[）)]', says: 'the same, in brackets', example: '（续）' },
  {
    words: '(?:表|附\\s*[件表录錄]).{0,40}[（(][续續]表?[）)]',
    says: 'the same, behind the title',
    example: '表1 主要指标（续）',
  },
];
export const tableGoesOnAlone = wholly(tableGoesOnAloneWords);
/** 表1 alone: its title stands in the next line. */
export const tableNumberAlone = new RegExp(`^${anyOf(tableNumberWords)}$`, 'u');
export const tableNumbers = new RegExp(`^${anyOf(tableNumberWords)}`, 'u');

/** What else begins the title of a table, with a number, where it stands right above or below one. */
export const tableTitleNumberWords: readonly WordRow[] = [
  { words: `(?:专栏|專欄)\\s*${digit}`, says: 'a panel, which may be a table', example: '专栏1　主要指标' },
  { words: `附[表件录錄]\\s*${digit}`, says: 'an annex', example: '附表2　任务清单' },
  { words: `[（(]\\s*附?[图圖]?表\\s*${digit}`, says: 'a number in brackets', example: '（表1）任务清单' },
];
export const tableTitleNumbers = new RegExp(`^${anyOf(tableTitleNumberWords)}`, 'u');

/** What begins a note or a source below a table. */
export const tableNoteWords: readonly WordRow[] = [
  { words: 'Notes?', says: 'a note, in English', example: 'Note: estimated.' },
  { words: 'Source', says: 'the source, in English', example: 'Source: statistics.' },
  { words: '[注註](?:释|釋)?\\s*[\\d*＊※①-⑳]{0,2}', says: 'a note', example: '注1：含外资。' },
  { words: '[备備][注註]', says: 'a remark', example: '备注：按常住人口计算。' },
  { words: '[说說]明', says: 'an explanation', example: '说明：[ ]内为五年累计数。' },
  {
    words: '(?:[资資]料|[数數][据據]|信息)\\s*[来來]源',
    says: 'the source',
    example: '数据来源：某市统计局',
  },
];
/** How a note begins that says what a sign in the cells stands for. */
export const signNoteWords: readonly WordRow[] = [
  {
    words: '[“"]?[〔［\\[【]\\s*[〕］\\]】][”"]?\\s*[内中表为為指]',
    says: 'what brackets around a figure say',
    example: '[ ]内为五年累计数。',
  },
  {
    words: '[“"][—－/／-]{1,3}[”"]\\s*[表为為指]',
    says: 'what stands for no value',
    example: '“—”表示无数据。',
  },
];
export const tableNotes = new RegExp(
  `^(?:[（(]?\\s*${anyOf(tableNoteWords)}\\s*[:：.．]|${anyOf(signNoteWords)})`,
  'u',
);

/** How a table is called in a title without a number: 主要指标一览表; not 代表, 发表. */
export const tableNameWords: readonly WordRow[] = [
  { words: '一览', says: 'a list at a glance', example: '重点项目一览' },
  { words: '一覽', says: 'the same, in traditional characters', example: '重點項目一覽' },
  { words: '[^代发發]表', says: 'a table', example: '主要指标表' },
];
export const tableNames = new RegExp(`${anyOf(tableNameWords)}\\s*(?:[（(][^（）()]{1,20}[）)])?$`, 'u');

/** What tells, in the line above, that short lines are the cells of a table. */
export const tableAboveWords: readonly WordRow[] = [
  { words: '表', says: 'a table', example: '附表：主要指标' },
  { words: '单\\s*位', says: 'the unit of its figures', example: '单位：亿元' },
  { words: '單\\s*位', says: 'the same, in traditional characters', example: '單位：億元' },
];
export const tableAbove = new RegExp(anyOf(tableAboveWords), 'u');

/** How the title of a table ends that says what its rows are, and has no number. */
export const tableTitleEndWords: readonly WordRow[] = [
  { words: '[指目][标標]', says: 'indicators, targets', example: '“十四五”时期主要指标' },
  { words: '[项項]目|工程', says: 'projects', example: '重大工程项目' },
  { words: '任[务務]|分工|安排|[计計][划劃]|措施', says: 'tasks', example: '重点任务分工' },
  { words: '清[单單]|名[单單]|目[录錄]', says: 'a list', example: '重点企业名单' },
  { words: '情[况況]', says: 'how things are', example: '主要指标完成情况' },
];
export const tableTitleEnd = new RegExp(`(?:${anyOf(tableTitleEndWords)})$`, 'u');
