import { oneLine } from '../../model/line-breaks.ts';
import { type Edition, type Heading, languagesOf, saidIn, textOf } from '../blocks.ts';
import { own } from '../words.ts';
import { literal, without } from './literal.ts';
import type { Setting } from './set.ts';

/** What a heading is called in the contents and above pages, a language a line. */
const namesIn = (block: Heading, edition: Edition): string[] => {
  const said = edition === 'zh-en' ? [block.zh, ...(block.en ? [block.en] : [])] : [saidIn(block, edition)];
  return said.map((own) => oneLine(textOf(own)));
};
/** What stands behind each of these names in the contents: that the annex is not there. */
const marksIn = ({ absent }: Heading, edition: Edition): string[] =>
  absent ? languagesOf(edition).map((language) => ` ${own.absent[language]}`) : [];

/** What stands in the contents for a heading, a language a line. */
export const entryIn = (block: Heading, edition: Edition): string[] => {
  const [names, marks] = [namesIn(block, edition), marksIn(block, edition)];
  return languagesOf(edition).map((_, i) => (names[i] ?? '') + (marks[i] ?? ''));
};
/** The names of a heading as Typst reads them; behind an empty line what stands behind each in the contents. */
export const namesOf = (block: Heading, { edition, lacking }: Setting): string => {
  const parts = [namesIn(block, edition), marksIn(block, edition)].map((lines) => lines.join('\n'));
  return literal(without(parts.filter(Boolean).join('\n\n'), lacking));
};
