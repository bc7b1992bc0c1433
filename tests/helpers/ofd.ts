import type { Glyph, Page } from '../../src/core/pages/page.ts';
import { zip } from './zip.ts';

const millimetres = (points: number): string => ((points * 25.4) / 72).toFixed(4);
const escaped = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
const head = '<?xml version="1.0" encoding="UTF-8"?>';
const space = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** Characters beside one another as one text object. */
function textOf(run: readonly Glyph[], font: number, id: number): string {
  const [first] = run as [Glyph, ...Glyph[]];
  const steps = run.slice(1).map((g, i) => millimetres(g.x0 - run[i]!.x0));
  return (
    `<ofd:TextObject ID="${id}" Boundary="0 0 1000 1000" Font="${font}" Size="${millimetres(first.size)}">` +
    `<ofd:TextCode X="${millimetres(first.x0)}" Y="${millimetres(first.y)}" DeltaX="${steps.join(' ')}">` +
    `${escaped(run.map((g) => g.text).join(''))}</ofd:TextCode></ofd:TextObject>`
  );
}

/** Characters in runs of one line, size and font, as they stand in the file. */
function runsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const runs: Glyph[][] = [];
  for (const glyph of glyphs) {
    const last = runs.at(-1)?.at(-1);
    const isNext =
      last &&
      last.y === glyph.y &&
      last.size === glyph.size &&
      last.font === glyph.font &&
      glyph.x0 > last.x0;
    if (isNext) runs.at(-1)!.push(glyph);
    else runs.push([glyph]);
  }
  return runs;
}

/** An OFD of these pages. `others`: more parts, or other ones, by their path. */
export function ofdOf(pages: readonly Page[], others: Record<string, string> = {}): Buffer {
  const fonts = [...new Set(pages.flatMap((p) => p.glyphs.map((g) => `${g.font}\t${g.bold}`)))];
  const contents = pages.map(({ glyphs, rules, width, height }) => {
    const texts = runsOf(glyphs).map((run, i) =>
      textOf(run, fonts.indexOf(`${run[0]!.font}\t${run[0]!.bold}`) + 1, i + 100),
    );
    const paths = rules.map(({ lies, from, to, at }) => {
      const [a, b, c] = [from, to, at].map(millimetres);
      const data = lies ? `M ${a} ${c} L ${b} ${c}` : `M ${c} ${a} L ${c} ${b}`;
      return `<ofd:PathObject Boundary="0 0 1000 1000"><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`;
    });
    return (
      `${head}<ofd:Page ${space}><ofd:Area><ofd:PhysicalBox>0 0 ${millimetres(width)} ${millimetres(height)}` +
      `</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer>${texts.join('')}${paths.join('')}</ofd:Layer>` +
      '</ofd:Content></ofd:Page>'
    );
  });
  const listed = pages.map((_, i) => `<ofd:Page ID="${i + 1}" BaseLoc="Pages/Page_${i}/Content.xml"/>`);
  const named = fonts.map((font, i) => {
    const [name, bold] = font.split('\t');
    return `<ofd:Font ID="${i + 1}" FontName="${escaped(name!)}" Bold="${bold}"/>`;
  });
  return zip({
    'OFD.xml': `${head}<ofd:OFD ${space}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml':
      `${head}<ofd:Document ${space}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>` +
      `</ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>${listed.join('')}` +
      '</ofd:Pages></ofd:Document>',
    'Doc_0/PublicRes.xml': `${head}<ofd:Res ${space}><ofd:Fonts>${named.join('')}</ofd:Fonts></ofd:Res>`,
    ...Object.fromEntries(contents.map((content, i) => [`Doc_0/Pages/Page_${i}/Content.xml`, content])),
    ...others,
  });
}
