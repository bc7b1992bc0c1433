/** The stages of a line's way, in their order: what surrounds the body, tables, cut and joined lines, ranks, rules, ids. */
export const stages = ['frame', 'table', 'line', 'number', 'rank', 'rule', 'id'] as const;
export type Stage = (typeof stages)[number];

/** One thing that happened to a line: which rule of a stage took it, or looked at it and declined, and why. */
export interface Step {
  line: number;
  stage: Stage;
  rule: string;
  took: boolean;
  why: string;
}

/** How a stage says what it did with a line of the source. It never changes what is read. */
export type Trace = (step: Step) => void;

/** The trace of who does not ask. */
export const silent: Trace = () => {};

/** A trace that collects, in the order of the calls. */
export function tracer(): { trace: Trace; steps: Step[] } {
  const steps: Step[] = [];
  return { steps, trace: (step) => steps.push(step) };
}
