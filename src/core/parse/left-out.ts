import type { Report } from '../model/diagnostics.ts';
import type { Artefact } from '../model/plan.ts';

/** How many of the lines that were left out a message names; `npm run outline` lists all. */
const mostNamed = 3;
/** How many characters of a line that was left out a message shows: enough to know it by. */
const longestShown = 30;

/**
 * Says once for each reason (`left-out`) which lines were taken on a guess for no words of the plan, and how a person settles that.
 * `artefacts` are in the order of their lines.
 */
export function reportLeftOut(
  artefacts: readonly Artefact[],
  file: string,
  hintFile: string,
  report: Report,
): void {
  const guessed = artefacts.filter((a) => a.guessed);
  for (const [why, all] of Map.groupBy(guessed, (a) => a.reason.en)) {
    const { line, reason } = all[0]!;
    const named = all
      .slice(0, mostNamed)
      .map((a) => `${a.line} (“${[...a.text].slice(0, longestShown).join('')}”)`);
    if (all.length > mostNamed) named.push('…');
    report(
      'left-out',
      { file, line },
      `left out as “${why}”: ${all.length} line(s), ${named.join(', ')}. ` +
        `If they are no words of the plan, confirm each in ${hintFile}: ` +
        `artefacts: [{ line: ${line}, text: …, reason: { zh: ${reason.zh}, en: ${why} } }]; ` +
        `a line that is, with structure: [{ line: ${line}, text: …, kind: p }]. ` +
        `npm run outline -- ${file} lists them all.`,
    );
  }
}
