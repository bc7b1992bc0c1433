import type { z } from 'zod';
import type { Report, RuleId } from '../model/diagnostics.ts';
import { faultRules } from './yaml-faults.ts';
import type { LineOf } from './yaml-lines.ts';
import { reading } from './yaml-reading.ts';
import { valueFaults } from './yaml-values.ts';

/** A YAML file that was read: what it says, and on which line each part of that stands. */
export interface Yaml<T> {
  value: T;
  lineOf: LineOf;
}

/**
 * Reads a YAML text against a schema, once. What the schema has as a string is taken as it is written.
 * Every fault is one report with its line. Returns null when there is a fault.
 */
export function readYaml<T>(
  text: string,
  schema: z.ZodType<T>,
  rule: RuleId,
  file: string,
  report: Report,
): Yaml<T> | null {
  const read = reading(text);
  for (const { find } of faultRules) {
    const fault = find(read);
    if (!fault) continue;
    report(rule, { file, line: fault.line }, fault.message);
    return null;
  }
  const { values, lineOf } = read;
  const result = schema.safeParse(values);
  if (result.success) return { value: result.data, lineOf };
  for (const { line, message } of valueFaults(read, result.error.issues, schema))
    report(rule, { file, line }, message);
  return null;
}
