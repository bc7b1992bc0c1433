import type { Doubt } from '../figures/reading.ts';
import type { Report } from '../model/diagnostics.ts';
import type { SeedFiles } from '../seeds/seed.ts';

const remedy =
  'It stands on the page as printed and is no data. Compare it with the document, and mend what was typed or ' +
  'read wrongly.';

/** Reports `figure-unsure` for every row and table whose figures are not certain, at its line. */
export function reportDoubts(
  { folder, sourceName }: Pick<SeedFiles, 'folder' | 'sourceName'>,
  doubts: readonly Doubt[],
  report: Report,
): void {
  for (const { line, of, why } of doubts) {
    const what = of ? `“${of}” is not certain` : 'the rows of this table are not certain';
    report('figure-unsure', { file: `${folder}/${sourceName}`, line }, `${what}: ${why}. ${remedy}`);
  }
}
