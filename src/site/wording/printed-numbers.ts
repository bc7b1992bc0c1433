/** A number as a document prints it, its thousands set apart or not: 306.20, 12,000. */
const printed = /\d[\d,，]*(?:\.(\d+))?/gu;
const separators = /[,，]/gu;

/** The numbers in a text, each with how many decimals it is printed with. */
export const printedNumbers = (text: string): { value: number; decimals: number }[] =>
  [...text.matchAll(printed)].map(([digits, decimals]) => ({
    value: Number(digits.replace(separators, '')),
    decimals: decimals?.length ?? 0,
  }));
