import type { FileReport } from '../../model/diagnostics.ts';
import { splitLines } from '../../model/line-breaks.ts';
import { type Plan, walk } from '../../model/plan.ts';
import { said } from '../said.ts';
import type { Translation } from '../state.ts';

/**
 * Reports `line-break` for every clause whose English has several lines, with the entry's line in the .po
 * file: a clause is one paragraph, so that they are shown as one. Cells may have several; breaks at the ends
 * say nothing.
 */
export function reportBreaks(
  plan: Plan,
  english: ReadonlyMap<string, Translation>,
  text: string,
  { file, report }: FileReport,
): void {
  const lines = splitLines(text);
  for (const { eId } of walk(plan.nodes)) {
    if (splitLines(english.get(eId)?.words.trim() ?? '').length < 2) continue;
    const line = lines.indexOf(`msgctxt "${eId}"`) + 1;
    report('line-break', { file, ...(line && { line }) }, said.severalLines({ id: eId }));
  }
}
