/** A chapter of content/ as a tree. */
import type { Root } from 'hast';
import type { Nodes } from 'mdast';
import type {} from 'mdast-util-mdx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { remarkOnlyWritten } from './only-written.ts';
import { rehypeLongWords } from './rehype-long-words.ts';
import { rehypePlanTable } from './rehype-plan-table.ts';
import { setChineseApart } from './set-chinese-apart.ts';

/** Markdown wraps what stands on a line into a paragraph: an element of the writer's stands there by itself. */
const remarkUnwrapped = () => (tree: Nodes) => {
  const isBare = (n: Nodes) => n.type.startsWith('mdx') || (n.type === 'text' && !n.value.trim());
  const visit = (n: Nodes) => {
    if (!('children' in n)) return;
    const children = n.children as Nodes[];
    for (const child of children) visit(child);
    const unwrapped = children.flatMap((child) =>
      child.type === 'paragraph' && child.children.every(isBare)
        ? child.children.filter(({ type }) => type !== 'text')
        : [child],
    );
    n.children = unwrapped as typeof n.children;
  };
  visit(tree);
};

/** The nodes of MDX, which stay as they are where Markdown becomes HTML. */
const ofMdx = ['mdxJsxFlowElement', 'mdxJsxTextElement', 'mdxFlowExpression', 'mdxTextExpression'] as const;

// The source's own characters: no smart quotes, no strikethrough from a lone tilde. And only words: nothing in
// content/ is code.
const reader = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkUnwrapped)
  .use(remarkOnlyWritten)
  .use(remarkRehype, { passThrough: [...ofMdx] })
  .use(rehypePlanTable)
  .use(rehypeLongWords)
  .freeze();

/** What its settings say of a chapter in English. */
const isEnglish = /^---\n(?:\w+: .*\n)*lang: en\n/u;

/** The settings between `---` at the beginning; its lines stay, so that a message names the line of the file. */
const withoutSettings = (mdx: string) =>
  mdx.replace(/^---\n[\s\S]*?\n---\n/, (settings) => settings.replace(/[^\n]/g, ''));

/**
 * Reads a chapter as the MDX writer writes it: its elements, with what each says, and its tables in the shape of
 * HTML. Throws a message with the `file` and the line where it holds anything that the writer does not write;
 * nothing of it is ever run.
 */
export function chapterTree(mdx: string, path: string): Root {
  const file = new VFile({ path, value: withoutSettings(mdx) });
  const tree = reader.runSync(reader.parse(file), file) as Root;
  if (isEnglish.test(mdx)) setChineseApart(tree);
  return tree;
}
