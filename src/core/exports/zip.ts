import { strToU8, type Zippable, zipSync } from 'fflate';

/** The first time that a packed file can say; none is written into it that was not chosen. */
const noTime = '1980-01-01T00:00:00';

/**
 * Texts as one packed file, in their order: the same texts give the same bytes. `plain`: the name of a part
 * that is stored as it is.
 */
export function pack(parts: Record<string, string>, plain = ''): Uint8Array {
  const files: Zippable = Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [
      name,
      [strToU8(text), { mtime: new Date(noTime), level: name === plain ? 0 : 6 }],
    ]),
  );
  return zipSync(files);
}
