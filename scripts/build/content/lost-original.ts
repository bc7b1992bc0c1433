import type { Report } from '../../../src/core/model/diagnostics.ts';
import type { PlanJson } from '../../../src/core/published/plan-json.ts';
import { content as said } from '../said.ts';

/** What a plan was made from. */
type MadeFrom = Pick<PlanJson, 'files' | 'source'>;

const originalOf = ({ files }: Partial<MadeFrom>) => files?.find(({ name }) => name.startsWith('original.'));

/**
 * Reports `pages-unheld` where the original that a plan had at the last build is gone, and its text is the same: nothing
 * holds the text any more, and readers had it.
 */
export function sayLostOriginal(
  before: Partial<MadeFrom> | null,
  now: MadeFrom,
  folder: string,
  report: Report,
): void {
  const was = before && originalOf(before);
  if (!was || originalOf(now) || before.source?.sha256 !== now.source.sha256) return;
  report('pages-unheld', { file: `${folder}/${was.name}` }, said.originalLost({ name: was.name }));
}
