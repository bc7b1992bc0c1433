/** Where something began and where it went on to, told the other way round: 由4.2%降到3.1%, from 3.1% to 4.2%. */
import { isTime } from './figure.ts';
import { type Finding, wrong } from './finding.ts';
import { compareNumbers } from './numbers.ts';
import { finds } from './said.ts';

const ofYear = '(?:\\d{4}年[末底]?的?)?';
const fromInChinese = new RegExp(`[由从][^，。；\\d]{0,10}${ofYear}[^，。；\\d]{0,8}$`, 'u');
const toInChinese = new RegExp(`[到至为]${ofYear}[^，。；\\d]{0,6}$`, 'u');
const lead = String.raw`(?:(?:about|around|over|nearly|almost|below|under|(?:more|less) than|RMB|US\$|¥|\$) ?)*`;
const fromInEnglish = new RegExp(String.raw`\bfrom ${lead}$`, 'iu');
const toInEnglish = new RegExp(String.raw`\bto ${lead}$`, 'iu');

/** Where the value that something began with is told as where it went on to, and the reverse. */
export function fromToFaults(zh: string, en: string): Finding[] {
  const pairs = compareNumbers(zh, en).matched.filter((pair) => !isTime(pair.zh.unit));
  return pairs.flatMap((begin, i): Finding[] => {
    const end = pairs[i + 1];
    if (!end || begin.zh.value === end.zh.value) return [];
    const isCourse =
      fromInChinese.test(zh.slice(0, begin.zh.at)) &&
      toInChinese.test(zh.slice(begin.zh.at + begin.zh.text.length, end.zh.at));
    const isReversed =
      toInEnglish.test(en.slice(0, begin.en.at)) && fromInEnglish.test(en.slice(0, end.en.at));
    return isCourse && isReversed ? [wrong(finds.otherOrder({ zh: begin.zh.text, en: end.en.text }))] : [];
  });
}
