import type { Report } from '../model/diagnostics.ts';
import type { SourceLine } from '../model/source-line.ts';

/** What is needed to tell an editor of lines of a document, with what could be said of them in plan.yaml. */
export interface Telling {
  lines: readonly SourceLine[];
  /** Whether a person has said what stands on a line. */
  isSettled: (line: number) => boolean;
  file: string;
  hintFile: string;
  report: Report;
}
