/** What V8 compiled of a script when it ran, kept beside it. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** The end of the name of its file: that changes, and the script does not. */
export const compiledEnd = '.compiled';

/** The code, and how much time of a processor the run took that kept it, in milliseconds. */
interface Compiled {
  code: Buffer;
  took: number;
}
/** Before the code: a sum of all that follows, and the time. */
const [sumLength, tookLength] = [4, 8];

/** What is kept of a script; undefined where that is not whole: V8 itself does not look. */
export function readCompiled(script: string): Compiled | undefined {
  try {
    const bytes = readFileSync(script + compiledEnd);
    const kept = bytes.subarray(sumLength);
    if (bytes.readUInt32LE() !== crc32(kept)) return undefined;
    return { took: kept.readDoubleLE(), code: kept.subarray(tookLength) };
  } catch {
    return undefined;
  }
}

/** Keeps it. Without it the next run takes longer, and is the same. */
export function keepCompiled(script: string, { code, took }: Compiled): void {
  const file = script + compiledEnd;
  const next = `${file}.${process.pid}${compiledEnd}`;
  try {
    const head = Buffer.alloc(sumLength + tookLength);
    head.writeDoubleLE(took, sumLength);
    head.writeUInt32LE(crc32(code, crc32(head.subarray(sumLength))));
    writeFileSync(next, Buffer.concat([head, code]));
    renameSync(next, file);
  } catch {}
}
