import type { Sentence } from '../../model/sentence.ts';
import { said } from '../said.ts';
import { shiftedAt } from './shifted-bytes.ts';

/** A text as it was decoded, and the bytes that it was decoded from. */
export interface DecodedText {
  text: string;
  bytes: Uint8Array;
  isHtml: boolean;
  /** Whether its signs are read as those of Markdown. */
  isMarkdown: boolean;
}

/** What a text shows of damage that was done to it before, though it is text. */
interface TextDoubt {
  name: string;
  says: string;
  example: string;
  /** Where it stands first in the text, in characters, and how often; null where it does not. */
  find: (given: DecodedText) => { at: number; n: number } | null;
  message: (values: { n: number; words: string }) => Sentence;
}

/** Where a sign stands in a text, and how often. */
function signsIn(text: string, signs: RegExp): { at: number; n: number } | null {
  const found = [...text.matchAll(signs)];
  return found.length ? { at: found[0]!.index, n: found.length } : null;
}

/** A sign or two may be anything: a call of a note, a number. 张**、李** are names that are half hidden. */
const fewestMarks = 3;

export const textDoubts: readonly TextDoubt[] = [
  {
    name: 'signs for lost characters',
    says: 'Another program has put U+FFFD where it could not read a character.',
    example: '全区高新技术产\ufffd增加值',
    find: ({ text }) => signsIn(text, /\ufffd/gu),
    message: said.lostSigns,
  },
  {
    name: 'signs of private use',
    says: 'Which sign a character of U+E000 to U+F8FF is, only the font of the document says.',
    example: '增长\uf0b35%',
    find: ({ text, bytes }) => {
      const found = signsIn(text, /[\ue000-\uf8ff]/gu);
      // Bytes that are out of step make such signs as well.
      return found && !shiftedAt(text, bytes) ? found : null;
    },
    message: said.privateSigns,
  },
  {
    name: 'breaks that end no line',
    says: 'Word and web pages break lines at U+2028, U+2029 and U+000B; in a text file no line ends there.',
    example: '某区规划\u2028一、总则\n正文。',
    find: ({ text, isHtml }) => (isHtml ? null : signsIn(text, /(?<=\S)[\v\u2028\u2029](?=\S)/gu)),
    message: said.breakSigns,
  },
  {
    name: 'signs of Markdown',
    says: 'In a text file they stay among the words: headings and heads of columns are not told by them.',
    example: '**某区规划**\n## 一、总则\n**正文**',
    find({ text, isHtml, isMarkdown }) {
      const found =
        isHtml || isMarkdown
          ? null
          : signsIn(text, /(?<![\p{L}\p{N}*])\*\*(?=[\p{L}\p{N}])[^*\n]{0,80}\*\*(?!\*)|^#{1,6} +\S/gmu);
      return found && found.n >= fewestMarks ? found : null;
    },
    message: said.markdownSigns,
  },
  {
    name: 'a byte that is lost',
    says: 'In GB18030 a byte that is lost makes other characters of all that follow it in the line.',
    example: '全区高新技术产业 with a byte gone reads 全区哐录际跻',
    find: ({ text, bytes }) => shiftedAt(text, bytes),
    message: said.lostByte,
  },
];
