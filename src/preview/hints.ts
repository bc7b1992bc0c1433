/** What a message offers to be put into a file: entries of a list of plan.yaml, a comment of en.po. */

/** The lists of plan.yaml that a message writes entries for: `structure: [{ … }, { … }]`. */
const lists = /\b(structure|artefacts|audit): \[(?=\{)/gu;
/** An exception that a message names: `# allow numbers: …`. */
const allowance = /#? ?allow [a-z-]+(?: \d+)*: ?(?:REASON|…|\.\.\.|reason)/gu;

/** All of them, each as it can be put into its file. */
export const hintsIn = (message: string): string[] => [
  ...[...message.matchAll(lists)].map(
    ({ 0: start, 1: list, index }) =>
      `${list}:\n${entriesIn(message.slice(index + start.length))
        .map((entry) => `  - ${entry}\n`)
        .join('')}`,
  ),
  ...[...message.matchAll(allowance)].map(([words]) => `# ${words.replace(/^# ?/u, '').trim()}`),
];

/** The entries `{ … }, { … }` at the beginning of a text, each as it is written; brackets in quotes are words. */
function entriesIn(text: string): string[] {
  const entries: string[] = [];
  let [depth, from, isQuoted] = [0, 0, false];
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    if (isQuoted && sign === '\\') i++;
    else if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (sign === '{' || sign === '[') {
      if (depth === 0) from = i;
      depth++;
    } else if (sign === '}' || sign === ']') {
      depth--;
      if (depth < 0) break;
      if (depth === 0) entries.push(text.slice(from, i + 1));
    }
  }
  return entries;
}
