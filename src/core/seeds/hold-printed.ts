/** What `plan.yaml` says of a plan, held against what the document prints of itself. */

import { readDate } from '../chinese/dates.ts';
import { signedWithDate } from '../chinese/letter-words.ts';
import { readPeriods } from '../chinese/periods.ts';
import { withoutBlanks } from '../model/blanks.ts';
import { type Plan, walk } from '../model/plan.ts';
import { type Guess, type Guesses, guess } from './guess.ts';
import { said } from './said.ts';
import type { PlanMeta } from './schema.ts';
import type { FolderReport } from './seed-model.ts';
import type { Yaml } from './yaml/yaml.ts';

/** The values that are held against the document as they are printed there. */
const heldToPrinted = ['document_number', 'issued', 'published', 'period', 'title'] as const;
type Held = (typeof heldToPrinted)[number];

/**
 * Reports `printed-otherwise` of what `plan.yaml` has otherwise than the document prints it: number, dates and period, and
 * a title that is nearly the printed one; and of a day of publication before that of issue. A year or a month of the
 * same date is no other, and a value with a `basis` is known from elsewhere.
 */
export function askOfPrinted(
  zh: Plan,
  { value, lineOf }: Yaml<PlanMeta>,
  source: string,
  { at, report }: FolderReport,
): void {
  const found = guess(zh);
  const isOther = (key: Held): boolean => {
    const own = withoutBlanks(ownOf(value, key));
    const printed = withoutBlanks(found[key]?.value ?? '');
    if (!own || !printed || value.basis?.[key] || own === printed) return false;
    if (key === 'title') return isSlip(asCompared(own), asCompared(printed));
    if (key === 'period') return !isInTitle(own, printed, found.title?.value ?? '');
    if (key === 'document_number') return !isNumbered(zh, own);
    if (key === 'issued' && isSigned(zh, own)) return false;
    return !(printed.startsWith(own) || own.startsWith(printed));
  };
  const file = at('plan.yaml');
  const others = heldToPrinted.filter(isOther);
  for (const key of others) {
    const { value: printed, line } = asPrinted(key, found);
    const says = {
      key,
      value: ownOf(value, key),
      line,
      source: at(source),
      printed,
      entry: `{ ${key}: { zh: …, en: … } }`,
    };
    report('printed-otherwise', { file, line: lineOf(key) }, said.otherThanPrinted(says));
  }
  const { issued, published, basis } = value;
  if (!published || others.includes('issued') || basis?.published) return;
  if (published < issued.slice(0, published.length)) {
    const says = { published, issued, entry: '{ published: { zh: …, en: … } }' };
    report('printed-otherwise', { file, line: lineOf('published') }, said.publishedBefore(says));
  }
}

/** A value as `plan.yaml` has it. */
const ownOf = (value: PlanMeta, key: Held) => (key === 'title' ? value.title.zh : value[key]);

/** A value as the document prints it: years that are those of a named five-year plan are not printed, and its title is. */
function asPrinted(key: Held, { title, ...found }: Guesses): Guess {
  const { value, line } = (key === 'title' ? title : found[key])!;
  const isCounted = key === 'period' && title && !title.value.includes(value.slice(0, 4));
  return isCounted ? title : { value, line };
}

/** Whether a title gives or names a period, or has its last year behind the first of the printed one (和2035年远景目标). */
const isInTitle = (own: string, printed: string, title: string): boolean =>
  readPeriods(title).includes(own) ||
  (own.slice(0, 4) === printed.slice(0, 4) && title.includes(own.slice(-4)));

/** Whether a number is one of several that are printed: of those who issue it together, of a letter within a letter. */
const isNumbered = (zh: Plan, number: string): boolean =>
  [...walk(zh.nodes)].some(
    ({ role, words }) =>
      (role === 'number' || role === 'metadata') &&
      withoutBlanks(words)
        .split(/[、，；：]|(?<=号)/u)
        .includes(number),
  );

/** Whether somebody signed on this day: a plan may be agreed to on another. */
const isSigned = (zh: Plan, day: string): boolean =>
  [...walk(zh.nodes)].some(
    ({ role, words }) =>
      (role === 'date' || role === 'signature') &&
      readDate(withoutBlanks(signedWithDate(words)?.date ?? words)) === day,
  );

/** A title without what is set in more ways than one, and is no slip: width, brackets, quotes, dashes, 年 behind years. */
const asCompared = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/(?<=\d)年?度?[至到]?/gu, '')
    .replace(/[\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'~·•・‧]/gu, '');

/** A title with no more other characters than these, and so many of the printed one, is that one with a slip. */
const [mostSlips, leastSame] = [2, 8];
/**
 * Whether two titles are the same but for a character or two between what they have in common at both ends. Where one has
 * a word of two more at an end (某市, 修编), it is the title in another length.
 */
function isSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const others = Math.max(a.length, b.length) - start - end;
  const hasWordMore = Math.abs(a.length - b.length) === mostSlips && (!start || !end);
  return !hasWordMore && others > 0 && others <= mostSlips && start + end >= leastSame;
}
