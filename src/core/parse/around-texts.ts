import { bodiesThatSign, isBelowText, listsContacts } from '../chinese/letter-words.ts';
import type { Role } from '../model/plan.ts';

const roles: ReadonlySet<Role> = new Set<Role>(['signature', 'date', 'remark', 'attachments', 'number']);

/** A block or a node, as far as it tells whether it stands around a text. */
interface Below {
  role?: Role | undefined;
  words: string;
  marker: unknown;
  /** What a person has said that it is. */
  hint?: unknown;
}

/**
 * The first of the lines below the heading of an annex that may be of it: behind what only stands around texts, which
 * is who signed, when, whom to ask and who has a copy. Undefined where none is. Of an annex that lists contacts or
 * bodies such lines are its own; one body alone signs, several may be listed.
 * `annex`: what the annex is called.
 */
export function firstOfAnnex<Line extends Below>(lines: readonly Line[], annex: string): Line | undefined {
  const isOwn = listsContacts.test(annex);
  let isSigned = false;
  return lines.find(({ role, words, marker, hint }) => {
    if (hint) return true;
    if (role && roles.has(role)) return false;
    if (isOwn || marker) return true;
    if (isBelowText(words)) return false;
    const signs = !role && !isSigned && bodiesThatSign(words).length > 0;
    isSigned ||= signs;
    return !signs;
  });
}
