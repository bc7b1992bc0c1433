/**
 * What this site is, for programs that read it (llmstxt.org): every plan with its chapters as Markdown and
 * its data.
 */
import type { APIRoute } from 'astro';
import { languages } from '../core/model/language.ts';
import { translator } from '../i18n/index.ts';
import { absolute, to } from '../site/addresses.ts';
import { catalogue, siteName } from '../site/settings.ts';
export const GET: APIRoute = async ({ site }) => {
  const t = translator('en');
  const at = (path: string) => absolute(site, to(path));
  const parts = catalogue.flatMap((plan) => [
    `## ${plan.title.en || plan.title.zh}`,
    `- [plan.json](${at(`/data/${plan.plan}/plan.json`)}): every clause with its permanent id, its words in Chinese and English, and their digest`,
    ...languages.flatMap((l) =>
      plan.pages.map(
        ({ page, name }) =>
          `- [${name[l]}](${at(`/${l}/${plan.plan}/${page}.md`)}): ${l === 'zh' ? 'Chinese, as issued' : 'English, unofficial translation'}`,
      ),
    ),
  ]);
  return new Response(
    [`# ${siteName('en')}`, `> ${t('entryLead')}`, t('unofficial'), ...parts]
      .join('\n\n')
      .replace(/\n\n- /g, '\n- ') + '\n',
  );
};
