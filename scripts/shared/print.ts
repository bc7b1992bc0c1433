import { type Diagnostic, format, hasErrors, severityOf } from '../../src/core/model/diagnostics.ts';
import { worded } from '../../src/core/model/sentence.ts';

/** What a diagnostic says, as advice. */
export const advice = ({ place, rule, message }: Diagnostic): string =>
  `${place.file}${place.line ? `:${place.line}` : ''}: unsure [${rule}] ${worded(message, 'en')}`;

/**
 * Prints every diagnostic as one line and sets the exit code when one is an error. Returns whether there was
 * none.
 */
export function print(diagnostics: Diagnostic[]): boolean {
  for (const d of diagnostics) (severityOf(d.rule) === 'error' ? console.error : console.warn)(format(d));
  const failed = hasErrors(diagnostics);
  if (failed) process.exitCode = 1;
  return !failed;
}
