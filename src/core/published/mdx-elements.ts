/**
 * Words: text, and the writer's expressions (which Markdown takes for a block where nothing else stands in an
 * element).
 */
export const wordNodes = ['text', 'mdxTextExpression', 'mdxFlowExpression'];
const clauseNodes = [...wordNodes, 'Term', 'Reference', 'Cited'];

/** What the MDX writer (mdx.ts) writes: each element with its attributes and with what may stand in it. */
export const elements = {
  Heading: { attributes: ['id', 'kind', 'level', 'marker', 'state'], holds: wordNodes },
  P: { attributes: ['id', 'marker', 'lead', 'role', 'target', 'state'], holds: clauseNodes },
  Item: { attributes: ['id', 'marker', 'lead', 'role', 'target', 'state'], holds: clauseNodes },
  Term: { attributes: ['of'], holds: wordNodes },
  Reference: { attributes: ['to'], holds: wordNodes },
  Cited: { attributes: ['to'], holds: wordNodes },
  PlanTable: { attributes: ['id', 'role'], holds: ['P', 'Item', 'table'] },
  Row: { attributes: ['id', 'head'], holds: [] },
  Cell: { attributes: ['id', 'rows', 'columns', 'state'], holds: [...wordNodes, 'br'] },
  Covered: { attributes: [], holds: [] },
  br: { attributes: [], holds: [] },
} as const satisfies Record<string, { attributes: readonly string[]; holds: readonly string[] }>;
export type ElementName = keyof typeof elements;
