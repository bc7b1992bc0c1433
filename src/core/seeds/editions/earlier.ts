import { passOn } from '../../addresses/edition-ids.ts';
import { usedIds } from '../../addresses/keep-ids.ts';
import { recorded } from '../../addresses/permalinks.ts';
import { has, type Permalinks, permalinksSchema } from '../../addresses/record.ts';
import { readPoAsFar } from '../../english/po/file.ts';
import { messages, type PoFile, translations } from '../../english/po/po.ts';
import { translate } from '../../english/translate.ts';
import { withholdFigures } from '../../english/withheld.ts';
import type { Report } from '../../model/diagnostics.ts';
import { idsOf, type Plan } from '../../model/plan.ts';
import { readDocument } from '../../read/document.ts';
import { placesByLine } from '../printed-places.ts';
import { readPlan } from '../read-plan.ts';
import { said } from '../said.ts';
import { anyNotes, notesSchema, type PlanMeta, planSchema, titled } from '../schema.ts';
import type { EarlierEdition, EditionFiles } from '../seed-model.ts';
import { sourceDigest } from '../source-digest.ts';
import { readAsFar, readYaml, type Yaml } from '../yaml/yaml.ts';
import { editionOf, editionSchema, metaOfEdition } from './edition.ts';

/** What the earlier editions of a plan are read with: what is known of the plan, its record, its English. */
interface WithPlan {
  meta: PlanMeta;
  record: Permalinks;
  po: PoFile;
}

/**
 * Reads the earlier editions of a plan, oldest first: ids pass from each to the next by words. Returns them,
 * those that could be read, with the record as the edition in force finds it. What is wrong is reported with
 * its file.
 */
export function readEarlier(
  editions: readonly EditionFiles[],
  plan: WithPlan,
  report: Report,
): { earlier: EarlierEdition[]; record: Permalinks } {
  const own = usedIds(plan.record);
  let { record } = plan;
  const earlier = editions.flatMap((files) => {
    const found = readEdition(files, plan, record, report);
    if (!found) return [];
    record = passOn(record, own, recorded(found.seed.zh), found.seed.edition.date);
    return [found];
  });
  return { earlier, record };
}

/**
 * The files of an edition, each read once; null where it cannot be told what its clauses are. Of its notes and its English
 * what can be read, with whether that is all.
 */
function readFiles(files: EditionFiles, plan: WithPlan, report: Report) {
  const at = (name: string) => `${files.folder}/${name}`;
  const document = readDocument(files.source, at(files.sourceName), report);
  const edition = readYaml(files.editionYaml ?? '', editionSchema, 'edition-yaml', {
    file: at('edition.yaml'),
    report,
  });
  const own =
    files.planYaml === null
      ? null
      : readYaml(files.planYaml, planSchema, 'plan-yaml', { file: at('plan.yaml'), report });
  const notes = readYaml(files.notesYaml ?? '', notesSchema, 'notes-yaml', {
    file: at('notes.yaml'),
    report,
  });
  const { po, isWhole } = readPoAsFar(files.po ?? '', at('en.po'), report);
  if (!document || !edition || (files.planYaml !== null && !own)) return null;
  const hints: { name: string; lineOf: Yaml<unknown>['lineOf'] } = own
    ? { name: at('plan.yaml'), lineOf: own.lineOf }
    : { name: at('edition.yaml'), lineOf: edition.lineOf };
  const meta = own ? titled(own.value, plan.meta.title.zh) : metaOfEdition(plan.meta, edition.value);
  return { document, edition, meta, notes, po, hints, isWhole };
}

/** What only the edition in force has: a record of ids, and editions before it. */
const alone = () => {
  const none = permalinksSchema.parse({});
  return { permalinks: none, past: none, earlier: [] };
};

/** One earlier edition, with the record as the editions before it leave it. */
function readEdition(
  files: EditionFiles,
  plan: WithPlan,
  record: Permalinks,
  report: Report,
): EarlierEdition | null {
  const read = readFiles(files, plan, report);
  if (!read) return null;
  const { document, meta, notes, po, hints } = read;
  const edition = editionOf(read.edition.value);
  const listed = has(record.editions, edition.date) ? record.editions[edition.date]! : undefined;
  const zh = readPlan(document.lines, {
    file: `${files.folder}/${files.sourceName}`,
    hintFile: hints.name,
    lineOf: hints.lineOf,
    hints: meta.structure,
    artefacts: meta.artefacts,
    record,
    listed,
    report,
  });
  reportLost(zh, listed, files.folder, report);
  reportStrayNotes(zh, files, notes, report);
  const english = englishOf(zh, { own: po, inForce: plan.po }, `${files.folder}/en.po`, report);
  if (!notes || !read.isWhole) return null;
  const places = placesByLine(document);
  const source = sourceDigest(files.source, document);
  const en = translate(zh, english);
  return { files, seed: { meta, edition, places, zh, po, en, notes: notes.value, source, ...alone() } };
}

/** Reports `unknown-id` for each note on a clause that an edition lacks; `notes`: null where not all can be read. */
function reportStrayNotes(
  zh: Plan,
  { folder, notesYaml }: EditionFiles,
  notes: Yaml<unknown> | null,
  report: Report,
): void {
  const found = notes ?? readAsFar(notesYaml ?? '', anyNotes, { whole: notesSchema });
  const ids = idsOf(zh);
  for (const id of Object.keys(found?.value ?? {}))
    if (!ids.has(id))
      report(
        'unknown-id',
        { file: `${folder}/notes.yaml`, line: found!.lineOf(id) },
        said.noteOnNoClauseOfEdition({ id }),
      );
}

/** Reports `id-lost` for each id that the record lists of an edition and that none of its clauses has. */
function reportLost(
  zh: Plan,
  listed: Readonly<Record<string, string>> | undefined,
  folder: string,
  report: Report,
): void {
  const alive = idsOf(zh);
  for (const id of Object.keys(listed ?? {}))
    if (!alive.has(id)) report('id-lost', { file: folder }, said.idLostInEdition({ id }));
}

/**
 * The English of an edition: its own; and where it has none that holds, what the edition in force has for a
 * clause of the same id and the same words, as far reviewed as it is there. English whose figures are certainly others
 * holds in neither; that of its own, from `file`, is reported.
 */
function englishOf(
  zh: Plan,
  { own, inForce }: { own: PoFile; inForce: PoFile },
  file: string,
  report: Report,
) {
  const clauses = messages(zh);
  const holdingIn = (po: PoFile, report: Report) =>
    withholdFigures(translations(po), { messages: clauses, po, file }, report);
  const english = new Map(holdingIn(own, report));
  const others = holdingIn(inForce, () => {});
  for (const { id, words } of clauses) {
    const mine = english.get(id);
    if (mine && mine.of === words && !mine.fuzzy) continue;
    const other = others.get(id);
    if (other && other.of === words && !other.fuzzy) english.set(id, other);
  }
  return english;
}
