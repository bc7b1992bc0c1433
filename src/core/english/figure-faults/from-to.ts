/** Where something began and where it went on to, told the other way round: 由4.2%降到3.1%, from 3.1% to 4.2%. */

import { doubtful, type Finding, wrong } from '../finding.ts';
import { isTime } from '../numbers/figure.ts';
import { compareNumbers } from '../numbers/numbers.ts';
import { finds } from '../said.ts';

const ofYear = '(?:\\d{4}年[末底]?的?)?';
const fromInChinese = new RegExp(`[由从][^，。；\\d]{0,10}${ofYear}[^，。；\\d]{0,8}$`, 'u');
const toInChinese = new RegExp(`[到至为]${ofYear}[^，。；\\d]{0,6}$`, 'u');
const lead = String.raw`(?:(?:about|around|over|nearly|almost|below|under|(?:more|less) than|RMB|US\$|¥|\$) ?)*`;
const fromInEnglish = new RegExp(String.raw`\bfrom ${lead}$`, 'iu');
const byInEnglish = new RegExp(String.raw`\bby ${lead}$`, 'iu');
const toInEnglish = new RegExp(String.raw`\bto ${lead}$`, 'iu');

/** Where the value that something began with is told as where it went on to, and the reverse. */
export function fromToFaults(zh: string, en: string): Finding[] {
  const { matched, missing } = compareNumbers(zh, en);
  const pairs = matched.filter((pair) => !isTime(pair.zh.unit));
  return pairs.flatMap((begin, i): Finding[] => {
    const end = pairs[i + 1];
    if (!end || begin.zh.value === end.zh.value) return [];
    const isCourse =
      fromInChinese.test(zh.slice(0, begin.zh.at)) &&
      toInChinese.test(zh.slice(begin.zh.at + begin.zh.text.length, end.zh.at));
    if (!isCourse) return [];
    const [beforeBegin, beforeEnd] = [en.slice(0, begin.en.at), en.slice(0, end.en.at)];
    const first = [begin, end].find((pair) => byInEnglish.test(en.slice(0, pair.en.at)));
    const isTwice = [...matched.map((pair) => pair.zh), ...missing].some(
      (other) => first && other !== first.zh && other.value === first.zh.value,
    );
    const isBy = first && !isTwice && /^ ?\S{0,12} to /u.test(en.slice(first.en.at + first.en.text.length));
    if (isBy)
      return [
        wrong(
          finds.change({
            zhChange: first === begin ? finds.changeFrom() : finds.changeTo(),
            zh: first.zh.text,
            enChange: finds.changeBy(),
            en: first.en.text,
          }),
        ),
      ];
    const isReversed = toInEnglish.test(beforeBegin) && fromInEnglish.test(beforeEnd);
    return isReversed ? [wrong(finds.otherOrder({ zh: begin.zh.text, en: end.en.text }))] : [];
  });
}

/** A ratio in digits: 5:3:2. */
export const ratio = /(?<![\d.:])\d+(?:\.\d+)?(?:\s?[:：∶]\s?\d+(?:\.\d+)?)+/gu;
/** A ratio in words: 2.3 to 1. */
const ratioInWords = /(?<![\d.:])(\d+(?:\.\d+)?) to (\d+(?:\.\d+)?)(?![\d:%]|\.\d| ?per)/gu;
/** The ratios of a text, each with one kind of colon. */
const ratiosOf = (text: string) =>
  [...text.matchAll(ratio)].map(([said]) => said.replace(/\s?[:：∶]\s?/gu, ':'));

/** The parts of a ratio, whatever their order. */
const partsOf = (one: string) => one.split(':').sort().join();

/**
 * Where the two shares of a ratio have changed places, or two ratios have: 7:3, 3:7; of pupils to teachers, and not of
 * teachers to pupils, that is right.
 */
export function ratioFaults(zh: string, en: string): Finding[] {
  const own = ratiosOf(zh);
  if (!own.length) return [];
  const said = ratiosOf(en.replace(ratioInWords, '$1:$2'));
  const turned = own.flatMap((one): Finding[] => {
    const reverse = one.split(':').reverse().join(':');
    const isOther = (other: string) =>
      other === reverse || (own.length === 1 && partsOf(other) === partsOf(one));
    const turned = said.includes(one) ? undefined : said.find(isOther);
    return turned ? [doubtful(finds.otherOrder({ zh: one, en: turned }))] : [];
  });
  if (turned.length) return turned;
  const at = own.findIndex((one, i) => one !== said[i]);
  const isMoved = at >= 0 && [...own].sort().join() === [...said].sort().join();
  return isMoved ? [doubtful(finds.otherOrder({ zh: own[at]!, en: said[at]! }))] : [];
}
