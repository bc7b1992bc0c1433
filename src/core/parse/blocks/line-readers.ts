import { cutOrdinals } from '../../chinese/heading-numbers.ts';
import { prefaceBehindEntries } from '../../chinese/heading-words.ts';
import type { LineExample } from './example.ts';
import { readHinted } from './hinted-blocks.ts';
import { goesOn } from './join-lines.ts';
import { add, addPieces, addTo, piecesOf, type Reading, saying, signsAt, wordsAt } from './reading.ts';

export type { Reading } from './reading.ts';

/** What may stand at a line. */
interface LineReader {
  name: string;
  says: string;
  example: LineExample;
  order?: string;
  /**
   * Adds what stands at line `i` to the blocks and gives the index of the last line that it read; null where
   * it is another's.
   */
  read(reading: Reading, i: number): number | null;
}

const roleAt = ({ frame }: Reading, i: number) => frame.roles.get(i);

/** The first that answers reads the line. */
export const lineReaders: readonly LineReader[] = [
  {
    name: 'left-out',
    says: 'no word of the plan',
    example: { text: '一、总则\n正文。\n— 1 —\n二、任务', line: 3 },
    order: 'first: an artefact may stand in a table or in the middle of a paragraph',
    read: ({ frame }, i) => (frame.artefacts.has(i) ? i : null),
  },
  {
    name: 'table',
    says: 'a table begins here',
    example: { text: '附件1\n指标\n\t指标\n\t2014年\n\n\t产值（亿元）\n\t275.54', line: 3 },
    order: 'before all that reads words: the words of its lines stand in cells',
    read(reading, i) {
      const table = reading.tables.get(i);
      if (!table) return null;
      reading.blocks.push({ index: i, lines: [table.first, table.last], words: '', marker: null });
      return table.end;
    },
  },
  {
    name: 'blank',
    says: 'a line without words',
    example: { text: '一、总则\n\n正文。', line: 2 },
    read: (reading, i) => (wordsAt(reading, i) ? null : i),
  },
  {
    name: 'hinted',
    says: 'a person has said what this line, or a block inside it, is',
    example: { text: '一、总则\n正文。', line: 2, hinted: true },
    order: 'before all that guesses',
    read(reading, i) {
      const hints = reading.hints.get(i);
      return hints ? readHinted(reading, i, hints) : null;
    },
  },
  {
    name: 'more-of-the-title',
    says: 'goes on with the title above',
    example: { text: '某市第十四个五年规划\n和二〇三五年远景目标纲要\n一、总则', line: 2 },
    read(reading, i) {
      const before = reading.blocks.at(-1);
      if (roleAt(reading, i) !== 'title-more' || before?.role !== 'title') return null;
      addTo(before, reading, { i, words: wordsAt(reading, i) });
      return i;
    },
  },
  {
    name: 'contents',
    says: 'the entries of a table of contents, each a block',
    example: {
      text: '目录\n第一章 总则 第二章 任务\n第三章 保障\n第一章 总则\n第二章 任务\n第三章 保障',
      line: 2,
    },
    read(reading, i) {
      if (roleAt(reading, i) !== 'toc') return null;
      const words = wordsAt(reading, i);
      // A preface's heading may be set behind the last entry.
      const tail = prefaceBehindEntries.exec(words);
      const closes = tail && tail.index > 2 && isLastEntry(reading, i) && cutOrdinals(words).length > 1;
      for (const piece of cutOrdinals(closes ? words.slice(0, tail.index) : words))
        add(reading, i, piece, { role: 'toc' });
      if (closes) add(reading, i, tail[0]);
      return i;
    },
  },
  {
    name: 'around-the-body',
    says: 'a line around the body, as the frame has said',
    example: { text: '某市五年规划\n某市人民政府\n2021年5月6日\n一、总则', line: 2 },
    order: 'before the lines that are joined: each of these stands by itself',
    read(reading, i) {
      const role = roleAt(reading, i);
      if (!role) return null;
      const set = signsAt(reading, i);
      const words = wordsAt(reading, i).slice(set?.length ?? 0);
      add(reading, i, words, { role, ...(set && { signs: set.signs }) });
      return i;
    },
  },
  {
    name: 'joined',
    says: 'the rest of the paragraph above',
    example: { text: '一、总则\n正文\n，并向社会公布。', line: 3 },
    read(reading, i) {
      const before = reading.blocks.at(-1);
      const words = wordsAt(reading, i);
      if (!before || !goesOn(reading.joining, before, { i, words }, saying(reading, i, 'line'))) return null;
      addTo(before, reading, { i, words }, reading.end);
      reading.end = words;
      return i;
    },
  },
  {
    name: 'text',
    says: 'a paragraph or a heading, or several headings in one line',
    example: { text: '一、总则\n正文。', line: 2 },
    order: 'last: it takes every line',
    read(reading, i) {
      const words = wordsAt(reading, i);
      const set = signsAt(reading, i);
      addPieces(reading, i, piecesOf(reading, i, words.slice(set?.length ?? 0)), set?.signs);
      reading.end = words;
      return i;
    },
  },
];

/** Whether no line of the table of contents follows. */
function isLastEntry(reading: Reading, i: number): boolean {
  const { lines } = reading;
  let k = i + 1;
  while (k < lines.length && lines[k]!.raw.trim() === '') k++;
  return roleAt(reading, k) !== 'toc';
}
