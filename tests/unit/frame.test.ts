import { describe, expect, test } from 'vitest';
import { linesOf } from '../../src/core/model/source-line.ts';
import { tracer } from '../../src/core/model/trace.ts';
import { closingRules } from '../../src/core/parse/frame/closing.ts';
import { passes, readFrame } from '../../src/core/parse/frame/frame.ts';
import type { Example } from '../../src/core/parse/frame/state.ts';

/** What the passes said of the line that an example names. */
function saidOf({ text, line, markup }: Example) {
  const { trace, steps } = tracer();
  const lines = linesOf(text).map((l) => (l.no === line ? { ...l, ...markup } : l));
  readFrame(lines, undefined, trace);
  return steps.filter((step) => step.line === line);
}
const last = <T>(all: T[]) => all.at(-1);

describe('what surrounds a body', () => {
  test.each(passes)('$name: $says', ({ name, example }) => {
    expect(last(saidOf(example))).toMatchObject({ stage: 'frame', rule: name, took: true });
  });
  test.each(closingRules)('closing: $says', ({ says, example }) => {
    expect(last(saidOf(example))).toMatchObject({ rule: 'closing', took: true, why: says });
  });
  test('a table of cells is no run of pages, and the trace says so', () => {
    const text = `指标\n1\n甲\n2\n乙\n3\n丙\n一、总则\n正文。`;
    expect(saidOf({ text, line: 4 })).toMatchObject([{ rule: 'bare-page-numbers', took: false }]);
  });
  test('lines that name pages in words are certain as page numbers only far from each other', () => {
    const named = (between: number) =>
      ['第一页', '第二页', '第三页'].map((page) => `${page}\n${'填写全宗号和案卷号。\n'.repeat(between)}`);
    const guessed = (between: number) =>
      [...readFrame(linesOf(`目录格式\n一、总则\n${named(between).join('')}`)).artefacts.values()].map(
        ({ guessed = false }) => guessed,
      );
    expect(guessed(1)).toEqual([true, true, true]);
    expect(guessed(9)).toEqual([false, false, false]);
  });
  test('words of a text that stand beside page numbers by chance are no running head', () => {
    const page = (words: string, foot: string) => `${words}\n这是正文的一行，它还没有写完\n${foot}\n`;
    const pages = [1, 2, 3, 4, 5, 6].map((n) => {
      const first = n % 2 ? `第${'一二三四五六'[n - 1]}页的话` : '万平方米';
      return page(first, `${n > 3 ? '改造老旧管网，打' : '又一行'}\n— ${n} —\n某市规划`);
    });
    const { artefacts } = readFrame(linesOf(pages.join('')));
    const left = new Set([...artefacts.values()].map(({ text }) => text));
    expect(left).toContain('某市规划');
    expect(left).not.toContain('万平方米');
    expect(left).not.toContain('改造老旧管网，打');
  });
  test('years on lines of their own, however many, end the reading of no text, and the last is of the title', () => {
    const { roles } = readFrame(linesOf(`${'2024年\n'.repeat(30_000)}工作计划\n一、总则\n正文。`));
    expect([...roles]).toEqual([
      [29_999, 'title'],
      [30_000, expect.stringContaining('title')],
    ]);
  });
});
