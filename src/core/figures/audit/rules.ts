import { changes } from './changes.ts';
import { counts } from './counts.ts';
import { growth } from './growth.ts';
import { growthOfRows } from './growth-of-rows.ts';
import type { AuditRule } from './rule.ts';
import { sectors } from './sectors.ts';
import { shares } from './shares.ts';
import { spans } from './spans.ts';
import { textAndRows } from './text-and-rows.ts';
import { textAndTables } from './text-and-tables.ts';
import { totalsOfClauses } from './totals-of-clauses.ts';
import { totalsOfColumns, totalsOfRows } from './totals-of-rows.ts';
import { totalsOfTables } from './totals-of-tables.ts';
import { twoFigures } from './two-figures.ts';
import { twoNames } from './two-names.ts';

/**
 * The rules of the audit. Each looks at all figures, whatever the others find. Their order decides two
 * things: of findings that begin at the same place the earlier rule's stands first, and of two with the same
 * places and figures only the earlier rule's stays. So what adds up is held first, then text against tables,
 * then text against text, and what needs arithmetic last.
 */
export const auditRules: readonly AuditRule[] = [
  totalsOfTables,
  totalsOfRows,
  totalsOfColumns,
  totalsOfClauses,
  sectors,
  textAndRows,
  textAndTables,
  twoFigures,
  twoNames,
  shares,
  growth,
  growthOfRows,
  changes,
  counts,
  spans,
];
