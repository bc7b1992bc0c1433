import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { type Language, languages } from '../../../src/core/model/language.ts';
import type { Sentence } from '../../../src/core/model/sentence.ts';
import type { SearchIndex } from '../../../src/core/search/indexes.ts';
import { chapterRecords, clauseRecords, type Source } from '../../../src/core/search/records.ts';
import { Fault } from '../../shared/command/faults.ts';
import { wordsOfPlan } from '../plan-content.ts';
import { said as told } from '../said.ts';

/** What is searched of a plan, or of an earlier edition, whose pages stand below its day, as its content does. */
function sourceOf(content: string, slug: string): Source {
  const { plan, terms } = wordsOfPlan(join(content, slug));
  return { plan: { ...plan, plan: slug }, terms };
}

/** Indexes that are being written: until all are, and until pagefind can go on by itself while others work here. */
interface Indexing {
  all: Promise<void>;
  told: Promise<void>;
}

/**
 * Writes these indexes into the built site. The size of the pieces is given once to a process of pagefind, so
 * those of one kind follow one another.
 */
export function writeSearchIndexes(content: string, site: string, indexes: readonly SearchIndex[]): Indexing {
  const { promise: told, resolve: tell } = Promise.withResolvers<void>();
  return { all: withPagefind(() => writeIndexes(content, site, indexes, tell)).finally(tell), told };
}

async function writeIndexes(
  content: string,
  site: string,
  indexes: readonly SearchIndex[],
  told: () => void,
): Promise<void> {
  const of = (records: SearchIndex['records']) => indexes.filter((index) => index.records === records);
  const filled = await Promise.all(of('clauses').map((index) => filledIndex(content, index)));
  const writing = of('clauses').map(({ path }, i) => write(filled[i]!, join(site, path)));
  told();
  await Promise.all(writing);
  if (of('clauses').length && of('chapters').length) await close();
  // One after the other: they are made where plans are many.
  for (const index of of('chapters')) await writeIndexOfChapters(content, site, index, of('chapters'));
}

/** An index with the clauses of its plans. */
async function filledIndex(content: string, { language, slugs }: SearchIndex): Promise<PagefindIndex> {
  const index = await emptyIndex(language, 500);
  let records = 0;
  for (const [n, slug] of slugs.entries())
    records += await added(
      clauseRecords(sourceOf(content, slug), language, index, { n, plans: slugs.length }),
    );
  return answering(index, language, records);
}

async function writeIndexOfChapters(
  content: string,
  site: string,
  { path, language, slugs }: SearchIndex,
  all: readonly SearchIndex[],
) {
  const index = await emptyIndex(language === 'zh' ? 'und' : language, 3000);
  let records = 0;
  for (const slug of slugs) records += await added(chapterRecords(sourceOf(content, slug), language, index));
  const out = join(site, path);
  await write(await answering(index, language, records), out);
  // The first part serves the others, and says to other sites how many there are.
  if (/-\d+$/.test(path)) {
    for (const file of readdirSync(out)) if (/\.js$|^wasm/.test(file)) rmSync(join(out, file));
    return;
  }
  const entry = join(out, 'pagefind-entry.json');
  const parts = all.filter((own) => own.language === language).length;
  writeFileSync(entry, JSON.stringify({ ...JSON.parse(readFileSync(entry, 'utf8')), parts }));
}

/**
 * Writes an index of its own for each of these plans, or earlier editions of plans (`slug/2016-03-01`), at
 * `{language}/{plan}/pagefind/`, for searches within it.
 */
export const writePlanIndexes = (content: string, site: string, slugs: readonly string[]): Promise<void> =>
  withPagefind(async () => {
    for (const slug of slugs)
      for (const language of languages) {
        const index = await emptyIndex(language, 500);
        const records = await added(clauseRecords(sourceOf(content, slug), language, index));
        const out = join(site, language, slug, 'pagefind');
        await write(await answering(index, language, records), out);
        // The site's own copy serves all plans.
        for (const script of ['pagefind.js', 'pagefind-worker.js']) rmSync(join(out, script));
      }
  });

/** How long after pagefind ended this is said, in milliseconds: Ctrl-C ends it too, and then this program says that. */
const moment = 200;

/**
 * Runs what asks pagefind, a process of its own, and ends that process. Throws a Fault where it does not
 * start, or ends before the work does: then nobody would answer any more, and this program would end without
 * a word.
 */
async function withPagefind(work: () => Promise<void>): Promise<void> {
  const lost = (why: Sentence) => new Fault(told.noIndex({ why }));
  const ended = told.pagefindEnded();
  const silent = () => {
    setTimeout(() => {
      throw lost(ended);
    }, moment);
  };
  // It says that it stopped by the stack of an error; that is said in a sentence here.
  const { error: say } = console;
  console.error = (...words: unknown[]) => {
    if (words[0] !== 'Service stopped') say(...words);
  };
  process.on('beforeExit', silent);
  // Where this program is stopped, before its folders are tidied: pagefind would go on to write into them.
  const end = () => void close();
  process.prependListener('exit', end);
  try {
    await work();
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    if (/backend closed/.test(said)) {
      await wait(moment);
      throw lost(ended);
    }
    if (/Failed to install/.test(said)) throw lost(told.pagefindMissing());
    throw error;
  } finally {
    process.off('exit', end);
    process.off('beforeExit', silent);
    console.error = say;
    await close();
  }
}

/**
 * An index for records in one language; small pieces (`size`; pagefind's default is 20,000) let a query load
 * little, but each adds to what is always loaded.
 */
async function emptyIndex(language: string, size: number): Promise<PagefindIndex> {
  process.env['RUST_BACKTRACE'] = '0';
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(size);
  const { index } = await createIndex({ includeCharacters: '+%', forceLanguage: language });
  if (!index) throw new Error('pagefind gave no index');
  return index;
}

/** Adds records, and tells how many. */
const added = async (records: readonly Promise<unknown>[]): Promise<number> =>
  (await Promise.all(records)).length;

/** A word that nobody types: a rune. */
const noWord = 'ᚠ';
/**
 * An index that answers a query: one without a record (nothing is in English yet) would be a fault to pagefind, and to
 * who searches. It gets a record that no words find.
 */
async function answering(index: PagefindIndex, language: Language, records: number): Promise<PagefindIndex> {
  if (!records) await index.addCustomRecord({ url: '/', language, content: noWord });
  return index;
}

async function write(index: PagefindIndex, out: string): Promise<void> {
  const { errors } = await index.writeFiles({ outputPath: out });
  if (errors.length) throw new Error(errors.join('\n'));
  // The site has a search of its own; pagefind's would only be carried along.
  for (const file of readdirSync(out))
    if (/(?:-ui\.(?:js|css)|-highlight\.js)$/.test(file)) rmSync(join(out, file));
  await index.deleteIndex();
}
