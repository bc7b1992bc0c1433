import { collector } from '../../src/core/model/diagnostics.ts';
import { worded } from '../../src/core/model/sentence.ts';
import { outline } from '../../src/core/parse/outline.ts';
import { parse } from '../../src/core/parse/parse.ts';
import { readDocument } from '../../src/core/read/document.ts';
import { readWord } from '../../src/core/read/word/word.ts';
import { unaided } from './unaided.ts';
import { wordOf } from './zip.ts';

/** Parts of the body of a Word document, as it writes them. */
export const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
export const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
/** The lines of a Word document, and what is said of it. */
export async function read(
  body: string,
  related: Record<string, string> = {},
  others: Record<string, string> = {},
) {
  const { html, told } = await readWord(wordOf(body, related, others));
  const { lines } = readDocument(new TextEncoder().encode(html), 'source.html', collector().report)!;
  const plan = parse(lines, unaided('source.html'));
  return {
    html,
    lines: lines.map((l) => l.raw),
    raised: lines.flatMap((l) => l.raised ?? []),
    told: told.map((one) => worded(one, 'en')),
    shape: outline(plan).map((n) => `${n.kind} ${n.marker ?? ''}${n.title}`),
  };
}
export const box = (words: string) => `<w:txbxContent>${paragraph(run(words))}</w:txbxContent>`;
export const vml = (words: string) =>
  `<w:pict><v:shape><v:textbox>${box(words)}</v:textbox></v:shape></w:pict>`;
