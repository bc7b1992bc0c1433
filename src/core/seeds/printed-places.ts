import type { Place } from '../model/place.ts';
import type { Document } from '../read/document.ts';

/** By line of a document where it is printed; empty where it was not read from pages. */
export const placesByLine = ({ printed }: Document): ReadonlyMap<number, readonly Place[]> =>
  new Map(
    [...Map.groupBy(printed, ({ line }) => line)].map(([line, all]) => [
      line,
      all.flatMap(({ places }) => places),
    ]),
  );
