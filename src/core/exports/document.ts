import { noteCall } from '../chinese/punctuation.ts';
import { headingText } from '../model/heading.ts';
import { isDivision } from '../model/plan.ts';
import { isTranslated } from '../published/names.ts';
import { ofTables } from '../published/of-tables.ts';
import type { Clause, PlanJson } from '../published/plan-json.ts';
import type { Block, Both, Heading, Line, Paragraph, Run, Said, Table } from './blocks.ts';

/** What of a plan its files show. */
export type Exported = Pick<
  PlanJson,
  'plan' | 'title' | 'about' | 'clauses' | 'notes' | 'pages' | 'references' | 'releases' | 'chinese'
>;

/** A plan to take along, or a part of it. */
export interface Document {
  plan: string;
  title: Both;
  about: PlanJson['about'];
  blocks: Block[];
  /** The ids that stand in it. */
  ids: ReadonlySet<string>;
  /** The ids that words of the plan may lead to, wherever they stand. */
  targets: ReadonlySet<string>;
  /** The name of the part, empty of the whole plan. */
  part: Both;
  /** The reading page that it is, empty of the whole plan. */
  page: string;
  /** The last day of release; empty where there was none. */
  released: string;
  isTranslated: boolean;
  /**
   * Where the documents are published that the text cites, by their titles without 《》; as far as that is
   * known.
   */
  published: ReadonlyMap<string, string>;
  /** The language of the Chinese words. */
  chinese: 'zh-CN' | 'zh-Hant';
  /** The address of the site, with a slash at its end. */
  site: string;
}

/** What the words of a plan name: the number that calls for a note, or the marker of an annex, → the id. */
interface Named {
  calls: ReadonlyMap<string, string>;
  annexes: readonly { marker: string; id: string }[];
}

const digits = /\d+/;
function namedIn(clauses: readonly Clause[]): Named {
  const notes = clauses.filter((c) => c.kind === 'note' && digits.test(c.marker ?? ''));
  const annexes = clauses.filter((c) => c.kind === 'attachment' || c.kind === 'box');
  return {
    calls: new Map(notes.map((c) => [digits.exec(c.marker!)![0], c.eId])),
    annexes: annexes.flatMap(({ marker, eId }) =>
      marker && /\d$/.test(marker) ? [{ marker, id: eId }] : [],
    ),
  };
}

/** Where words name another clause of the plan, in their order. */
function namesIn(words: string, { calls, annexes }: Named): { from: number; to: number; id: string }[] {
  const found = [...words.matchAll(noteCall)].flatMap((call) => {
    const id = calls.get(call[1]!);
    return id ? [{ from: call.index, to: call.index + call[0].length, id }] : [];
  });
  for (const { marker, id } of annexes)
    for (let at = words.indexOf(marker); at >= 0; at = words.indexOf(marker, at + 1)) {
      const to = at + marker.length;
      if (!/\d/.test(words.charAt(to))) found.push({ from: at, to, id });
    }
  return found.sort((a, b) => a.from - b.from);
}

/** Words cut where they name another clause. */
function runsOf(words: string, named: Named): Run[] {
  const runs: Run[] = [];
  let done = 0;
  for (const { from, to, id } of namesIn(words, named)) {
    if (from < done) continue;
    runs.push({ text: words.slice(done, from) }, { text: words.slice(from, to), to: id });
    done = to;
  }
  return [...runs, { text: words.slice(done) }].filter((run) => run.text);
}

/** What words of the plan may lead to: what they can name, and what a printed list of contents names. */
const targetsOf = (clauses: readonly Clause[], { calls, annexes }: Named): Set<string> =>
  new Set([
    ...calls.values(),
    ...annexes.map(({ id }) => id),
    ...clauses.flatMap((c) => (c.kind === 'toc' && c.target ? [c.target] : [])),
  ]);

/** What a clause says, cut into its marker, its run-in heading and the rest. */
function said(c: Clause, language: keyof Both, named: Named): Said {
  const english = language === 'en';
  const marker = (english ? c.marker_en : c.marker) ?? '';
  const words = (english ? c.en : c.zh) ?? '';
  const lead = (english ? c.lead_en : c.lead) && /^\s*/u.exec(words)![0] + (english ? c.lead_en : c.lead);
  const isHeading = isDivision(c.kind) || c.kind === 'title';
  const parted = isHeading || english ? headingText(marker || null, '', english) : marker;
  const cut = words.startsWith(lead) ? lead.length : 0;
  const gap = english && cut ? /^\s*/u.exec(words.slice(cut))![0] : '';
  const rest = words.slice(cut + gap.length);
  const names = isHeading || c.kind === 'note' ? { calls: new Map(), annexes: [] } : named;
  const whole = c.kind === 'toc' && c.target ? [{ text: rest, to: c.target }] : runsOf(rest, names);
  return { marker: parted, lead: words.slice(0, cut) + gap, runs: whole };
}

/** What a block has of its clause whatever it is. */
const addressed = (c: Clause, notes: PlanJson['notes']) => ({
  id: c.eId,
  kind: c.kind,
  page: c.page,
  path: c.path,
  cite: c.cite,
  absent: c.absent,
  note: Object.hasOwn(notes, c.eId) ? notes[c.eId] : undefined,
});

function paragraphOf(c: Clause, named: Named, notes: PlanJson['notes']): Paragraph {
  return {
    type: 'paragraph',
    ...addressed(c, notes),
    role: c.role,
    zh: said(c, 'zh', named),
    en: isTranslated(c) && c.en ? said(c, 'en', named) : null,
  };
}

function lineOf(c: Clause): Line {
  return {
    id: c.eId,
    head: c.head ?? false,
    squares: c.cells!.map((zh, i) => {
      const [rows, columns] = c.spans?.[i] ?? [1, 1];
      return rows ? { zh, en: c.cells_en?.[i] ?? '', rows, columns } : null;
    }),
  };
}

/** A table with the clauses that belong to it. */
function tableOf(c: Clause, own: readonly Clause[], named: Named, notes: PlanJson['notes']): Table {
  const rows = own.filter((o) => o.cells);
  const beside = own.filter((o) => !o.cells);
  const [above, below] = [false, true].map((isBelow) =>
    beside.filter((o) => (o.role === 'table-note') === isBelow).map((o) => paragraphOf(o, named, notes)),
  ) as [Paragraph[], Paragraph[]];
  return { type: 'table', ...addressed(c, notes), above, lines: rows.map(lineOf), below };
}

/** The blocks of these clauses, in their order. */
function blocksOf(clauses: readonly Clause[], named: Named, notes: PlanJson['notes']): Block[] {
  const { parts } = ofTables(clauses);
  const blocks: Block[] = [];
  let depth = 0;
  for (let i = 0; i < clauses.length; i++) {
    const c = clauses[i]!;
    if (c.kind === 'table') {
      const own = parts.get(c.eId)!;
      blocks.push(tableOf(c, own, named, notes));
      i += own.length;
    } else if (isDivision(c.kind) || c.kind === 'title') {
      depth = c.kind === 'title' ? 0 : Math.min(Math.max(1, c.level), depth + 1);
      const { role: _, ...said } = paragraphOf(c, named, notes);
      blocks.push({ ...said, type: 'heading', depth } satisfies Heading);
    } else blocks.push(paragraphOf(c, named, notes));
  }
  return blocks;
}

/** Whether any of these clauses has English to be shown: what is the same in both languages is none. */
export const hasEnglish = (clauses: readonly Clause[]): boolean =>
  clauses.some(
    (c) =>
      isTranslated(c) &&
      (Boolean(c.en && c.en !== c.zh) || (c.cells_en?.some((en, i) => en && en !== c.cells?.[i]) ?? false)),
  );

/**
 * A published plan, or one reading page of it, as what its files set. `site`: the address that the site stands at. Every
 * clause of it is in exactly one block, in the order of the document; its words are those of `plan.json`.
 */
export function documentOf(plan: Exported, site: string, page = ''): Document {
  const clauses = page ? plan.clauses.filter((c) => c.page === page) : plan.clauses;
  const named = namedIn(plan.clauses);
  const blocks = blocksOf(clauses, named, plan.notes);
  const head = blocks.find((b) => b.type === 'heading' && b.id === page) ?? blocks.find(isChapter);
  const heading = page && head?.type === 'heading' ? head : undefined;
  const part = (language: keyof Both) => (heading ? textIn(heading, language) : '');
  return {
    plan: plan.plan,
    title: plan.title,
    about: plan.about,
    blocks,
    ids: new Set(clauses.map((c) => c.eId)),
    targets: targetsOf(plan.clauses, named),
    part: { zh: part('zh'), en: part('en') },
    page,
    released: Object.keys(plan.releases).sort().at(-1) ?? '',
    isTranslated: hasEnglish(clauses),
    published: new Map(plan.references.flatMap((r) => (r.address ? [[r.title, r.address] as const] : []))),
    chinese: plan.chinese ?? 'zh-CN',
    site,
  };
}
const isChapter = (b: Block) => b.type === 'heading' && b.depth === 1;
const textIn = (h: Heading, language: keyof Both) => {
  const { marker, lead, runs } = (language === 'en' && h.en) || h.zh;
  return marker + lead + runs.map((r) => r.text).join('');
};

/**
 * The address of all that a file shows: the permanent one of its heading, or, of a text that has none, of its page.
 */
export const addressOfAll = (doc: Document, language: keyof Both): string => {
  const heading = doc.page || 'title';
  if (doc.ids.has(heading)) return permanent(doc, heading);
  return `${doc.site}${language}/${doc.plan}/${doc.page && `${doc.page}/`}`;
};

/** The permanent address of a clause. */
export const permanent = ({ site, plan }: Document, id: string): string => `${site}id/${plan}/${id}/`;
