/** What this site is, for programs that read it (llmstxt.org). */
import type { Language } from '../../core/model/language.ts';
import type { CatalogueEntry } from '../../core/published/catalogue.ts';
import { translator } from '../../i18n/index.ts';
import { inLine } from './markdown-twin.ts';

/** What a chapter is in Chinese, and in English by how much of it is translated. */
const chinese = 'Chinese, as issued';
const english = {
  whole: 'English, unofficial translation',
  part: 'what is translated in English, unofficial; the rest in Chinese',
};
const planJson = 'every clause with its permanent id, its words in Chinese and English, and their digest';

/** A plan: its heading, then its data and its chapters as Markdown, a link a line; in English those that have any. */
function planPart({ plan, title, pages }: CatalogueEntry, at: (path: string) => string): string {
  const link = (language: Language, { page, name }: CatalogueEntry['pages'][number], what: string) =>
    `- [${inLine(name[language])}](${at(`/${language}/${plan}/${page}.md`)}): ${what}`;
  return [
    `## ${inLine(title.en || title.zh)}\n`,
    `- [plan.json](${at(`/data/${plan}/plan.json`)}): ${planJson}`,
    ...pages.map((page) => link('zh', page, chinese)),
    ...pages.flatMap((page) => (page.english === 'none' ? [] : [link('en', page, english[page.english])])),
  ].join('\n');
}

/** Every plan with its chapters as Markdown and its data. `at` makes an address absolute. */
export function writeLlms(
  name: string,
  catalogue: readonly CatalogueEntry[],
  at: (path: string) => string,
): string {
  const t = translator('en');
  const isTranslated = catalogue.some(({ pages }) => pages.some((page) => page.english !== 'none'));
  const plans = catalogue.map((plan) => planPart(plan, at));
  const lead = [`# ${inLine(name)}`, `> ${t('entryLead')}`, ...(isTranslated ? [t('unofficial')] : [])];
  return `${[...lead, ...plans].join('\n\n')}\n`;
}
