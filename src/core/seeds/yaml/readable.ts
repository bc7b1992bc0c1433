/** A YAML text as far as it can be read: what is wrong with its lines, and the rest of it. */
import { faultRules } from './faults.ts';
import { type LostPart, nameIn, partWith, withoutPart } from './parts.ts';
import { type Reading, reading, type YamlFault } from './reading.ts';

/** At most this many faulty lines are named at once: a text with more is not what it was meant to be. */
const mostFaults = 10;

/** A text without the parts that cannot be read. */
export interface Readable {
  read: Reading;
  /** What is wrong with the parts that were left out, in the order in which they were found. */
  faults: YamlFault[];
  lost: LostPart[];
}

/**
 * Reads a text; where lines of it cannot be read, without them, so that all that is wrong with it is found at once. A
 * second fault in what was left out already is a consequence of the first, and not told: more is left out then.
 */
export function readable(text: string): Readable {
  let read = reading(text);
  const faults: YamlFault[] = [];
  const lost: LostPart[] = [];
  for (let fault = firstFault(read); fault; fault = firstFault(read)) {
    const { line, isLast, spare, goesTo = 0 } = fault;
    const times = lost.filter((part) => isIn(part, line)).length;
    const isNew = times === 0 && !(isLast && faults.length);
    if (isNew) faults.push(fault);
    if (isLast || times > 1 || faults.length === mostFaults)
      return { read: reading(''), faults: ended(faults), lost };
    const own = partWith(read.lines, line, times > 0);
    const part = fault.to ? { from: line, to: fault.to, name: '' } : { ...own, to: Math.max(own.to, goesTo) };
    lost.push(part);
    const isSpare = spare !== undefined && nameIn(`${spare}:`) === part.name;
    read = reading(withoutPart(read.lines, part, isSpare).join('\n'));
  }
  return { read, faults, lost };
}

/** Faults behind which nothing is told. */
const ended = (faults: readonly YamlFault[]): YamlFault[] =>
  faults.map((fault, i) => (i === faults.length - 1 ? { ...fault, isLast: true } : fault));

function firstFault(read: Reading): YamlFault | undefined {
  for (const { find } of faultRules) {
    const fault = find(read);
    if (fault) return fault;
  }
  return undefined;
}

const isIn = ({ from, to }: LostPart, line: number) => line >= from && line <= to;

/** Whether a line stands in a part that was left out. */
export const isLost = ({ lost }: Readable, line: number): boolean => lost.some((part) => isIn(part, line));
