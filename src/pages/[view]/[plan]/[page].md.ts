/** The Markdown twin of a chapter, for programs and for those who quote: a clause a block, its permanent address after a heading. */
import type { APIRoute } from 'astro';
import { absolute, languages, planOf, to, wordsOf, ofPlans, type Language } from '../../../library.ts';
import { headingText } from '../../../lib/heading.ts';
import type { Clause } from '../../../lib/plan-json.ts';

export const getStaticPaths = ofPlans(({ pages }) => languages.flatMap((view) => pages.map((page) => ({ view, page }))));

const cell = (words: string) => words.replace(/\s*\n\s*/g, ' ').replace(/[\\|]/g, '\\$&');
/** Words as Markdown that means just them: no emphasis, link, list, heading or quotation begins in them. */
const text = (words: string) => words.replace(/[\\`*_<[\]&~]/g, '\\$&').replace(/^(\s*)([#>+-])/u, '$1\\$2').replace(/^(\s*\d+)([.)])/u, '$1\\$2');

export const GET: APIRoute = async ({ params, site }) => {
  const plan = await planOf(params['plan']);
  const language = params['view'] as Language;
  const block = (c: Clause, before: Clause | undefined): string => {
    if (c.kind === 'table') return '';
    if (c.cells) {
      const cells = language === 'en' ? c.cells_en!.map((words, i) => words || c.cells![i]!) : c.cells;
      const row = `| ${cells.map(cell).join(' | ')} |`;
      return before?.kind === 'row' ? row : `\n${row}\n|${' --- |'.repeat(cells.length)}`;
    }
    const { words, marker } = wordsOf(c, language);
    const whole = headingText(marker, words, language === 'en');
    return `\n${c.level ? `${'#'.repeat(c.level)} ${text(whole)} (${absolute(site, to(`/id/${plan.plan}/${c.eId}/`))})` : text(whole)}`;
  };
  const clauses = plan.clauses.filter((c) => c.page === params['page']);
  return new Response(`${clauses.map((c) => block(c, plan.clauses[plan.clauses.indexOf(c) - 1])).filter(Boolean).join('\n').trim()}\n`);
};
