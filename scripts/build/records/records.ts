/**
 * What the programs note for their next run (`.cache/`, `dist/.built/`): of use where it is whole, and else
 * as if it were not there.
 */

import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { rules } from '../../../src/core/model/rules.ts';
import { isSaid, type Said } from '../../../src/core/model/sentence.ts';
import { digestOf } from '../../shared/files.ts';

const diagnosticSchema = z.object({
  rule: z.custom<keyof typeof rules>((rule) => typeof rule === 'string' && Object.hasOwn(rules, rule)),
  place: z.object({ file: z.string(), line: z.number().optional() }),
  message: z.custom<Said>(isSaid),
});

/** What `generate` made of each plan: digests of its seed and of its content, and what was said of it. */
export const generatedSchema = z.record(
  z.string(),
  z.object({ made: z.string(), gave: z.string(), said: z.array(diagnosticSchema) }),
);
export type Generated = z.infer<typeof generatedSchema>;

/** Digests by what they are of. */
export const digestsSchema = z.record(z.string(), z.string());
/**
 * Of a built site what no plan has: the program and its settings, of each file a digest of what it shows of all plans,
 * and the bytes of its files and indexes.
 */
export const builtSchema = z.object({
  program: z.string(),
  shows: digestsSchema,
  files: digestsSchema,
  indexes: z.record(z.string(), z.object({ key: z.string(), files: digestsSchema })),
});
export type Built = z.infer<typeof builtSchema>;

/**
 * Of a plan in a built site: what it was made from; of each file a digest of what it shows and of its
 * bytes; the characters of its words.
 */
export const builtPlanSchema = z.object({
  program: z.string(),
  gave: z.string(),
  shows: digestsSchema,
  files: digestsSchema,
  characters: z.string(),
});
export type BuiltPlan = z.infer<typeof builtPlanSchema>;

/** How many digits of a digest tell what a file shows from what it showed before. */
const keyLength = 16;
/** A short digest of what a file shows; `unknown` where that is not known of it. */
export const keyOf = (shown: unknown, unknown = ''): string =>
  shown === undefined ? unknown : digestOf(shown).slice(0, keyLength);

/** Writes a record, beside and then in place, so that it is whole or the one before. */
export function writeRecord(path: string, data: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${randomUUID()}`;
  writeFileSync(beside, JSON.stringify({ digest: digestOf(data), data }));
  // What is no file there is of nobody's making that counts.
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) rmSync(path, { recursive: true });
  renameSync(beside, path);
}

/**
 * Reads a record; null where there is none, or where it is cut short, altered, of another form or no file.
 */
export function readRecord<T>(path: string, schema: z.ZodType<T>): T | null {
  try {
    const { digest, data } = JSON.parse(readFileSync(path, 'utf8')) as { digest: string; data: unknown };
    return digest === digestOf(data) ? (schema.safeParse(data).data ?? null) : null;
  } catch {
    return null;
  }
}
