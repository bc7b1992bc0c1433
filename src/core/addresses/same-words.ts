import type { Node } from '../model/plan.ts';

/**
 * How alike two clauses must be, from 0 to 1, to be the same clause: Dice's coefficient of their character
 * pairs (twice the pairs they share, divided by the pairs they have). A clause cut into halves stays itself
 * in one of them; a corrected character stays far above; other words stay below.
 */
export const sameClause = 0.5;

/** The words that a clause's digest is made of: a row's cells joined by tabs, else its words as printed. */
export const digestWords = (n: Pick<Node, 'words'> & { cells?: { words: string }[] }): string =>
  n.cells ? n.cells.map((c) => c.words).join('\t') : n.words;

/** This many digits of a digest tell the words of one place apart, and can be read out. */
const shortDigest = 12;
/** The short digest by which a citation is pinned to the words it cites: the first digits of their sha256. */
export const pin = (sha256: string): string => sha256.slice(0, shortDigest);
