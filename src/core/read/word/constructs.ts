/**
 * What Word sets words in besides plain runs (ECMA-376 part 1, §17 and part 3), turned into plain runs and
 * paragraphs, so that what reads them afterwards need not know it; with what is no word of the text taken out
 * and told.
 */
import type { Said, Sentence } from '../../model/sentence.ts';
import type { Piece } from '../missing.ts';
import { few } from '../missing.ts';
import { notes } from '../said.ts';
import { joinAcross, setBefore, settleMerged } from './cells.ts';
import { all, child, inside, isOn, make, marks, wordsOf } from './elements.ts';
import { plainEquation } from './equations.ts';
import { unshownFields } from './fields.ts';
import type { WordFile } from './file.ts';
import { setNotes } from './notes-at-end.ts';
import { isOffLine, raise } from './raised.ts';
import { isSymbols, nameSymbols, settleSymbol } from './symbols.ts';
import { deletedIn, isDeletedCell, isDeletedRow, takeOut } from './tracked.ts';
import { unlikePrinted } from './unseen.ts';
import { isPicture, whiteRuns } from './white.ts';

/**
 * What a document holds beside its text, as sentences; and the words that stand in the text now and in no run
 * of the file (numbers of notes).
 */
export interface Settled {
  told: Said[];
  added: Piece[];
}

const unwrap = (node: Element) => node.replaceWith(...node.childNodes);

/**
 * Puts one of the branches that say the same in place of all: the first with words, as the newest program
 * shows it.
 */
function choose(node: Element): void {
  const branches = [...node.children].filter(
    (c) => c.nodeName === 'mc:Choice' || c.nodeName === 'mc:Fallback',
  );
  const chosen = branches.find((b) => wordsOf(b).trim()) ?? branches[0];
  node.replaceWith(...(chosen?.childNodes ?? []));
}

/** Puts the paragraphs of a text box behind the paragraph that it hangs on. */
function setBehind(box: Element): void {
  const paragraph = inside(box, 'w:p');
  if (paragraph) paragraph.after(...box.childNodes);
}

/** What says where something begins or ends that is no word, and how a row looks. */
const marksOfRanges = [
  'w:permStart',
  'w:permEnd',
  'w:tblPrEx',
  ...['Ins', 'Del', 'MoveFrom', 'MoveTo'].flatMap((kind) =>
    ['Start', 'End'].map((end) => `w:customXml${kind}Range${end}`),
  ),
];

/** The large first letters of a paragraph are one of their own, in a frame (§17.3.1.11). */
const isDropCap = (frame: Element): boolean =>
  ['drop', 'margin'].includes(frame.getAttribute('w:dropCap') ?? '') &&
  inside(frame, 'w:p')?.nextElementSibling?.nodeName === 'w:p';
/**
 * Each construct with what is done to it, in this order; `tell` says what of it a person should know: how
 * many there were, and their words.
 */
const table: {
  names: string[];
  change: (node: Element) => void;
  when?: (node: Element) => boolean;
  tell?: (values: { n: number; words: Said }) => Sentence;
  words?: (node: Element) => string;
}[] = [
  { names: ['mc:AlternateContent'], change: choose },
  {
    names: ['w:del', 'w:moveFrom', 'w:tc'],
    when: (n) => (n.nodeName === 'w:tc' ? isDeletedCell(n) : !marks(n)),
    change: takeOut,
    words: deletedIn,
    tell: notes.deletions,
  },
  {
    names: ['w:tr'],
    when: isDeletedRow,
    change: (n) => n.remove(),
    words: deletedIn,
    tell: notes.deletedRows,
  },
  {
    names: ['w:sdt'],
    when: (n) => isOn(child(child(n, 'w:sdtPr') ?? n, 'w:showingPlcHdr')) && wordsOf(n).trim() !== '',
    change: () => {},
    words: wordsOf,
    tell: notes.placeholders,
  },
  { names: ['w:sdtPr', 'w:sdtEndPr', 'w:customXmlPr', 'w:smartTagPr'], change: (n) => n.remove() },
  {
    names: [
      'w:ins',
      'w:moveTo',
      'w:dir',
      'w:bdo',
      'w:smartTag',
      'w:customXml',
      'w:fldSimple',
      'w:sdt',
      'w:sdtContent',
    ],
    when: (n) => !marks(n),
    change: unwrap,
  },
  { names: ['w:framePr'], when: isDropCap, change: putBack },
  { names: ['w:position'], when: isOffLine, change: raise },
  {
    names: ['m:oMathPara', 'm:oMath'],
    when: (n) => !inside(n, 'm:oMathPara', 'm:oMath'),
    change: plainEquation,
    words: wordsOf,
    tell: notes.equations,
  },
  {
    names: ['w:rt'],
    change: (n) => n.remove(),
    words: wordsOf,
    tell: notes.wordRuby,
  },
  { names: ['w:ruby', 'w:rubyBase'], when: (n) => n.nodeName === 'w:ruby', change: plainRuby },
  { names: ['w:cr'], change: (n) => n.replaceWith(make(n, 'w:br')) },
  {
    // What stands behind the break of a page or a column begins a line there (§17.3.3.1), and the paragraph itself where
    // nothing stands before it: its number belongs to its words.
    names: ['w:br'],
    when: (n) => n.hasAttribute('w:type'),
    change: (n) => (standsFirst(n) ? n.remove() : n.removeAttribute('w:type')),
  },
  { names: ['w:ptab'], change: (n) => n.replaceWith(make(n, 'w:tab')) },
  {
    names: ['w:txbxContent'],
    when: (n) => wordsOf(n).trim() !== '',
    change: setBehind,
    words: wordsOf,
    tell: notes.textBoxes,
  },
  { names: ['w:r'], when: isSymbols, change: nameSymbols },
  { names: ['w:sym'], change: settleSymbol },
  {
    // Between rows or cells a bookmark keeps whoever reads the file afterwards from joining cells.
    names: [...marksOfRanges, 'w:bookmarkStart'],
    when: (n) => n.nodeName !== 'w:bookmarkStart' || /^w:(?:tbl|tr)$/u.test(n.parentElement!.nodeName),
    change: (n) => n.remove(),
  },
  {
    names: ['w:gridBefore'],
    // What a tracked change of a row says was so before it.
    when: (n) => !inside(n, 'w:trPrChange'),
    change: setBefore,
  },
  { names: ['w:hMerge'], when: (n) => n.getAttribute('w:val') === 'restart', change: joinAcross },
  { names: ['w:tbl'], change: settleMerged },
  {
    names: ['w:drawing', 'w:pict', 'w:object'],
    when: isPicture,
    change: (n) => n.remove(),
    words: altOf,
    tell: notes.wordPictures,
  },
  { names: ['w:drawing', 'w:pict', 'w:object'], when: (n) => !wordsOf(n).trim(), change: (n) => n.remove() },
  {
    names: ['w:altChunk', 'w:subDoc'],
    change: (n) => n.remove(),
    tell: notes.inside,
  },
];

/** So many elements before one in its paragraph are looked at. */
const lookedBack = 20;
/** Whether no words stand before an element in its paragraph. */
function standsFirst(mark: Element): boolean {
  let left = lookedBack;
  for (let at: Element | null = mark; at && at.nodeName !== 'w:p'; at = at.parentElement)
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling)
      if (left-- === 0 || wordsOf(before).trim()) return false;
  return true;
}

/** Puts such letters in front of the paragraph that they begin. */
function putBack(frame: Element): void {
  const letters = inside(frame, 'w:p')!;
  const paragraph = letters.nextElementSibling!;
  const runs = [...letters.childNodes].filter((c) => c.nodeName !== 'w:pPr');
  const own = child(paragraph, 'w:pPr');
  if (own) own.after(...runs);
  else paragraph.prepend(...runs);
  letters.remove();
}

/**
 * A ruby stands inside a run: the runs of its base take the place of that run, with what stands before and
 * behind it there.
 */
function plainRuby(ruby: Element): void {
  ruby.replaceWith(make(ruby, 'w:t', wordsOf(ruby)));
}

/** The words that stand for a picture. */
function altOf(node: Element): string {
  return all(node, 'wp:docPr', 'v:shape', 'v:imagedata', 'v:textpath')
    .map((e) => ['descr', 'alt', 'string'].map((name) => e.getAttribute(name)).find(Boolean) ?? '')
    .filter(Boolean)
    .join(' ');
}

/** Turns the constructs of a Word file into plain text, in place. */
export function settleConstructs(file: WordFile): Settled {
  const told: Said[] = [];
  const white = whiteRuns(file);
  const drawn = unshownFields(file.main);
  if (drawn.length) told.push(notes.docFields({ n: drawn.length, words: few(drawn) }));
  const added = setNotes(file, told);
  const inserted = all(file.main, 'w:ins', 'w:moveTo')
    .filter((n) => !marks(n))
    .map(wordsOf);
  if (inserted.length && !all(file.main, 'w:del', 'w:moveFrom').some((n) => !marks(n)))
    told.push(notes.insertions({ n: inserted.length, words: few(inserted) }));
  for (const { names, change, when, tell, words } of table) {
    const found = all(file.main, ...names).filter((n) => when?.(n) ?? true);
    if (found.length && tell) told.push(tell({ n: found.length, words: few(words ? found.map(words) : []) }));
    // From the end, so that boxes that hang on one paragraph keep their order behind it.
    for (const node of found.toReversed()) change(node);
  }
  told.push(...unlikePrinted(file, white));
  for (const type of ['header', 'footer', 'comments'] as const) {
    const texts = file
      .allRelated(type)
      .map(wordsOf)
      .filter((w) => /\p{L}/u.test(w));
    if (texts.length) told.push(notes.around({ name: notes[type](), words: few(texts) }));
  }
  return { told, added };
}
