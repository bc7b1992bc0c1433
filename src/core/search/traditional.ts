/**
 * Simplified characters in the Traditional forms of Hong Kong, for reading: the words of a plan stay as they are
 * printed, and what is copied or cited is that.
 */

/** How some texts are converted: characters one by one, and the words in which a character has another form. */
export interface Traditional {
  /** A character and its form, one pair behind the other: 东東个個. */
  characters: string;
  /** Words that are converted whole: 干部 -> 幹部. */
  words: Record<string, string>;
}

/** A function that converts; a text keeps its length, character by character. */
export function converterOf({ characters, words }: Traditional): (text: string) => string {
  const signs = [...characters];
  const forms = new Map<string, string>();
  for (let i = 0; i < signs.length; i += 2) forms.set(signs[i]!, signs[i + 1]!);
  /** Words are words, whatever signs stand in them. */
  const plain = (word: string) => word.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&');
  const longest = Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .map(plain);
  const pattern = new RegExp([...longest, `[\\p{sc=Han}]`].join('|'), 'gu');
  return (text) => text.replace(pattern, (found) => words[found] ?? forms.get(found) ?? found);
}
