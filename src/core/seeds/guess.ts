import { numberAndMore, readDate } from '../chinese/dates.ts';
import type { Labelled } from '../chinese/labels.ts';
import {
  bodiesIn,
  bodiesThatSign,
  decidedAt,
  givenAt,
  isLetterhead,
  issuersInTitle,
  printedBy,
  printedIn,
  reporter,
  reporterOf,
  reportsFor,
  setClose,
  signedWithDate,
  withoutPlace,
} from '../chinese/letter-words.ts';
import { readPeriod } from '../chinese/periods.ts';
import { noteCallAtEnd } from '../chinese/punctuation.ts';
import { type Node, type Plan, walk } from '../model/plan.ts';
import type { PageHead } from '../read/html/head.ts';
import { inLine, labelsIn } from './information.ts';

/** A value found in the document's own words, and the line it was read from. */
export interface Guess {
  value: string;
  line: number;
}
export type Guesses = Partial<
  Record<Labelled | 'title' | 'subtitle' | 'addressee' | 'period' | 'source_address', Guess>
>;

const together = (value: string) => value.replace(/\s/gu, '');
/** The bodies that a label names; what is no body's name is taken as it is printed. */
const bodies = (value: string): string => bodiesIn(value).join('、') || together(value);
const oneBlank = (value: string) => value.trim().replace(/\s+/gu, ' ');

/** A field of an information block: what stands behind its labels, and how that is read. */
interface Field {
  field: Labelled;
  says: string;
  example: string;
  read: (value: string) => string | null;
}
export const fields: readonly Field[] = [
  { field: 'issuer', says: 'who issued it', example: '发文机关：某市人民政府', read: bodies },
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
type Keep = (field: keyof Guesses, value: string | null | undefined, at: Pick<Node, 'lines'>) => void;

/**
 * What a plan's own words say of its title, issuer, number, dates, period and addressee, and the head of its
 * page of when it was published. What they do not say is absent.
 */
export function guess(plan: Plan, head: PageHead = {}): Guesses {
  const nodes = [...walk(plan.nodes)];
  const found: Guesses = {};
  const keep: Keep = (field, value, at) => {
    if (value && !found[field]) found[field] = { value, line: at.lines[0] };
  };
  // Several texts in one document are parts: the first is called as the letter is that brings them.
  const title =
    nodes.findLast((n) => n.kind === 'title') ?? nodes.find((n) => n.kind === 'part' && n.number === null);
  // What is kept first stays: labels and numbers say more surely who and when than a signature, and that more
  // than the title; but a title and a signature that agree say more than any (发布机构 may be the office of who issued it).
  if (title) fromTitle(nodes, title, keep);
  fromInformation(nodes, keep);
  const surer = title && found.issuer && signedMoreSurely(nodes, title, found.issuer.value);
  if (surer && surer.value !== found.issuer!.value) found.issuer = surer;
  fromPage(plan, keep);
  fromReport(nodes, keep);
  fromLetter(nodes, keep);
  if (title) keep('issuer', issuersInTitle(title.words).join('、'), title);
  const letterhead = nodes.find((n) => n.role === 'signature' && isLetterhead(n.words));
  if (letterhead) keep('issuer', bodiesThatSign(letterhead.words).join('、'), letterhead);
  const { published } = head;
  if (published) keep('published', readDate(published.content), { lines: [published.line, published.line] });
  const print = nodes.find((n) => n.role === 'remark' && printedBy.test(n.words));
  if (print) keep('issued', readDate(together(print.words)), print);
  return found;
}

/** The title, what stands below it, and the period that these name. */
function fromTitle(nodes: readonly Node[], title: Node, keep: Keep): void {
  const below = nodes.filter((n) => n.role === 'subtitle' && n.lines[0] > title.lines[0]);
  keep('title', setClose(title.words.replace(noteCallAtEnd, '').trimEnd()), title);
  if (below.length)
    keep('subtitle', below.map((n) => oneBlank((n.marker ?? '') + n.words)).join(''), below[0]!);
  keep('period', readPeriod(title.words + below.map((n) => n.words).join('')), title);
  for (const n of below) {
    const words = together((n.marker ?? '') + n.words);
    if (decidedAt.test(words) || givenAt.test(words)) keep('issued', readDate(words), n);
  }
}

/**
 * Who issued it, where a signature says it more fully than what is `said` of it (某市财政局, 市财政局), or where they signed
 * it as the title of it or of the letter that brings it begins.
 */
function signedMoreSurely(nodes: readonly Node[], title: Node, said: string): Guess | undefined {
  const signatures = nodes.filter((n) => n.role === 'signature');
  const bodies = signatures.flatMap((n) =>
    bodiesThatSign(n.words).map((value) => ({ value, line: n.lines[0] })),
  );
  const fuller = bodies.find(({ value }) => value.endsWith(said));
  if (fuller) return fuller;
  const signed = new Set(signatures.map((n) => bodiesThatSign(n.words).join('、')));
  const titles = [title, ...nodes.filter((n) => n.kind === 'title')];
  const value = titles.map((n) => issuersInTitle(n.words).join('、')).find((all) => all && signed.has(all));
  return value ? { value, line: title.lines[0] } : undefined;
}

/** What labels say, the number with the date that is printed behind it, and what a newspaper says. */
function fromInformation(nodes: readonly Node[], keep: Keep): void {
  for (const { field, values, line } of labelsIn(nodes, (n) => n.role === 'metadata'))
    keep(field, readOf(field, values), { lines: [line, line] });
  for (const n of nodes) {
    if (n.role === 'metadata' && printedIn.test(n.words))
      keep('published', readDate(together(n.words).replace(/[/／]/gu, '')), n);
    const number = n.role === 'number' ? numberAndMore.exec(together(n.words)) : null;
    if (!number) continue;
    keep('document_number', number[1], n);
    keep('issued', readDate(number[2]!), n);
  }
}

/** What a label says: of several values only who issued it is all of them. */
function readOf(field: Labelled, values: readonly string[]): string | null {
  const all = [...new Set(values.map((value) => readers.get(field)!(value)))];
  if (all.length === 1) return all[0]!;
  return field === 'issuer' ? all.join('、') : null;
}

/** When a page was published: among what it sets around the document (发布时间：2023-05-06 浏览次数：12). */
function fromPage({ artefacts }: Plan, keep: Keep): void {
  for (const { line, text } of artefacts)
    for (const { field, values } of inLine(text))
      if (field === 'published') keep(field, readDate(values[0]!), { lines: [line, line] });
}

/** In whose name a report is given: 我代表某市人民政府，向大会报告工作; or whose office the one has who gives it. */
function fromReport(nodes: readonly Node[], keep: Keep): void {
  const own = nodes.find((n) => n.role === 'signature' && reporter.test(n.words));
  const office = own ? (reporterOf.exec(own.words)?.[1] ?? '') : '';
  const first = nodes.find((n) => n.kind === 'p' && reportsFor.test(n.words));
  const title = nodes.find((n) => n.kind === 'title')?.words ?? '';
  if (first) keep('issuer', withPlace(reportsFor.exec(first.words)![1]!, [office, title]), first);
  if (own) keep('issuer', bodiesIn(office).join('、'), own);
}

/** A government with its place: 县人民政府 is that of the 某县 that other words begin with; null where none do. */
function withPlace(government: string, others: readonly string[]): string | null {
  const kind = withoutPlace.exec(government)?.[1];
  if (!kind) return government;
  const place = new RegExp(`^\\p{sc=Han}{1,8}?(?=${kind})`, 'u');
  return others.flatMap((words) => place.exec(words)?.[0] ?? []).map((name) => name + government)[0] ?? null;
}

/**
 * Where a letter is signed: below whom it addresses, where that is so before the next title; else where somebody signs
 * first, who may be whom a page has it from (某省某委　2022年12月6日, below the title).
 */
function firstSigned(nodes: readonly Node[], addressed: Node | undefined): number {
  const signs = (n: Node) => n.role === 'signature' && !reporter.test(n.words) && !isLetterhead(n.words);
  const from = addressed ? nodes.indexOf(addressed) : nodes.length;
  const below = nodes.findIndex((n, i) => i > from && (n.kind === 'title' || signs(n)));
  return below >= 0 && signs(nodes[below]!) ? below : nodes.findIndex(signs);
}

/** Whom it addresses; who signed, all of them, and when. */
function fromLetter(nodes: readonly Node[], keep: Keep): void {
  const addressed = nodes.find((n) => n.role === 'addressee');
  if (addressed) keep('addressee', oneBlank(addressed.words).replace(/[:：]$/u, ''), addressed);
  const first = firstSigned(nodes, addressed);
  if (first >= 0) {
    let end = first;
    while (nodes[end]?.role === 'signature' && !isLetterhead(nodes[end]!.words)) end++;
    const own = nodes.slice(first, end);
    // What is no body's name may be a person's: who issued it is then not said.
    const signed = own.flatMap((n) => signedWithDate(n.words)?.bodies ?? bodiesThatSign(n.words));
    for (const n of own) keep('issued', readDate(together(signedWithDate(n.words)?.date ?? '')), n);
    keep('issuer', signed.join('、'), nodes[first]!);
  }
  const date = nodes.find((n) => n.role === 'date');
  if (date) keep('issued', readDate(together(date.words)), date);
}
