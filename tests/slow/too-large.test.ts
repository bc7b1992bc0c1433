import { describe, expect, test } from 'vitest';
import { collector, format } from '../../src/core/model/diagnostics.ts';
import { readDocument } from '../../src/core/read/document.ts';
import { refuseCounts, refuseLarge, tooLargeFile } from '../../src/core/read/too-large.ts';

const said = (text: string | Uint8Array, file: string): string[] => {
  const { report, diagnostics } = collector();
  const read = readDocument(typeof text === 'string' ? Buffer.from(text) : text, file, report);
  expect(read === null).toBe(diagnostics.length > 0);
  return diagnostics.map((one) => format(one));
};
const isOneSentence = [
  expect.stringMatching(/larger than any plan: at most 50000 lines, 3000000 characters/),
];

describe('a document that is larger than any is refused in one sentence', () => {
  const table = (row: string) => `| 甲 | 乙 |\n| --- | --- |\n${row.repeat(50_001)}`;
  const large: [what: string, text: () => string | Uint8Array, file: string][] = [
    ['lines', () => '第一条 各区应当做到。\n'.repeat(50_001), 'a.txt'],
    ['empty lines', () => `一、总则${'\n'.repeat(700_000)}`, 'a.md'],
    ['a line', () => '字'.repeat(3_000_001), 'a.txt'],
    ['characters before they are read', () => '字'.repeat(6_000_001), 'a.md'],
    ['rows of a table', () => table('| 甲 | 1 |\n'), 'a.md'],
    ['elements', () => `<html><p>总则${'<p></p>'.repeat(700_000)}`, 'a.html'],
    ['paragraphs', () => `<html>${'<p>总则</p>'.repeat(50_001)}`, 'a.html'],
    ['bytes', () => new Uint8Array(32 * 2 ** 20 + 1).fill(0x61), 'a.txt'],
  ];
  test.each(large)('%s', (_, text, file) => {
    expect(said(text(), file)).toEqual(isOneSentence);
  });

  test('a file of an office before it is read', () => {
    expect(tooLargeFile(128 * 2 ** 20)).toBe(null);
    expect(tooLargeFile(128 * 2 ** 20 + 1)).not.toBe(null);
  });

  test('what was made of a file, before it is read', () => {
    expect(() => refuseLarge('<td>'.repeat(400_001))).toThrow(/larger than any plan/);
    expect(() => refuseLarge(' '.repeat(24_000_001))).toThrow(/larger than any plan/);
    refuseLarge('<p>总则</p>');
  });

  test('what a file counts, before it is believed', () => {
    expect(() => refuseCounts(6_000_001, 0)).toThrow(/larger than any plan/);
    expect(() => refuseCounts(0, 400_001)).toThrow(/larger than any plan/);
    refuseCounts(6_000_000, 400_000);
  });

  test('and one that is as large as that is read', () => {
    expect(said('第一条 各区应当做到。\n'.repeat(20_000), 'a.txt')).toEqual([]);
  });
});
