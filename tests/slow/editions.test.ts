import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recorded } from '../../src/core/addresses/permalinks.ts';
import { sameClause } from '../../src/core/addresses/same-words.ts';
import { apply, saidIn } from '../../src/core/editions/apply.ts';
import { type Change, compare } from '../../src/core/editions/compare.ts';
import { similarity } from '../../src/core/model/alike.ts';
import { collector, hasErrors } from '../../src/core/model/diagnostics.ts';
import { clausesOf } from '../../src/core/publish/plan-json.ts';
import { publish } from '../../src/core/publish/publish.ts';
import type { Clause } from '../../src/core/published/plan-json.ts';
import { readDocument } from '../../src/core/read/document.ts';
import { nextEdition } from '../../src/core/seeds/editions/next-edition.ts';
import { readSeed, type Seed, type SeedFiles } from '../../src/core/seeds/seed.ts';
import { hintsFor, madeDraft } from '../helpers/draft.ts';
import { type Line, original } from '../helpers/edited-plan.ts';
import { applyEdit, edit } from '../helpers/edits.ts';

/** How many chains are tried: few beside the other tests, RUNS=200 to measure. */
const numRuns = Number(process.env['RUNS'] ?? 3);
const slug = 'a';
const encode = (lines: readonly Line[]) => new TextEncoder().encode(lines.map((l) => l.text).join('\n'));
const day = (i: number) => `2016-0${i + 1}-01`;

const first = (lines: readonly Line[]): SeedFiles => ({
  slug,
  folder: 'seeds/a',
  sourceName: 'source.txt',
  source: encode(lines),
  planYaml: hintsFor(lines),
  po: '',
  notesYaml: null,
  permalinksYaml: null,
  editionYaml: `kind: draft\ndate: ${day(0)}\n`,
});
/** Reads a folder; nothing of it may be an error. */
function seedOf(files: SeedFiles): Seed {
  const { report, diagnostics } = collector();
  const seed = readSeed(files, report)!;
  const faults = diagnostics.filter(
    (d) => hasErrors([d]) && !['number-gap', 'number-duplicate'].includes(d.rule),
  );
  expect(faults).toEqual([]);
  return seed;
}

/** The folder after `editions -- add`, as the program writes it. */
function added(files: SeedFiles, lines: readonly Line[], i: number): SeedFiles {
  const source = encode(lines);
  const { lines: read } = readDocument(source, 'source.txt', () => {})!;
  const was = { kind: 'issued', date: day(i - 1) } as const;
  const known = {
    name: 'source.txt',
    lines: read,
    head: undefined,
    kind: 'issued',
    date: day(i),
    was,
    today: '2026-01-01',
  } as const;
  const next = nextEdition(files, seedOf(files), known, () => {})!;
  const { editions = [], permalinksYaml: _, ...edition } = files;
  return {
    ...files,
    source,
    planYaml: hintsFor(lines),
    permalinksYaml: next.files.get('permalinks.yaml')!,
    editionYaml: next.files.get('edition.yaml')!,
    editions: [
      ...editions,
      { ...edition, folder: `seeds/a/editions/${was.date}`, editionYaml: edition.editionYaml! },
    ],
  };
}

const all = (seed: Seed) => [...seed.earlier.map((e) => e.seed), seed];
const wordsOf = (seed: Seed) => new Map(recorded(seed.zh).map((c) => [c.id, c.words]));
/** These stay with their place, whatever they say. */
const whateverItSays = /title$|^preface$|table_\d+$/;

/** What holds of all editions of a plan: no id is another's, comes again, or is lost. */
function holdIds(seed: Seed): void {
  const editions = all(seed).map(wordsOf);
  const past = new Set([...Object.keys(seed.past.gone), ...Object.keys(seed.past.aliases)]);
  const gone = new Set<string>();
  for (const [i, now] of editions.entries()) {
    for (const id of now.keys()) expect(gone.has(id), `${id} comes again`).toBe(false);
    for (const [id, words] of editions[i - 1] ?? []) {
      const said = now.get(id);
      if (said === undefined) gone.add(id);
      else if (!whateverItSays.test(id)) expect(similarity(said, words)).toBeGreaterThanOrEqual(sameClause);
    }
    for (const id of now.keys()) expect(editions.at(-1)!.has(id) || past.has(id), `${id} is lost`).toBe(true);
  }
}

/** Any two editions: the earlier and what differs give the later. */
function holdComparisons(seed: Seed): void {
  const clauses = all(seed).map(({ zh, en }) => clausesOf(zh, en));
  for (const [i, was] of clauses.entries())
    for (const now of clauses.slice(i + 1))
      expect(apply(saidIn(was), compare(was, now))).toEqual(saidIn(now));
}

test('a draft made of the real plan: what was made otherwise differs, each in its way, and nothing else', () => {
  const files = added(first(madeDraft()), original, 1);
  const seed = seedOf(files);
  const [was, now] = all(seed).map(({ zh, en }) => clausesOf(zh, en)) as [Clause[], Clause[]];
  const compared = compare(was, now);
  const told = (change: Change) =>
    compared.entries
      .filter((e) => e.changes.includes(change))
      .map(({ words }) => words.map((piece) => piece.text).join(''));
  expect(compared.counts).toMatchObject({ added: 1, deleted: 1, moved: 1, changed: 7 });
  expect(told('deleted')).toEqual(['各街道办事处应当按季度报送规划实施进展情况，由区科技创新局汇总后公开。']);
  expect(told('added')).toEqual([expect.stringMatching(/^科技投入持续增加/u)]);
  holdIds(seed);
  holdComparisons(seed);
});

const chains = fc.array(fc.array(edit, { minLength: 1, maxLength: 8 }), { minLength: 4, maxLength: 4 });

test('five editions of the real plan, each added to the last: no id is lost, moved to other words or used again', () => {
  fc.assert(
    fc.property(chains, (rounds) => {
      let lines = original;
      let files = first(lines);
      let before = seedOf(files);
      for (const [n, edits] of rounds.entries()) {
        lines = edits.reduce(applyEdit, lines);
        files = added(files, lines, n + 1);
        const seed = seedOf(files);
        // What was in force is, among the earlier, what it was.
        expect(all(seed).slice(0, -1).map(wordsOf)).toEqual(all(before).map(wordsOf));
        before = seed;
      }
      holdIds(before);
      holdComparisons(before);
    }),
    { numRuns },
  );
});

test('five editions put there by hand, which no record lists: the same holds, and twice the same bytes', () => {
  fc.assert(
    fc.property(chains, (rounds) => {
      const texts = [original as Line[]];
      for (const edits of rounds) texts.push(edits.reduce(applyEdit, texts.at(-1)!));
      const editions = texts.map((lines, i) => {
        const { permalinksYaml: _, ...files } = first(lines);
        const folder = `seeds/a/editions/${day(i)}`;
        return { ...files, folder, editionYaml: `kind: draft\ndate: ${day(i)}\n` };
      });
      const files = {
        ...editions.at(-1)!,
        folder: 'seeds/a',
        permalinksYaml: null,
        editions: editions.slice(0, -1),
      };
      const seed = seedOf(files);
      holdIds(seed);
      holdComparisons(seed);
      const once = publish(files, () => {});
      expect(publish(files, () => {})).toEqual(once);
    }),
    { numRuns: Math.ceil(numRuns / 4) },
  );
});
