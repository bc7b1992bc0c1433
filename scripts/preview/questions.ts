/** Diagnostics as the questions of a preview: each with its group, its clauses and what can be copied. */
import type { Diagnostic, RuleId } from '../../src/core/model/diagnostics.ts';
import { format, severityOf } from '../../src/core/model/diagnostics.ts';
import { rules } from '../../src/core/model/rules.ts';
import { rulesInChinese } from '../../src/core/model/rules-zh.ts';
import { type Said, worded } from '../../src/core/model/sentence.ts';
import type { Clause, PlanJson } from '../../src/core/published/plan-json.ts';
import type { SeedFiles } from '../../src/core/seeds/seed-model.ts';
import { hintsIn } from '../../src/preview/hints.ts';
import type { Asked, Group, PreviewState, Question } from '../../src/preview/questions.ts';
import { asCalledHere } from '../shared/command/called-here.ts';
import { jsonOf, type Previewed, type PreviewedPlan } from './plans.ts';

/** What a rule that does not stop a build is about, where that is not a fault that the checks flag. */
const groupOf: Partial<Record<RuleId, Group>> = {
  'words-lost': 'unsure',
  'pages-unheld': 'unsure',
  'left-out': 'unsure',
  'table-unsure': 'unsure',
  'table-unread': 'unsure',
  'headings-unsure': 'unsure',
  'lines-unsure': 'unsure',
  'annex-absent': 'missing',
  'figure-unsure': 'unsure',
  question: 'unsure',
  'number-order': 'unsure',
  lists: 'unsure',
  omission: 'unsure',
  quotations: 'unsure',
  length: 'unsure',
  'printed-otherwise': 'unsure',
  'not-provided': 'missing',
  'translation-missing': 'missing',
  'translation-stale': 'stale',
  'figures-withheld': 'stale',
  'reviews-lost': 'stale',
  unreleased: 'stale',
  exception: 'stale',
};

/** A name in seeds/ as its plan, and, of an earlier edition, the folder of that: seeds/a/editions/2016-03-01/… */
const inFolder = /^seeds\/(?<slug>[^/]+)\/(?:editions\/(?<day>[^/]+)\/)?(?<name>[^/]+)$/u;

/** What a preview shows beside the site, without its versions. */
export type Unversioned = Omit<PreviewState, 'version' | 'content'>;

/**
 * The questions of all plans, and which of them are shown as they last could be read. `isChecked`:
 * those of the checks are found anew, and those of texts held against their originals are sought.
 */
export function stateOf({ plans, refused, said }: Previewed, isChecked: boolean): Unversioned {
  const isShown = (slug: string) => Boolean(plans.get(slug)?.content.size);
  const unread = [...plans].filter(([, { isBroken }]) => isBroken).map(([slug]) => slug);
  const broken = [...new Set([...unread, ...refused])].sort();
  return {
    broken: broken.filter(isShown),
    absent: broken.filter((slug) => !isShown(slug)),
    questions: [
      ...said.map((d) => questionOf(d, plans, false)),
      ...[...plans.values()].flatMap((plan) => questionsOf(plan, plans, isChecked)),
    ],
  };
}

/** The questions of a plan. What a build says is said by the checks too, of the English: once is enough. */
function questionsOf(plan: PreviewedPlan, plans: Previewed['plans'], isChecked: boolean): Question[] {
  const built = [...plan.said, ...plan.held(isChecked)];
  const said = new Set(built.map(format));
  const checked = plan.checked(isChecked).filter((d) => !said.has(format(d)));
  return [
    ...built.map((d) => questionOf(d, plans, false)),
    ...checked.map((d) => questionOf(d, plans, true)),
  ];
}

/** In both languages, with commands as they are typed here. */
const calledHere = (said: Said) => ({
  zh: asCalledHere(worded(said, 'zh')),
  en: asCalledHere(worded(said, 'en')),
});
/** Without the marks of Markdown, in which the lists of all messages are written. */
const plain = (remedy: string) => remedy.replaceAll('`', '');

/** A diagnostic as a question; `isChecked`: said by the checks alone, so that it stops no build. */
function questionOf(
  { rule, place, message }: Diagnostic,
  plans: ReadonlyMap<string, PreviewedPlan>,
  isChecked: boolean,
): Question {
  const { slug = '', day, name = '' } = inFolder.exec(place.file)?.groups ?? {};
  const plan = plans.get(slug);
  const folder = day ? `${slug}/${day}` : slug;
  const json = plan && jsonOf(plan, folder);
  const stops = !isChecked && severityOf(rule) === 'error';
  return {
    group: stops ? 'stops' : (groupOf[rule] ?? 'flagged'),
    rule,
    ...place,
    message: calledHere(message),
    remedy: calledHere({ zh: plain(rulesInChinese[rule].remedy), en: plain(rules[rule].remedy) }),
    ...(plan && { plan: slug }),
    clauses: plan && json ? clausesOf({ rule, place }, plan.seed, { json, folder, name }) : [],
    hints: hintsIn(worded(message, 'en'), plan?.seed.planYaml),
  };
}

/** The clauses that a diagnostic is about. */
function clausesOf(
  { rule, place }: Pick<Diagnostic, 'rule' | 'place'>,
  seed: SeedFiles,
  { json, folder, name }: { json: PlanJson; folder: string; name: string },
): Asked[] {
  const asked = (clause: Clause): Asked => ({
    eId: clause.eId,
    plan: folder,
    page: clause.page,
    cite: clause.cite,
  });
  if (rule === 'translation-missing')
    return json.clauses.filter((c) => c.translation === 'missing').map(asked);
  if (!place.line) return [];
  const isEarlier = folder !== json.plan;
  const id = name.startsWith('source.') ? null : idAt(isEarlier ? '' : textOf(seed, name), place.line);
  const clause = id === null ? clauseOn(json.clauses, place.line) : clauseNamed(json.clauses, id);
  return clause ? [asked(clause)] : [];
}

const textOf = (seed: SeedFiles, name: string): string =>
  ({ 'en.po': seed.po, 'notes.yaml': seed.notesYaml })[name] ?? '';

/** The clause that stands on a line of the source: of those that do, the innermost. */
function clauseOn(clauses: readonly Clause[], line: number): Clause | undefined {
  const length = ({ lines: [first, last] }: Clause) => last - first;
  return clauses
    .filter(({ lines: [first, last] }) => first <= line && line <= last)
    .reduce<Clause | undefined>((a, b) => (a && length(a) < length(b) ? a : b), undefined);
}

/** What names a clause in a file of people: a context of en.po, a key of notes.yaml. */
const naming = /^(?:msgctxt "(?<context>[^"]+)"|(?<key>\w+):)/u;

/** The id that is named on a line of such a file, on the next ones of its entry, or last before it. */
function idAt(text: string, line: number): string {
  const lines = text.split('\n');
  const nameIn = (words = '') => {
    const { context, key } = naming.exec(words)?.groups ?? {};
    return context ?? key;
  };
  for (let i = line - 1; lines[i]?.trim(); i++) {
    const name = nameIn(lines[i]);
    if (name) return name;
    if (lines[i]!.startsWith('msg')) break;
  }
  for (let i = line - 1; i >= 0; i--) {
    const name = nameIn(lines[i]);
    if (name) return name;
  }
  return '';
}

/** The clause of an id; that of a cell is its row. */
const clauseNamed = (clauses: readonly Clause[], id: string): Clause | undefined =>
  clauses.find(({ eId }) => eId === id.replace(/__cell_\d+$/u, ''));
