/**
 * The cards of plans (src/site/cards.ts) are drawn by the build itself while others render its pages: drawing them takes a
 * processor as long as a third of the pages.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlanJson } from '../../../src/core/published/plan-json.ts';
import { cardNames, cardOf } from '../../../src/site/cards.ts';
import { engine } from '../../shared/engine.ts';
import { makeFolderOf } from '../../shared/files.ts';

// Where the colours and letters of cards stand (src/site/engine.ts).
process.env['ENGINE'] ??= engine;

const cardFile = ({ plan }: PlanJson, name: string) => `og/${plan}/${name}.png`;

/** The cards of a plan, in the built site. */
export const cardFiles = (plan: PlanJson): string[] => cardNames(plan).map((name) => cardFile(plan, name));

/** Writes those that the site does not keep. */
export async function writeCards(plan: PlanJson, kept: readonly string[], next: string): Promise<void> {
  for (const name of cardNames(plan).filter((name) => !kept.includes(cardFile(plan, name)))) {
    const file = join(next, cardFile(plan, name));
    makeFolderOf(file);
    writeFileSync(file, await cardOf(plan, name));
  }
}
