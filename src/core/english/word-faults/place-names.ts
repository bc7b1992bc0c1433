/** Districts and counties that stand for each other: 南山区, Luohu District. */

import type { WordRow } from '../../chinese/words.ts';
import { initialOf } from '../../model/initials.ts';
import { doubtful, type Finding } from '../finding.ts';
import { finds } from '../said.ts';

/** What a district or county is called, and the sign with which its Chinese name ends. */
const inChinese = /(?<=(\p{sc=Han}{2,5}))(?:新?区|[县縣區])/gu;
/** A sound of Chinese in letters. */
const syllable = '(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?[aeiouü]{1,3}(?:ng|n|r)?';
/** A name before what it is the name of; and whether it is one in the letters of Chinese sounds. */
const inEnglish = /\b([A-Z]\w*) (?:New )?(?:District|County)\b(?! of\b)/gu;
const ofSounds = new RegExp(`^(?:${syllable}['’]?){2,4}$`, 'iu');

/** Signs of names that sound otherwise than their first sound in the dictionary, with the letter of that. */
export const otherSounds: readonly WordRow[] = [
  { words: '番', says: 'P', example: '番禺 Panyu' },
  { words: '重', says: 'C', example: '重庆 Chongqing' },
  { words: '厦', says: 'X', example: '厦门 Xiamen' },
  { words: '长', says: 'C', example: '长宁 Changning' },
  { words: '乐', says: 'Y', example: '乐清 Yueqing' },
  { words: '单', says: 'S', example: '单县 Shanxian' },
  { words: '解', says: 'X', example: '解州 Xiezhou' },
  { words: '尉', says: 'Y', example: '尉犁 Yuli' },
  { words: '蔚', says: 'Y', example: '蔚县 Yuxian' },
  { words: '浚', says: 'X', example: '浚县 Xunxian' },
  { words: '莘', says: 'X', example: '莘庄 Xinzhuang' },
  { words: '荥', says: 'Y', example: '荥经 Yingjing' },
  { words: '涡', says: 'G', example: '涡阳 Guoyang' },
  { words: '铅', says: 'Y', example: '铅山 Yanshan' },
  { words: '筠', says: 'J', example: '筠连 Junlian' },
  { words: '犍', says: 'Q', example: '犍为 Qianwei' },
  { words: '枞', says: 'Z', example: '枞阳 Zongyang' },
  { words: '曾', says: 'Z', example: '曾都 Zengdu' },
  { words: '查', says: 'Z', example: '查姓 Zha' },
  { words: '什', says: 'S', example: '什邡 Shifang' },
  { words: '洞', says: 'T', example: '洪洞 Hongtong' },
  { words: '藏', says: 'Z', example: '藏区 Zang' },
  { words: '乌', says: 'U', example: '乌鲁木齐 Urumqi' },
  { words: '鄂', says: 'O', example: '鄂尔多斯 Ordos' },
  { words: '龟', says: 'Q', example: '龟兹 Qiuci' },
];
const others = new Map(otherSounds.map(({ words, says }) => [words, says]));
const soundsOf = (sign: string) => [initialOf(sign), others.get(sign)];

/** Where the English names a district or county whose name does not sound like any of the Chinese. */
export function districtFaults(zh: string, en: string): Finding[] {
  const places = [...zh.matchAll(inChinese)];
  if (!places.length) return [];
  const sounds = new Set(places.flatMap(([, name]) => [...name!].flatMap(soundsOf)));
  const told = [...en.matchAll(inEnglish)].filter(
    ([, name]) => ofSounds.test(name!) && !sounds.has(name![0]!),
  );
  return told.map(([en]) =>
    doubtful(finds.otherWord({ zh: `${places[0]![1]!.slice(-2)}${places[0]![0]}`, en })),
  );
}
