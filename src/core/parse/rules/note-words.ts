import { anyOf, type WordRow } from '../../chinese/words.ts';

/** What stands above the notes at the end of a document. */
export const noteHeadings: readonly WordRow[] = [
  { words: '[注註][释釋]', says: 'the heading of notes at the end', example: '注释' },
];
/** A line that is such a heading and nothing else. */
export const noteHeading = new RegExp(`^${anyOf(noteHeadings)}$`, 'u');
