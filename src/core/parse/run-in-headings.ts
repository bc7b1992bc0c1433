import { type Node, walk } from '../model/plan.ts';

/**
 * The longest first sentence that still reads as a heading run into its paragraph, as long as the longest
 * title.
 */
const longestRunIn = 60;
/** The stop behind a heading that is run into its paragraph. */
const stop = '。';

/** 组织保障　各级要成立工作专班，落实责任。: a wide blank parts the title from its sentence. */
const behindBlank = /^([^。；，：、\s]{2,20})(?: {2,}| *　\s*)(\S[^。]{8,}。.*)$/su;

/** Cuts 数据标准。各部门要…… into heading and paragraph; a long first sentence is no heading but all paragraph. */
export function cutRunIn(words: string): [title: string, rest: string] {
  const apart = behindBlank.exec(words);
  if (apart) return [apart[1]!, apart[2]!];
  const end = words.indexOf(stop) + 1;
  if (end === 0) return [words, ''];
  if (end === words.length) return words.length > longestRunIn ? ['', words] : [words, ''];
  if (end > longestRunIn) return ['', words];
  return [words.slice(0, end), words.slice(end).trimStart()];
}

/**
 * The longest first sentence that can head a paragraph which has no number: without one it must be plainly
 * short.
 */
const longestUnnumbered = 26;
/** What a heading before its paragraph does not hold, and a sentence of its own does. */
const figureOrColon = /[\d：:]/u;

/** The short first sentence that may head its paragraph: no figures, no colon, text after it. */
function firstSentence(words: string): string {
  const end = words.indexOf(stop) + 1;
  const first = words.slice(0, end);
  return end > 0 && end < words.length && first.length <= longestUnnumbered && !figureOrColon.test(first)
    ? first
    : '';
}

/**
 * Sets `lead` where the paragraphs or items of one division begin alike: at least two of them, and at least
 * half, with a short first sentence (领军人才聚集工程。 加大国内外……).
 */
export function markRunInHeadings(roots: Node[]): void {
  const everyone = [{ children: roots }, ...walk(roots)];
  for (const kind of ['p', 'item'] as const)
    for (const { children } of everyone) {
      const texts = children.filter((n) => n.kind === kind);
      const headings = texts.map((n) => firstSentence(n.words));
      const found = headings.filter(Boolean).length;
      if (found >= 2 && found * 2 >= texts.length)
        for (const [i, n] of texts.entries()) n.lead = headings[i]!;
    }
}
