/** Words as text inside XML or HTML. */
export const escapeXml = (words: string): string => words.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
