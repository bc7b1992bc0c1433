import { Converter } from 'opencc-js';
import type { PagefindIndex } from 'pagefind';
import { headingText } from '../model/heading.ts';
import type { Language } from '../model/language.ts';
import { isDivision } from '../model/plan.ts';
import type { Clause, PlanJson, UsedTerm } from '../published/plan-json.ts';
import { escapeXml } from '../published/xml.ts';
import { joined, normal, spaced } from './find.ts';
import { paired } from './han-pairs.ts';

/** Runs of letters and figures other than Han, as the index has them for words. */
const sign = '(?:(?!\\p{sc=Han})[\\p{L}\\p{N}+%])';
const runs = new RegExp(`${sign}+(?:\\.\\p{N}${sign}*)*`, 'gu');
const runsIn = (words: string) => words.match(runs) ?? [];
/** Of a figure with what is measured by it (20m3, 10%), both; the last as one word too. */
function partsOf(run: string): string[] {
  const [, figure = '', unit = ''] = /^(\d+(?:\.\d+)?)(.*)$/u.exec(run) ?? [];
  return [joined(run), figure, unit].filter((part) => /[\p{L}\p{N}]/u.test(part));
}
/** The ranges of a text (5～10, 10%–20%), each one word. */
const ranges = /\d+(?:\.\d+)?%?(?:~\d+(?:\.\d+)?%?)+/gu;
const rangesIn = (words: string) => (normal(words).match(ranges) ?? []).map(joined);

export const kindNames = {
  zh: { heading: '标题', text: '正文', row: '表格' },
  en: { heading: 'Headings', text: 'Text', row: 'Tables' },
};
export const wordsIn = (clause: Clause, language: Language) =>
  (language === 'zh'
    ? (clause.cells?.join(' ') ?? headingText(clause.marker, clause.zh ?? ''))
    : (clause.cells_en?.join(' ') ?? clause.en) || ''
  ).trim();
export const headingIn = (c: Clause, language: Language) =>
  language === 'zh' ? headingText(c.marker, c.zh ?? '') : headingText(c.marker_en, c.en || c.zh || '', true);
export const isHeading = (c: Clause) => isDivision(c.kind) || c.kind === 'title';
export const titleIn = ({ title }: PlanJson, language: Language) => title[language] || title.zh;
export const searchable = (words: string) => spaced(normal(words).replace(/[^\p{L}\p{N}+%.]+/gu, ' '));
/**
 * What is searched in another form than it is printed: figures and units in full width, raised (m³) or with thousands separators, the figure
 * and the unit of what is written together, and the parts of names joined by a dash.
 */
export const formsIn = (words: string, language: Language) =>
  [
    ...new Set([...runsIn(normal(words)).flatMap(partsOf), ...rangesIn(words)]).difference(
      new Set(runsIn(words.toLowerCase())),
    ),
    ...(language === 'en'
      ? (words.match(/\p{L}+(?:–\p{L}+)+(?: \p{Lu}\p{L}+)?/gu)?.flatMap((name) => name.split('–')) ?? [])
      : []),
  ].join(' ');
/** English words, and those that end in s without it: the Chinese index knows no English endings. */
export const withSingulars = (words: string) =>
  [words, ...(words.match(/\p{L}{3,}(?=s\b)/gu) ?? [])].join(' ');
/** Every Han character between zero-width spaces is one token of the index; pagefind drops the spaces from what it shows. */
export const tokens = (words: string) => words.replace(/\p{sc=Han}/gu, '\u200b$&\u200b');
/** By what a site of several plans can be narrowed down. */
export const facetsOf = ({ plan, about }: PlanJson, language: Language) => ({
  plan,
  issuer: about.issuer[language] || about.issuer.zh,
  period: about.period,
});
export const given = (values: Record<string, string | null | undefined>) =>
  Object.entries(values).filter((e): e is [string, string] => Boolean(e[1]));

export interface Source {
  plan: PlanJson;
  terms: UsedTerm[];
}
/** A row of a table as it is shown: its first cell, and each other behind the head of its column; undefined of what heads columns itself, and where they have no heads. */
function rowIn(row: Clause, all: readonly Clause[], language: Language): string | undefined {
  const table = row.eId.replace(/__row_\d+(?:_\d+)?$/, '');
  const cells = (c: Clause) =>
    (language === 'zh' ? c.cells! : c.cells_en!).map((cell) => cell.replace(/\s+/gu, ' '));
  const heads = all.filter((c) => c.head && c.cells && c.eId.startsWith(`${table}__row_`)).map(cells);
  if (!row.cells || row.head || !heads.length) return undefined;
  return cells(row)
    .flatMap((cell, i) =>
      cell
        ? [
            [
              i &&
                heads
                  .map((h) => h[i])
                  .filter(Boolean)
                  .join(' '),
              cell,
            ]
              .filter(Boolean)
              .join(language === 'zh' ? '：' : ': '),
          ]
        : [],
    )
    .join(language === 'zh' ? '；' : '; ');
}

/** A record a clause: headings and table rows too, notes with their clause. A clause without English has no English record. `plans`: how many the index holds, of which this is the nth. */
export function clauseRecords(
  { plan, terms }: Source,
  language: Language,
  index: PagefindIndex,
  n = 0,
  plans = 1,
): Promise<unknown>[] {
  const byId = new Map(plan.clauses.map((c) => [c.eId, c]));
  const termsOf = Map.groupBy(
    terms.flatMap((t) =>
      t.clauses.map((id) => ({ id, words: language === 'zh' ? withSingulars(t.en.join(' ')) : t.zh })),
    ),
    (t) => t.id,
  );
  const title = titleIn(plan, language);
  const chapterOf = (c: Clause) => {
    const head = byId.get(c.page);
    return head ? headingIn(head, language) : title;
  };
  return plan.clauses.flatMap((clause, at) => {
    const words = wordsIn(clause, language);
    if (!words) return [];
    const above = clause.path
      .filter((id) => id !== clause.eId)
      .map((id) => headingIn(byId.get(id)!, language));
    const lead = language === 'zh' ? clause.lead : clause.lead_en;
    const meta = {
      title: (plans > 1 && clause.kind !== 'title' ? [title, ...above] : above).join(' › ') || title,
      path: searchable(above.join(' ')),
      head: isHeading(clause) ? searchable(words) : lead && searchable(lead),
      forms: formsIn(words, language),
      note: searchable(plan.notes[clause.eId]?.[language] ?? ''),
      terms: searchable((termsOf.get(clause.eId) ?? []).map((t) => t.words).join(' ')),
      lang: language,
      row: rowIn(clause, plan.clauses, language),
    };
    const filters = {
      chapter: chapterOf(clause),
      kind: kindNames[language][isHeading(clause) ? 'heading' : clause.kind === 'row' ? 'row' : 'text'],
      ...(plans > 1 ? facetsOf(plan, language) : {}),
    };
    return index.addCustomRecord({
      url: `/${language}/${plan.plan}/${clause.page}/#${clause.eId}`,
      language,
      content: language === 'zh' ? tokens(words) : words,
      meta: Object.fromEntries(given(meta)),
      filters: Object.fromEntries(given(filters).map(([k, v]) => [k, [v]])),
      sort: { n: String(n * 100_000 + at).padStart(8, '0') },
    });
  });
}

/** A record a chapter, in which each clause is an element with its id: find-in-chapters.ts finds the clauses in it. Chinese is indexed by pairs of characters. */
export function chapterRecords(
  { plan }: Source,
  language: Language,
  index: PagefindIndex,
): Promise<unknown>[] {
  return plan.pages.flatMap((page) => {
    const clauses = plan.clauses.filter((c) => c.page === page && wordsIn(c, language));
    if (!clauses.length) return [];
    const forms = formsIn(clauses.map((c) => wordsIn(c, language)).join('\n'), language);
    const head = [
      ...given({ title: titleIn(plan, language), forms }).map(([k, v]) => ['meta', k, v] as const),
      ...given(facetsOf(plan, language)).map(([k, v]) => ['filter', k, v] as const),
    ];
    const body = clauses.map((c) => {
      const tag = isHeading(c) ? `h${Math.min(c.level + 1, 6)}` : 'p';
      return `<${tag} id="${c.eId}">${escapeXml(language === 'zh' ? paired(wordsIn(c, language)) : wordsIn(c, language))}</${tag}>`;
    });
    return index.addHTMLFile({
      url: `/${language}/${plan.plan}/${page}/`,
      content: `<html lang="${language}"><head>${head.map(([what, k, v]) => `<meta data-pagefind-${what}="${k}[content]" content="${escapeXml(v)}">`).join('')}</head><body>${body.join('\n')}</body></html>`,
    });
  });
}

/** The Traditional forms (of Taiwan and of Hong Kong) of characters, each with the form that it stands for. */
export function variants(characters: ReadonlySet<string>): Record<string, string> {
  const out: Record<string, string> = {};
  for (const to of ['t', 'tw', 'hk'] as const) {
    const convert = Converter({ from: 'cn', to });
    for (const c of characters) {
      const variant = convert(c);
      if (variant !== c && !characters.has(variant) && /^\p{sc=Han}$/u.test(c)) out[variant] = c;
    }
  }
  return out;
}
