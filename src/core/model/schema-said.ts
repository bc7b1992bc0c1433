/** What is said of values that people write and that do not fit their schema, in both languages. */
import type { z } from 'zod';
import { catalogue, type Sentence } from './sentence.ts';

/** What a schema asks for. A schema takes the English; `whyNot` finds the whole sentence by it. */
export const asked = catalogue({
  digits: { en: 'a number is written in digits, as in 12', zh: '数要用数字写，如 12' },
  date: { en: 'a date is written 2026-03-02, or left empty', zh: '日期写作 2026-03-02，不知道就留空' },
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
  address: { en: 'an address is written https://…, or left empty', zh: '网址写作 https://…，没有就留空' },
  period: { en: 'a period is written 2016-2020, or left empty', zh: '规划期写作 2016-2020，没有就留空' },
  periodBegins: { en: 'a period begins before it ends', zh: '规划期的起始年应在终止年之前' },
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

const kinds: Record<string, string> = {
  string: '文字',
  number: '数',
  int: '整数',
  array: '列表',
  object: '“名称: 值”的形式',
  record: '“名称: 值”的形式',
};
const kindOf = (kind: string) => kinds[kind] ?? kind;

/** What the library says of a value, in Chinese: its own words are English. */
function inChinese(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `应为${kindOf(issue.expected)}`;
    case 'invalid_value':
      return `只能是下列之一：${issue.values.map((v) => `“${String(v)}”`).join('、')}`;
    case 'too_small':
      return `太小或太少，至少为 ${issue.inclusive === false ? `${issue.minimum} 以上` : issue.minimum}`;
    case 'too_big':
      return `太大或太多，最多为 ${issue.maximum}`;
    default:
      return '写法不对';
  }
}

/** Why a value does not fit its schema, as a part of a sentence. */
export function whyNot(issue: z.core.$ZodIssue): Sentence {
  if (issue.code === 'invalid_key' && issue.issues[0]) return whyNot(issue.issues[0]);
  if (issue.code === 'custom' && issue.params) return issue.params['said'] as Sentence;
  const english = issue.message.replace(/^Invalid input: /, '');
  return byEnglish.get(issue.message) ?? { en: english, zh: inChinese(issue) };
}
