/** The quantities of a plan as its page of figures lists them. */
import { chineseFigures } from '../../core/english/numbers/numbers.ts';
import { placeOf, wholeBefore } from '../../core/model/characters.ts';
import type { Language } from '../../core/model/language.ts';
import { pageName, wordsOf } from '../../core/published/names.ts';
import type { Clause, SettledFinding } from '../../core/published/plan-json.ts';
import type { QuantityRow } from '../../core/published/rows.ts';
import { unitName } from '../../i18n/units.ts';
import { to } from '../addresses.ts';
import { inEnglish } from '../content.ts';
import { type LibraryPlan, tags } from '../library.ts';

/** A place in words, with what stands around it. */
interface InWords {
  before: string;
  marked: string;
  after: string;
}
/** A quantity as it is said in a language. */
export interface SaidQuantity {
  q: QuantityRow;
  clause: Clause;
  text: string;
  /** The language of the text. */
  lang: string;
  /** The words around it; null where the English does not say it as a figure. */
  inWords: InWords | null;
  href: string;
  /** The number, from 1, of the finding that holds it against another figure; 0 where there is none. */
  doubt: number;
}
interface ChapterQuantities {
  text: string;
  translated: boolean;
  own: SaidQuantity[];
}
interface UnitQuantities {
  name: { text: string; translated: boolean };
  own: SaidQuantity[];
}

/** How many characters around a quantity are shown: as far as a line of a phone is long. */
const reach = { zh: 18, en: 40 };
/** A word that the cut went through, at the beginning or at the end. */
const cutWord = { before: /^\w*\W?/u, after: /\W?\w*$/u };

/** What figures are written with: a cut between two of these goes through one. */
const ofFigures = /[\d０-９.．,，%％‰百千万亿元]/u;
/** A figure is no longer than this, so that a cut is not moved far. */
const longestFigure = 16;
/** The nearest place to a cut, in a direction, that goes through no figure. */
function besideFigure(words: string, cut: number, step: 1 | -1): number {
  let at = cut;
  const isInside = () => ofFigures.test(words[at - 1] ?? '') && ofFigures.test(words[at] ?? '');
  while (isInside() && Math.abs(at - cut) < longestFigure) at += step;
  return at;
}

/** The words around a place, up to the reach of a language; English is cut between words. */
function around(
  words: string,
  { at: from, text: { length } }: { at: number; text: string },
  written: Language,
  shownIn: Language,
): InWords {
  const start = wholeBefore(words, besideFigure(words, Math.max(0, from - reach[written]), -1));
  const end = wholeBefore(
    words,
    besideFigure(words, Math.min(words.length, from + length + reach[written]), 1),
  );
  const [before, after] = [words.slice(start, from), words.slice(from + length, end)];
  const betweenWords = shownIn === 'en';
  const isCut = { before: start > 0, after: end < words.length };
  return {
    before:
      (isCut.before ? '…' : '') +
      (isCut.before && betweenWords ? before.replace(cutWord.before, '') : before),
    marked: words.slice(from, from + length),
    after:
      (isCut.after && betweenWords ? after.replace(cutWord.after, '') : after) + (isCut.after ? '…' : ''),
  };
}

/** The number of the finding that doubts a quantity, from 1; 0 where none does. */
const doubtOf = (findings: readonly SettledFinding[], q: QuantityRow) =>
  findings.findIndex(
    (f) => f.state !== 'accepted' && f.places.includes(q.eId) && f.figures.includes(q.text),
  ) + 1;

/**
 * Every quantity of the text in a language, in the order of the document: as the English says it where there
 * is English, else as printed.
 */
export function saidQuantities(
  plan: LibraryPlan,
  quantities: readonly QuantityRow[],
  findings: readonly SettledFinding[],
  language: Language,
): SaidQuantity[] {
  return quantities.map((q) => {
    const clause = plan.byId.get(q.eId)!;
    const { words, translated } = wordsOf(clause, language);
    const english = language === 'en' && translated;
    const figure = english ? inEnglish(plan.plan, q) : { at: placeOf(words, q.from), text: q.text };
    const text = figure?.text ?? q.text;
    return {
      q,
      clause,
      text,
      doubt: doubtOf(findings, q),
      lang: english && figure ? tags.en : tags.zh,
      inWords: figure ? around(words, figure, english ? 'en' : 'zh', language) : null,
      href: `${to(`/${language}/${plan.plan}/${clause.page}/`)}?q=${encodeURIComponent(text)}#${q.eId}`,
    };
  });
}

/** Quantities by the chapter they stand in. */
export const byChapter = (
  plan: LibraryPlan,
  said: readonly SaidQuantity[],
  language: Language,
): ChapterQuantities[] =>
  plan.pages
    .map((page) => ({
      ...pageName(plan, page, language),
      own: said.filter((s) => s.clause.page === page),
    }))
    .filter(({ own }) => own.length);

/** What a quantity comes to, its scale counted. */
const amount = ({ text, value }: QuantityRow) => chineseFigures(text)[0]?.value ?? value;

/** Quantities by their unit, the most frequent first, and in each the greatest first. */
export const byUnit = (said: readonly SaidQuantity[], language: Language): UnitQuantities[] =>
  [...Map.groupBy(said, (s) => unitName(s.q.unit, language).text).values()]
    .sort((a, b) => b.length - a.length)
    .map((own) => {
      const amounts = new Map(own.map((said) => [said, amount(said.q)]));
      return {
        name: unitName(own[0]!.q.unit, language),
        own: own.toSorted((a, b) => amounts.get(b)! - amounts.get(a)!),
      };
    });

/** A time as a page shows it: 2016/2020 is 2016–2020, 2016/.. is 2016–. */
export const shownTime = (time: string): string => time.replace('/..', '–').replace('/', '–');
