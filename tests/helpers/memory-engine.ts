import type { PagefindIndex } from 'pagefind';
import type { Language } from '../../src/core/model/language.ts';
import { type Engine, type Found, metaWeights, normal } from '../../src/core/search/find.ts';
import { clauseRecords, type Source } from '../../src/core/search/records.ts';

interface Indexed {
  id: string;
  meta: Record<string, string>;
  fields: { weight: number; words: string }[];
}

/** A word as an index of English has it: without its ending. */
const stem = (word: string) =>
  word.length > 3 ? word.replace(/(?:ies|y|es|s|ing|ed|e|ions?|ers?)$/u, '') : word;
/** The words of a text, each between blanks. */
const wordsOf = (text: string, language: Language): string => {
  const words =
    normal(text.replaceAll('\u200b', ' ')).match(/\p{sc=Han}|(?:(?!\p{sc=Han})[\p{L}\p{N}+%.])+/gu) ?? [];
  const trimmed = words.map((word) => word.replace(/^\.+|\.+$/gu, ''));
  return ` ${(language === 'en' ? trimmed.map(stem) : trimmed).join('  ')} `;
};
/**
 * An engine that answers phrases as pagefind does with the weights of the search, from the records of a plan:
 * what is tested with it needs no built site.
 */
export function memoryEngine(source: Source, language: Language): Engine {
  const records: Indexed[] = [];
  clauseRecords(source, language, {
    addCustomRecord({ url, content, meta }: { url: string; content: string; meta: Record<string, string> }) {
      const fields = Object.entries(metaWeights).flatMap(([name, weight]) =>
        weight && meta[name] ? [{ weight, words: wordsOf(meta[name], language) }] : [],
      );
      records.push({
        id: url.split('#')[1]!,
        meta,
        fields: [{ weight: 1, words: wordsOf(content, language) }, ...fields],
      });
    },
  } as unknown as PagefindIndex);
  return {
    filters: async () => ({}),
    mergeIndex: async () => {},
    async search(query) {
      const phrase = wordsOf(query ?? '', language);
      const results = records.flatMap(({ id, meta, fields }): Found[] => {
        const weights = fields.flatMap(({ weight, words }) => (words.includes(phrase) ? weight : []));
        // As pagefind does: what stands in the words counts as that, and nothing beside it.
        const score = weights.includes(1) ? 1 : weights.reduce((sum, weight) => sum + weight, 0);
        return score ? [{ id, score, words: [], data: async () => ({ url: id, content: '', meta }) }] : [];
      });
      return { results, filters: {} };
    },
  };
}
