import type { Said } from '../../model/sentence.ts';
import { type SourceLine, wordsOf } from '../../model/source-line.ts';
import type { TableHint } from '../../tables/hint.ts';
import { said } from '../said.ts';
import {
  type BlockHintKind,
  type Hint,
  type Hints,
  type RoleHintKind,
  rangeOf,
  roleHintKinds,
  tableHintKinds,
} from './hint.ts';
import { linesByNumber, type Opened, spanOf } from './lines-of-tables.ts';
import { finder, type Refuse } from './refuse.ts';
import { bare, begins, placesInside } from './same-words.ts';

/** A hint that makes a block: where in its first line its words begin, and the last line that it joins. */
export interface BlockHint {
  kind: BlockHintKind;
  text: string;
  number?: number | undefined;
  /** In characters of the line without the blanks before it. */
  at: number;
  /** The index of the last line that belongs to the block; its own line where it has no more. */
  end: number;
}

/** What the hints say, by the index of the lines that they touch. */
export interface Structure {
  /** Blocks that begin in a line, in their order. */
  blocks: ReadonlyMap<number, readonly BlockHint[]>;
  roles: ReadonlyMap<number, RoleHintKind>;
  tables: ReadonlyMap<number, TableHint>;
}

interface Writable extends Structure {
  blocks: Map<number, readonly BlockHint[]>;
  roles: Map<number, RoleHintKind>;
  tables: Map<number, TableHint>;
  /** Lines that a block above has joined. */
  joined: Set<number>;
}

const isOneOf = <T extends string>(kinds: readonly T[], kind: string): kind is T =>
  (kinds as readonly string[]).includes(kind);

const named = ({ line, lines }: Hint, file: string): Said =>
  lines ? said.ofLines({ from: lines[0], to: lines[1], file }) : said.ofLine({ line: line!, file });

/** What to do with a hint whose text is not there: it may be the quotes around it that are not. */
function correction(text: string): Said {
  const [, inner] = /^“([^“”]+)”$/u.exec(text) ?? [];
  return inner ? said.correctQuotes({ inner }) : said.correctHint();
}

/** Lays the hints against the lines; one that does not fit is refused and touches nothing. */
export function layStructure({ lines, opened }: Opened, hints: Hints, refuse: Refuse): Structure {
  const { named: indicesAt, lastAt } = linesByNumber({ lines, opened });
  const nowAt = finder(lines);
  const structure: Writable = { blocks: new Map(), roles: new Map(), tables: new Map(), joined: new Set() };
  for (const [entry, hint] of hints.hints.entries()) {
    const [from, to] = rangeOf(hint);
    const last = lastAt(to);
    const places = placesOf(lines, indicesAt(from), hint);
    if (!places.length || last === undefined) {
      const begin = from === to ? said.lineBeginsOtherwise : said.linesBeginOtherwise;
      const fault = begin({ where: named(hint, hints.file), text: hint.text });
      refuse(
        'structure',
        entry,
        fault,
        correction(hint.text),
        nowAt((words) => begins(words, hint.text)),
      );
      continue;
    }
    for (const { i, at } of places) {
      const alone = i + (opened.get(lines[i]!)?.count ?? 1) - 1;
      const isWhole = lines[i]!.grid && spanOf(lines[i]!).last >= to;
      const end = hint.lines && !isWhole ? Math.max(alone, last) : alone;
      const fault = cannotBe(lines, structure, hint, { i, at, end });
      const where = named(hint, hints.file);
      if (fault) refuse('structure', entry, said.hintCannotBe({ where, fault }), said.removeHint());
      else lay(structure, hint, { i, at, end }, entry);
    }
  }
  for (const [i, own] of structure.blocks)
    structure.blocks.set(
      i,
      own.toSorted((a, b) => a.at - b.at),
    );
  return structure;
}

/** Where a hint begins, and the last line that it speaks of. */
interface Laid {
  i: number;
  at: number;
  end: number;
}

/** Why a hint cannot hold: its lines hold a table and it speaks of words, or another hint speaks of them. */
function cannotBe(
  lines: readonly SourceLine[],
  { blocks, roles, tables, joined }: Writable,
  { kind }: Hint,
  { i, at, end }: Laid,
): Said | null {
  const isOfTables = kind === 'metadata' || isOneOf(tableHintKinds, kind);
  for (let k = i; k <= end; k++) {
    if (lines[k]!.grid && !isOfTables) return said.hintOnTable();
    const own = blocks.get(k);
    const isApart = k === i && end === i && own?.every((other) => other.end === k && other.at !== at);
    if (roles.has(k) || tables.has(k) || joined.has(k) || (own && !isApart)) return said.hintOfOther();
  }
  return null;
}

/** Lays a hint on its lines. */
function lay(
  { blocks, roles, tables, joined }: Writable,
  hint: Hint,
  { i, at, end }: Laid,
  entry: number,
): void {
  const touched = Array.from({ length: end - i + 1 }, (_, k) => i + k);
  const { kind, text, number } = hint;
  if (isOneOf(roleHintKinds, kind)) for (const k of touched) roles.set(k, kind);
  else if (isOneOf(tableHintKinds, kind)) {
    const { columns, heading_rows: headingRows } = hint;
    const table: TableHint = { kind, start: i, end, entry, columns, headingRows };
    for (const k of touched) tables.set(k, table);
  } else {
    blocks.set(i, [...(blocks.get(i) ?? []), { kind, text, number, at, end }]);
    for (const k of touched.slice(1)) joined.add(k);
  }
}

/** Where the words of a hint begin: in the lines that begin with them, else inside a line. */
function placesOf(
  lines: readonly SourceLine[],
  indices: readonly number[],
  { text }: Hint,
): { i: number; at: number }[] {
  if (!bare(text)) return [];
  const whole = indices.filter((i) => begins(wordsOf(lines[i]!), text));
  if (whole.length) return whole.map((i) => ({ i, at: 0 }));
  return indices.flatMap((i) => {
    const words = lines[i]!.grid ? '' : lines[i]!.raw.trim();
    return placesInside(words, text).map((at) => ({ i, at }));
  });
}
