import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { createIndex, close, type PagefindIndex } from 'pagefind';
import { z } from 'astro/zod';
import { foldersIn } from './seeds.ts';
import { escapeXml } from '../src/lib/xml.ts';
import { indexParts, joined, manyPlans, normal, partPath, spaced } from '../src/lib/find.ts';
import { paired } from '../src/lib/pairs.ts';
import { headingText } from '../src/lib/heading.ts';
import { isDivision } from '../src/lib/plan.ts';
import { planJsonSchema, usedTermsSchema, type Clause, type PlanJson, type UsedTerm } from '../src/lib/plan-json.ts';

const languages = ['zh', 'en'] as const;
type Language = (typeof languages)[number];
interface Source { plan: PlanJson; terms: UsedTerm[] }

/** Whether the plans in `content/` are so many that the site's index is made of chapters, and each plan has one of its own. */
export const isMany = (content: string): boolean => foldersIn(content).length > manyPlans;

function sourceOf(content: string, slug: string): Source {
  const read = <T>(schema: z.ZodType<T>, name: string) => schema.parse(JSON.parse(readFileSync(join(content, slug, name), 'utf8')));
  return { plan: read(planJsonSchema, 'plan.json') as PlanJson, terms: read(z.object({ terms: usedTermsSchema }), 'glossary.json').terms };
}

/** An index over plans: its folder in the built site, what its records are, the plans in it. */
export interface SearchIndex { path: string; language: Language; records: 'clauses' | 'chapters'; slugs: string[] }

/**
 * The indexes of a site of these plans: at `{language}/pagefind` a record a clause; with many plans, and where `others`, sites, are searched too,
 * at `pagefind/{language}` a record a chapter. A thousand plans are too many for one: each goes to the part that its slug names, the second of which is `pagefind/{language}-2`.
 */
export function searchIndexes(slugs: readonly string[], others: boolean): SearchIndex[] {
  const many = slugs.length > manyPlans;
  const count = indexParts(slugs.length);
  const parts = Array.from({ length: count }, (_, n) => slugs.filter((slug) => createHash('sha256').update(slug).digest().readUInt32BE() % count === n));
  return languages.flatMap((language) => [
    ...(many ? [] : [{ path: `${language}/pagefind`, language, records: 'clauses' as const, slugs: [...slugs] }]),
    ...(many || others ? parts.map((own, n) => ({ path: partPath(language, n), language, records: 'chapters' as const, slugs: own })) : []),
  ]).sort((a, b) => b.records.localeCompare(a.records));
}

/** Writes these indexes into the built site. The size of the pieces is given once to a process of pagefind, so those of one kind follow one another. */
export async function writeSearchIndexes(content: string, site: string, indexes: readonly SearchIndex[]): Promise<void> {
  let records: SearchIndex['records'] | undefined;
  for (const { path, language, slugs, ...of } of indexes) {
    if (records && records !== of.records) await close();
    records = of.records;
    const byChapter = records === 'chapters';
    const index = await emptyIndex(byChapter && language === 'zh' ? 'und' : language, byChapter ? 3000 : 500);
    for (const [n, slug] of slugs.entries()) await Promise.all(byChapter ? chapterRecords(sourceOf(content, slug), language, index) : clauseRecords(sourceOf(content, slug), language, index, n, slugs.length));
    const out = join(site, path);
    await write(index, out);
    const part = /-\d+$/.test(path);
    // The first part serves the others, and says to other sites how many there are.
    if (part) for (const file of readdirSync(out)) if (/\.js$|^wasm/.test(file)) rmSync(join(out, file));
    const entry = join(out, 'pagefind-entry.json');
    if (byChapter && !part) writeFileSync(entry, JSON.stringify({ ...JSON.parse(readFileSync(entry, 'utf8')), parts: indexes.filter((i) => i.language === language && i.records === 'chapters').length }));
  }
  await close();
}

/** Writes `variants.json`: the Traditional form of every character of these texts -> the form that it has there. */
export function writeVariants(site: string, texts: Iterable<string>): void {
  const characters = new Set<string>();
  for (const text of texts) for (const sign of text) characters.add(sign);
  writeFileSync(join(site, 'variants.json'), JSON.stringify(variants(characters)));
}
/** The distinct characters of a plan's words. */
export const charactersOf = (plan: PlanJson): string => [...new Set(plan.clauses.map((c) => wordsIn(c, 'zh')).join(''))].filter((c) => /^\p{sc=Han}$/u.test(c)).join('');

/** Writes an index of its own for each of these plans, at `{language}/{plan}/pagefind/`, for searches within it. */
export async function writePlanIndexes(content: string, site: string, slugs: readonly string[]): Promise<void> {
  for (const slug of slugs)
    for (const language of languages) {
      const index = await emptyIndex(language, 500);
      await Promise.all(clauseRecords(sourceOf(content, slug), language, index));
      const out = join(site, language, slug, 'pagefind');
      await write(index, out);
      // The site's own copy serves all plans.
      for (const script of ['pagefind.js', 'pagefind-worker.js']) rmSync(join(out, script));
    }
  await close();
}

/** An index for records in one language; small pieces (`size`; pagefind's default is 20,000) let a query load little, but each adds to what is always loaded. */
async function emptyIndex(language: string, size: number): Promise<PagefindIndex> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(size);
  const { index } = await createIndex({ includeCharacters: '+%', forceLanguage: language });
  if (!index) throw new Error('pagefind gave no index');
  return index;
}

async function write(index: PagefindIndex, out: string): Promise<void> {
  const { errors } = await index.writeFiles({ outputPath: out });
  if (errors.length) throw new Error(errors.join('\n'));
  // The site has a search of its own; pagefind's would only be carried along.
  for (const file of readdirSync(out)) if (/(?:-ui\.(?:js|css)|-highlight\.js)$/.test(file)) rmSync(join(out, file));
  await index.deleteIndex();
}

const kindNames = { zh: { heading: '标题', text: '正文', row: '表格' }, en: { heading: 'Headings', text: 'Text', row: 'Tables' } };
const wordsIn = (clause: Clause, language: Language) =>
  (language === 'zh' ? (clause.cells?.join(' ') ?? headingText(clause.marker, clause.zh ?? '')) : (clause.cells_en?.join(' ') ?? clause.en) || '').trim();
const headingIn = (c: Clause, language: Language) => (language === 'zh' ? headingText(c.marker, c.zh ?? '') : headingText(c.marker_en, c.en || c.zh || '', true));
const isHeading = (c: Clause) => isDivision(c.kind) || c.kind === 'title';
const titleIn = ({ title }: PlanJson, language: Language) => title[language] || title.zh;
const searchable = (words: string) => spaced(normal(words).replace(/[^\p{L}\p{N}+%.]+/gu, ' '));
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
/**
 * What is searched in another form than it is printed: figures and units in full width, raised (m³) or with
 * thousands separators, the figure and the unit of what is written together, and the parts of names joined by
 * a dash.
 */
const formsIn = (words: string, language: Language) => [
  ...new Set([...runsIn(normal(words)).flatMap(partsOf), ...rangesIn(words)])
    .difference(new Set(runsIn(words.toLowerCase()))),
  ...(language === 'en' ? words.match(/\p{L}+(?:–\p{L}+)+(?: \p{Lu}\p{L}+)?/gu)?.flatMap((name) => name.split('–')) ?? [] : []),
].join(' ');
/** English words, and those that end in s without it: the Chinese index knows no English endings. */
const withSingulars = (words: string) => [words, ...(words.match(/\p{L}{3,}(?=s\b)/gu) ?? [])].join(' ');
/** Every Han character between zero-width spaces is one token of the index; pagefind drops the spaces from what it shows. */
const tokens = (words: string) => words.replace(/\p{sc=Han}/gu, '\u200b$&\u200b');
/** A row of a table as it is shown: its first cell, and each other behind the head of its column; undefined of what heads columns itself, and where they have no heads. */
function rowIn(row: Clause, all: readonly Clause[], language: Language): string | undefined {
  const table = row.eId.replace(/__row_\d+(?:_\d+)?$/, '');
  const cells = (c: Clause) => (language === 'zh' ? c.cells! : c.cells_en!).map((cell) => cell.replace(/\s+/gu, ' '));
  const heads = all.filter((c) => c.head && c.cells && c.eId.startsWith(`${table}__row_`)).map(cells);
  if (!row.cells || row.head || !heads.length) return undefined;
  return cells(row).flatMap((cell, i) => (cell ? [[i && heads.map((h) => h[i]).filter(Boolean).join(' '), cell].filter(Boolean).join(language === 'zh' ? '：' : ': ')] : [])).join(language === 'zh' ? '；' : '; ');
}
/** By what a site of several plans can be narrowed down. */
const facetsOf = ({ plan, about }: PlanJson, language: Language) => ({ plan, issuer: about.issuer[language] || about.issuer.zh, period: about.period });
const given = (values: Record<string, string | null | undefined>) => Object.entries(values).filter((e): e is [string, string] => Boolean(e[1]));

/** A record a clause: headings and table rows too, notes with their clause. A clause without English has no English record. `plans`: how many the index holds, of which this is the nth. */
function clauseRecords({ plan, terms }: Source, language: Language, index: PagefindIndex, n = 0, plans = 1): Promise<unknown>[] {
  const byId = new Map(plan.clauses.map((c) => [c.eId, c]));
  const termsOf = Map.groupBy(terms.flatMap((t) => t.clauses.map((id) => ({ id, words: language === 'zh' ? withSingulars(t.en.join(' ')) : t.zh }))), (t) => t.id);
  const title = titleIn(plan, language);
  const chapterOf = (c: Clause) => { const head = byId.get(c.page); return head ? headingIn(head, language) : title; };
  return plan.clauses.flatMap((clause, at) => {
    const words = wordsIn(clause, language);
    if (!words) return [];
    const above = clause.path.filter((id) => id !== clause.eId).map((id) => headingIn(byId.get(id)!, language));
    const lead = language === 'zh' ? clause.lead : clause.lead_en;
    const meta = {
      title: (plans > 1 && clause.kind !== 'title' ? [title, ...above] : above).join(' › ') || title, path: searchable(above.join(' ')), head: isHeading(clause) ? searchable(words) : lead && searchable(lead),
      forms: formsIn(words, language), note: searchable(plan.notes[clause.eId]?.[language] ?? ''), terms: searchable((termsOf.get(clause.eId) ?? []).map((t) => t.words).join(' ')), lang: language, row: rowIn(clause, plan.clauses, language),
    };
    const filters = { chapter: chapterOf(clause), kind: kindNames[language][isHeading(clause) ? 'heading' : clause.kind === 'row' ? 'row' : 'text'], ...(plans > 1 ? facetsOf(plan, language) : {}) };
    return index.addCustomRecord({
      url: `/${language}/${plan.plan}/${clause.page}/#${clause.eId}`, language, content: language === 'zh' ? tokens(words) : words,
      meta: Object.fromEntries(given(meta)), filters: Object.fromEntries(given(filters).map(([k, v]) => [k, [v]])), sort: { n: String(n * 100_000 + at).padStart(8, '0') },
    });
  });
}

/** A record a chapter, in which each clause is an element with its id: src/lib/find-chapters.ts finds the clauses in it. Chinese is indexed by pairs of characters. */
function chapterRecords({ plan }: Source, language: Language, index: PagefindIndex): Promise<unknown>[] {
  return plan.pages.flatMap((page) => {
    const clauses = plan.clauses.filter((c) => c.page === page && wordsIn(c, language));
    if (!clauses.length) return [];
    const forms = formsIn(clauses.map((c) => wordsIn(c, language)).join('\n'), language);
    const head = [...given({ title: titleIn(plan, language), forms }).map(([k, v]) => ['meta', k, v] as const), ...given(facetsOf(plan, language)).map(([k, v]) => ['filter', k, v] as const)];
    const body = clauses.map((c) => {
      const tag = isHeading(c) ? `h${Math.min(c.level + 1, 6)}` : 'p';
      return `<${tag} id="${c.eId}">${escapeXml(language === 'zh' ? paired(wordsIn(c, language)) : wordsIn(c, language))}</${tag}>`;
    });
    return index.addHTMLFile({ url: `/${language}/${plan.plan}/${page}/`, content: `<html lang="${language}"><head>${head.map(([what, k, v]) => `<meta data-pagefind-${what}="${k}[content]" content="${escapeXml(v)}">`).join('')}</head><body>${body.join('\n')}</body></html>` });
  });
}

/** The Traditional forms (of Taiwan and of Hong Kong) of characters, each with the form that it stands for. */
function variants(characters: ReadonlySet<string>): Record<string, string> {
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
