import { type Node, type Plan, walk } from '../../model/plan.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Doubt } from '../reading.ts';
import { whyUnsure } from '../said.ts';

const figures = /\d[\d.,]*(?:[-+−–]\d[\d.,]*)?/gu;
const plain = (figure: string) => figure.replace(/[.,]$/u, '');

/** Whether a quantity of a clause has a figure of which a part is raised or lowered: its value is not what stands there. */
export function isOfRaised({ raised }: Pick<Node, 'raised'>, { text }: Pick<Quantity, 'text'>): boolean {
  if (!raised) return false;
  const found = [...(text.replace(/\s/gu, '').match(figures) ?? [])].map(plain);
  return raised.some((figure) => found.some((own) => own === plain(figure) || plain(figure).startsWith(own)));
}

/** The figures of a plan's prose of which a part is raised or lowered, each with why it is no data. */
export const doubtsOfRaised = ({ nodes }: Plan): Doubt[] =>
  [...walk(nodes)].flatMap(({ eId, raised = [], lines }) =>
    raised.map((of) => ({ eId, line: lines[0], of, why: whyUnsure.raised() })),
  );
