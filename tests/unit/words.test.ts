import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { wholeSets } from '../../src/core/chinese/figure-words.ts';
import { readMarker, schemes } from '../../src/core/chinese/heading-numbers.ts';
import { fieldOf, informationLabels } from '../../src/core/chinese/labels.ts';
import { misreadNumerals, numberOf } from '../../src/core/chinese/number-forms.ts';
import { numerals, readNumber } from '../../src/core/chinese/numerals.ts';
import type { WordRow } from '../../src/core/chinese/words.ts';

/** Every table of src/core/chinese: an exported array whose rows say something and have an example. */
const folder = new URL('../../src/core/chinese/', import.meta.url);
const tables = new Map<unknown, string>();
for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts')))
  for (const [name, value] of Object.entries(await import(new URL(file, folder).href)))
    if (Array.isArray(value) && value.length && value.every((row) => row?.says && row?.example))
      tables.set(value, `${file} ${name}`);

test('there are tables, and each row says what it is', () => {
  expect(tables.size).toBeGreaterThan(20);
  for (const [table, name] of tables)
    for (const { says, example } of table as WordRow[]) {
      expect(says, name).toMatch(/\S/);
      expect(example, name).toMatch(/\S/);
    }
});

describe.each([...tables].map(([table, name]) => ({ name, rows: table as WordRow[] })))(
  '$name',
  ({ rows }) => {
    const ofWords = rows.filter(({ words }) => words !== undefined);
    if (ofWords.length)
      test.each(ofWords)('$words stands in $example', ({ words, example }) => {
        expect(example).toMatch(new RegExp(words, 'iu'));
      });
    else
      test('every row can be found', () => {
        for (const row of rows) expect(Object.keys(row).length, row.example).toBeGreaterThan(2);
      });
  },
);

test.each(wholeSets)('the names of $says stand in their example, each at its place', ({ names, example }) =>
  expect(example).toMatch(new RegExp(names.map((name) => `(?:${name})`).join('.+'), 'u')),
);

test.each(schemes.map((scheme, i) => ({ i, scheme, name: scheme.name, example: scheme.example })))(
  'scheme $i, $name, reads $example',
  ({ scheme, example }) => {
    const series = scheme.evidence === 'series' ? new Set([scheme]) : new Set<typeof scheme>();
    expect(readMarker(example, series)?.scheme).toBe(scheme);
  },
);

test('each numeral is worth its place in the table', () => {
  for (const [i, { sign, others }] of numerals.entries())
    for (const printed of sign + others) expect(readNumber(printed), printed).toBe(i === 11 ? 100 : i);
});

test('what a scan sets for a numeral is read as that numeral', () => {
  for (const { example, words, reads } of misreadNumerals)
    expect(numberOf(example), example).toBe(readNumber(example.replace(new RegExp(words, 'u'), reads)));
});

test('each label of an information block tells its field', () => {
  for (const { example, field } of informationLabels)
    expect(fieldOf(example.split('：')[0]!), example).toBe(field ?? null);
});
