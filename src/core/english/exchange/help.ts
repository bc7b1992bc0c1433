import { oneLine } from '../../model/line-breaks.ts';
import { type Message, type PoFile, translations } from '../po/po.ts';
import { stateOf } from '../state.ts';
import { type Term, termsIn } from '../terms/glossary.ts';
import { differing, type Memory, type Remembered, type Unit } from './memory.ts';

/** The translations of a plan that hold, for the memory. */
export function unitsOf(plan: string, messages: readonly Message[], po: PoFile): Unit[] {
  const english = translations(po);
  return messages.flatMap(({ id, words }) => {
    const translation = english.get(id);
    const state = stateOf(words, translation);
    const holds = state === 'reviewed' || state === 'draft';
    return holds ? [{ from: `${plan}/${id}`, zh: words, en: translation!.words }] : [];
  });
}

/** A term as it is told to a translator: 众创空间 = maker space. */
const termLine = (terms: readonly Term[]) => terms.map(({ zh, en }) => `${zh} = ${en[0]}`).join('; ');
const percent = (score: number) => `${Math.floor(score * 100)}%`;
const memoryLine = (words: string, { score, from, zh, en }: Remembered) =>
  `memory ${percent(score)} ${from}: ${oneLine(score === 1 ? en : `${differing(zh, words)} = ${en}`)}`;

/**
 * What helps to translate a clause, as lines of the comment of its entry: its terms with their English, and
 * what is like it in the memory, with the signs in brackets that are other.
 */
export function helpFor({ words }: Message, memory: Memory, terms: readonly Term[]): string[] {
  const found = termsIn(words, terms);
  return [
    ...(found.length ? [`terms: ${termLine(found)}`] : []),
    ...memory.find(words).map((unit) => memoryLine(words, unit)),
  ];
}

/** A clause as a program is asked for it, one JSON a line. */
export interface DraftRequest {
  id: string;
  zh: string;
  context: string;
  terms: { zh: string; en: string }[];
  memory: { score: number; zh: string; en: string }[];
}

/** The clauses of a plan that have no English, as requests; ids begin with the plan. */
export function requestsFor(
  plan: string,
  messages: readonly Message[],
  po: PoFile,
  { memory, terms }: { memory: Memory; terms: readonly Term[] },
): DraftRequest[] {
  const english = translations(po);
  return messages
    .filter(({ id, words }) => stateOf(words, english.get(id)) === 'missing')
    .map(({ id, words, cite }) => ({
      id: `${plan}/${id}`,
      zh: words,
      context: cite,
      terms: termsIn(words, terms).map(({ zh, en }) => ({ zh, en: en[0]! })),
      memory: memory.find(words).map(({ score, zh, en }) => ({ score: Number(score.toFixed(2)), zh, en })),
    }));
}
