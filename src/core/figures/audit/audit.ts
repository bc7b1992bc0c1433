import type { Finding } from '../../model/finding.ts';
import { type Plan, walk } from '../../model/plan.ts';
import type { Carrier, Indicator } from '../../published/rows.ts';
import { nameOf, statedIn, tableFigures } from '../quantities/quantities-and-rows.ts';
import { byEnding } from './by-ending.ts';
import type { PlanFigures } from './rule.ts';
import { auditRules } from './rules.ts';

/** All figures of a plan, as the rules look at them. */
export function figuresOf(
  plan: Plan,
  indicators: readonly Indicator[],
  carriers: readonly Carrier[],
  stated = statedIn(plan),
): PlanFigures {
  return {
    nodes: [...walk(plan.nodes)],
    stated,
    byClause: Map.groupBy(stated, ({ eId }) => eId),
    statedBy: byEnding(stated, ({ measures }) => nameOf(measures)),
    indicators,
    carriers,
    tableFigures: tableFigures(indicators, carriers),
  };
}

/**
 * Holds the figures of a plan against each other. Pure and general: it knows no plan. Findings stand in the
 * order of the document, each once.
 * A finding is a disagreement of the source as the rule reads it; a person confirms it (an editor's note) or
 * accepts it with a reason (`plan.yaml`, audit).
 */
export function audit(
  plan: Plan,
  indicators: readonly Indicator[],
  carriers: readonly Carrier[],
  stated = statedIn(plan),
): Finding[] {
  const figures = figuresOf(plan, indicators, carriers, stated);
  const order = new Map(figures.nodes.map(({ eId }, i) => [eId, i]));
  const inOrder = (a: string, b: string) => order.get(a)! - order.get(b)!;
  const findings = auditRules
    .flatMap((rule) => rule.find(figures))
    .map((finding) => ({ ...finding, places: [...new Set(finding.places)].sort(inOrder) }));
  const once = new Map<string, Finding>();
  for (const finding of findings) {
    const key = finding.places.join() + finding.figures.join();
    if (!once.has(key)) once.set(key, finding);
  }
  return [...once.values()].sort((a, b) => inOrder(a.places[0]!, b.places[0]!));
}
