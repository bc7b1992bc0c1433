import type { Report } from '../model/diagnostics.ts';
import { printedCharacters, wordsLeft } from '../model/fidelity.ts';
import type { Plan } from '../model/plan.ts';
import type { SourceLine } from '../model/source-line.ts';
import { hintEntry, hintText } from '../parse/hints/entry.ts';
import { missingCharacters, quoted } from '../read/missing.ts';

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
      `${lost.count} character(s) of the document would not be published: ${quoted(lost.first)}. ` +
        `Put this under \`structure:\` in plan.yaml, which sets the line as a paragraph: ${entry}; and report ` +
        'the document, for this is a fault of the program.',
    );
  }
  const added = missingCharacters([{ text: printed }], left.join(''));
  if (added)
    report(
      'words-not-kept',
      { file },
      `${added.count} character(s) would be published more often than the document has them. Report the ` +
        'document: this is a fault of the program.',
    );
}
