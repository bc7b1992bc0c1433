import { isWorded } from '../../chinese/heading-numbers.ts';
import type { Block } from './block.ts';
import type { ListPass } from './list-pass.ts';

/** At least this many names right below one another are mere names. */
const fewest = 3;

/**
 * Words that are numbered right below one another (行动一：甲 行动二：乙) only name what follows elsewhere.
 */
export const countedNames: ListPass = {
  name: 'counted-names',
  says: 'one of several names that are numbered right below one another, and head nothing there',
  example: { text: '一、总则\n行动一：绿色\n行动二：低碳\n行动三：循环\n二、任务', line: 3 },
  find(blocks, mark) {
    const isName = (b: Block | undefined, of: Block) =>
      b?.marker?.scheme === of.marker!.scheme && !b.words.includes('。');
    for (let b = 0; b < blocks.length; b++) {
      const first = blocks[b]!;
      if (!first.marker || !isWorded(first.marker.scheme) || !isName(first, first)) continue;
      let end = b + 1;
      while (
        isName(blocks[end], first) &&
        blocks[end]!.marker!.number === blocks[end - 1]!.marker!.number + 1
      )
        end++;
      if (end - b >= fewest) for (const name of blocks.slice(b, end)) mark(name);
      b = end - 1;
    }
  },
};
