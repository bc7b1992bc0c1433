import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { createIndex, close } from 'pagefind';
import { z } from 'astro/zod';
import { foldersIn } from './seeds.ts';
import { manyPlans, normal, spaced } from '../src/lib/find.ts';
import { headingText } from '../src/lib/heading.ts';
import { isDivision } from '../src/lib/plan.ts';
import { planJsonSchema, usedTermsSchema, type Clause, type PlanJson } from '../src/lib/plan-json.ts';

/** Every Han character between zero-width spaces is one token of the index; pagefind drops the spaces from what it shows. */
const tokens = (words: string) => words.replace(/\p{sc=Han}/gu, '\u200b$&\u200b');
const languages = ['zh', 'en'] as const;
type Language = (typeof languages)[number];
const kindNames = { zh: { heading: '标题', text: '正文', row: '表格' }, en: { heading: 'Headings', text: 'Text', row: 'Tables' } };

const wordsIn = (clause: Clause, language: Language) =>
  (language === 'zh' ? (clause.cells?.join(' ') ?? headingText(clause.marker, clause.zh ?? '')) : (clause.cells_en?.join(' ') ?? clause.en) || '').trim();
const headingIn = (c: Clause, language: Language) => (language === 'zh' ? headingText(c.marker, c.zh ?? '') : headingText(c.marker_en, c.en || c.zh || '', true));
const searchable = (words: string) => spaced(normal(words).replace(/[^\p{L}\p{N}+%.]+/gu, ' '));

/** English words, and those that end in s without it: the Chinese index knows no English endings. */
const withSingulars = (words: string) => [words, ...(words.match(/\p{L}{3,}(?=s\b)/gu) ?? [])].join(' ');

/**
 * Writes the search indexes of the plans in `content/` into the built site: one bundle a language, a record a clause
 * (headings and table rows too, notes with their clause). A clause without English has no English record.
 * Also writes `{language}/pagefind/variants.json`: the Traditional form of every character of the index -> the form that it has there.
 */
export async function writeSearchIndexes(content: string, site: string): Promise<void> {
  const read = <T>(schema: z.ZodType<T>, ...path: string[]) => schema.parse(JSON.parse(readFileSync(join(content, ...path), 'utf8')));
  const plans = foldersIn(content).map((slug) => ({ plan: read(planJsonSchema, slug, 'plan.json') as PlanJson, terms: read(z.object({ terms: usedTermsSchema }), slug, 'glossary.json').terms }));
  // Small pieces of the index, so that a query loads little of it (pagefind's default is 20,000). Every piece, sort key and filter adds to
  // what is always loaded: a site of many plans has larger pieces, and does without the finer filters.
  const many = plans.length > manyPlans;
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = many ? '4000' : '500';
  const characters = new Set<string>();
  for (const language of languages) {
    const { index } = await createIndex({ includeCharacters: '+%', forceLanguage: language });
    if (!index) throw new Error('pagefind gave no index');
    for (const [p, { plan, terms }] of plans.entries()) {
      const byId = new Map(plan.clauses.map((c) => [c.eId, c]));
      const termsOf = Map.groupBy(terms.flatMap((t) => t.clauses.map((id) => ({ id, words: language === 'zh' ? withSingulars(t.en.join(' ')) : t.zh }))), (t) => t.id);
      const chapterOf = (c: Clause) => { const head = byId.get(c.page); return head ? headingIn(head, language) : plan.title[language] || plan.title.zh; };
      for (const [n, clause] of plan.clauses.entries()) {
        const words = wordsIn(clause, language);
        if (!words) continue;
        const above = clause.path.filter((id) => id !== clause.eId).map((id) => headingIn(byId.get(id)!, language));
        const heading = isDivision(clause.kind) || clause.kind === 'title';
        const lead = language === 'zh' ? clause.lead : clause.lead_en;
        // Figures without their separators, and the parts of names joined by a dash.
        const forms = [...(normal(words).match(/\d+(?:\.\d+)?/g)?.filter((figure) => !words.includes(figure)) ?? []), ...(language === 'en' ? words.match(/\p{L}+(?:–\p{L}+)+(?: \p{Lu}\p{L}+)?/gu)?.flatMap((name) => name.split('–')) ?? [] : [])];
        const meta = {
          title: above.join(' › ') || plan.title[language] || plan.title.zh, path: searchable(above.join(' ')), head: heading ? searchable(words) : lead && searchable(lead),
          forms: forms.join(' '), note: searchable(plan.notes[clause.eId]?.[language] ?? ''), terms: searchable((termsOf.get(clause.eId) ?? []).map((t) => t.words).join(' ')), lang: language,
        };
        const filters = {
          ...(many ? {} : { chapter: chapterOf(clause), kind: kindNames[language][heading ? 'heading' : clause.kind === 'row' ? 'row' : 'text'] }),
          ...(plans.length > 1 ? { plan: plan.title[language] || plan.title.zh, issuer: plan.about.issuer[language], period: plan.about.period } : {}),
        };
        for (const c of language === 'zh' ? words + above.join('') : '') characters.add(c);
        await index.addCustomRecord({
          url: `/${language}/${plan.plan}/${clause.page}/#${clause.eId}`, language, content: language === 'zh' ? tokens(words) : words,
          meta: Object.fromEntries(Object.entries(meta).filter(([, v]) => v)),
          filters: Object.fromEntries(Object.entries(filters).filter(([, v]) => v).map(([k, v]) => [k, [v]])),
          ...(many ? {} : { sort: { n: String(p * 100_000 + n).padStart(8, '0') } }),
        });
      }
    }
    const out = join(site, language, 'pagefind');
    const { errors } = await index.writeFiles({ outputPath: out });
    if (errors.length) throw new Error(errors.join('\n'));
    // The site has a search of its own; pagefind's would only be carried along.
    for (const file of readdirSync(out)) if (/(?:-ui\.(?:js|css)|-highlight\.js)$/.test(file)) rmSync(join(out, file));
  }
  await close();
  mkdirSync(join(site, 'zh/pagefind'), { recursive: true });
  writeFileSync(join(site, 'zh/pagefind/variants.json'), JSON.stringify(variants(characters)));
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
