import type { Carrier, Indicator } from './data.ts';
import { isDivision, walk, type Node, type Plan } from './plan.ts';
import { figuresNamed, isCount, nameOf, statedIn, tableFigures, totalOf, type Stated, type TableFigure } from './mentions.ts';
import { inUnits, type Quantity } from './quantities.ts';

/** What a rule of the audit holds against what. */
export const auditRules = {
  total: 'a total against the sum of its parts',
  table: 'a figure of the text against the table of the plan',
  places: 'the same thing with two figures in two places',
  names: 'the same figure under two names',
  share: 'a share against the values that other shares of the same whole imply',
  growth: 'a target against its base and the stated yearly rate',
  count: 'a number announced against what is listed',
} as const;
export type AuditRule = keyof typeof auditRules;

/** Two figures of the source that do not agree: where they stand, what they are, and the arithmetic in both languages. */
export interface Finding {
  rule: AuditRule;
  /** The eIds of both places, in the order of the document; one where both figures stand in one clause. */
  places: string[];
  figures: string[];
  arithmetic: { zh: string; en: string };
}

const isShare = (unit: string) => unit === '%' || unit === '‰' || /百分点/u.test(unit);
const sentenceOf = (words: string, at: number) => { const from = Math.max(words.lastIndexOf('。', at - 1), words.lastIndexOf('；', at - 1)) + 1; return { from, words: words.slice(from, at) }; };
/** The digits of a figure as they are printed. */
const digits = (text: string) => /\d[\d.]*/.exec(text)?.[0];
const round = (n: number, digits = 2) => String(Number(n.toFixed(digits)));
/** Half of the last printed digit: how far a rounded figure may be from the true one. */
const slack = ({ text, value }: Pick<Quantity, 'text' | 'value'>) => { const decimals = /\.(\d+)/.exec(text)?.[1]!.length ?? 0; return value ? 0.5 * 10 ** -decimals : 0; };

/**
 * Holds the figures of a plan against each other. Pure and general: it knows no plan. Findings stand in the order of the document.
 * A finding is a disagreement of the source as the rule reads it; a person confirms it (an editor's note) or accepts it with a reason (`plan.yaml`, audit).
 */
export function audit(plan: Plan, indicators: readonly Indicator[], carriers: readonly Carrier[]): Finding[] {
  const nodes = [...walk(plan.nodes)];
  const order = new Map(nodes.map((n, i) => [n.eId, i]));
  const stated = statedIn(plan);
  const figures = tableFigures(indicators, carriers);
  const byClause = Map.groupBy(stated, (q) => q.eId);
  const findings = [...tableTotals(carriers), ...proseTotals(byClause), ...textAgainstTables(stated, figures, carriers), ...twoPlaces(stated), ...twoNames(stated, figures), ...shares(byClause), ...growth(byClause, stated, indicators), ...announced(nodes, byClause)];
  const seen = new Set<string>();
  return findings
    .map((f) => ({ ...f, places: [...new Set(f.places)].sort((a, b) => order.get(a)! - order.get(b)!) }))
    .filter((f) => { const k = f.places.join() + f.figures.join(); return !seen.has(k) && seen.add(k); })
    .sort((a, b) => order.get(a.places[0]!)! - order.get(b.places[0]!)!);
}

/** In a table: 合计 against the rows of its type. */
function tableTotals(carriers: readonly Carrier[]): Finding[] {
  const found: Finding[] = [];
  for (const rows of Map.groupBy(carriers, (c) => c.type_zh).values()) {
    const total = rows.find((r) => r.total);
    const parts = rows.filter((r) => !r.total && r.count !== null);
    const sum = parts.reduce((a, r) => a + r.count!, 0);
    if (total?.count != null && parts.length && sum !== total.count)
      found.push({ rule: 'total', places: [total.eId], figures: [String(total.count), String(sum)], arithmetic: { zh: `${total.type_zh}合计${total.count}，各级相加为${parts.map((r) => r.count).join('+')}=${sum}`, en: `total ${total.count}, but the levels add up to ${parts.map((r) => r.count).join(' + ')} = ${sum}` } });
  }
  return found;
}

/** In a clause: 共131个。其中，甲21个，乙25家…… */
function proseTotals(byClause: Map<string, Stated[]>): Finding[] {
  const found: Finding[] = [];
  for (const [eId, all] of byClause)
    for (const total of all) {
      if (!isCount(total.unit) || !/(?:共|总计|合计|总数)[^，。；]{0,4}$/u.test(total.words.slice(0, total.from))) continue;
      const behind = total.words.slice(total.to);
      if (!/^[^，。；]{0,6}[，。；]其中[，:：]?/u.test(behind)) continue;
      const parts = all.filter((q) => q.from > total.to && isCount(q.unit) && !/(?:其中|比|较|新增|增加)[^，。；]*$/u.test(q.words.slice(total.to, q.from).replace(/^[^，。；]{0,6}[，。；]其中[，:：]?/u, '')));
      const sum = parts.reduce((a, q) => a + q.value, 0);
      if (parts.length >= 3 && sum !== total.value)
        found.push({ rule: 'total', places: [eId], figures: [total.text, String(sum)], arithmetic: { zh: `共${total.text}，其中各项相加为${parts.map((q) => q.value).join('+')}=${sum}`, en: `${total.value} in all, but the parts add up to ${parts.map((q) => q.value).join(' + ')} = ${sum}` } });
    }
  return found;
}

/** What the text says of a thing against the row of a table that has its name. */
function textAgainstTables(stated: Stated[], figures: TableFigure[], carriers: readonly Carrier[]): Finding[] {
  const found = stated.flatMap((q): Finding[] => {
    const fits = figuresNamed(q, figures).filter((f) => f.time === q.time);
    const best = fits[0];
    if (!best || fits.some((f) => f.value === q.value) || inUnits(q.value, q.unit).value === inUnits(best.value, best.unit).value) return [];
    return [{ rule: 'table', places: [q.eId, best.eId], figures: [q.text, `${best.value}${best.unit}`], arithmetic: { zh: `${best.name}（${q.time}年）：正文${q.text}，表中${best.value}，相差${round(Math.abs(q.value - best.value))}`, en: `${q.time}: ${q.value} in the text, ${best.value} in the table, a difference of ${round(Math.abs(q.value - best.value))}` } }];
  });
  // The whole table against the total that the text gives of it.
  const types = [...Map.groupBy(carriers, (c) => c.type_zh).values()].map(totalOf);
  if (carriers.length && types.every((t) => t?.count != null)) {
    const sum = types.reduce((a, t) => a + t!.count!, 0);
    const year = String(carriers[0]!.year ?? '');
    for (const q of stated)
      if (isCount(q.unit) && q.time === year && /载体$/u.test(q.measures) && /(?:共|总计|合计)$/u.test(q.words.slice(0, q.from)) && q.value !== sum)
        found.push({ rule: 'table', places: [q.eId, carriers[0]!.eId.replace(/__row_\d+$/, '')], figures: [q.text, String(sum)], arithmetic: { zh: `正文共${q.text}，表中各类相加为${types.map((t) => t!.count).join('+')}=${sum}，相差${Math.abs(q.value - sum)}`, en: `${q.value} in the text; the types in the table add up to ${types.map((t) => t!.count).join(' + ')} = ${sum}, a difference of ${Math.abs(q.value - sum)}` } });
  }
  return found;
}

/** The same name, time and unit in two clauses. */
function twoPlaces(stated: Stated[]): Finding[] {
  const found: Finding[] = [];
  const named = stated.filter((q) => q.time && !isShare(q.unit) && q.unit !== '位' && q.unit !== '大').map((q) => ({ q, name: nameOf(q.measures.replace(/^.*?(?=新增|实现)/u, '')) })).filter(({ name }) => name.length >= 4 && name.length <= 24);
  for (const [i, a] of named.entries())
    for (const b of named.slice(i + 1)) {
      if (a.q.eId === b.q.eId || a.q.time !== b.q.time || a.q.unit !== b.q.unit || a.q.value === b.q.value) continue;
      // One name may say more of the thing (品牌众创空间), not another thing of its kind.
      const [short, long] = a.name.length <= b.name.length ? [a.name, b.name] : [b.name, a.name];
      if (!long.endsWith(short) || long.length - short.length > 4 || /[、和及与占比]/u.test(long)) continue;
      if (/新增/u.test(a.q.measures) !== /新增/u.test(b.q.measures)) continue;
      found.push({ rule: 'places', places: [a.q.eId, b.q.eId], figures: [a.q.text, b.q.text], arithmetic: { zh: `${short}：一处${a.q.text}${a.q.comparison}，另一处${b.q.text}${b.q.comparison}`, en: `${a.q.value} in one place, ${b.q.value} in the other` } });
    }
  return found;
}

/** The same value, time and unit under names of one length that differ in a character or two. */
function twoNames(stated: Stated[], figures: TableFigure[]): Finding[] {
  const all = [...figures.map((f) => ({ ...f, text: `${f.value}${f.unit}` })), ...stated.filter((q) => q.time && !isShare(q.unit)).map((q) => ({ eId: q.eId, name: nameOf(q.measures), value: q.value, unit: q.unit, time: q.time, text: q.text }))].filter((f) => f.name.length >= 6 && f.value >= 100);
  return [...Map.groupBy(all, (f) => `${inUnits(f.value, f.unit).value}|${f.time}|${inUnits(1, f.unit).unit}`).values()].flatMap((group): Finding[] => {
    const [first] = group;
    const other = group.find((f) => f.name.length === first!.name.length && f.name !== first!.name && [...f.name].filter((c, i) => c !== first!.name[i]).length <= 2);
    if (!other) return [];
    return [{ rule: 'names', places: group.filter((f) => f.name === other.name || f.name === first!.name).map((f) => f.eId), figures: [first!.text, other.text], arithmetic: { zh: `${first!.time}年的${first!.text}，一处称“${first!.name}”，另一处称“${other.name}”`, en: `${first!.value} in ${first!.time} is given under two names that differ in a character or two` } }];
  });
}

/** What a share is a share of (占全区GDP的比重 -> 全区GDP), and the value that it goes with. */
function shareOf(q: Stated, all: Stated[]): { whole: string; of: Stated } | null {
  const sentence = sentenceOf(q.words, q.from);
  const match = /占([^，。；占]{2,20}?)(?:的?(?:比重|比例))?(?:约为|达到|达|为|的|从[^，]*)?$/u.exec(sentence.words);
  if (!match || q.unit !== '%' || q.comparator === '≥' || q.comparator === '>') return null;
  const of = all.findLast((v) => v.to <= q.from && v.from >= sentence.from && !isShare(v.unit) && v.unit !== '位' && v.time === q.time);
  // Between the value and its share stands nothing but growth.
  if (!of || /其中/u.test(q.words.slice(of.to, q.from))) return null;
  const whole = match[1]!.replace(/(?:总数|总量|总额|的)$/u, '').replace(/地区(?:生产总值|GDP)|生产总值/u, 'GDP').replace(/^(?:全区|本区)/u, '');
  return { whole: /^全[市省国]$/u.test(whole) ? `${whole}${nameOf(of.measures)}` : whole, of };
}

/** Shares of one whole in one year: the values that they are shares of give the whole, each its own. */
function shares(byClause: Map<string, Stated[]>): Finding[] {
  const implied = [...byClause.values()].flatMap((all) => all.flatMap((q) => {
    const share = shareOf(q, all);
    if (!share || !q.value) return [];
    const value = inUnits(share.of.value, share.of.unit).value;
    return [{ q, ...share, value, whole: `${share.whole}|${q.time}|${inUnits(1, share.of.unit).unit}`, name: share.whole, low: value / ((q.value + slack(q)) / 100), high: value / ((q.value - slack(q)) / 100), middle: value / (q.value / 100) }];
  }));
  const found: Finding[] = [];
  type Implied = (typeof implied)[number];
  // Within what the printed digits leave open, and a hundredth for values that were rounded too.
  const agree = (a: Implied, b: Implied) => a.low <= b.high * 1.01 && b.low <= a.high * 1.01;
  for (const group of Map.groupBy(implied, (s) => s.whole).values()) {
    // Where the others agree, one is held against its neighbour.
    const odd = group.length > 2 ? group.filter((s) => group.every((o) => o === s || !agree(s, o))) : [];
    const at = group.indexOf(odd[0]!);
    const pairs: [Implied, Implied][] = odd.length === 1 ? [[group[at - 1] ?? group[at + 1]!, odd[0]!]] : group.flatMap((a, i) => group.slice(i + 1).map((b): [Implied, Implied] => [a, b]));
    for (const [a, b] of pairs) {
      if (agree(a, b)) continue;
      const show = (s: Implied) => `${s.of.text}÷${s.q.text}`;
      const [x, y] = [a, b].map((s) => round(s.middle / inUnits(1, s.of.unit).value, 0));
      const [expected, other] = [(a.value / b.middle) * 100, (b.value / a.middle) * 100];
      found.push({ rule: 'share', places: [a.q.eId, b.q.eId], figures: [a.q.text, b.q.text], arithmetic: { zh: `${a.name}：${show(a)}≈${x}，${show(b)}≈${y}；按后者前项应为${round(expected, 1)}%，按前者后项应为${round(other, 1)}%`, en: `the whole is about ${x} by the first share (${a.of.value} / ${a.q.text}) and about ${y} by the second (${b.of.value} / ${b.q.text}); by the other whole the shares would be ${round(expected, 1)}% and ${round(other, 1)}%` } });
    }
  }
  return found;
}

/** A stated yearly rate against the target beside it and every base of the same name. */
function growth(byClause: Map<string, Stated[]>, stated: Stated[], indicators: readonly Indicator[]): Finding[] {
  const found: Finding[] = [];
  for (const all of byClause.values())
    for (const rate of all) {
      if (rate.unit !== '%' || !/(?:年均|平均每年)[^，。；]{0,12}$/u.test(rate.words.slice(0, rate.from))) continue;
      const target = all.findLast((v) => v.to <= rate.from && v.from >= sentenceOf(rate.words, rate.from).from && !isShare(v.unit) && v.time === rate.time && /^\d{4}$/.test(v.time));
      if (!target) continue;
      const row = indicators.find((i) => String(i.target_year) === target.time && inUnits(i.target ?? NaN, i.unit_zh).value === inUnits(target.value, target.unit).value);
      const name = nameOf(row?.name_zh ?? target.measures);
      const bases = [
        ...(row?.baseline != null ? [{ eId: row.eId, year: row.baseline_year, value: inUnits(row.baseline, row.unit_zh).value, text: `${row.baseline}${row.unit_zh}` }] : []),
        ...stated.filter((q) => /^\d{4}$/.test(q.time) && q.time < target.time && q.unit === target.unit && nameOf(q.measures).endsWith(name)).map((q) => ({ eId: q.eId, year: Number(q.time), value: inUnits(q.value, q.unit).value, text: q.text })),
      ];
      const recent = bases.filter((b) => b.value > 0 && Number(target.time) - b.year <= 6);
      const rates = recent.map((b) => ({ ...b, rate: ((inUnits(target.value, target.unit).value / b.value) ** (1 / (Number(target.time) - b.year)) - 1) * 100 }));
      const margin = Math.max(slack(rate), 0.1);
      // The latest base is what the plan starts from.
      const latest = rates.toSorted((a, b) => b.year - a.year)[0];
      if (!latest || Math.abs(latest.rate - rate.value) <= margin) continue;
      const list = (words: (b: (typeof rates)[number]) => string, between: string) => rates.map(words).join(between);
      found.push({
        rule: 'growth', places: [rate.eId, ...rates.map((b) => b.eId)], figures: [rate.text, ...rates.map((b) => b.text)],
        arithmetic: { zh: `年均增长${rate.text}，而由${list((b) => `${b.year}年${b.text}到${target.time}年${target.text}年均为${round(b.rate, 1)}%`, '，由')}`, en: `${rate.value}% a year is stated; ${list((b) => `from ${digits(b.text) ?? round(b.value / inUnits(1, target.unit).value)} in ${b.year} to ${target.value} in ${target.time} is ${round(b.rate, 1)}%`, ', ')}` },
      });
    }
  return found;
}

/** Counts announced: 甲、乙、丙等三家…, and the number of sections of the division that has the name. */
function announced(nodes: Node[], byClause: Map<string, Stated[]>): Finding[] {
  const divisions = nodes.filter((n) => isDivision(n.kind) && n.words);
  const found: Finding[] = [];
  for (const all of byClause.values())
    for (const q of all) {
      const ahead = q.words.slice(0, q.from);
      const list = /(?:包括|包含|即|选取|分别为|[，。；：:])?([^，。；：:（）]+)等$/u.exec(ahead)?.[1];
      const members = list?.replace(leadingVerbs, '').split(/、|和(?=[^、和]*$)|及(?=[^、及]*$)/u).filter(Boolean) ?? [];
      // A list of fewer may be of examples (滇池、抚仙湖等九大湖泊); one too few is a slip.
      const slip = members.length > q.value || (members.length === q.value - 1 && members.length >= 3);
      if (members.length >= 2 && q.value >= 2 && q.value <= 30 && slip && q.comparator === '' && isDeclared(q))
        found.push({ rule: 'count', places: [q.eId], figures: [q.text, String(members.length)], arithmetic: { zh: `称“${q.text}${q.measures}”，所列为${members.length}项：${members.join('、')}`, en: `${q.value} are announced, ${members.length} are listed` } });
      if (q.value < 2 || q.value > 30 || !isDeclared(q) || q.measures.length < 2) continue;
      const noun = q.measures.replace(/的.*$/u, '');
      const named = divisions.filter((d) => d.words.replace(/[：:]$/u, '').endsWith(noun) && noun.length >= 3 && d.eId !== q.eId);
      const numbered = named.map((d) => ({ d, parts: d.children.filter((c) => isDivision(c.kind)).length })).filter(({ parts }) => parts >= 2);
      if (numbered.length && numbered.every(({ parts }) => parts !== q.value))
        found.push({ rule: 'count', places: [q.eId, numbered[0]!.d.eId], figures: [q.text, String(numbered[0]!.parts)], arithmetic: { zh: `称“${q.text}${noun}”，“${numbered[0]!.d.words}”下有${numbered[0]!.parts}节`, en: `${q.value} are announced, the division of that name has ${numbered[0]!.parts}` } });
    }
  return found;
}

/** What is done with the things listed, before the first of them. */
const leadingVerbs = /^(?:(?:包括|包含|选取|建设|形成|围绕|推进|发展|巩固|开发|提升|培育|加强|打造|实施|加快|重点)\s*[、和及]?\s*)+/u;
/** A count that announces a list: one in Chinese numerals. */
const isDeclared = (q: Stated) => /^[二两三四五六七八九十]/u.test(q.text);
