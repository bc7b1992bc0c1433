import { changesRightBy } from '../../chinese/bounds.ts';
import { measureOf } from '../../chinese/measures.ts';
import { anyOf } from '../../chinese/words.ts';
import { doubtful, type Finding, wrong } from '../finding.ts';
import type { Figure } from '../numbers/figure.ts';
import { compareNumbers, digitsOf, type MatchedFigures } from '../numbers/numbers.ts';
import { finds } from '../said.ts';
import { certainDirections } from '../word-faults/directions.ts';
import { otherSide } from './before-after.ts';
import { comparedFaults } from './compared.ts';
import { placeFaults } from './counted-places.ts';
import { fromToFaults, ratioFaults } from './from-to.ts';
import { minusFaults } from './minus-faults.ts';
import { otherPeriod } from './per-times.ts';
import { perUnits } from './per-units.ts';
import { otherSpan } from './span-units.ts';

const changeSays = { to: finds.changeTo(), by: finds.changeBy() };

/** A share is not rounded, and of an amount three digits are kept. */
const isCoarse = (figure: Figure) => figure.unit === '%' || digitsOf(figure.value) < 3;

/** How far what is told per another unit may be rounded. */
const nearly = 0.02;
/** Whether so many times as much is told per another unit: 1200 yuan per mu, 18,000 per hectare. */
const isRate = (times: number, { zh, en }: { zh: string; en: string }): boolean =>
  measureOf(zh)!.of === measureOf(en)!.of &&
  Math.abs((times * measureOf(zh)!.factor) / measureOf(en)!.factor - 1) < nearly;

/** The words of a change right before how great it is, and right before where it ends. */
const rightBy = new RegExp(`${anyOf(changesRightBy)}$`, 'u');
const rightTo = new RegExp(
  String.raw`\b(?:increas|rais|rise|rose|risen|grew|grow|climb|cut|reduc|lower|drop|decreas|fell|fall|shorten)\w*` +
    String.raw`(?: further)? to (?:(?:about|over|nearly|some|RMB|US\$) ?)*$`,
  'iu',
);
/**
 * Whether both stand right before the figure, and no other word says it: 提高20元, increased to 20 yuan. What falls by a half
 * falls to a half, and growth may rise to 8%.
 */
const isNearBy = (zh: string, en: string, { zh: a, en: b }: MatchedFigures): boolean =>
  a.unit !== 'times' &&
  ![0.5, 50].includes(a.value) &&
  !/\b(?:growth|inflation|increase|rates?)\b/iu.test(en.slice(0, b.at)) &&
  rightBy.test(zh.slice(0, a.at)) &&
  rightTo.test(en.slice(0, b.at));

/** A value in the first unit of its kind: 6.3 tonnes are 6,300 kilograms. */
const amountOf = ({ value, unit }: Figure) => value * (measureOf(unit)?.factor || 1);

/** Where two figures of one value have another unit, or one ends a change that is as great as the other. */
export function unitFaults(zh: string, en: string): Finding[] {
  const { matched } = compareNumbers(zh, en);
  const faults = matched.flatMap((pair): Finding[] => {
    const { zh: a, en: b, likeness } = pair;
    const span = otherSpan(zh, en, pair);
    if (span) return [wrong(finds.otherUnit({ zh: a.text, zhUnit: span[0], en: b.text, enUnit: span[1] }))];
    const side = otherSide(zh, en, pair);
    if (side) return [doubtful(finds.otherWord({ zh: side[0], en: side[1] }))];
    if (likeness === 'unit')
      return [wrong(finds.otherUnit({ zh: a.text, zhUnit: a.unit, en: b.text, enUnit: b.unit }))];
    if (likeness === 'nearly') return [doubtful(finds.notJust({ zh: a.text, en: b.text }))];
    if (likeness === 'rounded' && !b.bound && isCoarse(b))
      return [doubtful(finds.rounded({ en: b.text, zh: a.text, value: a.value }))];
    if (!a.change || !b.change || a.change === b.change) return [];
    const says = finds.change({
      zhChange: changeSays[a.change],
      zh: a.text,
      enChange: changeSays[b.change],
      en: b.text,
    });
    return [a.change === 'to' || isNearBy(zh, en, pair) ? wrong(says) : doubtful(says)];
  });
  const per = perUnits(zh, en);
  const isConverted = per && matched.some(({ zh: a, en: b }) => isRate(amountOf(b) / amountOf(a), per));
  const period = otherPeriod(zh, en);
  return [
    ...faults,
    ...certainDirections(zh, en),
    ...comparedFaults(zh, en),
    ...fromToFaults(zh, en),
    ...ratioFaults(zh, en),
    ...minusFaults(zh, en),
    ...placeFaults(zh, en),
    ...(per && !isConverted ? [wrong(finds.otherPer(per))] : []),
    ...(period ? [wrong(finds.otherPeriod(period))] : []),
  ];
}
