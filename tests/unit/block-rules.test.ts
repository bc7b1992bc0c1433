import { describe, expect, test } from 'vitest';
import { collector } from '../../src/core/model/diagnostics.ts';
import { worded } from '../../src/core/model/sentence.ts';
import { tracer } from '../../src/core/model/trace.ts';
import { parse } from '../../src/core/parse/parse.ts';
import { blockRules } from '../../src/core/parse/rules/index.ts';
import type { BlockRule } from '../../src/core/parse/rules/rule.ts';
import { readDocument } from '../../src/core/read/document.ts';

/** What each rule said of each line of an example. */
function steps({ example, hints = [] }: Pick<BlockRule, 'example' | 'hints'>) {
  const { report, diagnostics } = collector();
  const { trace, steps: all } = tracer();
  const { lines } = readDocument(new TextEncoder().encode(example), 'example.txt', report)!;
  parse(lines, { file: 'example.txt', hintFile: 'plan.yaml', hints, artefacts: [], report, trace });
  expect(diagnostics.filter((d) => d.rule === 'hint')).toEqual([]);
  return all.filter((step) => step.stage === 'rule');
}

describe('each rule takes a block of its example', () => {
  test.each(blockRules.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
    expect(steps(rule).filter((step) => step.took && step.rule === name)).not.toEqual([]);
    expect(rule.says).toMatch(/^[a-z一-龥].{20,}[^.]$/u);
  });
});

test('no two rules have one name', () => {
  const names = blockRules.map((rule) => rule.name);
  expect(new Set(names).size).toBe(names.length);
});

test('a rule that declines says why, and all rules before the one that took a line were asked', () => {
  const order = blockRules.map((rule) => rule.name);
  for (const rule of blockRules)
    for (const [line, asked] of Map.groupBy(steps(rule), (step) => step.line)) {
      expect(asked.filter((step) => worded(step.why, 'en').length < 10)).toEqual([]);
      const taken = asked.findIndex((step) => step.took);
      const above = worded(asked[taken]!.why, 'en').startsWith('it belongs to line');
      if (!above)
        expect([line, asked.slice(0, taken + 1).map((s) => s.rule)]).toEqual([
          line,
          order.slice(0, taken + 1),
        ]);
    }
});
