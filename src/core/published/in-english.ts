import { isTranslated } from './names.ts';
import { ofTables } from './of-tables.ts';
import type { Clause } from './plan-json.ts';

/** How much of what is cited a reader has in English: all of it, some of it, nothing. */
export const amountsInEnglish = ['whole', 'part', 'none'] as const;
export type InEnglish = (typeof amountsInEnglish)[number];

/** Which languages words are shown in where English is wanted. */
interface Shown {
  english: boolean;
  chinese: boolean;
}

/** English that says the same signs as the Chinese (a figure, a number of a document) is not called English. */
const isOther = (english: string | null | undefined, chinese: string | null | undefined) =>
  Boolean(english) && english !== chinese;

/** What a clause itself is shown in; a table has no words but those of its rows and lines. */
function shownOf(c: Clause): Shown {
  if (c.kind === 'table') return { english: false, chinese: false };
  const english = c.cells ? c.cells.some((words, i) => isOther(c.cells_en?.[i], words)) : isOther(c.en, c.zh);
  return { english, chinese: c.cells ? c.cells_untranslated !== undefined : !isTranslated(c) };
}

const known = new WeakMap<readonly Clause[], ReadonlyMap<string, Shown>>();

/** What the clauses of a plan are shown in, each with all that it holds, by id. */
function shownIn(clauses: readonly Clause[]): ReadonlyMap<string, Shown> {
  const { tables } = ofTables(clauses);
  const title = clauses.find((c) => c.kind === 'title')?.eId ?? '';
  const all = new Map(clauses.map((c) => [c.eId, shownOf(c)]));
  const add = (holder: string, { english, chinese }: Shown) => {
    const held = all.get(holder);
    if (held) Object.assign(held, { english: held.english || english, chinese: held.chinese || chinese });
  };
  for (const c of clauses) {
    const own = shownOf(c);
    const table = tables.get(c.eId);
    if (table) add(table.eId, own);
    // The labels of an information block are in English without a translator, which does not make a plan English.
    const english = own.english && table?.role !== 'metadata';
    for (const eId of new Set([...c.path, title])) if (eId !== c.eId) add(eId, { ...own, english });
  }
  return all;
}

/**
 * How much a reader has in English of a clause and of all that it holds: of a row its cells, of a table its rows and
 * lines, of a division what stands under it, of the title the whole plan. The clauses of the plan are gone through
 * once, however many are asked for, and must not change after that.
 */
export function inEnglish({ clauses }: { clauses: readonly Clause[] }, clause: Clause): InEnglish {
  const all = known.get(clauses) ?? shownIn(clauses);
  known.set(clauses, all);
  const { english, chinese } = all.get(clause.eId) ?? shownOf(clause);
  if (!chinese) return 'whole';
  return english ? 'part' : 'none';
}

/** The same of all clauses of a plan. */
export function allInEnglish({ clauses }: { clauses: readonly Clause[] }): InEnglish {
  const shown = clauses.map(shownOf);
  if (!shown.some(({ chinese }) => chinese)) return 'whole';
  return shown.some(({ english }) => english) ? 'part' : 'none';
}
