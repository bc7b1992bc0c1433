import { datePrefix } from '../chinese/dates.ts';
import { preface } from '../chinese/heading-words.ts';
import type { SourceLine } from '../model/source-line.ts';

/**
 * The lines of a document, with what a program set on one line where a page ends set apart: a date of the
 * cover and the word for a preface behind it (2021年9月　前　言). Both keep the number of their line.
 */
export function setApart(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (!lines.some(({ raw, grid }) => !grid && placeOf(raw) > 0)) return lines;
  return lines.flatMap((line) => {
    const at = line.grid ? 0 : placeOf(line.raw);
    return at ? [line.raw.slice(0, at), line.raw.slice(at)].map((raw) => ({ ...line, raw })) : [line];
  });
}

/** Where a preface begins behind a date; 0 where none does. */
function placeOf(raw: string): number {
  const date = datePrefix.exec(raw.slice(0, 60))?.[0];
  return date && preface.test(raw.slice(date.length).trim()) ? date.length : 0;
}
