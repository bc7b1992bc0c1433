import { diffArrays } from 'diff';
import type { Language } from '../model/language.ts';
import { tokensOf } from './tokens.ts';

/** A piece of two texts: it stayed, went or came. */
export interface Piece {
  is: 'same' | 'deleted' | 'added';
  text: string;
}

/** Texts that differ in more words than this are shown whole: comparing them would take long and say no more. */
const mostEdits = 500;
/** Texts of which less than this share stayed are shown whole: islands of a word each help nobody. */
const leastShared = 0.2;
/** What stays between two changes and is no longer than this is shown as changed, unless it parts sentences. */
const longestIsland = 1;
const parting = /[，。；、：！？,.;:!?]/u;

/** The piece of all the words of a text; none of no words. */
const whole = (is: Piece['is'], text: string): Piece[] => (text ? [{ is, text }] : []);

/**
 * What stayed, went and came between two texts, by whole words and figures; what went stands before what came
 * in its place. Without what was added the pieces are the text before, without what was deleted the one after.
 */
export function piecesOf(was: string, now: string, language: Language): Piece[] {
  if (was === now) return whole('same', was);
  const both = [...whole('deleted', was), ...whole('added', now)];
  if (!was || !now) return both;
  const parts = diffArrays(tokensOf(was, language), tokensOf(now, language), { maxEditLength: mostEdits });
  if (!parts) return both;
  const isOf = (part: (typeof parts)[number]): Piece['is'] => {
    if (part.added) return 'added';
    return part.removed ? 'deleted' : 'same';
  };
  const pieces = gathered(withoutIslands(parts.map((p) => ({ is: isOf(p), text: p.value.join('') }))));
  const stayed = pieces.reduce((sum, { is, text }) => sum + (is === 'same' ? text.length : 0), 0);
  return stayed < leastShared * Math.min(was.length, now.length) ? both : pieces;
}

/** The pieces, with what stays between two changes for no more than a sign taken for changed. */
const withoutIslands = (pieces: readonly Piece[]): Piece[] =>
  pieces.flatMap((piece, i): Piece[] => {
    const isBetween = i > 0 && i < pieces.length - 1;
    const isIsland = piece.is === 'same' && isBetween && [...piece.text].length <= longestIsland;
    if (!isIsland || parting.test(piece.text)) return [piece];
    return [
      { is: 'deleted', text: piece.text },
      { is: 'added', text: piece.text },
    ];
  });

/** The pieces, with all that went and all that came between two that stayed in one piece each. */
function gathered(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  let [deleted, added] = ['', ''];
  const flush = () => {
    out.push(...whole('deleted', deleted), ...whole('added', added));
    [deleted, added] = ['', ''];
  };
  for (const { is, text } of pieces) {
    if (is === 'deleted') deleted += text;
    else if (is === 'added') added += text;
    else {
      flush();
      out.push({ is, text });
    }
  }
  flush();
  return out;
}

/** The text before or after, out of its pieces. */
export const textBefore = (pieces: readonly Piece[]): string =>
  pieces.map(({ is, text }) => (is === 'added' ? '' : text)).join('');
/** The later text, out of its pieces. */
export const textAfter = (pieces: readonly Piece[]): string =>
  pieces.map(({ is, text }) => (is === 'deleted' ? '' : text)).join('');
