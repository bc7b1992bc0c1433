import type { WordRow } from './words.ts';

/**
 * A word that plans number what they set out by (行动一, 任务1, 措施1.1), and the English heading's word for
 * it.
 */
export interface CountedWord extends WordRow {
  en: string;
  /** True of a word that stands alone with its number above a title, and of which two are enough: 议题一. */
  alone?: true;
}
const counted = (words: string, en: string): CountedWord => ({
  words,
  en,
  says: `${en} 1, 2, 3 of the plan`,
  example: `${words}一　加强建设`,
});

/** In this order they are looked for; none is the beginning of another with its number. */
export const countedWords: readonly CountedWord[] = [
  { ...counted('专题', 'Subject'), alone: true },
  { ...counted('專題', 'Subject'), alone: true },
  counted('策略方針', 'Strategy'),
  counted('策略', 'Strategy'),
  counted('战略', 'Strategy'),
  counted('戰略', 'Strategy'),
  counted('目标', 'Goal'),
  counted('目標', 'Goal'),
  counted('方向', 'Direction'),
  counted('任务', 'Task'),
  counted('任務', 'Task'),
  counted('行动', 'Action'),
  counted('行動', 'Action'),
  counted('行動計劃', 'Action'),
  counted('工程', 'Project'),
  counted('项目', 'Project'),
  counted('項目', 'Project'),
  counted('举措', 'Measure'),
  counted('舉措', 'Measure'),
  counted('措施', 'Measure'),
  counted('核心目标', 'Core Goal'),
  counted('核心目標', 'Core Goal'),
  counted('重点任务', 'Key Task'),
  counted('重點任務', 'Key Task'),
  counted('重点工程', 'Key Project'),
  counted('重大工程', 'Major Project'),
  counted('专项行动', 'Special Action'),
  counted('專項行動', 'Special Action'),
  counted('路径', 'Path'),
  counted('板块', 'Field'),
  { ...counted('议题', 'Item'), alone: true },
  { ...counted('議題', 'Item'), alone: true },
];

/** A word that stands behind 第一 in a plan that sorts or goes step by step, and the English heading's word for it. */
const ordinal = (words: string, en: string): CountedWord => ({
  words,
  en,
  says: `the first, second, third ${en.toLowerCase()}`,
  example: `第一${words}：重点发展`,
});
export const ordinalWords: readonly CountedWord[] = [
  ordinal('类', 'Class'),
  ordinal('類', 'Class'),
  ordinal('步', 'Step'),
  ordinal('阶段', 'Phase'),
  ordinal('階段', 'Phase'),
  ordinal('层次', 'Level'),
  ordinal('层级', 'Level'),
  ordinal('梯队', 'Tier'),
  ordinal('档', 'Tier'),
];
