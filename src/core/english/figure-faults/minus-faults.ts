/** A figure less than nought that is told without its sign: -12℃, 12 °C. */
import { belowNought, mayBeBelowNought, minusBefore } from '../../chinese/minus.ts';
import { doubtful, type Finding, wrong } from '../finding.ts';
import { compareNumbers } from '../numbers/numbers.ts';
import { finds } from '../said.ts';
import { changesOfEnglish } from '../word-faults/directions.ts';

const signBefore = /(?:[-−–—]|\b(?:minus|negative) ?)(?:(?:RMB|US\$|HK\$|[¥$€]) ?)?$/iu;
const signBehind = /^[^.,;\d]{0,12}\b(?:below (?:zero|freezing|0)|sub-?zero|in the red)\b/iu;
/** What is told as a fall, a loss or a deficit needs no sign. */
const down = changesOfEnglish.find(({ direction }) => direction === 'down')!.words;
const isLess = new RegExp(`\\b(?:${down}|loss(?:es)?|deficit|contract\\w*|negative|minus|below)\\b`, 'iu');
const degrees = /^\s*(?:℃|°C|摄氏度|度)/u;
/** The sign stands at most this far before its figure. */
const reach = 4;

/** Where the sign of a figure is lost: for certain of a temperature, which falls to what is above nought too. */
export const minusFaults = (zh: string, en: string): Finding[] =>
  compareNumbers(zh, en).matched.flatMap(({ zh: a, en: b }): Finding[] => {
    const [before, behind] = [zh.slice(Math.max(0, a.at - reach), a.at), zh.slice(a.at + a.text.length)];
    const isSigned =
      belowNought.test(before) ||
      (minusBefore.test(before) &&
        mayBeBelowNought((a.text + behind).match(/[%‰]|百分点|元|℃|摄氏度/u)?.[0] ?? ''));
    if (!isSigned) return [];
    const behindEnglish = en.slice(b.at + b.text.length);
    if (signBefore.test(en.slice(0, b.at)) || b.text.startsWith('-') || signBehind.test(behindEnglish))
      return [];
    const says = finds.lessThanNought({ zh: a.text, en: b.text });
    if (degrees.test(behind)) return [wrong(says)];
    return isLess.test(en) ? [] : [doubtful(says)];
  });
