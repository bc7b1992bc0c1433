import type { PagefindIndex } from 'pagefind';
import { escapeXml } from '../model/escaped-xml.ts';
import { headingText } from '../model/heading.ts';
import type { Language } from '../model/language.ts';
import { isDivision } from '../model/plan.ts';
import { titleOf } from '../published/names.ts';
import type { Clause, PlanJson, UsedTerm } from '../published/plan-json.ts';
import { dotted } from './find.ts';
import { formsIn, searchable, stretchesIn, tokens, withSingulars } from './forms.ts';
import { paired } from './han-pairs.ts';
import { rowWriter } from './table-rows.ts';

/** What is searched of a plan. */
export interface Source {
  plan: PlanJson;
  terms: UsedTerm[];
}

/** The words of a clause in a language; nothing where they are not in it. */
export const wordsIn = (clause: Clause, language: Language): string =>
  (language === 'zh'
    ? (clause.cells?.join(' ') ?? headingText(clause.marker, clause.zh ?? ''))
    : (clause.cells_en?.join(' ') ?? clause.en) || ''
  ).trim();

const headingIn = (c: Clause, language: Language) =>
  language === 'zh' ? headingText(c.marker, c.zh ?? '') : headingText(c.marker_en, c.en || c.zh || '', true);
const isHeading = (c: Clause) => isDivision(c.kind) || c.kind === 'title';

/** What is known of a plan while its records are made. */
interface Within {
  plan: PlanJson;
  language: Language;
  title: string;
  /** Whether the index holds other plans too. */
  isAmongOthers: boolean;
  byId: ReadonlyMap<string, Clause>;
  /** The other language's words for the terms of each clause. */
  termsOf: ReadonlyMap<string, string[]>;
  rowOf(clause: Clause): string | undefined;
}

/** A field of a record: what it has for a clause; without a value it is left out. */
export interface Field {
  name: string;
  says: string;
  value(clause: Clause, within: Within): string | null | undefined;
}

const headingsAbove = (clause: Clause, { byId, language }: Within) =>
  clause.path.filter((id) => id !== clause.eId).map((id) => headingIn(byId.get(id)!, language));

/** What of a clause is searched beside its words, or shown with them; find.ts says what each weighs. */
export const metaFields: readonly Field[] = [
  {
    name: 'title',
    says: 'The headings above it, as they are shown; behind that of the plan where there are several plans.',
    value(clause, within) {
      const above = headingsAbove(clause, within);
      const withPlan = within.isAmongOthers && clause.kind !== 'title';
      return (withPlan ? [within.title, ...above] : above).join(' › ') || within.title;
    },
  },
  {
    name: 'path',
    says: 'The same headings, as they are searched.',
    value: (clause, within) => searchable(headingsAbove(clause, within).join(' ')),
  },
  {
    name: 'head',
    says: 'Its own heading: all its words, or the run-in heading that they begin with.',
    value(clause, { language }) {
      if (isHeading(clause)) return searchable(wordsIn(clause, language));
      return searchable(language === 'zh' ? clause.lead : clause.lead_en);
    },
  },
  {
    name: 'forms',
    says: 'What is searched in another form than it is printed.',
    value(clause, { language }) {
      const words = wordsIn(clause, language);
      return dotted(`${formsIn(words, language)} ${language === 'zh' ? stretchesIn(words) : ''}`.trim());
    },
  },
  {
    name: 'note',
    says: 'The editor’s note on it.',
    value: (clause, { plan, language }) => searchable(plan.notes[clause.eId]?.[language] ?? ''),
  },
  {
    name: 'terms',
    says: 'The other language’s words for the terms in it.',
    value: (clause, { termsOf }) => searchable((termsOf.get(clause.eId) ?? []).join(' ')),
  },
  {
    name: 'row',
    says: 'Of a row of a table: its cells with the heads of their columns, as they are shown.',
    value: (clause, { rowOf }) => rowOf(clause),
  },
];

const kindNames = {
  zh: { heading: '标题', text: '正文', row: '表格' },
  en: { heading: 'Headings', text: 'Text', row: 'Tables' },
};
function kindOf(clause: Clause): keyof (typeof kindNames)['zh'] {
  if (isHeading(clause)) return 'heading';
  return clause.kind === 'row' ? 'row' : 'text';
}

/** By what the clauses of a plan can be narrowed down. */
export const filterFields: readonly Field[] = [
  {
    name: 'chapter',
    says: 'The heading of its page.',
    value({ page }, { byId, language, title }) {
      const head = byId.get(page);
      return head ? headingIn(head, language) : title;
    },
  },
  {
    name: 'kind',
    says: 'Whether it is a heading, text or a row of a table.',
    value: (clause, { language }) => kindNames[language][kindOf(clause)],
  },
];

/** By what a site of several plans can be narrowed down. */
const facetsOf = ({ plan, about }: PlanJson, language: Language) => ({
  plan,
  issuer: about.issuer[language] || about.issuer.zh,
  period: about.period,
});

/** The values that are there. */
const given = (values: Record<string, string | null | undefined>) =>
  Object.entries(values).filter((e): e is [string, string] => Boolean(e[1]));

const valuesOf = (fields: readonly Field[], clause: Clause, within: Within) =>
  Object.fromEntries(fields.map(({ name, value }) => [name, value(clause, within)]));

/** The other language's words for the terms of each clause, by its id. */
function termsByClause(terms: readonly UsedTerm[], language: Language): Map<string, string[]> {
  const out = new Map<string, string[]>();
  for (const { zh, en, clauses } of terms) {
    const words = language === 'zh' ? withSingulars(en.join(' ')) : zh;
    for (const id of clauses) (out.get(id) ?? out.set(id, []).get(id)!).push(words);
  }
  return out;
}

/** A plan has fewer clauses than this: the clauses of the next plan are numbered from here, behind them. */
const mostClauses = 100_000;
const orderDigits = 8;

/**
 * A record a clause: headings and table rows too, notes with their clause. A clause without English has no
 * English record. `plans`: how many the index holds, of which this is the nth.
 */
export function clauseRecords(
  { plan, terms }: Source,
  language: Language,
  index: PagefindIndex,
  { n = 0, plans = 1 } = {},
): Promise<unknown>[] {
  const within: Within = {
    plan,
    language,
    title: titleOf(plan, language),
    isAmongOthers: plans > 1,
    byId: new Map(plan.clauses.map((c) => [c.eId, c])),
    termsOf: termsByClause(terms, language),
    rowOf: rowWriter(plan.clauses, language),
  };
  const facets = plans > 1 ? facetsOf(plan, language) : {};
  return plan.clauses.flatMap((clause, at) => {
    const words = wordsIn(clause, language);
    if (!words) return [];
    const filters = { ...valuesOf(filterFields, clause, within), ...facets };
    return index.addCustomRecord({
      url: `/${language}/${plan.plan}/${clause.page}/#${clause.eId}`,
      language,
      content: language === 'zh' ? tokens(words) : dotted(words),
      meta: Object.fromEntries(given(valuesOf(metaFields, clause, within))),
      filters: Object.fromEntries(given(filters).map(([k, v]) => [k, [v]])),
      sort: { n: String(n * mostClauses + at).padStart(orderDigits, '0') },
    });
  });
}

/**
 * A record a chapter, in which each clause is an element with its id: find-in-chapters.ts finds the clauses
 * in it. Chinese is indexed by pairs of characters.
 */
export function chapterRecords(
  { plan }: Source,
  language: Language,
  index: PagefindIndex,
): Promise<unknown>[] {
  const byPage = Map.groupBy(
    plan.clauses.filter((c) => wordsIn(c, language)),
    (c) => c.page,
  );
  return plan.pages.flatMap((page) => {
    const clauses = byPage.get(page);
    return clauses
      ? index.addHTMLFile({
          url: `/${language}/${plan.plan}/${page}/`,
          content: chapterHtml(plan, clauses, language),
        })
      : [];
  });
}

/** The HTML by which pagefind is told of a chapter. */
function chapterHtml(plan: PlanJson, clauses: readonly Clause[], language: Language): string {
  const forms = formsIn(clauses.map((c) => wordsIn(c, language)).join('\n'), language);
  const head = [
    ...given({ title: titleOf(plan, language), forms }).map(([k, v]) => ['meta', k, v] as const),
    ...given(facetsOf(plan, language)).map(([k, v]) => ['filter', k, v] as const),
  ].map(([what, k, v]) => `<meta data-pagefind-${what}="${k}[content]" content="${escapeXml(v)}">`);
  const body = clauses.map((c) => {
    const words = wordsIn(c, language);
    const tag = isHeading(c) ? `h${Math.min(c.level + 1, 6)}` : 'p';
    return `<${tag} id="${c.eId}">${escapeXml(language === 'zh' ? paired(words) : words)}</${tag}>`;
  });
  return `<html lang="${language}"><head>${head.join('')}</head><body>${body.join('\n')}</body></html>`;
}
