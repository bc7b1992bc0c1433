import type { Said } from '../../model/sentence.ts';
import { few } from '../missing.ts';
import { notes } from '../said.ts';
import { all, child, inside, isOn, make, wordsOf } from './elements.ts';
import type { WordFile } from './file.ts';
import { looksOf } from './styles.ts';

/** The style of runs that are not printed, for whoever reads the file afterwards. */
export const unseenStyle = 'UnseenWords';
function markUnseen(run: Element): void {
  const style = make(run, 'w:rStyle');
  style.setAttribute('w:val', unseenStyle);
  const own = child(run, 'w:rPr');
  if (own) child(own, 'w:rStyle')?.remove();
  if (own) own.prepend(style);
  else run.prepend(make(run, 'w:rPr', style));
}

/** What stands among the words and is not printed, or struck out there. */
export function unlikePrinted(file: WordFile, white: ReadonlySet<Element>): Said[] {
  const is = looksOf(file);
  const runs = all(file.main, 'w:r').filter((run) => wordsOf(run).trim() !== '');
  const ofHiddenRow = (run: Element) => {
    const row = inside(run, 'w:tr');
    return isOn(child(row ?? undefined, 'w:trPr', 'w:hidden'));
  };
  const isHidden = (run: Element) => is(run, ['w:vanish']) || white.has(run) || ofHiddenRow(run);
  const hidden = runs.filter(isHidden);
  const struck = runs.filter((run) => !isHidden(run) && is(run, ['w:strike', 'w:dstrike']));
  for (const run of hidden) markUnseen(run);
  return [
    ...(hidden.length ? [notes.hidden({ n: hidden.length, words: few(hidden.map(wordsOf)) })] : []),
    ...(struck.length ? [notes.struck({ n: struck.length, words: few(struck.map(wordsOf)) })] : []),
  ];
}
