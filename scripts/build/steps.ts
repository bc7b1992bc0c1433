/** The steps of a build that a person sees go by, and what is said where one of them stops. */
import { existsSync } from 'node:fs';
import { Fault } from '../shared/faults.ts';
import { generate, type Scope } from './content.ts';
import type { Generated } from './records.ts';

const reading = 'Reading seeds/ into content/';
const rendering = 'Rendering the pages';

/** Says that a step begins. */
const announce = (step: string) => console.log(`\n▸ ${step}`);

/** A build that cannot go on at this step: why, where that is known, and what of the last site is there. */
function stopped(step: string, why = ''): Fault {
  const reason = why ? `: ${why}\n` : '. ';
  const state = existsSync('dist') ? 'dist/ is as it was.' : 'There is no dist/ yet.';
  return new Fault(`\nThe build stopped at “${step}”${reason}${state}`);
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
  announce(reading);
  const made = await generate(root, scope);
  if (!made) throw stopped(reading);
  const withheld = Object.values(made).flatMap(({ said }) =>
    said.filter(({ rule }) => rule === 'figures-withheld'),
  );
  if (isStrict && withheld.length)
    throw stopped(reading, `the English of ${withheld.length} clause(s) has other figures than the Chinese`);
  return made;
}

/** Says that pages are rendered of so many plans. */
export const sayRendering = (changed: number, all: number): void =>
  announce(changed < all ? `${rendering} of ${changed} of ${all} plans` : rendering);

const exporting = 'Making the files to take along';
/** Says that files to take along are made of so many plans. */
export const sayExporting = (plans: number): void => announce(`${exporting} of ${plans} plan(s)`);
/** What stops a build whose files to take along could not be made. */
export const stoppedExporting = (error: Error): Fault => stopped(exporting, error.message);

/** What stops a build whose pages could not be rendered. */
export const stoppedRendering = (error: Error): Fault => stopped(rendering, error.message);
