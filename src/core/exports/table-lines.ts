/** A line above a table that says the unit of what stands in it, and stands at the right. */
export const isUnit = (words: string): boolean => /^[（(]?\s*(?:单位|單位|计量单位)/u.test(words);
