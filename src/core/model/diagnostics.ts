import { beginningOf } from './beginning.ts';
import type { Language } from './language.ts';
import { rules, type Severity, type Subject } from './rules.ts';
import { type Said, worded } from './sentence.ts';

export type RuleId = keyof typeof rules;

/** Whether a rule that is broken stops `generate`, or is for a person to look at. */
export const severityOf = (rule: RuleId): Severity => rules[rule].severity;

export interface Place {
  file: string;
  line?: number;
}
export interface Diagnostic {
  rule: RuleId;
  place: Place;
  message: Said;
}
/** How the core says that something is wrong; it never prints and never stops. */
export type Report = (rule: RuleId, place: Place, message: Said) => void;

/** Where what is wrong with one file is said: what messages call it, and the report. */
export interface FileReport {
  file: string;
  report: Report;
}

/** A report that collects, in the order of the calls. */
export function collector(): { report: Report; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  return { diagnostics, report: (rule, place, message) => diagnostics.push({ rule, place, message }) };
}

/** Whether one of them is an error. */
export const hasErrors = (diagnostics: Diagnostic[]) =>
  diagnostics.some((d) => severityOf(d.rule) === 'error');

/** Errors, and those warnings that are about these subjects: what a command has to do with. */
export const aboutThese = (diagnostics: readonly Diagnostic[], subjects: readonly Subject[]): Diagnostic[] =>
  diagnostics.filter(({ rule }) => severityOf(rule) === 'error' || subjects.includes(rules[rule].about));

/** `file:line`, as editors and CI read it; of a file as a whole its name. */
export const placeOf = ({ file, line }: { file: string; line?: number | undefined }): string =>
  line ? `${file}:${line}` : file;

/** Breaks and tabs, with what stands around them; blanks that a sentence quotes stay, to be copied. */
const breaks = / *[^\S\u3000 ][^\S\u3000]*/gu;
/** What a terminal would obey or not show. */
const unseen = /[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu;
const asCode = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
/** A quotation of more characters than this is shown by its beginning. */
const mostQuoted = 200;
const longQuotation = new RegExp(`“[^“”]{${mostQuoted},}”`, 'gu');
/** Words as a line of a terminal can show them. */
const onOneLine = (words: string): string =>
  words
    .replace(breaks, ' ')
    .replace(longQuotation, (quotation) => `${beginningOf(quotation, mostQuoted)}”`)
    .replace(unseen, asCode);
/** Words a diagnostic in a language, on one line: `file:line: error [rule] message`. */
export const formatIn =
  (language: Language) =>
  ({ rule, place, message }: Diagnostic): string =>
    `${placeOf(place)}: ${severityOf(rule)} [${rule}] ${onOneLine(worded(message, language))}`;
/** A diagnostic in English. */
export const format = formatIn('en');
/** Diagnostics without those that are there already, word for word. */
export const eachOnce = (all: readonly Diagnostic[]): Diagnostic[] => [
  ...new Map(all.map((one) => [format(one), one])).values(),
];
