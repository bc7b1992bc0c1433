import { isCount } from '../../chinese/units.ts';
import type { Finding } from '../../model/finding.ts';
import type { Carrier } from '../../published/rows.ts';
import type { Stated } from '../quantities-and-rows.ts';

/** In a table: 合计 against the rows of its type. */
export function tableTotals(carriers: readonly Carrier[]): Finding[] {
  const found: Finding[] = [];
  for (const rows of Map.groupBy(carriers, (c) => c.type_zh).values()) {
    const total = rows.find((r) => r.total);
    const parts = rows.filter((r) => !r.total && r.count !== null);
    const sum = parts.reduce((a, r) => a + r.count!, 0);
    if (total?.count != null && parts.length && sum !== total.count)
      found.push({
        rule: 'total',
        places: [total.eId],
        figures: [String(total.count), String(sum)],
        arithmetic: {
          zh: `${total.type_zh}合计${total.count}，各级相加为${parts.map((r) => r.count).join('+')}=${sum}`,
          en: `total ${total.count}, but the levels add up to ${parts.map((r) => r.count).join(' + ')} = ${sum}`,
        },
      });
  }
  return found;
}

/** In a clause: 共131个。其中，甲21个，乙25家…… */
export function proseTotals(byClause: Map<string, Stated[]>): Finding[] {
  const found: Finding[] = [];
  for (const [eId, all] of byClause)
    for (const total of all) {
      if (
        !isCount(total.unit) ||
        !/(?:共|总计|合计|总数)[^，。；]{0,4}$/u.test(total.words.slice(0, total.from))
      )
        continue;
      const behind = total.words.slice(total.to);
      if (!/^[^，。；]{0,6}[，。；]其中[，:：]?/u.test(behind)) continue;
      const parts = all.filter(
        (q) =>
          q.from > total.to &&
          isCount(q.unit) &&
          !/(?:其中|比|较|新增|增加)[^，。；]*$/u.test(
            q.words.slice(total.to, q.from).replace(/^[^，。；]{0,6}[，。；]其中[，:：]?/u, ''),
          ),
      );
      const sum = parts.reduce((a, q) => a + q.value, 0);
      if (parts.length >= 3 && sum !== total.value)
        found.push({
          rule: 'total',
          places: [eId],
          figures: [total.text, String(sum)],
          arithmetic: {
            zh: `共${total.text}，其中各项相加为${parts.map((q) => q.value).join('+')}=${sum}`,
            en: `${total.value} in all, but the parts add up to ${parts.map((q) => q.value).join(' + ')} = ${sum}`,
          },
        });
    }
  return found;
}
