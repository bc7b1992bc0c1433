/**
 * npm run permalinks -- status | release | retire ID…: the record of published addresses,
 * seeds/{plan}/permalinks.yaml.
 */
import { join } from 'node:path';
import { lastWords, livingIds } from '../src/core/addresses/keep-ids.ts';
import { type Address, locate, readAddress } from '../src/core/addresses/locate.ts';
import { recorded, unpinned, unreleased } from '../src/core/addresses/permalinks.ts';
import { release, retire } from '../src/core/addresses/release.ts';
import { aboutThese, collector, hasErrors, type RuleId } from '../src/core/model/diagnostics.ts';
import { walk } from '../src/core/model/plan.ts';
import { listed, type Said, type Sentence } from '../src/core/model/sentence.ts';
import { recordEditions, unlisted } from '../src/core/seeds/editions/record-editions.ts';
import { readSeed, type Seed, type SeedFiles } from '../src/core/seeds/seed.ts';
import { askNearest } from './shared/command/ask-nearest.ts';
import { begin } from './shared/command/begin.ts';
import { typedWord } from './shared/command/called-here.ts';
import { permalinks as said } from './shared/command/commands-said.ts';
import { Fault } from './shared/command/faults.ts';
import { called } from './shared/command/help.ts';
import { say } from './shared/command/language.ts';
import { print, printAllAsJson } from './shared/command/print.ts';
import { replaceFile } from './shared/people/people.ts';
import { commandFor, holdPlanNamed } from './shared/people/plan-named.ts';
import { readSeedFolders } from './shared/people/seeds.ts';

/**
 * A plan as its record is looked at: its seed, its clauses as a record has them, and whether it has errors.
 */
interface Recorded {
  files: SeedFiles;
  seed: Seed;
  clauses: ReturnType<typeof recorded>;
  isFaulty: boolean;
}

const {
  words: [command, ...ids],
  values: { plan: only },
  flags,
} = begin('permalinks');
/** What of what is said of addresses is no news to someone who releases or retires ids. */
const expected: Record<string, RuleId[]> = {
  release: ['unreleased'],
  retire: ['id-lost', 'unreleased'],
};
holdPlanNamed(only);
const { report, diagnostics } = collector();
/** How many ids that may be meant are named, and how many characters of their words. */
const [mostNamed, shownCharacters] = [5, 20];
const today = new Date().toISOString().slice(0, 10);

const folders = readSeedFolders(process.cwd(), report).filter(({ slug }) => !only || slug === only);
// The same id may be one of several plans.
if (command === 'retire' && folders.length > 1) {
  const plans = folders.map(({ slug }) => slug);
  const commandWith = (plan: string) =>
    called('permalinks', ['retire', ...ids.map(typedWord), '--plan', plan].join(' '));
  throw new Fault(said.ofWhich({ commands: commandFor(plans, commandWith) }));
}
const states: ReturnType<typeof stateOf>[] = [];
for (const files of folders) {
  const before = diagnostics.length;
  const seed = readSeed(files, report);
  if (!seed) continue;
  const isFaulty = hasErrors(diagnostics.slice(before));
  const plan = { files, seed, clauses: recorded(seed.zh), isFaulty };
  if (command === 'status') states.push(stateOf(plan));
  else if (command === 'release') releaseIds(plan);
  else retireIds(plan);
}
const ofAddresses = aboutThese(diagnostics, ['addresses']);
if (flags.has('json')) printAllAsJson({ plans: states }, ofAddresses);
else {
  for (const state of states) tell(state);
  print(ofAddresses.filter((d) => !expected[command!]?.includes(d.rule)));
}

function fail(message: Said): void {
  console.error(say(message));
  process.exitCode = 1;
}

/**
 * The file of a plan's record, and its text; where there is none yet, with the sentence that stands above it.
 */
function fileOf({ files }: Recorded): { file: string; yaml: string } {
  const head = `# ${say(said.head())}\n`;
  return { file: join(files.folder, 'permalinks.yaml'), yaml: files.permalinksYaml ?? head };
}

/** How many ids a record has, and how many clauses are not in it as they are now (`unreleased`). */
function stateOf({ files, seed, clauses }: Recorded) {
  const count = (part: 'released' | 'aliases' | 'gone') => Object.keys(seed.permalinks[part]).length;
  return {
    plan: files.slug,
    released: count('released'),
    aliases: count('aliases'),
    gone: count('gone'),
    unreleased: unreleased(seed.permalinks, clauses).length,
  };
}

/** Says that, in a line. */
function tell({ plan, ...state }: ReturnType<typeof stateOf>): void {
  console.log(say(said.state({ plan, ...state })));
}

/**
 * Records what is new or has changed, as of today, and what headings and tables hold. A plan with errors is
 * not released.
 */
function releaseIds(plan: Recorded): void {
  const { files, seed, clauses, isFaulty } = plan;
  const { file, yaml } = fileOf(plan);
  const fresh = unreleased(seed.permalinks, clauses);
  const wholes = unpinned(seed.permalinks, clauses);
  const editions = unlisted(seed);
  if (isFaulty) fail(said.mendFirst({ plan: files.slug }));
  else if (!fresh.length && !wholes.length && !editions.length)
    console.log(say(said.allReleased({ plan: files.slug })));
  else if (
    replaceFile(file, recordEditions(release(yaml, seed.permalinks, clauses, today), seed, today), report)
  )
    console.log(
      say(
        said.recorded({
          file,
          n: fresh.length,
          day: today,
          wholes: wholes.length,
          editions: editions.length ? said.editions({ n: editions.length }) : '',
        }),
      ),
    );
}

/** The clauses of a plan as a reader names them. */
function placesOf({ zh }: Seed): Address[] {
  return [...walk(zh.nodes)].map(({ eId, page, cite }) => [eId, page, cite.zh, cite.en]);
}

/** The id that was typed: as it is, as a part of an address, or as the place of a living clause. */
function idOf(typed: string, { permalinks: { released } }: Seed, places: readonly Address[]): string {
  const id = readAddress(typed)?.eId ?? typed.slice(typed.lastIndexOf('#') + 1);
  if (Object.hasOwn(released, id)) return id;
  const found = locate(typed, places);
  return found && 'eId' in found ? found.eId : id;
}

/** Where ids are found, and those that no clause has any more. */
function whereIdsAre({ seed: { permalinks }, clauses }: Recorded, file: string): Sentence {
  if (!Object.keys(permalinks.released).length) return said.noneReleased();
  const alive = new Set(clauses.map(({ id }) => id));
  const lost = livingIds(permalinks).filter((id) => !alive.has(id));
  if (!lost.length) return said.idsAreIn({ file });
  const shown = lost.slice(0, mostNamed).map((id) => {
    const words = [...lastWords(permalinks, id)].slice(0, shownCharacters).join('');
    return said.idAndWords({ id, words });
  });
  return said.lostNow({ ids: listed([...shown, ...(lost.length > mostNamed ? ['…'] : [])]) });
}

/**
 * Records the named ids of a plan as gone since today, all of them or none: an id of a living clause is
 * refused, and one that was never released.
 */
function retireIds(plan: Recorded): void {
  const { files, seed, clauses } = plan;
  const { file, yaml } = fileOf(plan);
  const { released, gone } = seed.permalinks;
  const addresses = placesOf(seed);
  const named = ids.map((word) => idOf(word, seed, addresses));
  const mine = named.filter((id) => Object.hasOwn(released, id));
  const living = mine.filter((id) => clauses.some((c) => c.id === id));
  const unknown = named.filter((id) => !Object.hasOwn(released, id));
  const where = whereIdsAre(plan, file);
  const known = Object.keys(released);
  for (const id of unknown)
    fail(said.neverReleased({ plan: files.slug, id, near: askNearest(id, known), where }));
  for (const id of living) fail(said.living({ plan: files.slug, id }));
  if (!ids.length) fail(said.nameIds({ where }));
  const past = mine.filter((id) => !living.includes(id) && Object.hasOwn(gone, id));
  for (const id of past) console.log(say(said.goneAlready({ file, id, day: gone[id]! })));
  const lost = mine.filter((id) => !living.includes(id) && !past.includes(id));
  if (!lost.length || living.length || unknown.length) return;
  if (replaceFile(file, retire(yaml, lost, today), report))
    console.log(say(said.gone({ file, n: lost.length, day: today })));
}
