import { afterAll, describe, expect, test } from 'vitest';
import type { Form } from '../oracle/form.ts';
import { forms } from '../oracle/forms.ts';
import { judge, lost, type Verdict } from '../oracle/judge.ts';
import { count, holds, letters, share, worse } from '../oracle/ratchet.ts';
import { record } from '../oracle/record.ts';
import { shrink } from '../oracle/shrink.ts';
import { sources } from '../oracle/sources.ts';
import type { TrueTable } from '../oracle/table.ts';
import { tell } from '../oracle/tell.ts';
import { twinOf } from '../oracle/twins.ts';

/**
 * True tables, each written in many forms, read, and held against what they are.
 *   npx vitest run tests/slow/oracle.test.ts                     the table of what holds today
 *   SHOW=tabs npx vitest run tests/slow/oracle.test.ts           and what it reads wrong, as small as it goes
 *   SHOW=unsure:tabs npx vitest run tests/slow/oracle.test.ts    and what is unsure in it
 *   SHOW=record npx vitest run tests/slow/oracle.test.ts         and the record of today for oracle/record.ts
 * The record is a ratchet: who mends the reader writes it again. The goal is that all is exact that HTML,
 * Markdown and tabs hold, nine in ten of what is aligned or a cell a line, and nothing wrong without a word.
 */
const show = process.env.SHOW ?? '';

interface Pair {
  table: TrueTable;
  verdict: Verdict;
}

/** Pairs as text for people, each made as small as it goes, the shortest first. */
const told = (form: Form, pairs: Pair[]) =>
  pairs
    .map(({ table, verdict }) => shrink(table, form, verdict))
    .map(({ table, verdict }) => tell(table, verdict, form.name))
    .toSorted((a, b) => a.length - b.length);

/** Each fault of a form with how often it comes, and up to three examples of it. */
function faults(form: Form, pairs: Pair[]): string {
  const kinds = [...Map.groupBy(pairs, (p) => p.verdict.why)].toSorted((a, b) => b[1].length - a[1].length);
  return kinds
    .map(([why, all]) =>
      [`\n== ${all.length} × ${why || 'right, but doubted'}`, ...told(form, all.slice(0, 3))].join('\n\n'),
    )
    .join('\n');
}

describe.each(Object.keys(sources))('tables: %s', (source) => {
  const tables = sources[source]!;
  const summary: Record<string, Record<string, number>> = {};
  const outcomes: Record<string, string> = {};
  afterAll(() => {
    console.log(`${source}, ${tables.length} tables`);
    console.table(summary);
    if (show === 'record') console.log(`'${source}': ${JSON.stringify(outcomes, null, 2)},`);
  });

  test.each(forms)('$name', (form) => {
    const verdicts = tables.map((table) => judge(table, form));
    const pairs = verdicts.map((verdict, i) => (verdict ? { table: tables[i]!, verdict } : null));
    const written = pairs.filter((p) => p !== null);
    const twins = written.filter(({ table }) => twinOf(table, form));
    const tellable = written.filter((pair) => !twins.includes(pair));
    const now = verdicts.map((v) => (v ? letters[v.outcome] : '-')).join('');
    outcomes[form.name] = now;
    summary[form.name] = {
      exact: count(now, 'e'),
      unsure: count(now, 'u'),
      'wrong without a word': count(now, 'w'),
      total: written.length,
      'exact %': Math.round(100 * share(now, 'e')),
      // Another true table gives the same text: only a doubt is right (see oracle/twins.ts).
      'cannot be told': twins.length,
      'exact % of the others': Math.round(
        (100 * tellable.filter((p) => p.verdict.outcome === 'exact').length) / Math.max(1, tellable.length),
      ),
      // Of the exact: those whose heading was told to be of more or fewer rows.
      'other heading': written.filter((p) => p.verdict.outcome === 'exact' && !p.verdict.headRight).length,
    };
    for (const outcome of ['wrong', 'unsure'] as const)
      if (show === (outcome === 'wrong' ? form.name : `${outcome}:${form.name}`))
        console.log(
          faults(
            form,
            written.filter((p) => p.verdict.outcome === outcome),
          ),
        );

    const missing = written.filter((p) => p.verdict.why === lost);
    expect.soft(missing.length, told(form, missing.slice(0, 1))[0]).toBe(0);

    const before = record[source]?.[form.name] ?? '';
    if (holds(now, before)) return;
    const fallen = worse(now, before).flatMap((i) => pairs[i] ?? []);
    expect.fail(
      [
        `“${form.name}” was read better: exact ${count(before, 'e')}, wrong ${count(before, 'w')};`,
        `now exact ${count(now, 'e')}, wrong ${count(now, 'w')}. Worse than before:`,
        ...fallen.slice(0, 12).map((p) => `  ${p.verdict.outcome} now: ${p.table.name}`),
        ...(fallen.length > 12 ? [`  and ${fallen.length - 12} more`] : []),
        ...told(form, fallen.slice(0, 4)).slice(0, 1),
      ].join('\n'),
    );
  });
});
