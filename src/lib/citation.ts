import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { coverageOf, type Coverage } from './held-words.ts';
import { pin } from './permalinks.ts';
import type { Clause, PlanJson } from './plan-json.ts';

// Chinese stays Chinese, and the label is our own.
Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false, useIdAsLabel: true, checkLabel: false });

/** What stands for the day of access until the reader's own device fills it in: a page that is built does not know it. */
export const accessPlaceholder = { zh: '引用日期', en: 'date of access' };

export const citationFormats = ['gbt', 'en', 'bibtex', 'ris', 'csl'] as const;
export type CitationFormat = (typeof citationFormats)[number];

/** The fragment that pins a citation to the words it cites: the clause's page marks them, or says that they have changed. */
export const pinFragment = (sha256: string): string => `sha256-${pin(sha256)}`;

/** The digest that a clause is cited with: of all that it holds, where it holds anything. */
export const citedDigest = ({ sha256, sha256_all: all }: Pick<Clause, 'sha256' | 'sha256_all'>): string => all ?? sha256;
/** What that digest covers, as a citation says it; of the words themselves nothing needs to be said. */
const covers: Record<Coverage, string> = { words: '', table: ' of the whole table', division: ' of the heading and all that stands under it', plan: ' of the whole plan' };

/** RIS with one line a field, and the whole id: programs that import it take a wrapped address for a broken one. */
const unwrapped = (ris: string, id: string) => ris.replace(/^ID {2}- .*$/m, `ID  - ${id}`).replace(/\n(?![A-Z][A-Z0-9] {2}-)/g, '');

/**
 * A citation of one clause in every format. `address` is the clause's permanent address, absolute.
 * - gbt: GB/T 7714—2025 (half-width `.` and `[ ]`, other marks full-width; what is not known is left out), the place in the plan after its title
 * - en: author–title
 * - bibtex, ris: as @citation-js writes them; csl: CSL-JSON. The English title stands where each has a place for one: `titleaddon` (biblatex;
 *   BibTeX passes over it), `TT`, and `custom`, which CSL-JSON keeps for what it has no variable for
 * The address carries the short sha256 of what is cited; all but gbt, which has no place for it, say what
 * that covers where it is more than words.
 */
export function citations(plan: PlanJson, clause: Clause, address: string): Record<CitationFormat, string> {
  const { issuer, document_number: number, published, issued } = plan.about;
  const digest = citedDigest(clause);
  const url = `${address}#${pinFragment(digest)}`;
  const covered = covers[coverageOf(clause)];
  const date = published || issued;
  const whole = clause.kind === 'title';
  const titleZh = [plan.title.zh, number, whole ? '' : clause.cite.zh].filter(Boolean).join('：');
  const gbt = [issuer.zh && `${issuer.zh}. `, titleZh, '[EB/OL]. ', date && `（${date}）`, `[${accessPlaceholder.zh}]. `, url, '.'].filter(Boolean).join('');
  const author = issuer.en || issuer.zh;
  const en = `${author ? `${author}. ` : ''}${plan.title.en || plan.title.zh}${whole ? '' : `, ${clause.cite.en}`} (unofficial English translation${date ? `; Chinese text published ${date}` : ''}). ${url} (${covered && `sha256${covered}; `}accessed ${accessPlaceholder.en}).`;
  const titleEn = plan.title.en && [plan.title.en, whole ? '' : clause.cite.en].filter(Boolean).join(', ');
  const csl = {
    id: `${plan.plan}-${clause.eId}`, type: 'webpage', title: titleZh,
    ...(issuer.zh ? { author: [{ literal: issuer.zh }] } : {}),
    ...(date ? { issued: { 'date-parts': [date.split('-').map(Number)] } } : {}),
    ...(number ? { number } : {}),
    language: 'zh-CN', URL: url, note: `sha256 ${digest}${covered}`,
  };
  const written = (format: 'bibtex' | 'ris', title: string) => plugins.output.format(format, [{ ...csl, title }]).trim();
  /** The title as BibTeX writes it, under another name. */
  const titleaddon = titleEn && /^\ttitle = .*\n/m.exec(written('bibtex', titleEn))![0].replace('title', 'titleaddon');
  return {
    gbt, en,
    bibtex: written('bibtex', titleZh).replace(/^\ttitle = .*\n/m, (line) => line + titleaddon),
    ris: unwrapped(written('ris', titleZh), csl.id).replace(/^ER /m, (end) => (titleEn ? `TT  - ${titleEn}\n` : '') + end),
    csl: JSON.stringify([{ ...csl, ...(titleEn ? { custom: { 'translated-title': titleEn } } : {}) }], null, 2),
  };
}
