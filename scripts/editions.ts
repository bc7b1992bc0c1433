/**
 * npm run editions -- list | add FILE: the editions of a plan. `add` makes a document the edition in force and
 * keeps today's among the earlier ones; without --write it only says what that would do.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dateMeant } from '../src/core/model/day.ts';
import { collector, hasErrors, type RuleId } from '../src/core/model/diagnostics.ts';
import { type EditionKind, editionKinds, editionNames, isDay } from '../src/core/model/edition.ts';
import { listed, type Said, type Sentence } from '../src/core/model/sentence.ts';
import { valueNamed } from '../src/core/model/value-names.ts';
import {
  type NextEdition,
  nextEdition,
  type ToCheck,
  type Told,
} from '../src/core/seeds/editions/next-edition.ts';
import { readSeed, type Seed, type SeedFiles } from '../src/core/seeds/seed.ts';
import { askNearest } from './shared/command/ask-nearest.ts';
import { begin } from './shared/command/begin.ts';
import { typedWord } from './shared/command/called-here.ts';
import { countsByState, editions as said, several } from './shared/command/commands-said.ts';
import { Fault } from './shared/command/faults.ts';
import { called } from './shared/command/help.ts';
import { say } from './shared/command/language.ts';
import { advice, print, printAllAsJson } from './shared/command/print.ts';
import { type Opened, open } from './shared/documents/open.ts';
import { commandFor, holdPlanNamed } from './shared/people/plan-named.ts';
import { originalNames, readSeedFolders } from './shared/people/seeds.ts';
import { recoverFolder, swapFolder } from './shared/people/swap-folder.ts';

const { words, values, flags } = begin('editions');
const today = new Date().toISOString().slice(0, 10);
/** Of a plan that was adjusted more clauses stay than this part; fewer do where it is another document. */
const leastSame = 0.2;
/** What is known of a plan before an edition is added. */
const known: readonly RuleId[] = ['not-provided', 'unreleased', 'figures-withheld'];
/** How many characters of a clause are shown, and how many clauses of a kind. */
const shownCharacters = 40;
const shownClauses = 20;

/** The files of an edition, which move with it. */
const ofEdition = (sourceName: string) => [
  sourceName,
  ...originalNames,
  'plan.yaml',
  'en.po',
  'notes.yaml',
  'edition.yaml',
];

const { report, diagnostics } = collector();
if (values['plan']) recoverFolder(`seeds/${values['plan']}`);
holdPlanNamed(values['plan']);
const folders = readSeedFolders(process.cwd(), report).filter(
  ({ slug }) => !values['plan'] || slug === values['plan'],
);
if (words[0] === 'add') {
  await add(words[1]);
  finish();
} else list();

/** Prints what is wrong with the plans, but what check says of them whatever is done here. */
function finish(asJson?: { plans: unknown[] }): void {
  const news = diagnostics.filter(({ rule }) => !known.includes(rule));
  if (asJson) printAllAsJson(asJson, news);
  else print(news);
}

/** Says which editions each plan has, oldest first. */
function list(): void {
  const plans = folders.flatMap((files) => {
    const seed = readSeed(files, report);
    if (!seed) return [];
    const editions = [...seed.earlier.map((e) => e.seed), seed].map(({ edition }) => edition);
    return [{ plan: files.slug, editions: editions.map(({ date, kind }) => ({ date, kind })) }];
  });
  for (const { plan, editions } of flags.has('json') ? [] : plans) {
    console.log(say(said.ofPlan({ plan })));
    for (const { date, kind } of editions)
      console.log(`  ${say(said.named({ date: date || said.noDay(), kind: editionNames[kind] }))}`);
  }
  finish(flags.has('json') ? { plans } : undefined);
}

/** A kind that was typed, or the one that stands for it. */
function kindOf(typed: string | undefined, other: EditionKind): EditionKind {
  const kind = editionKinds.find((known) => known === (typed ?? other));
  if (kind) return kind;
  const inChinese = typed && editionKinds.find((known) => editionNames[known].zh.includes(typed));
  const near = askNearest(inChinese || (typed ?? ''), editionKinds);
  const kinds = listed(editionKinds.map((known) => valueNamed(known, editionNames[known].zh)));
  throw new Fault(said.noKind({ typed: typed ?? '', near, kinds }));
}
/** A day that was typed, or the one that is known. */
function dayOf(typed: string | undefined, known: string, option: string, what: Said): string {
  const date = typed ?? known;
  if (!isDay(date)) throw new Fault(said.noDate({ what, option }));
  return date;
}

/** Holds that a day was typed as a day. Throws a Fault with the form that was meant. */
function holdDay(option: 'date' | 'was-date'): void {
  const typed = values[option];
  if (typed === undefined || isDay(typed)) return;
  const date = dateMeant(typed);
  const meant = date && isDay(date) ? date : '2026-03-02';
  throw new Fault(said.otherDate({ date: meant, typed, option: `--${option}` }));
}

/** The command as it was typed, with the plan that it is for. */
function commandWith(plan: string): string {
  const options = Object.entries({ ...values, plan }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, value],
  );
  const typed = [...words, ...options, ...[...flags].map((flag) => `--${flag}`)];
  return called('editions', typed.map(typedWord).join(' '));
}

/** The plan that is meant, read without a fault. */
function chosen(): { files: SeedFiles; seed: Seed } {
  const [files, ...others] = folders;
  if (!files && hasErrors(diagnostics)) {
    print(diagnostics);
    throw new Fault(
      said.mendFirst({ folder: values['plan'] === undefined ? 'seeds' : `seeds/${values['plan']}` }),
    );
  }
  if (!files || others.length) {
    const plans = others.length ? folders.map((f) => f.slug) : ['NAME'];
    throw new Fault(said.ofWhich({ commands: commandFor(plans, commandWith) }));
  }
  // What is wrong with the folders of other plans is no fault of this one.
  const own = diagnostics.filter(({ place }) => `${place.file}/`.startsWith(`${files.folder}/`));
  const before = diagnostics.length;
  const seed = readSeed(files, report);
  if (seed && !hasErrors([...own, ...diagnostics.slice(before)])) return { files, seed };
  print(diagnostics);
  throw new Fault(said.mendFirst({ folder: files.folder }));
}

/** Makes a document the edition in force, or says what that would do. */
async function add(file: string | undefined): Promise<void> {
  if (!file) throw new Fault(said.nameDocument());
  holdDay('date');
  holdDay('was-date');
  const { files, seed } = chosen();
  const opened = await open(file, report);
  if (!opened) return;
  const { edition } = seed;
  const was = {
    kind: kindOf(values['was-kind'], edition.kind),
    date: dayOf(values['was-date'], edition.date, '--was-date', said.ofToday()),
  };
  const doubts = collector();
  const { lines, head } = opened.document;
  const kind = kindOf(values['kind'], 'issued');
  const known = { name: opened.name, lines, head, kind, date: values['date'] ?? '', was, today };
  const next = nextEdition(files, seed, known, doubts.report);
  if (!next) {
    print(doubts.diagnostics);
    return;
  }
  const isSame = !next.changed.length && !next.added.length && !next.gone.length;
  const same = said.nothingDiffers({ file, folder: files.folder });
  if (isSame && next.date <= was.date) throw new Fault(said.sameAgain({ same }));
  const date = dayOf(next.date, '', '--date', said.ofNew());
  if (date <= was.date) throw new Fault(said.notAfter({ date, was: was.date, folder: files.folder }));
  const moves = { folder: files.folder, was: named(was), day: was.date, file, now: named({ kind, date }) };
  console.log(`${say(said.moves(moves))}\n`);
  if (isSame) console.log(say(several.settle({ said: same })));
  sayHardlySame(next, file, files.folder);
  for (const line of whatHappens(next, files.folder)) console.log(say(line));
  for (const line of [...opened.told, ...doubts.diagnostics.map(advice)])
    console.log(say(several.settle({ said: line })));
  if (!flags.has('write')) {
    console.log(`\n${say(said.nothingChanged())}`);
    return;
  }
  move(files, { ...opened, received: readFileSync(file) }, next, was.date);
  console.log(`\n${say(said.done({ folder: files.folder }))}`);
}

/** An edition by its day and its kind. */
function named({ date, kind }: { date: string; kind: EditionKind }): Said {
  return said.named({ date, kind: editionNames[kind] });
}

/** Says where so little of a plan stays that the document may be another. */
function sayHardlySame({ same, changed, gone }: NextEdition, file: string, folder: string): void {
  const all = same + changed.length + gone.length;
  if (same < all * leastSame)
    console.log(say(several.settle({ said: said.hardlySame({ file, folder, same, all }) })));
}

/** What becomes of ids, hints and English, a line each. */
function whatHappens(next: NextEdition, folder: string): Sentence[] {
  const { same, changed, added, gone, hints, english, toCheck } = next;
  const told = (label: Sentence, all: readonly Told[], more: (one: Told) => Said = () => '') => [
    ...all.slice(0, shownClauses).map((one) => {
      const words = one.words.replace(/\s+/gu, ' ').slice(0, shownCharacters);
      return said.clause({ label, id: one.id, words, more: more(one) });
    }),
    ...(all.length > shownClauses ? [said.andMore({ label, n: all.length - shownClauses })] : []),
  ];
  return [
    said.ids({ same, changed: changed.length, added: added.length, gone: gone.length }),
    ...told(said.other(), changed),
    ...told(said.new(), added),
    ...told(said.goes(), gone, ({ id, successor: next }) => (next ? said.successor({ id, next }) : '')),
    ...(hints.placed ? [said.hints({ n: hints.placed })] : []),
    ...hints.dropped.map((hint) => said.hintDropped({ hint })),
    ...toCheck.map((one) => whatToCheck(one, folder)),
    said.english({ states: countsByState(english) }),
  ];
}

/** What a person should look at in plan.yaml, with its line and what to write there. */
function whatToCheck({ key, line, value, likely }: ToCheck, folder: string): Sentence {
  const place = `${folder}/plan.yaml:${line}`;
  const write = `${key}: ${likely || '…'}`;
  return value
    ? said.stays({ place, value: `${key}: ${value}`, write })
    : said.isEmpty({ place, key, write });
}

/** Moves today's edition among the earlier ones and puts the new one in its place, whole or not at all. */
function move(
  files: SeedFiles,
  document: Opened & { received: Uint8Array },
  next: NextEdition,
  date: string,
): void {
  swapFolder(files.folder, ['permalinks.yaml'], (copy) => {
    const earlier = join(copy, 'editions', date);
    mkdirSync(dirname(earlier), { recursive: true });
    mkdirSync(earlier);
    for (const name of ofEdition(files.sourceName)) renameWhereThere(join(copy, name), join(earlier, name));
    writeFileSync(join(copy, document.name), document.source);
    if (document.original) writeFileSync(join(copy, document.original), document.received);
    for (const [name, text] of next.files) writeFileSync(join(copy, name), text);
  });
}

function renameWhereThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
