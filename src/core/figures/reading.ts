import type { Node } from '../model/plan.ts';
import type { Said } from '../model/sentence.ts';
import type { PrintedTable } from './printed-table.ts';
import { whyUnsure } from './said.ts';

/** A row or a table whose figures are not certain, so that they stand as printed and are no data. */
export interface Doubt {
  eId: string;
  line: number;
  /** What the row is called; empty of a whole table. */
  of: string;
  /** Why, as the end of a sentence. */
  why: Said;
}

/** What is certain, and what was not certain enough to be published. */
export interface Reading<T> {
  certain: T[];
  doubts: Doubt[];
}

/** Several readings as one, in their order. */
export const together = <T>(readings: readonly Reading<T>[]): Reading<T> => ({
  certain: readings.flatMap(({ certain }) => certain),
  doubts: readings.flatMap(({ doubts }) => doubts),
});

/** What is read of a table none of whose rows is certain: nothing, and why. */
export const ofWholeTable = ({ eId, line }: PrintedTable, why: Said): Reading<never> => ({
  certain: [],
  doubts: [{ eId, line, of: '', why }],
});

/** Why the cells of a row do not surely stand below their heads (certain.ts); empty where they do. */
export const laidFault = ({ unsure }: Pick<Node, 'unsure'>): Said =>
  unsure ? whyUnsure.ofRow({ why: unsure }) : '';
