import { describe, expect, test } from 'vitest';
import { sample } from '../oracle/form.ts';
import { forms } from '../oracle/forms.ts';
import { generated } from '../oracle/generated.ts';
import { judge, lost } from '../oracle/judge.ts';
import { isTable, type Reading, type ReadTable, type ReadText, read } from '../oracle/read.ts';
import { shrink } from '../oracle/shrink.ts';
import { gridOf } from '../oracle/table.ts';
import { tell } from '../oracle/tell.ts';

/** Readings of the sample that are right but for one fault: what holds the reader is held itself. */
describe('the judge', () => {
  const textOf = (part: ReadTable | ReadText) => (isTable(part) ? '' : part.words);
  const form = forms[0]!;
  /** A reading of the sample that is right but for what `change` does to it. */
  const verdict = (change: (reading: Reading, table: ReadTable) => void) =>
    judge(sample, form, (text, format) => {
      const reading = read(text, format);
      change(reading, reading.parts.find(isTable)!);
      return reading;
    })!;
  const said = (line: number): Reading['doubts'][number] => ({ lines: [line, line], says: 'not sure' });

  test('finds the sample exact', () =>
    expect(verdict(() => {})).toMatchObject({ outcome: 'exact', why: '', headRight: true }));
  test.each<[fault: string, change: (reading: Reading, table: ReadTable) => void]>([
    [
      'words in other squares',
      (_, { grid }) => {
        [grid[1]![2], grid[1]![3]] = [grid[1]![3]!, grid[1]![2]!];
      },
    ],
    [
      'another number of columns',
      (_, table) => {
        table.grid = table.grid.map((row) => [row.slice(0, 2).join(''), ...row.slice(2)]);
      },
    ],
    [
      'several rows read as one',
      (_, table) => {
        const [head, first, second, ...rest] = table.grid;
        table.grid = [head!, first!.map((w, c) => w + second![c]!), ...rest];
      },
    ],
    [
      'a note read as a heading',
      ({ parts }, table) => parts.splice(4, 0, { heading: true, words: table.below.pop()! }),
    ],
    [
      'notes left outside',
      ({ parts }, table) => parts.splice(4, 0, { heading: false, words: table.below.pop()! }),
    ],
    [
      'title or unit left outside',
      ({ parts }, table) => parts.splice(3, 0, { heading: false, words: table.above.pop()! }),
    ],
    [
      'no table: paragraphs',
      ({ parts }, { grid }) => parts.splice(3, 1, { heading: false, words: grid.flat().join('') }),
    ],
    [
      'cut into several tables',
      ({ parts }, table) => {
        parts.splice(4, 0, { ...table, grid: table.grid.splice(2), above: [], below: table.below.splice(0) });
      },
    ],
    ['text below taken in', ({ parts }, table) => table.below.push(textOf(parts.pop()!))],
    [
      lost,
      (reading) => {
        reading.printed = reading.printed.replace('275', '');
      },
    ],
    [
      lost,
      (reading) => {
        reading.printed = reading.source = reading.source.replace('275', '');
      },
    ],
  ])('finds %s', (why, change) => {
    expect(verdict(change)).toMatchObject({ outcome: 'wrong', why });
    const doubted = verdict((reading, table) => {
      change(reading, table);
      reading.doubts.push(said(6));
    });
    expect(doubted.outcome).toBe(why === lost ? 'wrong' : 'unsure');
  });
  test('hears a doubt in the lines of the table only', () => {
    expect(verdict(({ doubts }) => doubts.push(said(1))).outcome).toBe('exact');
    expect(verdict(({ doubts }) => doubts.push(said(7))).outcome).toBe('unsure');
  });
  test('calls a word left out a fault, whatever is said', () => {
    const left = verdict((reading) => {
      reading.printed = reading.source = reading.source.replace('275', '');
      reading.leftOut.push('275');
      reading.doubts.push(said(6));
    });
    expect(left).toMatchObject({ outcome: 'wrong', why: 'words left out as if they were the page around' });
  });
});

test.each(forms)('the form “$name” writes a table as its example says', ({ write, example, of = sample }) => {
  expect(write(of)?.join('\n')).toBe(example);
});

test('a pair is made as small as its fault goes, and told with the text, the table and what was read', () => {
  const form = forms[0]!;
  /** A reader that drops the second column of figures. */
  const poor = (text: string, format: 'txt' | 'md' | 'html') => {
    const reading = read(text, format);
    for (const part of reading.parts) if (isTable(part)) part.grid = part.grid.map((row) => row.slice(0, -1));
    return reading;
  };
  const table = generated(3);
  const verdict = judge(table, form, poor)!;
  const small = shrink(table, form, verdict, poor);
  expect(small.verdict.why).toBe(verdict.why);
  expect(gridOf(small.table)).toHaveLength(4);
  const told = tell(small.table, small.verdict, form.name);
  expect(told).toMatch(/^HTML: wrong, another number of columns\nfrom generated 3: /u);
  expect(told).toContain('\nthe table\n');
  expect(told.split('\n').length).toBeLessThan(40);
});

test('the same tables are made every time, and no two are alike', () => {
  const all = Array.from({ length: 70 }, (_, seed) => JSON.stringify(generated(seed + 1)));
  expect(all).toEqual(all.map((_, seed) => JSON.stringify(generated(seed + 1))));
  expect(new Set(all).size).toBe(all.length);
});
