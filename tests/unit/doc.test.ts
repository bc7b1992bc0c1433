import { describe, expect, test } from 'vitest';
import { readDoc } from '../../scripts/shared/documents/doc.ts';
import { worded } from '../../src/core/model/sentence.ts';
import { docAsHtml } from '../../src/core/read/doc/doc.ts';
import { setDocOf } from '../helpers/compound.ts';

const bytesOf = (...all: number[]) => Buffer.from(all);
const two = (n: number) => bytesOf(n & 0xff, (n >> 8) & 0xff);
const four = (n: number) => Buffer.concat([two(n & 0xffff), two(n >>> 16)]);

/** Settings of a paragraph: its style, its list and level, that it stands in a table. */
const style = (n: number) => two(n).toString('hex');
const inList = (list: number, level: number) => `0a26${bytesOf(level).toString('hex')}0b46${style(list)}`;
const [inTable, endsRow] = ['162401', '162401172401'];
/** That a row has cells between these edges; `down`: which of them begin (3) or go on with (1) one of several rows. */
const row = (edges: readonly number[], down: readonly number[] = []): string => {
  const cells = edges.slice(1).map((_, i) => Buffer.concat([two((down[i] ?? 0) << 5), Buffer.alloc(18)]));
  const said = Buffer.concat([bytesOf(cells.length), ...edges.map(two), ...cells]);
  return endsRow + Buffer.concat([two(0xd608), two(said.length + 1), said]).toString('hex');
};

/** A level: its form (39: 一, 0: 1), what stands around its number, and what follows that (0: a tab, 2: nothing). */
const level = (form: number, words: string, follows = 2): Buffer => {
  const head = Buffer.alloc(28);
  head.writeInt32LE(1, 0);
  head[4] = form;
  head[15] = follows;
  const text = Buffer.from(words, 'utf16le');
  return Buffer.concat([head, two(words.length), text]);
};
/** A list of 一、 （一） and 1.1 1.1.1, and two names for it, of which the second begins anew. */
const lists = () => {
  const list = Buffer.concat([two(1), four(77), Buffer.alloc(24)]);
  const levels = [level(39, '\0、'), level(39, '（\u0001）'), level(0, '\u0002', 0)];
  const rest = Array.from({ length: 6 }, () => level(23, '·'));
  const named = (overrides: number) =>
    Buffer.concat([four(77), Buffer.alloc(8), bytesOf(overrides, 0, 0, 0)]);
  const anew = Buffer.concat([four(1), four(0x10)]);
  return {
    738: Buffer.concat([list, ...levels, ...rest]),
    746: Buffer.concat([four(2), named(0), named(1), four(-1), four(-1), anew]),
  };
};
/** Styles: the first is the text, the second a heading. */
const styles = () => {
  const one = (kind: number) => {
    const base = Buffer.concat([two(kind), two(1 | (0xfff << 4)), Buffer.alloc(6)]);
    const std = Buffer.concat([base, two(1), Buffer.from('a\0', 'utf16le'), two(2), two(0)]);
    return Buffer.concat([two(std.length), std]);
  };
  return { 162: Buffer.concat([two(4), two(2), two(10), one(0), one(1)]) };
};

async function read(...given: Parameters<typeof setDocOf>) {
  const { html, told, wrote } = docAsHtml(await readDoc(setDocOf(...given)));
  return {
    html: html.split('\n').slice(2, -2),
    told: told.map((one) => worded(one, 'en')),
    wrote: worded(wrote, 'en'),
  };
}

describe('a Word document of 1997–2003', () => {
  test('has the numbers that it only shows, and its headings', async () => {
    const { html, wrote, told } = await read(
      [
        ['总则\r', style(1) + inList(1, 0)],
        ['原则\r', style(0) + inList(1, 1)],
        ['2025年\r', style(0) + inList(1, 2)],
        ['任务\r', style(0) + inList(1, 0)],
        ['重来\r', style(0) + inList(2, 0)],
        ['另有\r', style(0) + inList(9, 0)],
      ],
      { ...lists(), ...styles() },
    );
    expect(html).toEqual([
      '<h1>一、总则</h1>',
      '<p>（一）原则</p>',
      '<p>1 2025年</p>',
      '<p>二、任务</p>',
      '<p>一、重来</p>',
      '<p>另有</p>',
    ]);
    expect(wrote).toMatch(/^5 numbers/);
    expect(told).toEqual([expect.stringMatching(/^1 /)]);
  });

  test('says that pictures stand among its words, and keeps a mark of a note that its author chose', async () => {
    const { html, told } = await read(
      [
        ['算式\u0001为*。\r', style(0)],
        ['*年末数。\r\r', style(0)],
      ],
      { 170: Buffer.concat([four(4), four(99), two(0)]), 178: Buffer.concat([four(0), four(6), four(7)]) },
      { 76: 7, 80: 7 },
    );
    expect(html).toEqual(['<p>算式为*。</p>', '<p>*年末数。</p>']);
    expect(told).toEqual([
      expect.stringMatching(/^1 note\(s\)/),
      expect.stringMatching(/^1 picture\(s\) are no text/),
    ]);
  });

  test('has the joined cells of its tables, and those of several paragraphs', async () => {
    const cell = style(0) + inTable;
    const { html } = await read([
      ['指标\u0007', cell],
      ['目标\u0007', cell],
      ['\u0007', style(0) + row([0, 100, 900], [3])],
      ['\u0007', cell],
      ['甲\r', cell],
      ['乙\u0007', cell],
      ['5\u0007', cell],
      ['\u0007', style(0) + row([0, 100, 500, 900], [1])],
      ['正文。\r', style(0)],
      ['甲\u0007', cell],
      ['\u0007', style(0) + row([0, 100, 900])],
    ]);
    expect(html).toEqual([
      '<table>',
      '<tr><td rowspan="2">指标</td><td colspan="2">目标</td></tr>',
      '<tr><td>甲<br>乙</td><td>5</td></tr>',
      '</table>',
      '<p>正文。</p>',
      expect.stringMatching(/^<table data-unsure=/),
      '<tr><td>甲</td></tr>',
      '</table>',
    ]);
  });

  test('has its notes where the text calls for them, and lacks what a tracked change deletes', async () => {
    const { html, told } = await read(
      [
        ['达到20\u000225万人。\r', style(0)],
        ['\u0002年末数。\r\r', style(0)],
      ],
      { 170: Buffer.concat([four(4), four(99), two(1)]), 178: Buffer.concat([four(0), four(6), four(7)]) },
      { 76: 10, 80: 7 },
      [
        [2, ''],
        [1, '000801'],
        [14, ''],
      ],
    );
    expect(html).toEqual(['<p>达到0[1]25万人。</p>', '<p>[1] 年末数。</p>']);
    expect(told).toEqual([
      expect.stringMatching(/^1 deletion.*“2”/),
      expect.stringMatching(/^1 note\(s\) stand at the end/),
    ]);
  });

  test('keeps a table in a frame, so that it is told', async () => {
    const within = `${style(0)}${inTable}4966${four(2).toString('hex')}`;
    const { html } = await read([
      ['专栏1\r', style(0) + inTable],
      ['投资\r', within],
      ['300\r', within],
      ['\u0007', style(0) + inTable],
      ['\u0007', style(0) + row([0, 900])],
    ]);
    const inner = (words: string) => `<table><tr><td>${words}</td></tr></table>`;
    expect(html).toEqual([
      '<table>',
      `<tr><td>专栏1<br>${inner('投资')}<br>${inner('300')}</td></tr>`,
      '</table>',
    ]);
  });

  test('tells what a style of characters hides or strikes out, and what stands otherwise than there', async () => {
    const one = (...settings: string[]) => {
      const said = Buffer.from(settings.join(''), 'hex');
      const base = Buffer.concat([two(0), two(2 | (0xfff << 4)), Buffer.alloc(6)]);
      const std = Buffer.concat([base, two(1), Buffer.from('a\0', 'utf16le'), two(said.length), said]);
      return Buffer.concat([two(std.length), std]);
    };
    const { told } = await read(
      [['见隐现反划。\r', style(0)]],
      { 162: Buffer.concat([two(4), two(2), two(10), one('3c0801'), one('370801')]) },
      {},
      [
        [1, ''],
        [1, '304a0000'],
        [1, '304a00003c0800'],
        [1, '3c0881'],
        [1, '304a0100'],
        [2, ''],
      ],
    );
    expect(told).toEqual([
      expect.stringMatching(/^2 run\(s\) are hidden.*“隐”, “反”/),
      expect.stringMatching(/^1 run\(s\) are struck out.*“划”/),
    ]);
  });

  test('tells that a box to be ticked shows no words', async () => {
    const { html, told } = await read([['\u0013 FORMCHECKBOX \u0001\u0014\u0015同意\r', style(0)]]);
    expect(html).toEqual(['<p>同意</p>']);
    expect(told).toEqual([expect.stringMatching(/^1 field\(s\).*“FORMCHECKBOX”/)]);
  });

  test('has no notes that stand over one another, and tells that they are missing', async () => {
    const { html, told } = await read(
      [
        ['甲\u0002\u0002\u0002。\r', style(0)],
        ['注释的文字。\r\r', style(0)],
      ],
      {
        170: Buffer.concat([four(1), four(2), four(3), four(99), Buffer.alloc(6)]),
        178: Buffer.concat([four(0), four(7), four(0), four(7)]),
      },
      { 76: 6, 80: 8 },
    );
    expect(html).toEqual(['<p>甲。</p>']);
    expect(told).toEqual([expect.stringMatching(/^6 characters of the document are not among/)]);
  });
});
