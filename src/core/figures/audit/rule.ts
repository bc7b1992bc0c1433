import type { AuditKind, Finding } from '../../model/finding.ts';
import type { Node } from '../../model/plan.ts';
import type { Carrier, Indicator } from '../../published/rows.ts';
import type { Stated, TableFigure } from '../quantities/quantities-and-rows.ts';

/** All figures of a plan: what its clauses state and what its tables give. */
export interface PlanFigures {
  /** The nodes of the plan in its order. */
  nodes: readonly Node[];
  /** The quantities of its prose in its order, and the same by clause. */
  stated: readonly Stated[];
  byClause: ReadonlyMap<string, readonly Stated[]>;
  /** Those whose name ends with some words. */
  statedBy: (ending: string) => readonly Stated[];
  indicators: readonly Indicator[];
  carriers: readonly Carrier[];
  /** The figures of these rows under the names by which the text may call them. */
  tableFigures: readonly TableFigure[];
}

/** A rule that holds the figures of a plan against each other. It knows no plan. */
export interface AuditRule {
  name: string;
  /** The kind of its findings, under which a person accepts one in plan.yaml. */
  kind: AuditKind;
  says: string;
  /** The text of a plan in which this rule finds one disagreement. */
  example: string;
  /** Why it stands where it does in the list, where the order matters. */
  order?: string;
  /** The disagreements that it finds, in the order of the plan's clauses or tables. */
  find(figures: PlanFigures): Finding[];
}

/** The clauses of an example as the text of a plan, with what stands behind them. */
export const examplePlan = (clauses: readonly string[], annex = ''): string =>
  `某区规划\n一、现状\n${clauses.join('\n')}\n二、目标\n到2020年有序推进。\n${annex}`;
