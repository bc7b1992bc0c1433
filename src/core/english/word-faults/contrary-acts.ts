/** Two acts of a clause that stand against each other, with their things in each other’s place. */
import type { WordRow } from '../../chinese/words.ts';
import { knownWords, placesOf } from '../dictionary/dictionary.ts';
import { doubtful, type Finding } from '../finding.ts';
import { finds } from '../said.ts';
import { alignedSentences } from '../sentences/aligned.ts';
import { onlyPlace } from '../stretches.ts';

/** An act; `words` are its Chinese, `en` how its English begins. */
interface ActRow extends WordRow {
  en: string;
}
const act = (words: string, en: string, says: string): ActRow => ({
  words,
  en,
  says,
  example: words.split('|', 1)[0]!,
});

/** Acts that make more of their things, */
export const furthering: readonly ActRow[] = [
  act('鼓励', 'encourag', 'it is encouraged'),
  act('支持|扶持', 'support', 'it is supported'),
  act('允许|准许', 'allow|permi', 'it is allowed'),
  act('新建|建设', 'buil|construct', 'it is built'),
  act('扩建|扩大', 'expan|enlarg', 'it is made greater'),
  act('增加|提高', 'increas|rais', 'it becomes more'),
  act('优先发展|大力发展|重点发展|加快发展', 'develop|priorit', 'it is developed'),
  act('保留', 'keep|kept|retain|preserv', 'it is kept'),
];
/** and acts that make less of them. */
export const lessening: readonly ActRow[] = [
  act('限制', 'restrict|limit', 'it is restricted'),
  act('禁止|严禁', 'prohibit|forbid|forbad|ban', 'it is forbidden'),
  act('淘汰', 'phas|eliminat|retir', 'it is phased out'),
  act('关停|关闭', 'clos|shut', 'it is closed'),
  act('取消|废止', 'cancel|abolish|scrap|repeal|remov', 'it is to be no more'),
  act('减少|降低|压减', 'reduc|cut|lower|decreas', 'it becomes less'),
  act('拆除', 'demolish|dismantl|pull|tear|torn', 'it is pulled down'),
];
const compiled = (rows: readonly ActRow[]) =>
  rows.map(({ words, en }) => ({ zh: new RegExp(words, 'gu'), en: new RegExp(`\\b(?:${en})`, 'giu') }));
const [more, less] = [compiled(furthering), compiled(lessening)];

/** Places no farther apart are of one name: coal mines. */
const oneName = 12;
const partEnd = /[，。；：]/u;
/** Where the English says the first known word of a part of the Chinese, or else an act of it, where both say it once. */
export function placeOfFirst(part: string, zh: string, en: string): number | null {
  for (const { zh: word, isFree } of knownWords(part)) {
    const told = placesOf(word, en);
    const isOnce = told.length > 0 && told.at(-1)!.from - told[0]!.from < oneName;
    if (!isFree && isOnce && zh.split(word).length === 2) return told[0]!.from;
  }
  const act = [...more, ...less].find((one) => onlyPlace(part, one.zh) && onlyPlace(zh, one.zh));
  return (act && onlyPlace(en, act.en)?.from) ?? null;
}
/** Where the English says the first thing that the Chinese names behind an act. */
const thingOf = (zh: string, en: string, behind: number) =>
  placeOfFirst(zh.slice(behind).split(partEnd, 1)[0]!, zh, en);

/** Where a thing of which there is to be more, and one of which there is to be less, have changed places. */
export const actFaults = (zh: string, en: string): Finding[] =>
  alignedSentences(zh, en).flatMap((of) =>
    more.flatMap((one) =>
      less.flatMap((other): Finding[] => {
        const [a, b] = [onlyPlace(of.zh, one.zh), onlyPlace(of.zh, other.zh)];
        const [c, d] = [onlyPlace(of.en, one.en), onlyPlace(of.en, other.en)];
        if (
          !a ||
          !b ||
          !c ||
          !d ||
          !partEnd.test(of.zh.slice(Math.min(a.to, b.to), Math.max(a.from, b.from)))
        )
          return [];
        const [x, y] = [thingOf(of.zh, of.en, a.to), thingOf(of.zh, of.en, b.to)];
        if (x === null || y === null || x === y || c.from < d.from === x < y) return [];
        const words = [a, b].map(({ from, to }) => of.zh.slice(from, to));
        return [
          doubtful(
            finds.changedPlaces({
              zh: words.join('”“'),
              en: of.en.slice(Math.min(c.from, d.from)).split(' ', 1)[0]!,
            }),
          ),
        ];
      }),
    ),
  );
