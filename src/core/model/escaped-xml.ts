/**
 * The characters that XML 1.0 has no way to write: most control characters, halves of characters, U+FFFE and
 * U+FFFF.
 */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Words as text or an attribute inside XML or HTML. What XML cannot write is left out. */
export const escapeXml = (words: string): string =>
  words.replace(forbidden, '').replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** Words with their line ends as `<br/>`. */
export const escapedLines = (words: string): string => words.split('\n').map(escapeXml).join('<br/>');
