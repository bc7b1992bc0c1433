import type { Root, RootContent } from 'hast';
import { brokenWords } from '../../core/model/long-words.ts';

type Parent = { children: RootContent[] };

/** Says where lines may end in a word that is longer than a line: else it tears its line apart, or widens its table. */
export const rehypeLongWords = () => (tree: Root) => {
  const visit = (parent: Parent) => {
    parent.children = parent.children.flatMap((child): RootContent[] => {
      if ('children' in child) visit(child as Parent);
      if (child.type !== 'text') return [child];
      const pieces = brokenWords(child.value);
      return pieces.flatMap((value, i) => {
        const text = { type: 'text', value } as const;
        return i ? [{ type: 'element', tagName: 'wbr', properties: {}, children: [] }, text] : [text];
      });
    });
  };
  visit(tree);
};
