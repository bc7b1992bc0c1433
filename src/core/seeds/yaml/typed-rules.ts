import { shortened } from '../../model/characters.ts';
import { listed, type Said } from '../../model/sentence.ts';
import { keyNamed } from '../../model/value-names.ts';
import { typed as said } from './said.ts';

/** A line of a YAML text as it was typed, and what stands on the lines below it. */
export interface TypedLine {
  line: string;
  /**
   * The line below that holds words, and its number; of the last line empty. `under`: the name without a value that
   * stands between the two behind #, less deep than that line.
   */
  below: { line: string; no: number; under?: string };
  /** The line above that holds words, and its number; of the first line empty. */
  above?: { line: string; no: number };
}

/** One way in which a line says something else than was meant. */
interface TypedRule {
  name: string;
  says: string;
  /** Lines of which the first breaks the rule. */
  example: string;
  /** Whether it is looked for only where the reading stopped, since lines above it may be so by right. */
  isNear?: boolean;
  /** Whether the line below belongs to what is wrong. */
  takesBelow?: boolean;
  find(typed: TypedLine): Said | undefined;
}

/** How many characters of a line are quoted. */
const shown = 30;
const cut = (words: string) => (words.length > shown ? `${shortened(words, shown)}…` : words.trimEnd());

/** A name with its value on a line of its own: what stands before it, the name, the value. */
const nameAndValue = /^(\s*(?:- +)?)([\p{L}\p{N}_.-]+): +([^\s#].*)$/u;
const namedValue = (line: string) => {
  const [, , key, value] = nameAndValue.exec(line) ?? [];
  return key && value ? { key, value: value.replace(/\s+#.*$/u, '') } : undefined;
};
/** How many blanks a line begins with. */
export const indentOf = (line: string) => /^ */.exec(line)![0].length;
/** What begins behind # as a colour or a number does. */
export const likeValue = /^(?:[0-9a-f]{6}|[0-9a-f]{3}|\d+)(?![\p{L}\p{N}])/iu;
/** A line without what stands in quotes. */
const unquoted = (line: string) => line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/gu, '""');
/** How many brackets of a kind a line opens and does not close; below zero where it closes more. */
function leftOpen(line: string, open: string, close: string): number {
  const signs = unquoted(line).replace(/\s#.*$/u, '');
  return signs.split(open).length - signs.split(close).length;
}
/** The bracket that a line opens and does not close, with the sign that would. */
const openIn = (line: string) =>
  (['{}', '[]'] as const).find(([open, close]) => leftOpen(line, open!, close!) > 0)?.split('');
/** The quote that a line opens before a value, and does not close. */
function quoteOpenIn(line: string): string | undefined {
  const [, quote, words] = /[:\-[{,]\s+(["'])((?:(?!\1).)*)$/u.exec(line) ?? [];
  return words !== undefined && !/[:{,]\s*$/u.test(words) ? quote : undefined;
}
/** Brackets of full width that people type, and those of YAML. */
const wideBrackets: Record<string, string> = { '｛': '{', '｝': '}', '［': '[', '］': ']' };

/** An id of a clause: chp_1__p_2. */
export const likeId = /_\d/u;

/** A mark of git around two versions of the same lines. */
export const mergeMark = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/u;

/** What people type, a row a way; of a line the first that fits is said. */
export const typedRules: readonly TypedRule[] = [
  {
    name: 'merge',
    says: 'A merge of git stopped here.',
    example: '<<<<<<< HEAD',
    find: ({ line }) => (mergeMark.test(line) ? said.merge() : undefined),
  },
  {
    name: 'tab',
    says: 'It begins with a tab.',
    example: '\tzh: 甲',
    find: ({ line }) => (/^ *\t\s*\S/u.test(line) ? said.tab() : undefined),
  },
  {
    name: 'wide-blank',
    says: 'It begins with a blank that is no blank of YAML.',
    example: '　　zh: 甲',
    find: ({ line }) =>
      /^ *[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]\s*\S/u.test(line) ? said.wideBlank() : undefined,
  },
  {
    name: 'wide-comment',
    says: 'A remark begins with a sign of full width, or of another language.',
    example: '＃ 说明',
    find: ({ line }) => (/^\s*(?:＃|\/\/)/u.test(line) ? said.wideComment() : undefined),
  },
  {
    name: 'wide-dash',
    says: 'An entry of a list begins with another dash.',
    example: '  － { line: 3 }',
    find({ line }) {
      const [, sign] = /^\s*([－–—―•·])[\s\p{L}{｛"]/u.exec(line) ?? [];
      return sign && said.wideDash({ sign });
    },
  },
  {
    name: 'dash-alone',
    says: 'An entry of a list has no blank behind its hyphen.',
    example: '  -{ line: 3 }',
    find({ line }) {
      const [, rest] = /^\s*-(?=[\p{L}{｛"])(.*)$/u.exec(line) ?? [];
      return rest && said.dashAlone({ rest: cut(rest) });
    },
  },
  {
    name: 'wide-brackets',
    says: 'Brackets are of full width.',
    example: '  - ｛ line: 3 }',
    find({ line }) {
      const [, wrong] = /(?:^\s*- *|[:：] *|^\s*)([｛［])/u.exec(line) ?? /[{[].*([｝］])/u.exec(line) ?? [];
      return wrong && said.wideBrackets({ wrong, right: wideBrackets[wrong]! });
    },
  },
  {
    name: 'colon',
    says: 'A name has a colon of full width behind it, or no blank of YAML.',
    example: 'issued：2016-03-02',
    find({ line }) {
      const [, key, rest] =
        /^\s*(?:- *)?([\p{L}_][\p{L}\p{N}_.-]*)\s*(?:：|:(?=[^\s/]|[\u00a0\u3000]))\s*(.*)$/u.exec(line) ??
        /[{,]\s*([a-z_]+)\s*(?:：|:(?=[^\s/]))\s*([^,，}]*)/u.exec(unquoted(line)) ??
        [];
      return (
        key && said.colon({ key: keyNamed(key) ?? key, rest: cut((rest ?? '').replace(/\s+#\s.*$/u, '')) })
      );
    },
  },
  {
    name: 'wide-comma',
    says: 'A comma of full width stands between the parts of a mapping in brackets.',
    example: '  - { line: 3，text: 甲 }',
    find({ line }) {
      const [, inside = ''] = /\{(.*)/u.exec(unquoted(line)) ?? [];
      const names = [...inside.matchAll(/，\s*([a-z_]+)\s*[:：]/gu)].map(([, name]) => name!);
      const [wrong, right] = ['，', ', '].map((comma) => listed(names.map((name) => `“${comma}${name}”`)));
      return names.length ? said.wideComma({ wrong: wrong!, right: right! }) : undefined;
    },
  },
  {
    name: 'commented-above',
    says: 'The line below belongs to a name that stands behind #.',
    example: 'sites: []\n# theme:\n  logo: logo.svg',
    // Below a name without a value it may be the value of that one: theme:, a remark, logo: logo.svg.
    find: ({ line, below: { no, under } }) =>
      under && !nameAlone.test(line) ? said.commentedAbove({ key: under, below: no }) : undefined,
  },
  {
    name: 'bracketed-entry',
    says: 'An entry of a list stands in brackets, or with the name of its list, as it was pasted.',
    example: '  - structure: [{ line: 3, text: 甲 }]',
    find({ line }) {
      const [, entry] =
        /^(?:\s+-|\s*-\s|\s+(?=\w))\s*(?:[a-z_]+: *)?\[\s*(\{.*\})\s*\]\s*$/u.exec(line) ?? [];
      return entry && said.atMargin({ entry: cut(entry) });
    },
  },
  {
    name: 'list-beside-and-below',
    says: 'A list has entries behind its colon, and entries below.',
    example: 'structure: [{ line: 3 }]\n  - { line: 4 }',
    find({ line, below }) {
      const [, key] = /^([a-z_]+): *\[\s*\{.*\]\s*(?:#.*)?$/u.exec(line) ?? [];
      return key && /^\s*-\s/u.test(below.line) ? said.listBesideAndBelow({ key }) : undefined;
    },
  },
  {
    name: 'sign-behind',
    says: 'A sign follows the bracket that ends an entry, as it did in the sentence from which it was copied.',
    example: '  - { line: 3, text: 甲 }。',
    isNear: true,
    find({ line }) {
      const [, close, sign] = /^\s*(?:- |[a-z_]+: ).*([}\]])\s*([。；;，,、.])\s*$/u.exec(line) ?? [];
      return close && sign && said.signBehind({ close, sign });
    },
  },
  {
    name: 'none-and-list',
    says: 'A name says that there is nothing, and has something below it.',
    example: 'structure: []\n  - { line: 3 }',
    find({ line, below }) {
      const [, indent, key, none] =
        /^(\s*)([\p{L}\p{N}_.-]+):\s*(\[\s*\]|\{\s*\}|""|'')\s*(?:#.*)?$/u.exec(line) ?? [];
      if (!key || !none) return undefined;
      // Names below are parts of what has some, and nothing of a list.
      const isDeeper = indentOf(below.line) > indent!.length && none.startsWith('{');
      return isDeeper || /^\s*-\s/u.test(below.line) ? said.noneAndList({ key, none }) : undefined;
    },
  },
  {
    name: 'comment',
    says: 'What stands behind # begins as a value does, and may be one.',
    example: 'accent: { light: #1a4480 }',
    find({ line }) {
      const [, words = ''] = /[:,[{] +#(\S.*)$/u.exec(unquoted(line)) ?? [];
      const [value] = likeValue.exec(words) ?? [];
      return value && said.comment({ words: `#${value}` });
    },
  },
  {
    name: 'quote-below',
    says: 'A quote is closed on the line below, which has no value of its own.',
    example: 'document_number: "青政发\n〔2026〕12号"',
    takesBelow: true,
    find({ line, below }) {
      const quote = quoteOpenIn(line);
      if (!quote || below.line.split(quote).length !== 2 || nameAndValue.test(below.line)) return undefined;
      return said.closedBelow({ open: quote, below: below.no });
    },
  },
  {
    name: 'quote-open',
    says: 'A quote is not closed on its line.',
    example: 'document_number: "青政发',
    find({ line }) {
      const quote = quoteOpenIn(line);
      return quote && said.quoteOpen({ quote });
    },
  },
  {
    name: 'quote-inside',
    says: 'Words follow behind the closing quote of a value.',
    example: 'zh: "青山区"水利规划',
    find: ({ line }) =>
      /[:,[{-]\s+"(?:[^"\\]|\\.)*"[ \t]*[^\s,}\]:#]/u.test(line) ? said.quoteInside() : undefined,
  },
  {
    name: 'sign',
    says: 'A value begins with a sign that means something in YAML.',
    example: 'document_number: [2026]12号',
    find({ line }) {
      const found = namedValue(line);
      if (!found) return undefined;
      const [sign] =
        /^[*&!@%`](?=\S)|^[|>](?=[^\s\d+-])|^-(?=\s)|^\[(?=[^\]]*\][^\s,])|^\{(?=[^}]*\}[^\s,])/u.exec(
          unquoted(found.value),
        ) ?? [];
      return sign && said.sign({ key: found.key, sign });
    },
  },
  {
    name: 'colon-inside',
    says: 'A value has a colon and a blank in it.',
    example: 'zh: 规划: 总则',
    find({ line }) {
      const found = namedValue(line);
      return found && /^[^"'[{|>#].*:\s/u.test(found.value)
        ? said.colonInside({ key: found.key })
        : undefined;
    },
  },
  {
    name: 'value-and-below',
    says: 'A name has its value, and the line below is set deeper.',
    example: '  zh: 甲\n   en: ""',
    find({ line, below, above }) {
      const found = namedValue(line);
      const isDeeper = indentOf(below.line) > indentOf(line.replace(/^(\s*)- /u, '$1  '));
      if (
        !found ||
        !isDeeper ||
        /^[|>]/u.test(found.value) ||
        !/^\s*(?:- |[\w.-]+:(?:\s|$))/u.test(below.line)
      )
        return undefined;
      // Below a name without a value it is this line that stands too far left, not the next one too far right.
      const isFirst = above && headOf(above.line) !== undefined && indentOf(above.line) === indentOf(line);
      return isFirst
        ? said.outOfStep({ key: found.key, above: headOf(above.line)! })
        : said.valueAndBelow({ key: found.key, below: below.no });
    },
  },
  {
    name: 'at-margin',
    says: 'An entry of the list above stands at the margin, as it was pasted.',
    example: '[{ line: 3, text: 甲 }]',
    isNear: true,
    find({ line }) {
      const [, entry] = /^\[?\s*(\{.*\})\s*\]?\s*$/u.exec(line) ?? [];
      return entry && said.atMargin({ entry: cut(entry) });
    },
  },
  {
    name: 'bracket-below',
    says: 'A bracket is closed on the line below.',
    example: '  - { line: 3, text: 甲\n乙 }',
    isNear: true,
    takesBelow: true,
    find({ line, below }) {
      const [open, close] = openIn(line) ?? [];
      return open && leftOpen(below.line, open, close!) < 0
        ? said.closedBelow({ open, below: below.no })
        : undefined;
    },
  },
  {
    name: 'bracket-open',
    says: 'A bracket is not closed.',
    example: '  - { line: 3, text: 甲',
    isNear: true,
    find({ line }) {
      const [open, close] = openIn(line) ?? [];
      return open && said.bracketOpen({ open, close: close! });
    },
  },
  {
    name: 'no-colon',
    says: 'It has no colon, and is no entry of a list.',
    example: 'issued 2026-03-02',
    isNear: true,
    find({ line, above }) {
      const [, key] = /^\s*([^\s:："'{}[\]#-][^\s:："'{}[\]#]*)[^:：]*$/u.exec(line) ?? [];
      if (!key) return undefined;
      const before = above && namedValue(above.line);
      if (before) return said.goesOn({ key: before.key, above: above.no });
      if (/\p{Script=Han}/u.test(key)) return said.noName();
      return likeId.test(key)
        ? said.noNote({ id: key, note: '{ zh: …, en: … }' })
        : said.noColon({ key: cut(key) });
    },
  },
];

const nameAlone = /:\s*(?:#.*)?$/u;
/** The name of a line that has it without a value. */
const headOf = (line: string) => /^\s*([\p{L}\p{N}_.-]+):\s*(?:#.*)?$/u.exec(line)?.[1];
