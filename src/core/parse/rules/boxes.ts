import { numberOf } from '../../chinese/heading-numbers.ts';
import { box as boxHeading } from '../../chinese/heading-words.ts';
import { bullet, colonEnd, lineEnd } from '../../chinese/punctuation.ts';
import type { Block } from '../blocks/block.ts';
import { longestTitleBelow, node, printedMarker } from '../tree.ts';
import { itemOf } from './items.ts';
import { type BlockRule, type Context, division, inside, notATitle, titleBelow } from './rule.ts';

/** The title of a panel whose number stands alone: a short line below it, above an entry, a sentence or a table. */
function panelTitle(at: number, context: Context): Block | null {
  const below = titleBelow(at, longestTitleBelow, context);
  const next = context.blocks[at + 2];
  if (!below || !next || next.role || colonEnd.test(below.words)) return null;
  if (Boolean(below.framed) !== Boolean(context.blocks[at]!.framed)) return null;
  const isAbove =
    next.marker || bullet.test(next.words) || lineEnd.test(next.words) || context.tables.has(next.index);
  return isAbove ? below : null;
}

export const box: BlockRule = {
  name: 'box',
  says: 'a short line that begins with 专栏 and a number opens a panel; its title may stand in the line below',
  example: '某区规划\n一、任务\n（一）产业\n专栏1 重大项目\n1.新能源。产值500亿元。',
  read(block, at, context) {
    const { words, lines } = block;
    const begins = boxHeading.pattern.exec(words);
    if (!begins) return 'it does not begin as a panel does';
    const fault = notATitle(words);
    if (fault) return fault;
    const number = numberOf(begins[1] ?? begins[2]!)!;
    const printed = begins[0].trim();
    const inChapter = /[-—－.．]\s*(\d+)\s*[】:：]*$/u.exec(printed)?.[1];
    const own = words.slice(begins[0].length).trimStart();
    const below = own ? null : panelTitle(at, context);
    const made = node('box', [lines[0], (below ?? block).lines[1]], below?.words ?? own, {
      number,
      marker: printedMarker(block, printed),
      label: {
        // 【专栏1】 and 专栏2-1 are cited as they are printed.
        zh: words.startsWith('【') || inChapter ? printed.replace(/[:：]$/u, '') : boxHeading.zh(number),
        en: inChapter ? `${boxHeading.en(number)}-${inChapter}` : boxHeading.en(number),
      },
    });
    return { made: [division(made)], blocks: below ? 2 : 1 };
  },
};

export const inBox: BlockRule = {
  name: 'in-box',
  says: 'a line in the printed frame of a panel belongs to it: an entry where it begins with a number or a bullet',
  example:
    '<!doctype html><p>某区规划</p><p>一、任务</p><p>（一）产业</p><p data-box>专栏1 重大项目</p>' +
    '<p data-box>1.新能源。产值500亿元。</p><p>正文。</p>',
  order: 'before headings: a number in a panel is none of the text around it',
  read(block, _at, { tree }) {
    if (!block.framed) return 'no frame is printed around it';
    if (!tree.open.some(({ node }) => node.kind === 'box')) return 'the frame opens no panel';
    const entry = block.marker || bullet.test(block.words);
    return { made: [inside(entry ? itemOf(block) : node('p', block.lines, block.words))] };
  },
};
