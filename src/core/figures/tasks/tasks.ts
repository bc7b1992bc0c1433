import { labelsOther, namesOffices } from '../../chinese/task-words.ts';
import { shortened } from '../../model/characters.ts';
import { isDivision, type Node, type Plan, walk } from '../../model/plan.ts';
import { isSaid, type Said } from '../../model/sentence.ts';
import type { Task } from '../../published/rows.ts';
import type { PrintedTable } from '../printed-table.ts';
import { type Reading, together } from '../reading.ts';
import { whyUnsure } from '../said.ts';
import { dueIn, yearOfTitles } from './deadlines.ts';
import {
  type Assigned,
  assignedIn,
  holdsOnlyOffices,
  readOwnLines,
  saysOnlyContact,
  saysOnlyWho,
} from './task-brackets.ts';
import { tasksOfTable } from './task-tables.ts';

/**
 * The tasks of a plan: the rows of its tables of tasks (重点任务, 牵头单位, 完成时限), and the clauses behind which
 * brackets, or a line of its own, say who does it: （牵头单位：甲局；配合单位：乙局）. What is not certain is a doubt.
 */
export function readTasks(tables: readonly PrintedTable[], plan: Plan): Reading<Task> {
  const { certain, doubts } = together([...tables.map(tasksOfTable), tasksOfClauses(plan)]);
  const year = yearOfTitles(
    [...walk(plan.nodes)].flatMap(({ kind, words }) => (kind === 'title' ? [words] : [])),
  );
  return { certain: certain.map((task) => ({ ...task, due: dueIn(year, task.deadline) })), doubts };
}

/** The tasks of the clauses, in their order. */
function tasksOfClauses(plan: Plan): Reading<Task> {
  const reading: Reading<Task> = { certain: [], doubts: [] };
  const visit = (nodes: readonly Node[], above: Node | null) => {
    const runs = runsOf(nodes);
    for (const [i, node] of nodes.entries()) {
      const run = runs.get(i);
      const isOnly =
        run !== undefined && runs.size === 1 && !nodes.slice(i).some((n) => isText(n) && !isOwnLine(n));
      if (run) addRun(reading, node, taskAbove(nodes[i - 1], above, isOnly), run);
      else if (isClause(node) && !isOwnLine(node)) addClause(reading, node);
      visit(node.children, node);
    }
  };
  visit(plan.nodes, null);
  return reading;
}

/** Whether a node may say what is to be done: what stands in the body with words of its own. */
const isClause = ({ words, kind, role, cells }: Node): boolean =>
  !!words && !cells && !role && kind !== 'toc' && kind !== 'note' && kind !== 'title';

const isText = (node: Node): boolean => isClause(node) && !isDivision(node.kind);

/** Whether a clause says nothing but who does what stands above it, or by when. */
const isOwnLine = (node: Node): boolean => isClause(node) && saysOnlyWho(node.words);

/**
 * The lines of their own among nodes, by the first of each run: 牵头单位：甲局 and, below it, 完成时限：2025年底. Whom to ask
 * begins none.
 */
function runsOf(nodes: readonly Node[]): Map<number, string[]> {
  const runs = new Map<number, string[]>();
  let run: string[] | null = null;
  for (const [i, node] of nodes.entries()) {
    if (!isOwnLine(node)) run = null;
    else if (run) run.push(node.words);
    else if (!saysOnlyContact(node.words)) {
      run = [node.words];
      runs.set(i, run);
    }
  }
  return runs;
}

/**
 * What a line of its own is about: the division where it is the only one there and no clause stands behind it (修路。 /
 * 牵头单位：甲局 / 植树。), or stands first in it, else what stands above it; undefined where that says nothing that can be done.
 */
function taskAbove(before: Node | undefined, above: Node | null, isOnly: boolean): Node | undefined {
  const isOfDivision = (isOnly || !before) && above && isDivision(above.kind) && above.words;
  if (isOfDivision) return above;
  return before && isClause(before) && !labelsOther(before.words) ? before : undefined;
}

/** The task of lines of their own that stand below `of`. */
function addRun(reading: Reading<Task>, node: Node, of: Node | undefined, lines: readonly string[]): void {
  // Below the name of an annex, or of a list of offices, it is who made the one, and who stands in the other.
  const isName = of && (of.kind === 'attachment' || namesOffices.test(of.words));
  if (isName && lines.every(holdsOnlyOffices)) return;
  if (of) addTask(reading, node, { n: 1, clause: of.eId, task: of.words }, readOwnLines(lines));
  else addDoubt(reading, node, node.words, whyUnsure.nothingAbove());
}

/** The tasks of a clause: of each bracket that says who, the words before it. */
function addClause(reading: Reading<Task>, node: Node): void {
  let start = 0;
  for (const [i, { from, to, said }] of assignedIn(node.words).entries()) {
    const task = node.words
      .slice(start, from)
      .replace(/^[\s。；;，,]+/u, '')
      .trim();
    start = to;
    if (task) addTask(reading, node, { n: i + 1, clause: node.eId, task }, said);
    else addDoubt(reading, node, node.words.slice(from), whyUnsure.nothingBefore());
  }
}

interface Place {
  n: number;
  clause: string;
  task: string;
}
/** How many characters of something uncertain are quoted to say which it is. */
const mostNamed = 20;
const addDoubt = ({ doubts }: Reading<Task>, { eId, lines }: Node, words: string, why: Said): void => {
  doubts.push({ eId, line: lines[0], of: shortened(words, mostNamed), why });
};

function addTask(
  reading: Reading<Task>,
  node: Node,
  { n, clause, task }: Place,
  said: Assigned | Said,
): void {
  if (isSaid(said)) {
    addDoubt(reading, node, task, said);
    return;
  }
  reading.certain.push({
    eId: node.eId,
    n,
    clause,
    group_zh: '',
    group_en: '',
    task_zh: task,
    task_en: '',
    lead_zh: said.lead,
    lead_en: '',
    with_zh: said.with,
    with_en: '',
    deadline: said.deadline,
    due: '',
    source_line: node.lines[0],
  });
}

/** Who answers for a place in a clause and by when: what stands behind it there, or on a line about its division. */
export function tasksAt(plan: Plan, tasks: readonly Task[]): (eId: string, from: number) => Task | undefined {
  const own = Map.groupBy(
    tasks.filter(({ eId, clause }) => eId === clause),
    ({ eId }) => eId,
  );
  const byLine = new Map(tasks.flatMap((task) => (task.eId === task.clause ? [] : [[task.clause, task]])));
  const parents = new Map<string, string>();
  /** Where the brackets of a clause begin. */
  const brackets = new Map<string, number[]>();
  for (const node of walk(plan.nodes)) {
    if (own.has(node.eId))
      brackets.set(
        node.eId,
        assignedIn(node.words).map(({ from }) => from),
      );
    for (const child of node.children) parents.set(child.eId, node.eId);
  }
  return (eId, from) => {
    const here = own.get(eId);
    if (!here) return byLine.get(eId) ?? byLine.get(parents.get(eId) ?? '');
    const n = brackets.get(eId)!.findIndex((at) => at > from) + 1;
    return here.find((task) => task.n === n);
  };
}
