import { type Marker, readMarker, type Scheme, schemes } from '../../chinese/heading-numbers.ts';
import type { SourceLine } from '../../model/source-line.ts';

/** What is known of a document's numbers while its lines are read. */
export interface Numbering {
  read(words: string): Marker | null;
  /** How many lines begin with each scheme. */
  used: ReadonlyMap<Scheme, number>;
  /** The last number accepted of a scheme. */
  last: ReadonlyMap<Scheme, number>;
  /** Accepts a number: what comes next is read by it. */
  take(marker: Marker): void;
}

/** Whether one scheme stands below another in every document. */
export const isBelow = (scheme: Scheme, other: Scheme): boolean =>
  schemes.indexOf(scheme) > schemes.indexOf(other);

/** The numbers of a document of which no line has been read. */
export function numberingOf(lines: readonly SourceLine[], series: ReadonlySet<Scheme>): Numbering {
  const read = (words: string) => readMarker(words, series);
  const used = new Map<Scheme, number>();
  for (const line of lines) {
    const marker = line.prose ? null : read(line.raw.trim());
    if (marker) used.set(marker.scheme, (used.get(marker.scheme) ?? 0) + 1);
  }
  const last = new Map<Scheme, number>();
  /** Numbers below a heading begin anew, but may also run on. */
  const take = (marker: Marker) => {
    last.set(marker.scheme, marker.number);
    for (const scheme of schemes.slice(schemes.indexOf(marker.scheme) + 1))
      if (scheme.evidence === 'weak' && !last.has(scheme)) last.set(scheme, 0);
  };
  return { read, used, last, take };
}
