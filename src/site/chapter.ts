/** A chapter as a component whose elements are shown by the components that it is handed. */
import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import type { Root } from 'hast';
import { type CreateEvaluater, toJsxRuntime } from 'hast-util-to-jsx-runtime';

interface Props {
  tree: Root;
  /** By the names of the elements that the MDX writer writes. */
  components: Record<string, unknown>;
}

/** Of expressions there are names of components, and strings that stand for themselves: none is ever run. */
const evaluaterFor =
  (components: Props['components']): CreateEvaluater =>
  () => ({
    evaluateExpression: (expression) => {
      if (expression.type === 'Identifier' && Object.hasOwn(components, expression.name))
        return components[expression.name];
      if (expression.type === 'Literal' && typeof expression.value === 'string') return expression.value;
      throw new Error(`a chapter holds an expression (${expression.type})`);
    },
    evaluateProgram: () => {
      throw new Error('a chapter holds code');
    },
  });

/**
 * Shows a chapter, as `chapterTree` gives it, by these components. A component of JSX, which the renderer of
 * @astrojs/mdx renders, as it does any other MDX.
 */
export const Chapter = ({ tree, components }: Props) =>
  toJsxRuntime(tree, {
    Fragment,
    jsx,
    jsxs,
    createEvaluater: evaluaterFor(components),
    passKeys: false,
    elementAttributeNameCase: 'html',
  } as Parameters<typeof toJsxRuntime>[1]);
