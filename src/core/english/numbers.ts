import { chineseIdioms, counted } from '../chinese/idioms.ts';
import { readNumber } from '../chinese/numerals.ts';
import { scales } from '../chinese/units.ts';

/** A figure of a clause by its value. */
export interface Figure {
  value: number;
  /** Percent and percentage points are two things; any other unit is not read. */
  unit: '' | '%' | 'points';
  /** Whether the text says “or more”, “more than”, “no less than” of it. */
  atLeast: boolean;
  /** As written. */
  text: string;
  /** Its place in the clause, in characters. */
  at: number;
}

const CN = '[〇零一二两三四五六七八九十百]{1,16}';
type Row = [RegExp, (m: RegExpExecArray) => { value: number; unit?: Figure['unit'] }];
/** A date is one figure, so that the order of its parts is free. */
const date = (year: number, month: number, day = 0) => ({ value: (year * 100 + month) * 100 + day });
const chinese: Row[] = [
  [/(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?/gu, (m) => date(Number(m[1]), Number(m[2]), Number(m[3] ?? 0))],
  [new RegExp(`百分之(${CN})`, 'gu'), (m) => ({ value: numeral(m[1]!), unit: '%' })],
  [new RegExp(`(${CN})分之(${CN})`, 'gu'), (m) => ({ value: numeral(m[2]!) / numeral(m[1]!) })],
  [/每(十万|百|千|万|亿)(?=[人元家户])/gu, (m) => ({ value: scales[m[1]!] ?? 1e5 })],
  [
    /[“"]?(十[一二三四五六])五[”"]?(?=期间|时期|规划|末|以来|计划|”|主要|$)/gu,
    (m) => ({ value: readNumber(m[1]!)! }),
  ],
  [new RegExp(`第(${CN})个五年`, 'gu'), (m) => ({ value: readNumber(m[1]!)! })],
  [
    /(\d[\d,，]*(?:\.\d+)?)\s*(万亿|亿|万|千|百(?!分))?(?:多|余)?(万)?\s*(%|个?百分点)?/gu,
    (m) => ({
      value: arabic(m[1]!) * (scales[m[2]!] ?? 1) * (scales[m[3]!] ?? 1),
      unit: m[4] === '%' ? '%' : m[4] ? 'points' : '',
    }),
  ],
  [
    new RegExp(`(${CN})(万亿|亿|万)(?=[元人家件户美港（(]|$)`, 'gu'),
    (m) => ({ value: numeral(m[1]!) * scales[m[2]!]! }),
  ],
  [
    /(?<=[（(])(万亿|亿|万|千)(?=[元人家件户])|(?<![\d十百千万多余几数])(亿|万)(?=元以上)/gu,
    (m) => ({ value: scales[(m[1] ?? m[2])!]! }),
  ],
  [new RegExp(`第(${CN})`, 'gu'), (m) => ({ value: numeral(m[1]!) })],
  [/首(?=[个家次届批])/gu, () => ({ value: 1 })],
  [new RegExp(`(${CN})${counted}`, 'gu'), (m) => ({ value: numeral(m[1]!) })],
];
const numeral = (printed: string) => readNumber(printed.replace(/两/gu, '二')) ?? NaN;
const arabic = (printed: string) => Number(printed.replace(/[,，]/gu, ''));
const moreAfter = /^[^，。；、\d]{0,4}?(?:以上|多家|余|多)/u;
const moreBefore = /(?:不低于|不少于|超过|突破|高于|大于|超)$/u;

const words = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const ordinals = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];
/** Number words of English that count nothing. */
const englishIdioms =
  /\bFive-Year\b|\bone-(?:stop|window)|\bon (?:the )?one hand\b|\bone (?:of|another|and the same|by one)\b|\bat one\b|\bno one\b|\bOne Belt\b|\bfirst[- ](?:class|rate)\b/gi;
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const month = `(${months.join('|')})`;
const monthNumber = (name: string) => months.indexOf(name.toLowerCase()) + 1;
const english: Row[] = [
  [
    new RegExp(`\\b(\\d{1,2}) ${month},? (\\d{4})\\b`, 'giu'),
    (m) => date(Number(m[3]), monthNumber(m[2]!), Number(m[1])),
  ],
  [
    new RegExp(`\\b${month} (\\d{1,2}), (\\d{4})\\b`, 'giu'),
    (m) => date(Number(m[3]), monthNumber(m[1]!), Number(m[2])),
  ],
  [new RegExp(`\\b${month},? (\\d{4})\\b`, 'giu'), (m) => date(Number(m[2]), monthNumber(m[1]!))],
  [
    new RegExp(`(?<=\\d )${month}\\b|\\b${month}(?= \\d)`, 'giu'),
    (m) => ({ value: monthNumber((m[1] ?? m[2])!) }),
  ],
  [
    new RegExp(
      `\\b(${words.slice(1).join('|')})[- ](third|fourth|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?\\b`,
      'giu',
    ),
    (m) => ({
      value:
        words.indexOf(m[1]!.toLowerCase()) /
        (m[2]!.toLowerCase() === 'quarter' ? 4 : ordinals.indexOf(m[2]!.toLowerCase())),
    }),
  ],
  [
    /(\d(?:,?\d)*(?:\.\d+)?)(?:\s*(thousand|million|billion|trillion)\b)?(?:st|nd|rd|th)?[\s-]*(percentage points?|percent\b|%)?/giu,
    (m) => ({
      value: arabic(m[1]!) * (scales[m[2]?.toLowerCase() ?? ''] ?? 1),
      unit: /points?$/iu.test(m[3] ?? '') ? 'points' : m[3] ? '%' : '',
    }),
  ],
  [
    new RegExp(`\\b(${words.join('|')})\\b(?:\\s+(hundred|thousand|million|billion)\\b)?`, 'giu'),
    (m) => ({
      value:
        words.indexOf(m[1]!.toLowerCase()) * ({ hundred: 100, ...scales }[m[2]?.toLowerCase() ?? ''] ?? 1),
    }),
  ],
  [
    new RegExp(`\\b(${ordinals.filter(Boolean).join('|')})\\b`, 'giu'),
    (m) => ({ value: ordinals.indexOf(m[1]!.toLowerCase()) }),
  ],
];
const orMore = /^[^.;,\d]{0,40}?\b(?:or more|or above|and above|or higher|upward)/iu;
const atLeast =
  /\b(?:at least|no less than|no fewer than|not less than|more than|over|above|exceed(?:s|ed|ing)?|past|higher than|surpass(?:ed|ing)?|passed)\s+(?:RMB\s*|US\$\s*)?$/iu;

/** How far from a figure the words stand that say “or more” of it. */
const around = 60;

/** Finds the figures of a text by an ordered table of patterns; what one row has read no later row reads again. */
function read(
  text: string,
  idioms: RegExp,
  table: readonly Row[],
  more: (before: string, after: string) => boolean,
): Figure[] {
  let rest = text.replace(idioms, (m) => '\u0000'.repeat(m.length));
  const found: Figure[] = [];
  for (const [pattern, value] of table)
    rest = rest.replace(pattern, (...args) => {
      const at = args.findLast((a) => typeof a === 'number') as number;
      const m = args.slice(0, args.indexOf(at)) as unknown as RegExpExecArray;
      const own = value(m);
      found.push({
        unit: '',
        ...own,
        value: Number(own.value.toPrecision(12)),
        text: m[0].trim(),
        at: at + m[0].search(/\S/u),
        atLeast:
          /[多余]/u.test(m[0]) ||
          more(
            text.slice(Math.max(0, at - around), at),
            text.slice(at + m[0].length, at + m[0].length + around),
          ),
      });
      return '\u0000'.repeat(m[0].length);
    });
  return found.sort((a, b) => a.at - b.at);
}

/** The figures of a Chinese clause, in their order: figures with 万 and 亿, percentages, years, ordinals, counts in characters, plan periods. */
export const chineseFigures = (clause: string): Figure[] =>
  read(
    clause.replace(/[０-９．％]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)),
    chineseIdioms,
    chinese,
    (before, after) => moreAfter.test(after) || (moreBefore.test(before) && !/^[A-Za-z]/.test(after)),
  );

/** The figures of an English clause, in their order. */
export const englishFigures = (clause: string): Figure[] =>
  read(clause, englishIdioms, english, (before, after) => orMore.test(after) || atLeast.test(before));

export interface NumberFaults {
  missing: Figure[];
  extra: Figure[];
  /** Pairs of equal value of which only the Chinese says “or more”. */
  comparators: [Figure, Figure][];
  /** Where all values agree but not their order: the place in the Chinese of each English quantity, from 1. Empty where the order is the same. */
  order: number[];
}

/**
 * Holds the figures of a clause against those of its English, by value and as often as they stand.
 */
export function compareNumbers(zh: string, en: string): NumberFaults {
  const [from, to] = [chineseFigures(zh), englishFigures(en)];
  const free = [...to];
  const same = (a: Figure, b: Figure) => a.value === b.value && a.unit === b.unit;
  const comparators: [Figure, Figure][] = [];
  const missing = from.filter((q) => {
    const i = Math.max(
      free.findIndex((e) => same(q, e) && e.atLeast === q.atLeast),
      -1,
    );
    const at = i >= 0 ? i : free.findIndex((e) => same(q, e));
    if (at < 0) return true;
    const [match] = free.splice(at, 1);
    if (q.atLeast && !match!.atLeast) comparators.push([q, match!]);
    return false;
  });
  const places = new Set(from.keys());
  const order =
    missing.length || free.length
      ? []
      : to.map((q) => {
          const place = [...places].find((i) => same(q, from[i]!))!;
          places.delete(place);
          return place + 1;
        });
  return {
    missing,
    extra: free,
    comparators,
    order: order.every((place, i) => place === i + 1) ? [] : order,
  };
}

/** The figure of the English that stands for the one that the Chinese has at `from`: of the same value, and as many of it before; null where there is none. */
export function counterpart(zh: string, from: number, en: string): Figure | null {
  const figures = chineseFigures(zh);
  const own =
    figures.findLast((f) => f.at <= from && from < f.at + f.text.length) ??
    figures.find((f) => f.at >= from && f.at < from + 4);
  if (!own) return null;
  const equal = (f: Figure) => f.value === own.value && f.unit === own.unit;
  return englishFigures(en).filter(equal)[figures.filter(equal).indexOf(own)] ?? null;
}
