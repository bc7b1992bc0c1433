import { titled } from '../chinese/punctuation.ts';
import type { Run } from '../english/terms/glossary.ts';
import type { Cited, Clause } from '../published/plan-json.ts';
import type { Reference } from '../seeds/references.ts';

/** The titles that words cite, without 《》, each once. */
export const titlesIn = (words: string): string[] => [
  ...new Set([...words.matchAll(titled)].map((m) => m[1]!)),
];

/** The documents that a plan cites, in the order of its text, with what is known of them and where they stand. */
export function citedIn(clauses: readonly Clause[], references: readonly Reference[]): Cited[] {
  const known = new Map(references.map((r) => [r.title, r]));
  const places = new Map<string, string[]>();
  for (const { zh, eId } of clauses)
    for (const title of titlesIn(zh ?? '')) places.set(title, [...(places.get(title) ?? []), eId]);
  return [...places].map(([title, own]) => {
    const { title_en = '', address = '', date = '', basis_zh = '', basis_en = '' } = known.get(title) ?? {};
    return { title, title_en, address, date, basis: { zh: basis_zh, en: basis_en }, clauses: own };
  });
}

/** Cuts words at the titles of documents that are published somewhere: these lead there. */
export function cutAtTitles(words: string, cited: readonly Cited[], language: 'zh' | 'en'): Run[] {
  let runs: Run[] = [{ text: words }];
  for (const { title, title_en, address } of cited) {
    const form = language === 'zh' ? `《${title}》` : title_en;
    if (!address || !form) continue;
    runs = runs.flatMap((run) => {
      const at = run.address ? -1 : run.text.indexOf(form);
      if (at < 0) return [run];
      const parts = [
        { text: run.text.slice(0, at) },
        { text: form, address },
        { text: run.text.slice(at + form.length) },
      ];
      return parts.filter(({ text }) => text);
    });
  }
  return runs;
}
