import { collector } from '../../src/core/model/diagnostics.ts';
import { wordsOfSource } from '../../src/core/model/fidelity.ts';
import { outline } from '../../src/core/parse/outline.ts';
import { readDocument } from '../../src/core/read/document.ts';
import { readPlan } from '../../src/core/seeds/read-plan.ts';
import { unaided } from './unaided.ts';

/** A document through the parser: its tree, and the words that the reader of the format gave. */
export function read(name: string, source: string | Uint8Array) {
  const { report, diagnostics } = collector();
  const document = readDocument(
    typeof source === 'string' ? new TextEncoder().encode(source) : source,
    name,
    report,
  );
  if (!document) return { plan: null, diagnostics, shape: [] as string[], words: '' };
  const plan = readPlan(document.lines, unaided(name, report));
  return {
    plan,
    diagnostics,
    shape: outline(plan).map((n) => `${n.line} ${n.kind} ${n.marker ?? ''}${n.title}`),
    words: wordsOfSource(document.lines, plan.artefacts),
  };
}
