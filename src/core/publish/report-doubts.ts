import type { Doubt } from '../figures/reading.ts';
import type { Report } from '../model/diagnostics.ts';
import type { SeedFiles } from '../seeds/seed.ts';
import { said } from './said.ts';

/** Reports `figure-unsure` for every row and table whose figures are not certain, at its line. */
export function reportDoubts(
  { folder, sourceName }: Pick<SeedFiles, 'folder' | 'sourceName'>,
  doubts: readonly Doubt[],
  report: Report,
): void {
  for (const { line, of, why } of doubts) {
    const sentence = of ? said.rowUnsure({ of, why }) : said.tableUnsure({ why });
    report('figure-unsure', { file: `${folder}/${sourceName}`, line }, sentence);
  }
}
