import type { Report } from '../../model/diagnostics.ts';
import { recognise } from '../../model/encoding.ts';
import { namedAsOther, noSource, notASource } from '../other-formats.ts';
import { said } from '../said.ts';
import { tooLargeBytes } from '../too-large.ts';
import { damageIn, decodedTwice } from './damaged-text.ts';
import { otherText } from './other-texts.ts';

/**
 * Reads a file that people write beside the document (YAML, CSV) as text, in the encodings that the document
 * may have.
 * Reports `not-text` and returns null when it is in none of them, `merged` when git left two versions in it. An
 * empty file is an empty text.
 */
export function decodeText(bytes: Uint8Array, file: string, report: Report): string | null {
  const other = namedAsOther(bytes, file);
  const decoded = other ? null : recognise(bytes);
  if (!decoded) {
    const damage = other ? null : damageIn(bytes);
    const why = other ?? (damage ? said.damagedText(damage) : said.noText());
    report('not-text', { file, line: damage?.line }, why);
  }
  return decoded && !isMerged(decoded.text, file, report) ? decoded.text : null;
}

/** Git's marks around two versions of the same lines, of which nobody chose one: all three, in their order. */
const mergeMarks = [/^<{7} /u, /^={7}$/u, /^>{7} /u];

/** Whether a text has two versions of the same lines from a merge of git; reports `merged` with the first line. */
export function isMerged(text: string, file: string, report: Report): boolean {
  if (!text.includes('<<<<<<< ')) return false;
  const found: number[] = [];
  for (const [i, line] of text.split(/\r?\n/u).entries())
    if (mergeMarks[found.length]?.test(line)) found.push(i + 1);
  const [first, , last] = found;
  if (first === undefined || last === undefined) return false;
  report('merged', { file, line: first }, said.merged({ last }));
  return true;
}

/**
 * Reads a source file as text, in the encodings of `recognise`.
 * Reports `not-text`, `empty-source` or `merged` and returns null when there is no text to read.
 */
export function decodeSource(bytes: Uint8Array, file: string, report: Report): string | null {
  const other = notASource(bytes, file);
  if (other) {
    report('not-text', { file }, other);
    return null;
  }
  const large = tooLargeBytes(bytes);
  if (large) {
    report('not-text', { file }, large);
    return null;
  }
  const text = recognise(bytes)?.text ?? null;
  if (text === null) {
    const damage = damageIn(bytes);
    report('not-text', { file, line: damage?.line }, damage ? said.damagedText(damage) : noSource(file));
    return null;
  }
  const unfit = otherText(text, file) ?? decodedTwice(text);
  if (unfit) {
    report('not-text', { file }, unfit);
    return null;
  }
  if (!/\S/u.test(text)) {
    report('empty-source', { file }, said.noWords());
    return null;
  }
  if (isMerged(text, file, report)) return null;
  return text;
}
