import { collector } from '../../src/core/model/diagnostics.ts';
import { tracer } from '../../src/core/model/trace.ts';
import { explain } from '../../src/core/parse/explain.ts';
import { type ParseOptions, parse } from '../../src/core/parse/parse.ts';
import { readDocument } from '../../src/core/read/document.ts';
import { readPlan } from '../../src/core/seeds/read-plan.ts';

/** A document explained, with its outline. */
export function explained(text: string, name = 'source.txt', more: Partial<ParseOptions> = {}) {
  const { report } = collector();
  const { lines } = readDocument(new TextEncoder().encode(text), name, report)!;
  const { trace, steps } = tracer();
  const options = { file: name, hintFile: 'plan.yaml', hints: [], artefacts: [], report, ...more };
  const plan = readPlan(lines, { ...options, trace });
  const count = text.split('\n').length;
  return { all: explain({ lines, count, plan, steps }), plan, silentPlan: parse(lines, options) };
}
