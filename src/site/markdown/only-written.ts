import type { Nodes, Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { VFile } from 'vfile';
import { type ElementName, elements, wordNodes } from '../../core/published/mdx-elements.ts';

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;
const isJsx = (n: Nodes): n is Jsx => n.type === 'mdxJsxFlowElement' || n.type === 'mdxJsxTextElement';

/**
 * The nodes of Markdown that the writer makes, with what may stand in each. Paragraphs are what Markdown puts
 * around elements.
 */
const nodes: Record<string, readonly string[]> = {
  root: ['Heading', 'P', 'Item', 'PlanTable'],
  table: ['tableRow'],
  tableRow: ['tableCell'],
  tableCell: [...wordNodes, 'Row', 'Cell', 'Covered'],
  text: [],
  mdxTextExpression: [],
  mdxFlowExpression: [],
};

/** The expressions that the writer makes: a sign that GFM would take for a part of an address. */
const expressions: ReadonlySet<string> = new Set(['":"', '"."', '"@"']);

const known = (name: string): name is ElementName => Object.hasOwn(elements, name);

/** What is wrong with a node by itself; nothing where the writer makes such ones. */
function fault(n: Nodes): string {
  if (n.type === 'mdxTextExpression' || n.type === 'mdxFlowExpression')
    return expressions.has(n.value) ? '' : 'an expression';
  if (n.type === 'mdxjsEsm') return 'code';
  if (!isJsx(n)) return Object.hasOwn(nodes, n.type) ? '' : `Markdown (${n.type})`;
  if (!known(n.name ?? '')) return `an element <${n.name ?? ''}>`;
  const allowed: readonly string[] = elements[n.name as ElementName].attributes;
  const other = n.attributes.find(
    (a) => a.type !== 'mdxJsxAttribute' || !allowed.includes(a.name) || typeof (a.value ?? '') !== 'string',
  );
  if (!other) return '';
  return other.type === 'mdxJsxAttribute'
    ? `an attribute “${other.name}” that is not plain words`
    : 'an attribute in braces';
}

/**
 * Refuses whatever the MDX writer does not write: modules, expressions but its own, other elements,
 * attributes that are not plain words, any Markdown but tables, and its own elements where it does not put
 * them. It stands behind the writer's escaping, so that a hole there stops the build, with file and line,
 * instead of running what a document says.
 */
export const remarkOnlyWritten =
  () =>
  (tree: Root, file: VFile): void => {
    const visit = (n: Nodes, name: string, holds: readonly string[]) => {
      for (const child of 'children' in n ? (n.children as Nodes[]) : []) {
        if (child.type === 'paragraph') {
          visit(child, name, holds);
          continue;
        }
        const called = isJsx(child) ? (child.name ?? '') : child.type;
        const blank = child.type === 'text' && !child.value.trim();
        const misplaced = holds.includes(called) || blank ? '' : `${called} in ${name}`;
        const wrong = fault(child) || misplaced;
        if (wrong)
          file.fail(
            `Here stands ${wrong}, which the generator never writes: words of a document or of its English ` +
              'were taken for markup. Nothing of it was run. This is a fault of this program; please ' +
              'report it with this line.',
            child.position ? child : n,
            'plan-publisher:only-written',
          );
        visit(child, called, known(called) && isJsx(child) ? elements[called].holds : (nodes[called] ?? []));
      }
    };
    visit(tree, 'the page', nodes['root']!);
  };
