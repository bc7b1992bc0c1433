/**
 * What Word sets words in besides plain runs (ECMA-376 part 1, §17 and part 3), turned into plain runs and
 * paragraphs, so that what reads them afterwards need not know it; with what is no word of the text taken out
 * and told.
 */
import type { Said, Sentence } from '../../model/sentence.ts';
import type { Piece } from '../missing.ts';
import { few } from '../missing.ts';
import { notes } from '../said.ts';
import { all, child, inside, isOn, valOf } from './elements.ts';
import { unshownFields } from './fields.ts';
import type { WordFile } from './file.ts';
import { looksOf } from './styles.ts';
import { isSymbols, nameSymbols, settleSymbol, wordsBesideSymbols } from './symbols.ts';
import { isPicture, whiteRuns } from './white.ts';

/**
 * What a document holds beside its text, as sentences; and the words that stand in the text now and in no run
 * of the file (numbers of notes).
 */
export interface Settled {
  told: Said[];
  added: Piece[];
}

/** The words of an element: those of its runs, and of equations. */
const wordsOf = (node: Element): string =>
  all(node, 'w:t', 'm:t', 'a:t')
    .map((t) => t.textContent ?? '')
    .join('');
const deletedIn = (node: Element): string =>
  all(node, 'w:t', 'm:t', 'w:delText')
    .map((t) => t.textContent ?? '')
    .join('');
const unwrap = (node: Element) => node.replaceWith(...node.childNodes);

function make(root: Element, name: string, ...children: (Element | string)[]): Element {
  const made = root.ownerDocument.createElement(name);
  if (name === 'w:t') made.setAttribute('xml:space', 'preserve');
  made.append(...children);
  return made;
}
const runOf = (root: Element, words: string) => make(root, 'w:r', make(root, 'w:t', words));
/** The properties of elements: what stands in them marks and holds no words. */
const properties = /^w:(?:p|r|tr|tc|tbl|sect|sdt)Pr$|^w:(?:sdtEndPr|numPr|ffData)$/u;
const marks = (node: Element) => properties.test(node.parentElement?.nodeName ?? '');

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

/** What is set at least this many half points off its line, in smaller letters, is raised or lowered (§17.3.2.24). */
const offLine = 4;
function isOffLine(position: Element): boolean {
  const run = position.parentElement!;
  return (
    marks(position) &&
    Math.abs(Number(position.getAttribute('w:val'))) >= offLine &&
    !child(run, 'w:vertAlign')
  );
}
function raise(position: Element): void {
  position.replaceWith(aligned(position, Number(position.getAttribute('w:val')) > 0));
}
function aligned(root: Element, isRaised: boolean): Element {
  const mark = make(root, 'w:vertAlign');
  mark.setAttribute('w:val', isRaised ? 'superscript' : 'subscript');
  return mark;
}

/** The bracket or sign of an element of an equation; the one that it has where it names none (§22.1.2). */
const signOf = (node: Element, properties: string, name: string, usual: string): string =>
  child(child(node, properties) ?? node, name)?.getAttribute('m:val') ?? usual;

/** Parts of an equation that stand higher or lower than what is around them: powers, roots, fractions, limits (§22.1.2). */
const [raisedParts, loweredParts] = [
  ['m:sup', 'm:deg', 'm:num'],
  ['m:sub', 'm:den', 'm:lim'],
];
/** The runs of an equation in their order: its words, its brackets and the signs of its sums, raised where they are. */
function equationRuns(node: Element): Element[] {
  const parts = [...node.children].filter((c) => !/^m:\w+Pr$/u.test(c.nodeName));
  if (node.nodeName === 'm:r') {
    const run = runOf(node, wordsOf(node));
    const level = inside(node, ...raisedParts, ...loweredParts);
    if (level) run.prepend(make(node, 'w:rPr', aligned(node, raisedParts.includes(level.nodeName))));
    return [run];
  }
  if (node.nodeName === 'm:d') {
    const [begin, between, end] = [
      signOf(node, 'm:dPr', 'm:begChr', '('),
      signOf(node, 'm:dPr', 'm:sepChr', '|'),
      signOf(node, 'm:dPr', 'm:endChr', ')'),
    ];
    const inner = parts.flatMap((part, i) => [...(i ? [runOf(node, between)] : []), ...equationRuns(part)]);
    return [runOf(node, begin), ...inner, runOf(node, end)];
  }
  const sign = node.nodeName === 'm:nary' ? [runOf(node, signOf(node, 'm:naryPr', 'm:chr', '∫'))] : [];
  return [...sign, ...(node.nodeName === 'm:rad' ? [runOf(node, '√')] : []), ...parts.flatMap(equationRuns)];
}

/**
 * Puts the words of an equation, in their order, in place of it; signs that are only drawn (the bar of a
 * fraction) have no character.
 */
function plainEquation(node: Element): void {
  const runs = equationRuns(node);
  node.replaceWith(...(inside(node, 'w:p') ? runs : [make(node, 'w:p', ...runs)]));
}

const isDeletedRow = (row: Element): boolean => child(row, 'w:trPr', 'w:del') !== undefined;
const isDeletedCell = (cell: Element): boolean => child(cell, 'w:tcPr', 'w:cellDel') !== undefined;

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

/** Takes out what is deleted, and with the last of its cells a row: empty it would head the others. */
function takeOut(deleted: Element): void {
  const row = deleted.nodeName === 'w:tc' ? inside(deleted, 'w:tr') : null;
  deleted.remove();
  if (row && !all(row, 'w:tc').length) row.remove();
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

/** How many columns of its row a cell takes. */
const spanOf = (cell: Element): number => Number(valOf(child(cell, 'w:tcPr'), 'w:gridSpan')) || 1;

/**
 * A cell that goes on with the one above it (§17.4.84) does so where that begins and ends at the same columns; one that
 * does not, or has words of its own, is a cell of its own. Taken for the end of the other, those behind it would move.
 */
function settleMerged(table: Element): void {
  /** How many columns the cell takes that reaches down at a column. */
  let reaching = new Map<number, number>();
  for (const row of table.children) {
    if (row.nodeName !== 'w:tr') continue;
    const here = new Map<number, number>();
    let column = 0;
    for (const cell of row.children) {
      if (cell.nodeName !== 'w:tc') continue;
      const span = spanOf(cell);
      const merge = child(cell, 'w:tcPr', 'w:vMerge');
      if (merge) here.set(column, span);
      if (merge && (reaching.get(column) !== span || wordsOf(cell).trim()))
        merge.setAttribute('w:val', 'restart');
      column += span;
    }
    reaching = here;
  }
}

/** Cells that a row lacks before its first one (§17.4.15) stand there without words. */
function setBefore(mark: Element): void {
  const row = inside(mark, 'w:tr');
  const count = Number(mark.getAttribute('w:val')) || 0;
  const first = row && [...row.children].find((c) => !/^w:(?:tblPrEx|trPr)$/u.test(c.nodeName));
  if (first && count > 0) first.before(make(row, 'w:tc', spanning(row, count), make(row, 'w:p')));
}
function spanning(root: Element, columns: number): Element {
  const span = make(root, 'w:gridSpan');
  span.setAttribute('w:val', String(columns));
  return make(root, 'w:tcPr', span);
}

/** Cells that are joined to the one before them as older programs write it (§17.4.22) become one that spans columns. */
function joinAcross(mark: Element): void {
  const cell = inside(mark, 'w:tc')!;
  const joins = (c: Element | null): c is Element => {
    const merge = c && child(child(c, 'w:tcPr') ?? c, 'w:hMerge');
    return Boolean(merge && merge.getAttribute('w:val') !== 'restart' && !wordsOf(c!).trim());
  };
  let columns = spanOf(cell);
  for (let next = cell.nextElementSibling; joins(next); next = cell.nextElementSibling) {
    columns += spanOf(next);
    next.remove();
  }
  const properties = mark.parentElement!;
  child(properties, 'w:gridSpan')?.remove();
  if (columns > 1) properties.append(...spanning(cell, columns).children);
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

/** The style of runs that are not printed, for whoever reads the file afterwards. */
export const unseenStyle = 'UnseenWords';
function markUnseen(run: Element): void {
  const style = make(run, 'w:rStyle');
  style.setAttribute('w:val', unseenStyle);
  const own = child(run, 'w:rPr');
  if (own) child(own, 'w:rStyle')?.remove();
  if (own) own.prepend(style);
  else run.prepend(make(run, 'w:rPr', style));
}

/** What stands among the words and is not printed, or struck out there. */
function unlikePrinted(file: WordFile, white: ReadonlySet<Element>): Said[] {
  const is = looksOf(file);
  const runs = all(file.main, 'w:r').filter((run) => wordsOf(run).trim() !== '');
  const ofHiddenRow = (run: Element) => {
    const row = inside(run, 'w:tr');
    return isOn(child(row ?? undefined, 'w:trPr', 'w:hidden'));
  };
  const isHidden = (run: Element) => is(run, ['w:vanish']) || white.has(run) || ofHiddenRow(run);
  const hidden = runs.filter(isHidden);
  const struck = runs.filter((run) => !isHidden(run) && is(run, ['w:strike', 'w:dstrike']));
  for (const run of hidden) markUnseen(run);
  return [
    ...(hidden.length ? [notes.hidden({ n: hidden.length, words: few(hidden.map(wordsOf)) })] : []),
    ...(struck.length ? [notes.struck({ n: struck.length, words: few(struck.map(wordsOf)) })] : []),
  ];
}

/**
 * The words of each note that the text calls for become a paragraph at its end ([1] …), and each call its
 * number, as notes stand in a text.
 */
function setNotes({ main, related }: WordFile, told: Said[]): Piece[] {
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

/**
 * The words of a Word file as its own markup has them, before anything is changed: those of the text and of
 * the notes that it calls for, without what a tracked change deletes, readings above characters, and the
 * branches that only repeat another.
 */
export function wordsIn({ main, related }: WordFile): Piece[] {
  const isRepeated = repeated();
  const texts = (root: Element) =>
    all(root, 'w:t', 'm:t', 'a:t', 'w:noBreakHyphen').filter(
      (t) => !isRepeated(t) && !inside(t, 'w:del', 'w:moveFrom', 'w:rt') && !isInDeleted(t),
    );
  const called = new Set(
    all(main, 'w:footnoteReference', 'w:endnoteReference')
      .filter((c) => !inside(c, 'w:del', 'w:moveFrom') && !isRepeated(c))
      .map((c) => `${c.nodeName.slice(2, -'Reference'.length)} ${c.getAttribute('w:id')}`),
  );
  const atEnd = ['footnote', 'endnote'].flatMap((kind) =>
    all(related(`${kind}s`) ?? make(main, 'w:none'), `w:${kind}`).filter((n) =>
      called.has(`${kind} ${n.getAttribute('w:id')}`),
    ),
  );
  return [main, ...atEnd]
    .flatMap(texts)
    .map((t) => ({ text: t.nodeName === 'w:noBreakHyphen' ? '\u2011' : wordsBesideSymbols(t) }));
}

/** Whether an element stands in a row or a cell that a tracked change deletes, or in one around that. */
function isInDeleted(node: Element): boolean {
  const part = inside(node, 'w:tr', 'w:tc');
  if (!part) return false;
  return (part.nodeName === 'w:tc' ? isDeletedCell(part) : isDeletedRow(part)) || isInDeleted(part);
}

/** Tells whether an element stands in a branch that is not the first of its kind with words. */
function repeated(): (node: Element) => boolean {
  /** The first branch with words, by what holds the branches, which may hold any number of elements. */
  const firsts = new Map<Element, Element | undefined>();
  const firstIn = (branches: Element): Element | undefined => {
    if (!firsts.has(branches))
      firsts.set(
        branches,
        [...branches.children].find((b) => /^mc:(?:Choice|Fallback)$/u.test(b.nodeName) && wordsOf(b).trim()),
      );
    return firsts.get(branches);
  };
  return (node) => {
    let branch = inside(node, 'mc:Choice', 'mc:Fallback');
    for (; branch; branch = inside(branch, 'mc:Choice', 'mc:Fallback'))
      if ((firstIn(branch.parentElement!) ?? branch) !== branch) return true;
    return false;
  };
}
