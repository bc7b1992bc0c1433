/** npm run translate -- status | sync | draft | export | import: the English layer of the plans. */

import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Drafted, putDrafts } from '../src/core/english/exchange/draft.ts';
import {
  type ExchangeRow,
  fitting,
  rowsToGive,
  takeBack,
  tellTaken,
} from '../src/core/english/exchange/exchange.ts';
import { helpFor, requestsFor } from '../src/core/english/exchange/help.ts';
import { writePo } from '../src/core/english/po/file.ts';
import { type Message, messages, type PoFile, translations } from '../src/core/english/po/po.ts';
import { warnOfLostReviews } from '../src/core/english/po/reviews.ts';
import { sync, tellMerged } from '../src/core/english/po/sync.ts';
import { planEnglish } from '../src/core/english/rules.ts';
import { stateOf } from '../src/core/english/state.ts';
import { translate } from '../src/core/english/translate.ts';
import { aboutThese, collector } from '../src/core/model/diagnostics.ts';
import { type TranslationState, translationStates, walk } from '../src/core/model/plan.ts';
import { listed } from '../src/core/model/sentence.ts';
import { statesOf } from '../src/core/seeds/reviews.ts';
import { readSeed, type Seed, type SeedFiles } from '../src/core/seeds/seed.ts';
import { begin } from './shared/command/begin.ts';
import { countsByState, translate as said, several } from './shared/command/commands-said.ts';
import { Fault } from './shared/command/faults.ts';
import { say } from './shared/command/language.ts';
import { print, printAllAsJson } from './shared/command/print.ts';
import { replaceFile } from './shared/people/people.ts';
import { holdPlanNamed } from './shared/people/plan-named.ts';
import { generatedPlan, readGlossaryFile, readSeedFolders } from './shared/people/seeds.ts';
import { askProgram } from './shared/translators/draft-program.ts';
import { formatOf, readRows, writeRows } from './shared/translators/exchange-files.ts';
import { memoryOf } from './shared/translators/library-memory.ts';

const {
  words: [command, file],
  values,
  flags,
} = begin('translate');
const { report, diagnostics } = collector();
const root = process.cwd();
holdPlanNamed(values['plan']);

/** A plan that was read, and its files. */
interface Opened extends Seed {
  files: SeedFiles;
}
/** What is wrong, but what is not of the English or no news here, and with other plans than the one that was named. */
const ofInterest = () =>
  aboutThese(diagnostics, ['english']).filter(({ rule, place: { file } }) => {
    const [top, slug] = file.split('/');
    const isOther = values['plan'] && top === 'seeds' && all.some(({ files }) => files.slug === slug);
    return rule !== 'figures-withheld' && !(isOther && slug !== values['plan']);
  });
const folders = readSeedFolders(root, report);
const all = folders.flatMap((files): Opened[] => {
  const seed = readSeed(files, report);
  return seed ? [{ ...seed, files }] : [];
});
const chosen = all.filter(({ files }) => !values['plan'] || files.slug === values['plan']);
if (values['plan'] && !chosen.length) {
  const name = values['plan'];
  print(ofInterest());
  throw new Fault(several.mendFirst({ folder: `seeds/${name}` }));
}
if (!all.length && folders.length && command !== 'status') {
  print(ofInterest());
  throw new Fault(several.mendFirst({ folder: listed(folders.map(({ slug }) => `seeds/${slug}`)) }));
}
if (command === 'status') {
  const plans = chosen.map(counted);
  if (flags.has('json')) printAllAsJson({ plans }, ofInterest());
  else for (const plan of plans) tell(plan);
}
if (command === 'sync') mergeAll();
if (command === 'draft') await draft();
if (command === 'export') await give();
if (command === 'import') takeIn();
if (!flags.has('json')) print(ofInterest());

/** The file named behind a part of the command. */
function named(): string {
  if (file) return file;
  throw new Fault(said.nameFile({ part: command! }));
}

/** The one plan that a table holds: the chosen one, or the only one there is. */
function only(): Opened {
  const [plan] = chosen;
  if (plan && chosen.length === 1) return plan;
  throw new Fault(said.ofWhich());
}

/** Writes a plan's en.po where it has changed, warns of marks that are gone; false where it cannot be. */
function put({ files, zh }: Opened, next: PoFile): boolean | 'unchanged' {
  const path = `${files.folder}/en.po`;
  const en = translate(zh, translations(next));
  warnOfLostReviews(generatedPlan(root, files.slug)?.clauses, statesOf({ zh, en }), path, report);
  const text = writePo(next);
  if (text === files.po && (files.poEncoding ?? 'UTF-8') === 'UTF-8') return 'unchanged';
  return replaceFile(path, text, report);
}

/** Every plan of a library, merged with its source, and what helps with its translation. */
function library(plans: readonly Opened[] = all) {
  const merged = plans.map((plan) => {
    return { ...plan, slug: plan.files.slug, po: sync(plan.po, messages(plan.zh), plan.files.sourceName) };
  });
  return {
    memory: memoryOf(root, merged, report),
    terms: readGlossaryFile(root, report),
    plans: merged.filter(({ files }) => chosen.some((other) => other.files === files)),
  };
}

type MergedPlan = ReturnType<typeof library>['plans'][number];

/**
 * Writes new English of some plans, with the help of the whole library, as it is with that, in each entry that
 * is empty; gives each plan and what came of it.
 */
function* putNext(next: ReadonlyMap<SeedFiles, PoFile>): Generator<[MergedPlan, boolean | 'unchanged']> {
  const { memory, terms, plans } = library(
    all.map((plan) => ({ ...plan, po: next.get(plan.files) ?? plan.po })),
  );
  for (const plan of plans) {
    if (!next.has(plan.files)) continue;
    const help = (message: Message) => helpFor(message, memory, terms);
    yield [plan, put(plan, sync(plan.po, messages(plan.zh), plan.files.sourceName, help))];
  }
}

/**
 * Merges each plan's en.po with its source, with help in the entries that are empty, and says what became
 * of it.
 */
function mergeAll(): void {
  for (const [plan, done] of putNext(new Map(chosen.map(({ files, po }) => [files, po])))) {
    const [path, words] = [`${plan.files.folder}/en.po`, messages(plan.zh)];
    if (!done) continue;
    const what = done === 'unchanged' ? said.unchanged : said.merged;
    console.log(say(what({ file: path, n: words.length })));
    const encoding = plan.files.poEncoding ?? 'UTF-8';
    if (encoding !== 'UTF-8') console.log(say(said.wasIn({ file: path, encoding })));
    for (const sentence of tellMerged(plan.po.merged))
      console.log(say(several.ofFile({ file: path, said: sentence })));
  }
}

/** Lets a program draft the empty entries of the chosen plans, and checks what it gave. */
async function draft(): Promise<void> {
  const program = values['with'];
  if (!program) throw new Fault(said.nameProgram());
  const { memory, terms, plans } = library();
  const requests = plans.flatMap(({ slug, zh, po }) =>
    requestsFor(slug, messages(zh), po, { memory, terms }),
  );
  if (!requests.length) return console.log(say(said.nothingEmpty()));
  const { english, ended } = await askProgram(program, requests, report);
  if (ended) report('exchange', { file: program }, said.keptBefore({ ended }));
  const done = plans.flatMap(({ slug, files, po }) => {
    const prefix = `${slug}/`;
    const own = [...english]
      .filter(([id]) => id.startsWith(prefix))
      .map(([id, en]) => [id.slice(prefix.length), en] as const);
    const pairs = po.live.map(({ msgid, msgstr }) => ({ zh: msgid, en: msgstr[0] ?? '' }));
    const known = planEnglish(
      pairs.filter(({ en }) => en),
      terms,
    );
    const drafted = putDrafts(po, new Map(own), program, known);
    const asked = requests.filter(({ id }) => id.startsWith(prefix)).length;
    return drafted.count ? [{ files, asked, ...drafted }] : [];
  });
  const next = new Map(done.map(({ files, po }) => [files, po]));
  for (const [{ files }, written] of putNext(next))
    if (written) tellDrafted(done.find((drafted) => drafted.files === files)!);
}

/** Says how much of a plan was drafted, and what of it is wrong. */
function tellDrafted({
  files,
  asked,
  count,
  doubts,
  refused,
}: Drafted & { files: SeedFiles; asked: number }) {
  const file = `${files.folder}/en.po`;
  console.log(say(said.drafted({ file, n: count, asked, doubts, refused: refused.length })));
  for (const { id, says } of refused) console.log(say(said.refused({ file, id, says })));
}

/** Writes the clauses of the chosen plan (of all, as TMX) into a file that does not exist yet. */
async function give(): Promise<void> {
  const [path, format] = [named(), formatOf(named())];
  if (existsSync(path)) throw new Fault(said.isThere({ file: path }));
  const folder = dirname(path);
  if (!existsSync(folder)) throw new Fault(said.noFolder({ file: path, folder }));
  const plans = format === '.tmx' ? chosen : [only()];
  const { memory, terms } = library();
  const help = (message: Message) => helpFor(message, memory, terms);
  const rows = plans.map((plan) => ({
    slug: plan.files.slug,
    rows: rowsToGive(messages(plan.zh), plan.po, help).filter(({ holds }) => holds || format !== '.tmx'),
  }));
  const [n, names] = [rows.flatMap((own) => own.rows).length, listed(rows.map(({ slug }) => slug))];
  if (!n) throw new Fault(said.nothingToGive({ file: path, plans: names }));
  const bytes = await writeRows(format, rows);
  if (replaceFile(path, bytes, report)) console.log(say(said.given({ file: path, n, plans: names })));
}

/** Takes a file that came back into the plans that its rows belong to. */
function takeIn(): void {
  const path = named();
  const rows = readRows(path, (slug) => all.some(({ files }) => files.slug === slug), report);
  const tables = rows.some(({ plan }) => plan === null);
  const next = new Map<SeedFiles, ReturnType<typeof takeBack>>();
  const plans = tables ? [only()] : chosen;
  if (tables) holdPlanOf(path, rows, plans[0]!);
  for (const { files, zh, po } of plans) {
    const own: ExchangeRow[] = rows.filter((row) => (row.plan ?? files.slug) === files.slug);
    if (own.length) next.set(files, takeBack(sync(po, messages(zh), files.sourceName), own));
  }
  for (const [{ files }, written] of putNext(next))
    if (written)
      for (const sentence of tellTaken(next.get(files)!.taken))
        console.log(say(several.ofFile({ file: `${files.folder}/en.po`, said: sentence })));
}

/**
 * Throws a Fault where a table that came back is that of another plan than the one that was chosen: most of its
 * Chinese is not that of the chosen one, and more of it is that of another.
 */
function holdPlanOf(path: string, rows: readonly ExchangeRow[], plan: Opened): void {
  const fits = ({ files: { slug }, zh }: Opened) => ({ slug, n: fitting(rows, messages(zh)) });
  const { slug, n } = fits(plan);
  if (n * 2 >= rows.length) return;
  const [best] = all.map(fits).sort((a, b) => b.n - a.n);
  if (best && best.n > n)
    throw new Fault(said.ofOtherPlan({ file: path, plan: slug, n, other: best.slug, all: best.n }));
}

/** How many entries of a plan are in each state. */
function counted({ files: { slug }, zh, en, po }: Opened) {
  const words = messages(zh);
  const entries = translations(po);
  const counts = Object.fromEntries(translationStates.map((state) => [state, 0])) as Record<
    TranslationState,
    number
  >;
  for (const { id, words: own } of words) counts[stateOf(own, entries.get(id))]++;
  const clauses = [...walk(en.nodes)].map(({ eId }) => eId);
  const ofClauses = new Set(clauses);
  const cells = words.filter(({ id }) => !ofClauses.has(id)).length;
  return { plan: slug, entries: words.length, ...counts, clauses: clauses.length, cells };
}

/** Says that, a line a plan. */
function tell({ plan, entries, clauses, cells, ...counts }: ReturnType<typeof counted>): void {
  const own = entries - cells;
  console.log(say(said.counted({ plan, entries, states: countsByState(counts), own, clauses, cells })));
}
