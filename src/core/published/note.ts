import MarkdownIt from 'markdown-it';
import type { Language } from '../model/language.ts';

const markdown = new MarkdownIt('zero', { html: false, linkify: false }).enable([
  'emphasis',
  'backticks',
  'escape',
  'link',
  'entity',
]);

/** An editor's note, which is a line of Markdown, as plain words. */
export const noteText = (line: string): string =>
  markdown
    .parseInline(line, {})
    .flatMap(({ children }) => children ?? [])
    .map(({ content }) => content)
    .join('');

const others = { zh: 'en', en: 'zh' } as const;

/** What an editor's note says to readers of a language, and in which language its words are. */
interface NoteSaid {
  to: Language;
  language: Language;
  words: string;
}

/**
 * What a note says to readers of these languages. Where it has no words in one, those in the other stand for
 * them, and to readers of both they are said once. Nothing where it has no words at all.
 */
export function noteIn(note: Record<Language, string>, readers: readonly Language[]): NoteSaid[] {
  const hasWords = (language: Language) => note[language].trim() !== '';
  const said = readers.map((to) => {
    const language = hasWords(to) ? to : others[to];
    return { to, language, words: note[language] };
  });
  return said.filter(
    ({ language }, i) => hasWords(language) && said.findIndex((o) => o.language === language) === i,
  );
}

/** The same line (emphasis, code, links) as HTML; anything else stays text. */
export const inline = (line: string): string => markdown.renderInline(line);
