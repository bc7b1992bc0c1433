import { areSigns, type Part, type Run } from './display.ts';

/** The display columns in which the cells of one column stand. */
export interface Band {
  from: number;
  to: number;
}

/** A line of a table by its runs. */
export interface RunLine {
  raw: string;
  no: number;
  index: number;
  runs: Run[];
}

/** One line in this many may cross the blanks between two columns: a head over both, a name too wide. */
const mayCross = 5;

/** Whether a part of a line stands, at least partly, in a band. */
export const isIn = (part: Part, band: Band): boolean => part.from < band.to && part.to > band.from;

/** The bands that words stand in, from left to right; between them nearly all lines are blank. */
export function bandsOf(lines: readonly RunLine[]): Band[] {
  const most = Math.floor(lines.length / mayCross);
  const bands = filledBands(lines, most);
  const lone = lines.flatMap(({ runs }) => runs.filter((run) => !touches(run, bands)));
  const all = withLone(bands, lone);
  return withoutWordsSetWide(apart(all, lines), lines);
}

/** Where words stand in more than `most` lines. */
function filledBands(lines: readonly RunLine[], most: number): Band[] {
  const steps: number[] = [];
  for (const { runs } of lines)
    for (const { from, to } of runs.flatMap(({ parts }) => parts)) {
      steps[from] = (steps[from] ?? 0) + 1;
      steps[to] = (steps[to] ?? 0) - 1;
    }
  const bands: Band[] = [];
  let [now, before] = [0, 0];
  for (let x = 0; x < steps.length; x++) {
    now += steps[x] ?? 0;
    if (now > most && before <= most) bands.push({ from: x, to: x });
    if (now <= most && before > most) bands.at(-1)!.to = x;
    before = now;
  }
  return bands;
}

/** Whether a run stands in any of the bands, which are in order. */
function touches(run: Part, bands: readonly Band[]): boolean {
  let [low, high] = [0, bands.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bands[middle]!.to <= run.from) low = middle + 1;
    else high = middle;
  }
  return low < bands.length && bands[low]!.from < run.to;
}

/** The bands with those of runs that stand in none: a column of which nearly all cells are empty. */
function withLone(bands: readonly Band[], lone: readonly Run[]): Band[] {
  const all = [...bands, ...lone.map(({ from, to }) => ({ from, to }))].sort((a, b) => a.from - b.from);
  const out: Band[] = [];
  for (const band of all) {
    const last = out.at(-1);
    if (last && band.from < last.to) last.to = Math.max(last.to, band.to);
    else out.push({ ...band });
  }
  return out;
}

/** Bands between which the lines with words in both have wide gaps, most of them; else they are one. */
function apart(bands: readonly Band[], lines: readonly RunLine[]): Band[] {
  const wide = bands.map(() => 0);
  const narrow = bands.map(() => 0);
  for (const { runs } of lines) {
    let b = 0;
    let before = -2;
    for (const run of runs)
      run.parts.forEach((part, p) => {
        while (b < bands.length && bands[b]!.to <= part.from) b++;
        if (b < bands.length && isIn(part, bands[b]!)) {
          if (before === b - 1) (p ? narrow : wide)[b]!++;
          before = b;
          while (b + 1 < bands.length && isIn(part, bands[b + 1]!)) before = ++b;
        }
      });
  }
  const out: Band[] = [];
  bands.forEach((band, b) => {
    if (b && narrow[b]! > 0 && narrow[b]! >= wide[b]!) out.at(-1)!.to = band.to;
    else out.push({ ...band });
  });
  return out;
}

/** 项  目 above cells narrower than it are one head: a band that only its second sign stands in is none. */
function withoutWordsSetWide(bands: readonly Band[], lines: readonly RunLine[]): Band[] {
  const owners: { line: RunLine; run: number; count: number }[] = [];
  for (const line of lines) {
    let b = 0;
    line.runs.forEach((run, r) => {
      while (b < bands.length && bands[b]!.to <= run.from) b++;
      for (let k = b; k < bands.length && isIn(run, bands[k]!); k++) {
        const owner = owners[k];
        if (owner) owner.count++;
        else owners[k] = { line, run: r, count: 1 };
      }
    });
  }
  const out: Band[] = [];
  bands.forEach((band, b) => {
    const owner = owners[b];
    const [left, own] = owner ? [owner.line.runs[owner.run - 1], owner.line.runs[owner.run]] : [];
    const last = out.at(-1);
    if (
      owner?.count === 1 &&
      left &&
      own &&
      last &&
      isIn(left, last) &&
      isSpacedWord(owner.line.raw, left, own)
    )
      last.to = band.to;
    else out.push({ ...band });
  });
  return out;
}

const isSpacedWord = (raw: string, left: Run, own: Run) =>
  left.end - left.at === 1 && own.end - own.at === 1 && areSigns(raw, left, own);
