import { carriers } from '../figures/carriers.ts';
import type { Doubt } from '../figures/doubt.ts';
import { readIndicators } from '../figures/indicators.ts';
import { type Stated, statedIn } from '../figures/quantities-and-rows.ts';
import type { Carrier, Indicator } from '../published/rows.ts';
import type { Seed } from '../seeds/seed.ts';

/** All that a plan says in figures: the rows of its tables, and the quantities of its prose. */
export interface Figures {
  indicators: Indicator[];
  carriers: Carrier[];
  stated: Stated[];
  /** What is not certain, and stands in none of them. */
  doubts: Doubt[];
}

/** Reads the figures of a plan, once for all that is made of them. */
export function figuresOf({ zh, en, meta }: Seed): Figures {
  const { certain, doubts } = readIndicators(zh, en, meta.period);
  return { indicators: certain, carriers: carriers(zh, en), stated: statedIn(zh), doubts };
}
