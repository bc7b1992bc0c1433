import { drawn, type Letters, lines } from './card.ts';
import { colour } from './palette.ts';

/** What a card says: the name of the site, a heading, and below it the title it belongs to, if any. */
interface CardWords {
  site: string;
  heading: string;
  title: string;
}
/** The height of a line, in sizes of its letters. */
const lineHeight = 1.35;

/** The picture that stands for a page where its address is shared, 1200 by 630, as SVG. */
export function writeCard({ site, heading, title }: CardWords): string {
  const text = (words: string[], y: number, letters: Letters) =>
    words.map((line, i) => drawn(line.trim(), [80, y + i * letters.size * lineHeight], letters)).join('');
  const large = { size: 60, weight: 75, colour: colour('ink') };
  const small = { size: 30, weight: 40, colour: colour('quiet') };
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">',
    `<rect width="1200" height="630" fill="${colour('paper')}"/>`,
    `<rect width="24" height="630" fill="${colour('accent')}"/>`,
    text([site], 110, small),
    text(lines(heading, 17, 4), 230, large),
    title && text(lines(title, 34, 2), 535, small),
    '</svg>',
  ].join('');
}
