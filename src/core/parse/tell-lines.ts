import { clauseInside } from '../chinese/punctuation.ts';
import { isDivision, type Node, walk } from '../model/plan.ts';
import type { Frame } from './frame/frame.ts';
import { hintEntry, hintText } from './hints/entry.ts';
import { said } from './said.ts';
import type { Telling } from './telling.ts';

/** Only a text is broken into lines by whoever copied it: elsewhere the markup or the page says what a paragraph is. */
const isText = /\.txt$/iu;
/** A shorter line was not broken. */
const shortestBroken = 20;
const [endsInWord, endsSentence] = [/\p{Script=Han}$/u, /[。；：！？）]$/u];
/** 三要加强巡查, 责任单位：: a line that is counted or labelled is no rest of another. */
const begins = /^(?:[一二三四五六七八九十]{1,2}[是要为、]|[（(]?\d{1,2}[)）.．、]|\p{Script=Han}{2,8}：)/u;
const article = /^第.+[条條]$/u;
/** At most this many lines are told. */
const mostTold = 3;

/** What is set in the running text of a plan. */
const isRunning = ({ kind, role, cells }: Node): boolean =>
  (kind === 'p' || kind === 'item') && !role && !cells;

/** Whether words end in the midst of a sentence, as a line does that was broken. */
function isOpen(node: Node): boolean {
  const mayBe = isRunning(node) || (isDivision(node.kind) && article.test(node.marker ?? ''));
  return (
    mayBe &&
    node.words.length >= shortestBroken &&
    clauseInside.test(node.words) &&
    endsInWord.test(node.words)
  );
}

/** What is needed to tell an editor of lines, and what is no word of the plan. */
type Told = Telling & Pick<Frame, 'artefacts'>;

/** Whether nothing stands between two nodes but what is no word of the plan, as the number of a page is. */
function isRightBelow(above: Node, below: Node, { lines, artefacts }: Told): boolean {
  // In a text a line stands at the index before its number.
  const [from, to] = [above.lines[1], below.lines[0] - 1];
  let isPage = false;
  for (let i = from; i < to; i++) {
    if (!artefacts.has(i) && lines[i]!.raw.trim() !== '') return false;
    isPage ||= artefacts.has(i);
  }
  return isPage || from === to;
}

/**
 * Says where a paragraph may have been broken over two lines (`lines-unsure`): it ends in the midst of a sentence, and one
 * that ends stands right below it, or behind the number of a page.
 */
export function tellLines(roots: Node[], told: Told): void {
  const { lines, isSettled, file, hintFile, report } = told;
  if (!isText.test(file)) return;
  const nodes = [...walk(roots)];
  const found = nodes.flatMap((below, i) => {
    const above = nodes[i - 1];
    const isRest =
      above &&
      isOpen(above) &&
      below.kind === 'p' &&
      !below.role &&
      isRightBelow(above, below, told) &&
      endsSentence.test(below.words) &&
      !begins.test(below.words) &&
      !isSettled(below.lines[0]);
    return isRest ? [below] : [];
  });
  const toTell = found.slice(0, mostTold);
  for (const [i, { words, lines: at }] of toTell.entries()) {
    const [line] = at;
    const none = hintEntry({ line, text: hintText(lines, line, words), kind: 'p' });
    const isLast = i === toTell.length - 1 && found.length > mostTold;
    const more = isLast ? said.moreEntries({ most: mostTold, all: found.length }) : '';
    report('lines-unsure', { file, line }, said.restOfLine({ words, hintFile, none, more }));
  }
}
