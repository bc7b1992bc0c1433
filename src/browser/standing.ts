/** The years of a plan begin or end by the reader's own clock, though the page was made before. */
const standing = document.querySelector<HTMLElement>('.standing [data-later]')!;
const later = JSON.parse(standing.dataset['later']!) as [number, string][];
const said = later.findLast(([since]) => since <= new Date().getFullYear());
if (said) standing.textContent = said[1];

export {};
