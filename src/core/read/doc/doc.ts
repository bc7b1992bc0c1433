import { escapedHtml } from '../../model/escaped-html.ts';
import type { Said, Sentence } from '../../model/sentence.ts';
import { few, quoted } from '../missing.ts';
import { names, notes, said } from '../said.ts';
import { refuseLarge } from '../too-large.ts';
import { lostOf } from './lost.ts';
import { setAsHtml } from './set-html.ts';
import type { DocText } from './text.ts';
import { unsetAsHtml } from './unset-html.ts';

/** The words of a Word document of 1997–2003, as word-extractor gives them. */
export interface Doc {
  /** The text: a line a paragraph, a tab behind each cell of a table. */
  body: string;
  footnotes: string;
  endnotes: string;
  headers: string;
  footers: string;
  comments: string;
  textBoxes: string;
  /** All characters of the text and its notes, as the tables of the file name them. */
  held: DocText;
}

/** That a file cannot be read, as a sentence. */
export const damagedFile = (kind: keyof typeof names): Sentence => said.damaged({ what: names[kind]() });

/**
 * A Word document of 1997–2003 as HTML, and what a person should look at: what may be otherwise in it is unsure, or
 * told. Throws Unreadable where it is larger than any plan.
 */
export function docAsHtml(doc: Doc): { html: string; told: Said[]; wrote: Said } {
  const { body } = doc.held;
  const unset = body ? [] : unsetNotes(doc);
  const html = body ? setAsHtml(body, doc.held) : [...unsetAsHtml(doc.body, doc.held), ...unset.map(noteOf)];
  const page = ['<!doctype html>', '<html lang="zh"><body>', ...html, '</body></html>', ''].join('\n');
  refuseLarge(page);
  const told = [...toldOf(doc, unset), ...lostOf(doc.held, page)];
  return { html: page, told, wrote: body?.written ? notes.odtNumbers({ n: body.written }) : '' };
}

const unsetNotes = ({ footnotes, endnotes }: Doc): string[] =>
  [footnotes, endnotes].flatMap((text) => text.split('\n').filter((n) => n.trim()));
const noteOf = (note: string, i: number): string => `<p data-note="${i + 1}">${escapedHtml(note.trim())}</p>`;

/** The first words of a text, for a sentence. */
const begins = (text: string): Sentence => said.few({ quoted: quoted([{ text }]) });

function toldOf(doc: Doc, atEnd: readonly string[]): Said[] {
  const told = (text: string, sentence: (values: { words: Sentence }) => Sentence) =>
    /\p{L}/u.test(text) ? [sentence({ words: begins(text) })] : [];
  return [
    ...(atEnd.length ? [notes.docNotes({ n: atEnd.length, words: begins(atEnd[0]!) })] : []),
    ...told(`${doc.headers} ${doc.footers}`, notes.headersAndFooters),
    ...told(doc.textBoxes, notes.docTextBoxes),
    ...told(doc.comments, notes.docComments),
    ...setTold(doc.held),
    ...bodyTold(doc.held),
  ];
}

/** What a person should look at of its numbers and notes. */
function bodyTold({ body }: DocText): Said[] {
  if (!body) return [notes.docNumbers()];
  return [
    ...(body.notes.length ? [notes.notesAtEnd({ n: body.notes.length, words: few(body.notes) })] : []),
    ...(body.pictures ? [notes.pictures({ n: body.pictures })] : []),
    ...(body.lost ? [notes.odtLostNumbers({ n: body.lost })] : []),
  ];
}

/** What is hidden, struck out, deleted or a sign of a font of signs. */
function setTold({ set }: DocText): Said[] {
  if (!set) return [];
  const tell = (words: readonly string[], sentence: (values: { n: number; words: Said }) => Sentence) =>
    words.length ? [sentence({ n: words.length, words: few(words) })] : [];
  return [
    ...tell(set.hidden, notes.hidden),
    ...tell(set.struck, notes.struck),
    ...tell(set.deleted, notes.deletions),
    ...tell(set.symbols, notes.docSymbols),
  ];
}
