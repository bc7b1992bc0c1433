import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { collector } from '../../src/core/model/diagnostics.ts';
import { printedCharacters, wordsOfSource } from '../../src/core/model/fidelity.ts';
import { linesOf } from '../../src/core/model/source-line.ts';
import { outline } from '../../src/core/parse/outline.ts';
import { readDocument } from '../../src/core/read/document.ts';
import { readPlan } from '../../src/core/seeds/read-plan.ts';
import { project, run } from '../helpers/folder.ts';
import { corpus, measure, truths } from '../helpers/measure.ts';
import { retyped } from '../helpers/retype.ts';
import { unaided } from '../helpers/unaided.ts';

/** Real documents of other shapes, each with a careful reader's list of headings. */
describe.runIf(truths.length)('real documents', () => {
  const table: Record<string, Omit<ReturnType<typeof measure>, 'missed'>> = {};
  afterAll(() => console.table(table));
  test.each(truths)('$slug', (truth) => {
    const lines = linesOf(readFileSync(join(corpus, truth.file), 'utf8'));
    const plan = readPlan(lines, unaided(truth.file, collector().report));
    expect(printedCharacters(plan)).toBe(wordsOfSource(lines, plan.artefacts));

    const { missed, ...row } = measure(plan, truth);
    table[truth.slug] = row;
    expect(missed).toEqual([]);
    expect(row.recall).toBeGreaterThanOrEqual(0.99);
    expect(row.precision).toBeGreaterThanOrEqual(0.99);
    expect(row.nested).toBeGreaterThanOrEqual(0.99);

    const { status, out, err } = run(project, 'outline', join(corpus, truth.file), '--json');
    expect(status).toBe(0);
    expect(err).not.toContain('error');
    expect(JSON.parse(out)).toEqual(outline(plan));
  });

  /**
   * The same documents retyped: what a page, an editor, a scan or another script makes of them must not hide
   * their headings.
   */
  test.each(truths.flatMap((truth) => retyped(truth)))('$name', ({ file, text, truth }) => {
    const { lines } = readDocument(new TextEncoder().encode(text), file, collector().report)!;
    const plan = readPlan(lines, unaided(file));
    const { recall, precision, nested } = measure(plan, truth);
    expect(recall).toBeGreaterThanOrEqual(0.99);
    expect(precision).toBeGreaterThanOrEqual(0.99);
    expect(nested).toBeGreaterThanOrEqual(0.98);
  });
});

/** Said where they are not tried. */
test.runIf(!truths.length)('left out: no real documents stand beside this folder', (context) =>
  context.skip(),
);
