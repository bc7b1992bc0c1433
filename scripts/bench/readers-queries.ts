import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { PlanJson } from '../../src/core/published/plan-json.ts';
import { type Query, scanned, wordsOf } from './search-quality.ts';
import { project } from './trial-folder.ts';

/** A row of queries.csv. */
interface Row {
  language: 'zh' | 'en';
  query: string;
  pattern: string;
  pattern_2: string;
}

/** The rows that `seeds/<slug>/queries.csv` has; none where a plan has no such file. */
function rowsOf(slug: string): Row[] {
  const file = join(project, 'seeds', slug, 'queries.csv');
  return existsSync(file) ? parse(readFileSync(file, 'utf8'), { columns: true }) : [];
}

/** What readers of the Chinese of a plan look for, as they type it. */
export const chineseQueries = (slug: string): string[] =>
  rowsOf(slug).flatMap(({ language, query }) => (language === 'zh' ? query : []));

/**
 * What readers of the English of a plan look for, each with the clauses that answer it: those in whose English
 * all patterns of its row stand.
 */
export function englishQueries({ plan, clauses }: PlanJson): Query[] {
  const english = clauses.map((c) => ({ eId: c.eId, words: c.cells_en?.join(' ') ?? c.en ?? '' }));
  return rowsOf(plan).flatMap(({ language, query, pattern, pattern_2 }) => {
    if (language !== 'en') return [];
    const patterns = [pattern, pattern_2].filter(Boolean).map((source) => new RegExp(source, 'i'));
    const answering = english.filter(({ words }) => patterns.every((p) => p.test(words)));
    return { q: query, truth: answering.map(({ eId }) => eId) };
  });
}

/** Two queries for measures that need no more: of its readers, else of its words. */
export function twoQueries(plan: PlanJson): [first: string, next: string] {
  const words = wordsOf(
    scanned(plan)
      .map((clause) => clause.words)
      .join('\n'),
  );
  const [first, next] = [...chineseQueries(plan.plan), ...words];
  return [first!, next!];
}
