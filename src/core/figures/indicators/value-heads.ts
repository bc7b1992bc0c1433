import { year } from '../../chinese/figure-words.ts';
import { planNumeral, planPeriod } from '../../chinese/periods.ts';
import { natureHeads, numberHeads } from '../../chinese/table-heads.ts';
import {
  bodyHeads,
  changeHeads,
  growthKinds,
  growthWords,
  type HeadRole,
  isEstimate,
  otherHeads,
  plainHeads,
  planOfHead,
  rocEra,
  rocYearOfHead,
  roleRows,
  timesWithoutYear,
  yearlyHeads,
  yearsOfHead,
} from '../../chinese/value-heads.ts';
import { anyOf } from '../../chinese/words.ts';
import type { Said } from '../../model/sentence.ts';
import { plainCell } from '../cell-values.ts';
import { whyUnsure } from '../said.ts';

/** The years that values are over, both included; of one year, twice the same. */
export type Years = readonly [from: number, to: number];

/** What the head of a column of values says; a fault where it cannot be understood. */
export interface ValueHead {
  years: Years | null;
  /** What its words say of its role; none where they leave it to the year. */
  role: HeadRole | null;
  /** Whether its words call the values an estimate: 2023年预计. */
  isEstimate?: boolean;
  /** Its words where they say that the values are of each year: 年度目标; else empty. */
  yearly?: string;
  /** Growth: over a year, over the period, or either, as brackets tell. */
  growth: '' | 'year' | 'period' | 'either';
  /** Whether no word says that what is over the years is growth: 年均/累计. */
  mayBeLevel?: boolean;
  /** The unit that the head gives in brackets. */
  unit: string;
  fault: Said;
}

const isNoValue = new RegExp(anyOf([...otherHeads, ...natureHeads, ...numberHeads, ...bodyHeads]), 'u');
const isChange = new RegExp(anyOf(changeHeads), 'u');
const isGrowth = new RegExp(anyOf(growthWords), 'u');
const noYear = new RegExp(anyOf(timesWithoutYear), 'u');
const isYearly = new RegExp(anyOf(yearlyHeads), 'u');
const growths = growthKinds.map(({ words, of }) => ({ of, pattern: new RegExp(words, 'u') }));
const roles = roleRows.map(({ words, role }) => ({ role, pattern: new RegExp(words, 'u') }));
const allRoles = new RegExp(anyOf(roleRows), 'gu');
const unitAtEnd = /\(([^()\d]{1,12})\)$/u;
const signs = /[()[\]【】〔〕“”"'‘’「」、,:;·.\-—–~～/*①-⑳]/gu;

const growthOf = (text: string): ValueHead['growth'] =>
  growths.find(({ pattern }) => pattern.test(text))?.of ?? '';

/** What is longer heads no values. */
const longestHead = 80;

/**
 * What the head of a column says of values below it; null where it heads no values.
 * A head of growth needs no year; one that names the year of a target is of growth up to it. Words that are not
 * known make a fault: 2020年全国平均 is no figure of a plan.
 */
export function readValueHead(head: string): ValueHead | null {
  const text = plainCell(head);
  if (text.length > longestHead) return null;
  // 累计 below 年均/累计.
  const growth = growthOf(plainCell(head.slice(head.lastIndexOf(' ') + 1))) || growthOf(text);
  if (!text || (isNoValue.test(text) && !growth)) return null;
  const unit = unitOfHead(text);
  if (growth) {
    const mayBeLevel = !isGrowth.test(text);
    return { years: namedYears(text)[0] ?? null, role: null, growth, mayBeLevel, unit, fault: '' };
  }
  const own = unit ? text.replace(unitAtEnd, '') : text;
  const named = namedYears(own);
  const role = roles.find(({ pattern }) => pattern.test(own))?.role ?? null;
  if (!named.length && !role && !noYear.test(own)) return null;
  if (isChange.test(own)) return null;
  return {
    years: named[0] ?? null,
    role,
    isEstimate: isEstimate.test(own),
    yearly: isYearly.test(own) ? own : '',
    growth: '',
    unit,
    fault: faultOf(own, named, role),
  };
}

/** Whether a head calls its values a change, and not over which time: 增加, 比2020年增长. */
export const isChangeHead = (head: string): boolean => {
  const text = plainCell(head);
  return isChange.test(text) && !isNoValue.test(text) && !growthOf(text);
};

const yearWord = new RegExp(`${year}|${planNumeral}五`, 'u');
/** The unit in brackets at the end of a head; what says a time or a role is none. */
function unitOfHead(text: string): string {
  const found = unitAtEnd.exec(text)?.[1] ?? '';
  const plain = found.replace(allRoles, '').replace(plainHeads, '');
  return plain && !yearWord.test(found) ? found : '';
}

/** The years that a head names: printed, or those of a five-year plan, which stands for its last year. */
function namedYears(text: string): Years[] {
  const printed = [...text.matchAll(yearsOfHead)].map(
    ([, from, to]): Years => [Number(from), Number(to ?? from)],
  );
  if (printed.length) return printed;
  const republican = [...text.matchAll(rocYearOfHead)].map(([, printedYear]): Years => {
    const common = Number(printedYear) + rocEra;
    return [common, common];
  });
  if (republican.length) return republican;
  return [...text.matchAll(planOfHead)].map(([, plan]): Years => {
    const [, to] = planPeriod(plan!);
    return [to, to];
  });
}

/** Why a head of values is not understood; empty where it is. */
function faultOf(text: string, named: readonly Years[], role: HeadRole | null): Said {
  if (named.length > 1) return whyUnsure.severalYears({ text });
  if (!named.length && role !== 'base' && noYear.test(text)) return whyUnsure.noYear({ text });
  const left = text
    .replace(yearsOfHead, '')
    .replace(rocYearOfHead, '')
    .replace(planOfHead, '')
    .replace(allRoles, '')
    .replace(plainHeads, '')
    .replace(signs, '');
  return left ? whyUnsure.headNotUnderstood({ left, text }) : '';
}
