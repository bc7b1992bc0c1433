import { isDivision, type Kind, type Node } from '../model/plan.ts';

export const cellId = (rowId: string, column: number) => `${rowId}__cell_${column + 1}`;

/** Akoma Ntoso's short names for id parts. */
const names: Partial<Record<Kind, string>> = {
  chapter: 'chp',
  section: 'sec',
  attachment: 'att',
};
const nameOf = (kind: Kind) => names[kind] ?? kind;

/**
 * Gives every node its eId, page, heading level and citation. Ids are made from printed numbers, never from words
 * (OASIS Akoma Ntoso Naming Convention 1.0, §5: `__` between levels, `_` before the number, `nn` where none is printed);
 * a second holder of an id gets `_2`. `kept` gives the ids that stay with their words (see permalinks.ts), `used` those that no other
 * clause may take.
 */
export function addresses(
  roots: Node[],
  kept: ReadonlyMap<Node, string> = new Map(),
  used: ReadonlySet<string> = new Set(),
): void {
  const chapters = roots
    .filter((n) => n.kind === 'part')
    .flatMap((n) => n.children)
    .filter((n) => n.kind === 'chapter');
  const chaptersRestart = new Set(chapters.map((n) => n.number)).size < chapters.length;
  const taken = new Set<string>(used);
  /** The next number to try for a further holder of an id. */
  const holders = new Map<string, number>();
  const unique = (node: Node, id: string) => {
    if (kept.has(node)) return kept.get(node)!;
    let free = id;
    let n = holders.get(id) ?? 2;
    for (; taken.has(free); n++) free = `${id}_${n}`;
    holders.set(id, n);
    taken.add(free);
    return free;
  };
  const counts = new Map<string, number>();
  const next = (key: string) => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts.get(key)!;
  };

  const visit = (n: Node, parent: Node | null, page: string, level: number): void => {
    const transparent = parent?.kind === 'part' && n.kind === 'chapter' && !chaptersRestart;
    const prefix = transparent
      ? ''
      : parent
        ? parent.eId
        : isDivision(n.kind) || n.kind === 'title'
          ? ''
          : 'preface';
    const join = (part: string) => (prefix ? `${prefix}__${part}` : part);
    const path = transparent ? '' : (parent?.cite.zh ?? '');
    const pathEn = transparent ? '' : (parent?.cite.en ?? '');
    const cited = (zh: string, en: string) => ({
      zh: path + zh,
      en: pathEn ? `${pathEn}, ${en}` : en.replace(/^\w/, (c) => c.toUpperCase()),
    });

    if (n.kind === 'title') {
      n.eId = unique(n, 'title');
      n.cite = { zh: '标题', en: 'Title' };
    } else if (isDivision(n.kind)) {
      const number = n.number ?? (n.kind === 'attachment' ? next('attachment') : null);
      n.eId = unique(n, n.kind === 'preface' ? 'preface' : join(`${nameOf(n.kind)}_${number ?? 'nn'}`));
      const own = n.label.en.replace(/\.$/, '');
      n.cite = {
        zh: path + n.label.zh,
        en: [pathEn, n.kind === 'chapter' && /^[IVXLC]+$/.test(own) ? `Ch. ${own}` : own]
          .filter(Boolean)
          .join(' '),
      };
    } else {
      const number = next(`${prefix} ${n.kind}`);
      n.eId = unique(n, join(`${nameOf(n.kind)}_${number}`));
      if (n.kind === 'row') {
        const onlyTable = parent!.eId.endsWith('__table_1') && !tablesOf.get(parent!)!;
        const [zh, en] = onlyTable
          ? [parent!.cite.zh.replace(/表1$/, ''), parent!.cite.en.replace(/, table 1$/, '')]
          : [parent!.cite.zh, parent!.cite.en];
        n.cite = { zh: `${zh}第${number}行`, en: `${en}, row ${number}` };
      } else
        n.cite = {
          p: cited(`第${number}段`, `para. ${number}`),
          item: cited(`第${number}项`, `item ${number}`),
          table: cited(`表${number}`, `table ${number}`),
          toc: cited(`目录第${number}项`, `contents, entry ${number}`),
          note: cited(`注释第${number}条`, `note ${number}`),
        }[n.kind as 'p' | 'item' | 'table' | 'toc' | 'note'];
    }

    const ownsPage = isDivision(n.kind) && (parent === null || parent.kind === 'part') && n.kind !== 'part';
    const firstChapter = n.kind === 'part' ? n.children.find((c) => isDivision(c.kind)) : undefined;
    n.page = ownsPage ? n.eId : page;
    n.level = n.kind === 'title' || ownsPage || n.kind === 'part' ? 1 : isDivision(n.kind) ? level : 0;
    const several = n.children.filter((c) => c.kind === 'table').length > 1;
    for (const child of n.children) if (child.kind === 'table') tablesOf.set(child, several);
    for (const child of n.children) visit(child, n, n.page, n.level + 1);
    if (n.kind === 'part') {
      // A part has no page of its own: it stands at the head of its first chapter's.
      n.page = firstChapter?.page ?? n.eId;
      for (const child of n.children) if (!isDivision(child.kind)) setPage(child, n.page);
    }
  };
  /** Whether a table has sisters in its division, so that its number belongs into its rows' citations. */
  const tablesOf = new Map<Node, boolean>();
  for (const n of roots) visit(n, null, 'preface', 1);
  const first = roots.find((n) => n.kind !== 'title')?.page ?? 'preface';
  for (const n of roots) if (n.kind === 'title') n.page = first;
}

function setPage(n: Node, page: string): void {
  n.page = page;
  for (const child of n.children) setPage(child, page);
}
