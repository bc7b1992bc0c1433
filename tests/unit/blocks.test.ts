import { describe, expect, test } from 'vitest';
import { linesOf } from '../../src/core/model/source-line.ts';
import { tracer } from '../../src/core/model/trace.ts';
import { refusals } from '../../src/core/parse/blocks/accept-numbers.ts';
import { readBlocks } from '../../src/core/parse/blocks/blocks.ts';
import { lineCuts } from '../../src/core/parse/blocks/cut-headings.ts';
import { seriesCuts } from '../../src/core/parse/blocks/cut-series.ts';
import type { LineExample } from '../../src/core/parse/blocks/example.ts';
import { joinRules } from '../../src/core/parse/blocks/join-rules.ts';
import { lineReaders } from '../../src/core/parse/blocks/line-readers.ts';
import { listPasses } from '../../src/core/parse/blocks/lists.ts';
import { readFrame } from '../../src/core/parse/frame/frame.ts';
import { nothingSettled } from '../../src/core/parse/frame/state.ts';
import { readTables } from '../../src/core/tables/tables.ts';

/** What was said of the line that an example names. */
function saidOf({ text, line, hinted }: LineExample) {
  const { trace, steps } = tracer();
  const lines = linesOf(text);
  const frame = readFrame(lines, { ...nothingSettled, indices: new Set(hinted ? [line - 1] : []) });
  const tables = readTables({
    lines,
    stops: frame.artefacts,
    isTaken: (i) => frame.roles.has(i),
    hintAt: new Map(),
    file: 'source.txt',
    report: () => {},
  });
  const hint = { kind: 'p', text: '', at: 0, end: line - 1 } as const;
  readBlocks(lines, frame, { hints: new Map(hinted ? [[line - 1, [hint]]] : []), tables }, trace);
  return steps.filter((step) => step.line === line);
}

describe('how lines become blocks', () => {
  test.each(lineReaders)('read: $name: $says', ({ name, example }) => {
    expect(saidOf(example)).toContainEqual(
      expect.objectContaining({ stage: 'line', rule: name, took: true }),
    );
  });
  test.each(joinRules)('join: $name: $says', ({ name, joins, example }) => {
    expect(saidOf(example)).toContainEqual(
      expect.objectContaining({ stage: 'line', rule: name, took: joins }),
    );
  });
  test.each([...lineCuts, ...seriesCuts])('cut: $name: $says', ({ name, example }) => {
    expect(saidOf(example)).toContainEqual(
      expect.objectContaining({ stage: 'line', rule: name, took: true }),
    );
  });
  test.each(refusals)('number: $name: $says', ({ name, example }) => {
    expect(saidOf(example)).toContainEqual(
      expect.objectContaining({ stage: 'number', rule: name, took: false }),
    );
  });
  test.each(listPasses)('list: $name: $says', ({ name, example }) => {
    expect(saidOf(example)).toContainEqual(
      expect.objectContaining({ stage: 'number', rule: name, took: true }),
    );
  });
  test('an accepted number says what was printed', () => {
    expect(saidOf({ text: '一、总则\n（一）甲', line: 2 })).toContainEqual(
      expect.objectContaining({ rule: 'accepted', why: '（一）' }),
    );
  });
});
