/** Where the reader is: the view, the plan and the page that the address names, and the words of the page. */
const path = location.pathname.split('/').slice(0, -1);
const at = path.findLastIndex((part) => /^(?:zh|en|zh-en)$/.test(part));
export const view = path[at]!;
/** The folder that the site stands in. */
export const home = path.slice(0, at).join('/');
/** The plan, and of an earlier edition its day behind it. */
export const plan = path.slice(at + 1, -1).join('/');
export const page = path.at(-1)!;
export const main = document.querySelector('main')!;
/** The page of the whole plan in the same view. */
export const full = new URL('../full/', location.href);
/** What has an address of its own; the ids of headings of tables are none. */
export const clauses = '[id]:not(th)';
