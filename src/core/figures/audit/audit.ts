import type { Finding } from '../../model/finding.ts';
import { type Plan, walk } from '../../model/plan.ts';
import type { Carrier, Indicator } from '../../published/rows.ts';
import { statedIn, tableFigures } from '../quantities-and-rows.ts';
import { announced } from './counts.ts';
import { growth } from './growth.ts';
import { shares } from './shares.ts';
import { textAgainstTables } from './text-and-table.ts';
import { proseTotals, tableTotals } from './totals.ts';
import { twoNames, twoPlaces } from './two-places.ts';

/**
 * Holds the figures of a plan against each other. Pure and general: it knows no plan. Findings stand in the order of the document.
 * A finding is a disagreement of the source as the rule reads it; a person confirms it (an editor's note) or accepts it with a reason (`plan.yaml`, audit).
 */
export function audit(
  plan: Plan,
  indicators: readonly Indicator[],
  carriers: readonly Carrier[],
  stated = statedIn(plan),
): Finding[] {
  const nodes = [...walk(plan.nodes)];
  const order = new Map(nodes.map((n, i) => [n.eId, i]));
  const figures = tableFigures(indicators, carriers);
  const byClause = Map.groupBy(stated, (q) => q.eId);
  const findings = [
    ...tableTotals(carriers),
    ...proseTotals(byClause),
    ...textAgainstTables(stated, figures, carriers),
    ...twoPlaces(stated),
    ...twoNames(stated, figures),
    ...shares(byClause),
    ...growth(byClause, stated, indicators),
    ...announced(nodes, byClause),
  ];
  const seen = new Set<string>();
  return findings
    .map((f) => ({ ...f, places: [...new Set(f.places)].sort((a, b) => order.get(a)! - order.get(b)!) }))
    .filter((f) => {
      const k = f.places.join() + f.figures.join();
      return !seen.has(k) && seen.add(k);
    })
    .sort((a, b) => order.get(a.places[0]!)! - order.get(b.places[0]!)!);
}
