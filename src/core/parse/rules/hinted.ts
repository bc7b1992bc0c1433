import { isDivision } from '../../model/plan.ts';
import { cutRunIn } from '../run-in-headings.ts';
import { label, node } from '../tree.ts';
import { type BlockRule, division, inside, restInside, title } from './rule.ts';

export const hinted: BlockRule = {
  name: 'hinted',
  says: 'a line that plan.yaml names under structure is what it says there',
  example: '某规划\n一、目标\n产业布局\n正文。',
  hints: [{ line: 3, text: '产业布局', kind: 'section', number: 1 }],
  order: 'what a person has settled stands before everything that is told from the words',
  read({ lines, words, marker }, _, { hintAt, schemeOf }) {
    const hint = hintAt.get(lines[0]);
    if (!hint) return 'plan.yaml says nothing of this line';
    if (!isDivision(hint.kind)) {
      const made = node(hint.kind, lines, words, { number: hint.number ?? null });
      return { made: [hint.kind === 'title' ? title(made) : inside(made)] };
    }
    const [heading, rest] = marker ? cutRunIn(words.slice(marker.printed.length).trimStart()) : [words, ''];
    const number = hint.number ?? marker?.number ?? null;
    const made = node(hint.kind, lines, heading, {
      number,
      marker: marker?.printed ?? null,
      label: label(marker?.scheme ?? schemeOf(hint.kind), number, words),
    });
    return { made: [division(made), ...restInside(lines, rest)] };
  },
};
