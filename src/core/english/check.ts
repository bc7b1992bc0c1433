import type { Entry } from 'gettext-parser';
import type { Place, Report, RuleId } from '../model/diagnostics.ts';
import type { Term } from './glossary.ts';
import { compareNumbers } from './numbers.ts';
import { entriesById, isFuzzy, type Message, type PoFile } from './po.ts';
import { entryRules } from './rules.ts';

/** The name of an exception: the rule's; for the order of figures also the order that is accepted, so that no other passes with it. */
export const exceptionName = (rule: string, zh: string, en: string): string =>
  [rule, ...(rule === 'number-order' ? compareNumbers(zh, en).order : [])].join(' ');

/** How far an entry's length may be from the plan's own ratio of English to Chinese, as a factor, for clauses long enough to judge. */
const lengthFactor = 1.6;
const longEnough = 40;

export interface CheckResult {
  entries: number;
  /** Exceptions that were used, by rule. */
  exceptions: Record<string, number>;
}

/**
 * The editorial checks of a plan's English: coverage, staleness, numbers, glossary, punctuation, length, consistency.
 * A translator's comment `allow numbers: reason` in the entry is an exception to that rule; one that nothing needs is reported.
 * An exception to the order of figures says which it accepts: `allow number-order 2 1: reason`, the places of the Chinese figures as the English has them.
 * `po` is read from `file`.
 */
export function checkTranslation(
  messages: Message[],
  po: PoFile,
  file: string,
  glossary: readonly Term[],
  report: Report,
): CheckResult {
  const written = entriesById(po);
  const lineOf = new Map([...written].map(([id, { line }]) => [id, line]));
  const exceptions: Record<string, number> = {};
  const missing: { id: string; line: number; place: Place }[] = [];
  const done: { id: string; zh: string; en: string; entry: Entry }[] = [];
  for (const { id, words, line } of messages) {
    const entry = written.get(id);
    const en = entry?.msgstr[0] ?? '';
    const place = { file, line: lineOf.get(id) };
    if (!entry || !en) missing.push({ id, line, place });
    else if (entry.msgid !== words || isFuzzy(entry))
      report(
        'translation-stale',
        place,
        `${id} was translated from other words. Run npm run translate -- sync, mend the English and remove “fuzzy”.`,
      );
    else done.push({ id, zh: words, en, entry });
  }
  const [first] = missing;
  if (first)
    report(
      'translation-missing',
      first.place,
      `${first.id} (source line ${first.line})${missing.length > 1 ? ` and ${missing.length - 1} more of ${messages.length} entries have` : ' has'} no English. ${written.has(first.id) ? 'Translate what is empty in this file' : 'Run npm run translate -- sync, which makes the entries, and translate them'}.`,
    );

  const ratio = median(done.filter((d) => d.zh.length >= longEnough).map((d) => d.en.length / d.zh.length));
  const english = new Map<string, string>();
  for (const { id, zh, en, entry } of done) {
    const allowed = [...(entry.comments?.translator ?? '').matchAll(/^allow ([a-z-]+(?: \d+)*): *\S/gm)].map(
      (m) => m[1]!,
    );
    const say = (rule: RuleId, faults: string[], name: string = rule) => {
      if (faults.length && allowed.includes(name)) exceptions[rule] = (exceptions[rule] ?? 0) + 1;
      else
        for (const fault of faults)
          report(
            rule,
            { file, line: lineOf.get(id) },
            `${id}: ${fault}. Mend the English, or write “# allow ${name}: reason” into the entry.`,
          );
      for (const other of allowed)
        if (other.split(' ')[0] === rule && (other !== name || !faults.length))
          report(
            'exception',
            { file, line: lineOf.get(id) },
            `${id}: the exception “allow ${other}” is not needed. Remove it.`,
          );
    };
    for (const [rule, find] of Object.entries(entryRules))
      say(rule as RuleId, find(zh, en, glossary), exceptionName(rule, zh, en));
    const own = en.length / zh.length / ratio;
    say(
      'length',
      zh.length >= longEnough && (own > lengthFactor || own < 1 / lengthFactor)
        ? [`the English is ${own.toFixed(1)} times as long as this plan's clauses of that length are`]
        : [],
    );
    const other = english.get(zh);
    say(
      'inconsistent',
      other !== undefined && other !== en ? [`“${zh}” is “${en}” here and “${other}” elsewhere`] : [],
    );
    english.set(zh, other ?? en);
  }
  return { entries: messages.length, exceptions };
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 1;
}
