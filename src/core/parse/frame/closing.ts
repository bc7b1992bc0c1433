import { isDate } from '../../chinese/dates.ts';
import { metadata } from '../../chinese/labels.ts';
import {
  bracketRemark,
  distributionLabel,
  printedBy,
  signedWithDate,
  sourceLabel,
} from '../../chinese/letter-words.ts';
import type { Role } from '../../model/plan.ts';
import { isPageText } from './page-text.ts';
import { type Example, type FrameState, longestLine, type Pass, reasons } from './state.ts';

/** What a line near the end may be. `role`: what it then is; without one it is no word of the plan. */
interface ClosingRule {
  says: string;
  example: Example;
  role?: Role;
  fits(state: FrameState, i: number): boolean;
}

const end = (text: string): Example => ({ text: `某市五年规划\n一、总则\n正文。\n${text}`, line: 4 });

/**
 * The first that fits tells what a line is. Small print comes first: a page has dates and sources of its own.
 */
export const closingRules: readonly ClosingRule[] = [
  {
    says: 'small print of a page',
    example: end('版权所有：某市人民政府'),
    fits: (state, i) => !state.marker(i) && isPageText(state, i),
  },
  {
    says: 'a remark in brackets on where the text comes from or to whom it is open',
    example: end('（此件公开发布）'),
    role: 'remark',
    fits: ({ words }, i) => bracketRemark.test(words[i]!),
  },
  {
    says: 'a label of where the text comes from or who edited it',
    example: end('责任编辑：某某'),
    role: 'remark',
    fits: ({ words }, i) => sourceLabel.test(words[i]!),
  },
  {
    says: 'a line of an information block',
    example: end('公开方式：主动公开'),
    role: 'metadata',
    fits: ({ words, marker }, i) => !marker(i) && metadata.test(words[i]!) && words[i]!.length <= longestLine,
  },
  {
    says: 'a date',
    example: end('二〇二一年五月六日'),
    role: 'date',
    fits: ({ words }, i) => isDate(words[i]!),
  },
  {
    says: 'the name of a body and a date behind it, on one line',
    example: end('某市人民政府　　2021年5月6日'),
    role: 'signature',
    fits: ({ words, marker }, i) => !marker(i) && signedWithDate(words[i]!) !== null,
  },
  {
    says: 'who printed it, and when',
    example: end('某市人民政府办公室　　2021年5月7日印发'),
    role: 'remark',
    fits: ({ words }, i) => words[i]!.length <= longestLine && printedBy.test(words[i]!),
  },
  {
    says: 'a label of who has a copy',
    example: end('抄送：市委各部门'),
    role: 'remark',
    fits: ({ words }, i) => distributionLabel.test(words[i]!),
  },
];

/**
 * How many lines from the end are looked at, and behind how many of them the first long line is text, with all that
 * stands above it.
 */
const mostLines = 25;
const mostPassed = 12;

/**
 * From the end: small print of the page, then date and remarks, up to the last number or a paragraph well
 * above the end.
 */
export const closingLines: Pass = {
  name: 'closing',
  says: 'a line near the end that is known by its words',
  example: closingRules[0]!.example,
  run(state) {
    const { words, start, free, marker, claim, leaveOut } = state;
    for (let i = state.lines.length - 1, seen = 0; i > start && seen < mostLines; i--) {
      if (!free(i)) continue;
      seen++;
      const rule = closingRules.find(({ fits }) => fits(state, i));
      if (rule?.role) claim(i, rule.role, rule.says);
      else if (rule) leaveOut(i, reasons.chrome, { why: rule.says });
      else if (marker(i) || (words[i]!.length > longestLine && seen > mostPassed)) break;
    }
  },
};
