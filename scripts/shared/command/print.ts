import {
  type Diagnostic,
  formatIn,
  hasErrors,
  placeOf,
  severityOf,
} from '../../../src/core/model/diagnostics.ts';
import { asCalledHere } from './called-here.ts';
import { language, say } from './language.ts';
import { said } from './said.ts';

/** What a diagnostic says, as advice. */
export const advice = ({ place, rule, message }: Diagnostic): string =>
  say(said.advice({ place: placeOf(place), rule, message }));

/** Whether none of them is an error; else the command ends with exit code 1. */
function allIsWell(diagnostics: Diagnostic[]): boolean {
  const failed = hasErrors(diagnostics);
  if (failed) process.exitCode = 1;
  return !failed;
}

/** A diagnostic for programs; `line` is null where it is of a file as a whole. */
const forPrograms = ({ rule, place, message }: Diagnostic) => ({
  severity: severityOf(rule),
  rule,
  file: place.file,
  line: place.line ?? null,
  message: say(message),
});

/**
 * Says what is wrong for programs (`--json`), with what else was found, and sets the exit code as print does.
 * `isWell`: whether what was found is well, whatever is wrong beside.
 */
export function printAllAsJson(found: object, diagnostics: Diagnostic[], isWell = true): void {
  const messages = diagnostics.map(forPrograms);
  console.log(JSON.stringify({ ok: allIsWell(diagnostics) && isWell, ...found, messages }, null, 1));
}

/**
 * Prints every diagnostic as one line and sets the exit code when one is an error. Returns whether there was
 * none.
 */
export function print(diagnostics: Diagnostic[]): boolean {
  for (const d of diagnostics)
    (severityOf(d.rule) === 'error' ? console.error : console.warn)(asCalledHere(formatIn(language)(d)));
  return allIsWell(diagnostics);
}
