/** What stands around a plan and needs no translator: numbers of documents, and labels of information blocks. */
import { documentNumber } from '../../chinese/dates.ts';
import { fieldOf, labelsInEnglish } from '../../chinese/labels.ts';
import { type Cell, type Node, walk } from '../../model/plan.ts';

const han = /\p{sc=Han}/u;
/** A number that something is filed under: letters, digits and signs. */
const filed = /^(?=.*\d)[\w〔〕[\]()（）/.\-—]+$/u;
const isNumber = (words: string) => documentNumber.test(words.trim()) || filed.test(words.trim());
const labelOf = (words: string) => fieldOf(words.trim().replace(/\s*[：:]$/u, ''));

/** The rows of the information blocks among nodes. */
export const informationRows = (nodes: Node[]): ReadonlySet<Node> =>
  new Set([...walk(nodes)].flatMap((n) => (n.kind === 'table' && n.role === 'metadata' ? n.children : [])));

/** Whether the words of a node are the number of the document, which is the same in both languages. */
export const isDocumentNumber = ({ role, words }: Pick<Node, 'role' | 'words'>): boolean =>
  role === 'number' && documentNumber.test(words.trim());

/** What a cell of an information block is in English; null where that is a translator's to say. */
export function knownCell({ words }: Pick<Cell, 'words'>): string | null {
  const field = labelOf(words);
  if (field) return labelsInEnglish[field];
  return isNumber(words) ? words : null;
}

/** A clause of a published plan, as far as it is asked whether a translator is needed. */
interface KnownOrNot {
  eId: string;
  kind: string;
  role?: Node['role'] | undefined;
  path: readonly string[];
  zh: string | null;
  cells?: readonly string[] | undefined;
}

/**
 * The clauses that only a translator can say in English: not a row of figures, the number of a document, or a row
 * of an information block whose cells are all known.
 */
export function forTranslators<T extends KnownOrNot>(clauses: readonly T[]): T[] {
  const blocks = new Set(
    clauses.filter((c) => c.kind === 'table' && c.role === 'metadata').map((c) => c.eId),
  );
  return clauses.filter(({ role, path, zh, cells }) => {
    const words = cells ?? [zh ?? ''];
    if (!words.some((own) => han.test(own)) || isDocumentNumber({ role, words: words[0]! })) return false;
    const isOfBlock = Boolean(cells) && path.some((id) => blocks.has(id));
    return !isOfBlock || words.some((own) => han.test(own) && knownCell({ words: own }) === null);
  });
}
