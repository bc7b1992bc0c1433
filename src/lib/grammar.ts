import { chineseNumber, readNumber, romanNumber } from './numerals.ts';

const CN = '[〇零一二三四五六七八九十百\\s]*[〇零一二三四五六七八九十百]';
const FORMAL = '[壹贰叁肆伍陆柒捌玖拾佰]+';
const ARABIC = '[0-9０-９]{1,3}';
const ANY = `(?:${CN}|${ARABIC})`;

/** One way of numbering a heading. */
export interface Scheme {
  name: string;
  /** Matches at the beginning of a line; group 1 is the number. */
  pattern: RegExp;
  /** A scheme fixes its kind, or (null) takes the next step of the document's own ladder. */
  kind: 'part' | 'chapter' | null;
  /** How a citation writes the number n in Chinese, and how the English heading is marked. */
  zh: (n: number) => string;
  en: (n: number) => string;
}

/**
 * The numbered headings of Chinese official documents, highest first (GB/T 9704-2012: 一、（一）1.（1）).
 * What comes higher in this table stands higher in a document; which kind it is depends on what else the document uses.
 */
export const schemes: readonly Scheme[] = [
  { name: '第一篇', kind: 'part', pattern: new RegExp(`^第\\s*(${ANY})\\s*[篇编](?![幅排者写印制])`, 'u'), zh: (n) => `第${chineseNumber(n)}篇`, en: (n) => `Part ${n}` },
  { name: '第一部分', kind: 'part', pattern: new RegExp(`^第\\s*(${ANY})\\s*部分`, 'u'), zh: (n) => `第${chineseNumber(n)}部分`, en: (n) => `Part ${n}` },
  { name: '第一章', kind: 'chapter', pattern: new RegExp(`^第\\s*(${ANY})\\s*章(?!程)`, 'u'), zh: (n) => `第${chineseNumber(n)}章`, en: (n) => `Chapter ${n}` },
  { name: '第一节', kind: null, pattern: new RegExp(`^第\\s*(${ANY})\\s*节`, 'u'), zh: (n) => `第${chineseNumber(n)}节`, en: (n) => `Section ${n}` },
  { name: '第一条', kind: null, pattern: new RegExp(`^第\\s*(${ANY})\\s*条`, 'u'), zh: (n) => `第${chineseNumber(n)}条`, en: (n) => `Article ${n}` },
  { name: '一、', kind: null, pattern: new RegExp(`^(${CN}|${FORMAL})、`, 'u'), zh: (n) => `${chineseNumber(n)}、`, en: (n) => `${romanNumber(n)}.` },
  { name: '（一）', kind: null, pattern: new RegExp(`^[（(]\\s*(${CN})\\s*[）)]`, 'u'), zh: (n) => `（${chineseNumber(n)}）`, en: (n) => `(${n})` },
  { name: '1.', kind: null, pattern: new RegExp(`^(${ARABIC})(?:[.．](?![0-9０-９])|、)`, 'u'), zh: (n) => `${n}.`, en: (n) => `${n}.` },
  { name: '（1）', kind: null, pattern: new RegExp(`^[（(]\\s*(${ARABIC})\\s*[）)]`, 'u'), zh: (n) => `（${n}）`, en: (n) => `(${n})` },
  { name: '①', kind: null, pattern: /^([①-⑳])/u, zh: (n) => String.fromCodePoint(0x245f + n), en: (n) => String.fromCodePoint(0x245f + n) },
];

/** The kinds that a ladder without fixed kinds climbs down. */
export const ladder = ['chapter', 'section', 'para', 'subpara', 'point'] as const;

/** Headings that belong to no ladder. `alone`: only where the line holds nothing else. */
export const attachment = { pattern: new RegExp(`^附\\s*[件表录]\\s*(${ANY})?\\s*(?=[:：]|\\s|$)[:：]?`, 'u'), zh: (n: number | null) => `附件${n ?? ''}`, en: (n: number | null) => `Annex${n ? ` ${n}` : ''}` };
export const box = { pattern: new RegExp(`^专栏\\s*(${ANY})\\s*[:：]?`, 'u'), zh: (n: number) => `专栏${n}`, en: (n: number) => `Panel ${n}` };
export const preface = /^[前序引导]\s*言$/u;
export const bullet = /^(?:——|--|－－|- -|[•●◆■])/u;
/** What a heading does not end with, and a sentence does. */
export const sentenceEnd = /[。；！？，]$/u;

export interface Marker {
  scheme: Scheme;
  printed: string;
  number: number;
}

/** The marker a line begins with, or null. `line` has no leading white space. */
export function readMarker(line: string): Marker | null {
  for (const scheme of schemes) {
    const match = scheme.pattern.exec(line);
    const number = match && readNumber(match[1]!);
    if (match && number !== null) return { scheme, printed: match[0].trimEnd(), number };
  }
  return null;
}
