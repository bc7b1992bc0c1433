import { inUnits } from '../../chinese/units.ts';
import type { Finding } from '../../model/finding.ts';
import { nameOf, type Stated, type TableFigure } from '../quantities-and-rows.ts';
import { isShare } from './arithmetic.ts';

/** The same name, time and unit in two clauses. */
export function twoPlaces(stated: Stated[]): Finding[] {
  const found: Finding[] = [];
  const named = stated
    .filter((q) => q.time && !isShare(q.unit) && q.unit !== '位' && q.unit !== '大')
    .map((q) => ({ q, name: nameOf(q.measures.replace(/^.*?(?=新增|实现)/u, '')) }))
    .filter(({ name }) => name.length >= 4 && name.length <= 24);
  for (const [i, a] of named.entries())
    for (const b of named.slice(i + 1)) {
      if (a.q.eId === b.q.eId || a.q.time !== b.q.time || a.q.unit !== b.q.unit || a.q.value === b.q.value)
        continue;
      // One name may say more of the thing (品牌众创空间), not another thing of its kind.
      const [short, long] = a.name.length <= b.name.length ? [a.name, b.name] : [b.name, a.name];
      if (!long.endsWith(short) || long.length - short.length > 4 || /[、和及与占比]/u.test(long)) continue;
      if (/新增/u.test(a.q.measures) !== /新增/u.test(b.q.measures)) continue;
      found.push({
        rule: 'places',
        places: [a.q.eId, b.q.eId],
        figures: [a.q.text, b.q.text],
        arithmetic: {
          zh: `${short}：一处${a.q.text}${a.q.comparison}，另一处${b.q.text}${b.q.comparison}`,
          en: `${a.q.value} in one place, ${b.q.value} in the other`,
        },
      });
    }
  return found;
}

/** The same value, time and unit under names of one length that differ in a character or two. */
export function twoNames(stated: Stated[], figures: TableFigure[]): Finding[] {
  const all = [
    ...figures.map((f) => ({ ...f, text: `${f.value}${f.unit}` })),
    ...stated
      .filter((q) => q.time && !isShare(q.unit))
      .map((q) => ({
        eId: q.eId,
        name: nameOf(q.measures),
        value: q.value,
        unit: q.unit,
        time: q.time,
        text: q.text,
      })),
  ].filter((f) => f.name.length >= 6 && f.value >= 100);
  return [
    ...Map.groupBy(
      all,
      (f) => `${inUnits(f.value, f.unit).value}|${f.time}|${inUnits(1, f.unit).unit}`,
    ).values(),
  ].flatMap((group): Finding[] => {
    const [first] = group;
    const other = group.find(
      (f) =>
        f.name.length === first!.name.length &&
        f.name !== first!.name &&
        [...f.name].filter((c, i) => c !== first!.name[i]).length <= 2,
    );
    if (!other) return [];
    return [
      {
        rule: 'names',
        places: group.filter((f) => f.name === other.name || f.name === first!.name).map((f) => f.eId),
        figures: [first!.text, other.text],
        arithmetic: {
          zh: `${first!.time}年的${first!.text}，一处称“${first!.name}”，另一处称“${other.name}”`,
          en: `${first!.value} in ${first!.time} is given under two names that differ in a character or two`,
        },
      },
    ];
  });
}
