import type { Root, RootContent } from 'hast';
import type { MdxJsxFlowElementHast } from 'mdast-util-mdx-jsx';
import { chineseApart, hasChinese } from '../wording/chinese-apart.ts';

type Parent = { type: string; children: RootContent[] };
/** What has no English says itself that its words are Chinese. */
const isUntranslated = (n: Parent) =>
  n.type.startsWith('mdxJsx') &&
  (n as unknown as MdxJsxFlowElementHast).attributes.some((a) => 'name' in a && a.name === 'state');

/** Sets the Chinese among the words of an English chapter apart: the number of a document, a name behind its English. */
export function setChineseApart(tree: Root): void {
  const visit = (parent: Parent) => {
    if (isUntranslated(parent)) return;
    parent.children = parent.children.flatMap((child): RootContent[] => {
      if ('children' in child) visit(child as Parent);
      if (child.type !== 'text' || !hasChinese(child.value)) return [child];
      return chineseApart(child.value).flatMap((value, i): RootContent[] => {
        const text = { type: 'text', value } as const;
        if (!value) return [];
        if (i % 2 === 0) return [text];
        return [{ type: 'element', tagName: 'span', properties: { lang: 'zh-CN' }, children: [text] }];
      });
    });
  };
  visit(tree);
}
