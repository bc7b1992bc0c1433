/** Words without blanks of any kind, as they are held against others: 某区 规划 -> 某区规划. */
export const withoutBlanks = (words: string): string => words.replace(/\s/gu, '');
