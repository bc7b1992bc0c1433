import { shortened } from '../../model/characters.ts';
import { joined, type Said } from '../../model/sentence.ts';
import { commentLines, type PoEntry, type PoFile } from '../po/po.ts';
import { checkRules, type PlanEnglish } from '../rules.ts';
import { said } from '../said.ts';
import { withEnglish } from './exchange.ts';

/** A line that a program wrote: the English of a clause, or why it is none. */
export type DraftLine = { id: string; en: string } | { fault: Said };

const shown = 60;

/** Reads a line of a program: one JSON with `id` and `en`. */
export function readDraftLine(line: string): DraftLine {
  try {
    const { id, en } = JSON.parse(line) as Record<string, unknown>;
    if (typeof id === 'string' && typeof en === 'string') return { id, en: en.trim() };
  } catch {
    /* told below */
  }
  return { fault: said.noDraft({ line: shortened(line, shown) }) };
}

/** What was drafted: the file, how many entries, and what the checks say of them, by id. */
export interface Drafted {
  po: PoFile;
  count: number;
  /** Entries that are wrong for certain: they are `fuzzy`, so that no page shows them. */
  refused: { id: string; says: Said }[];
  doubts: number;
}

/**
 * Puts drafts into the empty entries of a file, by their id, with the comment `drafted by: …`. Each is checked at
 * once: one that is wrong for certain is marked `fuzzy`. No entry that has English is touched.
 */
export function putDrafts(
  po: PoFile,
  drafts: ReadonlyMap<string, string>,
  by: string,
  plan: PlanEnglish,
): Drafted {
  const out: Drafted = { po, count: 0, refused: [], doubts: 0 };
  const live = po.live.map((entry): PoEntry => {
    const en = drafts.get(entry.msgctxt ?? '');
    if (!en || entry.msgstr.some(Boolean)) return entry;
    out.count++;
    const found = checkRules.flatMap((rule) => rule.find({ zh: entry.msgid, en }, plan));
    const wrong = found.filter(({ certain }) => certain);
    out.doubts += wrong.length ? 0 : Math.min(found.length, 1);
    if (wrong.length)
      out.refused.push({
        id: entry.msgctxt!,
        says: joined(
          wrong.map(({ says }) => says),
          { en: '; ', zh: '；' },
        ),
      });
    const next = withEnglish(entry, en);
    const translator = [...commentLines(next).filter(Boolean), `drafted by: ${by}`].join('\n');
    const flag = wrong.length ? { flag: 'fuzzy' } : {};
    return { ...next, comments: { ...next.comments, translator, ...flag } };
  });
  return { ...out, po: { ...po, live } };
}
