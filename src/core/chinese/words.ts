/**
 * A row of a table of words: what may stand in a text, what it says there, and an example in which it stands.
 * `words` are written as parts of a pattern, so that one row holds the simplified, the traditional and the
 * spaced form: `[页頁]\s*[码碼]`.
 */
export interface WordRow {
  words: string;
  says: string;
  example: string;
  /** Where the word comes from, such as a standard. */
  from?: string;
}

/**
 * The source of a pattern that finds one of the rows, in their order: a longer word stands before the shorter
 * that it begins with.
 */
export const anyOf = (rows: readonly WordRow[]): string => `(?:${rows.map((row) => row.words).join('|')})`;

/** The pattern of a text that is one of the rows and nothing else. */
export const wholly = (rows: readonly WordRow[], flags = 'u'): RegExp =>
  new RegExp(`^${anyOf(rows)}$`, flags);

/** The pattern of a text that begins with one of the rows. */
export const beginning = (rows: readonly WordRow[], flags = 'u'): RegExp =>
  new RegExp(`^${anyOf(rows)}`, flags);

/** The pattern of one row. */
export const pattern = (row: WordRow, flags = 'u'): RegExp => new RegExp(row.words, flags);

/**
 * Holds anywhere, and changes nothing that a pattern finds. V8 writes what follows a choice once for each way to it, many
 * times over where the choices are many; what follows this it writes once, which made the patterns of units five times
 * cheaper to make.
 */
export const once = '(?=)';
