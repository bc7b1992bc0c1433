/** Places that are counted, told as places of another kind: 9个县, nine provinces. */
import type { WordRow } from '../../chinese/words.ts';
import { doubtful, type Finding } from '../finding.ts';
import { compareNumbers } from '../numbers/numbers.ts';
import { finds } from '../said.ts';

/** A kind of place; `words` are its signs in Chinese, `en` how English calls it. */
interface PlaceRow extends WordRow {
  en: string;
}

/** The places that plans count, the longer before the shorter. */
export const placeRows: readonly PlaceRow[] = [
  { words: '省', en: 'provinces?|provincial', says: 'provinces', example: '9个省' },
  { words: '市', en: 'cit(?:y|ies)|municipalit(?:y|ies)', says: 'cities', example: '5个市' },
  { words: '县', en: 'count(?:y|ies)', says: 'counties', example: '9个县' },
  {
    words: '区',
    en: 'districts?|areas?|zones?|regions?|parks?|communit(?:y|ies)|blocks?',
    says: 'districts',
    example: '3个区',
  },
  { words: '乡', en: 'townships?|towns?|rural', says: 'townships', example: '12个乡镇' },
  { words: '镇', en: 'towns?|townships?', says: 'towns', example: '特色小镇5个' },
  { words: '村', en: 'villages?', says: 'villages', example: '415个行政村' },
  {
    words: '街道',
    en: 'sub-?districts?|streets?|neighbou?rhoods?',
    says: 'subdistricts',
    example: '8个街道',
  },
];
const rows = placeRows.map(({ words, en }) => ({
  zh: new RegExp(words, 'u'),
  en: new RegExp(`^(?:${en})$`, 'iu'),
}));
/** What is counted behind a figure: 9个县（市、区）. */
const counted =
  /^多?个((?:自治|行政|建制|贫困|省级|中心)?[省市县区乡镇村街道]{1,2}(?:[（(][^）)]{1,8}[）)])?)(?=[，。；、：）和与及的以中全实完开扩达]|$)/u;
const place = new RegExp(`^(?: [a-z-]+){0,2}? (${placeRows.map(({ en }) => en).join('|')})\\b`, 'iu');

/** Where what is counted is another kind of place. */
export const placeFaults = (zh: string, en: string): Finding[] =>
  compareNumbers(zh, en).matched.flatMap(({ zh: a, en: b }): Finding[] => {
    const said = counted.exec(zh.slice(a.at + a.text.length))?.[1];
    const told = said && place.exec(en.slice(b.at + b.text.length))?.[1];
    if (!told || rows.some((row) => row.zh.test(said) && row.en.test(told))) return [];
    return [doubtful(finds.otherPlaces({ zh: said, en: told }))];
  });
