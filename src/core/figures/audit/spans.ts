import { readNumber } from '../../chinese/numerals.ts';
import { planYears } from '../../chinese/periods.ts';
import type { Finding } from '../../model/finding.ts';
import type { Node } from '../../model/plan.ts';
import { type AuditRule, examplePlan } from './rule.ts';

/** Years from the first to the last, and how many these are said to be: 2021年至2025年，共六年; “十四五”时期（2021—2026年）. */
export const spans: AuditRule = {
  name: 'spans',
  kind: 'count',
  says: 'The years of a span are as many as its clause says, and those told of a five-year plan are its own.',
  example: examplePlan(['规划期为2021年至2025年，共六年。']),
  find: ({ nodes }) =>
    nodes.flatMap((node) =>
      node.cells || node.doubted ? [] : [...countedYears(node), ...yearsOfPlan(node)],
    ),
};

const [year, to] = ['((?:19|20)\\d{2})年?', '(?:[-—–～~]{1,2}|至|到)'];
/** One number: 三五年 are three to five. */
const many = '([一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]|\\d{1,2})';
const counted = new RegExp(
  `${year}${to}${year}[，,]?(?:共计?|合计|为期|历时|期限为?)${many}年(?![度半多余的期])`,
  'gu',
);
const ofPlan = new RegExp(
  `[“"](十[一二三四五六])五[”"](?:规划)?(?:期间|时期)?[（(]${year}${to}${year}[）)]`,
  'gu',
);

/** Years are told from the first to the last, or from the end of the first: both counts are right. */
function countedYears({ words, eId }: Node): Finding[] {
  return [...words.matchAll(counted)].flatMap(([printed, from, last, count]): Finding[] => {
    const [said, apart] = [readNumber(count!), Number(last) - Number(from)];
    return said === apart || said === apart + 1 ? [] : [otherSpan(eId, printed, `${count}年`, apart + 1)];
  });
}

function yearsOfPlan({ words, eId }: Node): Finding[] {
  return [...words.matchAll(ofPlan)].flatMap(([printed, plan, from, last]): Finding[] => {
    const own = planYears(readNumber(plan!) ?? 0);
    // A part of its years may be told: what was done up to now.
    const isWithin = own.length > 0 && own[0]! <= Number(from) && Number(last) <= own.at(-1)!;
    return !own.length || isWithin
      ? []
      : [otherSpan(eId, printed, `${from}—${last}`, `${own[0]}—${own.at(-1)}`)];
  });
}

const otherSpan = (eId: string, printed: string, said: string, right: string | number): Finding => ({
  rule: 'count',
  places: [eId],
  figures: [said, String(right)],
  arithmetic: {
    zh: `“${printed}”：写的是${said}，应为${right}${typeof right === 'number' ? '年' : ''}`,
    en: `${digitsIn(printed)}: ${typeof right === 'number' ? 'the' : 'its'} years are ${right}, not as stated`,
  },
});
const digitsIn = (printed: string) => printed.match(/\d{4}/gu)!.join('–');
