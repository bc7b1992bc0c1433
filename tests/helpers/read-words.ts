import { collector, format } from '../../src/core/model/diagnostics.ts';
import type { SourceLine } from '../../src/core/model/source-line.ts';
import { readDocument } from '../../src/core/read/document.ts';

/** A line as it is compared here: the words of a menu in brackets, the cells of a table between strokes. */
function shown({ raw, chrome, grid }: SourceLine): string {
  if (chrome) return `(${raw})`;
  return grid ? grid.rows.map((row) => row.map((cell) => cell.words).join('|')).join('/') : raw;
}

/**
 * The lines of a document (those that are none of its words in brackets), what stands beside its words, and
 * what is said.
 */
export function read(name: string, source: string) {
  const { report, diagnostics } = collector();
  const { lines, told } = readDocument(new TextEncoder().encode(source), name, report)!;
  return {
    lines: lines.filter((l) => l.raw || l.grid).map(shown),
    told: told.map((t) => `${t.line} ${t.text}`),
    said: diagnostics.map(format),
  };
}
