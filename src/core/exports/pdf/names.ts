import { oneLine } from '../../model/line-breaks.ts';
import { type Edition, type Heading, saidIn, textOf } from '../blocks.ts';
import { literal, without } from './literal.ts';
import type { Setting } from './set.ts';

/** What a heading is called in the contents and above pages, a language a line. */
export const namesIn = (block: Heading, edition: Edition): string[] => {
  const said = edition === 'zh-en' ? [block.zh, ...(block.en ? [block.en] : [])] : [saidIn(block, edition)];
  return said.map((own) => oneLine(textOf(own)));
};
/** The same as Typst reads it. */
export const namesOf = (block: Heading, { edition, lacking }: Setting): string =>
  literal(without(namesIn(block, edition).join('\n'), lacking));
