/** The words in which a plan lays out a space: 一核：…, 两带：…, 四片区：…, how many of what. */
import type { Clause } from '../../core/published/plan-json.ts';

/** Words of one kind, what they say, and a heading that has one. */
interface SpatialWords {
  words: readonly string[];
  says: string;
  example: string;
}

export const spatialWords: readonly SpatialWords[] = [
  { words: ['核', '心', '主'], says: 'The middle of the space.', example: '一核：中心城区' },
  { words: ['轴', '带', '廊'], says: 'What runs through it.', example: '两带：滨海发展带' },
  { words: ['极', '圈', '翼'], says: 'What lies around its middle.', example: '两翼：东翼和西翼' },
  {
    words: ['园', '城', '区', '片区', '组团', '中心', '点', '基地', '板块'],
    says: 'Its parts.',
    example: '四片区：环中心公园片区',
  },
];

const count = '[一二两三四五六七八九十]+';
/** 一核：, 四大片区：. A chapter with two headings of this kind lays out a space. */
const layout = new RegExp(
  `^(${count})(?:大)?(${spatialWords.flatMap((row) => row.words).join('|')})\\s*[：:]`,
  'u',
);

/** Whether a heading names parts of a space. */
export const isSpatial = (heading: Pick<Clause, 'zh'>): boolean => layout.test(heading.zh ?? '');
