import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { languages } from '../../src/core/model/language.ts';
import type { PlanJson } from '../../src/core/published/plan-json.ts';

/**
 * Where the index of pagefind as it comes stands in a built site while it is measured, and the way to it
 * there.
 */
const stock = 'bench-stock';
export const stockBundle = `/${stock}/pagefind/pagefind.js`;

/**
 * Writes into a built site an index of the same clauses as pagefind makes it by itself. Returns what removes
 * it.
 */
export async function writeStockIndex(site: string, plan: PlanJson): Promise<() => void> {
  const { index } = await createIndex({});
  for (const language of languages)
    for (const clause of plan.clauses) {
      const content =
        language === 'zh'
          ? (clause.cells?.join(' ') ?? clause.zh ?? '')
          : (clause.cells_en?.join(' ') ?? clause.en ?? '');
      if (content)
        await index!.addCustomRecord({
          url: `/${language}/${plan.plan}/${clause.page}/#${clause.eId}`,
          language,
          content,
          meta: { title: clause.cite[language] },
        });
    }
  await index!.writeFiles({ outputPath: join(site, stock, 'pagefind') });
  await close();
  return () => rmSync(join(site, stock), { recursive: true, force: true });
}
