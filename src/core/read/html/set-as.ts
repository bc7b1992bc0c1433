/** Elements of a page are called what they are set as: tables and blocks. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { readMarker } from '../../chinese/heading-numbers.ts';
import { measure } from '../../chinese/units.ts';
import type { Sheets } from './sheets.ts';
import { attribute } from './tags.ts';
import { beginningOf } from './words.ts';

/** What an element is set as, and what it is called then. */
const setAs: Record<string, string> = {
  'table-row': 'tr',
  'table-cell': 'td',
  row: 'tr',
  cell: 'td',
  columnheader: 'th',
};
const display = (says: string): string => {
  const last = says.match(/display\s*:\s*[\w-]+/giu)?.at(-1) ?? '';
  return last.slice(last.indexOf(':') + 1).trim();
};

/** What is set as a block of its own, whatever it is, and what sets all in it so. */
const [setAsBlock, setsBlocks] = [
  /^(?:block|flow-root|list-item|flex|grid)$/u,
  /^(?:inline-)?(?:flex|grid)$/u,
];
/** What stands in a line, and says nothing of its words, where it is not set otherwise. */
const inLine = /^(?:span|label|font|i|em|u|small|cite)$/u;
const ofTables = /^(?:table|t[hdr]|tbody|thead|tfoot)$/u;

/** A node among those beside it. */
interface Place {
  row: readonly Tree.Node[];
  i: number;
}
/** Whether an element begins what the next one goes on with: （一） and its words, 索引号： and a number, 5 and 亿元. */
function leads({ row, i }: Place): boolean {
  const node = row[i];
  if (!node || !('attrs' in node) || !inLine.test(node.nodeName) || i + 1 === row.length) return false;
  const { words } = beginningOf(node);
  if (/\d$/u.test(words)) {
    const next = row.slice(i + 1, i + 3).find((other) => 'attrs' in other);
    return next !== undefined && measure.test(beginningOf(next).words);
  }
  return /[:：]$/u.test(words) || (words !== '' && readMarker(words)?.printed === words);
}
/** Whether an element stands in one line with the one before it or behind it, however they are set. */
function isLed({ row, i }: Place): boolean {
  const isBlank = (node: Tree.Node | undefined) => node && 'value' in node && !node.value.trim();
  return leads({ row, i }) || leads({ row, i: isBlank(row[i - 1]) ? i - 2 : i - 1 });
}

/**
 * Calls elements what they are set as: tables (`display: table`, `role="table"`), and blocks (`display: block`, what
 * stands in `display: flex`), so that they are read so.
 */
export function nameAsSet(document: Tree.Node, sheets: Sheets): void {
  const stack: (Place & { inTable: boolean; inBlocks: boolean })[] = [
    { row: [document], i: 0, inTable: false, inBlocks: false },
  ];
  while (stack.length) {
    const { row, i, inTable, inBlocks } = stack.pop()!;
    const node = row[i]!;
    if (!('childNodes' in node)) continue;
    let [isTable, isOfBlocks] = [inTable && node.nodeName !== 'table', false];
    if ('attrs' in node && !ofTables.test(node.nodeName)) {
      const said = display(sheets.of(node)) || attribute(node, 'role');
      const isBlock = inLine.test(node.nodeName) && (inBlocks || setAsBlock.test(said)) && !isLed({ row, i });
      const name =
        said === 'table'
          ? 'table'
          : (inTable && Object.hasOwn(setAs, said) && setAs[said]) || (isBlock && 'div');
      if (name) Object.assign(node, { nodeName: name, tagName: name });
      isTable ||= name === 'table';
      isOfBlocks = setsBlocks.test(said);
    }
    const children = node.childNodes;
    for (const k of children.keys())
      stack.push({ row: children, i: k, inTable: isTable, inBlocks: isOfBlocks });
  }
}
