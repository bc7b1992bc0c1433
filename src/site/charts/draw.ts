/** What all drawings share: their size and colours, and how a plot becomes an image with words. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Language } from '../../core/model/language.ts';
import type { Clause } from '../../core/published/plan-json.ts';
import { printedNumbers } from '../wording/printed-numbers.ts';

/** A small drawing of one row, with its words beside it. */
export interface Panel {
  eId: string;
  name: string;
  /** What it comes to. */
  line: string;
  svg: string;
}

/** A picture with its words, or several small ones, and the same figures as a table. */
export interface Figure {
  id: string;
  title: string;
  svg?: string;
  panels?: Panel[];
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
  const printed = printedNumbers(cells?.join(' ') ?? zh ?? '').find(({ value }) => value === n);
  return new Intl.NumberFormat(locale[language], {
    minimumFractionDigits: printed?.decimals ?? 0,
    useGrouping: language === 'en' && 'min2',
  }).format(n);
};

/** Words over lines stay readable. */
export const halo = { stroke: 'var(--paper)', strokeWidth: 4, paintOrder: 'stroke' } as const;

/** What of the width is no room for words: the margins of a drawing, and a little over. */
const margins = 34;
/** Signs as wide as a Chinese character: those of Chinese, and its marks and full-width forms. */
export const fullWidth = /[\u2e80-\uffef]/u;
/**
 * The size, at most the one wished for, at which words stay within the drawing: a Chinese character is one
 * em wide, a letter about half of that (`letter`).
 */
export const fitting = (words: string, most: number, letter: number) => {
  const ems = [...words].reduce((n, c) => n + (fullWidth.test(c) ? 1 : letter), 0);
  return Math.min(most, (width - margins) / ems);
};

/** A change in per cent with its sign; from 10 per cent up, without decimals. */
export const percent = (n: number) => {
  const size = Math.abs(n);
  return `${n >= 0 ? '+' : '−'}${size.toFixed(size < 10 ? 1 : 0)}%`;
};

/** A difference with its sign, and no more decimals than figures of its size have. */
export const signed = (n: number) => {
  const size = Number(Math.abs(n).toFixed(2));
  return `${n >= 0 ? '+' : '−'}${size}`;
};

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
