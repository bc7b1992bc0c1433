import { numberAndMore, readDate } from '../chinese/dates.ts';
import { fieldOf, type Labelled, labelsInside } from '../chinese/labels.ts';
import { issuerInTitle } from '../chinese/letter-words.ts';
import { readPeriod } from '../chinese/periods.ts';
import { type Node, type Plan, walk } from '../model/plan.ts';

/** A value found in the document's own words, and the line it was read from. */
export interface Guess {
  value: string;
  line: number;
}
export type Guesses = Partial<Record<Labelled | 'title' | 'period' | 'source_address', Guess>>;

const together = (value: string) => value.replace(/\s/gu, '');
const oneBlank = (value: string) => value.trim().replace(/\s+/gu, ' ');

/** A field of an information block: what stands behind its labels, and how that is read. */
interface Field {
  field: Labelled;
  says: string;
  example: string;
  read: (value: string) => string | null;
}
export const fields: readonly Field[] = [
  { field: 'issuer', says: 'who issued it', example: '发文机关：某市人民政府', read: together },
  { field: 'document_number', says: 'its number', example: '文号：某府〔2016〕12号', read: together },
  { field: 'issued', says: 'when it was issued', example: '成文日期：2021年5月6日', read: readDate },
  { field: 'published', says: 'when it was published', example: '发布日期：2021年5月7日', read: readDate },
  { field: 'index_number', says: 'what it is filed under', example: '索 引 号：00001', read: together },
  { field: 'subject_class', says: 'its subject', example: '主题分类：综合政务', read: together },
  { field: 'keywords', says: 'its keywords', example: '主题词：养老 服务', read: oneBlank },
  { field: 'validity', says: 'whether it is in force', example: '有效性：有效', read: together },
];
const readers = new Map(fields.map(({ field, read }) => [field, read]));

/** Keeps a value for a field that has none yet. */
type Keep = (field: keyof Guesses, value: string | null | undefined, at: Node) => void;

/**
 * What a plan's own words say of its title, issuer, number, dates and period. What they do not say is absent.
 */
export function guess(plan: Plan): Guesses {
  const nodes = [...walk(plan.nodes)];
  const found: Guesses = {};
  const keep: Keep = (field, value, at) => {
    if (value && !found[field]) found[field] = { value, line: at.lines[0] };
  };
  const title = nodes.findLast((n) => n.kind === 'title');
  // What is kept first stays: labels and numbers say more surely who and when than a signature, and that more
  // than the title.
  if (title) fromTitle(nodes, title, keep);
  fromInformation(nodes, keep);
  fromLetter(nodes, keep);
  if (title) keep('issuer', issuerInTitle.exec(title.words)?.[1], title);
  return found;
}

const twoYears = /\d{4}.*\d{4}/u;

/** The title, with the years below it, and the period it names. */
function fromTitle(nodes: readonly Node[], title: Node, keep: Keep): void {
  const below = nodes.filter((n) => n.role === 'subtitle' && n.lines[0] > title.lines[0]);
  const years = below
    .filter((n) => twoYears.test(n.words))
    .map((n) => n.words.replace(/\(/gu, '（').replace(/\)/gu, '）'));
  keep('title', title.words + years.join(''), title);
  keep('period', readPeriod(title.words + below.map((n) => n.words).join('')), title);
}

/** What labels say, and the number with the date that is printed behind it. */
function fromInformation(nodes: readonly Node[], keep: Keep): void {
  const body = nodes.find((n) => n.kind === 'chapter' || n.kind === 'part');
  /** The words of an information block, which may be a table before the text. */
  const block = (n: Node) => {
    if (n.role === 'metadata') return n.words;
    const before = n.cells && (!body || n.lines[0] < body.lines[0]);
    return before ? n.cells!.map((c) => c.words.trim()).join('\t') : '';
  };
  for (const n of nodes) {
    const words = block(n);
    const labels = [...words.matchAll(labelsInside)];
    for (const [i, { 0: printed, 1: label, index }] of labels.entries()) {
      const field = fieldOf(label!);
      const value = words.slice(index + printed.length, labels[i + 1]?.index);
      if (field) keep(field, readers.get(field)!(value), n);
    }
    const number = n.role === 'number' ? numberAndMore.exec(together(n.words)) : null;
    if (!number) continue;
    keep('document_number', number[1], n);
    keep('issued', readDate(number[2]!), n);
  }
}

/** Who signed, and when. */
function fromLetter(nodes: readonly Node[], keep: Keep): void {
  for (const n of nodes) {
    if (n.role === 'signature') keep('issuer', together(n.words), n);
    if (n.role === 'date') keep('issued', readDate(together(n.words)), n);
  }
}
