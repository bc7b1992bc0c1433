import { type Coverage, coverageOf } from '../addresses/held-words.ts';
import { pin } from '../addresses/same-words.ts';
import { editionNames } from '../model/edition.ts';
import type { Language } from '../model/language.ts';
import { plainLine, type Reference, writeBibtex, writeCsl, writeRis } from './citation-formats.ts';
import { allInEnglish, type InEnglish, inEnglish } from './in-english.ts';
import type { Clause, PlanJson } from './plan-json.ts';

/**
 * What stands for the day of access until the reader's own device fills it in: a page that is built does not
 * know it.
 */
const accessPlaceholder = { zh: '引用日期', en: 'date of access' };

export const citationFormats = ['gbt', 'en', 'bibtex', 'ris', 'csl'] as const;
type CitationFormat = (typeof citationFormats)[number];

/**
 * The fragment that pins a citation to the words it cites: the clause's page marks them, or says that they
 * have changed.
 */
export const pinFragment = (sha256: string): string => `sha256-${pin(sha256)}`;

/** The digest that a clause is cited with: of all that it holds, where it holds anything. */
export const citedDigest = ({ sha256, sha256_all: all }: Pick<Clause, 'sha256' | 'sha256_all'>): string =>
  all ?? sha256;
/** What that digest covers, as a citation says it; of the words themselves nothing needs to be said. */
const covers: Record<Coverage, string> = {
  words: '',
  table: ' of the whole table',
  division: ' of the heading and all that stands under it',
  plan: ' of the whole plan',
};

const ofSource = ' of the document as received';

/** How an English citation says what its reader finds: the words, and whose day of publication it gives. */
const readAs: Record<InEnglish, { reads: string; text: string }> = {
  whole: { reads: 'unofficial English translation', text: 'Chinese text published' },
  part: { reads: 'unofficial English translation, in part in Chinese', text: 'Chinese text published' },
  none: { reads: 'in Chinese', text: 'published' },
};

/** How the clauses of a plan are cited in Chinese, by id. */
const citesOf = new WeakMap<object, Map<string, string>>();
const citeOf = (plan: PlanJson, eId: string): string => {
  if (!citesOf.has(plan)) citesOf.set(plan, new Map(plan.clauses.map((c) => [c.eId, c.cite.zh])));
  return citesOf.get(plan)!.get(eId) ?? '';
};

const withoutStop = (label: string) => label.replace(/[、.．]$/u, '');

/**
 * The place of a clause behind the title of its plan: 三（二）1第2段, the numbers without the stops that part them
 * from a heading (but where the next would run on: 1.1）).
 */
export function placeOf(plan: PlanJson, clause: Pick<Clause, 'path' | 'cite'>): string {
  let place = '';
  let above = '';
  for (const cite of [...clause.path.map((eId) => citeOf(plan, eId)), clause.cite.zh]) {
    // A chapter that counts on across parts is cited without its part.
    if (!cite.startsWith(above)) [place, above] = ['', ''];
    const own = cite.slice(above.length);
    place = (/^[\d一二三四五六七八九十]/u.test(own) ? place : withoutStop(place)) + own;
    above = cite;
  }
  return withoutStop(place);
}

/** Which edition of a plan is cited, behind its title; nothing where it has only one. */
function editionIn({ edition }: PlanJson, language: Language): string {
  if (!edition) return '';
  const name = editionNames[edition.kind][language];
  return language === 'zh' ? `（${edition.date}${name}）` : ` (${name}, ${edition.date})`;
}

/** The title of a plan with its edition in each language, and the number of the document, a line each. */
const titleLines = (plan: PlanJson) => ({
  zh: plainLine(plan.title.zh) + editionIn(plan, 'zh'),
  en: plan.title.en && plainLine(plan.title.en) + editionIn(plan, 'en'),
  number: plainLine(plan.about.document_number),
});

/** Where a clause stands, as each language cites it; nothing of a whole plan, and of its title. */
const placeLines = (plan: PlanJson, clause: Clause | null) =>
  !clause || clause.kind === 'title'
    ? { zh: '', en: '' }
    : { zh: plainLine(placeOf(plan, clause)), en: plainLine(clause.cite.en) };

/**
 * A citation of one clause in every format. `address` is the clause's permanent address, absolute. No clause: the whole
 * of a plan whose text has no title, by the address of its front page and the digest of the document.
 * - gbt: GB/T 7714—2025 (half-width `.` and `[ ]`, other marks full-width; what is not known is left out),
 *   the place in the plan after its title
 * - en: author–title; it says whether what is cited is read in an English translation, in part of it or in Chinese
 * - bibtex, ris, csl: for reference managers (citation-formats.ts); the English title stands where each has a
 *   place for one
 * The address carries the short sha256 of what is cited; all but gbt, which has no place for it, say what
 * that covers where it is more than words. Guarantees one line of each field, whatever the titles hold.
 */
export function citations(
  plan: PlanJson,
  clause: Clause | null,
  address: string,
): Record<CitationFormat, string> {
  const line = titleLines(plan);
  const issuer = { zh: plainLine(plan.about.issuer.zh), en: plainLine(plan.about.issuer.en) };
  const digest = clause ? citedDigest(clause) : plan.source.sha256;
  const url = clause ? `${address}#${pinFragment(digest)}` : address;
  const covered = clause ? covers[coverageOf(clause)] : ofSource;
  const date = plan.about.published || plan.about.issued;
  const place = placeLines(plan, clause);
  const title = [line.zh, line.number, place.zh].filter(Boolean).join('：');
  const titleEn = line.en && [line.en, place.en].filter(Boolean).join(', ');

  const author = issuer.en || issuer.zh;
  const { reads, text } = readAs[clause ? inEnglish(plan, clause) : allInEnglish(plan)];
  const status = `(${reads}${date && `; ${text} ${date}`})`;
  const reference: Reference = {
    id: [plan.plan.replace('/', '-'), clause?.eId].filter(Boolean).join('-'),
    author: issuer.zh,
    title,
    titleEn,
    date,
    language: plan.chinese ?? 'zh-CN',
    url,
    note: `sha256 ${digest}${covered}`,
  };
  return {
    gbt:
      `${issuer.zh && `${issuer.zh}. `}${title}[EB/OL]. ` +
      `${date && `（${date}）`}[${accessPlaceholder.zh}]. ${url}.`,
    en:
      `${author && `${author}. `}${titleEn || [line.zh, place.en].filter(Boolean).join(', ')} ` +
      `${status}. ${url} (${covered && `sha256${covered}; `}accessed ${accessPlaceholder.en}).`,
    bibtex: writeBibtex(reference),
    ris: writeRis(reference),
    csl: writeCsl(reference, line.number),
  };
}
