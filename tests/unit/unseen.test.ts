import { describe, expect, test } from 'vitest';
import { unseenOn } from '../../src/core/pages/drawn/unseen.ts';
import { readOfd } from '../../src/core/read/ofd/ofd.ts';
import { offLayers, withoutForms } from '../../src/core/read/pdf/layers.ts';
import { PdfObjects } from '../../src/core/read/pdf/objects.ts';
import { ofdOf } from '../helpers/ofd.ts';
import { page } from '../helpers/pages.ts';
import { pdfOf } from '../helpers/pdf.ts';

const paper = { width: 600, height: 800 };
const box = (x0: number, top: number, x1: number, bottom: number) => ({ x0, top, x1, bottom });
const sign = box(100, 100, 110, 110);
const under = { box: box(90, 90, 300, 120), at: 1, isWhite: false, covers: true };
const black = { at: 2, isWhite: false, clip: null };
const white = { ...black, isWhite: true };

describe('whether a character of a page is seen', () => {
  test('not beyond the paper, and not beyond its clip', () => {
    const isUnseen = unseenOn(paper, []);
    expect(isUnseen(sign, black)).toBe(false);
    expect(isUnseen(box(100, 801, 110, 811), black)).toBe(true);
    expect(isUnseen(sign, { ...black, clip: box(0, 0, 600, 90) })).toBe(true);
    expect(isUnseen(sign, { ...black, clip: box(0, 0, 600, 120) })).toBe(false);
    // What is cut through is seen in part: the last line in a frame that is too low.
    expect(isUnseen(sign, { ...black, clip: box(0, 0, 600, 104) })).toBe(false);
    expect(isUnseen(box(595, 100, 607, 110), black)).toBe(false);
  });

  test('white on a coloured ground, and not on paper, on white, or beside the ground', () => {
    expect(unseenOn(paper, [])(sign, white)).toBe(true);
    expect(unseenOn(paper, [under])(sign, white)).toBe(false);
    expect(unseenOn(paper, [under])(box(400, 100, 410, 110), white)).toBe(true);
    expect(unseenOn(paper, [under, { ...under, isWhite: true }])(sign, white)).toBe(true);
    expect(unseenOn(paper, [{ ...under, at: 3, covers: false }])(sign, white)).toBe(true);
  });

  test('not below a whole patch that is drawn later, such as a bar over a name', () => {
    expect(unseenOn(paper, [{ ...under, at: 3 }])(sign, black)).toBe(true);
    expect(unseenOn(paper, [under])(sign, black)).toBe(false);
    expect(unseenOn(paper, [{ ...under, at: 3, covers: false }])(sign, black)).toBe(false);
    expect(unseenOn(paper, [{ ...under, at: 3, box: box(90, 90, 105, 120) }])(sign, black)).toBe(false);
  });

  test('on a page of a map it is, as far as that can be told', () => {
    const isUnseen = unseenOn(paper, Array(2001).fill({ ...under, at: 3 }));
    expect(isUnseen(sign, white)).toBe(false);
  });
});

test('words of an OFD that are white, covered or beyond the paper are hidden', () => {
  const text = (words: string, y: number, more = '', drawn = '') =>
    `<TextObject Boundary="20 ${y} 100 10" Size="5"${drawn}>${more}` +
    `<TextCode X="0" Y="5" DeltaX="g 3 5">${words}</TextCode></TextObject>`;
  const patch = (y: number, colour: string, more = '') =>
    `<PathObject Boundary="10 ${y} 150 10" Fill="true" Stroke="false"><FillColor Value="${colour}"${more}/>` +
    '<AbbreviatedData>M 0 0 L 150 0 L 150 10 L 0 10 C</AbbreviatedData></PathObject>';
  const fill = '<FillColor Value="255 255 255"/>';
  const content =
    text('照常印出', 20) +
    text('白底白字', 40, fill) +
    patch(60, '0 0 120') +
    text('蓝底白字', 60, fill) +
    text('涂黑盖住', 80) +
    patch(80, '0 0 0') +
    text('空心的字', 90, fill, ' Stroke="true"') +
    text('黄色划出', 100) +
    patch(100, '255 255 0', ' Alpha="100"') +
    text('纸外的字', 400);
  const [first] = readOfd(
    ofdOf([page(1, [])], {
      'Doc_0/Pages/Page_0/Content.xml': `<Page><Content><Layer>${content}</Layer></Content></Page>`,
    }),
  );
  const words = (isHidden: boolean) =>
    first!.glyphs.flatMap((g) => (Boolean(g.hidden) === isHidden ? [g.text] : [])).join('');
  expect(words(false)).toBe('照常印出蓝底白字空心的字黄色划出');
  expect(words(true)).toBe('白底白字涂黑盖住纸外的字');
});

test('a template of an OFD that lies over its page is drawn behind what the page draws', () => {
  const text =
    '<TextObject Boundary="20 20 100 10" Size="5"><TextCode X="0" Y="5" DeltaX="5">密级</TextCode></TextObject>';
  const bar =
    '<PathObject Boundary="10 20 150 10" Fill="true" Stroke="false"><FillColor Value="200 0 0"/>' +
    '<AbbreviatedData>M 0 0 L 150 0 L 150 10 L 0 10 C</AbbreviatedData></PathObject>';
  const drawn = (content: string) => `<Content><Layer>${content}</Layer></Content>`;
  const hidden = (order: string) =>
    readOfd(
      ofdOf([page(1, [])], {
        'Doc_0/Document.xml':
          '<Document><CommonData><TemplatePage ID="9" BaseLoc="T.xml"/></CommonData>' +
          '<Pages><Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></Pages></Document>',
        'Doc_0/T.xml': `<Page>${drawn(text)}</Page>`,
        'Doc_0/Pages/Page_0/Content.xml': `<Page><Template TemplateID="9"${order}/>${drawn(bar)}</Page>`,
      }),
    )[0]!.glyphs.map((glyph) => Boolean(glyph.hidden));
  expect(hidden(' ZOrder="Foreground"')).toEqual([false, false]);
  expect(hidden('')).toEqual([true, true]);
});

describe('layers of a PDF', () => {
  const layer = (name: string, more = '') => `<< /Type /OCG /Name ${name} ${more} >>`;
  const layers: [number, string][] = [
    [40, layer('(off\\050a\\051)')],
    [41, layer('<FEFF5E955C42>')],
    [42, layer('(on)', '/Usage << /View << /ViewState /OFF >> >>')],
    [44, '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /OC 43 0 R /Length 0 >>\nstream\n\nendstream'],
  ];
  const set = (policy: string): [number, string] => [
    43,
    `<< /Type /OCMD /OCGs [40 0 R 42 0 R] /P /${policy} >>`,
  ];
  const offIn = (settings: string, policy = 'AllOn', more = '') => {
    const file = pdfOf([page(1, [])], '', '', {
      catalog:
        '/OCProperties << /OCGs [40 0 R 41 0 R 42 0 R] /Configs [<< /OFF [42 0 R] >>] ' +
        `/D << ${settings} >> >>${more}`,
      objects: [...layers, set(policy)],
    });
    return { file, ...offLayers(new PdfObjects(file)) };
  };

  test('that are off when it is opened, by their names', () => {
    expect([...offIn('/OFF [40 0 R 41 0 R]').names]).toEqual(['off(a)', '底层']);
    expect([...offIn('/BaseState /OFF /ON [40 0 R 42 0 R]').names]).toEqual(['底层']);
    expect([...offIn('/AS [<< /Event /View /Category [/View] /OCGs [42 0 R] >>]').names]).toEqual(['on']);
    expect([...offIn('/OFF []').names]).toEqual([]);
    expect([...offLayers(new PdfObjects(pdfOf([page(1, [])]))).names]).toEqual([]);
  });

  test('but for one whose name a layer that is seen has too', () => {
    const file = pdfOf([page(1, [])], '', '', {
      catalog: '/OCProperties << /OCGs [40 0 R 41 0 R] /D << /OFF [40 0 R] >> >>',
      objects: [
        [40, layer('(A)')],
        [41, layer('(A)')],
      ],
    });
    expect([...offLayers(new PdfObjects(file)).names]).toEqual([]);
  });

  test('sets of them, by what they ask for', () => {
    const isOff = (policy: string) => offIn('/OFF [40 0 R]', policy).sets;
    expect(['AllOn', 'AnyOn', 'AnyOff', 'AllOff'].map(isOff)).toEqual([true, false, false, true]);
  });

  test('what is drawn as a whole on one that is off is taken out of the file, which keeps its length', () => {
    const { file, forms } = offIn('/OFF [40 0 R]');
    expect(forms).toHaveLength(1);
    const without = Buffer.from(withoutForms(file, forms));
    expect(without).toHaveLength(file.length);
    expect(without.toString('latin1')).toBe(
      file.toString('latin1').replace('/Subtype /Form', '/Subtype /None'),
    );
    expect(offIn('/OFF [41 0 R]').forms).toEqual([]);
  });
});
