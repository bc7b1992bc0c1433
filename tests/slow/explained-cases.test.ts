import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { outline } from '../../src/core/parse/outline.ts';
import { explained } from '../helpers/explained.ts';

const cases = readdirSync(new URL('../cases/', import.meta.url)).flatMap((file) => {
  const [, ...texts] = readFileSync(new URL(`../cases/${file}`, import.meta.url), 'utf8').split(/^### /m);
  return texts.map((text) => {
    const input = text.slice(text.indexOf('\n') + 1).split(/^\.\n/m)[0]!;
    return [`${file}: ${text.slice(0, text.indexOf('\n'))}`, input.replaceAll('→', '\t').trimEnd()] as const;
  });
});

describe('every line of the cases has an answer', () => {
  test.each(cases)('%s', (_, text) => {
    const { all, plan, silentPlan } = explained(text);
    expect(all.filter((e) => e.steps.some((s) => s.rule === 'unread' || !s.why))).toEqual([]);
    // A line with words is a piece of the plan, or is left out.
    for (const e of all.filter(({ words }) => words))
      expect(
        e.nodes.length + e.within.length + e.steps.filter((s) => s.rule === 'left-out').length,
        `${e.line} ${e.words}`,
      ).toBeGreaterThan(0);
    const ids = all.flatMap((e) => e.nodes.map((n) => n.eId));
    expect([...ids].sort()).toEqual(
      outline(plan)
        .map((n) => n.eId)
        .sort(),
    );
    const shape = (read: typeof plan) => outline(read).map((n) => [n.kind, n.marker, n.title]);
    expect(shape(plan)).toEqual(shape(silentPlan));
  });
});
