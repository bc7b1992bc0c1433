import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createIndex, close } from 'pagefind';
import { spaced } from '../src/lib/find.ts';
import { headingText } from '../src/lib/heading.ts';
import { planJsonSchema, type Clause, type PlanJson } from '../src/lib/plan-json.ts';

/** Every Han character between zero-width spaces is one token of the index; pagefind drops the spaces from what it shows. */
const tokens = (words: string) => words.replace(/\p{sc=Han}/gu, '\u200b$&\u200b');
const languages = ['zh', 'en'] as const;

const wordsIn = (clause: Clause, language: 'zh' | 'en') =>
  (language === 'zh' ? (clause.cells?.join(' ') ?? headingText(clause.marker, clause.zh ?? '')) : (clause.cells_en?.join(' ') ?? clause.en) || '').trim();

/** The headings above a clause, outermost first. */
function headings(plan: PlanJson, clause: Clause, language: 'zh' | 'en'): string[] {
  return clause.path.map((id) => plan.clauses.find((c) => c.eId === id)!).map((c) => (language === 'zh' ? headingText(c.marker, c.zh ?? '') : headingText(c.marker_en, c.en || c.zh || '', true)));
}

/**
 * Writes the search indexes of the plans in `content/` into the built site: one bundle a language, a record a clause
 * (headings and table rows too). A clause without English has no English record.
 */
export async function writeSearchIndexes(content: string, site: string): Promise<void> {
  const plans = readdirSync(content).sort().map((slug) => planJsonSchema.parse(JSON.parse(readFileSync(join(content, slug, 'plan.json'), 'utf8'))));
  for (const language of languages) {
    const { index } = await createIndex({ includeCharacters: '+%', forceLanguage: language });
    if (!index) throw new Error('pagefind gave no index');
    for (const plan of plans)
      for (const clause of plan.clauses) {
        const words = wordsIn(clause, language);
        if (!words) continue;
        const path = headings(plan, clause, language);
        await index.addCustomRecord({
          url: `/${language}/${plan.plan}/${clause.page}/#${clause.eId}`,
          language,
          content: language === 'zh' ? tokens(words) : words,
          meta: { title: path.join(' › ') || plan.title[language] || plan.title.zh, path: spaced(path.join(' ').replace(/[^\p{L}\p{N}+]+/gu, ' ')) },
        });
      }
    const { errors } = await index.writeFiles({ outputPath: join(site, language, 'pagefind') });
    if (errors.length) throw new Error(errors.join('\n'));
  }
  await close();
}
