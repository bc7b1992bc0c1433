import { inUnits } from '../../chinese/units.ts';
import type { Finding } from '../../model/finding.ts';
import { nameOf, type Stated } from '../quantities-and-rows.ts';
import { isShare, round, sentenceOf, slack } from './arithmetic.ts';

/** What a share is a share of (占全区GDP的比重 -> 全区GDP), and the value that it goes with. */
function shareOf(q: Stated, all: Stated[]): { whole: string; of: Stated } | null {
  const sentence = sentenceOf(q.words, q.from);
  const match = /占([^，。；占]{2,20}?)(?:的?(?:比重|比例))?(?:约为|达到|达|为|的|从[^，]*)?$/u.exec(
    sentence.words,
  );
  if (!match || q.unit !== '%' || q.comparator === '≥' || q.comparator === '>') return null;
  const of = all.findLast(
    (v) =>
      v.to <= q.from && v.from >= sentence.from && !isShare(v.unit) && v.unit !== '位' && v.time === q.time,
  );
  // Between the value and its share stands nothing but growth.
  if (!of || /其中/u.test(q.words.slice(of.to, q.from))) return null;
  const whole = match[1]!
    .replace(/(?:总数|总量|总额|的)$/u, '')
    .replace(/地区(?:生产总值|GDP)|生产总值/u, 'GDP')
    .replace(/^(?:全区|本区)/u, '');
  return { whole: /^全[市省国]$/u.test(whole) ? `${whole}${nameOf(of.measures)}` : whole, of };
}

/** Shares of one whole in one year: the values that they are shares of give the whole, each its own. */
export function shares(byClause: Map<string, Stated[]>): Finding[] {
  const implied = [...byClause.values()].flatMap((all) =>
    all.flatMap((q) => {
      const share = shareOf(q, all);
      if (!share || !q.value) return [];
      const value = inUnits(share.of.value, share.of.unit).value;
      return [
        {
          q,
          ...share,
          value,
          whole: `${share.whole}|${q.time}|${inUnits(1, share.of.unit).unit}`,
          name: share.whole,
          low: value / ((q.value + slack(q)) / 100),
          high: value / ((q.value - slack(q)) / 100),
          middle: value / (q.value / 100),
        },
      ];
    }),
  );
  const found: Finding[] = [];
  type Implied = (typeof implied)[number];
  // Within what the printed digits leave open, and a hundredth for values that were rounded too.
  const agree = (a: Implied, b: Implied) => a.low <= b.high * 1.01 && b.low <= a.high * 1.01;
  for (const group of Map.groupBy(implied, (s) => s.whole).values()) {
    // Where the others agree, one is held against its neighbour.
    const odd = group.length > 2 ? group.filter((s) => group.every((o) => o === s || !agree(s, o))) : [];
    const at = group.indexOf(odd[0]!);
    const pairs: [Implied, Implied][] =
      odd.length === 1
        ? [[group[at - 1] ?? group[at + 1]!, odd[0]!]]
        : group.flatMap((a, i) => group.slice(i + 1).map((b): [Implied, Implied] => [a, b]));
    for (const [a, b] of pairs) {
      if (agree(a, b)) continue;
      const show = (s: Implied) => `${s.of.text}÷${s.q.text}`;
      const [x, y] = [a, b].map((s) => round(s.middle / inUnits(1, s.of.unit).value, 0));
      const [expected, other] = [(a.value / b.middle) * 100, (b.value / a.middle) * 100];
      found.push({
        rule: 'share',
        places: [a.q.eId, b.q.eId],
        figures: [a.q.text, b.q.text],
        arithmetic: {
          zh: `${a.name}：${show(a)}≈${x}，${show(b)}≈${y}；按后者前项应为${round(expected, 1)}%，按前者后项应为${round(other, 1)}%`,
          en: `the whole is about ${x} by the first share (${a.of.value} / ${a.q.text}) and about ${y} by the second (${b.of.value} / ${b.q.text}); by the other whole the shares would be ${round(expected, 1)}% and ${round(other, 1)}%`,
        },
      });
    }
  }
  return found;
}
