import { nearestName } from '../addresses/nearest-name.ts';
import { type Place, type Report, severityOf } from '../model/diagnostics.ts';
import { listed } from '../model/sentence.ts';
import type { Finding } from './finding.ts';
import { entriesById, type Message, type PoEntry, type PoFile, translations } from './po/po.ts';
import { type CheckRule, checkRules, exceptionName, type Pair, planEnglish } from './rules.ts';
import { said } from './said.ts';
import { stateOf, type Translation } from './state.ts';
import type { Wording } from './terms/glossary.ts';

export interface CheckResult {
  entries: number;
  /** How many of them have no English. */
  missing: number;
  /** Exceptions that were used, by rule. */
  exceptions: Record<string, number>;
}

/** The clauses of a plan, and the file of their English that is held against them. */
export interface EnglishFile {
  messages: readonly Message[];
  po: PoFile;
  file: string;
}

/** A clause with a translation that holds, and where it stands. */
interface Translated extends Pair {
  id: string;
  place: Place;
  /** The names of the exceptions that its entry allows. */
  allowed: string[];
}

/** What messages have in the place of a reason; pasted as it is, it is none. */
const noReason = '(?:…|\\.{3}|reason|理由)';
const allowance = new RegExp(`^allow ([a-z-]+(?: \\d+)*): *(?!${noReason}\\s*$)\\S`, 'gmu');
const isPlaceholder = new RegExp(`^${noReason}\\s*$`, 'u');
const allowedIn = (comment: string): string[] => [...comment.matchAll(allowance)].map((match) => match[1]!);
/** A line that was meant as an exception, whatever stands in it. */
const meantAsAllowance = /^\s*allow\s+([^\s:：]+)([^:：]*)([:：]?)\s*(.*)$/gimu;

/**
 * The editorial checks of a plan's English: coverage, staleness, and the rules of `checkRules`.
 * A translator's comment `allow numbers: reason` in the entry is an exception to that rule; one that nothing
 * needs is reported.
 * An exception to the order of figures says which it accepts: `allow number-order 2 1: reason`, the places of
 * the Chinese figures as the English has them.
 */
export function checkTranslation(
  english: EnglishFile,
  glossary: readonly Wording[],
  report: Report,
): CheckResult {
  const { done: clauses, missing } = translatedClauses(english, report);
  tellIdle(english, report);
  const plan = planEnglish(clauses, glossary);
  const exceptions: Record<string, number> = {};
  for (const clause of clauses)
    for (const rule of checkRules) {
      const faults = rule.find(clause, plan);
      if (tellFaults(rule, clause, faults, report)) exceptions[rule.name] = (exceptions[rule.name] ?? 0) + 1;
    }
  return { entries: english.messages.length, missing, exceptions };
}

/** Reports, once, entries with English that belong to no clause: their id is gone, or was mistyped. */
function tellIdle({ messages, po, file }: EnglishFile, report: Report): void {
  const ids = new Set(messages.map(({ id }) => id));
  const idle = po.live.filter(({ msgctxt = '', msgstr }) => msgstr[0] && !ids.has(msgctxt));
  const [first] = idle;
  if (first) report('translation-missing', { file, line: first.line }, said.ofNoClause({ n: idle.length }));
}

/** Why English does not hold: its entry is to be merged first, has the words it was made for, or is only marked. */
function whyStale({ words }: Message, { of }: Translation, { comments }: PoEntry) {
  if (of !== words) return said.stale;
  return comments?.previous ? said.ofOtherWords : said.fuzzy;
}

/**
 * The clauses whose translation holds, and how many have none. Reports `translation-stale` for each that does not, and
 * `translation-missing` once; of a plan that has no English at all, which may be published so, `not-provided`.
 */
export function translatedClauses(
  { messages, po, file }: EnglishFile,
  report: Report,
): { done: Translated[]; missing: number } {
  const [entries, english] = [entriesById(po), translations(po)];
  const missing: Message[] = [];
  const done: Translated[] = [];
  for (const message of messages) {
    const { id, words } = message;
    const [entry, translation] = [entries.get(id), english.get(id)];
    const place = { file, line: entry?.line };
    const state = stateOf(words, translation);
    if (state === 'missing') missing.push(message);
    else if (state === 'stale') {
      report('translation-stale', place, whyStale(message, translation!, entry!)({ id }));
    } else {
      const comment = entry!.comments?.translator ?? '';
      const allowed = allowedIn(comment);
      tellSlips(id, comment, place, report);
      done.push({ id, place, zh: words, en: translation!.words, allowed });
    }
  }
  const [first] = missing;
  if (missing.length === messages.length && !english.size) {
    if (first) report('not-provided', { file }, said.noEnglish());
  } else if (first)
    tellMissing(missing, messages.length, { file, line: entries.get(first.id)?.line }, report);
  return { done, missing: missing.length };
}

/** Reports `exception` of lines that were meant as exceptions and are none: another name, colon or no reason. */
function tellSlips(id: string, comment: string, place: Place, report: Report): void {
  const names: string[] = checkRules.map((rule) => rule.name);
  for (const [line, name = '', places = '', colon, reason = ''] of comment.matchAll(meantAsAllowance)) {
    const isWell = allowedIn(line).length === 1;
    if (isWell && names.includes(name)) continue;
    const near = names.includes(name) ? name : nearestName(name, names);
    // Another sentence of a translator may begin with the word.
    if (!near || (!colon && !names.includes(name))) continue;
    if (isPlaceholder.test(reason)) {
      report('exception', place, said.reasonToWrite({ id, line: line.trim() }));
      continue;
    }
    const write = `# allow ${near}${places.trimEnd()}: ${reason || '…'}`;
    report('exception', place, said.noException({ id, line: line.trim(), write, names: listed(names) }));
  }
}

/**
 * Reports `translation-missing` at the first clause that has no English; it has no line where it has no
 * entry.
 */
function tellMissing(missing: readonly Message[], all: number, place: Place, report: Report): void {
  const [first] = missing as [Message];
  const remedy = place.line === undefined ? said.syncFirst() : said.translateEmpty();
  const of = { id: first.id, line: first.line, remedy };
  const many = { ...of, more: missing.length - 1, all };
  report('translation-missing', place, missing.length > 1 ? said.manyMissing(many) : said.oneMissing(of));
}

/**
 * Reports what a rule found in a clause, unless its entry allows it, and exceptions that it does not need.
 * What is not certain is a `question`, whatever rule asks it.
 */
function tellFaults(
  rule: CheckRule,
  clause: Translated,
  faults: readonly Finding[],
  report: Report,
): boolean {
  const { id, place, allowed } = clause;
  const name = exceptionName(rule, clause);
  const isAllowed = faults.length > 0 && allowed.includes(name);
  if (!isAllowed)
    for (const { certain, says } of faults)
      report(
        certain || severityOf(rule.name) === 'warning' ? rule.name : 'question',
        place,
        (certain ? said.fault : said.question)({ id, fault: says, name }),
      );
  for (const other of allowed)
    if (other.split(' ')[0] === rule.name && (other !== name || !faults.length))
      report('exception', place, said.idleException({ id, name: other }));
  return isAllowed;
}
