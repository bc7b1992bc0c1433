import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { collector } from '../../../src/core/model/diagnostics.ts';
import { sha256 } from '../../../src/core/model/digest.ts';
import { planJsonSchema } from '../../../src/core/published/plan-json.ts';
import type { SeedFiles } from '../../../src/core/seeds/seed.ts';
import { foldersIn } from '../../shared/files.ts';
import { itself } from '../../shared/people/people.ts';
import { generatedPlan } from '../../shared/people/seeds.ts';
import { content as told } from '../said.ts';

/**
 * Reports each published plan of content/ whose folder in seeds/ is gone, and not only unreadable; where a folder there
 * that was never built has its document, it is named: it has the plan's place now.
 */
export function warnOfLostPlans(
  root: string,
  seeds: readonly Pick<SeedFiles, 'slug' | 'source'>[],
  { report, diagnostics }: Pick<ReturnType<typeof collector>, 'report' | 'diagnostics'>,
): void {
  const refused = new Set(diagnostics.filter((d) => d.rule === 'unreadable').map((d) => d.place.file));
  const isRefused = (slug: string) => refused.has('seeds') || refused.has(`seeds/${slug}`);
  const known = join(root, 'content');
  const built = existsSync(known) ? foldersIn(known) : [];
  const isLost = (slug: string) =>
    !itself(join(root, 'seeds', slug))?.isDirectory() &&
    !isRefused(slug) &&
    mayBePublished(join(known, slug));
  for (const slug of built.filter(isLost)) {
    const digests = new Set(generatedPlan(root, slug)?.files?.map((file) => file.sha256));
    const now = seeds.find((seed) => !built.includes(seed.slug) && digests.has(sha256(seed.source)));
    report(
      'plan-lost',
      { file: `seeds/${slug}` },
      now ? told.planRenamed({ now: now.slug, slug }) : told.planLost({ slug }),
    );
  }
}

/** Whether addresses of a plan in content/ were published; so they are where its plan.json cannot be read. */
function mayBePublished(folder: string): boolean {
  const file = join(folder, 'plan.json');
  if (!existsSync(file)) return false;
  try {
    const { releases } = planJsonSchema
      .pick({ releases: true })
      .parse(JSON.parse(readFileSync(file, 'utf8')));
    return Object.keys(releases).length > 0;
  } catch {
    return true;
  }
}
