import { inflected, type Term, termsIn } from './glossary.ts';
import { chineseFigures, compareNumbers, englishFigures } from './numbers.ts';

/** A rule of the English: what is wrong with an entry, as sentences; none when nothing is. */
type EntryRule = (zh: string, en: string, glossary: readonly Term[]) => string[];

const count = (text: string, sign: RegExp) => text.match(sign)?.length ?? 0;
const pairs: [string, RegExp, RegExp][] = [
  ['“ ”', /“/g, /”/g],
  ['( )', /\(/g, /\)/g],
  ['[ ]', /\[/g, /\]/g],
];

/** The rules of one entry, each by the name under which an exception can be written. */
export const entryRules: Record<
  'numbers' | 'number-order' | 'negation' | 'glossary' | 'chinese-left' | 'unbalanced' | 'spaces',
  EntryRule
> = {
  numbers: (zh, en) => {
    const { missing, extra, comparators } = compareNumbers(zh, en);
    return [
      ...missing.map(
        (q) =>
          `the Chinese has “${q.text}”, which is ${q.value}, and the English has it not${extra.length ? ` (it has “${extra.map((e) => e.text).join('”, “')}”)` : ''}`,
      ),
      ...(missing.length
        ? []
        : extra.map((q) => `the English has “${q.text}”, which is ${q.value}, and the Chinese has it not`)),
      ...comparators.map(
        ([a, b]) => `the Chinese says “${a.text}” and the English “${b.text}”: they do not compare alike`,
      ),
    ];
  },
  'number-order': (zh, en) => {
    const { order } = compareNumbers(zh, en);
    const first = order.findIndex((place, i) => place !== i + 1);
    return order.length
      ? [
          `where the Chinese has “${chineseFigures(zh)[first]!.text}” the English has “${englishFigures(en)[first]!.text}”: figures may have changed places`,
        ]
      : [];
  },
  negation: (zh, en) => {
    const negated =
      en.replace(/\bnot (?:only|less|fewer|lower)\b/giu, '').match(/\b(?:not|never|cannot)\b|n[’']t\b/giu) ??
      [];
    const denied = count(
      zh.replace(/不断|不仅|不但|不同|不低于|不少于|未来|无线|无人|无形|非常|是否/gu, ''),
      /[不未无没非勿否]/gu,
    );
    return negated.length > denied
      ? [`the English says “${negated[0]}”, and nothing in the Chinese denies`]
      : [];
  },
  glossary: (zh, en, glossary) =>
    termsIn(zh, glossary)
      .filter((term) => !term.en.some((form) => inflected(form).test(en)))
      .map((term) => `the glossary has “${term.en[0]}” for “${term.zh}”, and the English has it not`),
  'chinese-left': (_, en) => {
    const left = [...new Set(en.match(/[\p{sc=Han}\u3000-\u303f\uff00-\uffef]/gu))];
    return left.length ? [`the English has Chinese or full-width signs: ${left.join(' ')}`] : [];
  },
  unbalanced: (_, en) =>
    pairs
      .filter(([, open, close]) => count(en, open) !== count(en, close))
      .map(([signs]) => `${signs} do not come in pairs`),
  spaces: (_, en) =>
    / {2}|^\s|\s$|\s[,.;:]/u.test(en) ? ['a space is doubled, at an end, or before a stop'] : [],
};
