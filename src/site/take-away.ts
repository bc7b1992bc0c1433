/** What of a plan is kept on a reader's device, and what is shown there in other characters. */
import type { Traditional } from '../core/search/traditional.ts';
import { traditionalOf } from '../core/search/traditional-table.ts';
import { zh } from '../i18n/zh.ts';
import { to, views } from './addresses.ts';
import { allPages, type LibraryPlan } from './library.ts';
import { pagesBeside, viewOf } from './plan-pages.ts';

/** The addresses of the files that make up a plan without a network: its pages in all views, and what they ask for. */
export const offlineFiles = (plan: LibraryPlan): string[] => [
  ...new Set([
    ...views.flatMap((view) => [
      to(`/${view}/${plan.plan}/`),
      ...allPages(plan).map((page) => to(`/${view}/${plan.plan}/${page}/`)),
      ...pagesBeside(plan.plan).map((beside) => to(`/${viewOf(beside, view)}/${plan.plan}/${beside.page}/`)),
    ]),
    to(`/data/${plan.plan}/addresses.json`),
    to(`/data/${plan.plan}/traditional.json`),
  ]),
];

/** The Chinese that the pages of a plan show: its own words, the notes, and the interface's. */
const chineseOf = ({ title, clauses, notes, references }: LibraryPlan): string[] => [
  title.zh,
  ...clauses.flatMap(({ zh: words, cells, cite }) => [words ?? '', cite.zh, ...(cells ?? [])]),
  ...Object.values(notes).map((note) => note.zh),
  ...references.map(({ basis }) => basis.zh),
  ...Object.values(zh),
];

/** How the Chinese of a plan's pages is shown in Traditional characters. */
export const traditionalFor = (plan: LibraryPlan): Traditional => traditionalOf(chineseOf(plan));
