/**
 * The numbers that Word shows before paragraphs and does not keep in their text (ECMA-376 part 1, §17.9
 * Numbering), written into it.
 */
import { chineseNumber, romanNumber } from '../chinese/numerals.ts';
import type { WordFile } from './word-file.ts';

interface Level {
  start: number;
  format: string;
  text: string;
  suffix: string;
  restart: number;
  legal: boolean;
  style: string;
}
interface Num {
  abstract: string;
  starts: Map<number, number>;
}

const letters = (n: number) => String.fromCodePoint(0x60 + ((n - 1) % 26) + 1).repeat(Math.ceil(n / 26));
const stems = '甲乙丙丁戊己庚辛壬癸';
const circled = (n: number) => (n <= 20 ? String.fromCodePoint(0x245f + n) : String(n));
/** How each number format writes n (§17.18.59 ST_NumberFormat), as far as Chinese documents use them. */
const formats: Record<string, (n: number) => string> = {
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalHalfWidth: String,
  decimalFullWidth: (n) => String(n).replace(/\d/g, (d) => String.fromCodePoint(0xff10 + Number(d))),
  upperRoman: romanNumber,
  lowerRoman: (n) => romanNumber(n).toLowerCase(),
  upperLetter: (n) => letters(n).toUpperCase(),
  lowerLetter: letters,
  chineseCounting: chineseNumber,
  chineseCountingThousand: chineseNumber,
  japaneseCounting: chineseNumber,
  taiwaneseCounting: chineseNumber,
  taiwaneseCountingThousand: chineseNumber,
  ideographDigital: chineseNumber,
  ideographTraditional: (n) => stems[(n - 1) % 10]!,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (n) => `(${n})`,
  decimalEnclosedFullstop: (n) => `${n}.`,
  none: () => '',
};

const children = (node: Element, name: string) => [...node.children].filter((c) => c.nodeName === name);
const child = (node: Element | undefined, ...path: string[]): Element | undefined =>
  path.reduce<Element | undefined>((at, name) => at && children(at, name)[0], node);
const valueOf = (node: Element | undefined, ...path: string[]) =>
  child(node, ...path)?.getAttribute('w:val') ?? undefined;
const isOn = (node: Element | undefined) =>
  Boolean(node) && !['0', 'false', 'off'].includes(node!.getAttribute('w:val') ?? '');

/**
 * Writes the numbers that Word shows into the text of a document, in place, with what stands around them
 * (第%1章, %1.%2), and says what they are (`written`); `lost`: how many paragraphs have a number in a form that
 * is not known here, and stay as they are, as do those with a bullet.
 */
export function writeNumbers({ main: body, related }: WordFile): { written: string[]; lost: number } {
  const [numbering, styles] = [related('numbering'), related('styles')];
  const written: string[] = [];
  if (!numbering) return { written, lost: 0 };

  const abstracts = new Map(
    children(numbering, 'w:abstractNum').map((a) => [
      a.getAttribute('w:abstractNumId')!,
      new Map(children(a, 'w:lvl').map((l) => [Number(l.getAttribute('w:ilvl')), levelOf(l)])),
    ]),
  );
  const nums = new Map(
    children(numbering, 'w:num').map((n): [string, Num] => [
      n.getAttribute('w:numId')!,
      {
        abstract: valueOf(n, 'w:abstractNumId') ?? '',
        starts: new Map(
          children(n, 'w:lvlOverride').flatMap((o) => {
            const start = valueOf(o, 'w:startOverride');
            return start === undefined ? [] : [[Number(o.getAttribute('w:ilvl')), Number(start)] as const];
          }),
        ),
      },
    ]),
  );
  const byId = new Map(
    (styles ? children(styles, 'w:style') : []).map((s) => [s.getAttribute('w:styleId')!, s]),
  );
  /** The list and level of a style, or of one it is based on; the level is the one that names the style. */
  const ofStyle = (
    id: string | undefined,
    seen = new Set<string>(),
  ): { num: string; level: number | undefined } | null => {
    const style = id === undefined || seen.has(id) ? undefined : byId.get(id);
    if (!style) return null;
    const num = valueOf(style, 'w:pPr', 'w:numPr', 'w:numId');
    if (num === undefined) return ofStyle(valueOf(style, 'w:basedOn'), seen.add(id!));
    const named = [...(abstracts.get(nums.get(num)?.abstract ?? '') ?? [])].find(
      ([, l]) => l.style === id,
    )?.[0];
    return { num, level: named ?? Number(valueOf(style, 'w:pPr', 'w:numPr', 'w:ilvl') ?? 0) };
  };

  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  let lost = 0;
  for (const p of body.getElementsByTagName('w:p') as unknown as Iterable<Element>) {
    const own = child(p, 'w:pPr', 'w:numPr');
    const inherited = ofStyle(valueOf(p, 'w:pPr', 'w:pStyle'));
    const id = valueOf(own, 'w:numId') ?? inherited?.num;
    const ilvl = Number(valueOf(own, 'w:ilvl') ?? inherited?.level ?? 0);
    const num = nums.get(id ?? '');
    const levels = abstracts.get(num?.abstract ?? '');
    const level = levels?.get(ilvl);
    // A paragraph without words shows no number.
    if (!num || !levels || !level || !(p.textContent ?? '').trim()) continue;
    const counts = counters.get(num.abstract) ?? counters.set(num.abstract, []).get(num.abstract)!;
    const starts = (l: number) => num.starts.get(l) ?? levels.get(l)?.start ?? 1;
    if (!begun.has(id!)) {
      for (const l of num.starts.keys()) delete counts[l];
      begun.add(id!);
    }
    counts[ilvl] = (counts[ilvl] ?? starts(ilvl) - 1) + 1;
    for (let l = 0; l < ilvl; l++) counts[l] ??= starts(l);
    for (let l = ilvl + 1; l < counts.length; l++) if ((levels.get(l)?.restart ?? l) > ilvl) delete counts[l];
    if (level.format === 'bullet') continue;
    const label = level.text.replace(/%(\d)/g, (_, n: string) => {
      const l = Number(n) - 1;
      const format = formats[level.legal ? 'decimal' : (levels.get(l)?.format ?? 'decimal')];
      return format ? format(counts[l] ?? starts(l)) : '\ufffd';
    });
    if (label.includes('\ufffd')) {
      lost++;
      continue;
    }
    if (!label) continue;
    written.push(label);
    // The paragraph is no entry of a list any more: its number is its first words.
    const run = body.ownerDocument.createElement('w:r');
    const text = body.ownerDocument.createElement('w:t');
    text.setAttribute('xml:space', 'preserve');
    text.textContent = level.suffix === 'nothing' || /[、：:）)]$/u.test(label) ? label : `${label} `;
    run.append(text);
    const properties =
      child(p, 'w:pPr') ?? p.insertBefore(body.ownerDocument.createElement('w:pPr'), p.firstChild);
    own?.remove();
    if (inherited) {
      const none = body.ownerDocument.createElement('w:numPr');
      const zero = body.ownerDocument.createElement('w:numId');
      zero.setAttribute('w:val', '0');
      none.append(zero);
      properties.append(none);
    }
    properties.after(run);
  }
  return { written, lost };
}

function levelOf(l: Element): Level {
  return {
    start: Number(valueOf(l, 'w:start') ?? 1),
    format: valueOf(l, 'w:numFmt') ?? 'decimal',
    text: valueOf(l, 'w:lvlText') ?? '',
    suffix: valueOf(l, 'w:suff') ?? 'tab',
    // A level begins again after any higher one, after the one given, or (0) never (§17.9.10).
    restart: Number(valueOf(l, 'w:lvlRestart') ?? Number(l.getAttribute('w:ilvl'))),
    legal: isOn(child(l, 'w:isLgl')),
    style: valueOf(l, 'w:pStyle') ?? '',
  };
}
