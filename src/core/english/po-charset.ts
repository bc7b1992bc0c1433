import type { Report } from '../model/diagnostics.ts';
import { decodeAs, decodeStrictly, markOf, recognise } from '../read/decode.ts';

/** The charset that a .po file says it is in, in lower case; empty where it says none. */
function declared(bytes: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 65_536));
  const first = text.search(/^\s*msgid/mu);
  const next = first < 0 ? -1 : text.slice(first + 5).search(/^\s*msg(?:id|ctxt)/mu);
  const header = (next < 0 ? text : text.slice(0, first + 5 + next)).replace(/"[ \t]*\r?\n[ \t]*"/gu, '');
  const [, charset = ''] = /content-type:[^"\n]*?charset\s*=\s*([\w.:+-]+)/iu.exec(header) ?? [];
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

/**
 * Reads the bytes of a .po file in the charset that its header declares; without one, and with a byte-order
 * mark,
 * in the encoding that the bytes show. Reports `po` and returns null when they are no text in it: nothing is
 * guessed.
 */
export function decodePo(bytes: Uint8Array, file: string, report: Report): DecodedPo | null {
  const charset = declared(bytes);
  if (markOf(bytes) || !charset) {
    const found = recognise(bytes);
    if (!found)
      report(
        'po',
        { file },
        'this file declares no charset and is not text in UTF-8, UTF-16 or GB18030. Save it in UTF-8.',
      );
    return found;
  }
  const [name, utf8] = [charset.toUpperCase(), decodeStrictly('utf-8', bytes)];
  const label = Object.hasOwn(otherNames, charset) ? otherNames[charset]! : charset;
  const isPlain = !bytes.some((byte) => byte > 127);
  if (label === 'utf-8' || isPlain) {
    if (utf8 !== null) return { text: utf8, encoding: isPlain ? 'UTF-8' : name };
    report(
      'po',
      { file },
      `its header declares the charset ${name}, and its bytes are no text in it. Save the file in UTF-8, or declare the charset that it is in.`,
    );
    return null;
  }
  const text = /ascii|^ansi_x3/u.test(label) ? null : decodeAs(label, bytes);
  if (utf8 !== null || text === null || !/charset/iu.test(text)) {
    report(
      'po',
      { file },
      `its header declares the charset ${name}, and its bytes are ${utf8 === null ? 'no text in it' : 'UTF-8'}. Save the file in UTF-8 with charset=UTF-8 in its header.`,
    );
    return null;
  }
  return { text, encoding: name };
}
