import { totalBehindParts } from '../../chinese/figure-words.ts';
import { inUnits } from '../../chinese/units.ts';
import { anyOf } from '../../chinese/words.ts';
import type { Finding } from '../../model/finding.ts';
import type { Stated } from '../quantities/quantities-and-rows.ts';
import { ahead, figuresBefore, mostFigures, round, sentenceOf, sumOf } from './arithmetic.ts';
import { isExact, isOfMeasure, isOfTime } from './of-measure.ts';
import { partsOf } from './parts-of-clauses.ts';
import { beyondRounding } from './rounding.ts';
import { type AuditRule, examplePlan } from './rule.ts';

/**
 * In a clause: 共131个。其中，甲21个，乙25家……; 12.6亿元，其中中央6亿元、省级8亿元; 甲5座、乙9座，合计14座; also behind words that
 * compare the total: 12.6亿元，比上年增长35%。其中中央6亿元、省级8亿元. Parts that 其中 opens need not be all, but are never more
 * than their total.
 */
export const totalsOfClauses: AuditRule = {
  name: 'totals-of-clauses',
  kind: 'total',
  says: 'The parts that a clause gives of a total are no more than it, and as much where they are all.',
  example: examplePlan(['2014年，平台共30个。其中，实验室10个，工程中心12个，技术中心9个。']),
  find: ({ byClause }) =>
    [...byClause.values()].flatMap((all) =>
      all.flatMap((quantity, i) => [
        ...againstPartsBehind(quantity, figuresBefore(all, i), all.slice(i + 1, i + 1 + mostFigures)),
        ...againstPartsAhead(quantity, figuresBefore(all, i)),
      ]),
    ),
};

function againstPartsBehind(whole: Stated, before: readonly Stated[], behind: readonly Stated[]): Finding[] {
  const found = partsOf(whole, before, behind);
  const far = found ? beyondRounding(whole, found.parts) : 0;
  return found && (far > 0 || (far < 0 && found.areAll)) ? [findingOf(whole, found.parts, found.areAll)] : [];
}

const behindParts = new RegExp(`[，,]?${anyOf(totalBehindParts)}[为达]?$`, 'u');
const between = /^[^，。；、,]*、[^，。；、,]*$/u;

/** Whether a figure behind a comma is a part too, as their names say: 一期用地300亩，二期用地500亩. */
function isAlikeBehindComma(words: string, figure: Stated, whole: Stated): boolean {
  const name = /^[^，。；、,]{0,4}，([^，。；、,]{2,8})$/u.exec(words)?.[1];
  if (!name || inUnits(figure.value, figure.unit).value >= inUnits(whole.value, whole.unit).value)
    return false;
  const own = ahead(figure.words, figure.from);
  return own.endsWith(name.slice(-2)) && !/[总全共合]/u.test(own.slice(-name.length));
}

/** 合计15座 against the list that stands right before it. */
function againstPartsAhead(whole: Stated, before: readonly Stated[]): Finding[] {
  const sentence = sentenceOf(whole.words, whole.from);
  const found = behindParts.exec(sentence.words);
  if (!found || !isExact(whole)) return [];
  const parts: Stated[] = [];
  let end = sentence.from + found.index;
  for (const figure of before.toReversed()) {
    const words = whole.words.slice(figure.to, end);
    const isNext = parts.length
      ? between.test(words) || isAlikeBehindComma(words, figure, whole)
      : /^[^，。；、,]{0,8}$/u.test(words);
    if (!isNext || !isExact(figure) || !isOfMeasure(whole, figure) || !isOfTime(whole, figure)) break;
    parts.unshift(figure);
    end = figure.from;
  }
  const isList = parts.length > 1 && parts[0]!.from >= sentence.from;
  return isList && beyondRounding(whole, parts) ? [findingOf(whole, parts, true)] : [];
}

/** What the arithmetic says: the figures in the unit of their total. */
function findingOf(whole: Stated, parts: readonly Stated[], areAll: boolean): Finding {
  const one = inUnits(1, whole.unit).value;
  const values = parts.map(({ value, unit }) => Number((inUnits(value, unit).value / one).toPrecision(9)));
  const { sum, zh, en } = sumOf(values);
  const total = round(sum, 6);
  const finding = { rule: 'total' as const, places: [whole.eId], figures: [whole.text, total] };
  if (parts.length === 1) {
    const arithmetic = {
      zh: `总数为${whole.text}，其中一项为${parts[0]!.text}，超过总数`,
      en: `the total is ${whole.value}, but a part of it is more: ${total}`,
    };
    return { ...finding, arithmetic };
  }
  const arithmetic = areAll
    ? {
        zh: `共${whole.text}，其中各项相加为${zh}=${total}`,
        en: `${whole.value} in all, but the parts add up to ${en} = ${total}`,
      }
    : {
        zh: `总数为${whole.text}，其中各项相加为${zh}=${total}，超过总数`,
        en: `the total is ${whole.value}, but its parts add up to more: ${en} = ${total}`,
      };
  return { ...finding, arithmetic };
}
