/** What this site is, for programs that read it (llmstxt.org). */
import { languages } from '../core/model/language.ts';
import type { CatalogueEntry } from '../core/published/catalogue.ts';
import { translator } from '../i18n/index.ts';

const editions = { zh: 'Chinese, as issued', en: 'English, unofficial translation' };
const planJson = 'every clause with its permanent id, its words in Chinese and English, and their digest';

/** A plan: its heading, then its data and its chapters as Markdown, a link a line. */
const planPart = ({ plan, title, pages }: CatalogueEntry, at: (path: string) => string): string =>
  [
    `## ${title.en || title.zh}\n`,
    `- [plan.json](${at(`/data/${plan}/plan.json`)}): ${planJson}`,
    ...languages.flatMap((l) =>
      pages.map(({ page, name }) => `- [${name[l]}](${at(`/${l}/${plan}/${page}.md`)}): ${editions[l]}`),
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
