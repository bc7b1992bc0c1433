import { ANY, ARABIC } from './number-forms.ts';
import { anyOf, type WordRow, wholly } from './words.ts';

/** Headings that belong to no ladder, and what a plan is called. */

export const annexWords: readonly WordRow[] = [
  { words: '附\\s*[件表录錄]', says: 'an annex, a table or an appendix', example: '附　件1　重点项目表' },
  {
    words: '附(?=\\s*[\\d０-９一二三四五六七八九十])',
    says: 'the same in short, where a number follows',
    example: '附1：任务清单',
  },
];
export const attachment = {
  pattern: new RegExp(
    `^(?:${anyOf(annexWords)}\\s*(${ANY})?(?:[-—－]${ARABIC})?\\s*(?=[:：]|\\s|$|[A-ZＡ-Ｚ](?:[\\s:：]|$))[:：]?|附\\s*[:：])`,
    'u',
  ),
  zh: (n: number | null) => `附件${n ?? ''}`,
  en: (n: number | null) => `Annex${n ? ` ${n}` : ''}`,
};
/** The second number of 附件1-2; 0 where it has none. */
export const annexOfAnnex = (marker: string): number =>
  Number(/[-—－]\s*(\d+)[:：]?$/u.exec(marker)?.[1] ?? 0);
/** What opens a list of maps, which are pictures: nothing of them stands in a text. */
export const mapsNamed = /^附\s*[图圖]\s*[:：]\s*(?=$|1\s*[.．、])/u;
/** What a list of annexes says of one that it leaves out by itself. */
export const annexesElsewhere: readonly WordRow[] = [
  { words: '[（(【]\\s*略\\s*[)）】]', says: 'it is left out here', example: '附件：重点项目表（略）' },
  { words: '另\\s*[发發附行]', says: 'it is issued by itself', example: '附件：1.任务分工表（另发）' },
  {
    words: '不\\s*(?:予\\s*)?公\\s*[开開布]',
    says: 'it is not made public',
    example: '附件：2.名单（不予公开）',
  },
];
export const isElsewhere = new RegExp(anyOf(annexesElsewhere), 'u');

/** 附件 alone above a title only says that a letter brought the text. */
export const annexAlone = /^附\s*件\s*[:：]?$/u;
/** 1. behind 附件：, where the annexes are listed. */
export const firstOfAnnexes = /^$|^1\s*[.．、]/u;

export const panelWords: readonly WordRow[] = [
  { words: '专栏', says: 'a panel of figures or projects set into the text', example: '专栏1　主要指标' },
  { words: '專欄', says: 'the same in traditional script', example: '專欄二' },
];
const panel = anyOf(panelWords);
/** 专栏2-1: the first of those of chapter 2. */
const ofChapter = `(?:\\s*[-—－.．]\\s*${ARABIC})?`;
export const box = {
  pattern: new RegExp(
    `^${panel}\\s*(${ANY})${ofChapter}\\s*[:：]?|^【\\s*${panel}\\s*(${ANY})${ofChapter}\\s*】`,
    'u',
  ),
  zh: (n: number) => `专栏${n}`,
  en: (n: number) => `Panel ${n}`,
};

/** What may stand without a number before the first chapter. */
export const prefaceWords: readonly WordRow[] = [
  {
    words: '(?:[0０][.．、]?\\s*)?[前序引导導]\\s*言',
    says: 'a foreword or an introduction, which may be numbered 0',
    example: '前　言',
  },
  {
    words: '(?:[行执執]\\s*[政行]\\s*|内\\s*容\\s*|內\\s*容\\s*)?[摘提]\\s*要',
    says: 'a summary, of the contents or for who acts on them',
    example: '执行摘要',
  },
  { words: '[绪緒]\\s*[论論]', says: 'an introduction of a report', example: '緒論' },
  { words: '[导導]\\s*[语語]', says: 'opening words', example: '导语' },
  { words: '序', says: 'a foreword', example: '序' },
];
export const preface = wholly(prefaceWords);

/** What an annex that explains words says that it explains, and what it says it does. */
export const glossarySubjects: readonly WordRow[] = [
  { words: '名[词詞]', says: 'terms', example: '名词解释' },
  { words: '[术術][语語]', says: 'technical terms', example: '术语说明' },
  { words: '用[语語]', says: 'words as they are used', example: '用語注釋' },
  { words: '指[标標]', says: 'indicators', example: '指标解释' },
];
export const glossaryWords: readonly WordRow[] = [
  { words: '解[释釋]', says: 'explains', example: '名词解释' },
  { words: '[说說]明', says: 'says what is meant', example: '指標說明' },
  { words: '注[释釋]', says: 'adds notes', example: '术语注释' },
];
/** An annex that explains words: its numbers count entries. */
export const glossary = new RegExp(`${anyOf(glossarySubjects)}[^，。]{0,8}${anyOf(glossaryWords)}`, 'u');

/** What stands above the notes at the end of a document. */
export const noteHeadings: readonly WordRow[] = [
  { words: '[注註][释釋]', says: 'the heading of notes at the end', example: '注释' },
];
export const noteHeading = wholly(noteHeadings);

/** What may stand without a number after the last chapter. */
export const closingWords: readonly WordRow[] = [
  { words: '结\\s*[语束]\\s*语?', says: 'closing words', example: '结束语' },
  { words: '結\\s*[語束]\\s*語?', says: 'closing words in traditional script', example: '結語' },
  { words: '后\\s*记', says: 'an afterword', example: '后记' },
  { words: '後\\s*記', says: 'an afterword in traditional script', example: '後記' },
  { words: '实\\s*施', says: 'how the plan is put into effect', example: '实　施' },
  { words: '尾\\s*声', says: 'an epilogue', example: '尾声' },
  { words: '附\\s*[则則]', says: 'supplementary provisions', example: '附　则' },
];
/** What stands after the last chapter without a number. */
export const closing = wholly(closingWords);

/** What the last heading of a document ends with, where its number is set off otherwise than those above. */
export const lastWords: readonly WordRow[] = [
  ...closingWords,
  { words: '(?:保障|[组組][织織])(?:措施|[实實]施)?', says: 'how it is made sure of', example: '保障措施' },
  { words: '措施|[实實]施|要求|落[实實]', says: 'how it is put into effect', example: '工作要求' },
  {
    words: '其[他它](?:[事][项項]|[说說]明|[规規]定)?',
    says: 'what else there is to say',
    example: '其他事项',
  },
  {
    words: '展望|建[议議]|[监監]督管理|法律[责責]任',
    says: 'what plans and laws end with',
    example: '法律责任',
  },
];

/** What a table of contents may set behind its last entry in the same line, and lists all the same. */
export const wordsBehindEntries: readonly WordRow[] = [
  { words: '[前序引导]\\s*言', says: 'a foreword', example: '第五章 保障措施 前 言' },
  { words: '实\\s*施$', says: 'how the plan is put into effect', example: '第五章 保障措施 实 施' },
  { words: '结\\s*语', says: 'closing words', example: '第五章 保障措施 结 语' },
];
export const behindEntries = new RegExp(anyOf(wordsBehindEntries), 'gu');
/** A preface's heading behind the last entry of a table of contents. */
export const prefaceBehindEntries = new RegExp(`${wordsBehindEntries[0]!.words}$`, 'u');

/** What a plan may be called: the last words of its title. */
export const planNames: readonly WordRow[] = [
  { words: '规划|規劃', says: 'a plan of years', example: '某市国土空间规划' },
  { words: '计划|計劃|計畫', says: 'a plan of work', example: '三年行动计划' },
  { words: '纲要|綱要|纲领|綱領', says: 'an outline, a programme', example: '远景目标纲要' },
  { words: '意见|意見', says: 'opinions, which are orders', example: '关于促进发展的实施意见' },
  { words: '方案', says: 'a scheme', example: '重组改革方案' },
  { words: '通知', says: 'a notice', example: '关于印发规划的通知' },
  { words: '决定|決定|決議', says: 'a decision', example: '关于修改条例的决定' },
  { words: '建议|建議', says: 'a proposal', example: '关于制定规划的建议' },
  { words: '报告|報告', says: 'a report', example: '政府工作报告' },
  { words: '办法|辦法', says: 'measures', example: '管理办法' },
  { words: '规则|規則', says: 'rules', example: '议事规则' },
  { words: '细则|細則', says: 'detailed rules', example: '实施细则' },
  { words: '要點', says: 'main points in traditional script', example: '工作要點' },
  { words: '章程', says: 'a charter', example: '协会章程' },
  { words: '规定|規定', says: 'provisions', example: '若干规定' },
  { words: '若干(?:政策)?措施|若干政策', says: 'some measures', example: '促进消费若干措施' },
  { words: '条例|條例', says: 'regulations', example: '管理条例' },
  { words: '决议', says: 'a resolution', example: '关于规划纲要的决议' },
  { words: '要点', says: 'main points', example: '年度工作要点' },
  { words: '通告|公告', says: 'an announcement', example: '关于限行的通告' },
  { words: '(?:[统統][计計]|[状狀][况況])公[报報]', says: 'a statistical bulletin', example: '发展统计公报' },
  { words: '战略|策略', says: 'a strategy', example: '科技發展策略' },
  { words: '蓝图|藍圖|路线图|路線圖', says: 'a blueprint, a road map', example: '智慧城市藍圖' },
  { words: '白皮书|白皮書', says: 'a white paper', example: '产业发展白皮书' },
  {
    words: '的(?:复?函|覆?函|批[复復]|[请請]示|通[报報]|公[报報]|[议議]案|[纪紀]要|公示)',
    says: 'a letter, a reply, a request, a circular, minutes: the other kinds of GB/T 9704',
    example: '关于下达年度计划任务的函',
  },
];
/** The last words of what a plan may be called, with its version, remarks and note: 蓝图 2.0（征求意见稿）, 公报[1]. */
export const named = new RegExp(
  `${anyOf(planNames)}(?:\\s*\\d\\.\\d)?(?:\\s*[（(][^（）()]{1,24}[）)])*(?:[［[]\\d[］\\]]|[①*])?$`,
  'u',
);
/** The second line of a title that its first seems to end: 某市第十四个五年规划 / 和二〇三五年远景目标纲要. */
export const goesOnAsTitle = /^[和及与與暨的]/u;

/** What stands before a number that is spoken of and heads nothing: 见第三章, 按照（一）, “一、…”. */
export const mentionsBefore: readonly WordRow[] = [
  { words: '[按照据见]', says: 'by what it lays down, or see there', example: '按照（一）' },
  { words: '[及和与]', says: 'and: several are spoken of', example: '（一）和（二）' },
  { words: '[、，]', says: 'a comma: the sentence goes on', example: '（一）、（二）' },
  { words: '[“《]', says: 'a quotation or a name', example: '“一、总则”' },
  { words: '第', says: 'an ordinal with its number in brackets', example: '第（一）项' },
];
/** What else says so inside a line that may hold a series of numbers. */
export const mentionsInSeries: readonly WordRow[] = [
  ...mentionsBefore,
  { words: '[依至]', says: 'by, or as far as', example: '（一）至（三）项' },
  { words: '[（(]', says: 'a bracket: a remark', example: '（1）' },
];
export const mentionsHeading = new RegExp(`${anyOf(mentionsBefore)}\\s*$`, 'u');
export const mentionsNumber = new RegExp(anyOf(mentionsInSeries), 'u');
