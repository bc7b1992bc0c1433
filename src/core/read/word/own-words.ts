import type { Piece } from '../missing.ts';
import { all, inside, make, wordsOf } from './elements.ts';
import type { WordFile } from './file.ts';
import { wordsBesideSymbols } from './symbols.ts';
import { isInDeleted } from './tracked.ts';

/**
 * The words of a Word file as its own markup has them, before anything is changed: those of the text and of
 * the notes that it calls for, without what a tracked change deletes, readings above characters, and the
 * branches that only repeat another.
 */
export function wordsIn({ main, related }: WordFile): Piece[] {
  const isRepeated = repeated();
  const texts = (root: Element) =>
    all(root, 'w:t', 'm:t', 'a:t', 'w:noBreakHyphen').filter(
      (t) => !isRepeated(t) && !inside(t, 'w:del', 'w:moveFrom', 'w:rt') && !isInDeleted(t),
    );
  const called = new Set(
    all(main, 'w:footnoteReference', 'w:endnoteReference')
      .filter((c) => !inside(c, 'w:del', 'w:moveFrom') && !isRepeated(c))
      .map((c) => `${c.nodeName.slice(2, -'Reference'.length)} ${c.getAttribute('w:id')}`),
  );
  const atEnd = ['footnote', 'endnote'].flatMap((kind) =>
    all(related(`${kind}s`) ?? make(main, 'w:none'), `w:${kind}`).filter((n) =>
      called.has(`${kind} ${n.getAttribute('w:id')}`),
    ),
  );
  return [main, ...atEnd]
    .flatMap(texts)
    .map((t) => ({ text: t.nodeName === 'w:noBreakHyphen' ? '\u2011' : wordsBesideSymbols(t) }));
}

/** Tells whether an element stands in a branch that is not the first of its kind with words. */
function repeated(): (node: Element) => boolean {
  /** The first branch with words, by what holds the branches, which may hold any number of elements. */
  const firsts = new Map<Element, Element | undefined>();
  const firstIn = (branches: Element): Element | undefined => {
    if (!firsts.has(branches))
      firsts.set(
        branches,
        [...branches.children].find((b) => /^mc:(?:Choice|Fallback)$/u.test(b.nodeName) && wordsOf(b).trim()),
      );
    return firsts.get(branches);
  };
  return (node) => {
    let branch = inside(node, 'mc:Choice', 'mc:Fallback');
    for (; branch; branch = inside(branch, 'mc:Choice', 'mc:Fallback'))
      if ((firstIn(branch.parentElement!) ?? branch) !== branch) return true;
    return false;
  };
}
