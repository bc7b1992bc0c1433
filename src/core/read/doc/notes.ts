/** Notes of a Word document of 1997–2003, and where its text calls for them ([MS-DOC] 2.8.12, 2.8.13, 2.8.16, 2.8.17). */

/** The notes at the foot and at the end: where the FIB says where their calls stand, and where each note does. */
const kinds = [
  { kind: 'footnotes', calls: 0xaa, texts: 0xb2 },
  { kind: 'endnotes', calls: 0x20a, texts: 0x212 },
] as const;

/** A note: where the text calls for it, and from where to where it stands among those of its kind. */
export interface Called {
  at: number;
  kind: (typeof kinds)[number]['kind'];
  from: number;
  to: number;
}

/** The notes of a document in the order in which its text calls for them. */
export function callsOf(main: Buffer, tables: Buffer): Called[] {
  const listed = (place: number) => {
    const at = main.readUInt32LE(place);
    return tables.subarray(at, at + main.readUInt32LE(place + 4));
  };
  const found = kinds.flatMap(({ kind, calls, texts }) => {
    const [called, stand] = [listed(calls), listed(texts)];
    const count = Math.floor((called.length - 4) / 6);
    if (count < 1 || stand.length < 4 * (count + 1)) return [];
    const ends = Array.from({ length: count + 1 }, (_, i) => stand.readUInt32LE(4 * i));
    // Notes that stand over one another would be as long as the file for each.
    if (ends.some((end, i) => i > 0 && end < ends[i - 1]!)) return [];
    return Array.from({ length: count }, (_, i) => ({
      at: called.readUInt32LE(4 * i),
      kind,
      from: ends[i]!,
      to: ends[i + 1]!,
    }));
  });
  return found.sort((a, b) => a.at - b.at);
}

/** The words of notes, a note a text, its paragraphs parted by a blank. */
export const notesBetween = (
  calls: readonly Called[],
  words: Record<Called['kind'], (from: number, to: number) => string>,
): string[] => calls.map(({ kind, from, to }) => words[kind](from, to));
