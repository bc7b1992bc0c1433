import mammoth from 'mammoth';
import type { Said } from '../../model/sentence.ts';
import { Unreadable } from '../../model/unreadable.ts';
import { printedIn } from '../document.ts';
import { unseenClass } from '../html/doubts.ts';
import { readHtml } from '../html/html.ts';
import { contentsClass } from '../html/page-reader.ts';
import { missingCharacters, quoted } from '../missing.ts';
import { notes, said } from '../said.ts';
import { refuseLarge } from '../too-large.ts';
import { settleConstructs } from './constructs.ts';
import { openWordFile } from './file.ts';
import { writeNumbers } from './numbers.ts';
import { wordsIn } from './own-words.ts';
import { unseenStyle } from './unseen.ts';

/** A Word document that was read. */
export interface Word {
  /** Its words, headings and tables as HTML, a block a line. */
  html: string;
  /**
   * How many numbers that Word shows and does not keep in the text were written into it, and how many could
   * not be told.
   */
  written: number;
  lost: number;
  /**
   * What a person should look at, as sentences: what stands elsewhere than in Word, what is left out, and
   * every word that is missing all the same.
   */
  told: Said[];
}

const styleMap = ['TOC Heading', 'TOC 标题', 'Contents Heading']
  .map((name) => `p[style-name='${name}'] => p.${contentsClass}:fresh`)
  .concat(`p.TOCHeading => p.${contentsClass}:fresh`, `r.${unseenStyle} => span.${unseenClass}`);
/** What says only how words look. */
const ofStyles =
  /^Unrecognised (?:paragraph|run|table) style|was referenced but not defined in the document$/u;

/** A table without another in it, as mammoth writes it. */
const innermostTable = /<table>(?:(?!<\/?table>)[\s\S])*<\/table>/gu;

/** Marks tables of one column as frames around text, which is what they are in Word. */
const framed = (html: string): string =>
  html.replace(innermostTable, (table) => {
    const rows = table.split('<tr>').slice(1);
    const isFrame = rows.length > 0 && rows.every((row) => row.split(/<t[dh][ >]/u).length === 2);
    return isFrame ? table.replace('<table>', '<table data-box>') : table;
  });

/**
 * Reads a .docx file. Whatever construct its words stand in, they are in the HTML, or a sentence says that
 * they are not: the characters of the file's own markup are held against those that were read. Throws an
 * Error with a sentence for people where the file is no Word document, or holds what no such document does.
 */
export async function readWord(bytes: Buffer): Promise<Word> {
  const file = openWordFile(bytes);
  try {
    const expected = wordsIn(file);
    const { told, added } = settleConstructs(file);
    const { written, lost } = writeNumbers(file);
    const options = {
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      externalFileAccess: false,
      styleMap,
    };
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: file.pack() },
      options as Parameters<typeof mammoth.convertToHtml>[1],
    );
    const html = framed(value).replace(/<\/(?:p|h[1-6]|li|tr|table)>/gu, '$&\n');
    refuseLarge(html);
    const others = [...new Set(messages.map((m) => m.message).filter((m) => !ofStyles.test(m)))];
    if (others.length)
      told.push(
        notes.wordReader({ words: `${others.slice(0, 5).join('; ')}${others.length > 5 ? '; …' : ''}` }),
      );
    const missing = missingCharacters(
      [...expected, ...added, ...written.map((text) => ({ text }))],
      printedIn(readHtml(html).lines),
    );
    if (missing) told.push(notes.lostWord({ n: missing.count, quoted: quoted(missing.first) }));
    return { html, written: written.length, lost, told };
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(said.wordNotRead());
  }
}
