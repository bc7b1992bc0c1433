import { type CountedWord, countedWords, ordinalWords } from './counted-words.ts';
import { ANY, ARABIC, CHINESE, CLOSE, DIGIT, FORMAL, LATIN, OPEN, SCANNED, STOP } from './number-forms.ts';
import { chineseNumber, numeralSigns, romanNumber } from './numerals.ts';
import { anyOf, type WordRow } from './words.ts';

/** One way of numbering a heading. */
export interface Scheme {
  name: string;
  says: string;
  /** A line that begins so. */
  example: string;
  /** Matches at the beginning of a line; group 1 is the number. */
  pattern: RegExp;
  /** A scheme fixes its kind, or (null) takes the next step of the document's own ladder. */
  kind: 'part' | 'chapter' | null;
  /**
   * strong: hardly ever anything but a heading. weak: also lists, cells and sentences begin so; its numbers
   * must follow one another. series: figures begin so too (1.1万张); it counts where the document has it
   * often, under one another.
   */
  evidence: 'strong' | 'usual' | 'weak' | 'series';
  /** What sets its number apart, where rules ask for that; `points`: how many stand in a decimal. */
  form?:
    | 'decimal'
    | 'lettered-decimal'
    | 'blank-behind-numeral'
    | 'blank-behind-figure'
    | 'nought-before-figure'
    | 'behind-word'
    | 'ordinal-word';
  points?: number;
  /** True where its number is a Roman one in letters: II is no 11 of which a scan made letters. */
  roman?: true;
  /** True where its number may stand alone above a title, and two are enough. */
  alone?: true;
  /** How a citation writes the number n in Chinese, and how the English heading is marked. */
  zh: (n: number) => string;
  en: (n: number) => string;
}

/** Whether a scheme numbers the articles of a law: what stands behind the number is what the article says, and no title. */
export const isOfArticles = ({ name }: Pick<Scheme, 'name'>): boolean => name === '第一条';

/** What stands behind 第二章 where a sentence speaks of it and no heading begins. */
export const ordinalMentions: readonly WordRow[] = [
  { words: '\\s*[至到、和與与及]\\s*第', says: 'goes on to another', example: '第二章至第六章' },
  { words: '所[列述称稱指]', says: 'what it holds', example: '第二章所列' },
  { words: '规定', says: 'what it lays down', example: '第三条规定' },
  { words: '規定', says: 'what it lays down', example: '第三條規定' },
  { words: '以[上下]', says: 'what is above or below it', example: '第三节以下' },
];

/** 之一, behind the number of what was put in later: 第四条之一, which stands between 第四条 and 第五条. */
const INSERTED = `\\s*之\\s*(?:[${numeralSigns}]{1,3}|${DIGIT}{1,2})`;
/** Behind 之一 where a sentence goes on and no number stands: 第三条之一的, 第三条之一款. */
const noInserted = '[的者款项項]';

interface Ordinal {
  /** The word behind the number, and what it must not begin (第三编制). */
  unit: string;
  not?: string;
  kind: Scheme['kind'];
  en: string;
  says: string;
  example: string;
}
const ordinal = (name: string, { unit, not, kind, en, says, example }: Ordinal): Scheme => ({
  name,
  says,
  example,
  kind,
  evidence: 'strong',
  pattern: new RegExp(
    `^[第笫]\\s*(${ANY})\\s*${unit}(?:${INSERTED}(?!${noInserted})|` +
      `(?!${INSERTED}))(?!${not ? `${not}|` : ''}${anyOf(ordinalMentions)})[、：:]?`,
    'u',
  ),
  zh: (n) => name.replace('一', chineseNumber(n)),
  en: (n) => `${en} ${n}`,
});

const decimal = (name: string, points: number): Scheme => ({
  name,
  says: `${points + 1} numbers with points between them, before Chinese words`,
  example: `${name} 发展基础`,
  kind: null,
  evidence: 'series',
  form: 'decimal',
  points,
  pattern: new RegExp(
    `^(?:${DIGIT}{1,2}[.．]){${points}}(${DIGIT}{1,2})(?![.．]?[0-9０-９%％])[.．、]?(?=\\s*(?:[\\p{Script=Han}“《（「『Ⅰ-Ⅻ]|` +
      `[IV]{1,3}[级級类類]))`,
    'u',
  ),
  zh: String,
  en: String,
});

const letteredDecimal = (name: string, points: number): Scheme => ({
  name,
  says: `the letter of an annex and ${points} number(s) with points between them, before Chinese words`,
  example: `${name.replace('A', 'G')} 基本概念`,
  kind: null,
  evidence: 'series',
  form: 'lettered-decimal',
  points,
  pattern: new RegExp(
    `^[A-Z](?:[.．][0-9]{1,2}){${points - 1}}[.．]([0-9]{1,2})(?![.．]?[0-9%％])[.．、]?(?=\\s*[\\p{Script=Han}“《（「『])`,
    'u',
  ),
  zh: String,
  en: String,
});

/** The schemes of the counted words with one form of number. `printed`: how 1 is written so. */
const worded = (
  number: string,
  printed: string,
  zh: (row: CountedWord, n: number) => string,
): readonly Scheme[] =>
  countedWords.map((row) => ({
    name: `${row.words}一`,
    says: row.says,
    example: `${row.words}${printed}　加强建设`,
    kind: null,
    evidence: 'series',
    form: 'behind-word',
    ...(row.alone && { alone: true }),
    pattern: new RegExp(
      `^${row.words}\\s*${number}(?:[：:、]|[.．](?!\\d)|(?=[ \u3000]${row.alone ? '|$' : ''}))`,
      'u',
    ),
    zh: (n) => zh(row, n),
    en: (n) => `${row.en} ${n}`,
  }));
/**
 * The schemes of words behind 第一. What follows is a title: short, up to its stop or the end of the line.
 */
const ordinals = (): readonly Scheme[] =>
  ordinalWords.map((row) => ({
    name: `第一${row.words}`,
    says: row.says,
    example: row.example,
    kind: null,
    evidence: 'series',
    form: 'ordinal-word',
    pattern: new RegExp(
      `^第\\s*(${ANY})\\s*${row.words}(?:[：:、]|，(?=[^，。；]{2,16}。)|(?=[ \u3000（(]))(?=[^。；]{1,30}(?:。|$))`,
      'u',
    ),
    zh: (n) => `第${chineseNumber(n)}${row.words}`,
    en: (n) => `${row.en} ${n}`,
  }));

/** Whether a scheme numbers behind a word, as 行动一 does. */
export const isWorded = ({ form }: Scheme): boolean => form === 'behind-word' || isOrdinalWord({ form });
/** Whether it numbers by a word behind the number, as 第一类 does: it stands where the document first has it. */
export const isOrdinalWord = ({ form }: Pick<Scheme, 'form'>): boolean => form === 'ordinal-word';

const lettered = (n: number) => `${String.fromCodePoint(0x40 + n)}.`;
const circled = (n: number) => String.fromCodePoint(0x245f + n);
const withStop = (n: number) => `${chineseNumber(n)}、`;
const roman = (n: number) => `${romanNumber(n)}.`;

/**
 * The numbered headings of Chinese official documents, highest first (GB/T 9704-2012: 一、（一）1.（1）; 壹、
 * stands above 一、 where both are used). What comes higher in this table stands higher in a document; which
 * kind it is depends on what else the document uses. The order also decides which scheme reads a line, so
 * that a longer form stands above the shorter that it begins with.
 */
export const schemes: readonly Scheme[] = [
  ordinal('第一篇', {
    unit: '[篇编編]',
    not: '[幅排者写印制]',
    kind: 'part',
    en: 'Part',
    says: 'a part, and no 编制 or 篇幅',
    example: '第二篇　发展目标',
  }),
  ordinal('第一部分', {
    unit: '部\\s*分',
    kind: 'part',
    en: 'Part',
    says: 'a part',
    example: '第二部分　重点任务',
  }),
  ordinal('第一章', {
    unit: '[章宣]',
    not: '[程节節]',
    kind: 'chapter',
    en: 'Chapter',
    says: 'a chapter; scans make 宣 of 章',
    example: '第三章　总体要求',
  }),
  ordinal('第一节', {
    unit: '[节節]',
    not: '[课課]',
    kind: null,
    en: 'Section',
    says: 'a section, and no 节课',
    example: '第一节　发展基础',
  }),
  ordinal('第一条', {
    unit: '[条條]',
    // Behind a blank an article may begin by naming another, or a clause: 第四条　第三条规定的期限.
    not: '第',
    kind: null,
    en: 'Article',
    says: 'an article, and no 第三条第二款',
    example: '第五条　本规划自印发之日起实施。',
  }),
  {
    name: '壹、',
    says: 'a formal numeral',
    example: '壹、前言',
    kind: null,
    evidence: 'usual',
    pattern: new RegExp(`^(${FORMAL})\\s*${STOP}`, 'u'),
    zh: withStop,
    en: roman,
  },
  {
    name: '一、',
    says: 'a Chinese numeral, and none that goes on as a list of numerals does (一、二级)',
    example: '三、主要任务',
    kind: null,
    evidence: 'usual',
    pattern: new RegExp(`^(${SCANNED})\\s*${STOP}(?!\\s*[一二三四五六七八九十]+[、级产次类])`, 'u'),
    zh: withStop,
    en: roman,
  },
  {
    name: '一 甲',
    says: 'a Chinese numeral that a blank sets off',
    example: '一　总体要求',
    kind: null,
    evidence: 'series',
    form: 'blank-behind-numeral',
    pattern: /^([一二三四五六七八九十]{1,3})[ \u3000]+(?=\p{Script=Han})/u,
    zh: withStop,
    en: roman,
  },
  {
    name: 'Ⅰ 甲',
    says: 'a Roman numeral that a blank or a stop sets off, and no Ⅰ级 or Ⅰ 类',
    example: 'Ⅱ　总体要求',
    kind: null,
    evidence: 'series',
    form: 'blank-behind-numeral',
    pattern: new RegExp(`^([Ⅰ-Ⅻ])(?:\\s*${STOP}|[ \u3000]+(?=\\p{Script=Han})(?![级級类類型期]))`, 'u'),
    zh: (n) => String.fromCodePoint(0x215f + n),
    en: roman,
  },
  {
    name: 'I. 甲',
    says: 'a Roman numeral in letters with a full stop',
    example: 'II. 提升治理水平',
    kind: null,
    evidence: 'series',
    form: 'blank-behind-numeral',
    roman: true,
    pattern: /^([IVX]{1,5})\s*[.．、][ \u3000]*(?=\p{Script=Han}|[“「『《])/u,
    zh: roman,
    en: roman,
  },
  {
    name: '§1.',
    says: 'a number behind a section sign',
    example: '§2. 研究方法',
    kind: null,
    evidence: 'strong',
    pattern: new RegExp(`^§\\s*(${ARABIC})[.．、]?`, 'u'),
    zh: (n) => `§${n}`,
    en: (n) => `§ ${n}`,
  },
  {
    name: '01 甲',
    says: 'a number of two figures that a blank sets off, before words without another blank',
    example: '02　目标战略',
    kind: null,
    evidence: 'series',
    form: 'nought-before-figure',
    pattern: /^([0０][1-9１-９]|[1-9１-９][0-9０-９])[ \u3000]+(?=\p{Script=Han}[^\s\u3000]*$)/u,
    zh: (n) => String(n).padStart(2, '0'),
    en: (n) => String(n).padStart(2, '0'),
  },
  {
    name: '1 甲',
    says: 'a number that a blank sets off',
    example: '1　总则',
    kind: null,
    evidence: 'series',
    form: 'blank-behind-figure',
    pattern: /^([1-9１-９][0-9０-９]?)[ \u3000]+(?=\p{Script=Han})/u,
    zh: String,
    en: String,
  },
  letteredDecimal('A.1', 1),
  letteredDecimal('A.1.1', 2),
  letteredDecimal('A.1.1.1', 3),
  ...worded(`(${CHINESE})`, '一', ({ words }, n) => words + chineseNumber(n)),
  ...worded(`(${DIGIT}{1,2})`, '1', ({ words }, n) => words + n),
  ...worded(`${DIGIT}{1,2}[.．](${DIGIT}{1,2})`, '1.1', ({ words }, n) => words + n),
  {
    name: '（一）',
    says: 'a Chinese numeral in brackets, the first of which a scan may lose',
    example: '（二）基本原则',
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
    says: 'a number in heavy brackets that is no panel',
    example: '【任务一】 数字政府',
    kind: null,
    evidence: 'usual',
    pattern: new RegExp(`^【(?!\\s*(?:专栏|專欄))[^】0-9]{0,8}?(${ANY})\\s*】`, 'u'),
    zh: (n) => `【${n}】`,
    en: (n) => `[${n}]`,
  },
  {
    name: '1.',
    says: 'a number with a full stop or what is typed for it, and no decimal, which 1.2015年底前 is not',
    example: '4.完善机制',
    kind: null,
    evidence: 'weak',
    pattern: new RegExp(
      `^(?:(${ARABIC})\\s*(?:[.．](?!\\s*[0-9０-９](?!\\d{3}年))|[、丶﹑､]|,(?=\\s*\\p{Script=Han}))|([⒈-⒛]))`,
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
    says: 'a number in brackets',
    example: '（3）加强监督',
    kind: null,
    evidence: 'weak',
    pattern: new RegExp(`^(?:${OPEN}\\s*)?((?<=${OPEN}\\s*)${ARABIC}|[⑴-⒇])(?:(?<=[⑴-⒇])|\\s*${CLOSE})`, 'u'),
    zh: (n) => `（${n}）`,
    en: (n) => `(${n})`,
  },
  {
    name: '1）',
    says: 'a number before a bracket',
    example: '2）落实责任',
    kind: null,
    evidence: 'weak',
    pattern: new RegExp(`^(${ARABIC})\\s*${CLOSE}`, 'u'),
    zh: (n) => `${n}）`,
    en: (n) => `${n})`,
  },
  {
    name: '①',
    says: 'a number in a circle',
    example: '②加强培训',
    kind: null,
    evidence: 'weak',
    pattern: /^([①-⑳])/u,
    zh: circled,
    en: circled,
  },
  {
    name: 'A.',
    says: 'a letter with a full stop',
    example: 'B. 技术路线',
    kind: null,
    evidence: 'weak',
    pattern: new RegExp(`^(${LATIN})\\s*[.．、](?!\\s*[A-Za-z0-9])`, 'u'),
    zh: lettered,
    en: lettered,
  },
  ...ordinals(),
];

/** The kinds that a ladder without fixed kinds climbs down. */
export const ladder = ['chapter', 'section', 'para', 'subpara', 'point'] as const;
