import { type Node, walk } from '../model/plan.ts';

/** The longest first sentence that still reads as a heading run into its paragraph. */
const longestRunIn = 60;

/** Cuts 数据标准。各部门要…… into heading and paragraph; a long first sentence is no heading but all paragraph. */
export function cutRunIn(words: string): [title: string, rest: string] {
  const stop = words.indexOf('。') + 1;
  if (stop === 0 || stop === words.length)
    return words.length > longestRunIn && stop ? ['', words] : [words, ''];
  if (stop > longestRunIn) return ['', words];
  return [words.slice(0, stop), words.slice(stop).trimStart()];
}

const longestLead = 26;

/** The short first sentence that may be a run-in heading: no figures, no colon, text after it. */
function firstSentence(words: string): string {
  const stop = words.indexOf('。') + 1;
  const first = words.slice(0, stop);
  return stop > 0 && stop < words.length && first.length <= longestLead && !/[\d：:]/u.test(first)
    ? first
    : '';
}

/**
 * Sets `lead` where the paragraphs or items of one division begin alike: at least two of them, and at least half,
 * with a short first sentence (领军人才聚集工程。 加大国内外……).
 */
export function markLeads(roots: Node[]): void {
  const everyone = [{ children: roots }, ...walk(roots)];
  for (const kind of ['p', 'item'] as const)
    for (const { children } of everyone) {
      const texts = children.filter((n) => n.kind === kind);
      const leads = texts.map((n) => firstSentence(n.words));
      const found = leads.filter(Boolean).length;
      if (found >= 2 && found * 2 >= texts.length) texts.forEach((n, i) => (n.lead = leads[i]!));
    }
}
