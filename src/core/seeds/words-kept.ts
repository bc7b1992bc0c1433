import type { Report } from '../model/diagnostics.ts';
import { printedCharacters, wordsLeft } from '../model/fidelity.ts';
import type { Plan } from '../model/plan.ts';
import type { SourceLine } from '../model/source-line.ts';
import { hintEntry, hintText } from '../parse/hints/entry.ts';
import { missingCharacters, quoted } from '../read/missing.ts';
import { said } from './said.ts';

/**
 * The wall behind the parser: holds the words of a plan against those of its document less its artefacts, each
 * character as often as it stands, white space aside. Reports `words-not-kept` with the first line that holds
 * what is not in the plan, or what the plan has and the document has not. Linear in both.
 */
export function holdWords(plan: Plan, lines: readonly SourceLine[], file: string, report: Report): void {
  const left = wordsLeft(lines, plan.artefacts);
  const printed = printedCharacters(plan);
  const pieces = lines.map(({ no }, i) => ({ text: left[i]!, line: no }));
  const lost = missingCharacters(pieces, printed);
  if (lost) {
    const { line = 1, text } = lost.first[0]!;
    const entry = hintEntry({ line, text: hintText(lines, line, text), kind: 'p' });
    report(
      'words-not-kept',
      { file, line },
      said.wordsLost({ n: lost.count, quoted: quoted(lost.first), entry }),
    );
  }
  const added = missingCharacters([{ text: printed }], left.join(''));
  if (added) report('words-not-kept', { file }, said.wordsAdded({ n: added.count }));
}
