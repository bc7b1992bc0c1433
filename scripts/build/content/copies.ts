import type { Report } from '../../../src/core/model/diagnostics.ts';
import { sha256 } from '../../../src/core/model/digest.ts';
import type { SeedFiles } from '../../../src/core/seeds/seed.ts';
import { slugFault } from '../../../src/core/seeds/slug.ts';
import { content as told } from '../said.ts';

/** Warns of each plan whose document another has, too: a folder copied beside its plan is published twice. */
export function warnOfCopies(seeds: readonly Pick<SeedFiles, 'slug' | 'source'>[], report: Report): void {
  const firsts = new Map<string, string>();
  for (const { slug, source } of seeds) {
    // A name that no plan can have stops the build in any case.
    if (slugFault(slug)) continue;
    const digest = sha256(source);
    const first = firsts.get(digest);
    if (first === undefined) firsts.set(digest, slug);
    else report('same-document', { file: `seeds/${slug}` }, told.sameDocument({ first }));
  }
}
