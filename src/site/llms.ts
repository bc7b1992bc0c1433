/** What this site is, for programs that read it (llmstxt.org). */
import { languages } from '../core/model/language.ts';
import type { CatalogueEntry } from '../core/published/catalogue.ts';
import { translator } from '../i18n/index.ts';

/** What a chapter is in each language, and what it is where not all of it is translated. */
const editions = { zh: 'Chinese, as issued', en: 'English, unofficial translation' };
const inPart = 'what is translated in English, unofficial; the rest in Chinese';
const planJson = 'every clause with its permanent id, its words in Chinese and English, and their digest';

/** A name as the text of a link: a bracket in it ends none. */
const linkText = (name: string) => name.trim().replace(/[\\[\]]/gu, '\\$&');

/** A plan: its heading, then its data and its chapters as Markdown, a link a line. */
const planPart = ({ plan, title, pages }: CatalogueEntry, at: (path: string) => string): string =>
  [
    `## ${title.en || title.zh}\n`,
    `- [plan.json](${at(`/data/${plan}/plan.json`)}): ${planJson}`,
    ...languages.flatMap((l) =>
      pages.map(({ page, name, translated }) => {
        const edition = l === 'en' && !translated ? inPart : editions[l];
        return `- [${linkText(name[l])}](${at(`/${l}/${plan}/${page}.md`)}): ${edition}`;
      }),
    ),
  ].join('\n');

/** Every plan with its chapters as Markdown and its data. `at` makes an address absolute. */
export function writeLlms(
  name: string,
  catalogue: readonly CatalogueEntry[],
  at: (path: string) => string,
): string {
  const t = translator('en');
  const plans = catalogue.map((plan) => planPart(plan, at));
  return `${[`# ${name}`, `> ${t('entryLead')}`, t('unofficial'), ...plans].join('\n\n')}\n`;
}
