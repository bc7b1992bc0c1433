import {
  fieldOf,
  formsOfDocuments,
  inPairs,
  isWeakLabel,
  type Labelled,
  labelAlone,
  labelled,
  labelsInside,
  labelsOfPairs,
  noValues,
  otherLabel,
  otherLabelAlone,
} from '../chinese/labels.ts';
import { wholly } from '../chinese/words.ts';
import type { Cell, Node } from '../model/plan.ts';

/** What a label of an information block says: its field, and what stands behind it, several where it holds for several. */
interface LabelSays {
  field: Labelled;
  values: string[];
  line: number;
  /** Whether another label of the field says it more surely. */
  isWeak: boolean;
}

type CellWords = Pick<Cell, 'words' | 'covered' | 'rows'>;
const aForm = wholly(formsOfDocuments);
const isNone = wholly(noValues);

/** What the labels of some nodes say, in their order: in lines, in lines of their own, and in the cells of tables. */
export function labelsIn(nodes: readonly Node[], isInformation: (node: Node) => boolean): LabelSays[] {
  const said = nodes.flatMap((node, i) => {
    if (!isInformation(node)) return [];
    const line = node.lines[0];
    if (node.kind === 'table') return inTable(node);
    if (node.cells) return [];
    const below = nodes[i + 1];
    const isAlone = labelAlone.test(node.words.trim()) && below && isInformation(below) && !below.cells;
    const words = isAlone ? `${node.words.trim()}\t${below.words.trim()}` : node.words;
    return inLine(words).map((one) => ({
      ...one,
      line: isAlone && one.values.length ? below.lines[0] : line,
    }));
  });
  return [...said.filter(({ isWeak }) => !isWeak), ...said.filter(isSubject)];
}

const isSubject = ({ isWeak, values }: LabelSays) =>
  isWeak && !values.some((value) => aForm.test(value.trim()));

type Said = Omit<LabelSays, 'line'>;
const says = (label: string, values: string[]): Said[] => {
  const field = fieldOf(label);
  // A label behind a label is no value: the first has none.
  const all = values.filter(
    (value) => value.trim() && !labelled.test(value.trim()) && !isNone.test(value.trim()),
  );
  return field && all.length ? [{ field, values: all, isWeak: isWeakLabel(label) }] : [];
};

/** What the labels of one line say, which may be parted by tabs. */
export function inLine(words: string): Said[] {
  const cells = words.split('\t').filter((cell) => cell.trim());
  if (cells.length === 1) return inWords(words);
  return cells.flatMap((cell, i) => {
    const label = labelAlone.exec(cell.trim())?.[1];
    if (!label) return inWords(cell);
    const next = cells.findIndex((other, k) => k > i && labelAlone.test(other.trim()));
    const between = cells.slice(i + 1, next < 0 ? undefined : next);
    // Of several an even one may be the label of the next: each has its value.
    return between.length % 2 === 1 ? says(label, between.slice(0, 1)) : [];
  });
}

/** What the labels among words say that stand before their values. */
function inWords(words: string): Said[] {
  const labels = [...words.matchAll(inPairs.test(words) ? labelsOfPairs : labelsInside)];
  return labels.flatMap((match, i) => {
    const behind = words.slice(match.index + match[0].length, labels[i + 1]?.index);
    return says((match[1] ?? match[2])!, [behind.split(otherLabel)[0]!]);
  });
}

/** What the labels of a table say: each the cell beside it, or, where a row holds labels alone, the one below. */
function inTable(table: Node): LabelSays[] {
  const rows = table.children.filter(({ cells }) => cells);
  return rows.flatMap(({ cells, lines }, r) => {
    const below = rows[r + 1]?.cells;
    const heads = isOfLabels(cells!) && below && !isOfLabels(below) && !labelIn(below[0]!) ? below : null;
    let isValue = false;
    const own = cells!.flatMap((cell, c) => {
      if (cell.covered) return [];
      const label = labelIn(cell);
      const wasValue = isValue;
      isValue = Boolean(label) || otherLabelAlone.test(cell.words.trim());
      if (!label) return wasValue ? [] : inWords(cell.words);
      return says(label, heads ? [heads[c]!.words] : valuesBeside(rows, r, c));
    });
    return own.map((one) => ({ ...one, line: lines[0] }));
  });
}

const labelIn = ({ words }: CellWords): string | undefined => labelAlone.exec(words.trim())?.[1];
/** Whether all cells of a row are labels, and none is empty. */
const isOfLabels = (cells: readonly CellWords[]): boolean =>
  cells.length > 1 && cells.every((cell) => !cell.covered && labelIn(cell));

/** The cells beside a label, in each of the rows that it reaches down over; none where these say several things. */
function valuesBeside(rows: readonly Node[], r: number, c: number): string[] {
  const { rows: deep } = rows[r]!.cells![c]!;
  const column = rows[r]!.cells!.findIndex((cell, k) => k > c && !cell.covered);
  if (column < 0) return [];
  const cells = rows.slice(r, r + deep).map(({ cells: all }) => all![column]!);
  return cells.filter(({ covered }) => !covered).map(({ words }) => words);
}
