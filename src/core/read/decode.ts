import type { Report } from '../model/diagnostics.ts';
import { recognise } from '../model/encoding.ts';
import { notASource } from './other-formats.ts';

/**
 * Reads a file that people write beside the document (YAML, CSV) as text, in the encodings that the document
 * may have.
 * Reports `not-text` and returns null when it is in none of them. An empty file is an empty text.
 */
export function decodeText(bytes: Uint8Array, file: string, report: Report): string | null {
  const decoded = recognise(bytes);
  const advice = 'this file is not text in UTF-8, UTF-16 or GB18030. Save it as plain text in UTF-8.';
  if (!decoded) report('not-text', { file }, advice);
  return decoded ? decoded.text : null;
}

/**
 * Reads a source file as text, in the encodings of `recognise`.
 * Reports `not-text` or `empty-source` and returns null when there is no text to read.
 */
export function decodeSource(bytes: Uint8Array, file: string, report: Report): string | null {
  const other = notASource(bytes, file);
  if (other) {
    report('not-text', { file }, other);
    return null;
  }
  const text = recognise(bytes)?.text ?? null;
  if (text === null) {
    report(
      'not-text',
      { file },
      'this file is not text in UTF-8, UTF-16 or GB18030. Save the document as plain text (UTF-8) and ' +
        'put that here.',
    );
    return null;
  }
  if (!/\S/u.test(text)) {
    report('empty-source', { file }, 'the document has no words. Put the text of the plan into this file.');
    return null;
  }
  return text;
}
