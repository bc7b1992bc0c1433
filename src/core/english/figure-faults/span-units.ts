/** The same length of time in another unit: 15个工作日, 15 days. */
import { exactly } from '../../chinese/exactly.ts';
import type { WordRow } from '../../chinese/words.ts';
import { chineseFigures, type MatchedFigures } from '../numbers/numbers.ts';

/** A unit of times. `zh` and `words` stand behind a figure; `example` is in English. */
export interface SpanUnitRow extends WordRow {
  zh: string;
  unit: string;
  /** What is a figure of this unit with it: 半年. */
  inside?: RegExp;
  /** How long it is, and what of: units of one kind are exact parts of each other. */
  long?: readonly [many: number, of: 'seconds' | 'months'];
}

const few = '(?:(?:more|full|consecutive|straight|calendar|whole|natural) )?';
/** The units in which plans give times; the longer before the shorter that it ends with. */
export const spanUnits: readonly SpanUnitRow[] = [
  {
    zh: '个?工作日',
    words: '(?:working|work|business)[ -]days?',
    unit: 'working days',
    says: 'days on which offices work',
    example: 'working days',
  },
  { zh: '秒', words: 'seconds?', unit: 'seconds', long: [1, 'seconds'], says: 'seconds', example: 'seconds' },
  {
    zh: '分钟',
    words: 'minutes?',
    unit: 'minutes',
    inside: /分钟?.+秒$/u,
    long: [60, 'seconds'],
    says: 'minutes',
    example: 'minutes',
  },
  {
    zh: '个?小时|个?[学课]时',
    words: 'hours?',
    unit: 'hours',
    inside: /小时|刻钟$/u,
    long: [3600, 'seconds'],
    says: 'hours, of classes too',
    example: 'hours',
  },
  {
    zh: '天|个?自然日|日(?!均)',
    words: `${few}days?`,
    unit: 'days',
    long: [86_400, 'seconds'],
    says: 'days',
    example: 'days',
  },
  {
    zh: '周(?!年|岁|边|围)',
    words: `${few}weeks?`,
    unit: 'weeks',
    long: [604_800, 'seconds'],
    says: 'weeks',
    example: 'weeks',
  },
  {
    zh: '个月',
    words: `${few}months?`,
    unit: 'months',
    long: [1, 'months'],
    says: 'months',
    example: 'months',
  },
  {
    zh: '年(?!代|级|龄|度)|周?岁',
    words: `${few}years?`,
    unit: 'years',
    inside: /半年$|年半$/u,
    long: [12, 'months'],
    says: 'years',
    example: 'consecutive years',
  },
];

/** What ordinals number of those who meet: 第十四届人大第三次会议. */
export const rankUnits: readonly SpanUnitRow[] = [
  {
    zh: '届',
    words:
      "(?:(?!session|meeting|plenum|of\\b)[\\w’']+ ){0,4}(?:Congress|Committee|Council)" +
      '(?!\\s(?:plenary )?(?:session|meeting|plenum))',
    unit: 'terms',
    says: 'who meets',
    example: '14th Municipal People’s Congress',
  },
  {
    zh: '次(?:全体)?会议|[中次]全会',
    words: '(?:plenary )?(?:session|meeting)',
    unit: 'sessions',
    says: 'when they meet',
    example: 'Third Plenary Session',
  },
];
const rows = [...spanUnits, ...rankUnits].map((row) => ({
  ...row,
  chinese: new RegExp(`^[多余]?(?:${row.zh})`, 'u'),
  english: new RegExp(`^[ -](?:${row.words})\\b`, 'iu'),
}));

/** Whether two times are as long, as far as that is known. */
function isAsLong([a, own]: [number, SpanUnitRow], [b, told]: [number, SpanUnitRow]): boolean {
  if (!own.long || !told.long) return true;
  return own.long[1] === told.long[1] && exactly(a * own.long[0]) === exactly(b * told.long[0]);
}

/** Who meets, beside the sessions: the ordinal of the one may be told of the other. */
const termAndSession = /届.*[次中](?:全体)?(?:会议|全会)/u;

/** The units of two figures of one value that are both times, where these differ; null where they do not. */
export function otherSpan(zh: string, en: string, { zh: a, en: b }: MatchedFigures): [string, string] | null {
  const own =
    rows.find(({ inside }) => inside?.test(a.text)) ??
    rows.find(({ chinese }) => chinese.test(zh.slice(a.at + a.text.length)));
  const told = rows.find(({ english }) => english.test(en.slice(b.at + b.text.length)));
  // 五届五次会议: nobody knows which is which; 第三年 is no third month.
  const isRank = a.unit.startsWith('rank') && !(own?.long && told?.long);
  if (isRank && (zh.split(a.text).length > 2 || !termAndSession.test(zh))) return null;
  // 第75届大会 is the 75th session, too.
  if (!own || !told || own.unit === 'terms') return null;
  // Of another value it is the same time in another unit: 24个月, two years.
  const isSame =
    a.value === b.value
      ? own.unit === told.unit
      : own.unit !== told.unit && isAsLong([a.value, own], [b.value, told]);
  // 每满一年加发1个月: one year and one month, each the other's value.
  const isOfOther = chineseFigures(zh).some(
    ({ value, at, text }) => value === b.value && told.chinese.test(zh.slice(at + text.length)),
  );
  return isSame || isOfOther ? null : [own.unit, told.unit];
}
