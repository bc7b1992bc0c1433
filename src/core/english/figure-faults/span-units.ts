/** The same length of time in another unit: 15个工作日, 15 days. */
import type { WordRow } from '../../chinese/words.ts';
import type { MatchedFigures } from '../numbers/numbers.ts';

/** A unit of times. `zh` and `words` stand behind a figure; `example` is in English. */
export interface SpanUnitRow extends WordRow {
  zh: string;
  unit: string;
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
  { zh: '个?小时', words: 'hours?', unit: 'hours', says: 'hours', example: 'hours' },
  { zh: '分钟', words: 'minutes?', unit: 'minutes', says: 'minutes', example: 'minutes' },
  { zh: '天|个?自然日|日(?!均)', words: `${few}days?`, unit: 'days', says: 'days', example: 'days' },
  { zh: '周(?!年|岁|边|围)', words: `${few}weeks?`, unit: 'weeks', says: 'weeks', example: 'weeks' },
  { zh: '个月', words: `${few}months?`, unit: 'months', says: 'months', example: 'months' },
  {
    zh: '年(?!代|级|龄|度)',
    words: `${few}years?`,
    unit: 'years',
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

/** Who meets, beside the sessions: the ordinal of the one may be told of the other. */
const termAndSession = /届.*[次中](?:全体)?(?:会议|全会)/u;

/** The units of two figures of one value that are both times, where these differ; null where they do not. */
export function otherSpan(zh: string, en: string, { zh: a, en: b }: MatchedFigures): [string, string] | null {
  // 五届五次会议: nobody knows which is which.
  if (a.unit.startsWith('rank') && (zh.split(a.text).length > 2 || !termAndSession.test(zh))) return null;
  const own = rows.find(({ chinese }) => chinese.test(zh.slice(a.at + a.text.length)))?.unit;
  const told = rows.find(({ english }) => english.test(en.slice(b.at + b.text.length)))?.unit;
  // Of another value it is the same time in another unit: 24个月, two years.
  const isSame = a.value === b.value ? own === told : own !== told;
  // 第75届大会 is the 75th session, too.
  return own && told && own !== 'terms' && !isSame ? [own, told] : null;
}
