import { isHeadOnly, isSum } from '../../chinese/cell-kinds.ts';

/** Words without a blank: the display columns that they take up, and their place in the line. */
export interface Part {
  from: number;
  to: number;
  at: number;
  end: number;
}

/** Parts between which single blanks stand; a wider gap stands between two runs. */
export interface Run extends Part {
  parts: Part[];
}

/** Signs of Latin and of punctuation that some fonts set as wide as a Chinese character, and others half so. */
const eitherWay = /[\u2010-\u2027\u2030-\u205e\u2100-\u2bff]/u;
/** The first sign that is as wide as a Chinese one. */
const firstWide = 0x100;
/** A gap of at least this many display columns parts two cells for certain. */
const gapOfCells = 2;

/** Whether a text holds signs whose width depends on its font. */
export const dependsOnFont = (words: string): boolean => eitherWay.test(words);

/** How many display columns a text takes up; `halves`: signs whose width depends on the font take up one. */
export function widthOf(words: string, halves = false): number {
  let width = 0;
  for (const sign of words) {
    const isWide = sign.codePointAt(0)! >= firstWide && !(halves && eitherWay.test(sign));
    width += isWide ? 2 : 1;
  }
  return width;
}

/** The runs of words of a line by the display columns in which they stand. */
export function runsOf(raw: string, halves: boolean): Run[] {
  const runs: Run[] = [];
  let [at, from] = [0, 0];
  for (const [words] of raw.matchAll(/[ 　]+|[^ 　]+/gu)) {
    const to = from + widthOf(words, halves);
    const end = at + words.length;
    if (words.trim()) addPart(runs, { from, to, at, end });
    [at, from] = [end, to];
  }
  return joinedWords(runs, raw);
}

function addPart(runs: Run[], part: Part): void {
  const last = runs.at(-1);
  if (last && part.from - last.to < gapOfCells) {
    last.parts.push(part);
    last.to = part.to;
    last.end = part.end;
  } else runs.push({ ...part, parts: [{ ...part }] });
}

const isSign = (words: string) => /^\p{Script=Han}$/u.test(words);
/** Whether two runs are two signs of a word that is set wide: 合    计. */
export const areSigns = (raw: string, a: Part, b: Part): boolean =>
  isSign(raw.slice(a.at, a.end)[0] ?? '') && isSign(raw.slice(b.at, b.end));

/** The runs of a line, where those of a word that is known to be set wide are one: 合    计, 序  号. */
function joinedWords(runs: readonly Run[], raw: string): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    const words = last && raw.slice(last.at, last.end) + raw.slice(run.at, run.end);
    if (last && words?.length === 2 && (isSum(words) || isHeadOnly(words)))
      out[out.length - 1] = oneRun(last, run);
    else out.push(run);
  }
  return out;
}

const oneRun = (a: Run, b: Run): Run => {
  const whole = { from: a.from, to: b.to, at: a.at, end: b.end };
  return { ...whole, parts: [whole] };
};
