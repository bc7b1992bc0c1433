import { escapedHtml } from '../../model/escaped-html.ts';
import type { DocText } from './text.ts';

/** Says of a paragraph which of its figures are partly raised. */
export function raisedIn(words: string, { set }: DocText): string {
  const figures = (set?.raised ?? []).filter((one) => words.includes(one.words)).map(({ figure }) => figure);
  return figures.length ? ` data-raised="${escapedHtml(figures.join(' '))}"` : '';
}
