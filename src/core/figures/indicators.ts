import type { Node, Plan } from '../model/plan.ts';
import type { Indicator } from '../published/rows.ts';
import { inEnglish, namedBy, printedTables, readValue, readYear, splitUnit } from './printed-table.ts';

const partOf = /^(?:其中[:：]\s*|of which:?\s*)/iu;

/** The longest time between base and target of a plan, in years. */
const longestPlan = 12;

/**
 * The indicators of a plan: the rows of every table that names them (指标, 指标名称) and gives values for two years or more, its columns told by
 * their headings: years, 单位, 属性, 年均; without 指标 above, those of a table whose title calls them targets. The first year is the base, the last
 * within `longestPlan` of it the target. `clauses` is empty: see mentions.ts.
 */
export function indicators(zh: Plan, en: Plan): Indicator[] {
  return printedTables(zh, en).flatMap((printed) => {
    const { heads, rows } = printed;
    const english = inEnglish(printed);
    const column = (says: RegExp) => heads.findIndex((h) => says.test(h));
    const growthAt = column(/年均|增速/u);
    const years = heads
      .map((words, c) => ({ c, year: readYear(words) }))
      .filter(({ c, year }) => year && c !== growthAt);
    const name =
      [
        column(/指[标標](?!类|類)/u),
        column(/指[标標]|目[标標](?:[项項]|名[称稱])/u),
        printed.isTargets ? heads.findIndex((h) => !/^[序编項项][号號次]$/u.test(h)) : -1,
      ].find((c) => c >= 0) ?? -1;
    if (name < 0 || years.length < 2) return [];
    const base = years[0]!;
    // Beside the target of the plan there may be one of a distant year (2035).
    const later = years.slice(1).filter(({ year }, i) => i === 0 || year - base.year <= longestPlan);
    // What was reached is no target where one stands beside it.
    const target = later.findLast(({ c }) => !/完成|[实實][际際绩績]/u.test(heads[c]!)) ?? later.at(-1)!;
    const unitAt = column(/(?:^|\s)(?:[计計]量)?[单單]\s*位/u);
    const natureAt = column(/[属屬]性|性[质質]/u);
    const categoryAt = heads.findIndex(
      (h, c) => c < name && (/[类類]|[领領]域|一[级級]/u.test(h) || h === heads[name]),
    );
    const at = (nodes: Node[], r: number, c: number) => (c < 0 ? '' : namedBy(nodes, r, c).trim());
    /** Name and unit of a row: those of their columns; without a unit there, the unit behind the name or above the table. */
    const nameOf = (nodes: Node[], r: number, above: string): [name: string, unit: string] => {
      const words = at(nodes, r, name)
        .replace(partOf, '')
        .replace(/^[（(]?\d+[)）.．、]\s*/u, '');
      const unit = at(nodes, r, unitAt);
      if (unit) return [words, unit.replace(/^[-—－/]+$/u, '')];
      const [bare, own] = splitUnit(words);
      return [bare, own || above];
    };
    const natures: Record<string, string> = {
      约束性: 'binding',
      約束性: 'binding',
      预期性: 'expected',
      預期性: 'expected',
    };
    let parent = '';
    return rows.flatMap((row, r): Indicator[] => {
      // A row of one cell over all columns is a heading between the rows.
      if (row.head || row.cells![0]!.columns === heads.length) return [];
      if (!at(rows, r, name)) return [];
      const part = partOf.test(at(rows, r, name));
      if (!part) parent = row.eId;
      const [[name_zh, unit_zh], [name_en, unit_en]] = [
        nameOf(rows, r, printed.unit),
        nameOf(english, r, printed.unitInEnglish),
      ];
      const growth = growthAt < 0 ? null : readValue(row.cells![growthAt]!.words);
      const aim = readValue(row.cells![target.c]!.words);
      // The column of growth gives in brackets what is to be reached over all years.
      const goal = aim.value === null && growth?.cumulative ? growth : aim;
      const nature = /[约約]束性|[预預]期性/u.exec(natureAt < 0 ? '' : at(rows, r, natureAt))?.[0] ?? '';
      return [
        {
          eId: row.eId,
          parent: part ? parent : null,
          name_zh,
          name_en,
          unit_zh,
          unit_en,
          category_zh: at(rows, r, categoryAt),
          category_en: at(english, r, categoryAt),
          baseline_year: base.year,
          baseline: readValue(row.cells![base.c]!.words).value,
          target_year: target.year,
          target: goal.value,
          comparator: goal.comparator,
          cumulative: goal.cumulative,
          yearly_growth: growth && !growth.cumulative ? growth.value : null,
          nature_zh: nature,
          nature_en: natures[nature] ?? '',
          clauses: [],
          source_line: row.lines[0],
        },
      ];
    });
  });
}
