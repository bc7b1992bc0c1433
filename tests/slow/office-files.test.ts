import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readApart } from '../../scripts/shared/documents/apart.ts';
import { open, readers } from '../../scripts/shared/documents/open.ts';
import { collector, format } from '../../src/core/model/diagnostics.ts';
import { Unreadable } from '../../src/core/model/unreadable.ts';
import { readPages } from '../../src/core/pages/read-pages.ts';
import type { Clause } from '../../src/core/published/plan-json.ts';
import { missingCharacters } from '../../src/core/read/missing.ts';
import { readOdt } from '../../src/core/read/odt/odt.ts';
import { readOfd } from '../../src/core/read/ofd/ofd.ts';
import { unpack } from '../../src/core/read/packed/unpack.ts';
import { at, docOf, smallSectors } from '../helpers/compound.ts';
import { folderWith, run } from '../helpers/folder.ts';
import { ofdOf } from '../helpers/ofd.ts';
import { column, grid, line, page, readOf, sentence, squares } from '../helpers/pages.ts';
import { hex, pdfOf } from '../helpers/pdf.ts';
import { word, zip } from '../helpers/zip.ts';

const text = (words: string, y: number) => column(words, { x: 80, width: 432, y });
const xs = [80, 200, 360];
const ys = [300, 322, 344];
const cells = [
  ['指标', '2025年'],
  ['总量（ABC）', '12.5'],
];
const pages = [
  page(
    1,
    [
      ...line('某区规划', { x: 200, y: 80, size: 22, bold: true, font: 'STHeiti-Bold' }),
      ...text('一、总则', 110),
      ...text(sentence.repeat(2), 130),
      ...squares(xs, ys, cells),
    ],
    { rules: grid(xs, ys) },
  ),
  page(2, [...text('二、任务', 110), ...text(sentence.repeat(2), 130)]),
];

test('a file of an office that is larger than any plan is named as it was typed', async () => {
  const root = folderWith({});
  const file = join(root, 'plan.docx');
  writeFileSync(file, word(['字'.repeat(3_000_001)]));
  const { report, diagnostics } = collector();
  expect(await open(file, report)).toBe(null);
  expect(diagnostics.map(format)).toEqual([
    expect.stringMatching(/plan\.docx: error \[not-text\] this file is larger/),
  ]);
});

describe('a PDF', () => {
  test('gives the pages that were written into it, also where the sheet is turned', async () => {
    const got = await readApart('pdf', pdfOf(pages));
    expect(got.map((p) => [p.no, p.width, p.height])).toEqual(pages.map((p) => [p.no, p.width, p.height]));
    expect(readOf(got).shape).toEqual(readOf(pages).shape);
    expect(readOf(got).shape.at(-3)).toBe('row 总量（ABC）|12.5');
    expect(got[0]!.glyphs.map((g) => g.bold).slice(0, 5)).toEqual([true, true, true, true, false]);
    const turned = await readApart('pdf', pdfOf(pages, '/Rotate 90'));
    expect(readOf(turned).shape).toEqual(readOf(pages).shape);
    const figures = [page(1, line('0123456789', { x: 80, y: 110 }))];
    const [lain] = await readApart('pdf', pdfOf(figures, '/Rotate 90'));
    expect(new Set(lain!.glyphs.map((g) => Math.round(g.size)))).toEqual(new Set([12]));
  });

  test('shows no line that is clipped away, and says what its marks take out of the text', async () => {
    const clipped = 'q 0 500 595 342 re W n 80 400 m 512 400 l S 80 600 m 512 600 l S Q';
    const [bare] = await readApart('pdf', pdfOf([page(1, text(sentence, 110))], '', clipped));
    expect(bare!.rules.map((r) => Math.round(r.at))).toEqual([242]);
    const head = line('第一章', { x: 80, y: 60, size: 9 }).map((g) => ({ ...g, artefact: true }));
    const [marked] = await readApart('pdf', pdfOf([page(1, [...head, ...text(sentence, 110)])]));
    expect(readOf([marked!]).leftOut).toEqual(['running head: 第一章']);
  });

  test('reads what is seen on its pages alone: no layer that is off, nothing white, covered or beyond', async () => {
    const set = (words: string, y: number) => `BT /F1 12 Tf 1 0 0 1 80 ${y} Tm <${hex(words)}> Tj ET\n`;
    const drawn = [
      `/OC /A BDC ${set('关闭的图层。', 600)} 80 590 m 400 590 l S EMC`,
      `/OC /B BDC ${set('打开的图层。', 580)} EMC /X Do`,
      `1 g ${set('白字。', 560)} 0 0 0.5 rg 70 530 300 20 re f 1 g ${set('蓝底白字。', 536)} 0 g`,
      `${set('盖住的名字。', 510)} 70 500 300 30 re f`,
      `q 70 470 300 1 re W n ${set('剪去的字。', 480)} Q ${set('版心外的字。', 10)}`,
      `1 g 2 Tr ${set('空心的字。', 450)} 0 Tr 0 g q 70 424 300 30 re W n ${set('剪半的字。', 420)} Q`,
    ].join('\n');
    const form = set('水印的图层。', 300);
    const file = pdfOf([page(1, text(sentence, 110))], '/CropBox [0 40 595 842]', drawn, {
      catalog: '/OCProperties << /OCGs [40 0 R 41 0 R] /D << /OFF [40 0 R] >> >>',
      resources: '/XObject << /X 42 0 R >> /Properties << /A 40 0 R /B 41 0 R >>',
      objects: [
        [40, '<< /Type /OCG /Name (A) >>'],
        [41, '<< /Type /OCG /Name (B) >>'],
        [
          42,
          `<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /OC 40 0 R /Resources << /Font << /F1 3 0 R >> >> ` +
            `/Length ${form.length} >>\nstream\n${form}\nendstream`,
        ],
      ],
    });
    const [got] = await readApart('pdf', file);
    const words = (isHidden: boolean) =>
      got!.glyphs.flatMap((g) => (Boolean(g.hidden) === isHidden ? [g.text] : [])).join('');
    expect(words(false)).toBe(`${sentence}打开的图层。蓝底白字。空心的字。剪半的字。`);
    expect(words(true)).toBe('关闭的图层。白字。盖住的名字。剪去的字。版心外的字。水印的图层。');
    expect(got!.rules).toEqual([]);
    expect(readOf([got!]).told.join()).toMatch(/32 characters that nobody sees/);
  });

  test('says what people put over its pages: comments, lines through words, fields that are filled in', async () => {
    const over = [
      '<< /Type /Annot /Subtype /StrikeOut /Rect [80 600 200 620] /QuadPoints [80 620 200 620 80 600 200 600] >>',
      '<< /Type /Annot /Subtype /FreeText /Rect [80 500 200 520] /Contents <FEFF4F5C5E9F> /DA (/Helv 9 Tf) >>',
      '<< /Type /Annot /Subtype /Link /Rect [80 400 200 420] /Contents (a) >>',
      '<< /Type /Annot /Subtype /Widget /FT /Tx /Rect [80 300 200 320] /V (12) >>',
      '<< /Type /Annot /Subtype /Widget /FT /Sig /Rect [80 300 200 320] >>',
    ];
    const [got] = await readApart(
      'pdf',
      pdfOf([page(1, text(sentence, 110))], `/Annots [${over.join(' ')}]`),
    );
    expect(got!.over).toEqual(['', '作废', '12']);
  });

  test('says which files are attached to it', async () => {
    const file = pdfOf([page(1, text(sentence, 110)), page(2, text(sentence, 110))], '', '', {
      catalog: '/Names << /EmbeddedFiles << /Names [(a) 40 0 R] >> >>',
      objects: [
        [40, `<< /Type /Filespec /F (a.xlsx) /UF <feff${hex('附表.xlsx')}> /EF << /F 41 0 R >> >>`],
        [41, '<< /Type /EmbeddedFile /Length 1 >>\nstream\n1\nendstream'],
      ],
    });
    expect((await readApart('pdf', file)).map((p) => p.attached)).toEqual([['附表.xlsx'], undefined]);
  });

  test('becomes a folder; its clauses know their pages, and its text is held against it', () => {
    const root = folderWith({});
    const original = pdfOf(pages);
    writeFileSync(join(root, 'plan.bin'), original);
    expect(run(root, 'new', 'plan.bin', '--id', 'mou')).toMatchObject({ status: 0 });
    const at = (name: string) => join(root, name);
    const source = readFileSync(at('seeds/mou/source.html'), 'utf8');
    expect(readFileSync(at('seeds/mou/original.pdf')).equals(original)).toBe(true);
    expect(run(root, 'generate')).toMatchObject({ status: 0 });
    const plan = JSON.parse(readFileSync(at('content/mou/plan.json'), 'utf8')) as {
      clauses: Clause[];
      files: object[];
    };
    expect(plan.files).toContainEqual({
      name: 'original.pdf',
      sha256: createHash('sha256').update(original).digest('hex'),
    });
    const last = plan.clauses.at(-1)!;
    expect([last.zh, last.places?.map((p) => p.page)]).toEqual([sentence.repeat(2), [2]]);
    const [left, top, right, bottom] = plan.clauses.find((c) => c.cells?.includes('12.5'))!.places![0]!.box;
    expect(left < 90 && right > 220 && top > 320 && bottom < 345).toBe(true);
    const explained = run(root, 'explain', 'seeds/mou/source.html', '11').out;
    expect(explained).toMatch(/page +took +printed +page 1 from 80 × 119 points: indent 2/);

    writeFileSync(at('seeds/mou/source.html'), source.replace('快速增长', '高速增长'));
    const { status, err } = run(root, 'generate');
    expect(status).toBe(1);
    expect(err).toMatch(/source\.html:11: error \[pages-not-kept\] page 1 has “快” where this line has “高”/);
    writeFileSync(at('seeds/mou/source.html'), source.replace('快速', '<del hidden>快</del><ins>高</ins>速'));
    expect(run(root, 'generate')).toMatchObject({ status: 0 });
  });

  test('that cannot be read is refused in a sentence, and nothing is written', () => {
    const root = folderWith({});
    const picture = { ...page(1, []), pictures: [] };
    writeFileSync(join(root, 'empty.pdf'), pdfOf([picture]));
    const { status, err } = run(root, 'new', 'empty.pdf', '--id', 'mou');
    expect([status, existsSync(join(root, 'seeds/mou'))]).toEqual([1, false]);
    expect(err).toMatch(/^empty\.pdf: error \[not-text\] this PDF cannot be read: it has no words\..*\.\n$/);
  });
});

describe('damaged and hostile files end in a plan or one sentence', () => {
  let seed = 7;
  const chance = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return seed / 2 ** 32;
  };
  function damaged(bytes: Buffer): Buffer {
    const at = Math.floor(chance() * bytes.length);
    if (chance() < 0.3) return bytes.subarray(0, at);
    if (chance() < 0.4)
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + Math.floor(chance() * 300))]);
    const copy = Buffer.from(bytes);
    for (let k = 0; k < 12; k++) copy[Math.floor(chance() * copy.length)] = Math.floor(chance() * 256);
    return copy;
  }
  const ends = async (read: () => unknown) => {
    try {
      await read();
      return 'a plan';
    } catch (error) {
      return (error as Error).message;
    }
  };
  const isSentence = /^(?:a plan$|this (?:PDF|OFD|OpenDocument text|file) .*\.$)/u;

  test('OFD and OpenDocument, a hundred times', async () => {
    const ofd = ofdOf(pages);
    const content = new TextDecoder().decode(
      unpack(ofd, (name) => name === 'Doc_0/Pages/Page_0/Content.xml').get('Doc_0/Pages/Page_0/Content.xml'),
    );
    const odt = zip({
      'content.xml': '<a xmlns:text="t"><body><text:text><text:p>一、总则</text:p></text:text></body></a>',
    });
    for (let n = 0; n < 34; n++) {
      const inner = damaged(Buffer.from(content)).toString();
      const packed = ofdOf(pages, { 'Doc_0/Pages/Page_0/Content.xml': inner });
      expect(await ends(() => readPages(readOfd(packed), 'OFD'))).toMatch(isSentence);
      const [one, other] = [damaged(ofd), damaged(odt)];
      expect(await ends(() => readPages(readOfd(one), 'OFD'))).toMatch(isSentence);
      expect(await ends(() => readOdt(other))).toMatch(isSentence);
    }
  });

  /** A PDF of one page that draws a form; so many of these draw one another ten times. */
  const forms = (levels: number): Buffer => {
    const resources = (n: number) => `/Resources << /XObject << /A ${n} 0 R >> >>`;
    const form = (n: number) => {
      const drawn = n - 50 === levels ? '10 10 m 50 10 l S' : '/A Do '.repeat(10);
      const head = `<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] ${resources(n + 1)}`;
      return `${n} 0 obj ${head} /Length ${drawn.length} >>\nstream\n${drawn}\nendstream endobj\n`;
    };
    const whole = pdfOf([page(1, [])], '', '/A Do')
      .toString('latin1')
      .replace(/\/Resources << .*>> >>/u, resources(50))
      .replace(/xref[\s\S]*$/u, Array.from({ length: levels + 1 }, (_, n) => form(50 + n)).join(''));
    return Buffer.from(`${whole}trailer << /Root 1 0 R >>`, 'latin1');
  };
  test('a PDF whose forms draw one another does not take all memory', async () => {
    const [read] = await readApart('pdf', forms(2));
    expect(read!.rules).not.toEqual([]);
    await expect(readApart('pdf', forms(9))).rejects.toThrow(/asks for more memory/);
  });

  test('a PDF of pages without end is refused before they are read', async () => {
    const kids = `<< /Type /Pages /Kids [${'20 0 R '.repeat(6000)}] /Count 6000 >>`;
    const bytes = pdfOf(pages)
      .toString('latin1')
      .replace(/<< \/Type \/Pages .*>>/u, kids);
    await expect(readApart('pdf', Buffer.from(bytes, 'latin1'))).rejects.toThrow(/has 6000 pages/);
  });

  const loops: [string, string][] = [
    ['pages in one another', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 99999999 >>'],
    ['a count of pages that are not there', '<< /Type /Pages /Kids [] /Count 2000000000 >>'],
  ];
  test.each(loops)('a PDF with %s', async (_, tree) => {
    const bytes = pdfOf(pages)
      .toString('latin1')
      .replace(/<< \/Type \/Pages .*>>/u, tree);
    expect(
      await ends(async () => readPages(await readApart('pdf', Buffer.from(bytes, 'latin1')), 'PDF')),
    ).toMatch(isSentence);
  });

  test('an OFD whose objects draw one another without end is refused', () => {
    const drawn = '<CompositeObject ResourceID="9"/>'.repeat(9);
    const parts = {
      'Doc_0/PublicRes.xml': `<Res><CompositeGraphicUnit ID="9"><Content>${drawn}</Content></CompositeGraphicUnit></Res>`,
      'Doc_0/Pages/Page_0/Content.xml': `<Page><Content><Layer>${drawn}</Layer></Content></Page>`,
    };
    expect(() => readOfd(ofdOf(pages, parts))).toThrow(/more pages or characters/);
  });

  test('a Word document whose tables go round is refused before a library follows them', async () => {
    const bytes = docOf(sentence);
    expect((await readApart('doc', bytes)).html).toContain(`<p>${sentence}</p>`);
    bytes.writeUInt32LE(smallSectors + 1, at.fat(smallSectors + 3));
    await expect(readApart('doc', bytes)).rejects.toThrow(/^this Word document is damaged/);
  });

  const long = [1, 2, 3, 4].map((n) => `${n}.${sentence.repeat(n)}`);
  const odtOf = (words: readonly string[]) => {
    const body = words.map((line) => `<text:p>${line}</text:p>`).join('');
    return zip({ 'content.xml': `<a xmlns:text="t"><body><text:text>${body}</text:text></body></a>` });
  };
  const kinds: [kind: keyof typeof readers, whole: Buffer, times: number][] = [
    ['doc', docOf(`${long.join('\r')}\r`), 12],
    ['docx', word(long), 12],
    ['odt', odtOf(long), 12],
    ['ofd', ofdOf(pages), 12],
  ];
  test.each(kinds)(
    'a damaged %s has all its words, or says what it has not',
    { timeout: 120_000 },
    async (kind, whole, times) => {
      const wordsOf = (html: string) => html.replace(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->|<[^>]*>/gu, '');
      const first = await readers[kind](whole);
      const known = first.told.length;
      for (let n = 0; n < times; n++) {
        const bytes = damaged(whole);
        const found = await readers[kind](bytes).catch((error: Error) => error);
        if (found instanceof Error) {
          expect(found).toBeInstanceOf(Unreadable);
          continue;
        }
        const lost = missingCharacters([{ text: wordsOf(first.html) }], wordsOf(found.html))?.count ?? 0;
        // Characters that became others are in no table and cannot be told.
        if (found.told.length === known) expect(lost).toBeLessThanOrEqual(12);
      }
    },
  );

  test('a PDF, some times', async () => {
    const whole = pdfOf(pages);
    for (let n = 0; n < 10; n++) {
      const bytes = damaged(whole);
      expect(await ends(async () => readPages(await readApart('pdf', bytes), 'PDF'))).toMatch(isSentence);
    }
  });
});
