import { type Marker, readMarker, schemes } from '../../chinese/heading-numbers.ts';
import { glossary } from '../../chinese/heading-words.ts';
import { bullet } from '../../chinese/punctuation.ts';
import type { Node } from '../../model/plan.ts';
import type { Block } from '../blocks/block.ts';
import { label, node, printedMarker } from '../tree.ts';
import { type Answer, type BlockRule, type Context, inside } from './rule.ts';

const withoutNumber = 'it begins with no number that counts';

export const bulleted: BlockRule = {
  name: 'bulleted',
  says: 'a line that begins with —— or another bullet is an entry of a list',
  example: '某规划\n一、目标\n——扩大规模。到2020年翻番。\n——优化结构。占比提高。',
  order: 'what a scan sets for — before a number looks like the first half of a bullet',
  read(block) {
    if (block.marker?.specks) return 'its sign adorns the number of a heading';
    const made = bulletedItem(block);
    return made ? { made: [inside(made)] } : 'it begins with no bullet';
  },
};

/** An entry with its number. */
const numbered = (block: Block, marker: Marker): Answer => ({ made: [inside(numberedItem(block, marker))] });
const numberedItem = (block: Block, marker: Marker): Node =>
  node('item', block.lines, block.words.slice(marker.printed.length).trimStart(), {
    marker: printedMarker(block, marker.printed),
    label: label(marker.scheme, marker.number, ''),
  });

/** An entry with the bullet that it begins with; null where it begins with none. */
function bulletedItem(block: Block): Node | null {
  const { words, lines } = block;
  const sign = bullet.exec(words)?.[0];
  if (!sign) return null;
  return node('item', lines, words.slice(sign.length).trimStart(), {
    marker: printedMarker(block, sign),
    label: { zh: sign, en: '—' },
  });
}

/** An entry with nothing before its words. */
const plainItem = (block: Block): Node =>
  node('item', block.lines, block.words, { marker: printedMarker(block, null) });

/** An entry of a list, whatever it begins with. */
export const itemOf = (block: Block): Node =>
  block.marker ? numberedItem(block, block.marker) : (bulletedItem(block) ?? plainItem(block));

export const numberedEntry: BlockRule = {
  name: 'numbered-entry',
  says: 'a number that counts in a list, or stands below the last step of the ladder, is that of an entry',
  example: '某区规划\n一、任务\n具体步骤：\n1.完成选址并公示；\n2.开放公共设施；\n3.分批组织建设。',
  read(block, _, { ranks }) {
    if (!block.marker) return withoutNumber;
    if (ranks.kinds.has(block)) return 'its number heads something in this document';
    return numbered(block, block.marker);
  },
};

export const entryOfAnother: BlockRule = {
  name: 'entry-of-a-panel',
  says: 'a number in a panel or in an annex that explains words counts its entries',
  example: '某区规划\n一、总则\n1.加强统筹\n附件1 名词解释\n1.标准机架：折算单位。\n2.能耗比：能耗之比。',
  order: 'numbers in a panel look like those of the headings around it',
  read(block, _, context) {
    if (!block.marker) return withoutNumber;
    const { open } = context.tree;
    const outermost = open[0]?.node;
    if (outermost?.kind === 'attachment' && glossary.test(outermost.words))
      return block.marker.scheme.evidence === 'weak'
        ? numbered(block, block.marker)
        : 'so strong a number heads something in an annex that explains words, too';
    const innermost = open.at(-1)?.node;
    if (innermost?.kind !== 'box') return 'it stands in no panel and in no annex that explains words';
    if (!countsInBox(block.marker, innermost, context)) return 'it goes on with the numbers around the panel';
    return numbered(block, block.marker);
  },
};

/** Whether a number counts an entry of a panel (专栏) and not what goes on around it. */
function countsInBox({ scheme, number }: Marker, box: Node, { frame, tree }: Context): boolean {
  if (scheme.evidence === 'strong') return false;
  // A number before a blank (01 甲) is one by the words behind it, and one before an amount is none.
  const markerOf = (n: Node | undefined) =>
    n?.marker
      ? (readMarker(`${n.marker} ${n.words}`, frame.series) ?? readMarker(`${n.marker}甲`, frame.series))
      : null;
  const before = markerOf(box.children.at(-1));
  if (before?.scheme === scheme && before.number === number - 1) return true;
  const first = markerOf(box.children[0]);
  const isHigher = !first || schemes.indexOf(scheme) < schemes.indexOf(first.scheme);
  if (box.children.length && isHigher) return false;
  return !tree.open.some(
    ({ node: n }) => n.number !== null && n.number + 1 === number && markerOf(n)?.scheme === scheme,
  );
}

export const entryByMarkup: BlockRule = {
  name: 'entry-by-markup',
  says: 'what the markup of a document sets as an entry of a list is one',
  example: '<html><h1>某区规划</h1><h2>一、任务</h2><ul><li>建设实验室</li><li>建设中心</li></ul>',
  order: 'an entry with a number keeps it',
  read(block) {
    return block.item ? { made: [inside(plainItem(block))] } : 'no markup sets it as an entry';
  },
};
