import type { Report } from './diagnostics.ts';

const decode = (encoding: string, bytes: Uint8Array) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** UTF-16 without a mark shows as text whose every other byte is mostly one high byte: zero for ASCII and line ends. */
function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < bytes.length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (odd > 0 && even === 0) return 'utf-16le';
  if (even > 0 && odd === 0) return 'utf-16be';
  return null;
}

/** Control characters that no text has; tabs, line ends and form feeds are white space. */
const control = /[\u0000-\u0008\u000e-\u001f\u007f]/u;

/**
 * Reads a source file as text. UTF-8 and UTF-16 with or without a byte-order mark, and GB18030, are
 * recognised by their bytes. The mark is no character of the text.
 * Reports `not-text` or `empty-source` and returns null when there is no text to read.
 */
export function decodeSource(bytes: Uint8Array, file: string, report: Report): string | null {
  const marked: [number[], string][] = [
    [[0xef, 0xbb, 0xbf], 'utf-8'],
    [[0xff, 0xfe], 'utf-16le'],
    [[0xfe, 0xff], 'utf-16be'],
  ];
  const mark = marked.find(([signs]) => signs.every((sign, i) => bytes[i] === sign));
  const utf16 = mark ? null : looksLikeUtf16(bytes);
  const candidates = mark ? [mark[1]] : utf16 ? [utf16] : ['utf-8', 'gb18030'];
  const text = candidates.map((encoding) => decode(encoding, bytes)).find((t) => t !== null && !control.test(t)) ?? null;
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
