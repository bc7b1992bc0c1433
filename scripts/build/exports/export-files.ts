/** Finds which files to take along are to be made, and has them made. */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setImmediate as othersTold } from 'node:timers/promises';
import { type ExportFile, exportFiles, type MadeFile } from '../../../src/core/exports/files.ts';
import { shownOn } from '../../../src/site/page-inputs.ts';
import { whyOf } from '../../shared/command/faults.ts';
import { say } from '../../shared/command/language.ts';
import { contentOf, exportList, exportsIn, wordsOfPlan } from '../plan-content.ts';
import { makeReady, runChild } from '../programs/child.ts';
import { intact } from '../records/last-site.ts';
import { keyOf } from '../records/records.ts';
import { said } from '../said.ts';
import { sayExporting, stoppedExporting } from '../steps.ts';
import { inTurns, type Work } from '../work.ts';
import type { FilesOfPlan } from './make-exports.ts';
import { pdfSetting } from './pdf-engine.ts';

/** What is to be made of a plan, and what of its last files is the same. */
export interface ExportsOfPlan extends FilesOfPlan {
  kept: MadeFile[];
}

/** Which files of a changed plan show what they did in the last site, and which are made. */
function ofPlan({ last }: Work, slug: string, hasPdf: boolean): ExportsOfPlan {
  const content = contentOf(slug);
  const shows = shownOn(content);
  const before = last.planOf(slug);
  const known = new Map(exportsIn('dist', slug).map((file) => [file.name, file]));
  const at = ({ name }: ExportFile) => join('data', slug, name);
  const isSame = (file: ExportFile) =>
    known.has(file.name) && before?.shows[at(file)] === keyOf(shows(at(file)), 'none');
  const wanted = exportFiles(content.plan).filter(({ form }) => hasPdf || form !== 'pdf');
  const same = wanted.filter(isSame);
  const whole = new Set(intact(Object.fromEntries(same.map((file) => [at(file), before!.files[at(file)]!]))));
  const kept = same.filter((file) => whole.has(at(file)));
  return {
    slug,
    make: wanted.filter((file) => !kept.includes(file)),
    kept: kept.map((file) => known.get(file.name)!),
  };
}

/** The work, as it is shared out. */
interface Shares {
  /** What each process of its own makes. */
  apart: ExportsOfPlan[][];
  /** What is made here. */
  here: ExportsOfPlan[];
}

/** Of each plan what is to be made and is a PDF file, or is none. */
const making = (all: readonly ExportsOfPlan[], isPdf: boolean): ExportsOfPlan[] =>
  all
    .map((plan) => ({ ...plan, make: plan.make.filter(({ form }) => (form === 'pdf') === isPdf) }))
    .filter(({ make }) => make.length);

/**
 * The files of plans that are `apart` are made by the process that renders them, since what is made keeps some
 * memory of each; else the PDF files in a process, and the rest, which is soon done, here.
 */
function sharesOf({ parts }: Work, all: readonly ExportsOfPlan[], areApart: boolean): Shares {
  const ofPart = (slugs: string[]) => all.filter(({ slug, make }) => slugs.includes(slug) && make.length);
  const apart = areApart ? parts.map(ofPart) : [making(all, true)];
  return { apart: apart.filter((plans) => plans.length), here: areApart ? [] : making(all, false) };
}

/** Whether PDF files are set here. */
const withPdf = (): boolean => 'set' in pdfSetting(process.env);
/** What is to be made of each changed plan, in their order: what shows something that has changed. */
export const exportsToMake = (work: Work): ExportsOfPlan[] =>
  work.changed.map((slug) => ofPlan(work, slug, withPdf()));

/** Has ready what will set the PDF files of a plan, while its content is made. */
export function makeExporterReady(): void {
  if (withPdf()) makeReady('build/exports/export', []);
}

/** Files to take along that are being made: until all are, and until nothing more is done for them here. */
export interface Exporting {
  all: Promise<void>;
  here: Promise<void>;
}

/**
 * Makes these files to take along in the next site, those of plans that `areApart` in processes of their own. Says in one
 * line why there are no PDF files where they cannot be set.
 * Rejects with a Fault where the other files cannot be made.
 */
export function makeExports(
  work: Work,
  plans: readonly ExportsOfPlan[],
  next: string,
  areApart: boolean,
): Exporting {
  const nothing = Promise.resolve();
  if (!plans.length) return { all: nothing, here: nothing };
  const setting = pdfSetting(process.env);
  sayExporting(plans.length);
  if ('why' in setting) console.log(say(said.noPdf({ why: setting.why })));
  const shares = sharesOf(work, plans, areApart);
  const apart = inTurns(shares.apart, (own, i) => makeApart(work, next, own, i));
  const here = makeHere(work, next, shares.here);
  const all = Promise.all([here, apart]).then(([own, others]) => listFiles(plans, [own, ...others], next));
  return { all, here: here.then(() => {}) };
}

/** Lists in the next site which files of each plan there are now. */
function listFiles(plans: readonly ExportsOfPlan[], made: readonly Made[], next: string): void {
  for (const { slug, kept } of plans) {
    const known = [...kept, ...made.flatMap((part) => part[slug] ?? [])];
    const byName = new Map(known.map((file) => [file.name, file]));
    const { plan } = wordsOfPlan(join('content', slug));
    const files = exportFiles(plan).flatMap(({ name }) => byName.get(name) ?? []);
    mkdirSync(join(next, 'data', slug), { recursive: true });
    writeFileSync(join(next, 'data', slug, exportList), `${JSON.stringify(files, null, 1)}\n`);
  }
}

/** Which files of plans there are now, by their slugs. */
type Made = Record<string, MadeFile[]>;

/** Makes files of some plans but for PDF files, when what renders has been told what to do. */
async function makeHere({ settings }: Work, out: string, plans: readonly ExportsOfPlan[]): Promise<Made> {
  if (!plans.length) return {};
  await othersTold();
  const { makeFiles } = await import('./make-exports.ts');
  try {
    return makeFiles(plans, { out, site: new URL(settings.BASE, settings.SITE).href });
  } catch (error) {
    throw stoppedExporting(error as Error);
  }
}

/**
 * Makes files of some plans in a process of its own; where that is ended from outside, without PDF files.
 */
async function makeApart(
  { settings }: Work,
  next: string,
  plans: readonly ExportsOfPlan[],
  i: number,
): Promise<Made> {
  const list = resolve(next, `.exports-${i}`);
  writeFileSync(list, JSON.stringify(plans));
  const run = (more: Record<string, string>) =>
    runChild('build/exports/export', { ...settings, OUT: next, FILES: list, ...more });
  const printed = await run({}).catch((error: Error) => {
    console.log(say(said.noPdfOf({ n: plans.length, why: whyOf(error) })));
    return run({ PDF: 'no' }).catch((again: Error) => {
      throw stoppedExporting(again);
    });
  });
  if (printed) process.stdout.write(printed);
  const made = JSON.parse(readFileSync(`${list}.made`, 'utf8')) as Made;
  for (const path of [list, `${list}.made`]) rmSync(path);
  return made;
}
