import { attachment, isElsewhere, mapsNamed } from '../chinese/heading-words.ts';
import { numberOf } from '../chinese/number-forms.ts';
import { key } from '../model/heading.ts';
import { type Node, walk } from '../model/plan.ts';
import { listed, type Sentence } from '../model/sentence.ts';
import { firstOfAnnex } from './around-texts.ts';
import { hintEntry, hintText } from './hints/entry.ts';
import type { Hint } from './hints/hint.ts';
import { said } from './said.ts';
import type { Telling } from './telling.ts';
import { longestTitle } from './tree.ts';

/** An annex that a list names. */
interface Named {
  /** The line of the list that it stands in. */
  node: Node;
  number: number | null;
  words: string;
}

/**
 * Marks the lines that name an annex of which nothing stands in the document (`absent`): in a list of annexes
 * (附件：1.甲), or as its heading. Reports them (`annex-absent`), once for a list and once for headings, unless a person
 * has said what they are, or the list says itself that an annex is left out.
 */
export function tellAbsentAnnexes(roots: Node[], told: Telling): void {
  const nodes = [...walk(roots)];
  const absent = listsIn(nodes).flatMap((list) => absentOf(list, nodes));
  const all = new Set(absent);
  for (const { node } of absent)
    if (namesIn(node).length === absent.filter((one) => one.node === node).length) node.absent = true;
  tell([...new Set([...all].map(({ node }) => node))], 'attachments', said.annexesAbsent, told);
  const empty = nodes.filter((n, i) => n.kind === 'attachment' && isEmpty(n, nodes.slice(i + 1)));
  for (const n of empty) n.absent = true;
  tell(empty, 'attachment', said.annexesEmpty, told);
}

/** The lists of annexes: lines of one that stand right below one another. */
function listsIn(nodes: readonly Node[]): Named[][] {
  const lists: Named[][] = [];
  for (const [i, node] of nodes.entries()) {
    if (node.role !== 'attachments') continue;
    if (nodes[i - 1]?.role !== 'attachments' || !lists.length) lists.push([]);
    lists.at(-1)!.push(...namesIn(node));
  }
  return lists.filter(([first]) => !first || !mapsNamed.test(first.node.words));
}

const between = /[\s；;、]+(?=[0-9０-９]{1,2}\s*[.．、])/u;
const itsNumber = /^([0-9０-９]{1,2})\s*[.．、]\s*/u;

/** The annexes that a line of a list names, each with its number. */
function namesIn(node: Node): Named[] {
  const begins = attachment.pattern.exec(node.words);
  const own = begins?.[1] ? numberOf(begins[1]) : null;
  const words = node.words.slice(begins?.[0].length ?? 0).trim();
  return words.split(between).flatMap((name): Named[] => {
    const [sign = '', printed] = itsNumber.exec(name) ?? [];
    const rest = name.slice(sign.length).trim();
    return rest ? [{ node, number: printed ? numberOf(printed) : own, words: rest }] : [];
  });
}

/** Those of a list of which nothing stands below it. */
function absentOf(list: readonly Named[], nodes: readonly Node[]): Named[] {
  const last = list.at(-1);
  if (!last) return [];
  const below = nodes.slice(nodes.indexOf(last.node) + 1).filter(({ role }) => role !== 'attachments');
  const annexes = below.filter(({ kind }) => kind === 'attachment');
  // As many as are named: they may be called otherwise. A letter may bring one text that has a title of its own.
  const isAll = annexes.length >= list.length || (list.length === 1 && below.some(isOwnText));
  if (isAll) return [];
  return list.filter(
    ({ number, words }) =>
      !isElsewhere.test(words) &&
      !(number !== null && annexes.some((annex) => annex.number === number)) &&
      !below.some((other) => isNamedSo(other, words)),
  );
}

const isOwnText = ({ kind }: Node): boolean => kind === 'title' || kind === 'part';

/** It takes at least this many characters to tell one name from another. */
const fewest = 4;
const bareName = (words: string) => key(words.replace(/[《》]/gu, ''));

/** Whether a line has a name as its own, or a part of it. */
function isNamedSo({ words, lines: [from, to], kind }: Node, name: string): boolean {
  if (kind === 'row' || words.length > longestTitle || to > from + 1) return false;
  const [one, other] = [bareName(words), bareName(name)];
  if (one === other) return true;
  return Math.min(one.length, other.length) >= fewest && (one.includes(other) || other.includes(one));
}

/**
 * Whether an annex has nothing below its heading, and is no cover of annexes that are called otherwise; parts
 * (第一部分) stand beside it, and may be of it.
 */
function isEmpty({ marker, number, words }: Node, below: readonly Node[]): boolean {
  const next = firstOfAnnex(below, words);
  // 附件1 above a text that has a title of its own: that is the annex.
  if (!next || next.kind === 'title') return !next || words !== '';
  const wordOf = (printed: string | null) => (printed ?? '').replace(/\s/gu, '').slice(0, 2);
  const isCover = wordOf(next.marker) !== wordOf(marker) || (number !== null && next.number === number);
  return next.kind === 'attachment' && !isCover;
}

/** Reports lines that name annexes, those that no person has settled. */
function tell(
  found: readonly Node[],
  kind: Hint['kind'],
  says: typeof said.annexesAbsent | typeof said.annexesEmpty,
  { lines, isSettled, file, hintFile, report }: Telling,
): void {
  const open = found.filter(({ lines: [line] }) => !isSettled(line));
  const [first] = open;
  if (!first) return;
  const printed = ({ marker, words }: Node) => (marker ?? '') + words;
  const named = open.map(
    (n): Sentence => said.lineShown({ line: n.lines[0], text: printed(n).slice(0, longestTitle) }),
  );
  const hints = open.map((n) =>
    hintEntry({
      line: n.lines[0],
      text: hintText(lines, n.lines[0], printed(n)),
      kind,
      ...(kind === 'attachment' && n.number !== null && { number: n.number }),
    }),
  );
  report(
    'annex-absent',
    { file, line: first.lines[0] },
    says({ names: listed(named), file: hintFile, hints: hints.join(', ') }),
  );
}
