/** No figure of a plan has more digits that count. */
const precision = 12;

/** A value without the dust of its calculation: 0.1 + 0.2 is 0.3. */
export const exactly = (value: number): number => Number(value.toPrecision(precision));
