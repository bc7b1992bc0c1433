/** A rectangle on a printed page, in points (1/72 inch) from its upper left corner. */
export interface Box {
  x0: number;
  top: number;
  x1: number;
  bottom: number;
}

/** Where something is printed: the page, by its number in the file, and the box on it. */
export interface Place extends Box {
  page: number;
}
