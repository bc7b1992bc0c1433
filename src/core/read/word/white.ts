/** Words in white on white (ECMA-376 part 1, §17.3.2.6), which nobody sees on paper. */
import { all, child, inside, valOf } from './elements.ts';
import type { WordFile } from './file.ts';
import { basedOn, isStandard, stylesOf } from './styles.ts';

/** What shows something: a picture, letters bent into a shape, a chart, a diagram, an object. */
const shown = ['a:blip', 'v:imagedata', 'v:textpath', 'c:chart', 'cx:chart', 'dgm:relIds', 'o:OLEObject'];
/** Whether a drawing shows something; one that only held a text box does not. */
export function isPicture(node: Element): boolean {
  return all(node, ...shown).length > 0;
}

const isBehind = (anchor: Element) => ['1', 'true'].includes(anchor.getAttribute('behindDoc') ?? '');
/** Whether something is shaded in another colour than white (§17.3.5). */
const isColoured = (shade: Element | undefined): boolean =>
  shade !== undefined &&
  !(
    /^(?:auto|FFFFFF|)$/iu.test(shade.getAttribute('w:fill') ?? '') &&
    /^(?:clear|nil|)$/u.test(shade.getAttribute('w:val') ?? '') &&
    !shade.hasAttribute('w:themeFill')
  );

/** Tells whether a cell, its row, its table or the style of that, or one around it, colours what stands in an element. */
function colouredCells({ related }: WordFile): (node: Element) => boolean {
  const styles = stylesOf(related('styles'));
  // A table that names no style has the standard one (§17.7.4.17).
  const standard = [...styles].find(([, s]) => s.getAttribute('w:type') === 'table' && isStandard(s))?.[0];
  const known = new Map<Element, boolean>();
  const isTable = (table: Element): boolean => {
    const properties = child(table, 'w:tblPr');
    const inStyles = basedOn(valOf(properties, 'w:tblStyle') ?? standard, styles).flatMap((style) =>
      all(style, 'w:shd'),
    );
    return [child(properties, 'w:shd'), ...inStyles].some(isColoured);
  };
  return (node) => {
    for (let cell = inside(node, 'w:tc'); cell; cell = inside(cell, 'w:tc')) {
      const table = inside(cell, 'w:tbl');
      if (table && !known.has(table)) known.set(table, isTable(table));
      const ofRow = child(inside(cell, 'w:tr') ?? undefined, 'w:tblPrEx', 'w:shd');
      if (isColoured(child(cell, 'w:tcPr', 'w:shd')) || isColoured(ofRow) || (table && known.get(table)))
        return true;
    }
    return false;
  };
}

/** Shapes that hold words, in the markup of today and in that of before (§20.4, part 4 §19.1). */
const shapes = ['wps:wsp', 'v:shape', 'v:rect', 'v:roundrect', 'v:oval', 'v:polyline', 'v:curve', 'v:arc'];
/** What a shape is filled with: white, nothing, so that what is behind it shows through, or something else. */
function fillOf(shape: Element): 'white' | 'none' | 'other' {
  const own = child(shape, 'wps:spPr');
  if (shape.nodeName === 'wps:wsp') {
    const fill = own && [...own.children].find((c) => /^a:\w*[fF]ill$/u.test(c.nodeName));
    const byStyle = child(shape, 'wps:style', 'a:fillRef')?.getAttribute('idx') ?? '0';
    if (!fill) return byStyle === '0' ? 'none' : 'other';
    if (fill.nodeName === 'a:noFill') return 'none';
    const colour = fill.nodeName === 'a:solidFill' ? fill.firstElementChild : null;
    const isWhite =
      /^(?:FFFFFF|bg1|lt1)$/iu.test(colour?.getAttribute('val') ?? '') && !colour?.children.length;
    return isWhite ? 'white' : 'other';
  }
  if (/^f/iu.test(shape.getAttribute('filled') ?? '')) return 'none';
  const colour = shape.getAttribute('fillcolor') ?? 'white';
  return /^(?:white|window|#fff(?:fff)?)\b/iu.test(colour) && !child(shape, 'v:fill') ? 'white' : 'other';
}

/** Tells whether the box that a run stands in may colour what is behind it, or let through what does. */
function colouredBoxes({ main }: WordFile): (run: Element) => boolean {
  const found = all(main, ...shapes).map((shape) => [shape, fillOf(shape)] as const);
  const fills = new Map(found);
  const showsThrough = isPicture(main) || found.some(([, fill]) => fill === 'other');
  return (run) => {
    if (!inside(run, 'w:txbxContent')) return false;
    const shape = inside(run, ...shapes);
    const fill = shape && fills.get(shape);
    return fill !== 'white' && (fill !== 'none' || showsThrough);
  };
}

/** Runs in white where nothing colours what is behind them: no cell, box, shade, mark, style or picture, not the page. */
export function whiteRuns(file: WordFile): ReadonlySet<Element> {
  const { main } = file;
  const [isInColour, isInBox] = [colouredCells(file), colouredBoxes(file)];
  if (child(main, 'w:background') || all(main, 'wp:anchor').some(isBehind)) return new Set();
  const white = all(main, 'w:color').filter(
    (color) =>
      /^FFFFFF$/iu.test(color.getAttribute('w:val') ?? '') &&
      color.parentElement?.parentElement?.nodeName === 'w:r',
  );
  const isShaded = (run: Element, ...names: string[]) =>
    names.some((name) => [run, inside(run, 'w:p')].some((at) => at && child(at, `${at.nodeName}Pr`, name)));
  return new Set(
    white
      .map((color) => color.parentElement!.parentElement!)
      .filter(
        (run) =>
          !isInBox(run) && !isInColour(run) && !isShaded(run, 'w:shd', 'w:highlight', 'w:pStyle', 'w:rStyle'),
      ),
  );
}
