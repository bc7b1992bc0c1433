import { inUnits, isCount } from '../../chinese/units.ts';
import type { Finding } from '../../model/finding.ts';
import type { Carrier } from '../../published/rows.ts';
import { figuresNamed, type Stated, type TableFigure, totalOf } from '../quantities-and-rows.ts';
import { round } from './arithmetic.ts';

/** What the text says of a thing against the row of a table that has its name. */
export function textAgainstTables(
  stated: Stated[],
  figures: TableFigure[],
  carriers: readonly Carrier[],
): Finding[] {
  const found = stated.flatMap((q): Finding[] => {
    const fits = figuresNamed(q, figures).filter((f) => f.time === q.time);
    const best = fits[0];
    if (
      !best ||
      fits.some((f) => f.value === q.value) ||
      inUnits(q.value, q.unit).value === inUnits(best.value, best.unit).value
    )
      return [];
    return [
      {
        rule: 'table',
        places: [q.eId, best.eId],
        figures: [q.text, `${best.value}${best.unit}`],
        arithmetic: {
          zh: `${best.name}（${q.time}年）：正文${q.text}，表中${best.value}，相差${round(Math.abs(q.value - best.value))}`,
          en: `${q.time}: ${q.value} in the text, ${best.value} in the table, a difference of ${round(Math.abs(q.value - best.value))}`,
        },
      },
    ];
  });
  // The whole table against the total that the text gives of it.
  const types = [...Map.groupBy(carriers, (c) => c.type_zh).values()].map(totalOf);
  if (carriers.length && types.every((t) => t?.count != null)) {
    const sum = types.reduce((a, t) => a + t!.count!, 0);
    const year = String(carriers[0]!.year ?? '');
    for (const q of stated)
      if (
        isCount(q.unit) &&
        q.time === year &&
        /载体$/u.test(q.measures) &&
        /(?:共|总计|合计)$/u.test(q.words.slice(0, q.from)) &&
        q.value !== sum
      )
        found.push({
          rule: 'table',
          places: [q.eId, carriers[0]!.eId.replace(/__row_\d+$/, '')],
          figures: [q.text, String(sum)],
          arithmetic: {
            zh: `正文共${q.text}，表中各类相加为${types.map((t) => t!.count).join('+')}=${sum}，相差${Math.abs(q.value - sum)}`,
            en: `${q.value} in the text; the types in the table add up to ${types.map((t) => t!.count).join(' + ')} = ${sum}, a difference of ${Math.abs(q.value - sum)}`,
          },
        });
  }
  return found;
}
