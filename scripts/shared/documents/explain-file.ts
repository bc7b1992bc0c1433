import type { Report } from '../../../src/core/model/diagnostics.ts';
import type { Language } from '../../../src/core/model/language.ts';
import { lineCount } from '../../../src/core/model/source-line.ts';
import { tracer } from '../../../src/core/model/trace.ts';
import { type Explanation, explain } from '../../../src/core/parse/explain.ts';
import { asPlan } from './as-plan.ts';
import { open } from './open.ts';
import { tellPrinted } from './printed-at.ts';

/** Explains each line of a document, in a language, as the plan it would be; null, reported, where it cannot be read. */
export async function explainFile(
  file: string,
  report: Report,
  language: Language,
): Promise<Explanation[] | null> {
  const opened = await open(file, report);
  if (!opened) return null;
  const { trace, steps } = tracer();
  const { text, lines } = opened.document;
  tellPrinted(opened.document, trace);
  const plan = asPlan(file, opened.document, report, trace);
  return explain({ lines, count: lineCount(text), plan, steps }, language);
}
