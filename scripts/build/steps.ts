/** The steps of a build that a person sees go by, and what is said where one of them stops. */
import { existsSync } from 'node:fs';
import { joined, listed, type Said, type Sentence } from '../../src/core/model/sentence.ts';
import { Fault, whyOf } from '../shared/command/faults.ts';
import { say } from '../shared/command/language.ts';
import { generate, type Scope } from './content/content.ts';
import type { Generated } from './records/records.ts';
import { said as told } from './said.ts';

/** Says that a step begins. */
const announce = (step: Sentence) => console.log(`\n▸ ${say(step)}`);

/** A build that cannot go on at this step: why, where that is known, and what of the last site is there. */
function stopped(step: Sentence, why?: Said): Fault {
  const state = existsSync('dist') ? told.asItWas() : told.noneYet();
  const lines = why ? [told.stoppedFor({ step, why }), state] : [told.stopped({ step, state })];
  return new Fault(joined(['', ...lines], '\n'));
}

/**
 * The first step: makes content/ from seeds/ and returns what was made of each plan. Throws a Fault, with
 * content/ as it was, where there are errors in them; these have been printed. `root`: the folder of seeds/;
 * `isStrict`: English with other figures than the Chinese stops it too.
 */
export async function readSeeds(
  root: string,
  { isStrict = false, ...scope }: Scope & { isStrict?: boolean } = {},
): Promise<Generated> {
  announce(told.reading());
  const made = await generate(root, scope);
  if (!made) throw stopped(told.reading());
  const withheld = Object.values(made).flatMap(({ said }) =>
    said.filter(({ rule }) => rule === 'figures-withheld'),
  );
  if (isStrict && withheld.length) throw stopped(told.reading(), told.otherFigures({ n: withheld.length }));
  return made;
}

/** Says that pages are rendered of so many plans. */
export const sayRendering = (changed: number, all: number): void =>
  announce(changed < all ? told.renderingSome({ changed, all }) : told.rendering());

/** Says that files to take along are made of so many plans. */
export const sayExporting = (plans: number): void => announce(told.exportingSome({ n: plans }));
/** What stops a build whose files to take along could not be made. */
export const stoppedExporting = (error: Error): Fault => stopped(told.exporting(), whyOf(error));

/**
 * What stops a build whose pages could not be rendered. `own`: the files of the publisher that take part in it, which
 * may be why.
 */
export function stoppedRendering(error: Error, own: readonly string[]): Fault {
  const why = whyOf(error);
  const isOfOne = own.some((file) => error.message.includes(file));
  return stopped(told.rendering(), own.length && !isOfOne ? told.mayBeOwn({ why, files: listed(own) }) : why);
}
