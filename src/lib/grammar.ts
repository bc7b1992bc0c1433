import { chineseNumber, readNumber, romanNumber } from './numerals.ts';

const CN = '[〇零○一二三四五六七八九十百][〇零○一二三四五六七八九十百\\s]*';
const FORMAL = '[壹贰貳叁參肆伍陆陸柒捌玖拾佰]+';
const ARABIC = '[0-9０-９]{1,3}';
const ANY = `(?:${CN}|${ARABIC})`;
const OPEN = '[（(〔﹙]';
const CLOSE = '[）)〕﹚]';

/** One way of numbering a heading. */
export interface Scheme {
  name: string;
  /** Matches at the beginning of a line; group 1 is the number. */
  pattern: RegExp;
  /** A scheme fixes its kind, or (null) takes the next step of the document's own ladder. */
  kind: 'part' | 'chapter' | null;
  /** strong: hardly ever anything but a heading. weak: also lists, cells and sentences begin so; its numbers must follow one another. */
  evidence: 'strong' | 'usual' | 'weak';
  /** How a citation writes the number n in Chinese, and how the English heading is marked. */
  zh: (n: number) => string;
  en: (n: number) => string;
}

const ordinal = (name: string, units: string, not: string, kind: Scheme['kind'], en: string): Scheme => ({
  name, kind, evidence: 'strong', pattern: new RegExp(`^第\\s*(${ANY})\\s*${units}${not ? `(?!${not})` : ''}[、：:]?`, 'u'), zh: (n) => name.replace('一', chineseNumber(n)), en: (n) => `${en} ${n}`,
});
const circled = (n: number) => String.fromCodePoint(0x245f + n);

/**
 * The numbered headings of Chinese official documents, highest first (GB/T 9704-2012: 一、（一）1.（1）; 壹、 stands above 一、 where both are used).
 * What comes higher in this table stands higher in a document; which kind it is depends on what else the document uses.
 */
export const schemes: readonly Scheme[] = [
  ordinal('第一篇', '[篇编編]', '[幅排者写印制]', 'part', 'Part'),
  ordinal('第一部分', '部\\s*分', '', 'part', 'Part'),
  ordinal('第一章', '章', '[程节節]', 'chapter', 'Chapter'),
  ordinal('第一节', '[节節]', '[课課]', null, 'Section'),
  ordinal('第一条', '[条條]', '', null, 'Article'),
  { name: '壹、', kind: null, evidence: 'usual', pattern: new RegExp(`^(${FORMAL})\\s*[、．.]`, 'u'), zh: (n) => `${chineseNumber(n)}、`, en: (n) => `${romanNumber(n)}.` },
  { name: '一、', kind: null, evidence: 'usual', pattern: new RegExp(`^(${CN})\\s*[、．.](?!\\s*[一二三四五六七八九十]+[、级产次类])`, 'u'), zh: (n) => `${chineseNumber(n)}、`, en: (n) => `${romanNumber(n)}.` },
  { name: '§1.', kind: null, evidence: 'strong', pattern: new RegExp(`^§\\s*(${ARABIC})[.．、]?`, 'u'), zh: (n) => `§${n}`, en: (n) => `§ ${n}` },
  { name: '（一）', kind: null, evidence: 'usual', pattern: new RegExp(`^(?:${OPEN}\\s*)?((?<=${OPEN}\\s*)${CN}|[㈠-㈩])(?:(?<=[㈠-㈩])|\\s*${CLOSE})、?`, 'u'), zh: (n) => `（${chineseNumber(n)}）`, en: (n) => `(${n})` },
  { name: '1.', kind: null, evidence: 'weak', pattern: new RegExp(`^(${ARABIC})\\s*(?:[.．](?!\\s*[0-9０-９])|、)`, 'u'), zh: (n) => `${n}.`, en: (n) => `${n}.` },
  { name: '（1）', kind: null, evidence: 'weak', pattern: new RegExp(`^(?:${OPEN}\\s*)?((?<=${OPEN}\\s*)${ARABIC}|[⑴-⒇])(?:(?<=[⑴-⒇])|\\s*${CLOSE})`, 'u'), zh: (n) => `（${n}）`, en: (n) => `(${n})` },
  { name: '1）', kind: null, evidence: 'weak', pattern: new RegExp(`^(${ARABIC})\\s*${CLOSE}`, 'u'), zh: (n) => `${n}）`, en: (n) => `${n})` },
  { name: '①', kind: null, evidence: 'weak', pattern: /^([①-⑳])/u, zh: circled, en: circled },
];

/** The kinds that a ladder without fixed kinds climbs down. */
export const ladder = ['chapter', 'section', 'para', 'subpara', 'point'] as const;

/** Headings that belong to no ladder. */
export const attachment = { pattern: new RegExp(`^(?:附\\s*[件表录錄]\\s*(${ANY})?\\s*(?=[:：]|\\s|$)[:：]?|附\\s*[:：])`, 'u'), zh: (n: number | null) => `附件${n ?? ''}`, en: (n: number | null) => `Annex${n ? ` ${n}` : ''}` };
export const box = { pattern: new RegExp(`^(?:专栏|專欄)\\s*(${ANY})\\s*[:：]?|^【[^】]{0,12}?(${ANY})\\s*】`, 'u'), zh: (n: number) => `专栏${n}`, en: (n: number) => `Panel ${n}` };
export const preface = /^[前序引导導]\s*言$/u;
/** What stands after the last chapter without a number. */
export const closing = /^(?:结\s*[语束]\s*语?|結\s*[語束]\s*語?|后\s*记|後\s*記|实\s*施|尾\s*声)$/u;
export const bullet = /^(?:——|--|－－|- -|[•●◆■])/u;
/** What a heading does not end with, and a sentence does. */
export const sentenceEnd = /[。；！？，]$/u;
/** A note at the end of a document, and where the text calls for it. */
export const endnote = /^[［[〔](\d{1,3})[］\]〕]/u;
export const noteCall = /(?<=\S)[［[〔](\d{1,3})[］\]〕]/gu;
/** A heading set with the signs of Markdown. */
export const markdown = /^(#{1,6})\s+(?=\S)/u;

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

/** Where a heading with 第…篇/部分/章/节 begins inside a line. */
export const ordinalInside = new RegExp(`第\\s*${ANY}\\s*(?:[篇编編章节節]|部\\s*分)`, 'gu');
/** Where （一） begins inside a line. */
export const bracketInside = new RegExp(`${OPEN}\\s*${CN}\\s*${CLOSE}`, 'gu');
