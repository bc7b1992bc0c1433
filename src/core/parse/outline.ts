import { headingText } from '../model/heading.ts';
import type { Language } from '../model/language.ts';
import { type Kind, type Plan, walk } from '../model/plan.ts';
import { worded } from '../model/sentence.ts';

/** One node of a document, as `npm run outline -- FILE --json` lists it. */
export interface OutlineNode {
  line: number;
  eId: string;
  kind: Kind;
  /** Heading level on its page; 0 for what is no heading. */
  level: number;
  marker: string | null;
  /** The words; of a row its cells. */
  title: string;
  /** Why the parser is not sure of it; absent where it is. */
  unsure?: string;
}

/** All nodes of a plan in document order, with what is said of them in a language. */
export const outline = (plan: Plan, language: Language = 'en'): OutlineNode[] =>
  [...walk(plan.nodes)].map((n) => ({
    line: n.lines[0],
    eId: n.eId,
    kind: n.kind,
    level: n.level,
    marker: n.marker,
    title: n.cells?.map((c) => c.words.replace(/\n/g, ' / ')).join(' | ') ?? n.words,
    ...(n.unsure && { unsure: worded(n.unsure, language) }),
  }));

/**
 * An outline for people: line, id and the first words, indented by depth; behind them what the parser is not
 * sure of.
 */
export const writeOutline = (nodes: OutlineNode[], width = 60): string[] =>
  nodes.map(({ line, eId, marker, title, unsure }) => {
    const indent = '  '.repeat(eId.split('__').length - 1);
    const words = [...headingText(marker, title)].slice(0, width).join('');
    const doubt = unsure ? `  ? ${unsure}` : '';
    return `${String(line).padStart(5)}  ${indent}${eId}  ${words}`.trimEnd() + doubt;
  });
