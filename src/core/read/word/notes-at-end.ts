import type { Said } from '../../model/sentence.ts';
import type { Piece } from '../missing.ts';
import { few } from '../missing.ts';
import { notes } from '../said.ts';
import { all, child, inside, isOn, make, runOf, wordsOf } from './elements.ts';
import type { WordFile } from './file.ts';

/**
 * The words of each note that the text calls for become a paragraph at its end ([1] …), and each call its
 * number, as notes stand in a text.
 */
export function setNotes({ main, related }: WordFile, told: Said[]): Piece[] {
  const body = child(main, 'w:body');
  if (!body) return [];
  const added: Piece[] = [];
  const byId = new Map(
    ['footnote', 'endnote'].flatMap((kind) =>
      all(related(`${kind}s`) ?? make(main, 'w:none'), `w:${kind}`).map(
        (n) => [`${kind} ${n.getAttribute('w:id')}`, n] as const,
      ),
    ),
  );
  const end = [...body.children].findLast((c) => c.nodeName === 'w:sectPr');
  const written: string[] = [];
  for (const call of all(main, 'w:footnoteReference', 'w:endnoteReference')) {
    const note = byId.get(`${call.nodeName.slice(2, -'Reference'.length)} ${call.getAttribute('w:id')}`);
    if (!note || inside(call, 'w:del', 'w:moveFrom', 'mc:Fallback')) {
      call.remove();
      continue;
    }
    // A mark that the author chose stands in the text already.
    const number = isOn(call) && call.hasAttribute('w:customMarkFollows') ? '' : `[${added.length / 2 + 1}]`;
    if (number) added.push({ text: number }, { text: number });
    call.replaceWith(make(call, 'w:t', number));
    const paragraphs = all(note, 'w:p');
    const runs = paragraphs.flatMap((p, i) => [
      ...(i ? [make(p, 'w:r', make(p, 'w:t', ' '))] : []),
      ...[...p.childNodes].filter((c) => c.nodeName !== 'w:pPr'),
    ]);
    const paragraph = make(main, 'w:p', runOf(main, number));
    paragraph.append(...runs.map((r) => main.ownerDocument.importNode(r, true)));
    if (end) end.before(paragraph);
    else body.append(paragraph);
    written.push(wordsOf(paragraph));
  }
  if (written.length) told.push(notes.notesAtEnd({ n: written.length, words: few(written) }));
  return added;
}
