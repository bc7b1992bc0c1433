import { shownBefore } from '../../model/place-in-text.ts';
import type { Said } from '../../model/sentence.ts';
import { printedIn } from '../document.ts';
import { readHtml } from '../html/html.ts';
import { few, missingCharacters, type Piece, quoted } from '../missing.ts';
import { notes } from '../said.ts';
import { shownOf } from './fields.ts';
import type { DocText } from './text.ts';

/** Signs that stand for no character where a text is whole. */
const wiped = /[\0\ufffe\uffff]+/gu;
/** Signs of paragraphs, cells, notes and drawings, which are no words. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const signs = /[\u0000-\u001f\ufffe\uffff]/gu;
/** Where a paragraph, a line or a cell ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const pieceEnds = /[\u0007\n-\r]/u;

/** What of the characters that a file holds is not among the words of its page, as sentences. */
export function lostOf(held: DocText, page: string): Said[] {
  const parts = [shownOf(held.text), shownOf(held.notes)];
  const pieces: Piece[] = parts
    .flatMap(({ text }) => text.split(pieceEnds))
    .map((text) => ({ text: text.replace(signs, '') }));
  const missing = missingCharacters(pieces, printedIn(readHtml(page).lines));
  const mute = parts.flatMap((part) => part.mute);
  const readings = parts.flatMap((part) => part.readings);
  const holes = [...held.text.matchAll(wiped)];
  const before = holes.map(({ index }) =>
    held.text.slice(Math.max(0, index - shownBefore), index).replace(signs, ''),
  );
  return [
    ...(holes.length
      ? [notes.docWiped({ n: holes.reduce((n, [hole]) => n + hole.length, 0), words: few(before) })]
      : []),
    ...(mute.length ? [notes.docFields({ n: mute.length, words: few(mute) })] : []),
    ...(readings.length ? [notes.wordRuby({ n: readings.length, words: few(readings) })] : []),
    ...(missing ? [notes.lostDoc({ n: missing.count, quoted: quoted(missing.first) })] : []),
  ];
}
