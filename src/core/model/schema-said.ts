/** What is said of values that people write and that do not fit their schema, in both languages. */
import type { z } from 'zod';
import { catalogue, listed, type Sentence } from './sentence.ts';

/** What a schema asks for. A schema takes the English; `whyNot` finds the whole sentence by it. */
export const asked = catalogue({
  digits: { en: 'a number is written in digits of half width, as in 12', zh: '数要用半角数字写，如 12' },
  date: { en: 'a date is written 2026-03-02, or left empty', zh: '日期写作 2026-03-02，不知道就留空' },
  dateAs: {
    en: 'a date is written as {date}; {written} is not',
    zh: '日期要写成 {date}，不能写作 {written}',
  },
  noSuchDay: {
    en: '{date} is no day of the calendar; look at the document again',
    zh: '日历上没有 {date} 这一天，请对照原件',
  },
  dateOfReference: {
    en: 'a date is written 2016-02 or 2016-02-29 (a day of the calendar), or left empty',
    zh: '日期写作 2016-02 或 2016-02-29（要是日历上有的一天），不知道就留空',
  },
  wholeDay: {
    en: 'the date of an edition is a whole day of the calendar: 2026-03-02',
    zh: '版本的日期要写到日（日历上有的一天），如 2026-03-02',
  },
  address: {
    en: 'an address is written https://…, with no blank in it, or left empty',
    zh: '网址写作 https://…，中间没有空格；没有就留空',
  },
  domain: {
    en: 'a domain is written plans.example.gov.cn, without https:// and without strokes',
    zh: '域名写作 plans.example.gov.cn，不带 https:// 和斜线',
  },
  period: { en: 'a period is written 2016-2020, or left empty', zh: '规划期写作 2016-2020，没有就留空' },
  periodBegins: { en: 'a period begins before it ends', zh: '规划期的起始年应在终止年之前' },
  wideQuotes: {
    en: 'the quotes around it are of Chinese form, and would be part of it; write "…"',
    zh: '外面用了中文引号，会被当作文字；请用半角引号 "…"',
  },
  nothingKnown: {
    en: 'the site would show it as it is written; what is not there, or not known, is left empty ("")',
    zh: '这样写会原样显示在网站上；没有或不知道的，请留空（""）',
  },
  placeholder: {
    en: 'its … stands for words that are still to be written; write them, or leave it empty ("")',
    zh: '“…”是留给您填写的地方，还没有换成文字；请写上，没有就留空（""）',
  },
  oneLine: {
    en: 'a value is one line, without control characters',
    zh: '一个值只能写一行，不能有控制字符',
  },
  title: { en: 'the title, as plans print it, is missing', zh: '缺少标题（按规划中的写法）' },
  hintLines: {
    en: 'a hint names one line (line: 12), or the first and the last of several (lines: [12, 30])',
    zh: '提示要写明一行（line: 12），或几行的首尾（lines: [12, 30]）',
  },
  hintOrder: { en: 'the first line stands before the last', zh: '首行应在末行之前' },
  hintOfTable: {
    en: 'only a table has columns and heading_rows',
    zh: '只有表格才有 columns 和 heading_rows',
  },
  artefact: {
    en: `an artefact names its line (line: 12), or all lines of a form, with at most two {{number}}, and how many
      they are (text: "— {{number}} —", count: 40)`,
    zh: `非正文要写明是哪一行（line: 12）；或写明一种格式（至多两个 {{number}}）和共有几行
      （text: "— {{number}} —", count: 40）`,
  },
  page: { en: 'a page is named as its address has it: chp_3', zh: '网页按网址里的写法写，如 chp_3' },
  id: { en: 'an id is written as its address has it: chp_3__p_2', zh: '编号按网址里的写法写，如 chp_3__p_2' },
  digest: { en: 'a digest is 12 hexadecimal digits', zh: '摘要是 12 位十六进制数字' },
  oneAddress: {
    en: 'write one address as https://plans.example.gov.cn/, without blanks, quotes, commas or semicolons',
    zh: '请写一个网址，如 https://plans.example.gov.cn/，不含空格、引号、逗号或分号',
  },
  httpsAddress: {
    en: 'an address of another site begins with https://',
    zh: '其他网站的网址要以 https:// 开头',
  },
  bareAddress: {
    en: 'leave out what stands before @ and after ? or #',
    zh: '请去掉 @ 之前、? 或 # 之后的部分',
  },
  font: {
    en: 'a font is named by letters, digits, blanks and hyphens',
    zh: '字体名只用文字、数字、空格和连字符',
  },
  endOfAddress: { en: 'end it with /', zh: '请以 / 结尾' },
});

/** Those without places are told by their English. */
const byEnglish = new Map(
  Object.values(asked).map((wording) => {
    const said = (wording as () => Sentence)();
    return [said.en, said];
  }),
);

/** What the library asks for by its names of kinds. */
const kinds = catalogue({
  text: { en: 'words are expected', zh: '应为文字' },
  number: { en: 'a number is expected', zh: '应为数字' },
  list: {
    en: 'a list is expected: each entry on a line of its own, behind “- ”',
    zh: '应为列表：每项一行，以“- ”开头',
  },
  mapping: { en: 'names with values are expected, as in “zh: …”', zh: '应为“名称: 值”的形式' },
  few: { en: 'it is too short, or holds too few: at least {n}', zh: '太短或太少，至少为 {n}' },
  many: { en: 'it is too long, or holds too many: at most {n}', zh: '太长或太多，最多为 {n}' },
  other: { en: 'it is written otherwise', zh: '写法不对' },
  oneOf: { en: 'it is one of {values}', zh: '只能是下列之一：{values}' },
});
const expected: Record<string, Sentence> = {
  string: kinds.text(),
  number: kinds.number(),
  int: kinds.number(),
  array: kinds.list(),
  tuple: kinds.list(),
  object: kinds.mapping(),
  record: kinds.mapping(),
};

/** What the library says of a value, in sentences of people. */
function ofLibrary(issue: z.core.$ZodIssue): Sentence {
  switch (issue.code) {
    case 'invalid_type':
      return expected[issue.expected] ?? kinds.other();
    case 'invalid_value':
      return kinds.oneOf({ values: listed(issue.values.map((value) => `“${String(value)}”`)) });
    case 'too_small':
      return kinds.few({ n: String(issue.minimum) });
    case 'too_big':
      return kinds.many({ n: String(issue.maximum) });
    default:
      return kinds.other();
  }
}

/** Why a value does not fit its schema, as a part of a sentence. */
export function whyNot(issue: z.core.$ZodIssue): Sentence {
  if (issue.code === 'invalid_key' && issue.issues[0]) return whyNot(issue.issues[0]);
  if (issue.code === 'custom' && issue.params) return issue.params['said'] as Sentence;
  return byEnglish.get(issue.message) ?? ofLibrary(issue);
}
