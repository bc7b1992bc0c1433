import { child, inside, make, runOf, wordsOf } from './elements.ts';
import { aligned } from './raised.ts';

/** The bracket or sign of an element of an equation; the one that it has where it names none (§22.1.2). */
const signOf = (node: Element, properties: string, name: string, usual: string): string =>
  child(child(node, properties) ?? node, name)?.getAttribute('m:val') ?? usual;

/** Parts of an equation that stand higher or lower than what is around them: powers, roots, fractions, limits (§22.1.2). */
const [raisedParts, loweredParts] = [
  ['m:sup', 'm:deg', 'm:num'],
  ['m:sub', 'm:den', 'm:lim'],
];
/** The runs of an equation in their order: its words, its brackets and the signs of its sums, raised where they are. */
function equationRuns(node: Element): Element[] {
  const parts = [...node.children].filter((c) => !/^m:\w+Pr$/u.test(c.nodeName));
  if (node.nodeName === 'm:r') {
    const run = runOf(node, wordsOf(node));
    const level = inside(node, ...raisedParts, ...loweredParts);
    if (level) run.prepend(make(node, 'w:rPr', aligned(node, raisedParts.includes(level.nodeName))));
    return [run];
  }
  if (node.nodeName === 'm:d') {
    const [begin, between, end] = [
      signOf(node, 'm:dPr', 'm:begChr', '('),
      signOf(node, 'm:dPr', 'm:sepChr', '|'),
      signOf(node, 'm:dPr', 'm:endChr', ')'),
    ];
    const inner = parts.flatMap((part, i) => [...(i ? [runOf(node, between)] : []), ...equationRuns(part)]);
    return [runOf(node, begin), ...inner, runOf(node, end)];
  }
  const sign = node.nodeName === 'm:nary' ? [runOf(node, signOf(node, 'm:naryPr', 'm:chr', '∫'))] : [];
  return [...sign, ...(node.nodeName === 'm:rad' ? [runOf(node, '√')] : []), ...parts.flatMap(equationRuns)];
}

/**
 * Puts the words of an equation, in their order, in place of it; signs that are only drawn (the bar of a
 * fraction) have no character.
 */
export function plainEquation(node: Element): void {
  const runs = equationRuns(node);
  node.replaceWith(...(inside(node, 'w:p') ? runs : [make(node, 'w:p', ...runs)]));
}
