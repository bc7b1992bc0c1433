import { numberHeads } from '../chinese/table-heads.ts';
import { answeringHeads, deadlineHeads, leadHeads, taskHeads, withHeads } from '../chinese/task-words.ts';
import { anyOf, type WordRow } from '../chinese/words.ts';
import type { Node } from '../model/plan.ts';
import type { Task } from '../published/rows.ts';
import { dashes, plainCell } from './cell-values.ts';
import { dueOf, saysDeadline } from './deadlines.ts';
import type { Doubt } from './doubt.ts';
import { isAcross, ownerOf, type PrintedTable, wordsOf } from './printed-table.ts';

/** Where a table of tasks has what; -1 where it has no such column. */
interface TaskColumns {
  task: number;
  lead: number;
  with: number;
  deadline: number;
  groups: number[];
}
/** The tasks of a table that are certain, and what was not certain enough to be one. */
export interface TaskReading {
  certain: Task[];
  doubts: Doubt[];
}

const says = (rows: readonly WordRow[]): ((head: string) => boolean) => {
  const pattern = new RegExp(anyOf(rows), 'u');
  return (head) => pattern.test(plainCell(head));
};
const [isTask, isLead, isAnswering] = [says(taskHeads), says(leadHeads), says(answeringHeads)];
const [isWith, isDeadline, isNumber] = [says(withHeads), says(deadlineHeads), says(numberHeads)];

/**
 * The columns of a table of tasks: what is to be done, and who leads or answers. Where both stand, who answers works
 * with who leads. Null where it is no such table; a text where its columns are not certain: why.
 */
function columnsOf({ heads, unsure }: PrintedTable): TaskColumns | string | null {
  const [leads, answering] = [heads.findIndex(isLead), heads.findIndex(isAnswering)];
  const lead = leads >= 0 ? leads : answering;
  const task =
    lead < 0 ? -1 : heads.slice(0, lead).findLastIndex((head) => isTask(head) && !isDeadline(head));
  if (task < 0) return null;
  if (unsure !== undefined) return unsure;
  const helping = heads.findIndex((head, column) => column !== lead && isWith(head));
  if (leads >= 0 && answering >= 0 && helping >= 0)
    return 'it has columns of who leads, who answers and who works with them';
  return {
    task,
    lead,
    with: leads >= 0 && answering >= 0 ? answering : helping,
    deadline: heads.findIndex(isDeadline),
    groups: heads.flatMap((head, column) => (column < task && !isNumber(head) ? [column] : [])),
  };
}

/** The tasks of a table, in its order: 重点任务, 牵头单位, 配合单位, 完成时限. */
export function tasksOfTable(table: PrintedTable): TaskReading {
  const columns = columnsOf(table);
  const reading: TaskReading = { certain: [], doubts: [] };
  if (columns === null) return reading;
  if (typeof columns === 'string') {
    reading.doubts.push({ eId: table.eId, line: table.line, of: '', why: columns });
    return reading;
  }
  let group = { zh: '', en: '' };
  for (const [r, row] of table.rows.entries()) {
    const english = table.english[r]!;
    if (isAcross(row)) group = { zh: joined(row.cells![0]!.words), en: wordsOf(english.cells![0]!) };
    else addRow(reading, table, columns, r, group);
  }
  return reading;
}

const joined = (words: string) => words.replace(/\n/gu, '').trim();

/** Row `r` as a task, or as a doubt; nothing where it prints the heading again or is empty. */
function addRow(
  { certain, doubts }: TaskReading,
  { heads, rows, english }: PrintedTable,
  columns: TaskColumns,
  r: number,
  group: { zh: string; en: string },
): void {
  const at = (from: readonly Node[], column: number) =>
    column < 0 ? '' : joined(wordsOf(ownerOf(from, r, column).cell)).replace(dashes, '');
  const printed = {
    task: at(rows, columns.task),
    lead: at(rows, columns.lead),
    with: at(rows, columns.with),
  };
  const deadline = at(rows, columns.deadline);
  const row = rows[r]!;
  if (printed.task === joined(heads[columns.task]!) || row.cells!.every(({ words }) => !words.trim())) return;
  const why = faultOf(printed.task, printed.lead, deadline);
  if (why) {
    doubts.push({ eId: row.eId, line: row.lines[0], of: printed.task, why });
    return;
  }
  const groups = (from: readonly Node[], above: string) =>
    [above, ...columns.groups.map((column) => at(from, column))]
      .filter((words, i, all) => words && all.indexOf(words) === i)
      .join(' / ');
  certain.push({
    eId: row.eId,
    n: 1,
    clause: row.eId,
    group_zh: groups(rows, group.zh),
    group_en: groups(english, group.en),
    task_zh: printed.task,
    task_en: at(english, columns.task),
    lead_zh: printed.lead,
    lead_en: at(english, columns.lead),
    with_zh: printed.with,
    with_en: at(english, columns.with),
    deadline,
    due: dueOf(deadline),
    source_line: row.lines[0],
  });
}

const noWords = /^[\d\s.、．]*$/u;
const aSentence = /。./u;
/** Why a row is not certain; empty where it is. */
function faultOf(task: string, lead: string, deadline: string): string {
  if (noWords.test(task)) return `“${task}” is no task`;
  if (noWords.test(lead)) return `“${lead}” does not say who answers for it`;
  if (aSentence.test(lead)) return 'a sentence stands where it says who answers for it';
  return deadline && !saysDeadline(deadline) ? `“${deadline}” is no time` : '';
}
