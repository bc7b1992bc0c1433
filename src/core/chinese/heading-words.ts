import { ANY, ARABIC } from './heading-numbers.ts';

/** Headings that belong to no ladder. */
export const attachment = {
  pattern: new RegExp(
    `^(?:附\\s*[件表录錄]\\s*(${ANY})?(?:[-—－]${ARABIC})?\\s*(?=[:：]|\\s|$)[:：]?|附\\s*[:：])`,
    'u',
  ),
  zh: (n: number | null) => `附件${n ?? ''}`,
  en: (n: number | null) => `Annex${n ? ` ${n}` : ''}`,
};
export const box = {
  pattern: new RegExp(`^(?:专栏|專欄)\\s*(${ANY})\\s*[:：]?|^【\\s*(?:专栏|專欄)\\s*(${ANY})\\s*】`, 'u'),
  zh: (n: number) => `专栏${n}`,
  en: (n: number) => `Panel ${n}`,
};
export const preface =
  /^(?:[前序引导導]\s*言|(?:[行执執]\s*[政行]\s*|内\s*容\s*|內\s*容\s*)?[摘提]\s*要|[绪緒]\s*[论論]|[导導]\s*[语語]|序)$/u;
/** An annex that explains words: its numbers count entries. */
export const glossary =
  /(?:名[词詞]|[术術][语語]|用[语語]|指[标標])[^，。]{0,8}(?:解[释釋]|[说說]明|注[释釋])/u;
/** What stands after the last chapter without a number. */
export const closing =
  /^(?:结\s*[语束]\s*语?|結\s*[語束]\s*語?|后\s*记|後\s*記|实\s*施|尾\s*声|附\s*[则則])$/u;
/** The last words of what a plan may be called. */
export const named =
  /(?:规划|規劃|计划|計劃|計畫|纲要|綱要|纲领|綱領|意见|意見|方案|通知|决定|決定|決議|建议|建議|报告|報告|办法|辦法|规则|規則|细则|細則|要點|章程|规定|規定|条例|條例|决议|要点|通告|公告|战略|策略|蓝图|藍圖|路线图|路線圖|白皮书|白皮書)(?:\s*\d\.\d)?(?:\s*[（(][^（）()]{1,24}[）)])*$/u;
