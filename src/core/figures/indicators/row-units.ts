import { isDitto, measureNamed } from '../../chinese/row-measures.ts';
import { isShare, unitOf } from '../../chinese/units.ts';
import { isSaid, type Said } from '../../model/sentence.ts';
import { dashes, plainCell, readValue, splitUnit } from '../cell-values.ts';
import { namedBy, namedInEnglish, ownerOf, type PrintedTable } from '../printed-table.ts';
import { whyUnsure } from '../said.ts';
import type { Columns } from './columns.ts';
import { englishName, isNameLine, isUnit, type RowName, readName } from './row-names.ts';
import { type Above, fits, type RowUnit, unitFrom } from './units-above.ts';

const none: RowUnit = { unit_zh: '', unit_en: '' };

const aFigure = /^[-\d.,%≥≤<>〔〕[\]]*\d[-\d.,%≥≤<>〔〕[\]]*$/u;
const isUnitLine = (line: string) => isUnit(plainCell(line)) || dashes.test(line);
/** What a cell of units says: a dash none, and （张） is 张. */
const bareUnit = (words: string) =>
  dashes.test(words) ? '' : words.replace(/^[（(]([^（()）]+)[）)]$/u, '$1').trim();

/** What the column of units says of row `r`, a dash too; empty where there is none. 〃 is what the row above has. */
function inColumn(table: PrintedTable, { name, unit }: Columns, r: number, named = namedBy): string {
  let at = r;
  // 经济指标 over all columns but that of numbers is no unit.
  const reaches = unit >= 0 && ownerOf(table.rows, r, unit).cell === ownerOf(table.rows, r, name).cell;
  if (reaches) return '';
  const words = () => (unit < 0 ? '' : named(table, at, unit, isUnitLine).trim());
  while (at > 0 && isDitto(words())) at--;
  return words();
}

/** The unit that row `r` gives itself: in the column of units, or in brackets behind its name. */
export function ownUnit(table: PrintedTable, columns: Columns, r: number, name: RowName): RowUnit | Said {
  const own = bareUnit(inColumn(table, columns, r));
  if (aFigure.test(plainCell(own)) || isDitto(own)) return whyUnsure.noUnit({ own });
  if (own && name.unit && plainCell(own) !== plainCell(name.unit))
    return whyUnsure.twoUnits({ own, other: name.unit });
  if (own) return { unit_zh: own, unit_en: bareUnit(inColumn(table, columns, r, namedInEnglish)) };
  const inEnglish = englishName(namedInEnglish(table, r, columns.name, isNameLine).trim(), name).unit;
  return name.unit ? { unit_zh: name.unit, unit_en: inEnglish } : none;
}

/**
 * The unit of row `r`: its own, else that of its cells, else that of what stands above it, else that of the head of
 * the names, else that above the table. A text where it is not certain: why.
 */
export function readUnit(
  table: PrintedTable,
  columns: Columns,
  r: number,
  { name, above }: { name: RowName; above: Above | null },
): RowUnit | Said {
  const own = ownUnit(table, columns, r, name);
  if (isSaid(own) || own.unit_zh) return own;
  const figures = figuresOf(table, columns, r);
  if (figures.some(({ unit }) => unit)) return besideTable(table, columns);
  const given = above && unitFrom(above, name.name);
  if (given && (figures.length || !isSaid(given))) return given;
  const beside = besideTable(table, columns);
  if (beside.unit_zh && figures.length && !fitsAll(name.name, plainCell(beside.unit_zh)))
    return whyUnsure.unitOfTable({ unit: beside.unit_zh });
  return beside.unit_zh || !figures.length || !lacksUnit(table, columns, r, name.name)
    ? beside
    : whyUnsure.unitLacking();
}

/** The figures of a row in columns that give no unit themselves. */
function figuresOf({ rows }: PrintedTable, { values }: Columns, r: number) {
  return values
    .filter(({ growth, unit }) => !growth && !unit)
    .flatMap(({ column }) => readValue(ownerOf(rows, r, column).cell.words) ?? [])
    .filter(({ form }) => form === 'number' || form === 'range');
}

/** The unit that the head of the names gives for all of them, or a line above the table. */
function besideTable(table: PrintedTable, columns: Columns): RowUnit {
  const words = (heads: readonly string[]) => {
    const bracket = splitUnit(heads[columns.name] ?? '')[1];
    return unitOf(`（${bracket}）`) || bracket;
  };
  const head = words(table.heads);
  if (isUnit(plainCell(head))) return { unit_zh: head, unit_en: words(table.headsInEnglish) };
  return { unit_zh: table.unit, unit_en: table.unitInEnglish };
}

/** What is reckoned by head is in no hundred millions. */
const [byHead, hundredMillions] = [/^(?:人均|户均)/u, /^亿/u];
/** Whether what a name says that it measures can be in the unit of all: 城镇化率 in no 亿元, 床位数 in no %. */
function fitsAll(name: string, unit: string): boolean {
  const measure = measureOf(name);
  if (byHead.test(name) && hundredMillions.test(unit)) return false;
  return !measure || (measure.of === 'bare' ? isShare(unit) : fits(measure.of, unit));
}

/** 城乡居民收入比（以农村为1）: what stands in brackets says how it is counted. */
const measureOf = (name: string) => measureNamed(name) ?? measureNamed(splitUnit(name)[0]);

/** Half of the rows. */
const most = 0.5;

/**
 * Whether a row of figures has no unit where others have theirs, and its name does not say why: a cell of the column
 * of units is empty, or a name that says nothing of a measure (小学) stands among others with their units behind them.
 */
function lacksUnit(table: PrintedTable, columns: Columns, r: number, name: string): boolean {
  const measure = measureOf(name);
  if (measure?.of === 'bare') return false;
  if (columns.unit >= 0) return !inColumn(table, columns, r);
  if (measure) return false;
  const names = table.rows.map((_, k) => readName(namedBy(table, k, columns.name, isNameLine).trim(), false));
  return names.filter(({ unit }) => isUnit(plainCell(unit))).length >= names.length * most;
}
