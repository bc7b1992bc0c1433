import { collector } from '../../src/core/model/diagnostics.ts';
import type { SourceLine } from '../../src/core/model/source-line.ts';

/** Lines as the readers of tables are given them, where nothing else is known of any. */
export const givenLines = (lines: readonly SourceLine[]) => ({
  lines,
  stops: new Map<number, unknown>(),
  within: new Set<number>(),
  isFree: () => true,
  isTaken: () => false,
  hintAt: new Map(),
  numbers: new Map(),
  file: 'source.txt',
  report: collector().report,
});
