import {
  areaAlone,
  beforeParts,
  behindWhole,
  endsOfWhole,
  grossProduct,
  shareWords,
  thisDistrict,
} from '../../chinese/figure-words.ts';
import { inUnits, isShare } from '../../chinese/units.ts';
import { anyOf } from '../../chinese/words.ts';
import type { Finding } from '../../model/finding.ts';
import { nameOf, type Stated } from '../quantities/quantities-and-rows.ts';
import { figuresBefore, leastMargin, mostFigures, round, sentenceOf, slack } from './arithmetic.ts';
import { isExact, isOfMeasure } from './of-measure.ts';
import { type AuditRule, examplePlan } from './rule.ts';

/** A share, the value that it goes with, and the whole that both imply. */
interface Share {
  quantity: Stated;
  of: Stated;
  /** What it is a share of: 占全区GDP的比重 is of GDP. */
  whole: string;
  value: number;
  /** The least and the greatest whole that the printed digits leave open, and what they say. */
  low: number;
  high: number;
  middle: number;
}

const wholeBefore = new RegExp(
  `占([^，。；占]{2,20}?)(?:的?${anyOf(shareWords)})?${anyOf(behindWhole)}?$`,
  'u',
);
const wholeEnd = new RegExp(`${anyOf(endsOfWhole)}$`, 'u');
const product = new RegExp(anyOf(grossProduct), 'u');
const district = new RegExp(`^${anyOf(thisDistrict)}`, 'u');
const area = new RegExp(anyOf(areaAlone), 'u');
const ofParts = new RegExp(anyOf(beforeParts), 'u');
/**
 * Values were rounded before their shares were taken: so far apart two wholes may be beyond their printed
 * digits.
 */
const rounding = 1.01;

/** Shares of one whole in one year: the values that they are shares of give the whole, each its own. */
export const shares: AuditRule = {
  name: 'shares',
  kind: 'share',
  says: 'The shares of one whole in one year, each with the value that it is of, imply the same whole.',
  example: examplePlan([
    '2014年总部企业实现增加值1183.53亿元，占全区GDP的比重达到40%。',
    '2014年金融业增加值1070.79亿元，占全区GDP的比重达到40%。',
  ]),
  find({ byClause }) {
    const all = [...byClause.values()].flatMap((clause) =>
      clause.flatMap((q, i) => shareOf(q, figuresBefore(clause, i)) ?? []),
    );
    return [
      ...all.flatMap((share) => againstWhole(share, byClause.get(share.quantity.eId)!)),
      ...[...byClause.values()].flatMap((clause) =>
        clause.slice(2).flatMap((q, i) => againstTwo(clause[i]!, clause[i + 1]!, q)),
      ),
      ...[...Map.groupBy(all, sameWhole).values()].flatMap((group) =>
        pairsOf(group.slice(0, mostFigures)).flatMap(([a, b]) => (agree(a, b) ? [] : [findingOf(a, b)])),
      ),
    ];
  },
};

/** A part of the value before it, with its share and no other words: 企业400家，其中高新技术企业100家，占25%. */
const toPart = /^[^，。；\d]{0,8}[，（(]其中[：:，]?[^，。；：\d]{1,20}$/u;
const toShare = /^[^，。；、\d]{0,4}[，（(](?:占比?|所?占比重)(?:为|达到?|约)?$/u;
/** A value, and its share of another that is told: 60岁以上人口100万人，占常住人口500万人的20%. */
const toWhole = /^[^，。；、\d]{0,4}[，（(]?占[^，。；\d]{1,14}$/u;
const toItsShare = /^[^，。；、\d]{0,4}的$/u;
/** The share of one of two values in the other, right beside them. */
function againstTwo(first: Stated, second: Stated, quantity: Stated): Finding[] {
  const { words, unit } = quantity;
  if (unit !== '%' || !quantity.value || ![first, second, quantity].every(isExact)) return [];
  if (!isOfMeasure(first, second) || first.time !== second.time) return [];
  const between = [words.slice(first.to, second.from), words.slice(second.to, quantity.from)] as const;
  const isPart = toPart.test(between[0]) && toShare.test(between[1]);
  if (!isPart && !(toWhole.test(between[0]) && toItsShare.test(between[1]))) return [];
  const [of, whole] = isPart ? [second, first] : [first, second];
  const value = inUnits(of.value, of.unit).value / inUnits(whole.value, whole.unit).value;
  const [low, high] = [quantity.value - slack(quantity), quantity.value + slack(quantity)];
  if (value * 100 >= low / rounding - leastMargin && value * 100 <= high * rounding + leastMargin) return [];
  return [shareOfTwo(of, whole, quantity)];
}

const shareOfTwo = (of: Stated, whole: Stated, quantity: Stated): Finding => {
  const value = inUnits(whole.value, whole.unit).value;
  const own = round((inUnits(of.value, of.unit).value / value) * 100, 1);
  return {
    rule: 'share',
    places: [quantity.eId],
    figures: [quantity.text, `${own}%`],
    arithmetic: {
      zh: `${of.text}÷${whole.text}≈${own}%，写的是${quantity.text}`,
      en: `${of.value} of ${whole.value} is ${own}%, not ${quantity.text} as stated`,
    },
  };
};

const nameIn = (value: Stated) => wholeNamed(nameOf(value.measures), value);
/** A share of a whole that its clause gives too: 生产总值500亿元，其中甲100亿元，占生产总值的30%. */
function againstWhole(share: Share, clause: readonly Stated[]): Finding[] {
  const { quantity, of, low, high } = share;
  const wholes = clause.filter(
    (other) =>
      other !== of &&
      other.to <= of.from &&
      isExact(other) &&
      isOfMeasure(other, of) &&
      other.time === quantity.time &&
      nameIn(other).endsWith(share.whole),
  );
  const whole = wholes.at(-1);
  // Of two of that name, one of a greater area, the whole may be either: 全省进出口总额，我市进出口总额.
  if (!whole || !isExact(of) || wholes.some((other) => nameIn(other) !== share.whole)) return [];
  const worthOf = ({ value, unit }: Stated) => inUnits(value, unit).value;
  if (wholes.map(worthOf).some((value) => value >= low / rounding && value <= high * rounding)) return [];
  return [shareOfTwo(of, whole, quantity)];
}

const sameWhole = ({ whole, quantity, of }: Share) =>
  [whole, quantity.time, inUnits(1, of.unit).unit].join('|');

/**
 * What a quantity is a share of, with the last value of its sentence and time; null where it is no share of a
 * value.
 */
function shareOf(quantity: Stated, before: readonly Stated[]): Share | null {
  const sentence = sentenceOf(quantity.words, quantity.from);
  const printed = wholeBefore.exec(sentence.words)?.[1];
  const isExact = quantity.comparator !== '≥' && quantity.comparator !== '>';
  if (!printed || quantity.unit !== '%' || !isExact || !quantity.value) return null;
  const of = before.findLast(
    (value) =>
      value.to <= quantity.from &&
      value.from >= sentence.from &&
      !isShare(value.unit) &&
      value.unit !== '位' &&
      value.time === quantity.time,
  );
  // Between the value and its share stands nothing but growth.
  if (!of || ofParts.test(quantity.words.slice(of.to, quantity.from))) return null;
  const { value } = inUnits(of.value, of.unit);
  return {
    quantity,
    of,
    whole: wholeNamed(printed, of),
    value,
    low: value / ((quantity.value + slack(quantity)) / 100),
    high: value / ((quantity.value - slack(quantity)) / 100),
    middle: value / (quantity.value / 100),
  };
}

/** The name of a whole, so that it is the same wherever it is meant: GDP for 全区生产总值. */
function wholeNamed(printed: string, of: Stated): string {
  const whole = printed.replace(wholeEnd, '').replace(product, 'GDP').replace(district, '');
  return area.test(whole) ? `${whole}${nameOf(of.measures)}` : whole;
}

const agree = (a: Share, b: Share) => a.low <= b.high * rounding && b.low <= a.high * rounding;

/**
 * Which shares of a whole are held against each other: all; where all but one agree, that one against its
 * neighbour.
 */
function pairsOf(group: readonly Share[]): [Share, Share][] {
  const odd = group.filter((share) => group.every((other) => other === share || !agree(share, other)));
  if (group.length < 3 || odd.length !== 1)
    return group.flatMap((a, i) => group.slice(i + 1).map((b): [Share, Share] => [a, b]));
  const at = group.indexOf(odd[0]!);
  return [[group[at - 1] ?? group[at + 1]!, odd[0]!]];
}

function findingOf(a: Share, b: Share): Finding {
  const divided = ({ of, quantity }: Share) => `${of.text}÷${quantity.text}`;
  const [first, second] = [a, b].map((s) => round(s.middle / inUnits(1, s.of.unit).value, 0));
  const [expected, other] = [(a.value / b.middle) * 100, (b.value / a.middle) * 100].map((s) => round(s, 1));
  return {
    rule: 'share',
    places: [a.quantity.eId, b.quantity.eId],
    figures: [a.quantity.text, b.quantity.text],
    arithmetic: {
      zh:
        `${a.whole}：${divided(a)}≈${first}，${divided(b)}≈${second}；` +
        `按后者前项应为${expected}%，按前者后项应为${other}%`,
      en:
        `the whole is about ${first} by the first share (${a.of.value} / ${a.quantity.text}) ` +
        `and about ${second} by the second (${b.of.value} / ${b.quantity.text}); ` +
        `by the other whole the shares would be ${expected}% and ${other}%`,
    },
  };
}
