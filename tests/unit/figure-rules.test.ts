import { describe, expect, test } from 'vitest';
import { takenFromChinese } from '../../src/core/english/numbers/chinese-figures.ts';
import { chineseForms } from '../../src/core/english/numbers/chinese-forms.ts';
import { takenFromEnglish } from '../../src/core/english/numbers/english-figures.ts';
import { englishForms } from '../../src/core/english/numbers/english-forms.ts';
import { audit, figuresOf } from '../../src/core/figures/audit/audit.ts';
import { auditRules } from '../../src/core/figures/audit/rules.ts';
import { takenFrom } from '../../src/core/figures/quantities/quantities.ts';
import { quantityForms } from '../../src/core/figures/quantities/quantity-forms.ts';
import { linesOf } from '../../src/core/model/source-line.ts';
import { readPlan } from '../../src/core/seeds/read-plan.ts';
import { rowsIn } from '../helpers/plan-tables.ts';
import { unaided } from '../helpers/unaided.ts';

/** The names of a list of rules, of which no two may be one. */
const names = (rules: readonly { name: string }[]) => rules.map(({ name }) => name);
test.each([
  ['audit', auditRules],
  ['quantities', quantityForms],
  ['figures of the Chinese', chineseForms],
  ['figures of the English', englishForms],
])('%s: each rule has a name of its own', (_, rules) => {
  expect(new Set(names(rules)).size).toBe(rules.length);
});

describe('the audit: the example of each rule', () => {
  test.each(auditRules)('$name: $says', ({ kind, find, example }) => {
    const zh = readPlan(linesOf(example), unaided());
    const tables = rowsIn(zh);
    expect(find(figuresOf(zh, ...tables)).map(({ rule }) => rule)).toEqual([kind]);
    expect(audit(zh, ...tables).map(({ rule }) => rule)).toEqual([kind]);
  });
});

describe('what is printed: the example of each form', () => {
  test.each(quantityForms)('quantities, $name: $example', ({ name, example, beside }) => {
    expect(names(takenFrom(example).map(({ form }) => form))).toEqual(beside ? [name, beside] : [name]);
  });
  test.each(chineseForms)('figures of the Chinese, $name: $example', ({ name, example }) => {
    expect(names(takenFromChinese(example).map(({ form }) => form))).toEqual([name]);
  });
  test.each(englishForms)('figures of the English, $name: $example', ({ name, example }) => {
    expect(names(takenFromEnglish(example).map(({ form }) => form))).toContain(name);
  });
});
