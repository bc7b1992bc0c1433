import { numberOf } from '../../chinese/heading-numbers.ts';
import { box as boxHeading } from '../../chinese/heading-words.ts';
import { node, printedMarker } from '../tree.ts';
import { type BlockRule, division, notATitle } from './rule.ts';

export const box: BlockRule = {
  name: 'box',
  says: 'a short line that begins with 专栏 and a number opens a panel',
  example: '某区规划\n一、任务\n（一）产业\n专栏1 重大项目\n1.新能源。产值500亿元。',
  read(block) {
    const { words, lines } = block;
    const begins = boxHeading.pattern.exec(words);
    if (!begins) return 'it does not begin as a panel does';
    const fault = notATitle(words);
    if (fault) return fault;
    const number = numberOf(begins[1] ?? begins[2]!)!;
    const printed = begins[0].trim();
    const made = node('box', lines, words.slice(begins[0].length).trimStart(), {
      number,
      marker: printedMarker(block, printed),
      label: {
        // 【专栏1】 is cited as it is printed.
        zh: words.startsWith('【') ? printed : boxHeading.zh(number),
        en: boxHeading.en(number),
      },
    });
    return { made: [division(made)] };
  },
};
