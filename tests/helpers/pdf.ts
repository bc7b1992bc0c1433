import type { Page } from '../../src/core/pages/page.ts';

/** UTF-16 in hexadecimal digits, as the font below is asked for characters. */
export const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

/** What a page draws, in the language of PDF: each character at its place, and the rules. */
function contentOf({ glyphs, rules, height }: Page): string {
  const letters = glyphs.map(
    ({ text, x0, y, size, bold, hidden, artefact }) =>
      `${artefact ? '/Artifact BMC ' : ''}BT ${hidden ? 3 : 0} Tr /${bold ? 'F2' : 'F1'} ${size} Tf ` +
      `1 0 0 1 ${x0} ${height - y} Tm <${hex(text)}> Tj ET${artefact ? ' EMC' : ''}`,
  );
  const lines = rules.map(({ lies, from, to, at }) =>
    lies
      ? `${from} ${height - at} m ${to} ${height - at} l S`
      : `${at} ${height - from} m ${at} ${height - to} l S`,
  );
  return ['0.5 w', ...letters, ...lines].join('\n');
}

/** A font that is not in the file: Chinese, asked for by UTF-16, with letters of half the width. */
const fontOf = (name: string, own: number): [number, string][] => [
  [
    own,
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /UniGB-UCS2-H /DescendantFonts [${own + 1} 0 R] >>`,
  ],
  [
    own + 1,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) ` +
      `/Supplement 2 >> /DW 1000 /W [1 95 500 814 939 500] /FontDescriptor ${own + 2} 0 R >>`,
  ],
  [
    own + 2,
    `<< /Type /FontDescriptor /FontName /${name} /Flags 6 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 ` +
      `/Descent -120 /CapHeight 700 /StemV ${name.includes('Bold') ? 160 : 80} >>`,
  ],
];

/** What a file has besides: in its catalog, among what its pages draw with, and more objects. */
interface Besides {
  catalog?: string;
  resources?: string;
  objects?: [number, string][];
}

/**
 * A PDF of these pages; `more`: what is said of every page besides, such as /Rotate 90; `drawn`: what else is
 * drawn on each. Where characters are marked as no content, the file says that it is tagged.
 */
export function pdfOf(
  pages: readonly Page[],
  more = '',
  drawn = '',
  { catalog = '', resources = '', objects: besides = [] }: Besides = {},
): Buffer {
  const isTagged = pages.some((page) => page.glyphs.some((g) => g.artefact));
  const kids = pages.map((_, i) => 20 + 2 * i);
  const objects: [number, string][] = [
    [1, `<< /Type /Catalog /Pages 2 0 R ${isTagged ? '/MarkInfo << /Marked true >>' : ''}${catalog} >>`],
    [2, `<< /Type /Pages /Kids [${kids.map((n) => `${n} 0 R`).join(' ')}] /Count ${pages.length} >>`],
    ...fontOf('STSong-Light', 3),
    ...fontOf('STHeiti-Bold', 6),
    ...pages.flatMap((page, i): [number, string][] => {
      const content = `${contentOf(page)}\n${drawn}`;
      return [
        [
          kids[i]!,
          `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] ${more} ` +
            `/Resources << /Font << /F1 3 0 R /F2 6 0 R >>${resources} >> /Contents ${kids[i]! + 1} 0 R >>`,
        ],
        [kids[i]! + 1, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`],
      ];
    }),
    ...besides,
  ];
  let text = '%PDF-1.4\n';
  const offsets = new Map<number, number>();
  for (const [number, body] of objects) {
    offsets.set(number, text.length);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const size = Math.max(...offsets.keys()) + 1;
  const entry = (at: number | undefined) =>
    at === undefined ? '0000000000 65535 f \n' : `${String(at).padStart(10, '0')} 00000 n \n`;
  const table = Array.from({ length: size }, (_, n) => entry(offsets.get(n))).join('');
  const start = text.length;
  text += `xref\n0 ${size}\n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
