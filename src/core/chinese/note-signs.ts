import { beginning, type WordRow } from './words.ts';

/** What a note at the foot of a page begins with, and the text calls for it by. */
export const noteSignWords: readonly WordRow[] = [
  { words: '[①-⑳]', says: 'a number in a circle', example: '①指常住人口。' },
  { words: '[［[〔]\\d{1,3}[］\\]〕]', says: 'a number in brackets', example: '[1]指常住人口。' },
  { words: '[*＊※†‡]{1,3}', says: 'a star or a cross', example: '*指常住人口。' },
];
export const noteSigns = beginning(noteSignWords);
