import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Language } from '../../core/model/language.ts';
import type { Clause } from '../../core/published/plan-json.ts';

/** A picture with its words, and the same figures as a table. */
export interface Figure {
  id: string;
  title: string;
  svg: string;
  /** The clauses and rows whose figures it draws. */
  of: string[];
  heads: string[];
  /** `clauses`: those of the text that speak of the row. */
  rows: { eId: string; cells: string[]; clauses?: string[] }[];
}

/** Units of the drawing: as wide as a phone, so that its words are of the size of the text there. */
export const width = 350;
export const ink = 'currentColor';
export const accent = 'var(--accent)';
const locale = { zh: 'zh-CN', en: 'en' } as const;
/** Where the words of a clause, or the cells of a row, are found. */
export type Clauses = ReadonlyMap<string, Pick<Clause, 'zh' | 'cells'>>;
/**
 * A number in a language's digits (English sets thousands apart from 10,000 up, as its text does), with the
 * decimals that it is printed with in its clause: 306.20.
 */
export const numberIn = (language: Language, clauses: Clauses) => (n: number, eId: string) => {
  const { cells, zh } = clauses.get(eId)!;
  const printed = [...(cells?.join(' ') ?? zh ?? '').matchAll(/\d[\d,，]*(?:\.(\d+))?/gu)].find(
    ([digits]) => Number(digits.replace(/[,，]/gu, '')) === n,
  );
  return new Intl.NumberFormat(locale[language], {
    minimumFractionDigits: printed?.[1]?.length ?? 0,
    useGrouping: language === 'en' && 'min2',
  }).format(n);
};
/** Words over lines stay readable. */
export const halo = { stroke: 'var(--paper)', strokeWidth: 4, paintOrder: 'stroke' } as const;
/**
 * The size, at most the one wished for, at which words stay within the drawing: a Chinese character is one
 * em wide, a letter about half of that.
 */
export const fitting = (words: string, most: number, letter: number) =>
  Math.min(
    most,
    (width - 34) / [...words].reduce((n, c) => n + (/[\u2e80-\uffef]/u.test(c) ? 1 : letter), 0),
  );
export const percent = (n: number) =>
  `${n >= 0 ? '+' : '−'}${Math.abs(n) < 10 ? Math.abs(n).toFixed(1) : Math.abs(n).toFixed(0)}%`;

/** Draws a plot and makes of it an image with a name and a description. */
export function draw(title: string, description: string, options: Plot.PlotOptions): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = Plot.plot({
    document: document as unknown as Document,
    width,
    className: 'drawing',
    ...options,
  }) as unknown as SVGElement;
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const element of [svg, ...svg.querySelectorAll('[aria-label]')])
    for (const name of ['aria-label', 'aria-description', 'style', 'font-family'])
      element.removeAttribute(name);
  for (const [name, value] of Object.entries({
    role: 'img',
    'aria-label': `${title}. ${description}`,
    'font-size': '13',
  }))
    svg.setAttribute(name, value);
  // Figures of one width are the style of all drawings (tables.css): SVG has no attribute for them.
  for (const element of svg.querySelectorAll('[font-variant]')) element.removeAttribute('font-variant');
  for (const name of ['width', 'height']) svg.removeAttribute(name);
  return svg.outerHTML;
}
