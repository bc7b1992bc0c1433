/** A4 and the margins of GB/T 9704, in twentieths of a point. */
export const paper = { width: 11906, height: 16838, top: 2098, bottom: 1984, left: 1587, right: 1474 };

/** How wide the words of a page are, and of one that lies on its side. */
export const textWidth = paper.width - paper.left - paper.right;
export const lyingWidth = paper.height - paper.left - paper.right;
