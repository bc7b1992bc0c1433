import { chineseNumber, romanNumber } from '../../chinese/numerals.ts';
import { circled, fullWidth, letters, setOff } from '../packed/list-numbers.ts';
import { allNamed, nameOf } from '../packed/xml-part.ts';

/** How a level of a list, or of the outline, shows its numbers (OpenDocument 1.3 part 3, §16.32, §16.34). */
interface Level {
  format: string;
  before: string;
  behind: string;
  start: number;
  shown: number;
  /** Whether a blank or a tab stands between a number and its words. */
  isApart: boolean;
}

/** How a number is written, by how the format writes 1. */
const formats: Record<string, (n: number) => string> = {
  '1': String,
  a: letters,
  A: (n) => letters(n).toUpperCase(),
  i: (n) => romanNumber(n).toLowerCase(),
  I: romanNumber,
  一: chineseNumber,
  '１': fullWidth,
  '①': circled,
};

/** The lists of a document by the names of their styles, each level by its number from 1. */
export type ListStyles = ReadonlyMap<string, ReadonlyMap<number, Level | null>>;

/** By which name the outline stands among the lists. */
const outline = 'Outline';

/** The list styles of the parts of a document, and how it numbers its headings. */
export function listStyles(roots: readonly (Element | null)[]): ListStyles {
  return new Map(
    roots.flatMap((root) =>
      allNamed(root, ['list-style', 'outline-style']).map((style) => [
        nameOf(style) === 'outline-style' ? outline : (style.getAttribute('style:name') ?? ''),
        new Map(
          [...style.children].map((level) => [Number(level.getAttribute('text:level')), levelOf(level)]),
        ),
      ]),
    ),
  );
}

/** What shows a number at each entry of a level; other levels show a sign. */
const isNumbered = (level: Element) =>
  ['list-level-style-number', 'outline-level-style'].includes(nameOf(level));

function levelOf(level: Element): Level | null {
  if (!isNumbered(level)) return null;
  const attribute = (name: string) => level.getAttribute(name) ?? '';
  return {
    format: attribute('style:num-format'),
    before: attribute('style:num-prefix'),
    behind: attribute('style:num-suffix'),
    start: Number(attribute('text:start-value')) || 1,
    shown: Number(attribute('text:display-levels')) || 1,
    isApart: allNamed(level, ['list-level-label-alignment']).some((alignment) =>
      ['listtab', 'space'].includes(alignment.getAttribute('text:label-followed-by') ?? ''),
    ),
  };
}

/** Styles are made from one another no farther. */
const mostStyles = 100;
const parentOf = (style: Element) => style.getAttribute('style:parent-style-name') ?? '';

/** Which headings the outline of a document numbers, by their styles (OpenDocument 1.3 part 3, §5.1.2, §16.34). */
export class Outline {
  private readonly styles: ReadonlyMap<string, Element>;

  constructor(roots: readonly (Element | null)[]) {
    const all = roots.flatMap((root) => allNamed(root, ['style']));
    const ofParagraphs = all.filter((style) => style.getAttribute('style:family') === 'paragraph');
    this.styles = new Map(ofParagraphs.map((style) => [style.getAttribute('style:name') ?? '', style]));
  }

  /** The level at which a paragraph is numbered; 0 where its style says that it is in no list, or in another. */
  levelOf(element: Element): number {
    if (element.getAttribute('text:is-list-header') === 'true') return 0;
    const styles = this.stylesOf(element.getAttribute('text:style-name'));
    const list = styles
      .map((style) => style.getAttribute('style:list-style-name'))
      .find((name) => name !== null);
    if (list !== undefined && list !== outline) return 0;
    if (nameOf(element) === 'h') return Number(element.getAttribute('text:outline-level')) || 1;
    // A paragraph is numbered by its style, whatever is set by hand beside that.
    const own = styles.find((style) => nameOf(style.parentElement!) !== 'automatic-styles');
    return Number(own?.getAttribute('style:default-outline-level')) || 0;
  }

  /** A style and those that it is made from, in their order. */
  private stylesOf(name: string | null): Element[] {
    const found: Element[] = [];
    let style = this.styles.get(name ?? '');
    for (; style && found.length < mostStyles; style = this.styles.get(parentOf(style))) found.push(style);
    return found;
  }
}

/** Counts the entries of lists in the order of the text. */
export class ListCounters {
  /** How many numbers were written, and how many could not be told. */
  written = 0;
  lost = 0;
  private readonly styles: ListStyles;
  private readonly counts = new Map<string, number[]>();

  constructor(styles: ListStyles) {
    this.styles = styles;
  }

  /** Begins a list: its own numbers begin anew, unless it continues one. */
  begin(style: string, level: number, continues: boolean): void {
    const counts = this.counts.get(style) ?? [];
    this.counts.set(style, counts);
    if (!continues) counts.length = Math.min(counts.length, level - 1);
  }

  /** Reads what stands beside the text, in a box: the lists of the text go on behind it as if it were not there. */
  apart(read: () => void): void {
    const kept = [...this.counts].map(([style, counts]): [string, number[]] => [style, [...counts]]);
    read();
    for (const [style, counts] of kept) this.counts.set(style, counts);
  }

  /** What is shown before the next heading that the outline numbers. */
  nextHeading(level: number, start: number | null): string {
    if (!this.styles.has(outline)) return '';
    if (!this.counts.has(outline)) this.begin(outline, 1, false);
    return this.next(outline, level, start);
  }

  /**
   * What is shown before the next entry of a list; empty for a sign, and where its form is not known or the file lacks
   * its style.
   */
  next(style: string, level: number, start: number | null): string {
    const levels = this.styles.get(style);
    if (style && !levels) this.lost++;
    const own = levels?.get(level);
    const counts = this.counts.get(style) ?? [];
    counts[level - 1] = start ?? (counts[level - 1] ?? (own?.start ?? 1) - 1) + 1;
    counts.length = level;
    if (!own?.format) return '';
    const numbers = counts.slice(Math.max(0, level - own.shown)).map((n, i) => {
      const at = levels!.get(level - Math.min(own.shown, counts.length) + i + 1) ?? own;
      return formats[at.format.slice(0, 1)]?.(n ?? 1) ?? null;
    });
    if (numbers.includes(null)) {
      this.lost++;
      return '';
    }
    this.written++;
    return setOff(own.before + numbers.join('.') + own.behind, own.isApart);
  }
}
