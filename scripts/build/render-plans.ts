/** Renders the plans that have changed into the next site: some in a process, several processes at once. */

import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { shownOn } from '../../src/site/page-inputs.ts';
import { engine } from '../shared/engine.ts';
import { filesIn } from '../shared/files.ts';
import { say } from '../shared/language.ts';
import { runChild } from './child.ts';
import { digestsOf, filesOf, foldersOf, intact, planRecord } from './last-site.ts';
import { contentOf } from './plan-content.ts';
import { type BuiltPlan, keyOf, writeRecord } from './records.ts';
import { ownComponents, rendererFor } from './renderer.ts';
import { said as told } from './said.ts';
import { charactersOf } from './search-index.ts';
import { sayRendering, stoppedRendering } from './steps.ts';
import { keep } from './take-over.ts';
import { inTurns, type Work } from './work.ts';

/** A changed plan: what each of its files shows now, and which of the last site would be made as they are. */
interface Planned {
  slug: string;
  /** A digest of what a file of the site shows of the plan; empty where that is not known of it. */
  keyOf: (file: string) => string;
  kept: string[];
  characters: string;
}

/** Renders all parts of the work; throws a Fault with the sentence of the process that could not. */
export async function renderPlans(work: Work, next: string): Promise<void> {
  sayRendering(work.changed.length, work.slugs.length);
  if (!work.parts.length) return;
  const renderer = await rendererFor(work.settings).catch((error: Error) => {
    throw stoppedRendering(error, ownComponents('.'));
  });
  await inTurns(work.parts, (_slugs, i) => renderPart(work, next, renderer, i));
}

/** Of one plan, Node would still be making code faster when all has been rendered. */
const flagsFor = (plans: number) => (plans > 1 ? [] : ['--no-opt']);

/** Renders one part in a process of its own, puts its files into the next site and notes them. */
async function renderPart(work: Work, next: string, renderer: string, part: number): Promise<void> {
  const { parts, settings, siteFiles, library, isPart } = work;
  const slugs = parts[part]!;
  const out = `${next}/.part-${part}`;
  const plans = slugs.map((slug) => planned(work, next, slug));
  writeFileSync(`${out}.kept`, JSON.stringify([...siteFiles, ...plans.flatMap((plan) => plan.kept)]));
  const place = {
    ...settings,
    OUT_DIR: out,
    EXPORTS: resolve(next),
    ENGINE: engine,
    RENDERER: renderer,
    PLANS: slugs.join(),
    LIBRARY: String(library.length),
    KEPT: `${out}.kept`,
  };
  const said = await runChild('build/render', place, flagsFor(slugs.length)).catch((error: Error) => {
    throw stoppedRendering(error, ownComponents('.'));
  });
  if (parts.length === 1 && said) console.log(said);
  collect(out, next, part === 0 && !isPart ? null : slugs);
  for (const path of [out, `${out}.kept`]) rmSync(path, { recursive: true });
  for (const plan of plans) completePlan(work, next, plan);
  if (parts.length > 1) console.log(say(told.part({ part: part + 1, all: parts.length, n: slugs.length })));
}

/** What a changed plan's files are made from now, held against what they were made from for the last site. */
function planned({ last }: Work, next: string, slug: string): Planned {
  const content = contentOf(slug, next);
  const shows = shownOn(content);
  const keyOfFile = (file: string) => keyOf(shows(file));
  const before = last.planOf(slug);
  const same = Object.keys(before?.shows ?? {}).filter((file) => keyOfFile(file) === before!.shows[file]);
  return {
    slug,
    keyOf: keyOfFile,
    characters: charactersOf(content.plan),
    kept: intact(Object.fromEntries(same.map((file) => [file, before!.files[file]!]))),
  };
}

/**
 * Moves what a process rendered into the next site. The first one gives the pages of the site as a whole too
 * (`slugs` is null), each other those of its plans; the scripts of all are the same.
 */
function collect(out: string, next: string, slugs: readonly string[] | null): void {
  for (const file of filesIn(out)) {
    const path = file.slice(out.length);
    const isOfPart =
      slugs === null || file.startsWith(join(out, '_astro')) || slugs.includes(path.split('/')[2]!);
    if (!isOfPart) continue;
    const place = join(next, path);
    mkdirSync(dirname(place), { recursive: true });
    renameSync(file, place);
  }
}

/**
 * Takes over what a rendered plan keeps of the last site, says how much that is, and notes the plan for the
 * next build.
 */
function completePlan(
  { program, made }: Work,
  next: string,
  { slug, kept, keyOf, characters }: Planned,
): void {
  for (const file of kept) keep(file, next);
  const files = foldersOf(next, slug).flatMap((folder) => filesOf(next, folder));
  const pages = files.filter((file) => !/^\w+\/(?:[^/]+\/){1,2}pagefind\//.test(file));
  if (kept.length) console.log(say(told.pages({ slug, new: pages.length - kept.length, kept: kept.length })));
  writeRecord(join(next, planRecord(slug)), {
    program,
    gave: made[slug]!.gave,
    shows: Object.fromEntries(pages.map((file) => [file, keyOf(file)]).filter(([, key]) => key)),
    files: digestsOf(next, files),
    characters,
  } satisfies BuiltPlan);
}
