import type { PartOfLine } from './plan.ts';
import type { Sentence } from './sentence.ts';

/** Where a part of a line stands, as a sentence says it. */
export const partSays: Record<PartOfLine, Sentence> = {
  beginning: { en: 'at its beginning', zh: '开头' },
  end: { en: 'at its end', zh: '末尾' },
  inside: { en: 'inside it', zh: '中间' },
};

/**
 * A line without a part of it; null where the part does not stand there, or (`inside`) more than once. The
 * blanks around the line stay where they are.
 */
export function withoutPart(raw: string, text: string, part: PartOfLine): string | null {
  const [from, to] = [raw.length - raw.trimStart().length, raw.trimEnd().length];
  const words = raw.slice(from, to);
  if (part === 'beginning')
    return words.startsWith(text) ? raw.slice(0, from) + raw.slice(from + text.length) : null;
  if (part === 'end') return words.endsWith(text) ? raw.slice(0, to - text.length) + raw.slice(to) : null;
  const at = raw.indexOf(text);
  return at >= 0 && raw.indexOf(text, at + 1) < 0 ? raw.slice(0, at) + raw.slice(at + text.length) : null;
}
