/** Where the reader is: the view, the plan and the page that the address names, and the words of the page. */
export const [view, plan, page] = location.pathname.split('/').slice(-4, -1) as [string, string, string];
export const main = document.querySelector('main')!;
/** The page of the whole plan in the same view. */
export const full = new URL('../full/', location.href);
/** What has an address of its own; the ids of headings of tables are none. */
export const clauses = '[id]:not(th)';
