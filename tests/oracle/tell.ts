import type { Verdict } from './judge.ts';
import { isTable, type ReadTable, type ReadText } from './read.ts';
import { gridOf, type TrueTable } from './table.ts';

const cut = (words: string) => ([...words].length > 70 ? `${[...words].slice(0, 70).join('')}…` : words);
const rows = (grid: string[][]) =>
  grid.map((row) => `    ${row.map((w) => w.replace(/\n/gu, ' / ')).join(' | ')}`);
const part = (p: ReadTable | ReadText): string[] => {
  if (!isTable(p)) return [`  ${p.heading ? '#' : '¶'} ${cut(p.words)}`];
  return [
    `  table ${p.above.map((w) => `“${w}”`).join(' ')}`,
    ...rows(p.grid),
    ...p.below.map((w) => `    note “${w}”`),
  ];
};

/**
 * A pair for people: the text, what is true and what was read, without the prose around that was read right.
 */
export function tell(table: TrueTable, { outcome, why, written, reading }: Verdict, form: string): string {
  const lines = written.text
    .split('\n')
    .map((line, i) => `  ${String(i + 1).padStart(3)}  ${line.replace(/\t/gu, '→')}`);
  const [first, last] = written.lines;
  /** A paragraph around the table is long enough not to be one of its cells. */
  const isProse = (words: string) => words.length > 12 && (written.before + written.after).includes(words);
  const around = (p: ReadTable | ReadText) => isTable(p) || p.heading || !isProse(p.words);
  const left = reading.leftOut.filter((words) => !written.furniture.includes(words));
  return [
    `${form}: ${outcome}${why && `, ${why}`}`,
    `from ${table.name}`,
    'the text',
    ...lines.slice(Math.max(0, first - 2), last + 1),
    'the table',
    ...rows(gridOf(table)),
    'was read as',
    ...reading.parts.filter(around).flatMap(part),
    ...(left.length ? [`left out: ${left.join(' · ')}`] : []),
    ...reading.doubts.map((d) => `said of line ${d.lines[0]}: ${cut(d.says)}`),
  ].join('\n');
}
