/** What a message offers to be put into a file: entries of a list of plan.yaml, a note, a comment of en.po. */

/** The lists of plan.yaml that a message writes entries for: `structure: [{ … }, { … }]`. */
const lists = /\b(structure|artefacts|audit): \[(?=\{)/gu;
/** A value that a message names with from where it is known: `basis: { issued: { zh: …, en: … } }`. */
const bases = /\bbasis: \{ (?<value>\w+: \{[^{}]*\}) \}/gu;
/** A note on a clause that a message writes: `notes.yaml: chp_1__p_2: { zh: …, en: … }`. */
const notes = /\bnotes\.yaml: (?<note>\w+: \{[^{}]*\})/gu;
/** An exception that a message names: `# allow numbers: …`. */
const allowance = /#? ?allow [a-z-]+(?: \d+)*: ?(?:REASON|…|\.\.\.|reason)/gu;

/** What can be copied, and where in its file it belongs. */
export interface Hint {
  text: string;
  /** The list of plan.yaml that it is an entry of; a note and an exception (`# allow …`) are of none. */
  list?: string;
  isNote?: boolean;
  /** The line of plan.yaml that begins the list, where there is one: the text goes below it, or into its brackets. */
  line?: number;
  isInBrackets?: boolean;
}

/** All of them, each as it can be put into its file; `planYaml`: the text of plan.yaml as it is now. */
export const hintsIn = (message: string, planYaml = ''): Hint[] => [
  ...[...message.matchAll(notes)].map(({ groups }) => ({ text: `${groups!['note']}\n`, isNote: true })),
  ...[...message.matchAll(bases)].map(({ groups }) =>
    placed('basis', [groups!['value']!], planYaml.split(/\r?\n/u)),
  ),
  ...[...message.matchAll(lists)].map(({ 0: start, 1: list, index }) =>
    placed(list!, entriesIn(message.slice(index + start.length)), planYaml.split(/\r?\n/u)),
  ),
  ...[...message.matchAll(allowance)].map(([words]) => ({
    text: `# ${words.replace(/^# ?/u, '').replace(/[^:]*$/u, ' …')}`,
  })),
];

/** Whether words of the editor are still to be written into it, in the place of its …. */
export const isToFill = ({ text }: Hint): boolean => /\b(?:zh|en): …|: …$/u.test(text);

/** Entries of a list as they fit into plan.yaml: it may have the list already, and a list stands in a file once. */
function placed(list: string, entries: readonly string[], lines: readonly string[]): Hint {
  const at = lines.findIndex((line) => new RegExp(`^\\ufeff?${list}\\s*:`, 'u').test(line));
  const sign = list === 'basis' ? '' : '- ';
  const listed = (indent: string) => entries.map((entry) => `${indent}${sign}${entry}\n`).join('');
  if (at < 0) return { list, text: `${list}:\n${listed('  ')}` };
  const line = at + 1;
  if (/^[^#]*?:\s*[[{]/u.test(lines[at]!))
    return { list, line, isInBrackets: true, text: entries.map((entry) => `${entry}, `).join('') };
  const next = lines.slice(line).find((words) => words.trim() && !/^\s*#/u.test(words));
  const [, indent = '  '] = (sign ? /^(\s*)- /u : /^(\s+)/u).exec(next ?? '') ?? [];
  return { list, line, text: listed(indent) };
}

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
