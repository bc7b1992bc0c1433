/** Words of Chinese among English ones: the names that have no English, the number of a document. */

/** From the first Chinese character to the last that no Latin letter and no dot between parts stands before. */
const run = /([“‘（《〔【]?\p{sc=Han}(?:[^\p{sc=Latin}·|→]*[\p{sc=Han}”’）》〕】])?)/u;

/** The parts of a text, each second of them in Chinese. */
export const chineseApart = (words: string): string[] => words.split(run);

/** Whether there is Chinese in a text. */
export const hasChinese = (words: string): boolean => run.test(words);
