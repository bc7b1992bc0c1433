/** What a Word document says of the looks of its runs, by themselves and by their styles (ECMA-376 part 1, §17.7). */
import { child, children, isOn, valOf } from './elements.ts';
import type { WordFile } from './file.ts';

/** Styles are made from one another no farther. */
const mostStyles = 100;

/** The styles of a document by their ids. */
export const stylesOf = (styles: Element | undefined): ReadonlyMap<string, Element> =>
  new Map((styles ? children(styles, 'w:style') : []).map((s) => [s.getAttribute('w:styleId') ?? '', s]));

/** Whether a style is that of what names none of its kind. */
export const isStandard = (style: Element): boolean =>
  ['1', 'true', 'on'].includes(style.getAttribute('w:default') ?? '');

/** A style and those that it is based on, in their order; none where there is no such style. */
export function basedOn(id: string | undefined, styles: ReadonlyMap<string, Element>): Element[] {
  const found: Element[] = [];
  let style = styles.get(id ?? '');
  while (style && !found.includes(style) && found.length < mostStyles) {
    found.push(style);
    style = styles.get(valOf(style, 'w:basedOn') ?? '');
  }
  return found;
}

/**
 * Tells of a run whether it is as one of some properties say (w:vanish, w:strike): what it says itself holds before its
 * own style, that before the style of its paragraph, that before what holds for the whole document.
 */
export function looksOf({ related }: WordFile): (run: Element, properties: readonly string[]) => boolean {
  const root = related('styles');
  const styles = stylesOf(root);
  const standard = [...styles.values()].find(
    (s) => s.getAttribute('w:type') === 'paragraph' && isStandard(s),
  );
  const defaults = child(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
  const known = new Map<string, boolean>();
  const ofStyles = (own: string, paragraph: string, property: string): boolean => {
    const key = `${own} ${paragraph} ${property}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const ofParagraph = paragraph || (standard?.getAttribute('w:styleId') ?? '');
    const said = [...basedOn(own, styles), ...basedOn(ofParagraph, styles)]
      .map((style) => child(style, 'w:rPr', property))
      .concat(child(defaults, property))
      .find((node) => node !== undefined);
    known.set(key, isOn(said));
    return known.get(key)!;
  };
  // A paragraph may have any number of runs.
  const ofParagraphs = new Map<Element, string>();
  const styleAround = (run: Element): string => {
    let around = run.parentElement;
    while (around && around.nodeName !== 'w:p') around = around.parentElement;
    if (!around) return '';
    const known = ofParagraphs.get(around) ?? valOf(around, 'w:pPr', 'w:pStyle') ?? '';
    ofParagraphs.set(around, known);
    return known;
  };
  return (run, properties) => {
    const own = child(run, 'w:rPr');
    return properties.some((property) => {
      const said = child(own, property);
      return said ? isOn(said) : ofStyles(valOf(own, 'w:rStyle') ?? '', styleAround(run), property);
    });
  };
}
