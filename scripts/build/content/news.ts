/** Warnings of a build: at length where they are news, and counted where the last build said the same. */
import { join } from 'node:path';
import { z } from 'zod';
import { type Diagnostic, format, severityOf } from '../../../src/core/model/diagnostics.ts';
import { listed } from '../../../src/core/model/sentence.ts';
import { called } from '../../shared/command/help.ts';
import { say } from '../../shared/command/language.ts';
import { print } from '../../shared/command/print.ts';
import { digestOf } from '../../shared/files.ts';
import { readRecord, writeRecord } from '../records/records.ts';
import { content as told } from '../said.ts';

/** Where it is noted what the last build warned of. */
const record = join('.cache', 'said.json');
const recordSchema = z.array(z.string());

/** What tells a warning from others: its words, not its line, which moves when something is written above. */
const keyOf = ({ rule, place: { file }, message }: Diagnostic): string =>
  digestOf(format({ rule, place: { file }, message }));

/** How many there are of each rule: `not-provided 4`. */
function countsOf(warnings: readonly Diagnostic[]): string[] {
  const counts = new Map<string, number>();
  for (const { rule } of warnings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, n]) => `${rule} ${n}`);
}

/**
 * Prints what is wrong with seeds/, as `print` does; warnings that the last build gave too, in one line that counts them
 * and names the command that shows them. Returns whether there was no error.
 */
export function printNews(diagnostics: readonly Diagnostic[]): boolean {
  const before = new Set(readRecord(record, recordSchema));
  const isOld = (one: Diagnostic) => severityOf(one.rule) === 'warning' && before.has(keyOf(one));
  const old = diagnostics.filter(isOld);
  const isWell = print(diagnostics.filter((one) => !isOld(one)));
  const check = called('check', '');
  if (old.length) console.warn(say(told.asBefore({ n: old.length, rules: listed(countsOf(old)), check })));
  return isWell;
}

/** Notes what a build that came through has warned of. */
export const noteSaid = (diagnostics: readonly Diagnostic[]): void =>
  writeRecord(record, [...new Set(diagnostics.map(keyOf))]);
