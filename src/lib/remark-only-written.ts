import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type {} from 'mdast-util-mdx';
import type { VFile } from 'vfile';

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;
const isJsx = (n: Nodes): n is Jsx => n.type === 'mdxJsxFlowElement' || n.type === 'mdxJsxTextElement';

/**
 * Words: text, and the writer's expressions (which Markdown takes for a block where nothing else stands in an
 * element).
 */
const words = ['text', 'mdxTextExpression', 'mdxFlowExpression'];
const clause = [...words, 'Term', 'Reference'];

/** What the MDX writer (mdx.ts) writes: each element with its attributes and with what may stand in it. */
export const elements = {
  Heading: { attributes: ['id', 'kind', 'level', 'marker', 'state'], holds: words },
  P: { attributes: ['id', 'marker', 'lead', 'role', 'target', 'state'], holds: clause },
  Item: { attributes: ['id', 'marker', 'lead', 'role', 'target', 'state'], holds: clause },
  Term: { attributes: ['of'], holds: words },
  Reference: { attributes: ['to'], holds: words },
  PlanTable: { attributes: ['id', 'role'], holds: ['P', 'Item', 'table'] },
  Row: { attributes: ['id', 'head'], holds: [] },
  Cell: { attributes: ['id', 'rows', 'columns', 'state'], holds: [...words, 'br'] },
  Covered: { attributes: [], holds: [] },
  br: { attributes: [], holds: [] },
} as const satisfies Record<string, { attributes: readonly string[]; holds: readonly string[] }>;
export type ElementName = keyof typeof elements;

/**
 * The nodes of Markdown that the writer makes, with what may stand in each. Paragraphs are what Markdown puts
 * around elements.
 */
const nodes: Record<string, readonly string[]> = {
  root: ['Heading', 'P', 'Item', 'PlanTable'],
  table: ['tableRow'],
  tableRow: ['tableCell'],
  tableCell: [...words, 'Row', 'Cell', 'Covered'],
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
              'were taken for markup. Nothing of it was run. This is a fault of this program; please report it with this line.',
            child.position ? child : n,
            'plan-publisher:only-written',
          );
        visit(child, called, known(called) && isJsx(child) ? elements[called].holds : (nodes[called] ?? []));
      }
    };
    visit(tree, 'the page', nodes['root']!);
  };
