import type { Place, RuleId } from '../../model/diagnostics.ts';
import type { Said } from '../../model/sentence.ts';
import { type SourceLine, wordsOf } from '../../model/source-line.ts';
import { said } from '../said.ts';
import type { HintList, Hints } from './hint.ts';

/** Says what is wrong with an entry of a list, what to do, and where its text stands now. */
export type Refuse = (list: HintList, index: number, fault: Said, remedy: Said, where?: Said) => void;

const ruleOf: Record<HintList, RuleId> = { structure: 'hint', artefacts: 'artefact' };

/** How an entry that does not fit is reported: with its list, its rule, and its line in the hint file. */
export const refusing =
  ({ hintFile, lineOf, report }: Hints): Refuse =>
  (list, index, fault, remedy, where = '') => {
    const place: Place = { file: hintFile, line: lineOf?.(list, index) };
    report(ruleOf[list], place, said.refused({ list, fault, where, remedy }));
  };

/**
 * How many entries are looked for elsewhere where they do not fit: more than a person reads, and each is a
 * pass over the document.
 */
const mostLookedFor = 100;

/** Says where the text of an entry stands now; empty where that is not one line. */
export function finder(lines: readonly SourceLine[]): (fits: (words: string) => boolean) => Said {
  let looked = 0;
  return (fits) => {
    if (++looked > mostLookedFor) return '';
    const found = lines.filter((line) => fits(wordsOf(line)));
    return found.length === 1 ? said.nowOnLine({ line: found[0]!.no }) : '';
  };
}
