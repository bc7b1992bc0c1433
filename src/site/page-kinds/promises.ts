/** What a plan promises, as its page lists it. */

import { moneyInEnglish } from '../../core/english/numbers/money.ts';
import type { Language } from '../../core/model/language.ts';
import { pageName } from '../../core/published/names.ts';
import { type DataTables, type Indicator, inLanguage, type Promised } from '../../core/published/rows.ts';
import { translator } from '../../i18n/index.ts';
import { type LibraryPlan, tags } from '../library.ts';
import { officesIn } from '../wording/offices.ts';
import { type SaidQuantity, saidQuantities, shownTime } from './quantities.ts';

/** Words, and their language where it is not that of the page. */
export interface Said {
  text: string;
  lang: string | undefined;
}
/** One promise in a language. */
export interface SaidPromise {
  promise: Promised;
  what: Said;
  /** What its table groups or names it by, such as the project that it is the content of; else empty. */
  of: Said;
  /** The figures it names, as they are said in the language. */
  amount: Said;
  /** By when: the deadline as printed, else the year or years; empty where none is said. */
  when: Said;
  /** Who leads or answers, and who works on it too. */
  who: Said;
  /** The year that it stands under; empty where it names none. */
  year: string;
}

const list = { zh: '；', en: '; ' } as const;

/** Whole numbers from 10,000 up with their thousands apart, as the English text has them. */
const apart = (words: string) =>
  words.replace(/(?<![\d.,])\d{5,}/gu, (digits) => BigInt(digits).toLocaleString('en'));
/** A figure without a unit, and where a part of a sentence ends. */
const bare = /^[\d.,]+$/u;
const endOfPart = /[.,;:!?()“”—]/u;
/** How many words before and behind a figure are read for what it counts and how it is bounded. */
const [wordsBefore, wordsBehind] = [3, 5];

/**
 * A figure as English says it: what has a unit by itself; a count with the indicator that it is of, else among the
 * words it stands with in its part of the sentence.
 */
export function amountInWords({ q, text, inWords }: SaidQuantity, indicator: string): string {
  const figure = `${q.comparator}${text}`;
  if (!bare.test(text) || !inWords) return figure;
  if (indicator) return `${indicator}: ${figure}`;
  const before = inWords.before.split(endOfPart).at(-1)!.split(' ').filter(Boolean);
  const behind = inWords.after.split(endOfPart)[0]!.split(' ').filter(Boolean);
  const words = [...before.slice(-wordsBefore), text, ...behind.slice(0, wordsBehind)].join(' ');
  const [isCut, goesOn] = [before.length > wordsBefore, behind.length > wordsBehind];
  return `${isCut ? '…' : ''}${words}${goesOn ? '…' : ''}`;
}

/** The target of an indicator in English: an amount of money, or the figure with the unit of the indicator. */
function targetInEnglish(amount: string, indicator: Indicator): Said {
  const money = moneyInEnglish(amount);
  if (money) return { text: money, lang: undefined };
  const printed = amount.endsWith(indicator.unit_zh)
    ? amount.slice(0, amount.length - indicator.unit_zh.length)
    : amount;
  const isCounted = indicator.unit_en === 'number';
  const named = printed === amount || isCounted ? '' : inLanguage(indicator, 'unit', 'en');
  // A figure and a unit that has one of its own are not to be read as one.
  const unit = /\d/u.test(named) ? `(${named})` : named;
  const isPlain = !/\p{sc=Han}/u.test(printed);
  const figure = isPlain ? apart(printed) : printed;
  return { text: [figure, unit].filter(Boolean).join(' '), lang: isPlain ? undefined : tags.zh };
}

/** What the figures of a promise are looked up in: the figures of each clause, the indicators by their rows. */
interface SaidFigures {
  figures: ReadonlyMap<string, readonly SaidQuantity[]>;
  units: ReadonlyMap<string, Indicator>;
}

/** The figures of a promise, in English as far as its clause says them so. */
function amountOf({ kind, clause, amount, eId }: Promised, from: SaidFigures, language: Language): Said {
  const { figures, units } = from;
  const indicator = units.get(eId);
  if (language === 'zh' || !amount) return { text: amount.replaceAll('；', list[language]), lang: undefined };
  if (kind === 'indicator' && indicator) return targetInEnglish(amount, indicator);
  const said = amount
    .split('；')
    .map((text) => figures.get(clause)?.find(({ q }) => `${q.comparator}${q.text}` === text));
  if (said.some((one) => one?.lang !== tags.en)) return { text: amount, lang: tags.zh };
  const worded = said.map((one) => amountInWords(one!, units.get(one!.q.row ?? '')?.name_en ?? ''));
  return { text: worded.join(list.en), lang: undefined };
}

/** The promises of a plan in a language: by year, those without one last; in each year as in the plan. */
export function saidPromises(plan: LibraryPlan, data: DataTables, language: Language): SaidPromise[] {
  const inChinese = language === 'en' ? tags.zh : undefined;
  const figures = Map.groupBy(saidQuantities(plan, data.quantities, [], language), ({ q }) => q.eId);
  const units = new Map(data.indicators.map((row) => [row.eId, row]));
  const tasks = new Map(data.tasks.map((task) => [task.eId, task]));
  const worded = (text: string, english: string): Said => ({
    text: (language === 'en' && english) || text,
    lang: english ? undefined : inChinese,
  });
  return data.promises
    .map((promise): SaidPromise => {
      const { what_zh, what_en, by, deadline, lead_zh, lead_en, with_zh, with_en } = promise;
      const task = promise.kind === 'task' ? tasks.get(promise.eId) : undefined;
      return {
        promise,
        what: worded(what_zh, what_en),
        of: worded(task?.group_zh ?? '', task?.group_en ?? ''),
        amount: amountOf(promise, { figures, units }, language),
        when: deadline ? { text: deadline, lang: inChinese } : { text: shownTime(by), lang: undefined },
        who: worded(
          [lead_zh, with_zh].filter(Boolean).join(list.zh),
          lead_en && (!with_zh || with_en) ? [lead_en, with_en].filter(Boolean).join(list.en) : '',
        ),
        year: by.slice(-4),
      };
    })
    .sort((a, b) => (a.year || '9999').localeCompare(b.year || '9999'));
}

/** The orders in which promises are listed, the first by itself, the others at addresses of their own. */
const promiseOrders = ['year', 'clause', 'who'] as const;
export type PromiseOrder = (typeof promiseOrders)[number];

/** Whether it is said of any promise who leads or works on it. */
export const saysWho = (promises: readonly Promised[]): boolean =>
  promises.some(({ lead_zh, with_zh }) => lead_zh || with_zh);
/** The orders that these promises can be listed in. */
export const ordersOf = (promises: readonly Promised[]): PromiseOrder[] =>
  promiseOrders.filter((order) => order !== 'who' || saysWho(promises));

/** Promises under the words that head them; `id`: the place of the group on its page. */
interface PromiseGroup {
  id: string;
  head: Said;
  own: SaidPromise[];
}

/** What heads a promise in an order, each office of several; without words where it has none of what the order goes by. */
const heads: Record<PromiseOrder, (plan: LibraryPlan, one: SaidPromise, language: Language) => Said[]> = {
  year: (_, { year }) => [{ text: year, lang: undefined }],
  clause: (plan, { promise }, language) => {
    const { page } = plan.byId.get(promise.clause)!;
    const { text, translated } = pageName(plan, page, language);
    return [{ text, lang: translated ? undefined : tags.zh }];
  },
  who: (_, { who: { text, lang } }, language) =>
    language === 'zh' || lang ? officesIn(text).map((office) => ({ text: office, lang })) : [{ text, lang }],
};

/**
 * Promises in an order: groups in the order of the plan, years in their own; without a head last. What several offices
 * lead or work on stands under each of them.
 */
export function promisesBy(
  order: PromiseOrder,
  plan: LibraryPlan,
  promises: readonly SaidPromise[],
  language: Language,
): PromiseGroup[] {
  const at = new Map(plan.clauses.map(({ eId }, i) => [eId, i]));
  const inOrder =
    order === 'year'
      ? promises
      : promises.toSorted((a, b) => at.get(a.promise.eId)! - at.get(b.promise.eId)!);
  const none = translator(language)(order === 'who' ? 'promisesNobody' : 'promisesOpen');
  const headed = inOrder.flatMap((one) => heads[order](plan, one, language).map((head) => ({ one, head })));
  const groups = [...Map.groupBy(headed, ({ head }) => head.text)];
  return groups
    .toSorted(([a], [b]) => Number(!a) - Number(!b))
    .map(([text, own], i) => ({
      id: order === 'year' ? `y-${text || 'open'}` : `g-${i + 1}`,
      head: text ? own[0]!.head : { text: none, lang: undefined },
      own: own.map(({ one }) => one),
    }));
}
