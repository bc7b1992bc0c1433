import { type Kind, type Node, type Plan, walk } from '../model/plan.ts';
import { type SourceLine, wordsOf } from '../model/source-line.ts';
import { type Stage, type Step, stages } from '../model/trace.ts';

/** One line of the source, and what made it what it is. */
export interface Explanation {
  line: number;
  /** Its words; of a line that holds a table by markup the words of the cells. */
  words: string;
  /** What begins on this line, in the order of the document. */
  nodes: { eId: string; kind: Kind; unsure?: string }[];
  /** The ids of what began above and goes on here. */
  within: string[];
  /** What happened to it, in the order of the stages: never empty. */
  steps: Omit<Step, 'line'>[];
}

/** A document that was read as a plan with a trace. */
export interface Traced {
  lines: readonly SourceLine[];
  /** How many lines the file has. */
  count: number;
  plan: Plan;
  steps: readonly Step[];
}

/** Explains every line of a document: at least one step says of each what became of it. */
export function explain({ lines, count, plan, steps }: Traced): Explanation[] {
  const all = Array.from(
    { length: count },
    (_, i): Explanation => ({ line: i + 1, words: '', nodes: [], within: [], steps: [] }),
  );
  for (const line of lines) {
    const its = all[line.no - 1];
    if (its) its.words = [its.words, wordsOf(line, ' ').trim()].filter(Boolean).join(' ');
  }
  for (const step of steps) addStep(all, step);
  for (const node of walk(plan.nodes)) addNode(all, node);
  for (const { words, steps: its } of all) {
    if (!its.length) its.push(nothingHere(words));
    its.sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));
  }
  return all;
}

/** What is said of a line that no stage had to look at. */
const nothingHere = (words: string): Explanation['steps'][number] => ({
  stage: 'line',
  rule: words ? 'unread' : 'blank',
  took: true,
  why: words ? 'no stage says what it is' : 'no words stand here',
});

function addStep(all: readonly Explanation[], { line, stage, rule, took, why }: Step): void {
  all[line - 1]?.steps.push({ stage, rule, took, why });
}

/** Notes a node on the line it begins on, and, where it holds no others, on the lines it goes on over. */
function addNode(all: readonly Explanation[], { eId, kind, unsure, lines }: Node): void {
  const [first, last] = lines;
  all[first - 1]?.nodes.push({ eId, kind, ...(unsure && { unsure }) });
  if (kind === 'table') return;
  for (let line = first + 1; line <= last; line++) {
    const its = all[line - 1];
    if (!its?.words) continue;
    its.within.push(eId);
    addStep(all, { line, stage: 'id', rule: 'goes-on', took: true, why: `${eId} began on line ${first}` });
  }
}

/** How many columns of a screen a line's words may take. */
const mostWords = 80;
/** Signs that take two columns of a screen: those of Chinese and of its punctuation. */
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\uffdc]/u;
const widthOf = (text: string) => [...text].reduce((n, c) => n + (wide.test(c) ? 2 : 1), 0);
const padded = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Words cut to what a screen shows in one line: about forty Chinese characters. */
function cut(words: string): string {
  let width = 0;
  let shown = '';
  for (const c of words) {
    width += wide.test(c) ? 2 : 1;
    if (width > mostWords) return `${shown}…`;
    shown += c;
  }
  return shown;
}

const longestStage = Math.max(...stages.map((s: Stage) => s.length));
const longestSign = 'declined'.length;

/**
 * Explanations for people: for each line its number and words, and below them a row for each step, aligned.
 * Of many lines the rules that declined have one row together; of one line (`whole`) each has its own and
 * says why.
 */
export function writeExplanations(all: readonly Explanation[], whole = all.length === 1): string[] {
  const rules = all.flatMap(({ steps }) => steps.map((s) => widthOf(s.rule)));
  const longestRule = rules.reduce((most, n) => Math.max(most, n), 0);
  const row = (stage: string, sign: string, rule: string, why: string) =>
    `       ${padded(stage, longestStage)} ${padded(sign, longestSign)} ${padded(rule, longestRule)} ${why}`;
  const rowOf = (step: Explanation['steps'][number]) =>
    row(step.stage, step.took ? 'took' : 'declined', step.rule, step.why);
  return all.flatMap(({ line, words, nodes, steps }) => [
    `${String(line).padStart(5)}  ${cut(words)}`.trimEnd(),
    ...(whole ? steps.map(rowOf) : folded(steps).map(rowOf)),
    ...nodes.flatMap(({ eId, kind, unsure }) =>
      unsure ? [row('id', 'unsure', kind, `${eId}: ${unsure}`)] : [],
    ),
    '',
  ]);
}

/** Steps with those of the block rules that declined one after another in one. */
function folded(steps: Explanation['steps']): Explanation['steps'] {
  const result: Explanation['steps'] = [];
  let declined: Explanation['steps'] = [];
  for (const step of steps) {
    if (step.stage === 'rule' && !step.took) {
      declined.push(step);
      continue;
    }
    if (declined.length) result.push(together(declined));
    declined = [];
    result.push(step);
  }
  return result;
}

/** The rules that declined before one took, in one step. */
function together(declined: Explanation['steps']): Explanation['steps'][number] {
  const [first, last] = [declined[0]!, declined.at(-1)!];
  const why = `${declined.length} rules, ${first.rule} to ${last.rule}`;
  return declined.length === 1 ? first : { ...first, rule: '', why };
}
