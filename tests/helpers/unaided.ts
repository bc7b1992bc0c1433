import type { Report } from '../../src/core/model/diagnostics.ts';
import type { ParseOptions } from '../../src/core/parse/parse.ts';

/** A document is read without hints: nobody has said anything of its lines. */
export const unaided = (file = 'source.txt', report: Report = () => {}): ParseOptions => ({
  file,
  hintFile: 'plan.yaml',
  hints: [],
  artefacts: [],
  report,
});
