import type { Language } from '../model/language.ts';
import { type Kind, type Node, type Plan, walk } from '../model/plan.ts';
import { columnsOf, padded } from '../model/screen.ts';
import { type Said, worded } from '../model/sentence.ts';
import { type SourceLine, wordsOf } from '../model/source-line.ts';
import { type Stage, type Step, stages } from '../model/trace.ts';
import { namesInChinese } from '../model/value-names.ts';
import { ruleNamesInChinese, stagesInChinese } from './rule-names-zh.ts';
import { whyInChinese } from './rules-zh.ts';
import { said } from './said.ts';

/** A step as it is told in a language. */
type ToldStep = Omit<Step, 'line' | 'why'> & { why: string };

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
  steps: ToldStep[];
}

/** A document that was read as a plan with a trace. */
export interface Traced {
  lines: readonly SourceLine[];
  /** How many lines the file has. */
  count: number;
  plan: Plan;
  steps: readonly Step[];
}

/** Explains every line of a document in a language: at least one step says of each what became of it. */
export function explain({ lines, count, plan, steps }: Traced, language: Language = 'en'): Explanation[] {
  const all = Array.from(
    { length: count },
    (_, i): Explanation => ({ line: i + 1, words: '', nodes: [], within: [], steps: [] }),
  );
  for (const line of lines) {
    const its = all[line.no - 1];
    if (its) its.words = [its.words, wordsOf(line, ' ').trim()].filter(Boolean).join(' ');
  }
  for (const step of steps) addStep(all, step, language);
  for (const node of walk(plan.nodes)) addNode(all, node, language);
  for (const { words, steps: its } of all) {
    if (!its.length) its.push(nothingHere(words, language));
    its.sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));
  }
  return all;
}

/** What is said of a line that no stage had to look at. */
const nothingHere = (words: string, language: Language): ToldStep => ({
  stage: 'line',
  rule: words ? 'unread' : 'blank',
  took: true,
  why: worded(words ? said.unread() : said.blank(), language),
});

function addStep(
  all: readonly Explanation[],
  { line, stage, rule, took, why }: Step,
  language: Language,
): void {
  all[line - 1]?.steps.push({ stage, rule, took, why: whyIn(why, language) });
}

/** Why, in a language: what rules say of themselves is English, and has its Chinese beside it. */
const whyIn = (why: Said, language: Language): string =>
  (language === 'zh' && typeof why === 'string' && whyInChinese[why]) || worded(why, language);

/** Notes a node on the line it begins on, and, where it holds no others, on the lines it goes on over. */
function addNode(all: readonly Explanation[], { eId, kind, unsure, lines }: Node, language: Language): void {
  const [first, last] = lines;
  all[first - 1]?.nodes.push({ eId, kind, ...(unsure && { unsure: worded(unsure, language) }) });
  if (kind === 'table') return;
  for (let line = first + 1; line <= last; line++) {
    const its = all[line - 1];
    if (!its?.words) continue;
    its.within.push(eId);
    const why = said.began({ id: eId, line: first });
    addStep(all, { line, stage: 'id', rule: 'goes-on', took: true, why }, language);
  }
}

/** How many columns of a screen a line's words may take. */
const mostWords = 80;
/** Words cut to what a screen shows in one line: about forty Chinese characters. */
function cut(words: string): string {
  let width = 0;
  let shown = '';
  for (const c of words) {
    width += columnsOf(c);
    if (width > mostWords) return `${shown}…`;
    shown += c;
  }
  return shown;
}

/** What a stage, a rule and a kind are called in a language; in English by their names. */
const names: Record<
  Language,
  { stage(of: Stage): string; rule(of: string): string; kind(of: Kind): string }
> = {
  en: { stage: (of) => of, rule: (of) => of, kind: (of) => of },
  zh: {
    stage: (of) => stagesInChinese[of],
    rule: (of) => ruleNamesInChinese[of] ?? of,
    kind: (of) => namesInChinese[of] ?? of,
  },
};
/** Whether a rule took a line, and that one is unsure, as they are told beside a step. */
const signs = { took: said.took(), declined: said.declined(), unsure: said.unsure() };

/**
 * Explanations for people: for each line its number and words, and below them a row for each step, aligned.
 * Of many lines the rules that declined have one row together; of one line (`whole`) each has its own and
 * says why.
 */
export function writeExplanations(
  all: readonly Explanation[],
  whole = all.length === 1,
  language: Language = 'en',
): string[] {
  const named = names[language];
  const longest = (words: readonly string[]) =>
    words.reduce((most, one) => Math.max(most, columnsOf(one)), 0);
  const [stage, sign, rule] = [
    longest(stages.map(named.stage)),
    longest(Object.values(signs).map((one) => one[language])),
    longest(all.flatMap(({ steps }) => steps.map((s) => named.rule(s.rule)))),
  ];
  const row = (of: Stage, took: string, by: string, why: string) =>
    `       ${padded(named.stage(of), stage)} ${padded(took, sign)} ${padded(by, rule)} ${why}`;
  const rowOf = (step: ToldStep) =>
    row(step.stage, signs[step.took ? 'took' : 'declined'][language], named.rule(step.rule), step.why);
  return all.flatMap(({ line, words, nodes, steps }) => [
    `${String(line).padStart(5)}  ${cut(words)}`.trimEnd(),
    ...(whole ? steps.map(rowOf) : folded(steps, language).map(rowOf)),
    ...nodes.flatMap(({ eId, kind, unsure }) =>
      unsure ? [row('id', signs.unsure[language], named.kind(kind), `${eId}: ${unsure}`)] : [],
    ),
    '',
  ]);
}

/** Steps with those of the block rules that declined one after another in one. */
function folded(steps: readonly ToldStep[], language: Language): ToldStep[] {
  const result: ToldStep[] = [];
  let declined: ToldStep[] = [];
  for (const step of steps) {
    if (step.stage === 'rule' && !step.took) {
      declined.push(step);
      continue;
    }
    if (declined.length) result.push(together(declined, language));
    declined = [];
    result.push(step);
  }
  return result;
}

/** The rules that declined before one took, in one step. */
function together(declined: readonly ToldStep[], language: Language): ToldStep {
  const [first, last] = [declined[0]!, declined.at(-1)!];
  const ruleOf = names[language].rule;
  const rules = { n: declined.length, first: ruleOf(first.rule), last: ruleOf(last.rule) };
  const why = worded(said.rulesDeclined(rules), language);
  return declined.length === 1 ? first : { ...first, rule: '', why };
}
