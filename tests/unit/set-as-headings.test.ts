import { expect, test } from 'vitest';
import type { SourceLine } from '../../src/core/model/source-line.ts';
import { setAsHeadings } from '../../src/core/read/set-as-headings.ts';

const prose = '各部门要按照职责分工，落实责任，加强协调，确保完成。';
/** Lines of words, each in a look, as the reading of pages says it; with their levels once they are read. */
function levels(set: readonly (readonly [words: string, look?: string])[], strong = false) {
  const lines = set.map(
    ([raw, look], i): SourceLine => ({ no: i + 1, raw, ...(strong && look && { strong }) }),
  );
  setAsHeadings(lines, new Map(strong ? [] : set.map(([, look = ''], i) => [i + 1, look])));
  return lines.map((line) => `${line.heading ?? '-'}${line.unsure ? '?' : ''}`).join(' ');
}
const big = 'larger (16 pt)';

test('a line without a number that is set as the numbered headings are is one of their level', () => {
  const set = [
    ['一、总则', big],
    [prose],
    ['二、任务', big],
    ['重点工作', 'bold'],
    [prose],
    ['保障', big],
    [prose],
  ] as const;
  expect(levels(set)).toBe('1 - 1 - - 1? -');
  expect(
    levels([['一、总则', 'bold'], [prose], ['二、任务', 'bold'], [prose], ['保障', 'bold'], [prose]], true),
  ).toBe('1 - 1 - 1? -');
});

test('without numbers several lines of a look tell, the larger above the heavier', () => {
  const parts = ['甲', '乙', '丙'].flatMap((name) => [
    [`${name}方面`, big] as const,
    [`${name}类工作`, 'bold, indent 2'] as const,
    [prose] as const,
  ]);
  expect(levels(parts)).toBe('1? 2? - 1? 2? - 1? 2? -');
  expect(levels(parts.slice(0, 6))).toBe('- - - - - -');
  expect(levels(parts, true)).toBe('- - - - - - - - -');
});

test('captions, sentences, small letters, and looks that text has too tell nothing', () => {
  const numbered = [['一、总则', 'bold'], [prose], ['二、任务', 'bold'], [prose]] as const;
  for (const [words, look] of [
    ['表1 指标', 'bold'],
    ['以下各项：', 'bold'],
    ['落实到位。', 'bold'],
    ['保障措施', 'bold, smaller (9 pt)'],
    ['保障措施', 'indent 2'],
    ['保障措施', 'centred'],
  ] as const)
    expect(levels([...numbered, [words, look], [prose]]), words).toBe('- - - - - -');
  expect(levels([...numbered, ['保障', 'bold'], [prose, 'bold'], [prose, 'bold']])).toBe('- - - - - - -');
});
