/** The real plan as it is searched, with what readers call its terms. */
import { readFileSync } from 'node:fs';
import type { PlanJson, UsedTerm } from '../../src/core/published/plan-json.ts';
import { readersWords } from '../../src/core/search/readers-words.ts';

export const slug = 'futian-hitech-13fyp';
const read = <T>(file: string) => JSON.parse(readFileSync(`content/${slug}/${file}`, 'utf8')) as T;
export const source = {
  plan: read<PlanJson>('plan.json'),
  terms: read<{ terms: UsedTerm[] }>('glossary.json').terms,
};
export const called = readersWords(source.terms);
