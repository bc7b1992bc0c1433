/** What stands around a plan and needs no translator: numbers of documents, and labels of information blocks. */
import { documentNumber } from '../chinese/dates.ts';
import { fieldOf, labelsInEnglish } from '../chinese/labels.ts';
import { type Cell, type Node, walk } from '../model/plan.ts';

/** A number that something is filed under: letters, digits and signs. */
const filed = /^(?=.*\d)[\w〔〕[\]()（）/.\-—]+$/u;
const isNumber = (words: string) => documentNumber.test(words.trim()) || filed.test(words.trim());
const labelOf = (words: string) => fieldOf(words.trim().replace(/\s*[：:]$/u, ''));

/** The rows of the information blocks among nodes. */
export const informationRows = (nodes: Node[]): ReadonlySet<Node> =>
  new Set([...walk(nodes)].flatMap((n) => (n.kind === 'table' && n.role === 'metadata' ? n.children : [])));

/** Whether the words of a node are the number of the document, which is the same in both languages. */
export const isDocumentNumber = ({ role, words }: Node): boolean =>
  role === 'number' && documentNumber.test(words.trim());

/** What a cell of an information block is in English; null where that is a translator's to say. */
export function knownCell({ words }: Cell): string | null {
  const field = labelOf(words);
  if (field) return labelsInEnglish[field];
  return isNumber(words) ? words : null;
}
