/** Numbers that are not exact, told as ten times as many or more: 几十家, hundreds of firms. */
import { doubtful, type Finding } from '../finding.ts';
import { finds } from '../said.ts';

const scales = { 十: 10, 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 } as const;
const some = {
  tens: 10,
  dozens: 10,
  scores: 10,
  hundreds: 1e2,
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
};
const whole = { hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

const inChinese = /(?<![总人户家个件次岁天指])[数几]([十百千])?([万亿])?(?<=[十百千万亿])(?!分)/gu;
const inEnglish = new RegExp(
  `\\b(${Object.keys(some).join('|')})(?: of (${Object.keys(some).slice(3).join('|')}))?\\b(?! of years)|` +
    `\\b(?:several|a few) (${Object.keys(whole).join('|')})(?: (${Object.keys(whole).slice(1).join('|')}))?\\b`,
  'giu',
);
const times = (factors: Readonly<Record<string, number>>, word: string | undefined) =>
  word ? (factors[word.toLowerCase()] ?? 1) : 1;

/** Where each language has one such number, and they are not as great. */
export function vagueFaults(zh: string, en: string): Finding[] {
  const [said, told] = [[...zh.matchAll(inChinese)], [...en.matchAll(inEnglish)]];
  const [a, b] = [said[0], told[0]];
  if (!a || !b || said.length > 1 || told.length > 1) return [];
  const own = times(scales, a[1]) * times(scales, a[2]);
  const other = times(some, b[1]) * times(some, b[2]) * times(whole, b[3]) * times(whole, b[4]);
  return own === other ? [] : [doubtful(finds.otherGreatness({ zh: a[0], en: b[0] }))];
}
