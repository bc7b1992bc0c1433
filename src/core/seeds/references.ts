import { z } from 'zod';
import { headFaults } from '../english/terms/csv-head.ts';
import { rowsOf } from '../english/terms/csv-rows.ts';
import { dateMeant, kindOfDate } from '../model/day.ts';
import type { Report } from '../model/diagnostics.ts';
import { controlSigns } from '../model/line-breaks.ts';
import { addressOrNone } from '../model/schema-parts.ts';
import { asked, whyNot } from '../model/schema-said.ts';
import type { Said } from '../model/sentence.ts';
import { said } from './said.ts';

/** A document that plans cite, as `references.csv` knows it; empty what is not known. */
export interface Reference {
  /** Its title as plans print it, without 《》. */
  title: string;
  title_en: string;
  /** Where it is published. */
  address: string;
  date: string;
  /** From where all this is known, in both languages. */
  basis_zh: string;
  basis_en: string;
}

const oneLine = z
  .string()
  .default('')
  .refine((v) => !controlSigns.test(v), { error: asked.oneLine().en, abort: true });
const row = z.object({
  title: oneLine.refine((v) => v.trim() !== '', asked.title().en),
  title_en: oneLine,
  address: oneLine.refine((v) => addressOrNone.test(v), asked.address().en),
  // Spreadsheets write 2016/10/25 for 2016-10-25 whenever they save the table.
  date: oneLine
    .transform((v) => (/^\d{4}\/\d/u.test(v) && dateMeant(v)) || v)
    .refine((v) => !v || ['day', 'part'].includes(kindOfDate(v)), asked.dateOfReference().en),
  basis_zh: oneLine,
  basis_en: oneLine,
});
const names = Object.keys(row.shape);
const columns = names.join(',');
const head = { columns: names, needed: ['title'], shown: columns };

/**
 * Reads `references.csv` (title,title_en,address,date,basis_zh,basis_en). Reports each line that is broken
 * (`references-csv`) and reads the others; of one whose first line names no columns that alone.
 */
export function readReferences(text: string, file: string, report: Report): Reference[] {
  const inHead = text.trim() ? headFaults(text, head) : [];
  for (const { what } of inHead) report('references-csv', { file, line: 1 }, what);
  if (inHead.some(({ isMissing }) => isMissing)) return [];
  const seen = new Set<string>();
  const fault = (line: number | undefined, why: Said) =>
    report('references-csv', { file, ...(line && { line }) }, said.referencesLine({ fault: why, columns }));
  return rowsOf<Record<string, string>>(text, fault, { trim: true }).flatMap(({ record, line }) => {
    const read = row.safeParse(record);
    const title = (read.data?.title ?? '').replace(/^《|》$/gu, '');
    const faults: Said[] = (read.error?.issues ?? []).map((issue) => {
      const column = String(issue.path[0]);
      return said.referenceValue({ column, value: record[column] ?? '', fault: whyNot(issue) });
    });
    if (title && seen.has(title)) faults.push(said.titleTwice({ title }));
    for (const why of faults) fault(line, why);
    seen.add(title);
    return faults.length ? [] : [{ ...read.data!, title }];
  });
}
