import { expect, test } from 'vitest';
import { walk } from '../../src/core/model/plan.ts';
import { parse } from '../../src/core/parse/parse.ts';
import { readDocument } from '../../src/core/read/document.ts';
import { unaided } from '../helpers/unaided.ts';

/** What a text is read as: the kind of each clause, its number and its words. */
function read(text: string): string[] {
  const { lines } = readDocument(new TextEncoder().encode(text), 'a.txt', () => {})!;
  const { nodes } = parse(lines, unaided());
  return [...walk(nodes)].slice(1).map(({ kind, marker, words }) => [kind, marker, words].join('|'));
}

test('an article that is a sentence has no title, however short its first sentence is', () => {
  expect(
    read('某市办法\n第一章　总则\n第一条　为了发展，制定本办法。\n第二条　适用于本市。另有规定的除外。'),
  ).toEqual([
    'chapter|第一章|总则',
    'section|第一条|',
    'p||为了发展，制定本办法。',
    'section|第二条|',
    'p||适用于本市。另有规定的除外。',
  ]);
});

test('words behind the number of an article that are no sentence are its title', () => {
  expect(
    read('某市办法\n第一章　总则\n第一条　目的\n为了发展，制定本办法。\n第二条　范围\n适用于本市。'),
  ).toEqual([
    'chapter|第一章|总则',
    'section|第一条|目的',
    'p||为了发展，制定本办法。',
    'section|第二条|范围',
    'p||适用于本市。',
  ]);
});

test('an article that was put in later is called by its whole number', () => {
  const text =
    '某市条例\n第一条　为了发展，制定本条例。\n第一条之一　本条例适用于本市。\n第二条　自发布之日起施行。';
  const { lines } = readDocument(new TextEncoder().encode(text), 'a.txt', () => {})!;
  const [, , second] = parse(lines, unaided()).nodes;
  expect(second).toMatchObject({ label: { zh: '第一条之一', en: 'Article 1-1' }, number: 1 });
});
