import { englishOf } from '../english/sentences/sentence.ts';
import { readCarriers } from '../figures/carriers.ts';
import { readIndicators } from '../figures/indicators/indicators.ts';
import { printedTables } from '../figures/printed-table.ts';
import { readPromises, sentencesOf } from '../figures/promises.ts';
import { doubtsOfWords } from '../figures/quantities/doubted-words.ts';
import { type Stated, statedIn } from '../figures/quantities/quantities-and-rows.ts';
import { doubtsOfRaised } from '../figures/quantities/raised.ts';
import type { Doubt } from '../figures/reading.ts';
import { readTasks, tasksAt } from '../figures/tasks/tasks.ts';
import { isCurrent, walk } from '../model/plan.ts';
import type { Carrier, Indicator, Promised, Task } from '../published/rows.ts';
import type { Seed } from '../seeds/seed.ts';

/** All that a plan says in figures: the rows of its tables, and the quantities of its prose. */
export interface Figures {
  indicators: Indicator[];
  carriers: Carrier[];
  stated: Stated[];
  tasks: Task[];
  promises: Promised[];
  /** The task that a place of a clause belongs to. */
  taskAt: (eId: string, from: number) => Task | undefined;
  /** What is not certain, and stands in none of them. */
  doubts: Doubt[];
}

/** Reads the figures of a plan, once for all that is made of them. */
export function figuresOf(seed: Seed): Figures {
  const { zh, en, meta } = seed;
  const tables = printedTables(zh, en, meta.period, meta.issued);
  const [indicators, carriers, tasks] = [readIndicators(tables), readCarriers(tables), readTasks(tables, zh)];
  const stated = statedIn(zh);
  return {
    indicators: indicators.certain,
    carriers: carriers.certain,
    stated,
    tasks: tasks.certain,
    promises: inEnglish(
      seed,
      stated,
      readPromises({
        zh,
        period: meta.period,
        indicators: indicators.certain,
        stated,
        tasks: tasks.certain,
      }),
    ),
    taskAt: tasksAt(zh, tasks.certain),
    doubts: [indicators, carriers, tasks]
      .flatMap(({ doubts }) => doubts)
      .concat(doubtsOfRaised(zh), doubtsOfWords(zh))
      .sort((a, b) => a.line - b.line),
  };
}

/** The sentences among promises with the English of theirs. */
function inEnglish({ zh, en }: Seed, stated: readonly Stated[], promises: readonly Promised[]): Promised[] {
  const chinese = new Map([...walk(zh.nodes)].map((n) => [n.eId, n.words]));
  const english = new Map([...walk(en.nodes)].map((n) => [n.eId, n]));
  const figures = Map.groupBy(stated, ({ eId }) => eId);
  return promises.map((row) => {
    const said = english.get(row.clause);
    if (row.kind !== 'sentence' || !said || !isCurrent(said.state)) return row;
    const words = chinese.get(row.clause)!;
    const sentences = sentencesOf(words);
    const place = sentences.findIndex(({ from, to }) => words.slice(from, to).trim() === row.what_zh);
    const { from, to } = sentences[place]!;
    const own = (figures.get(row.clause) ?? []).filter((q) => q.from >= from && q.from < to);
    const sentence = { place, many: sentences.length, year: row.by, figures: own.map((q) => q.from) };
    return { ...row, what_en: englishOf(sentence, words, said.words) };
  });
}
