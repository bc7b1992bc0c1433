import { expect, test } from 'vitest';
import { linesOf } from '../../src/core/model/source-line.ts';
import { type Step, tracer } from '../../src/core/model/trace.ts';
import { readMarkdown } from '../../src/core/read/text/markdown.ts';
import type { TableReader } from '../../src/core/tables/reader.ts';
import { readTables, tableReaders } from '../../src/core/tables/tables.ts';
import { givenLines } from '../helpers/given-lines.ts';

/** What reading the tables of a text says of its lines. */
function readersOf({ example, hint }: TableReader): Step[] {
  const { trace, steps } = tracer();
  const lines = example.startsWith('|') ? readMarkdown(example).lines : linesOf(example);
  readTables(
    { ...givenLines(lines), hintAt: new Map(hint ? [[hint.start, { ...hint, entry: 0 }]] : []) },
    trace,
  );
  return steps;
}

test.each(tableReaders.map((reader) => [reader.name, reader] as const))(
  '%s: its example is read by it',
  (name, reader) => {
    const steps = readersOf(reader);
    expect(steps.length).toBeGreaterThan(0);
    expect(new Set(steps.map((step) => step.rule))).toEqual(new Set([name]));
  },
);

test('every reader but the last says why it stands before the next', () => {
  expect(tableReaders.slice(0, -1).filter((reader) => !reader.order)).toEqual([]);
});
