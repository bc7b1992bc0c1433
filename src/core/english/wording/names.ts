import type { WordingRow } from './row.ts';

/** Names of policies and areas. */
export const names: readonly WordingRow[] = [
  {
    zh: '一带一路',
    en: String.raw`Belt[ -](?:and|&)[ -]Road|One Belt|BRI\b|B&R|Silk Road`,
    says: { en: 'a name', zh: '专名' },
    example: ['融入“一带一路”建设。', 'Take part in the Yangtze River Economic Belt.'],
  },
  {
    zh: '两个一百年|两个百年',
    en: '(?:two|both) (?:centen|100)|centenary goals',
    says: { en: 'a name', zh: '专名' },
    example: ['实现“两个一百年”奋斗目标。', 'Achieve the One Hundred Year Goal.'],
  },
  {
    zh: '互联网[+＋]',
    en: String.raw`Internet[ -]?(?:Plus|[+＋]|\w+ Plus)`,
    says: { en: 'a name', zh: '专名' },
    example: ['实施“互联网+”行动。', 'Carry out the Made in China 2025 action.'],
  },
  {
    zh: '京津冀',
    en: 'Beijing|Jing-?Jin-?Ji',
    says: { en: 'a name', zh: '专名' },
    example: ['推进京津冀协同发展。', 'Advance the development of the Pearl River Delta.'],
  },
  {
    zh: '长江经济带|长三角|长江三角洲',
    en: 'Yangtze|Changjiang',
    says: { en: 'a name', zh: '专名' },
    example: ['推动长江经济带发展。', 'Develop the Yellow River basin.'],
  },
  {
    zh: '粤港澳大湾区',
    en: String.raw`Greater Bay Area|GBA\b`,
    says: { en: 'a name', zh: '专名' },
    example: ['建设粤港澳大湾区。', 'Build the Pearl River Delta.'],
  },
];
