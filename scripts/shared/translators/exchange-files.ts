/** The files that go to translators and come back: TMX, and tables in Word and in a spreadsheet. */

import { existsSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { type ExchangeRow, type GivenRow, idsNamed } from '../../../src/core/english/exchange/exchange.ts';
import {
  cellsOf,
  heads,
  rowsFrom,
  tellLost,
  tellUntold,
  writeWord,
} from '../../../src/core/english/exchange/office.ts';
import {
  clauseOfUnit,
  readTmx,
  tellUntoldUnits,
  type UntoldUnit,
  writeTmx,
} from '../../../src/core/english/exchange/tmx.ts';
import type { Report, RuleId } from '../../../src/core/model/diagnostics.ts';
import { listed, type Said } from '../../../src/core/model/sentence.ts';
import { fromSheet, toSheet } from '../../../src/core/model/sheet-words.ts';
import { saidOf } from '../../../src/core/model/unreadable.ts';
import { kindOfFile } from '../../../src/core/read/kind-of-file.ts';
import { rowsOfSheets, rowsOfWord } from '../../../src/core/read/table-rows.ts';
import { decodeText } from '../../../src/core/read/text/decode.ts';
import { Fault } from '../command/faults.ts';
import { exchange, opening } from '../people/files-said.ts';
import { noFile } from '../people/no-file.ts';
import { readBytes } from '../people/people.ts';

/** A row, and the plan that it belongs to; of a table the plan is that which was named. */
interface ReturnedRow extends ExchangeRow {
  plan: string | null;
}

export const formats = ['.docx', '.xlsx', '.tmx'] as const;
export type Format = (typeof formats)[number];

/** The form of an exchange file by its name; a Fault says which there are. */
export function formatOf(file: string): Format {
  const ending = extname(file).toLowerCase();
  const format = formats.find((known) => known === ending);
  if (format) return format;
  throw new Fault(exchange.formats({ file, formats: listed(formats) }));
}

/** So many rows are named. */
const mostNamed = 5;

/**
 * The rows of sheets: those of the first, and of others what has other keys, or where a head says which column is the
 * English: a sheet of notes has the keys too, and remarks behind them.
 */
function ownRows([first, ...others]: readonly ReturnType<typeof rowsFrom>[]): ExchangeRow[] {
  const keys = new Set(first?.rows.map(({ id }) => id));
  return [
    ...(first?.rows ?? []),
    ...others.flatMap(({ rows, named }) => rows.filter(({ id }) => named || !keys.has(id))),
  ];
}

/** Sheets open with these widths, in characters. */
const widths = [26, 60, 80, 14, 50];
const cellOf = (value: string) => ({
  value: toSheet(value),
  type: String,
  wrap: true,
  alignVertical: 'top' as const,
});

/** The rows of plans as a file of a form; a table holds those of one plan. */
export async function writeRows(
  format: Format,
  plans: readonly { slug: string; rows: readonly GivenRow[] }[],
): Promise<Uint8Array> {
  const rows = plans.flatMap((plan) => plan.rows);
  if (format === '.docx') return writeWord(rows);
  if (format === '.tmx') {
    const units = plans.flatMap(({ slug, rows: own }) =>
      own.map((row) => ({ ...row, from: `${slug}/${row.id}` })),
    );
    return new TextEncoder().encode(writeTmx(units));
  }
  const head = heads.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const data = [head, ...rows.map((row) => cellsOf(row).map(cellOf))];
  const sheet = { sheet: 'English', columns: widths.map((width) => ({ width })), stickyRowsCount: 1, data };
  return zipSync(fromSheet(unzipSync(await writeExcelFile([sheet] as never).toBuffer())));
}

/** The rows of a TMX file that came back; units with English that are of no plan here are reported, each. */
function rowsOfTmx(text: string, file: string, isPlan: (slug: string) => boolean, report: Report) {
  const { units, untold } = readTmx(text, file, report);
  const [rows, left]: [ReturnedRow[], UntoldUnit[]] = [[], [...untold]];
  for (const unit of units) {
    const clause = clauseOfUnit(unit, file, isPlan);
    if ('id' in clause) rows.push({ ...clause, zh: unit.zh, en: unit.en, digest: unit.digest });
    else left.push(clause);
  }
  for (const { line, says } of tellUntoldUnits(left.sort((a, b) => a.line - b.line)))
    report('exchange', { file, line }, says);
  return rows;
}

/**
 * The rows of a file that came back; none, with a report, where it cannot be read. `isPlan` says whether a plan is
 * here.
 */
export function readRows(file: string, isPlan: (slug: string) => boolean, report: Report): ReturnedRow[] {
  const format = formatOf(file);
  const none = (why: Said, rule: RuleId = 'exchange'): ReturnedRow[] => {
    report(rule, { file }, why);
    return [];
  };
  if (existsSync(file) && statSync(file).isDirectory()) return none(opening.folder(), 'missing-file');
  const bytes = readBytes(file, report);
  if (!bytes) return none(existsSync(file) ? exchange.noFile() : noFile(file), 'missing-file');
  if (format === '.tmx') return rowsOfTmx(decodeText(bytes, file, report) ?? '', file, isPlan, report);
  if (format === '.docx' && kindOfFile(bytes) !== 'docx') return none(exchange.noWord());
  try {
    const tables = (format === '.docx' ? [rowsOfWord(bytes)] : rowsOfSheets(bytes)).map(rowsFrom);
    // A translator may part a table over several sheets.
    const own = tables.filter(({ rows, untold, named }) => rows.length || (named && untold.length));
    const [lost] = own.length ? own.flatMap((table) => table.lost ?? []) : [tables[0]!.lost];
    if (lost !== undefined) return none(tellLost(lost));
    if (!own.length) return none(exchange.noKey());
    for (const row of own.flatMap(({ untold }) => untold))
      report('exchange', { file, line: row.row }, tellUntold(row));
    const rows = ownRows(own);
    const taken = new Set(rows.map(({ id, en }) => `${id} ${en}`));
    const all = own.flatMap((table) => table.rows);
    const left = all.filter(({ id, en }) => en.trim() && !taken.has(`${id} ${en}`));
    if (left.length) {
      const ids = idsNamed(left.slice(0, mostNamed));
      report('exchange', { file }, exchange.otherSheet({ n: left.length, ids }));
    }
    return rows.map((row) => ({ ...row, plan: null }));
  } catch (error) {
    return none(saidOf(error));
  }
}
