/**
 * The numbers that Word shows before paragraphs and does not keep in their text (ECMA-376 part 1, §17.9
 * Numbering), written into it.
 */
import { Counters, type Level, type Num, showsSign } from '../packed/level-numbers.ts';
import { setOff } from '../packed/list-numbers.ts';
import { child, children, isOn, valOf } from './elements.ts';
import type { WordFile } from './file.ts';
import { basedOn } from './styles.ts';

/** The lists of a document: the levels of each, and which list and level a style has. */
interface Lists {
  nums: Map<string, Num>;
  levelsOf: (num: Num | undefined) => Map<number, Level> | undefined;
  ofStyle: (id: string | undefined) => { num: string; level: number | undefined } | null;
}

function readLists(numbering: Element, styles: Element | undefined): Lists {
  const abstracts = new Map(
    children(numbering, 'w:abstractNum').map((a) => [
      a.getAttribute('w:abstractNumId')!,
      new Map(children(a, 'w:lvl').map((l) => [Number(l.getAttribute('w:ilvl')), levelOf(l)])),
    ]),
  );
  const byId = new Map(
    (styles ? children(styles, 'w:style') : []).map((s) => [s.getAttribute('w:styleId')!, s]),
  );
  const elements = new Map(children(numbering, 'w:num').map((n) => [n.getAttribute('w:numId')!, n]));
  const linked = linkedIn(numbering, elements, byId);
  const nums = new Map([...elements].map(([id, n]) => [id, numOf(n, linked)] as const));
  const levelsOf = (num: Num | undefined) => {
    const levels = abstracts.get(num?.abstract ?? '');
    return levels && num?.own.size ? new Map([...levels, ...num.own]) : levels;
  };
  /**
   * The list is that of a style, or of one it is based on; the level is the one that names the first of these styles,
   * or that this one says: 标题 2, made from 标题 1, says its level alone.
   */
  const ofStyle = (id: string | undefined): ReturnType<Lists['ofStyle']> => {
    const styles = basedOn(id, byId);
    const at = styles.findIndex((style) => valOf(style, ...numberOf, 'w:numId') !== undefined);
    if (at < 0) return null;
    const num = valOf(styles[at], ...numberOf, 'w:numId')!;
    const levels = [...(levelsOf(nums.get(num)) ?? [])];
    for (const style of styles.slice(0, at + 1)) {
      const named = levels.find(([, l]) => l.style && l.style === style.getAttribute('w:styleId'))?.[0];
      const level = named ?? valOf(style, ...numberOf, 'w:ilvl');
      if (level !== undefined) return { num, level: Number(level) };
    }
    return { num, level: 0 };
  };
  return { nums, levelsOf, ofStyle };
}

/** Levels that stand with the list of a style (§17.9.21), by the number of what only names that style. */
const linkedIn = (
  numbering: Element,
  nums: ReadonlyMap<string, Element>,
  styles: ReadonlyMap<string, Element>,
): Map<string, string> =>
  new Map(
    children(numbering, 'w:abstractNum').flatMap((a) => {
      const num = valOf(styles.get(valOf(a, 'w:numStyleLink') ?? ''), 'w:pPr', 'w:numPr', 'w:numId');
      const abstract = valOf(nums.get(num ?? ''), 'w:abstractNumId');
      return abstract === undefined ? [] : [[a.getAttribute('w:abstractNumId')!, abstract] as const];
    }),
  );

/** Where a style says its list. */
const numberOf = ['w:pPr', 'w:numPr'] as const;

function numOf(n: Element, linked: ReadonlyMap<string, string>): Num {
  const starts = children(n, 'w:lvlOverride').flatMap((o) => {
    const start = valOf(o, 'w:startOverride');
    return start === undefined ? [] : [[Number(o.getAttribute('w:ilvl')), Number(start)] as const];
  });
  const abstract = valOf(n, 'w:abstractNumId') ?? '';
  const own = children(n, 'w:lvlOverride').flatMap((o) =>
    children(o, 'w:lvl').map((l) => [Number(o.getAttribute('w:ilvl')), levelOf(l)] as const),
  );
  return { abstract: linked.get(abstract) ?? abstract, starts: new Map(starts), own: new Map(own) };
}

/** The number that says that a paragraph is in no list (§17.9.18). */
const noList = '0';

/**
 * Writes the numbers that Word shows into the text of a document, in place, with what stands around them
 * (第%1章, %1.%2), and says what they are (`written`); `lost`: how many paragraphs have a number in a form that
 * is not known here, or of a list that the file has not, and stay as they are, as do those with a bullet.
 */
export function writeNumbers({ main: body, related }: WordFile): { written: string[]; lost: number } {
  const numbering = related('numbering');
  const written: string[] = [];
  if (!numbering) return { written, lost: 0 };
  const { nums, levelsOf, ofStyle } = readLists(numbering, related('styles'));
  const counters = new Counters();
  let lost = 0;
  for (const p of body.getElementsByTagName('w:p') as unknown as Iterable<Element>) {
    const own = child(p, 'w:pPr', 'w:numPr');
    const inherited = ofStyle(valOf(p, 'w:pPr', 'w:pStyle'));
    const id = valOf(own, 'w:numId') ?? inherited?.num ?? '';
    const ilvl = Number(valOf(own, 'w:ilvl') ?? inherited?.level ?? 0);
    const num = nums.get(id);
    const levels = levelsOf(num);
    const level = levels?.get(ilvl);
    // A paragraph without words shows its number all the same, as cells do that Word counts; one of which a tracked
    // change deletes the end shows none, nor does one without words whose sign is no number.
    const isBare = !(p.textContent ?? '').trim();
    if (isBare && (!level || showsSign(level) || isDeleted(p))) continue;
    // A paragraph may also have no number against its style (numId 0).
    if (!num || !levels || !level) {
      if (id && id !== noList) lost++;
      if (own && inherited) write(p, '', true);
      continue;
    }
    const label = counters.next(id, num, levels, ilvl);
    if (label === null) lost++;
    if (label === null || showsSign(level)) continue;
    if (label) written.push(label);
    write(p, setOff(label, level.suffix !== 'nothing'), inherited !== null);
  }
  return { written, lost };
}

const isDeleted = (p: Element): boolean =>
  ['w:del', 'w:moveFrom'].some((name) => child(p, 'w:pPr', 'w:rPr', name) !== undefined);

/** Makes a number, if any, the first words of its paragraph, which is no entry of a list any more. */
function write(p: Element, label: string, inherits: boolean): void {
  const make = (name: string, parent: Element) => parent.appendChild(p.ownerDocument.createElement(name));
  const properties =
    child(p, 'w:pPr') ?? p.insertBefore(p.ownerDocument.createElement('w:pPr'), p.firstChild);
  child(properties, 'w:numPr')?.remove();
  if (inherits) {
    const none = make('w:numPr', properties);
    // Both, or mammoth asks the levels which of them names the style.
    for (const name of ['w:ilvl', 'w:numId']) make(name, none).setAttribute('w:val', '0');
  }
  if (!label) return;
  const run = p.ownerDocument.createElement('w:r');
  const text = make('w:t', run);
  text.setAttribute('xml:space', 'preserve');
  text.textContent = label;
  properties.after(run);
}

function levelOf(l: Element): Level {
  return {
    start: Number(valOf(l, 'w:start') ?? 1),
    format: valOf(l, 'w:numFmt') ?? 'decimal',
    text: valOf(l, 'w:lvlText') ?? '',
    suffix: valOf(l, 'w:suff') ?? 'tab',
    // A level begins again after any higher one, after the one given, or (0) never (§17.9.10).
    restart: Number(valOf(l, 'w:lvlRestart') ?? Number(l.getAttribute('w:ilvl'))),
    legal: isOn(child(l, 'w:isLgl')),
    style: valOf(l, 'w:pStyle') ?? '',
  };
}
