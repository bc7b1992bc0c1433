import { cutOrdinals, type Marker, markdown } from '../../chinese/heading-numbers.ts';
import { prefaceBehindEntries } from '../../chinese/heading-words.ts';
import type { SourceLine } from '../../model/source-line.ts';
import type { Stage, Trace } from '../../model/trace.ts';
import type { FlatTable } from '../../tables/flat-table.ts';
import type { Frame } from '../frame/state.ts';
import { acceptNumber } from './accept-numbers.ts';
import type { Block } from './block.ts';
import { cutLine } from './cut-headings.ts';
import type { LineExample, Say } from './example.ts';
import { goesOn, type Joining, joinWords } from './join-lines.ts';
import type { Numbering } from './numbering.ts';

/** What is known while the lines of a document are read, and the blocks so far. */
export interface Reading {
  lines: readonly SourceLine[];
  frame: Frame;
  /** The numbers of the lines that a person has said what they are. */
  hinted: ReadonlySet<number>;
  tables: ReadonlyMap<number, FlatTable>;
  numbering: Numbering;
  joining: Joining;
  blocks: Block[];
  /** The words of the line that the last block ends with. */
  end: string;
  trace: Trace;
}

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

const wordsAt = ({ lines }: Reading, i: number) => lines[i]!.raw.trim();
const roleAt = ({ frame }: Reading, i: number) => frame.roles.get(i);
/** A trace of one line and stage. */
const saying =
  ({ trace, lines }: Reading, i: number, stage: Stage): Say =>
  (rule, took, why) =>
    trace({ line: lines[i]!.no, stage, rule, took, why });

/** Adds a block that begins and ends with line `i`. */
const add = ({ blocks, lines }: Reading, i: number, words: string, more: Partial<Block> = {}) => {
  const { no } = lines[i]!;
  blocks.push({ index: i, lines: [no, no], words, marker: null, ...more });
};
/** Adds the words of line `i` to the last block, which ends with the line `end`. */
const addTo = (before: Block, { lines }: Reading, i: number, end?: string) => {
  before.words = joinWords(before.words, lines[i]!.raw.trim(), end);
  before.lines = [before.lines[0], lines[i]!.no];
};

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
    says: 'a person has said what this line is',
    example: { text: '一、总则\n正文。', line: 2, hinted: true },
    order: 'before all that guesses',
    read(reading, i) {
      if (!reading.hinted.has(reading.lines[i]!.no)) return null;
      const words = wordsAt(reading, i);
      const marker = reading.numbering.read(words);
      if (marker) reading.numbering.take(marker);
      add(reading, i, words, { marker });
      return i;
    },
  },
  {
    name: 'more-of-the-title',
    says: 'goes on with the title above',
    example: { text: '某市第十四个五年规划\n和二〇三五年远景目标纲要\n一、总则', line: 2 },
    read(reading, i) {
      const before = reading.blocks.at(-1);
      if (roleAt(reading, i) !== 'title-more' || before?.role !== 'title') return null;
      addTo(before, reading, i);
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
      if (!before || !goesOn(reading.joining, before, i, words, saying(reading, i, 'line'))) return null;
      addTo(before, reading, i, reading.end);
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
      const { heading, item, prose } = reading.lines[i]!;
      const words = wordsAt(reading, i);
      reading.end = words;
      const set = signsAt(reading, i);
      const printed = words.slice(set?.length ?? 0);
      const pieces = prose ? [words] : cutLine(printed, reading.numbering, saying(reading, i, 'line'));
      const level = heading ?? set?.signs.length;
      for (const [n, piece] of pieces.entries()) {
        if (!piece) continue;
        const { marker, unsure } = numberOf(reading, i, piece);
        add(reading, i, piece, {
          marker,
          ...(level && { heading: level }),
          ...(n === 0 && set && { signs: set.signs }),
          ...(item && { item }),
          ...(unsure && { unsure }),
        });
      }
      return i;
    },
  },
];

/**
 * The signs of Markdown before a heading, and all of the line that they take; quotations and code have none.
 */
function signsAt(reading: Reading, i: number): { signs: string; length: number } | null {
  const found = reading.lines[i]!.prose ? null : markdown.exec(wordsAt(reading, i));
  return found && { signs: found[1]!, length: found[0].length };
}

/**
 * The number of a block: none in a quotation or code, as printed in a list of the markup, and elsewhere where
 * it is accepted.
 */
function numberOf(reading: Reading, i: number, piece: string): { marker: Marker | null; unsure?: string } {
  const { prose, item } = reading.lines[i]!;
  if (prose) return { marker: null };
  if (item) return { marker: reading.numbering.read(piece) };
  return acceptNumber(piece, reading.numbering, saying(reading, i, 'number'));
}

/** Whether no line of the table of contents follows. */
function isLastEntry(reading: Reading, i: number): boolean {
  const { lines } = reading;
  let k = i + 1;
  while (k < lines.length && lines[k]!.raw.trim() === '') k++;
  return roleAt(reading, k) !== 'toc';
}
