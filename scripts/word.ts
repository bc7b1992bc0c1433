import { inflateRawSync } from 'node:zlib';
import mammoth from 'mammoth';
import { withNumbers } from './word-numbers.ts';

/** The greatest size that a part of a Word document may have once unpacked. */
const largest = 64 * 2 ** 20;

/**
 * The words, headings and tables of a .docx file as HTML, a block a line, with the numbers that Word shows and does not keep in the text
 * (`written`); `lost`: how many paragraphs have a number that could not be told.
 * Throws an Error with a sentence for people where the file is no Word document or would unpack to more than any document holds.
 */
export async function readWord(bytes: Buffer): Promise<{ html: string; written: number; lost: number }> {
  checkParts(bytes);
  const options = { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false };
  try {
    const numbered = withNumbers(bytes);
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(numbered.bytes) }, options as Parameters<typeof mammoth.convertToHtml>[1]);
    return { html: value.replace(/<\/(?:p|h[1-6]|li|tr|table)>/gu, '$&\n'), written: numbered.written, lost: numbered.lost };
  } catch {
    throw new Error('this file cannot be read as a Word document. Save it anew as .docx, or as plain text.');
  }
}

/** Unpacks each part within a limit before anyone else does. */
function checkParts(bytes: Buffer): void {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0 || end + 22 > bytes.length) throw new Error('this file is no Word document (.docx). Save the document anew as .docx, or as plain text.');
  let at = bytes.readUInt32LE(end + 16);
  let total = 0;
  for (let parts = bytes.readUInt16LE(end + 10); parts > 0 && at + 46 <= bytes.length; parts--) {
    const method = bytes.readUInt16LE(at + 10);
    const packed = bytes.readUInt32LE(at + 20);
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.readUInt16LE(at + 28);
    if (local + 30 <= bytes.length) {
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      try {
        total += method === 8 ? inflateRawSync(bytes.subarray(start, start + packed), { maxOutputLength: largest }).length : packed;
      } catch {
        throw new Error('this Word document is damaged, or unpacks to more than any document holds. Save it anew as .docx, or as plain text.');
      }
    }
    if (total > 2 * largest) throw new Error('this Word document unpacks to more than any document holds. Save it anew without its pictures, or as plain text.');
    at += 46 + name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}
