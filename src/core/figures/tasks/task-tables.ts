import { areBodiesApart } from '../../chinese/letter-words.ts';
import { numberHeads, sumRows } from '../../chinese/table-heads.ts';
import {
  aBody,
  answeringHeads,
  deadlineHeads,
  leadHeads,
  paceHeads,
  personHeads,
  sizesOfProjects,
  startHeads,
  taskHeads,
  withHeads,
} from '../../chinese/task-words.ts';
import { scale, unit } from '../../chinese/units.ts';
import { anyOf, wholly } from '../../chinese/words.ts';
import type { Language } from '../../model/language.ts';
import type { Cell, Node } from '../../model/plan.ts';
import { isSaid, type Said } from '../../model/sentence.ts';
import type { Task } from '../../published/rows.ts';
import { cellSays, dashes, splitUnit } from '../cell-values.ts';
import { isAcross, ownerOf, type PrintedTable, textOf } from '../printed-table.ts';
import { laidFault, ofWholeTable, type Reading } from '../reading.ts';
import { type Group, joinedGroups } from '../row-groups.ts';
import { whyUnsure } from '../said.ts';
import { saysDeadline } from './deadlines.ts';
import { readAssigned } from './task-brackets.ts';

/** Where a table of tasks has what; -1 where it has no such column. */
interface TaskColumns {
  task: number;
  lead: number;
  with: number;
  deadline: number;
  groups: number[];
}

const [isTask, isLead, isAnswering] = [cellSays(taskHeads), cellSays(leadHeads), cellSays(answeringHeads)];
const [isPerson, isStart, isPace] = [cellSays(personHeads), cellSays(startHeads), cellSays(paceHeads)];
const [isWith, isDeadline, isNumber] = [cellSays(withHeads), cellSays(deadlineHeads), cellSays(numberHeads)];

/**
 * The columns of a table of tasks: what is to be done, and who leads or answers. Where both stand, who answers works
 * with who leads; an office goes before a person (牵头领导). Null where it is no such table; a text where its columns
 * are not certain: why.
 */
function columnsOf(table: PrintedTable): TaskColumns | Said | null {
  const { heads, unsure } = table;
  // 责任单位（排第一的为牵头单位）: brackets say of a column what stands in it, and are not what it is.
  const leads = heads.findIndex((head) => isLead(splitUnit(head)[0]) && !isPerson(head));
  const answering = heads.findIndex((head, column) => column !== leads && isAnswering(head));
  const lead = [leads, answering].find((column) => column >= 0) ?? heads.findIndex(isLead);
  const saysTask = (head: string) => isTask(head) && !isDeadline(head);
  const before = lead < 0 ? -1 : heads.slice(0, lead).findLastIndex(saysTask);
  // A list by offices has who leads before what is to be done.
  const task = before >= 0 || lead < 0 ? before : heads.findIndex((head, c) => c > lead && saysTask(head));
  if (task < 0 || table.rows.every((_, r) => noWords.test(said(table, r, task, 'zh')))) return null;
  if (unsure !== undefined) return unsure;
  const helping = heads.findIndex((head, column) => column !== lead && isWith(head));
  if (leads >= 0 && answering >= 0 && helping >= 0) return whyUnsure.threeColumns();
  const beside = leads >= 0 && answering >= 0 ? answering : helping;
  const isGroup = (head: string, column: number) =>
    column < task && column !== lead && column !== beside && !isNumber(head) && !isPerson(head);
  return {
    task,
    lead,
    with: beside,
    deadline: heads.findIndex(
      (head, c) => (isDeadline(head) && !isStart(head)) || (isPace(head) && saysTimes(table, c)),
    ),
    groups: heads.flatMap((head, column) => (isGroup(head, column) ? [column] : [])),
  };
}

/** Whether a column names times in most of its cells. */
function saysTimes(table: PrintedTable, column: number): boolean {
  const filled = table.rows.flatMap((row, r) => (isAcross(row) ? [] : said(table, r, column, 'zh') || []));
  return filled.length > 0 && filled.filter(saysDeadline).length * 2 > filled.length;
}

/** The tasks of a table, in its order: 重点任务, 牵头单位, 配合单位, 完成时限. */
export function tasksOfTable(table: PrintedTable): Reading<Task> {
  const columns = columnsOf(table);
  if (isSaid(columns)) return ofWholeTable(table, columns);
  const reading: Reading<Task> = { certain: [], doubts: [] };
  if (columns === null) return reading;
  let group: Group = { zh: '', en: '' };
  for (const [r, row] of table.rows.entries()) {
    const at = (language: Language) => said(table, r, 0, language);
    if (isAcross(row) || isAloneInNumbers(row, columns)) group = { zh: at('zh'), en: at('en') };
    else addRow(reading, { table, columns, r, group });
  }
  return reading;
}

/** Whether a row says something in the column of numbers alone: 一、主要指标, as Markdown sets what heads the rows below. */
const isAloneInNumbers = ({ cells }: Node, { task, groups }: TaskColumns): boolean =>
  task > 0 &&
  !groups.includes(0) &&
  /\p{L}/u.test(cells![0]!.words) &&
  cells!.every(({ words, covered }, c) => !covered && (c === 0 || !words.trim()));

/** What a column says of row `r`; a dash, and no column, say nothing. */
function said({ rows, english }: PrintedTable, r: number, column: number, language: Language): string {
  if (column < 0) return '';
  const { cell } = ownerOf(language === 'en' ? english : rows, r, column);
  return textOf(officesApart(cell, language), language).trim().replace(dashes, '');
}

/** A Chinese cell with a blank between offices that stand in a line each: 县财政局 / 县水利局. */
function officesApart(cell: Cell, language: Language): Cell {
  const lines = cell.words.split('\n');
  const areOffices = language === 'zh' && areBodiesApart(lines);
  return areOffices ? { ...cell, words: cell.words.replace(/(?<![、，；])\n/gu, ' ') } : cell;
}

const aSum = wholly(sumRows);

/** Row `r` of a table, and what it stands under. */
interface RowOfTasks {
  table: PrintedTable;
  columns: TaskColumns;
  r: number;
  group: Group;
}
/** Row `r` as a task, or as a doubt; nothing where it prints the heading again, sums up or heads others, or is empty. */
function addRow({ certain, doubts }: Reading<Task>, { table, columns, r, group }: RowOfTasks): void {
  const at = (column: number, language: Language = 'zh') => said(table, r, column, language);
  const printed = {
    task: at(columns.task),
    ...rolesIn(table.heads[columns.lead] ?? '', { lead: at(columns.lead), with: at(columns.with) }),
  };
  const deadline = at(columns.deadline);
  const row = table.rows[r]!;
  if (row.cells!.some(({ words }, c) => c <= columns.task && aSum.test(words.replace(/\s/gu, '')))) return;
  // 总计（3个）, 产业项目（2个）: a row that names neither a task nor anybody sums up or heads others.
  if (!printed.task && !printed.lead && !deadline) return;
  if (printed.task === table.heads[columns.task] || row.cells!.every(({ words }) => !words.trim())) return;
  const why = laidFault(row) || faultOf(printed.task, printed.lead, deadline);
  if (why) {
    const of = printed.task || row.cells!.find(({ words }) => words.trim())!.words;
    doubts.push({ eId: row.eId, line: row.lines[0], of, why });
    return;
  }
  const groups = (language: Language) =>
    joinedGroups([group[language], ...columns.groups.map((column) => at(column, language))]);
  certain.push({
    eId: row.eId,
    n: 1,
    clause: row.eId,
    group_zh: groups('zh'),
    group_en: groups('en'),
    task_zh: printed.task,
    task_en: at(columns.task, 'en'),
    lead_zh: printed.lead,
    lead_en: printed.lead === at(columns.lead) ? at(columns.lead, 'en') : '',
    with_zh: printed.with,
    with_en: at(columns.with, 'en'),
    deadline,
    due: '',
    source_line: row.lines[0],
  });
}

/** Who leads and who helps where one cell says both: 甲局牵头，乙局配合, and 甲局（乙局） below 牵头单位（配合单位）. */
function rolesIn(head: string, offices: { lead: string; with: string }): { lead: string; with: string } {
  const [lead, inBrackets] = isWith(splitUnit(head)[1]) ? splitUnit(offices.lead) : ['', ''];
  const areOffices = inBrackets.split(/[、，,\s]+/u).every((one) => aBody.test(one));
  if (areOffices && !offices.with) return { lead, with: inBrackets };
  const said = offices.with ? null : readAssigned(offices.lead);
  return said === null || isSaid(said) || said.deadline ? offices : { lead: said.lead, with: said.with };
}

const noWords = /^[\d\s.、．]*$/u;
const aSentence = /。./u;
/** 占地1500亩 is how large it is. */
const onlySize = new RegExp(
  String.raw`^${anyOf(sizesOfProjects)}约?\d[\d.,]*${scale}?${unit}?(?:左右|以上)?[。；]?$`,
  'u',
);
/** Why a row is not certain; empty where it is. */
function faultOf(task: string, lead: string, deadline: string): Said {
  if (noWords.test(task) || onlySize.test(task)) return whyUnsure.noTask({ task });
  if (noWords.test(lead)) return whyUnsure.notWhoAnswers({ lead });
  if (aSentence.test(lead)) return whyUnsure.sentenceForWho();
  return deadline && !saysDeadline(deadline) ? whyUnsure.noTime({ value: deadline }) : '';
}
