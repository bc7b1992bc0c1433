/** What of a plan is shown in Traditional characters. */
import type { PlanJson } from '../core/published/plan-json.ts';
import type { Traditional } from '../core/search/traditional.ts';
import { traditionalOf } from '../core/search/traditional-table.ts';
import { zh } from '../i18n/zh.ts';

type Words = Pick<PlanJson, 'title' | 'clauses' | 'notes' | 'references'>;

/** The Chinese that the pages of a plan show: its own words, the notes, and the interface's. */
const chineseOf = ({ title, clauses, notes, references }: Words): string[] => [
  title.zh,
  ...clauses.flatMap(({ zh: words, cells, cite }) => [words ?? '', cite.zh, ...(cells ?? [])]),
  ...Object.values(notes).map((note) => note.zh),
  ...references.map(({ basis }) => basis.zh),
  ...Object.values(zh),
];

/** How the Chinese of a plan's pages is shown in Traditional characters. */
export const traditionalFor = (plan: Words): Traditional => traditionalOf(chineseOf(plan));
