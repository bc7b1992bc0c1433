/** A new edition of a plan takes the place of the one in force, which becomes an earlier one. */
import { lastWords, livingIds } from '../../addresses/keep-ids.ts';
import { recorded, successorAmong } from '../../addresses/permalinks.ts';
import { type Permalinks, permalinksSchema } from '../../addresses/record.ts';
import { listEditions, read, release, retire } from '../../addresses/release.ts';
import { writePo } from '../../english/po/file.ts';
import { messages, translations } from '../../english/po/po.ts';
import { sync } from '../../english/po/sync.ts';
import { stateOf } from '../../english/state.ts';
import type { Report } from '../../model/diagnostics.ts';
import { type EditionKind, isDay } from '../../model/edition.ts';
import { idsOf, type Plan, type TranslationState, translationStates, walk } from '../../model/plan.ts';
import type { SourceLine } from '../../model/source-line.ts';
import { readDocument } from '../../read/document.ts';
import { guess } from '../guess.ts';
import { readPlan } from '../read-plan.ts';
import { type PlanMeta, planSchema } from '../schema.ts';
import type { Seed, SeedFiles } from '../seed-model.ts';
import { readYaml, type Yaml } from '../yaml/yaml.ts';
import { type Placed, planOfEdition } from './carry-hints.ts';
import { recordEditions } from './record-editions.ts';

/** The document of the new edition, and what is known of both. */
interface NewEdition {
  /** What the document is called in a plan's folder. */
  name: string;
  lines: SourceLine[];
  head: Parameters<typeof guess>[1] | undefined;
  kind: EditionKind;
  /** The day of the new edition; where it is not given, what the document says of it. */
  date: string;
  /** The kind and the day of the edition in force, which becomes an earlier one. */
  was: { kind: EditionKind; date: string };
  /** The day on which the edition is added. */
  today: string;
}

/** An id and the words that it had, or has. */
export interface Told {
  id: string;
  words: string;
  /** Of an id that goes: the clause that holds most of its words, where there is one. */
  successor?: string | null;
}

/** What becomes of a plan's folder, and what is to be said before it does. */
export interface NextEdition {
  date: string;
  /** Files of the folder as they will be; what is not named moves to the earlier edition, or stays. */
  files: Map<string, string>;
  same: number;
  changed: Told[];
  added: Told[];
  gone: Told[];
  /** Hints that were placed in the new document, and those that were not. */
  hints: Placed;
  english: Record<TranslationState, number>;
  /** What plan.yaml says of the new edition as of the one before, or does not say, and a person may know. */
  toCheck: ToCheck[];
}

/** A value of plan.yaml that a person should look at: its line, and what it is likely to be. */
export interface ToCheck {
  key: string;
  line: number;
  /** As both documents say it; empty where the new one does not say it. */
  value: string;
  likely: string;
}

/** What mostly differs from one edition to the next. */
const ownValues = ['document_number', 'issued', 'published'] as const;

const head =
  '# Addresses once published. npm run permalinks -- release adds to it; ' +
  'nothing here is ever removed or changed.\n';

/**
 * What a plan's folder will be when a document becomes its edition in force. Every id of today is recorded
 * with its words; those that the new document has, alike or the same, stay, the others are gone and are never
 * used again. English of the same words is taken over as it is, of other words it is marked fuzzy with the
 * Chinese that it was made for. Writes nothing; null, with a report, where the new document cannot be read.
 */
export function nextEdition(
  files: SeedFiles,
  seed: Seed,
  next: NewEdition,
  report: Report,
): NextEdition | null {
  const { today } = next;
  const old = readDocument(files.source, `${files.folder}/${files.sourceName}`, () => {});
  const before = recorded(seed.zh);
  const recordYaml = recordOfToday(files, seed, before, next);
  const record = permalinksSchema.parse(read(recordYaml).toJS());
  const guesses = guess(unhinted(next), next.head);
  const plan = planOfEdition(files.planYaml, old?.lines ?? [], next.lines, guesses);
  const meta = readYaml(plan.yaml, planSchema, 'plan-yaml', { file: `${files.folder}/plan.yaml`, report });
  if (!meta) return null;
  const zh = readPlan(next.lines, {
    file: next.name,
    hintFile: `${files.folder}/plan.yaml`,
    hints: meta.value.structure,
    artefacts: meta.value.artefacts,
    record,
    lineOf: meta.lineOf,
    report,
  });
  const passed = passedIds(record, before, zh);
  const po = sync(seed.po, messages(zh), next.name);
  const date = next.date || guesses.issued?.value || guesses.published?.value || '';
  const gone = passed.gone.map(({ id }) => id);
  const texts = new Map([
    ['plan.yaml', plan.yaml],
    // It went on the day of the edition, where that is known.
    ['permalinks.yaml', retire(recordYaml, gone, isDay(date) ? date : today)],
    ...editionFiles(files, next, date),
  ]);
  if (files.po !== null) texts.set('en.po', writePo(po));
  if (files.notesYaml !== null) texts.set('notes.yaml', notesOf(files.notesYaml, zh));
  const english = statesOf(zh, translations(po));
  const toCheck = valuesToCheck(seed.meta, meta, date);
  return { date, files: texts, ...passed, hints: plan, english, toCheck };
}

/** The files that say which edition the new one is, and which that of today was, where none says so yet. */
function editionFiles(
  { editionYaml }: SeedFiles,
  { kind, was }: NewEdition,
  date: string,
): [string, string][] {
  const own = `kind: ${kind}\ndate: ${date}\nin_force: { from: "", to: "" }\nnote: { zh: "", en: "" }\n`;
  const earlier = `kind: ${was.kind}\ndate: ${was.date}\n`;
  return [
    ['edition.yaml', own],
    ...(editionYaml ? [] : [[`editions/${was.date}/edition.yaml`, earlier] as [string, string]]),
  ];
}

/** The record of a plan with all ids of today, and with today's edition as an earlier one. */
function recordOfToday(
  files: SeedFiles,
  seed: Seed,
  before: ReturnType<typeof recorded>,
  { was, today }: NewEdition,
): string {
  const released = release(files.permalinksYaml ?? head, seed.permalinks, before, today);
  const withEarlier = recordEditions(released, seed, today);
  return listEditions(withEarlier, seed.permalinks, [{ date: was.date, clauses: before }], today);
}

/** A document as it reads without hints: its own words are enough for what is guessed. */
const unhinted = ({ lines, name }: NewEdition): Plan =>
  readPlan(lines, { file: name, hintFile: '', hints: [], artefacts: [], report: () => {} });

/** The values that the new edition has of the one before, and its day where the document does not say it. */
function valuesToCheck(was: PlanMeta, { value: now, lineOf }: Yaml<PlanMeta>, date: string): ToCheck[] {
  return ownValues.flatMap((key) => {
    const [value, line] = [now[key], lineOf(key)];
    const likely = key === 'issued' ? date : '';
    if (value && value === was[key] && value !== likely) return [{ key, line, value, likely }];
    return !value && likely ? [{ key, line, value: '', likely }] : [];
  });
}

/** What becomes of the ids of today. */
function passedIds(record: Permalinks, before: ReturnType<typeof recorded>, zh: Plan) {
  const now = new Map(recorded(zh).map((c) => [c.id, c]));
  const was = new Map(before.map((c) => [c.id, c]));
  const successor = successorAmong([...walk(zh.nodes)]);
  const lost = livingIds(record).filter((id) => !now.has(id));
  const stay = [...now.values()].filter((c) => was.has(c.id));
  return {
    same: stay.filter((c) => was.get(c.id)!.words === c.words).length,
    changed: stay.filter((c) => was.get(c.id)!.words !== c.words),
    added: [...now.values()].filter((c) => !was.has(c.id)),
    gone: lost.map((id) => ({
      id,
      words: lastWords(record, id),
      successor: successor(lastWords(record, id)),
    })),
  };
}

/** The notes on clauses that live on; the others stay with the edition that they were written for. */
function notesOf(yaml: string, zh: Plan): string {
  const document = read(yaml);
  const alive = idsOf(zh);
  for (const id of Object.keys((document.toJS() ?? {}) as object)) if (!alive.has(id)) document.delete(id);
  return document.toString({ lineWidth: 0 });
}

function statesOf(zh: Plan, english: ReturnType<typeof translations>): Record<TranslationState, number> {
  const states = messages(zh).map(({ id, words }) => stateOf(words, english.get(id)));
  return Object.fromEntries(
    translationStates.map((state) => [state, states.filter((s) => s === state).length]),
  ) as Record<TranslationState, number>;
}
