import type { Report } from './diagnostics.ts';
import { otherFormat } from './formats.ts';

const decode = (encoding: string, bytes: Uint8Array) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Control characters that no text has; tabs, line ends and form feeds are white space. */
const control = /[\u0000-\u0008\u000e-\u001f\u007f]/u;

/** The share of a text's characters that Chinese documents are made of. */
const ordinary = (text: string) => (text.match(/[\u4e00-\u9fff\u3000-\u303f\uff00-\uff5e\u2010-\u2026\s\x20-\x7e]/gu)?.length ?? 0) / Math.max(1, [...text].length);

/** The least share of ordinary characters in a text whose encoding is only guessed. */
const fewest = 0.6;

/**
 * Reads a source file as text. UTF-8 and UTF-16 with or without a byte-order mark, and GB18030, are
 * recognised by their bytes. The mark is no character of the text.
 * Reports `not-text` or `empty-source` and returns null when there is no text to read.
 */
export function decodeSource(bytes: Uint8Array, file: string, report: Report): string | null {
  const other = otherFormat(bytes, file);
  if (other) {
    report('not-text', { file }, other);
    return null;
  }
  const marked: [number[], string][] = [
    [[0xef, 0xbb, 0xbf], 'utf-8'],
    [[0xff, 0xfe], 'utf-16le'],
    [[0xfe, 0xff], 'utf-16be'],
  ];
  const mark = marked.find(([signs]) => signs.every((sign, i) => bytes[i] === sign));
  const read = (encodings: string[]) => encodings.map((encoding) => decode(encoding, bytes)).filter((t) => t !== null && !control.test(t)) as string[];
  // UTF-8 proves itself; between the others the one that gives ordinary Chinese is right.
  const [text = null] = mark ? read([mark[1]]) : [...read(['utf-8']), ...read(['gb18030', 'utf-16le', 'utf-16be']).filter((t) => ordinary(t) >= fewest).sort((a, b) => ordinary(b) - ordinary(a))];
  if (text === null) {
    report('not-text', { file }, 'this file is not text in UTF-8, UTF-16 or GB18030. Save the document as plain text (UTF-8) and put that here.');
    return null;
  }
  if (!/\S/u.test(text)) {
    report('empty-source', { file }, 'the document has no words. Put the text of the plan into this file.');
    return null;
  }
  return text;
}
