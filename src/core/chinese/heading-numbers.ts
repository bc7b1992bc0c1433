import { chineseNumber, readNumber, romanNumber } from './numerals.ts';
import { sentenceEnd } from './punctuation.ts';
import { measure } from './units.ts';

/** The pieces of a line that holds several headings, cut before each 第…章 and its like. */
export function cutOrdinals(words: string): string[] {
  const at = [...words.matchAll(ordinalInside)].map((m) => m.index).filter((i) => i > 0);
  return [0, ...at].map((start, i) => words.slice(start, at[i]).trim()).filter(Boolean);
}

/** No number is longer, with the blanks that a scan sets in it. */
const LONG = '{0,16}';
const CN = `[〇零○一二三四五六七八九十百][〇零○一二三四五六七八九十百\\s]${LONG}`;
/** What scans make of 一, 二, 四, 七, 十 and 〇 where only a number can stand. */
const SCANNED = `(?:[—－一匕=西-]|[〇零○一二三四五六七八九十百+][〇零○O一二三四五六七八九十百匕\\s]${LONG})`;
const FORMAL = `[壹贰貳叁參肆伍陆陸柒捌玖拾佰]{1,16}`;
/** l, I, O and Z are what scans make of 1, 0 and 2. */
export const ARABIC = '(?:[0-9０-９]{1,3}|(?<![A-Za-z])[0-9lIZ][0-9lIOo]?(?![A-Za-z]))';
export const ANY = `(?:${SCANNED}|${ARABIC})`;
const LATIN = '[A-HJ-YＡ-Ｚ]';
/** What stands behind a number: 、 and what is typed for it. */
const STOP = '[、丶﹑､．.,]';
const OPEN = '[（(〔﹙〈]';
const CLOSE = '[）)〕﹚〉}]';

/** One way of numbering a heading. */
export interface Scheme {
  name: string;
  /** Matches at the beginning of a line; group 1 is the number. */
  pattern: RegExp;
  /** A scheme fixes its kind, or (null) takes the next step of the document's own ladder. */
  kind: 'part' | 'chapter' | null;
  /**
   * strong: hardly ever anything but a heading. weak: also lists, cells and sentences begin so; its numbers must follow one another.
   * series: figures begin so too (1.1万张); it counts where the document has it often, under one another.
   */
  evidence: 'strong' | 'usual' | 'weak' | 'series';
  /** How a citation writes the number n in Chinese, and how the English heading is marked. */
  zh: (n: number) => string;
  en: (n: number) => string;
}

const ordinal = (name: string, units: string, not: string, kind: Scheme['kind'], en: string): Scheme => ({
  name,
  kind,
  evidence: 'strong',
  pattern: new RegExp(`^[第笫]\\s*(${ANY})\\s*${units}(?!${not ? `${not}|` : ''}${spoken})[、：:]?`, 'u'),
  zh: (n) => name.replace('一', chineseNumber(n)),
  en: (n) => `${en} ${n}`,
});
/** 第二章至第六章所列 speaks of chapters and heads none. */
const spoken = '\\s*[至到、和与與及]\\s*第|所[列述称稱指]|规定|規定|以[上下]';
const lettered = (n: number) => `${String.fromCodePoint(0x40 + n)}.`;
const decimal = (name: string, points: number): Scheme => ({
  name,
  kind: null,
  evidence: 'series',
  pattern: new RegExp(
    `^(?:[0-9]{1,2}[.．]){${points}}([0-9]{1,2})(?![.．]?[0-9%％])[.．、]?(?=\\s*[\\p{Script=Han}“《（「『])`,
    'u',
  ),
  zh: String,
  en: String,
});
/** The words that plans number what they set out by: 行动一　…, 任务1：…, 措施1.1　… */
const counted: Record<string, string> = {
  策略方針: 'Strategy',
  策略: 'Strategy',
  战略: 'Strategy',
  戰略: 'Strategy',
  目标: 'Goal',
  目標: 'Goal',
  方向: 'Direction',
  任务: 'Task',
  任務: 'Task',
  行动: 'Action',
  行動: 'Action',
  行動計劃: 'Action',
  工程: 'Project',
  项目: 'Project',
  項目: 'Project',
  举措: 'Measure',
  舉措: 'Measure',
  措施: 'Measure',
  路径: 'Path',
  板块: 'Field',
};
const worded = (number: string, zh: (word: string, n: number) => string): Scheme[] =>
  Object.entries(counted).map(([word, en]) => ({
    name: `${word}一`,
    kind: null,
    evidence: 'series',
    pattern: new RegExp(`^${word}\\s*${number}(?:[：:、]|(?=[ \u3000]))`, 'u'),
    zh: (n) => zh(word, n),
    en: (n) => `${en} ${n}`,
  }));
/** Whether a scheme numbers behind a word, as 行动一 does. */
export const isWorded = ({ name }: Scheme): boolean => /^\p{sc=Han}{2,}一$/u.test(name);
const circled = (n: number) => String.fromCodePoint(0x245f + n);

/**
 * The numbered headings of Chinese official documents, highest first (GB/T 9704-2012: 一、（一）1.（1）; 壹、 stands above 一、 where both are used).
 * What comes higher in this table stands higher in a document; which kind it is depends on what else the document uses.
 */
export const schemes: readonly Scheme[] = [
  ordinal('第一篇', '[篇编編]', '[幅排者写印制]', 'part', 'Part'),
  ordinal('第一部分', '部\\s*分', '', 'part', 'Part'),
  ordinal('第一章', '[章宣]', '[程节節]', 'chapter', 'Chapter'),
  ordinal('第一节', '[节節]', '[课課]', null, 'Section'),
  ordinal('第一条', '[条條]', '\\s*第', null, 'Article'),
  {
    name: '壹、',
    kind: null,
    evidence: 'usual',
    pattern: new RegExp(`^(${FORMAL})\\s*${STOP}`, 'u'),
    zh: (n) => `${chineseNumber(n)}、`,
    en: (n) => `${romanNumber(n)}.`,
  },
  {
    name: '一、',
    kind: null,
    evidence: 'usual',
    pattern: new RegExp(`^(${SCANNED})\\s*${STOP}(?!\\s*[一二三四五六七八九十]+[、级产次类])`, 'u'),
    zh: (n) => `${chineseNumber(n)}、`,
    en: (n) => `${romanNumber(n)}.`,
  },
  {
    name: '一 甲',
    kind: null,
    evidence: 'series',
    pattern: /^([一二三四五六七八九十]{1,3})[ \u3000]+(?=\p{Script=Han})/u,
    zh: (n) => `${chineseNumber(n)}、`,
    en: (n) => `${romanNumber(n)}.`,
  },
  {
    name: '§1.',
    kind: null,
    evidence: 'strong',
    pattern: new RegExp(`^§\\s*(${ARABIC})[.．、]?`, 'u'),
    zh: (n) => `§${n}`,
    en: (n) => `§ ${n}`,
  },
  {
    name: '1 甲',
    kind: null,
    evidence: 'series',
    pattern: /^([1-9][0-9]?)[ \u3000]+(?=\p{Script=Han})/u,
    zh: String,
    en: String,
  },
  ...worded(`(${CN})`, (word, n) => word + chineseNumber(n)),
  ...worded('([0-9]{1,2})', (word, n) => word + n),
  ...worded('[0-9]{1,2}[.．]([0-9]{1,2})', (word, n) => word + n),
  {
    name: '（一）',
    kind: null,
    evidence: 'usual',
    pattern: new RegExp(
      `^(?:${OPEN}\\s*)?((?<=${OPEN}\\s*)${SCANNED}|[㈠-㈩])(?:(?<=[㈠-㈩])|\\s*${CLOSE})、?`,
      'u',
    ),
    zh: (n) => `（${chineseNumber(n)}）`,
    en: (n) => `(${n})`,
  },
  {
    name: '【一】',
    kind: null,
    evidence: 'usual',
    pattern: new RegExp(`^【(?!\\s*(?:专栏|專欄))[^】0-9]{0,8}?(${ANY})\\s*】`, 'u'),
    zh: (n) => `【${n}】`,
    en: (n) => `[${n}]`,
  },
  {
    name: '1.',
    kind: null,
    evidence: 'weak',
    pattern: new RegExp(
      `^(?:(${ARABIC})\\s*(?:[.．](?!\\s*[0-9０-９])|[、丶﹑､]|,(?=\\s*\\p{Script=Han}))|([⒈-⒛]))`,
      'u',
    ),
    zh: (n) => `${n}.`,
    en: (n) => `${n}.`,
  },
  decimal('1.1', 1),
  decimal('1.1.1', 2),
  decimal('1.1.1.1', 3),
  {
    name: '（1）',
    kind: null,
    evidence: 'weak',
    pattern: new RegExp(`^(?:${OPEN}\\s*)?((?<=${OPEN}\\s*)${ARABIC}|[⑴-⒇])(?:(?<=[⑴-⒇])|\\s*${CLOSE})`, 'u'),
    zh: (n) => `（${n}）`,
    en: (n) => `(${n})`,
  },
  {
    name: '1）',
    kind: null,
    evidence: 'weak',
    pattern: new RegExp(`^(${ARABIC})\\s*${CLOSE}`, 'u'),
    zh: (n) => `${n}）`,
    en: (n) => `${n})`,
  },
  { name: '①', kind: null, evidence: 'weak', pattern: /^([①-⑳])/u, zh: circled, en: circled },
  {
    name: 'A.',
    kind: null,
    evidence: 'weak',
    pattern: new RegExp(`^(${LATIN})\\s*[.．、](?!\\s*[A-Za-z0-9])`, 'u'),
    zh: lettered,
    en: lettered,
  },
];

/** The kinds that a ladder without fixed kinds climbs down. */
export const ladder = ['chapter', 'section', 'para', 'subpara', 'point'] as const;
/** A heading set with the signs of Markdown. */
export const markdown = /^(#{1,6})\s+(?=\S)/u;

export interface Marker {
  scheme: Scheme;
  printed: string;
  number: number;
  /** True where a scan put specks before it, or made of it what is no number elsewhere: it counts only where it is the next. */
  specks?: boolean;
}

const none: ReadonlySet<Scheme> = new Set();

/** Signs that scans set for a number or for what stands around it. */
const misread = /[=西+宣},]|(?<![0-9\s])-/u;

/** The number of a marker, its letter (A is 1), or what a scan made of it (— is 一, 匕 is 七, l is 1, O is 0, Z is 2, = 二, + 十, 西 四). */
export const numberOf = (printed: string): number | null =>
  /^[A-HJ-YＡ-Ｚ]$/u.test(printed)
    ? printed.normalize('NFKC').codePointAt(0)! - 0x40
    : readNumber(
        printed
          .replace(/[—－-]/gu, '一')
          .replace(/=/gu, '二')
          .replace(/西/gu, '四')
          .replace(/\+/gu, '十')
          .replace(/匕/gu, '七')
          .replace(/(?<=\p{sc=Han}\s?)O/gu, '〇')
          .replace(/[lI]/gu, '1')
          .replace(/[Oo]/gu, '0')
          .replace(/Z/gu, '2'),
      );

/** How far into a line its marker is looked for. */
const farthest = 80;

/** The marker a line begins with, or null. `words` have no leading white space; `series`: those the document has by series. */
export function readMarker(words: string, series: ReadonlySet<Scheme> = none): Marker | null {
  const line = words.slice(0, farthest);
  for (const scheme of schemes) {
    if (scheme.evidence === 'series' && !series.has(scheme)) continue;
    const match = scheme.pattern.exec(line);
    const number = match && numberOf(match[1] ?? match[2]!);
    if (match && number !== null)
      return { scheme, printed: match[0].trimEnd(), number, ...(misread.test(match[0]) && { specks: true }) };
  }
  const specks = /^(?:[|_·'‘’`~^]\s*){1,2}/u.exec(line);
  const behind = specks && readMarker(line.slice(specks[0].length), series);
  return behind && { ...behind, printed: specks[0] + behind.printed, specks: true };
}

/**
 * The schemes of figures that a document numbers its headings by: 1.1 where at least three short lines begin so, one number after another,
 * and then what stands above and below it; 一 甲 and 行动一 where three do.
 */
export function seriesIn(lines: readonly string[]): ReadonlySet<Scheme> {
  const runs = new Map<Scheme, number>();
  for (const scheme of schemes.filter((s) => s.evidence === 'series')) {
    let [run, last] = [0, 0];
    for (const line of lines) {
      const match = scheme.pattern.exec(line.slice(0, 80));
      if (
        !match ||
        (!isWorded(scheme) && (sentenceEnd.test(line) || line.length > 60)) ||
        measure.test(line.slice(match[0].length))
      )
        continue;
      const number = readNumber(match[1]!)!;
      if (number === 1 || number === last + 1) run++;
      last = number;
    }
    runs.set(scheme, run);
  }
  const decimals = [...runs].some(([s, run]) => s.name === '1.1' && run >= 3);
  return new Set(
    [...runs].flatMap(([s, run]) =>
      (s.name === '一 甲' || isWorded(s) ? run >= 3 : decimals && run) ? [s] : [],
    ),
  );
}

/** Where a heading with 第…篇/部分/章/节 begins inside a line. */
export const ordinalInside = new RegExp(`第\\s*${ANY}\\s*(?:[篇编編章节節]|部\\s*分)`, 'gu');
/** Where （一） begins inside a line. */
export const bracketInside = new RegExp(`${OPEN}\\s*${CN}\\s*${CLOSE}`, 'gu');
