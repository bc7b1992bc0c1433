import type { Said } from './sentence.ts';

/**
 * The stages of a line's way, in their order: where it is printed, what a person says of it in plan.yaml,
 * what surrounds the body, tables, lines that are joined or cut, numbers, ranks, what a block is, and the ids
 * of what was made of it.
 */
export const stages = ['page', 'hint', 'frame', 'table', 'line', 'number', 'rank', 'rule', 'id'] as const;
export type Stage = (typeof stages)[number];

/**
 * One thing that happened to a line: which rule of a stage took it, or looked at it and declined, and why.
 */
export interface Step {
  line: number;
  stage: Stage;
  rule: string;
  took: boolean;
  why: Said;
}

/**
 * How a stage says what it did with a line of the source. It never changes what is read. Who calls it makes
 * no words for nothing: `if (trace !== silent) trace({ … })`.
 */
export type Trace = (step: Step) => void;

/** The trace of who does not ask. */
export const silent: Trace = () => {};

/** A trace that collects, in the order of the calls. */
export function tracer(): { trace: Trace; steps: Step[] } {
  const steps: Step[] = [];
  return { steps, trace: (step) => steps.push(step) };
}

/** A trace that passes everything on and remembers on which lines each stage took something, or declined. */
export function remembering(trace: Trace): { trace: Trace; isTold: (step: Step) => boolean } {
  if (trace === silent) return { trace, isTold: () => true };
  const told = new Set<string>();
  const keyOf = ({ stage, line, took }: Step) => `${stage} ${line} ${took}`;
  return {
    isTold: (step) => told.has(keyOf(step)),
    trace: (step) => {
      told.add(keyOf(step));
      trace(step);
    },
  };
}
