/** The paragraphs of a Word document of 1997–2003, with the numbers that it shows and the calls of its notes. */
import { damaged } from './compound.ts';
import { shownOf } from './fields.ts';
import type { DocLists } from './lists.ts';
import type { Called } from './notes.ts';
import type { Paragraph, Run } from './paragraphs.ts';

/** A paragraph: its words, of several lines where it is broken by hand, and how it is set. */
export interface DocLine extends Paragraph {
  words: string;
  /** Whether the sign of a cell ends it, and whether a tracked change deletes its end. */
  isCell: boolean;
  isDeleted: boolean;
}
/** The text of a document and its notes. */
export interface Body {
  lines: DocLine[];
  /** Its notes as they stand at the end of the text, each with the number that calls for it there. */
  notes: string[];
  /** How many pictures and objects stand among its words. */
  pictures: number;
  /** How many numbers that are only shown were written into it, and how many could not be told. */
  written: number;
  lost: number;
}

/** Signs of paragraphs, of cells, and of the breaks of pages and sections. */
const [paragraph, cell, page, call, picture] = ['\r', '\u0007', '\u000c', '\u0002', '\u0001'];
/** Stands before and behind the place of an end, where the text is looked at as a whole. */
const mark = '\0';
/** Signs that stand for no character where a text is whole; those of drawings, notes, comments and soft hyphens. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const noWords = /[\u0001-\u0005\u0008\u001f\ufffe\uffff]/gu;
/** Where a line or a column ends in the midst of a paragraph. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const lineEnds = /[\u000b\u000c\u000e]/gu;
const hyphen = '\u001e';
/** Control characters that no words have. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const strange = /[\u0001-\u0008\u000e-\u001f\u007f]/u;

const plain = (words: string): string => {
  const known = words.replace(noWords, '').replace(lineEnds, '\n').replaceAll(hyphen, '\u2011');
  if (strange.test(known) || !known.isWellFormed()) throw damaged();
  return known;
};
const unset: Paragraph = { heading: 0, list: null, depth: 0, row: null };

/** What a body is made of: `runAt` says how the paragraph is set in which a place of the text stands. */
interface Given {
  text: string;
  runAt: (place: number) => Run | undefined;
  endsRun: (place: number, run: Run) => boolean;
  isDeleted: (place: number) => boolean;
  calls: readonly Called[];
  notes: readonly string[];
  lists: DocLists;
}
/** How a paragraph ends, and the words of a note with the number that calls for it. */
type End = Pick<DocLine, 'isCell' | 'isDeleted'> & { run: Run | undefined };
type Note = Record<'note' | 'number', string>;

/** The text of a body with the numbers that call for its notes; each end of a paragraph is its place among `ends`. */
function markedText({ text, runAt, endsRun, isDeleted, calls, notes }: Given) {
  const numbers = new Map(calls.map(({ at }, i) => [at, i]));
  const called: Note[] = [];
  const ends: End[] = [];
  let [whole, numbered] = ['', 0];
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    const isGone = isDeleted(i);
    if (sign === mark || (isGone && sign !== cell)) continue;
    const note = notes[numbers.get(i) ?? -1];
    // A mark that the author chose stands in the text already.
    const number = note !== undefined && sign === call ? `[${++numbered}]` : '';
    if (note !== undefined) called.push({ note, number });
    const run = sign === paragraph || sign === cell || sign === page ? runAt(i) : undefined;
    if (number) whole += number;
    else if (sign === paragraph || sign === cell || (sign === page && (!run || endsRun(i, run))))
      whole += `${mark}${ends.push({ run, isCell: sign === cell, isDeleted: isGone }) - 1}${mark}`;
    else whole += sign;
  }
  return { parts: shownOf(whole).text.split(mark), ends, called };
}

/** A note as a line: its number, and its paragraphs. */
function noteLine({ note, number }: Note): string {
  const paragraphs = shownOf(note).text.split(/[\r\v]/u);
  return [number, ...paragraphs.map((words) => plain(words).trim())].filter(Boolean).join(' ');
}

/** The body of a document. */
export function bodyOf(given: Given): Body {
  const { lists } = given;
  const { parts, ends, called } = markedText(given);
  const lines: DocLine[] = [];
  let pictures = 0;
  for (let i = 0; i < parts.length; i += 2) {
    const { run = unset, isCell = false, isDeleted = false } = ends[Number(parts[i + 1] ?? -1)] ?? {};
    const { heading, list, depth, row } = run;
    const words = plain(parts[i]!).trim();
    pictures += parts[i]!.split(picture).length - 1;
    const label = list && !row ? lists.next(list.id, list.level, !words) : '';
    lines.push({ words: label + words, heading, list, depth, row, isCell, isDeleted });
  }
  return { lines, notes: called.map(noteLine), pictures, written: lists.written, lost: lists.lost };
}
