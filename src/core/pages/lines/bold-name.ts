/** Names of fonts whose letters are heavy: bold cuts, and 黑体, which Chinese documents set headings in. */
const bold = /bold|black|heavy|simhei|hei(?:ti|$|[-_,])|黑体/iu;

/** Whether a font is heavy by its name. */
export const isBoldName = (font: string): boolean => bold.test(font);
