/** What the text of a Word file calls for, and the file has not. */

/** What of a file is asked: the roots of the parts of a kind, and whether a relation of the text leads anywhere. */
export interface Called {
  main: Element;
  /** The roots of the parts that belong to the text, by the end of their relation's type. */
  allRelated: (type: string) => Element[];
  /** Whether the relation of a number leads to a part that is there, or out of the file. */
  leads: (id: string) => boolean;
}

const named = (root: Element, name: string): Element[] => [...root.getElementsByTagName(name)];
const idOf = (element: Element) => element.getAttribute('w:id');

/** What the text calls for by a number, and what answers it in a part of its own (ECMA-376 part 1, 17.11, 17.13.4). */
const byNumber: readonly [call: string, part: string, answer: string][] = [
  ['w:footnoteReference', 'footnotes', 'w:footnote'],
  ['w:endnoteReference', 'endnotes', 'w:endnote'],
  ['w:commentReference', 'comments', 'w:comment'],
];

/** What stands for no list, although it is written as one (17.9.18). */
const noList = '0';
const isInList = (root: Element): boolean =>
  named(root, 'w:numPr')
    .flatMap((list) => named(list, 'w:numId'))
    .some((list) => (list.getAttribute('w:val') ?? noList) !== noList);

/** The styles that paragraphs of the text have, and those that these are based on. */
function usedStyles({ main, allRelated }: Called): Element[] {
  const styles = allRelated('styles').flatMap((root) => named(root, 'w:style'));
  const byId = new Map(styles.map((style) => [style.getAttribute('w:styleId'), style]));
  const used = new Set<Element>();
  const next = named(main, 'w:pStyle');
  for (let call = next.pop(); call; call = next.pop()) {
    const style = byId.get(call.getAttribute('w:val'));
    if (!style || used.has(style)) continue;
    used.add(style);
    next.push(...named(style, 'w:basedOn'));
  }
  return [...used];
}

/** Parts without which the text is another, and what calls for each (17.7.4, 17.9). */
const byKind: readonly [part: string, isCalled: (text: Called) => boolean][] = [
  ['styles', ({ main }) => named(main, 'w:pStyle').length > 0],
  ['numbering', (text) => [text.main, ...usedStyles(text)].some(isInList)],
];

/** What is named by a relation and shows words (17.10, 17.16.22). Pictures and objects are told wherever they stand. */
const byRelation = ['w:headerReference', 'w:footerReference', 'w:hyperlink'];

/**
 * Whether the text calls for a part, or for something of a part, that the file has not: notes, comments, the lists that
 * number it, its styles (which have lists too), what stands around its pages.
 */
export function lacksCalled(text: Called): boolean {
  const { main, allRelated, leads } = text;
  const lacksNumber = byNumber.some(([call, part, answer]) => {
    const calls = named(main, call);
    const there = new Set(
      calls.length ? allRelated(part).flatMap((root) => named(root, answer).map(idOf)) : [],
    );
    return calls.some((one) => !there.has(idOf(one)));
  });
  return (
    lacksNumber ||
    byKind.some(([part, isCalled]) => !allRelated(part).length && isCalled(text)) ||
    byRelation
      .flatMap((name) => named(main, name))
      .map((one) => one.getAttribute('r:id'))
      .some((id) => id && !leads(id))
  );
}
