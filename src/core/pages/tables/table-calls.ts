import { tableNotes } from '../../chinese/table-words.ts';
import type { Block } from '../blocks.ts';
import { callForm, callsIn } from '../footnotes.ts';
import { callSigns, isRaised, joined, type Line, wordsOf } from '../lines/lines.ts';
import type { Paragraph } from '../lines/paragraphs.ts';
import { smaller } from '../lines/raised.ts';
import type { Glyph } from '../page.ts';
import { reasons } from '../unsure-said.ts';
import { cellWords } from './cells.ts';

/** At most this many paragraphs below a table are looked through for its notes. */
const farthest = 8;
/** Signs that no word is mistaken for: they stay among the words of their cell. */
const ownForm = /^[①-⑳㉑-㊿*＊※†‡[［〔]/u;
/** Behind a letter a raised number is a power, or one of a unit: km². */
const letter = /[\p{Script=Latin}\p{Script=Greek}\u3300-\u33ff℃]/u;
const year = /(?:19|20)\d\d年/u;
/** The sign that a note begins with where nothing raises it: 1.指…, （a）指…, 1指… */
const beginsWith = /^[（(]?(\d{1,3}|[a-z])(?:[.．、)）:：\s]|(?=\p{Script=Han}))/u;
/** The signs of notes that stand behind 注：, one behind the other: 注：1.指… 2.指… */
const amongNotes = /(?:^|[:：;；。\s])[（(]?(\d{1,3}|[a-z])[.．、)）]/gu;

/** A note below a table: its words, and the signs that it explains. */
interface Note {
  words: string;
  signs: string[];
}

/**
 * Takes the raised numbers and letters that call for notes right below a table out of the words of its cells: 12.5 with
 * a raised 1 is no 12.51. A table is unsure where such a sign has no note, or where its note gives another year.
 */
export function markTableCalls(blocks: readonly Block[]): void {
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== 'table') continue;
    const { table } = block;
    const notes = notesBelow(blocks.slice(i + 1, i + 1 + farthest));
    for (const square of table.squares.flat()) {
      const found = square.lines.flatMap((line, i) =>
        callsOfCell(line, square.lines[i - 1]).map((call) => ({ line, ...call })),
      );
      for (const [line, calls] of Map.groupBy(found, (one) => one.line)) {
        const called = calls.filter(({ sign }) => notes.some((note) => note.signs.includes(sign)));
        const isOpen = calls.some((call) => !called.includes(call) && !call.isPower);
        const isOfYear = called.some(({ sign }) =>
          notes.some((note) => note.signs.includes(sign) && year.test(note.words)),
        );
        if (isOpen || isOfYear) table.unsure ??= (isOpen ? reasons.noNote : reasons.noteOfYear)().en;
        if (called.length)
          line.words = wordsOf(
            line.row,
            line.size,
            called.map(({ run }) => run),
          );
      }
      if (found.length) square.words = cellWords(square.lines, square.width);
    }
  }
}

/**
 * The raised numbers and letters behind the words of a cell that nothing has told to be calls yet; one that had no room
 * beside them stands alone in small letters below the line `above`.
 */
function callsOfCell(line: Line, above?: Line): { run: Glyph[]; sign: string; isPower: boolean }[] {
  if (line.words.includes(callSigns[0])) return [];
  const isAlone = above && line.size <= smaller * above.size && callForm.test(line.words);
  if (isAlone)
    return ownForm.test(line.words) ? [] : [{ run: line.glyphs, sign: line.words, isPower: false }];
  return callsIn(line, (sign) => callForm.test(sign) && !ownForm.test(sign)).flatMap((run) => {
    const before = line.glyphs[line.glyphs.indexOf(run[0]!) - 1];
    const sign = run.map((g) => g.text).join('');
    return before ? [{ run, sign, isPower: letter.test(before.text) }] : [];
  });
}

/** The notes that stand right below a table, one paragraph each or several in one. */
function notesBelow(blocks: readonly Block[]): Note[] {
  const notes: Note[] = [];
  for (const block of blocks) {
    if (block.kind !== 'text') break;
    const note = noteOf(block.paragraph);
    if (!note) break;
    notes.push(note);
  }
  return notes;
}

function noteOf({ lines }: Paragraph): Note | null {
  const own = lines.map(({ line }) => line);
  const words = joined(own);
  const [first] = own as [Line, ...Line[]];
  const to = first.glyphs.findIndex((glyph) => !isRaised(glyph, first));
  const raised = first.glyphs.slice(0, Math.max(0, to)).map((g) => g.text);
  const begun = beginsWith.exec(words)?.[1];
  const among = tableNotes.test(words) ? [...words.matchAll(amongNotes)].map(([, sign]) => sign!) : null;
  if (!raised.length && !begun && !among) return null;
  return {
    words,
    signs: [...(raised.length ? [raised.join('')] : []), ...(begun ? [begun] : []), ...(among ?? [])],
  };
}
