import { isDivision, type Kind, type Node } from '../model/plan.ts';

/** The id of a cell, by that of its row and its column from 0. */
export const cellId = (rowId: string, column: number) => `${rowId}__cell_${column + 1}`;
/** The row and the column, from 0, that the id of a cell names. */
export function ofCell(id: string): { row: string; column: number } {
  const [row, count] = id.split('__cell_') as [string, string];
  return { row, column: Number(count) - 1 };
}

/** Akoma Ntoso's short names for id parts. */
const names: Partial<Record<Kind, string>> = {
  chapter: 'chp',
  section: 'sec',
  attachment: 'att',
};
const nameOf = (kind: Kind) => names[kind] ?? kind;

/** What an id has for a number that is not printed. */
const unnumbered = 'nn';

/** The page of what stands before the first division. */
const firstPage = 'preface';

type Cite = Node['cite'];

/** How what is counted among its sisters is cited: 第2段 · para. 2. Rows are cited with their table. */
const citedAs: Record<'p' | 'item' | 'table' | 'toc' | 'note', (n: number) => Cite> = {
  p: (n) => ({ zh: `第${n}段`, en: `para. ${n}` }),
  item: (n) => ({ zh: `第${n}项`, en: `item ${n}` }),
  table: (n) => ({ zh: `表${n}`, en: `table ${n}` }),
  toc: (n) => ({ zh: `目录第${n}项`, en: `contents, entry ${n}` }),
  note: (n) => ({ zh: `注释第${n}条`, en: `note ${n}` }),
};

/** An information block is no table of the plan, though it has rows: 信息栏, and where there are several 信息栏2. */
const isInformation = (n: Node): boolean => n.kind === 'table' && n.role === 'metadata';
function citeInformation(n: number): Cite {
  const more = n > 1 ? String(n) : '';
  return { zh: `信息栏${more}`, en: `information block ${more}`.trim() };
}

/**
 * Gives every node its eId, page, heading level and citation. Ids are made from printed numbers, never from
 * words (OASIS Akoma Ntoso Naming Convention 1.0, §5: `__` between levels, `_` before the number, `nn` where
 * none is printed); a second holder of an id gets `_2`. `kept` gives the ids that stay with their words
 * (see keep-ids.ts), `used` those that no other clause may take.
 */
export function addresses(
  roots: Node[],
  kept: ReadonlyMap<Node, string> = new Map(),
  used: ReadonlySet<string> = new Set(),
): void {
  const giving: Giving = {
    idOf: idGiver(kept, used),
    next: counter(),
    chaptersRestart: doChaptersRestart(roots),
    tablesWithSisters: withSisters(roots),
  };
  for (const n of roots) addressTree(n, { parent: null, page: firstPage, level: 1 }, giving);
  const first = roots.find((n) => n.kind !== 'title')?.page ?? firstPage;
  for (const n of roots) if (n.kind === 'title') n.page = first;
}

/** What is known while ids are given. */
interface Giving {
  idOf(node: Node, id: string): string;
  /** Counts on under a key, from 1. */
  next(key: string): number;
  /** Whether chapters are numbered anew in each part, so that the part belongs into their addresses. */
  chaptersRestart: boolean;
  /** The tables in a division that holds others, at any depth: their number belongs into their rows' citations. */
  tablesWithSisters: ReadonlySet<Node>;
}

/** Where a node stands: under what, on which page, and which level a heading has there. */
interface Standing {
  parent: Node | null;
  page: string;
  level: number;
}

/** The tables whose division holds other tables too, itself or further down. */
function withSisters(roots: readonly Node[]): Set<Node> {
  const found = new Set<Node>();
  const tablesOf = (n: Node): number => {
    const own = n.children.filter((c) => c.kind === 'table' && !isInformation(c));
    const all = own.length + n.children.reduce((sum, c) => sum + (c.kind === 'table' ? 0 : tablesOf(c)), 0);
    if (all > 1) for (const table of own) found.add(table);
    return all;
  };
  for (const n of roots) tablesOf(n);
  return found;
}

function doChaptersRestart(roots: Node[]): boolean {
  const chapters = roots
    .filter((n) => n.kind === 'part')
    .flatMap((n) => n.children)
    .filter((n) => n.kind === 'chapter');
  return new Set(chapters.map((n) => n.number)).size < chapters.length;
}

/** Gives a node the id that it keeps, or the one asked for, or the next free one of that name. */
function idGiver(kept: ReadonlyMap<Node, string>, used: ReadonlySet<string>): Giving['idOf'] {
  const taken = new Set<string>(used);
  /** The next number to try for a further holder of an id. */
  const holders = new Map<string, number>();
  return (node, id) => {
    if (kept.has(node)) return kept.get(node)!;
    let free = id;
    let n = holders.get(id) ?? 2;
    for (; taken.has(free); n++) free = `${id}_${n}`;
    holders.set(id, n);
    taken.add(free);
    return free;
  };
}

function counter(): Giving['next'] {
  const counts = new Map<string, number>();
  return (key) => {
    const n = (counts.get(key) ?? 0) + 1;
    counts.set(key, n);
    return n;
  };
}

/** Gives a node and all that it holds their addresses. */
function addressTree(n: Node, { parent, page, level }: Standing, giving: Giving): void {
  // A chapter that counts on across parts has its address without its part.
  const isUnderPart = parent?.kind === 'part' && n.kind === 'chapter' && !giving.chaptersRestart;
  const above = isUnderPart ? null : parent;
  if (n.kind === 'title') {
    n.eId = giving.idOf(n, 'title');
    n.cite = { zh: '标题', en: 'Title' };
  } else if (isDivision(n.kind)) addressDivision(n, above, giving);
  else addressClause(n, above, giving);

  const ownsPage = isDivision(n.kind) && (parent === null || parent.kind === 'part') && n.kind !== 'part';
  n.page = ownsPage ? n.eId : page;
  n.level = levelOf(n, ownsPage, level);
  for (const child of n.children) addressTree(child, { parent: n, page: n.page, level: n.level + 1 }, giving);
  if (n.kind === 'part') standAtFirstChapter(n);
}

/** The title, parts and what has a page of its own head their pages. */
function levelOf({ kind }: Node, ownsPage: boolean, level: number): number {
  if (kind === 'title' || kind === 'part' || ownsPage) return 1;
  return isDivision(kind) ? level : 0;
}

const joinIds = (above: string, part: string) => (above ? `${above}__${part}` : part);

/** A division has the id and citation of its own number; annexes without one are counted. */
function addressDivision(n: Node, above: Node | null, { idOf, next }: Giving): void {
  const number = n.number ?? (n.kind === 'attachment' ? next('attachment') : null);
  const part = `${nameOf(n.kind)}_${number ?? unnumbered}`;
  n.eId = idOf(n, n.kind === 'preface' ? 'preface' : joinIds(above?.eId ?? '', part));
  const own = n.label.en.replace(/\.$/, '');
  const isChapterNumber = n.kind === 'chapter' && /^[IVXLC]+$/.test(own);
  n.cite = {
    zh: (above?.cite.zh ?? '') + n.label.zh,
    en: [above?.cite.en ?? '', isChapterNumber ? `Ch. ${own}` : own].filter(Boolean).join(' '),
  };
}

/** What is no division is counted among its sisters of its kind. */
function addressClause(n: Node, above: Node | null, { idOf, next, tablesWithSisters }: Giving): void {
  const prefix = above ? above.eId : firstPage;
  const number = next(`${prefix} ${n.kind}`);
  n.eId = idOf(n, joinIds(prefix, `${nameOf(n.kind)}_${number}`));
  if (n.kind === 'row') n.cite = rowCite(above!, number, tablesWithSisters.has(above!));
  else if (isInformation(n)) n.cite = citeUnder(above?.cite, citeInformation(next(`${prefix} information`)));
  else n.cite = citeUnder(above?.cite, citedAs[n.kind as keyof typeof citedAs](number));
}

/** A row is cited with its table, which is named without a number where it is the only one. */
function rowCite(table: Node, number: number, hasSisters: boolean): Cite {
  const isOnly = table.eId.endsWith('__table_1') && !hasSisters;
  const zh = isOnly ? table.cite.zh.replace(/表1$/, '') : table.cite.zh;
  const en = isOnly ? table.cite.en.replace(/, table 1$/, '') : table.cite.en;
  return { zh: `${zh}第${number}行`, en: `${en}, row ${number}` };
}

function citeUnder(above: Cite | undefined, own: Cite): Cite {
  const capital = own.en.replace(/^\w/, (c) => c.toUpperCase());
  return { zh: (above?.zh ?? '') + own.zh, en: above?.en ? `${above.en}, ${own.en}` : capital };
}

/** A part has no page of its own: it stands at the head of its first chapter's. */
function standAtFirstChapter(part: Node): void {
  part.page = part.children.find((c) => isDivision(c.kind))?.page ?? part.eId;
  for (const child of part.children) if (!isDivision(child.kind)) setPage(child, part.page);
}

function setPage(n: Node, page: string): void {
  n.page = page;
  for (const child of n.children) setPage(child, page);
}
