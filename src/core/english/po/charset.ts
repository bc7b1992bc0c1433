import type { Report } from '../../model/diagnostics.ts';
import { decodeAs, decodeStrictly, isDamagedUtf8, markOf, recognise } from '../../model/encoding.ts';
import { placeInText } from '../../model/place-in-text.ts';
import type { Said } from '../../model/sentence.ts';
import { said } from '../said.ts';

const firstEntry = /^\s*msgid/mu;
const nextEntry = /^\s*msg(?:id|ctxt)/mu;
/** Where a string goes on in the next line. */
const brokenString = /"[ \t]*\r?\n[ \t]*"/gu;
const contentType = /content-type:[^"\n]*?charset\s*=\s*([\w.:+-]+)/iu;

/** The charset that a .po file says it is in, in lower case; empty where it says none. */
function declared(bytes: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 65_536));
  const first = text.search(firstEntry);
  const next = first < 0 ? -1 : text.slice(first + 5).search(nextEntry);
  const header = (next < 0 ? text : text.slice(0, first + 5 + next)).replace(brokenString, '');
  const [, charset = ''] = contentType.exec(header) ?? [];
  return charset.toLowerCase() === 'charset' ? '' : charset.toLowerCase();
}

/** Names of charsets that other programs write and that decoders do not know. */
const otherNames: Record<string, string> = {
  utf8: 'utf-8',
  cp936: 'gbk',
  ms936: 'gbk',
  'windows-936': 'gbk',
  cp950: 'big5',
  cp932: 'shift_jis',
  'euc-cn': 'gbk',
};

/** What a .po file is read as: its text, and the charset it was in, as it is called there. */
export interface DecodedPo {
  text: string;
  encoding: string;
}

/** The names of charsets that are written with the signs of ASCII alone. */
const asciiName = /ascii|^ansi_x3/u;
/** A text that was read in its charset says so. */
const saysCharset = /charset/iu;

/**
 * Reads the bytes of a .po file in the charset that its header declares; without one, and with a byte-order
 * mark, in the encoding that the bytes show. Reports `po` and returns null when they are no text in it:
 * nothing is guessed.
 */
export function decodePo(bytes: Uint8Array, file: string, report: Report): DecodedPo | null {
  const charset = declared(bytes);
  const undeclared = markOf(bytes) || !charset;
  const decoded = undeclared ? recognise(bytes) : decodeDeclared(bytes, charset);
  if (decoded && 'text' in decoded) return decoded;
  report('po', { file, ...(decoded?.line && { line: decoded.line }) }, decoded?.fault ?? said.noCharset());
  return null;
}

/** The text of a file that declares its charset; what is wrong, as a message, where it is not in that one. */
function decodeDeclared(bytes: Uint8Array, charset: string): DecodedPo | { fault: Said; line?: number } {
  const [name, utf8] = [charset.toUpperCase(), decodeStrictly('utf-8', bytes)];
  const label = Object.hasOwn(otherNames, charset) ? otherNames[charset]! : charset;
  const isAscii = !bytes.some((byte) => byte > 127);
  if (label === 'utf-8' || isAscii) {
    if (utf8 !== null) return { text: utf8, encoding: isAscii ? 'UTF-8' : name };
    if (!isDamagedUtf8(bytes)) return { fault: said.noTextInUtf8({ name }) };
    const text = new TextDecoder().decode(bytes);
    const { line, words } = placeInText(text, text.indexOf('\ufffd'));
    return { fault: said.cutOrDamaged({ words }), line };
  }
  const text = asciiName.test(label) ? null : decodeAs(label, bytes);
  if (utf8 === null && text !== null && saysCharset.test(text)) return { text, encoding: name };
  return { fault: (utf8 === null ? said.noTextInIt : said.isUtf8)({ name }) };
}
