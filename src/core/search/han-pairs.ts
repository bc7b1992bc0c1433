/** Words with every run of Han characters as its pairs, as an index of chapters has them: 知识产权 is 知识 识产 产权. Signs stay with what they follow. */
export const paired = (words: string): string =>
  words
    .replace(/([^\p{L}\p{N}\s\u0000-\u007f])(?=[\p{L}\p{N}])/gu, '$1 ')
    .replace(
      /(?<=\S)(?=\p{sc=Han})(?<!\p{sc=Han})|(?<=\p{sc=Han}[^\p{L}\p{N}\s])(?=[\p{L}\p{N}])|(?<=\p{sc=Han})(?=[\p{L}\p{N}+%])(?!\p{sc=Han})/gu,
      ' ',
    )
    .replace(/\p{sc=Han}{2,}/gu, (run) =>
      [...run]
        .slice(1)
        .map((c, i) => [...run][i]! + c)
        .join(' '),
    );

/** The words of tokens of an index of pairs: what overlaps once, and words of an alphabet apart. */
export function unpaired(tokens: readonly string[]): string {
  let out = '';
  let last = '';
  for (const token of tokens) {
    const overlaps =
      /^\P{L}*\p{sc=Han}{2}$/u.test(last) && /^\p{sc=Han}{2}/u.test(token) && last.endsWith(token[0]!);
    out += overlaps
      ? token.slice(1)
      : /[\p{Script=Latin}\p{N}][.,;:)%]*$/u.test(last) && /^[\p{Script=Latin}\p{N}(]/u.test(token)
        ? ` ${token}`
        : token;
    last = token;
  }
  return out;
}
