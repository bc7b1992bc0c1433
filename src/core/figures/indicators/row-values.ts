import { isShare, scale } from '../../chinese/units.ts';
import { isSaid, listed, type Said } from '../../model/sentence.ts';
import type { IndicatorValue } from '../../published/rows.ts';
import { type CellReading, dashes, plainCell, readValue } from '../cell-values.ts';
import { ownerOf, type PrintedTable } from '../printed-table.ts';
import { whyUnsure } from '../said.ts';
import type { BracketMeaning } from './brackets.ts';
import type { Columns, ValueColumn } from './columns.ts';
import { levelsBeside, mayBeShare, ownColumn, type Read, type Rise, riseOf } from './sums-of-growth.ts';
import type { RowUnit } from './units-above.ts';
import { emptyTarget, isOver, withoutRepeats } from './value-cells.ts';

/** The values of a row, and the unit that they give where the row itself gives none. */
export interface RowValues {
  values: IndicatorValue[];
  unit: string;
  /** The calls of notes behind the values. */
  calls: string[];
  /** The years that the values are of. */
  years: number[];
}
/** What is known of a row whose cells are read. */
interface OfRow {
  unit: RowUnit;
  /** Whether its name says that its figures are how much it rises or falls. */
  change: IndicatorValue['change'];
  meaning: BracketMeaning;
}

/** The values of row `r` in the order of its columns; a text where one of them is not certain: why. */
export function valuesOf(table: PrintedTable, columns: Columns, r: number, of: OfRow): RowValues | Said {
  const below = columns.values.map((at) => ({ at, ...ownerOf(table.rows, r, at.column) }));
  const cells = withoutRepeats(below);
  const filled = cells.filter(({ cell }) => cell.words.trim() && !dashes.test(plainCell(cell.words)));
  const merged = filled.find(
    ({ cell, offset, at }) => cell.rows > 1 || offset > 0 || !isOver(cell, at, below),
  );
  if (merged) return whyUnsure.mergedValue({ words: merged.cell.words });
  const read = filled.map(({ at, cell }) => ({
    at,
    printed: cell.words.trim(),
    reading: readValue(cell.words, unitAt(at, of.unit.unit_zh)),
  }));
  const unread = read.find(({ reading }) => !reading);
  if (unread) return whyUnsure.notOneValue({ words: unread.printed });
  const blank = emptyTarget(cells.map(({ at, cell }) => ({ at, isEmpty: !cell.words.trim() })));
  if (blank && read.length) return whyUnsure.noTargets();
  const early = earlierTarget(read as Read[], columns.values, table.period?.[0] ?? 0);
  return early ? whyUnsure.rowOfOtherYear({ year: early }) : inUnit(read as Read[], table, of);
}

/**
 * The year that a cell of targets gives where nothing is aimed at any more: one before the plan of its column begins, or
 * no later than the column of a base; 0 where there is none.
 */
function earlierTarget(read: readonly Read[], columns: readonly ValueColumn[], first: number): number {
  const past = columns.flatMap(({ role, years }) =>
    (role === 'base' || role === 'achieved') && years ? years[1] : [],
  );
  const isEarly = ({ at, reading: { year } }: Read) =>
    !!year && at.role === 'target' && [first - 1, ...past].some((p) => year <= p && p < (at.years?.[1] ?? 0));
  return read.find(isEarly)?.reading.year ?? 0;
}

/** The unit of a cell that gives none itself: that of its head, else that of its row. */
const unitAt = (at: ValueColumn, row: string): string => at.unit || row;

/** The values with their units; a text where the units of a row do not agree, or several are possible. */
function inUnit(read: readonly Read[], table: PrintedTable, of: OfRow): RowValues | Said {
  const units = new Set<string>();
  const values: IndicatorValue[] = [];
  const hasTarget = read.some(({ at }) => at.role === 'target');
  const risen = riseOf(read);
  const beside = {
    hasTarget,
    risen,
    isNearLevel: levelsBeside(read),
    mayBeShare: (sum: Read) => mayBeShare(sum, risen, read),
  };
  for (const cell of read) {
    const value = valueIn(cell, beside, of);
    if (isSaid(value)) return value;
    const isFigure = value.form === 'number' || value.form === 'range';
    if (isFigure && !value.unit_zh && table.units) return whyUnsure.whichUnit({ units: table.units });
    if (isFigure && value.value !== 0 && value.role !== 'growth' && !value.change) units.add(value.unit_zh);
    values.push(value);
  }
  if (units.size > 1) return whyUnsure.severalUnits({ units: listed([...units]) });
  const [unit = ''] = units;
  return {
    // Nought, and words, are of the unit that the other values of the row give.
    values: values.map((value) => (value.unit_zh ? value : { ...value, unit_zh: unit })),
    unit,
    calls: read.flatMap(({ reading }) => reading.call || []),
    years: values.flatMap(({ year }) => year ?? []),
  };
}

/** What the other values of a row say. */
interface Beside {
  hasTarget: boolean;
  risen: Rise;
  /** Whether a figure of years together may be a level as its base or target is. */
  isNearLevel: (value: number) => boolean;
  /** Whether a sum of growth may be a share. */
  mayBeShare: (sum: Read) => boolean;
}

/** One value of a row; a text where it is not certain: why. */
function valueIn(
  read: Read,
  { hasTarget, risen, isNearLevel, mayBeShare }: Beside,
  of: OfRow,
): IndicatorValue | Said {
  const { printed, reading } = read;
  const sum = reading.bracket ? of.meaning(reading.bracket) : null;
  if (reading.bracket && !sum) return whyUnsure.bracketsUnknown({ printed });
  const isSum = sum === 'sum' || reading.of === 'period' || read.at.growth === 'period';
  const at = isSum ? ownColumn(read, risen, of.unit.unit_zh) : read.at;
  const role = roleOf({ at, reading, isSum, hasTarget });
  const isGrowth = role === 'growth' && !isSum;
  const isLevel = mayBeLevel(read, of) && (!hasTarget || isNearLevel(reading.value!));
  if (isGrowth && (isLevel || isAverage(read, of))) return whyUnsure.averageOrGrowth({ printed });
  const row = of.unit.unit_zh;
  const isUntold = isSum && row && !isShare(row) && mayBeShare(read);
  if (isUntold) return whyUnsure.valueAndRowUnits({ printed, own: '%', row });
  const own = unitOfValue(reading, at, row, isGrowth);
  if (own === null) {
    const other = at.unit || (isGrowth ? '%' : row);
    return whyUnsure.valueAndRowUnits({ printed, own: reading.unit || row, row: other });
  }
  const years = reading.year ? ([reading.year, reading.year] as const) : at.years;
  const isPeriod = !!years && years[0] !== years[1];
  return {
    year: years?.[1] ?? null,
    period: isPeriod ? years.join('/') : '',
    role,
    later: at.later,
    printed,
    form: reading.form,
    value: reading.value,
    high: reading.high,
    comparator: reading.comparator,
    change: reading.change || (reading.value === null ? '' : of.change),
    cumulative: isSum && reading.value !== null,
    unit_zh: own,
    unit_en: own === of.unit.unit_zh ? of.unit.unit_en : '',
  };
}

/** Whether a figure of years together may be one that is kept on average: 失业率 ＜5.5, 降水量 560 in 年均/累计. */
const mayBeLevel = ({ at, reading }: Read, of: OfRow): boolean =>
  Boolean(at.mayBeLevel) &&
  !at.unit &&
  !of.change &&
  !reading.change &&
  !reading.of &&
  !reading.unit &&
  reading.value !== null;

/** Whether a cell gives a figure a year without a word for growth and in no share: 年均100 of 亿元. */
const isAverage = ({ at, reading }: Read, of: OfRow): boolean =>
  !at.growth &&
  reading.of === 'year' &&
  reading.value !== null &&
  !reading.change &&
  !of.change &&
  !isShare(reading.unit);

interface InColumn {
  at: ValueColumn;
  reading: CellReading;
  isSum: boolean;
  /** Whether another column gives the target of the row. */
  hasTarget: boolean;
}
/** The role of a value: in a column of growth a sum over the years is the target where nothing else gives one. */
function roleOf({ at, reading, isSum, hasTarget }: InColumn): IndicatorValue['role'] {
  if (at.growth) return isSum && !hasTarget ? 'target' : 'growth';
  return reading.of === 'year' ? 'growth' : at.role;
}

const [aScale, scaleFirst] = [new RegExp(`^${scale}$`, 'u'), new RegExp(`^${scale}`, 'u')];
/**
 * The unit of a value: that of its cell, else that of its head, else that of its row; growth by the year is in
 * percent. Null where cell and row have different ones.
 */
function unitOfValue(reading: CellReading, at: ValueColumn, row: string, isGrowth: boolean): string | null {
  const isFigure = reading.form === 'number' || reading.form === 'range';
  if (!isFigure) return row;
  const given = at.unit || (isGrowth ? '%' : row);
  // 累计增长: a share of a sum is one of growth.
  if (at.growth === 'period' && isShare(reading.unit || at.unit)) return reading.unit || at.unit;
  if (!reading.unit)
    return at.unit && row && !isGrowth && plainCell(at.unit) !== plainCell(row) ? null : given;
  if (!given || plainCell(given) === plainCell(reading.unit)) return given || reading.unit;
  if (aScale.test(reading.unit) && !scaleFirst.test(given)) return reading.unit + given;
  return (reading.change || isGrowth) && isShare(reading.unit) ? reading.unit : null;
}
