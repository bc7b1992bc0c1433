/** Below every heading: what is none. */
const belowAll = 9;
/** The level of a heading, 1 to 6; of what is no heading, below all of them. */
export const headingLevel = (e: Element) => (/^H[1-6]$/.test(e.tagName) ? Number(e.tagName[1]) : belowAll);
/** Whether an element is a heading. */
export const isHeading = (e: Element) => headingLevel(e) < belowAll;
