import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlanJson } from '../../../src/core/published/plan-json.ts';
import { wordsIn } from '../../../src/core/search/records.ts';
import type { PlanContent } from '../../../src/site/page-inputs.ts';
import { makeFolderOf } from '../../shared/files.ts';
import { wordsOfPlan } from '../plan-content.ts';
import { withKeptReadings } from '../records/kept-readings.ts';
import type { LastSite } from '../records/last-site.ts';

/** The distinct characters of a plan's words. */
export const charactersOf = (plan: PlanJson): string =>
  [...new Set(plan.clauses.map((c) => wordsIn(c, 'zh')).join(''))]
    .filter((c) => /^\p{sc=Han}$/u.test(c))
    .join('');

/** How the Chinese of a plan is shown in Traditional characters, in the built site. */
export const traditionalFile = (slug: string): string => `data/${slug}/traditional.json`;

/** Writes that file of a plan, as this program makes it. */
export async function writeTraditional(content: PlanContent, program: string, next: string): Promise<void> {
  const { traditionalFor } = await import('../../../src/site/in-traditional.ts');
  const slug = content.plan.plan;
  const file = join(next, traditionalFile(slug));
  makeFolderOf(file);
  const made = withKeptReadings('traditional', slug, program, () => traditionalFor(content));
  writeFileSync(file, JSON.stringify(made));
}

/** The forms of characters, in the built site. */
export const variantsFile = 'variants.json';

/** The characters of all plans, in order: a changed plan's as content/ has them. */
export function charactersOfAll(
  slugs: readonly string[],
  changed: readonly string[],
  last: LastSite,
): string[] {
  const texts = slugs.map((slug) =>
    changed.includes(slug)
      ? charactersOf(wordsOfPlan(join('content', slug)).plan)
      : last.planOf(slug)!.characters,
  );
  return [...new Set(texts.join(''))].sort();
}

/**
 * Writes `variants.json`: the Traditional form of every character of all plans -> the form that it has there. Its
 * dictionaries are loaded here, while others render.
 */
export async function writeCharacters(characters: readonly string[], next: string): Promise<void> {
  const { variants } = await import('../../../src/core/search/variants.ts');
  writeFileSync(join(next, variantsFile), JSON.stringify(variants(new Set(characters))));
}
