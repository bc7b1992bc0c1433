import { natureRows } from '../../chinese/table-heads.ts';
import { aBody, costHeads, taskHeads } from '../../chinese/task-words.ts';
import { isShare } from '../../chinese/units.ts';
import { yearsOfRows } from '../../chinese/value-heads.ts';
import type { Node } from '../../model/plan.ts';
import { isSaid, type Said } from '../../model/sentence.ts';
import type { Indicator, IndicatorValue } from '../../published/rows.ts';
import { cellSays } from '../cell-values.ts';
import { type IsOwnLine, namedBy, namedInEnglish, ownerOf, type PrintedTable } from '../printed-table.ts';
import { laidFault, ofWholeTable, type Reading, together } from '../reading.ts';
import { type Group, groupsOf, isBesidePart } from '../row-groups.ts';
import { whyUnsure } from '../said.ts';
import { type BracketMeaning, bracketMeaning } from './brackets.ts';
import { type Columns, columnsOf, holdsFigures } from './columns.ts';
import {
  englishName,
  isNameLine,
  isNoName,
  notesOf,
  noteWords,
  type RowName,
  readName,
  yearsIn,
  yearsOfRow,
} from './row-names.ts';
import { readUnit } from './row-units.ts';
import { type RowValues, valuesOf } from './row-values.ts';
import type { Above, RowUnit } from './units-above.ts';
import { isChangeHead, readValueHead } from './value-heads.ts';
import { directionOf, wideOf } from './wide-row.ts';

const natures = natureRows.map(({ words, name }) => ({ pattern: new RegExp(words, 'u'), name }));

type IndicatorReading = Reading<Indicator>;

/**
 * The indicators of a plan's tables: the rows of each that names them (指标, 指标名称) and gives values of a time or
 * role, its columns told by their headings: years, 现状, 目标, 单位, 属性, 年均. What is not certain is no indicator
 * but a doubt: a row, or all of a table. `clauses` is empty: data-rows.ts fills it.
 */
export const readIndicators = (tables: readonly PrintedTable[]): IndicatorReading =>
  together(
    tables.map((table) => {
      const columns = columnsOf(table);
      if (columns === null && hasValuesOfTasks(table)) return ofWholeTable(table, whyUnsure.valuesOfTasks());
      if (columns === null || (isSaid(columns) && !hasDigits(table))) return nothing;
      return isSaid(columns) ? ofWholeTable(table, columns) : rowsOf(table, columns);
    }),
  );

const nothing: IndicatorReading = { certain: [], doubts: [] };
/** Whether any cell below the heading of a table has a digit: without one it has no figures to doubt. */
const hasDigits = ({ rows }: PrintedTable): boolean =>
  rows.some(({ cells }) => cells!.some(({ words }) => /\d/u.test(words)));

const [isTask, isCost] = [cellSays(taskHeads), cellSays(costHeads)];
/** A figure alone in its cell. */
const aFigure = /^[≥≤<>＞＜]?\s*\d[\d.,，]*\s*[%％]?$/u;
/** Whether a table calls its rows tasks and gives figures for years: they may be indicators. */
const hasValuesOfTasks = ({ heads, rows }: PrintedTable): boolean =>
  heads.some(isTask) &&
  heads.some((head, column) => {
    const over = head.startsWith('其中')
      ? heads.slice(0, column).findLast((h) => !h.startsWith('其中'))
      : head;
    const filled = rows.map((_, r) => ownerOf(rows, r, column).cell.words.trim()).filter(Boolean);
    return (
      Boolean(readValueHead(head)?.years) &&
      !isCost(over ?? head) &&
      filled.some((words) => aFigure.test(words))
    );
  });

/** The indicators of a table, in its order. */
function rowsOf(table: PrintedTable, columns: Columns): IndicatorReading {
  const reading: IndicatorReading = { certain: [], doubts: [] };
  /** The row that a part is a part of: none yet, or one that is not certain. */
  let whole: string | null = '';
  let ofShares = false;
  const meaning = bracketMeaning(table.notes);
  for (const { r, group, above } of groupsOf(table, columns)) {
    const row = table.rows[r]!;
    const read = readRow(table, columns, r, { group, above, meaning });
    if (read === null) continue;
    const of = namedBy(table, r, columns.name);
    const isLost = !isSaid(read) && read.isPart && whole === null;
    const found = laidFault(row) || (isLost ? whyUnsure.wholeUnsure() : read);
    if (isSaid(found)) {
      if (!readName(of, false).isPart) whole = null;
      reading.doubts.push({ eId: row.eId, line: row.lines[0], of, why: found });
      continue;
    }
    const { indicator } = found;
    if (!found.isPart) [whole, ofShares] = [row.eId, isShare(indicator.unit_zh)];
    // An amount is no part of a share: 在校生（万人） below 毛入学率（%）.
    const hasWhole = found.isPart && (!ofShares || isShare(indicator.unit_zh));
    reading.certain.push({ ...indicator, parent: (hasWhole && whole) || null });
  }
  if (!hasFigures(reading, table, columns)) return nothing;
  return { ...reading, doubts: [...changesOf(table, columns), ...reading.doubts] };
}

/** The columns of figures that say how much the values of others change, which are no data. */
function changesOf(table: PrintedTable, { name, values }: Columns): Reading<never>['doubts'] {
  const isRead = (c: number) => c === name || values.some(({ column }) => column === c);
  return table.heads.flatMap((of, c) =>
    isChangeHead(of) && !isRead(c) && holdsFigures(table, c)
      ? [{ eId: table.eId, line: table.line, of, why: whyUnsure.onlyChange() }]
      : [],
  );
}

/** Whether a table has figures at all, or rows that could have: one of words alone is none of indicators. */
function hasFigures({ certain, doubts }: IndicatorReading, table: PrintedTable, columns: Columns): boolean {
  const isFigure = ({ form, printed }: IndicatorValue) => form !== 'text' || /\d/u.test(printed);
  if (certain.some(({ values }) => values.some(isFigure))) return true;
  const unsure = new Set(doubts.flatMap(({ eId, of }) => (of ? [eId] : [])));
  if (!certain.length) return unsure.size > 0;
  const hasDigit = (r: number) =>
    columns.values.some(({ column }) => /\d/u.test(ownerOf(table.rows, r, column).cell.words));
  return table.rows.some(({ eId }, r) => unsure.has(eId) && hasDigit(r));
}

interface FoundRow {
  indicator: Indicator;
  isPart: boolean;
}

/** Row `r` as an indicator; null where it gives no value, and a text where it is not certain: why. */
function readRow(
  table: PrintedTable,
  columns: Columns,
  r: number,
  { group, above, meaning }: { group: Group; above: Above | null; meaning: BracketMeaning },
): FoundRow | Said | null {
  const printed = namedBy(table, r, columns.name, isNameLine).trim();
  if (!printed && table.rows[r]!.cells!.every(({ words }) => unitAlone.test(words.trim()))) return null;
  const name = readName(printed, columns.unit >= 0);
  const unit = readUnit(table, columns, r, { name, above });
  if (isSaid(unit)) return unit;
  const values = valuesOf(table, columns, r, {
    unit,
    change: name.change,
    meaning,
  });
  if (isSaid(values)) return values;
  if (!values.values.length) return null;
  const fault =
    nameFault(printed, name) ||
    sharedFault(table, columns, r) ||
    natureFault(table, columns, r) ||
    callFault(name.calls, values, table.notes) ||
    yearFault(table, columns, r);
  if (fault) return fault;
  const isPart = name.isPart || isBesidePart(table, columns, r);
  return { isPart, indicator: indicatorOf(table, columns, r, { name, unit, values, group }) };
}

/** What stands in a row without a name that goes on with the heads: （%）. */
const unitAlone = /^(?:[（(][^（()）\d]{1,6}[)）])?$/u;

function nameFault(printed: string, { name }: RowName): Said {
  return isNoName(printed) || isNoName(name) ? whyUnsure.noName({ printed }) : '';
}

/** A name that stands for several rows, and does not say which of its lines is whose. */
function sharedFault({ rows }: PrintedTable, { name }: Columns, r: number): Said {
  const { cell } = ownerOf(rows, r, name);
  const lines = cell.words.split('\n');
  const isOwn = cell.rows === 1 || (lines.length === cell.rows && lines.every(isNameLine));
  return isOwn ? '' : whyUnsure.sharedName({ words: cell.words });
}

/** A figure in the column that says how rows bind: the cells of the row do not stand below their heads. */
function natureFault(table: PrintedTable, { nature }: Columns, r: number): Said {
  const words = nature < 0 ? '' : namedBy(table, r, nature);
  return /\d/u.test(words) ? whyUnsure.noNature({ words }) : '';
}

const saysYears = cellSays(yearsOfRows);
/** A year that the row gives in its name, or a column of its own, where the head of a target gives none: 达标年份 2023年. */
function yearFault({ heads, rows }: PrintedTable, { name, values }: Columns, r: number): Said {
  const years = values.flatMap(({ ofHead, role, years: own }) =>
    role === 'target' && !ofHead && own ? own : [],
  );
  if (!years.length) return '';
  const isValue = (c: number) => values.some(({ column }) => column === c);
  const given = heads.flatMap((head, c) =>
    c === name || (saysYears(head) && !isValue(c)) ? yearsOfRow(ownerOf(rows, r, c).cell.words) : [],
  );
  const other = given.find((year) => !years.includes(year));
  return other ? whyUnsure.rowOfOtherYear({ year: other }) : '';
}

/** A note that is called and not found, or that gives a figure another year than its column. */
function callFault(ofName: readonly string[], { calls, years }: RowValues, notes: readonly Node[]): Said {
  const lost = calls.find((call) => !notesOf([call], notes).length);
  if (lost) return whyUnsure.noteLost({ call: lost });
  const others = noteWords([...ofName, ...calls], notes).flatMap(yearsIn);
  const other = others.find((year) => !years.includes(year));
  return other ? whyUnsure.noteOfOtherYear({ year: other }) : '';
}

interface Parts {
  name: RowName;
  unit: RowUnit;
  values: RowValues;
  group: Group;
}

/** An indicator of what was read of its row; its whole is not known here. */
function indicatorOf(table: PrintedTable, columns: Columns, r: number, parts: Parts): Indicator {
  const row: Node = table.rows[r]!;
  const { name, unit, values, group } = parts;
  const at = (column: number, isOwn: IsOwnLine, named = namedBy) =>
    column < 0 ? '' : named(table, r, column, isOwn).trim();
  const wide = wideOf(values.values, unit.unit_zh || values.unit, name.change);
  return {
    eId: row.eId,
    parent: null,
    name_zh: name.name,
    name_en: englishName(at(columns.name, isNameLine, namedInEnglish), name).name,
    unit_zh: unit.unit_zh || values.unit,
    unit_en: unit.unit_en,
    category_zh: group.zh,
    category_en: group.en,
    ...wide.numbers,
    ...natureOf(at(columns.nature, isNatureLine)),
    clauses: [],
    source_line: row.lines[0],
    ...wide.printed,
    direction: directionOf(wide, name.change, values.values),
    body_zh: at(columns.body, isBodyLine),
    body_en: at(columns.body, isBodyLine, namedInEnglish),
    notes: notesOf([...name.calls, ...values.calls], table.notes),
    values: values.values,
  };
}

const isNatureLine: IsOwnLine = (line) => natures.some(({ pattern }) => pattern.test(line));
const isBodyLine: IsOwnLine = (line) => aBody.test(line.trim());

/** The nature that the words give, as printed and as it is published; empty where they give none, or several. */
function natureOf(words: string): Pick<Indicator, 'nature_zh' | 'nature_en'> {
  const all = natures.flatMap(({ pattern, name }) => {
    const match = pattern.exec(words);
    return match ? [{ printed: match[0], name }] : [];
  });
  const found = all.length === 1 ? all[0] : undefined;
  return { nature_zh: found?.printed ?? '', nature_en: found?.name ?? '' };
}
