/** Files by their path; a text, or the bytes of a document as it was received. */
export type Files = Map<string, string | Uint8Array>;

/** A value as the text of a JSON file that people can read. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
