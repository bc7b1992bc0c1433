import { createHash } from 'node:crypto';
import { type Language, languages } from '../model/language.ts';
import { indexParts, manyPlans, partPath } from './find.ts';

/** An index over plans: its folder in the built site, what its records are, the plans in it. */
export interface SearchIndex {
  path: string;
  language: Language;
  records: 'clauses' | 'chapters';
  slugs: string[];
}

/**
 * The indexes of a site of these plans: at `{language}/pagefind` a record a clause; with many plans, and
 * where `others`, sites, are searched too, at `pagefind/{language}` a record a chapter. A thousand plans
 * are too many for one: each goes to the part that its slug names, the second of which is
 * `pagefind/{language}-2`.
 */
export function searchIndexes(slugs: readonly string[], others: boolean): SearchIndex[] {
  const many = slugs.length > manyPlans;
  const count = indexParts(slugs.length);
  const parts = Array.from({ length: count }, (_, n) =>
    slugs.filter((slug) => createHash('sha256').update(slug).digest().readUInt32BE() % count === n),
  );
  return languages
    .flatMap((language) => [
      ...(many
        ? []
        : [{ path: `${language}/pagefind`, language, records: 'clauses' as const, slugs: [...slugs] }]),
      ...(many || others
        ? parts.map((own, n) => ({
            path: partPath(language, n),
            language,
            records: 'chapters' as const,
            slugs: own,
          }))
        : []),
    ])
    .sort((a, b) => b.records.localeCompare(a.records));
}
