import { measureNamed } from '../../chinese/row-measures.ts';
import { natureRows, numberHeads } from '../../chinese/table-heads.ts';
import { notUnits } from '../../chinese/table-notes.ts';
import { unitOf } from '../../chinese/units.ts';
import { anyOf } from '../../chinese/words.ts';
import { isSaid } from '../../model/sentence.ts';
import { cellSays, dashes, plainCell, splitUnit } from '../cell-values.ts';
import { isAcross, namedBy, ownerOf, type PrintedTable, textOf } from '../printed-table.ts';
import type { Columns } from './columns.ts';
import { isNameLine, isUnit, readName } from './row-names.ts';
import { ownUnit } from './row-units.ts';
import type { Above, RowUnit } from './units-above.ts';

const isNumber = cellSays(numberHeads);
/** The number of a group of rows: 一、, （二）, II. . */
export const numberOfGroup =
  /^(?:[（(]?[一二三四五六七八九十]+[）)]?[、.．]?|(?:[Ⅰ-Ⅻ]|[IVX]{1,5})(?:[、.．]|(?=\s)))\s*/u;
const noUnit = new RegExp(`${anyOf([...notUnits, ...natureRows])}|\\d`, 'u');

/** The unit in words that only name a group, in brackets at their end; not certain where it is not known as one. */
function giverIn(words: string, english: string, by: Above['by']): Above | null {
  const line = unitOf(words);
  const [name, bracket] = line ? ['', line] : splitUnit(words.replace(numberOfGroup, ''));
  if (!bracket || (noUnit.test(bracket) && !isUnit(plainCell(bracket)))) return null;
  const unit = { unit_zh: bracket, unit_en: line ? unitOf(english) : splitUnit(english)[1] };
  return { by, name, unit, isSure: isUnit(plainCell(bracket)) };
}

/** The units that stand above the rows of a table, read from its first row to its last. */
export class UnitGivers {
  /** The row that gives a unit to its parts, as long as they go on. */
  heading: Above | null = null;
  private section: Above | null = null;
  private whole: Above | null = null;
  private hasParts = false;
  private isHeadingNumbered = false;
  /** By column of groups, what a cell gave that those below it leave empty. */
  private readonly open = new Map<number, Above | null>();

  private readonly table: PrintedTable;
  private readonly columns: Columns;

  constructor(table: PrintedTable, columns: Columns) {
    this.table = table;
    this.columns = columns;
  }

  /** Takes row `r`, which only names a group. */
  group(r: number): void {
    const { rows, english } = this.table;
    const column = Math.max(
      0,
      rows[r]!.cells!.findIndex(({ words, covered }) => words && !covered),
    );
    const at = (from: typeof rows, language: 'zh' | 'en') =>
      textOf(ownerOf(from, r, column).cell, language).trim();
    const giver = giverIn(at(rows, 'zh'), at(english, 'en'), 'section');
    const isInside = !giver && !isAcross(rows[r]!) && !numberOfGroup.test(at(rows, 'zh'));
    this.section = isInside && this.section ? { ...this.section, isSure: false } : giver;
    this.heading = null;
    this.whole = null;
  }

  /**
   * Takes row `r` where it has a unit and no value, and so heads its parts; says whether it does. Where dashes stand
   * for its values it may be an indicator of its own.
   */
  heads(r: number): boolean {
    const { table, columns } = this;
    const isEmpty = this.valuesOf(r).every((words) => !words || dashes.test(plainCell(words)));
    if (isAcross(table.rows[r]!) || numberOfGroup.test(this.nameAt(r).name) || !isEmpty) return false;
    const name = this.nameAt(r);
    const unit = ownUnit(table, columns, r, name);
    if (!name.name || isSaid(unit) || !unit.unit_zh) return false;
    // What stands in brackets behind a name may be something else: 经济（5项）.
    if (name.unit && !isUnit(plainCell(name.unit))) return false;
    this.heading = { by: 'heading', name: name.name, unit, isSure: !this.valuesOf(r).some(Boolean) };
    this.isHeadingNumbered = this.hasNumber(r);
    this.whole = null;
    return true;
  }

  /** What may give row `r`, which has values, its unit: the nearest that has one. */
  above(r: number): Above | null {
    const name = this.nameAt(r);
    const own = ownUnit(this.table, this.columns, r, name);
    if (this.endsHeading(r, name.name)) this.heading = null;
    if (name.isPart) this.hasParts = true;
    const isOfWhole = this.hasParts && (name.isPart || !measureNamed(name.name));
    const found = this.categoryOf(r) ?? (isOfWhole ? this.whole : null) ?? this.heading ?? this.section;
    if (!isSaid(own) && own.unit_zh) this.pass(name, own);
    else if (!isOfWhole) this.whole = null;
    return found;
  }

  /** A row with its own unit: what is called its part has that, and one with another may have ended the heading. */
  private pass({ name, isPart }: ReturnType<typeof readName>, unit: RowUnit): void {
    if (!isPart) {
      this.whole = { by: 'whole', name, unit, isSure: true };
      this.hasParts = false;
    }
    if (this.heading && plainCell(unit.unit_zh) !== plainCell(this.heading.unit.unit_zh))
      this.heading = { ...this.heading, isSure: false };
  }

  /** A number of its own, or a name that says that it has no unit, is the next indicator and no part of a heading. */
  private endsHeading(r: number, name: string): boolean {
    return (this.isHeadingNumbered && this.hasNumber(r)) || measureNamed(name)?.of === 'bare';
  }

  private hasNumber(r: number): boolean {
    const column = this.table.heads.findIndex(isNumber);
    return (
      column >= 0 && column !== this.columns.name && !!ownerOf(this.table.rows, r, column).cell.words.trim()
    );
  }

  private nameAt(r: number) {
    return readName(namedBy(this.table, r, this.columns.name, isNameLine).trim(), this.columns.unit >= 0);
  }

  /** What its cells of values say; nothing where they are empty, or are the name, which reaches over them. */
  private valuesOf(r: number): string[] {
    const { rows } = this.table;
    const name = ownerOf(rows, r, this.columns.name).cell;
    return this.columns.values.map(({ column }) => {
      const { cell } = ownerOf(rows, r, column);
      return cell === name ? '' : cell.words.trim();
    });
  }

  /** The unit that a cell of groups gives row `r`: one beside it, or the last above it in a column left empty since. */
  private categoryOf(r: number): Above | null {
    const { rows, english } = this.table;
    const name = ownerOf(rows, r, this.columns.name).cell;
    let found: Above | null = null;
    for (const column of this.columns.categories) {
      const { cell } = ownerOf(rows, r, column);
      if (cell === name) continue;
      if (!cell.words.trim()) found = this.open.get(column) ?? found;
      else {
        const own = giverIn(textOf(cell, 'zh'), textOf(ownerOf(english, r, column).cell, 'en'), 'category');
        this.open.set(column, own && { ...own, by: 'heading' });
        found = own ?? found;
      }
    }
    return found;
  }
}
