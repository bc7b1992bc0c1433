/** What of a plan is kept on a reader's device. */
import { to, views } from '../addresses.ts';
import { allPages, type LibraryPlan } from '../library.ts';
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
