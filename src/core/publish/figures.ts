import { readCarriers } from '../figures/carriers.ts';
import { readIndicators } from '../figures/indicators.ts';
import { printedTables } from '../figures/printed-table.ts';
import { type Stated, statedIn } from '../figures/quantities-and-rows.ts';
import type { Doubt } from '../figures/reading.ts';
import { readTasks, tasksAt } from '../figures/tasks.ts';
import type { Carrier, Indicator, Task } from '../published/rows.ts';
import type { Seed } from '../seeds/seed.ts';

/** All that a plan says in figures: the rows of its tables, and the quantities of its prose. */
export interface Figures {
  indicators: Indicator[];
  carriers: Carrier[];
  stated: Stated[];
  tasks: Task[];
  /** The task that a place of a clause belongs to. */
  taskAt: (eId: string, from: number) => Task | undefined;
  /** What is not certain, and stands in none of them. */
  doubts: Doubt[];
}

/** Reads the figures of a plan, once for all that is made of them. */
export function figuresOf({ zh, en, meta }: Seed): Figures {
  const tables = printedTables(zh, en, meta.period, meta.issued);
  const [indicators, carriers, tasks] = [readIndicators(tables), readCarriers(tables), readTasks(tables, zh)];
  return {
    indicators: indicators.certain,
    carriers: carriers.certain,
    stated: statedIn(zh),
    tasks: tasks.certain,
    taskAt: tasksAt(zh, tasks.certain),
    doubts: [...indicators.doubts, ...carriers.doubts, ...tasks.doubts].sort((a, b) => a.line - b.line),
  };
}
