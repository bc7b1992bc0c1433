import type { Report } from '../../model/diagnostics.ts';
import type { TranslationState } from '../../model/plan.ts';
import { said } from '../said.ts';

/** How far the English of a clause is, and the digest of its Chinese. */
export interface ReadState {
  eId: string;
  sha256: string;
  translation: TranslationState;
}

/** When this many marks vanish at once, or more than half of them, it is hardly a person's doing. */
const many = 5;

/**
 * Warns (`reviews-lost`) when many clauses that had been read a second time, as the content generated before has
 * them, are drafts now while their Chinese is the same: programs that save a .po drop what they do not know.
 * Nothing is said where there is no content from before.
 */
export function warnOfLostReviews(
  before: readonly ReadState[] | undefined,
  now: readonly ReadState[],
  file: string,
  report: Report,
): void {
  const reviewed = new Map(
    (before ?? []).filter((c) => c.translation === 'reviewed').map((c) => [c.eId, c.sha256]),
  );
  const lost = now.filter((c) => c.translation === 'draft' && reviewed.get(c.eId) === c.sha256);
  if ((lost.length < many && lost.length * 2 <= reviewed.size) || !lost.length) return;
  report(
    'reviews-lost',
    { file },
    said.reviewsLost({ lost: lost.length, all: reviewed.size, first: lost[0]!.eId }),
  );
}
