/** Renders the plans that have changed into the next site: some in a process, several processes at once. */

import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type PlanContent, shownOn } from '../../../src/site/page-inputs.ts';
import { say } from '../../shared/command/language.ts';
import { engine } from '../../shared/engine.ts';
import { linkNewFile } from '../../shared/files.ts';
import type { ExportsOfPlan } from '../exports/export-files.ts';
import { contentOf, exportsIn } from '../plan-content.ts';
import { makeReady, runChild } from '../programs/child.ts';
import { keptPages } from '../records/kept-readings.ts';
import { digestsOf, filesOf, foldersOf, intact, planRecord } from '../records/last-site.ts';
import { type BuiltPlan, keyOf, writeRecord } from '../records/records.ts';
import { said as told } from '../said.ts';
import type { Settings } from '../settings.ts';
import { sayRendering, stoppedRendering } from '../steps.ts';
import { inTurns, type Work } from '../work.ts';
import { cardFiles, writeCards } from './cards.ts';
import { charactersOf, traditionalFile, writeTraditional } from './characters.ts';
import { compileAhead, lastRenderer, ownComponents, rendererFor } from './renderer.ts';

/**
 * A changed plan: what it is made from, and which files of the last site would be made as they are, with what was
 * noted of these.
 */
interface Planned {
  slug: string;
  content: PlanContent;
  kept: string[];
  noted: Pick<BuiltPlan, 'shows' | 'files'>;
}

/** What goes on beside: which files to take along are made of each changed plan. */
interface Beside {
  toMake: readonly ExportsOfPlan[];
  /** Is done when they are made. */
  exported: Promise<void>;
  /** Is done when nothing more is made here that pages wait for. */
  free: Promise<void>;
}

/** Renders all parts of the work; throws a Fault with the sentence of the process that could not. */
export async function renderPlans(work: Work, beside: Beside, next: string): Promise<void> {
  sayRendering(work.changed.length, work.slugs.length);
  if (!work.parts.length) return;
  const renderer = await rendererFor(work.settings).catch((error: Error) => {
    throw stoppedRendering(error, ownComponents('.'));
  });
  const rendering = inTurns(work.parts, (_slugs, part) => renderPart(work, beside, { next, renderer, part }));
  const files = work.isPart ? '_astro' : '';
  cpSync(join(renderer, 'site', files), join(next, files), { recursive: true });
  await rendering;
}

/** Of one plan, Node would still be making code faster when all has been rendered. */
const flagsFor = (plans: number) => (plans > 1 ? [] : ['--no-opt']);

/** Has ready what will render a plan, while its content is made. */
export function makeRendererReady(settings: Settings): void {
  const last = lastRenderer(settings);
  if (!last) compileAhead(settings);
  makeReady('build/rendering/render', flagsFor(1), last ? { LAST_RENDERER: last } : {});
}

/** What the process that renders a part is told of the build. */
const settingsOf = ({ parts, settings, program, library, isPart }: Work, next: string, part: number) => ({
  ...settings,
  OUT_DIR: next,
  EXPORTS: resolve(next),
  ENGINE: engine,
  PROGRAM: program,
  KEEPS: keptPages,
  PLANS: parts[part]!.join(),
  LIBRARY: String(library.length),
  // The first one renders the pages of the site as a whole too.
  ...((part > 0 || isPart) && { PLANS_ONLY: 'yes' }),
});

/** Renders one part in a process of its own, and notes its plans. */
async function renderPart(
  work: Work,
  { toMake, exported, free }: Beside,
  { next, renderer, part }: { next: string; renderer: string; part: number },
): Promise<void> {
  const { parts, siteFiles } = work;
  const slugs = parts[part]!;
  const list = `${next}/.kept-${part}`;
  const settings = {
    ...settingsOf(work, next, part),
    RENDERER: renderer,
    KEPT: list,
  };
  const listed = Promise.withResolvers<void>();
  const rendering = runChild('build/rendering/render', settings, {
    flags: flagsFor(slugs.length),
    meanwhile: [listed.promise, exported],
  });
  const plans = slugs.map((slug) => planned(work, toMake, slug));
  // What these take is loaded here.
  const here = plans.flatMap(({ slug, content }) => [traditionalFile(slug), ...cardFiles(content.plan)]);
  writeFileSync(list, JSON.stringify([...siteFiles, ...here, ...plans.flatMap((plan) => plan.kept)]));
  listed.resolve();
  for (const file of plans.flatMap(({ kept }) => kept)) linkNewFile(join('dist', file), join(next, file));
  const rendered = rendering.catch((error: Error) => {
    throw stoppedRendering(error, ownComponents('.'));
  });
  const [said] = await Promise.all([rendered, free.then(() => writeHere(work, plans, next))]);
  if (parts.length === 1 && said) console.log(said);
  rmSync(list);
  for (const plan of plans) completePlan(work, next, plan);
  if (parts.length > 1) console.log(say(told.part({ part: part + 1, all: parts.length, n: slugs.length })));
}

/** Writes what of changed plans is made here, and what no page waits for. */
async function writeHere({ program }: Work, plans: readonly Planned[], next: string): Promise<void> {
  for (const { slug, content, kept } of plans) {
    if (!kept.includes(traditionalFile(slug))) await writeTraditional(content, program, next);
    await writeCards(content.plan, kept, next);
  }
}

/** A digest of what a file of the site shows of a plan; empty where that is not known of it. */
function keysOf(content: PlanContent): (file: string) => string {
  const shows = shownOn(content);
  return (file) => keyOf(shows(file));
}

/** A file that is being made: other than any that was. */
const unknown = { bytes: 0, sha256: '' };

/** What a changed plan's files are made from now, held against what they were made from for the last site. */
function planned({ last }: Work, toMake: readonly ExportsOfPlan[], slug: string): Planned {
  const content = contentOf(slug);
  const own = toMake.find((plan) => plan.slug === slug)!;
  const keyOfFile = keysOf({
    ...content,
    exports: [...own.kept, ...own.make.map((file) => ({ ...file, ...unknown }))],
  });
  const before = last.planOf(slug);
  const same = Object.keys(before?.shows ?? {}).filter((file) => keyOfFile(file) === before!.shows[file]);
  const kept = intact(Object.fromEntries(same.map((file) => [file, before!.files[file]!])));
  const notedOf = (what: 'shows' | 'files') =>
    Object.fromEntries(kept.map((file) => [file, before![what][file]!]));
  return { slug, content, kept, noted: { shows: notedOf('shows'), files: notedOf('files') } };
}

/** The same record, whichever of it came first. */
const inOrder = (record: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Says how much a rendered plan keeps of the last site, and notes the plan for the next build. */
function completePlan({ program, made }: Work, next: string, { slug, content, kept, noted }: Planned): void {
  const keyOfFile = keysOf({ ...content, exports: exportsIn(next, slug) });
  const isKept = new Set(kept);
  const files = foldersOf(next, slug)
    .flatMap((folder) => filesOf(next, folder))
    .filter((file) => !isKept.has(file));
  const pages = files.filter((file) => !/^\w+\/(?:[^/]+\/){1,2}pagefind\//.test(file));
  if (kept.length) console.log(say(told.pages({ slug, new: pages.length, kept: kept.length })));
  const shows = Object.fromEntries(pages.map((file) => [file, keyOfFile(file)]).filter(([, key]) => key));
  writeRecord(join(next, planRecord(slug)), {
    program,
    gave: made[slug]!.gave,
    shows: inOrder({ ...noted.shows, ...shows }),
    files: inOrder({ ...noted.files, ...digestsOf(next, files) }),
    characters: charactersOf(content.plan),
  } satisfies BuiltPlan);
}
