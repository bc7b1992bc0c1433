import { carriers } from '../figures/carriers.ts';
import { indicators } from '../figures/indicators.ts';
import { type Stated, statedIn } from '../figures/quantities-and-rows.ts';
import type { Carrier, Indicator } from '../published/rows.ts';
import type { Seed } from '../seeds/seed.ts';

/** All that a plan says in figures: the rows of its tables, and the quantities of its prose. */
export interface Figures {
  indicators: Indicator[];
  carriers: Carrier[];
  stated: Stated[];
}

/** Reads the figures of a plan, once for all that is made of them. */
export const figuresOf = ({ zh, en }: Seed): Figures => ({
  indicators: indicators(zh, en),
  carriers: carriers(zh, en),
  stated: statedIn(zh),
});
