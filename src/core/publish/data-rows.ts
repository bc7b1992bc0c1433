import { rowOf, type Stated, tableFigures } from '../figures/quantities/quantities-and-rows.ts';
import { charactersBefore } from '../model/characters.ts';
import type { DataTables, Indicator, QuantityRow, SeriesRow, Task } from '../published/rows.ts';
import type { Figures } from './figures.ts';

/** A quantity of the prose, and the row of a table that gives the same thing. */
type Said = Stated & { row: string | null; task: Task | undefined };

/**
 * The tables of a plan as data, each row with the clauses that speak of it, and the quantities of its text.
 */
export function dataOf({ indicators, carriers, stated, tasks, promises, taskAt }: Figures): DataTables {
  const figures = tableFigures(indicators, carriers);
  const said = stated
    .filter(({ announces }) => !announces)
    .map((q): Said => ({ ...q, row: rowOf(q, figures), task: taskAt(q.eId, q.from) }));
  const speaking = Map.groupBy(said, (q) => q.row);
  const clauses = (eId: string) => [...new Set((speaking.get(eId) ?? []).map((q) => q.eId))];
  return {
    indicators: indicators.map((r) => ({ ...r, clauses: clauses(r.eId) })),
    series: indicators.flatMap(seriesOf),
    carriers: carriers.map((r) => ({ ...r, clauses: clauses(r.eId) })),
    quantities: quantityRows(said),
    tasks,
    promises,
  };
}

/** The values of an indicator as rows, counted from 1. */
const seriesOf = ({ eId, name_zh, name_en, values, source_line }: Indicator): SeriesRow[] =>
  values.map((value, i) => ({ eId, n: i + 1, name_zh, name_en, ...value, source_line }));

/** The quantities as rows, counted in each clause from 1. */
function quantityRows(said: readonly Said[]): QuantityRow[] {
  const counts = new Map<string, number>();
  return said.map((q) => {
    const n = (counts.get(q.eId) ?? 0) + 1;
    counts.set(q.eId, n);
    const { eId, text, value, high, unit, time, comparator, comparison, measures, row, task } = q;
    const from = charactersBefore(q.words, q.from);
    const own = { eId, n, from, text, value, high, unit, time, comparator, comparison, measures, row };
    return { ...own, body: task?.lead_zh ?? '', deadline: task?.deadline ?? '' };
  });
}
