import { expect, test } from 'vitest';
import { collector } from '../../src/core/model/diagnostics.ts';
import { linesOf } from '../../src/core/model/source-line.ts';
import { parse } from '../../src/core/parse/parse.ts';
import { holdWords } from '../../src/core/seeds/words-kept.ts';
import { inEnglish } from '../helpers/in-english.ts';
import { unaided } from '../helpers/unaided.ts';

/** A plan whose tree is changed behind the parser, and what is said of it. */
function said(change: (nodes: ReturnType<typeof parse>['nodes']) => void) {
  const lines = linesOf('某区规划\n一、目标\n甲乙丙丁。\n二、保障\n戊己庚辛。\n');
  const { diagnostics, report } = collector();
  const plan = parse(lines, unaided('a.txt', report));
  change(plan.nodes);
  holdWords(plan, lines, 'a.txt', report);
  return diagnostics;
}

test('a plan as it was read is kept', () => expect(said(() => {})).toEqual([]));

test('words that no part of the plan holds are an error with their line and a hint to paste', () => {
  const [first, ...rest] = said((nodes) => nodes[2]!.children.pop());
  expect(rest).toEqual([]);
  expect(first).toMatchObject({ rule: 'words-not-kept', place: { file: 'a.txt', line: 5 } });
  expect(inEnglish(first!.message)).toContain('line 5 “戊己庚辛。”');
  expect(inEnglish(first!.message)).toContain('{ line: 5, text: "戊己庚辛。", kind: p }');
});

test('words that stand in the plan twice are an error', () => {
  const all = said((nodes) => nodes.push(nodes[2]!));
  expect(all).toMatchObject([
    { rule: 'words-not-kept', message: { en: expect.stringContaining('more often') } },
  ]);
});
