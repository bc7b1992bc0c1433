import { oneLine } from '../../model/line-breaks.ts';
import { noteIn, noteText } from '../../published/note.ts';
import { runningTitle } from '../../published/running-title.ts';
import {
  type Block,
  type Both,
  type Edition,
  type Heading,
  languagesOf,
  type Paragraph,
  type Said,
  saidIn,
  type Table,
  textOf,
} from '../blocks.ts';
import { columnsOf, leastOf, leftOf, lengthOf, lettersFor, sharesOf, shownOf } from '../columns.ts';
import { coverOf, dayOf, issuerIn, issuersIn, titleIn } from '../cover.ts';
import { addressOfAll, type Document } from '../document.ts';
import { isUnit } from '../table-lines.ts';
import { latinWidth, longTitle } from '../title-length.ts';
import { own } from '../words.ts';
import type { Style, WordDocument, WordParagraph, WordRun, WordTable } from './model.ts';
import { lyingWidth, textWidth } from './paper.ts';
import { writeWord } from './write.ts';

type Blocks = WordDocument['blocks'];

/** How a paragraph stands, by what it is around the body. */
const around: Partial<Record<NonNullable<Paragraph['role']>, Style>> = {
  'title-more': 'Centred',
  subtitle: 'Centred',
  number: 'Centred',
  metadata: 'Flush',
  addressee: 'Flush',
  signature: 'Right',
  date: 'Right',
};

const run = (text: string, language: keyof Both, more: Partial<WordRun> = {}): WordRun => ({
  text,
  language,
  ...more,
});

function runsOf({ marker, lead, runs }: Said, language: keyof Both): WordRun[] {
  const first = lead ? [run(marker + lead, language, { bold: true })] : [run(marker, language)];
  return [...first, ...runs.map(({ text, to }) => run(text, language, to ? { to } : {}))].filter(
    (r) => r.text,
  );
}

/** Behind the name of an annex of which nothing stands in the document, that it is not there. */
const absentRuns = ({ absent }: Block, language: keyof Both): WordRun[] =>
  absent ? [run(` ${own.absent[language]}`, language, { grey: true })] : [];

/** The editor's note on a clause. */
function noteOf({ note }: Block, edition: Edition): WordRun[] | undefined {
  return note
    ? noteIn(note, languagesOf(edition)).flatMap(({ to, language, words }) => [
        run(` ${own.editorNote[to]}`, to),
        run(noteText(words), language),
      ])
    : undefined;
}

const paragraph = (style: Style, runs: WordRun[], more: Partial<WordParagraph> = {}): WordParagraph => ({
  type: 'paragraph',
  style,
  ids: [],
  runs,
  ...more,
});

/** A clause in one edition: a paragraph, or side by side one of each language. */
function saidAs(
  block: Heading | Paragraph,
  style: Style,
  edition: Edition,
  more: Pick<WordParagraph, 'newPage' | 'centred'> = {},
): Blocks {
  const ids = [block.id];
  const note = noteOf(block, edition);
  if (edition !== 'zh-en') {
    const { language, ...said } = saidIn(block, edition);
    const runs = [...runsOf(said, language), ...absentRuns(block, edition)];
    return [paragraph(style, runs, { ids, note, ...more })];
  }
  const below = block.type === 'heading' ? 'EnglishHeading' : 'English';
  const { newPage: _, ...stands } = more;
  const chinese = [...runsOf(block.zh, 'zh'), ...absentRuns(block, 'zh')];
  const english = [...(block.en ? runsOf(block.en, 'en') : []), ...absentRuns(block, 'en')];
  const second = block.en || english.length ? [paragraph(below, english, stands)] : [];
  return [paragraph(style, chinese, { ids, note, ...more }), ...second];
}

function headingOf(block: Heading, edition: Edition, isPart: boolean): Blocks {
  const level = Math.min(block.depth, 4) as 1 | 2 | 3 | 4;
  const style: Style = block.kind === 'title' ? 'Title' : `Heading${level}`;
  const isAnnex = block.kind === 'attachment' && level === 1;
  const isCentred = isAnnex || block.kind === 'title' || (block.kind === 'part' && level === 1);
  return saidAs(block, style, edition, { newPage: isAnnex && !isPart, centred: isCentred });
}

const twentiethsOfPoint = 20;
/** The pages that a table may stand on, with the letters it has there. */
const upright = { width: textWidth / twentiethsOfPoint, sizes: [12, 10.5, 9] };
const lying = { width: lyingWidth / twentiethsOfPoint, sizes: [10.5, 9, 7.5] };

function gridOf(table: Table, edition: Edition): WordTable {
  const columns = columnsOf(table.lines, edition);
  const { room, ...letters } = lettersFor(leastOf(columns), upright, lying);
  const left = leftOf(table.lines, edition);
  const linesOf = (words: string, language: keyof Both) =>
    words ? words.split('\n').map((text) => (text ? [run(text, language)] : [])) : [];
  return {
    type: 'table',
    shares: sharesOf(columns, room),
    ...letters,
    rows: table.lines.map(({ id, head, squares }) => ({
      id,
      head,
      cells: squares.map((square, i) => {
        if (!square) return null;
        const { rows, columns } = square;
        const [first, english] = shownOf(square, edition) as [string, string?];
        const isEnglish = edition === 'en' && square.en !== '';
        const lines = [...linesOf(first, isEnglish ? 'en' : 'zh'), ...linesOf(english ?? '', 'en')];
        return { rows, columns, lines, left: !head && left[i]! };
      }),
    })),
  };
}

function tableOf(table: Table, edition: Edition): Blocks {
  const beside = (p: Paragraph, style: Style) => saidAs(p, isUnit(textOf(p.zh)) ? 'Right' : style, edition);
  const note = noteOf(table, edition);
  const [first, ...above] = table.above.flatMap((p) => beside(p, 'Caption')) as WordParagraph[];
  const head = first ?? paragraph('TableNote', []);
  return [
    { ...head, ids: [table.id, ...head.ids] },
    ...above,
    gridOf(table, edition),
    ...table.below.flatMap((p) => beside(p, 'TableNote')),
    ...(note ? [paragraph('EditorNote', note)] : []),
  ];
}

function blocksOf(block: Block, edition: Edition, isPart: boolean): Blocks {
  if (block.type === 'table') return tableOf(block, edition);
  if (block.type === 'heading') return headingOf(block, edition, isPart);
  return saidAs(block, (block.role && around[block.role]) ?? 'BodyText', edition);
}

/** What the file says of itself, before the words of the plan. */
function coverBlocks(doc: Document, edition: Edition): Blocks {
  const languages = languagesOf(edition);
  const address = (value: string) => (/^https?:/.test(value) ? { to: value } : {});
  const isPart = doc.page !== '';
  const isLong = languages.some((of) => lengthOf(titleIn(doc, of), latinWidth.word) > longTitle);
  const [first, second]: Style[] = isPart
    ? ['Cover', 'Cover']
    : [isLong ? 'CoverSubtitle' : 'CoverTitle', isLong ? 'Cover' : 'CoverSubtitle'];
  const titles = languages.map((of, i) => paragraph((i ? second : first)!, [run(titleIn(doc, of), of)]));
  const rows = languages.flatMap((of) =>
    coverOf(doc, of).map(({ name, value }) =>
      paragraph('Cover', [run(`${name}  `, of), run(value, of, address(value))]),
    ),
  );
  const status = languages.map((of) => {
    const translated = edition === 'zh' ? '' : `${own.unofficial[of]}${of === 'en' ? ' ' : ''}`;
    return paragraph('Cover', [run(translated + own.apart[of], of)]);
  });
  const issuers = issuersIn(doc, languages).map(([of, issuer]) => paragraph('Cover', [run(issuer, of)]));
  return [...titles, ...issuers, ...(isPart ? [] : rows), ...status];
}

/** The contents: chapters and sections, each leading to its place; none of what has no headings. */
function contentsBlocks(doc: Document, edition: Edition): Blocks {
  const [first] = languagesOf(edition);
  const headings = doc.blocks.filter(
    (b) => b.type === 'heading' && (b.depth === 1 || b.depth === 2),
  ) as Heading[];
  const entries = headings.map((h) => {
    const of = edition === 'en' ? 'en' : 'zh';
    const { language, ...said } = saidIn(h, of);
    const words = run(oneLine(textOf(said)), language, { to: h.id });
    return paragraph(h.depth === 1 ? 'TOC1' : 'TOC2', [words, ...absentRuns(h, of)], { pageOf: h.id });
  });
  if (!entries.length) return [];
  return [paragraph('TOCHeading', [run(own.contents[first!], first!)], { newPage: true }), ...entries];
}

/** How many hanzi fit in the line above a page. */
const aboveRoom = 47;

/** A title and an address that stand above every page, in one line: a long title is cut. */
function runningLine(title: string, address: string, language: keyof Both): string {
  const room = Math.max(12, aboveRoom - address.length * latinWidth.word);
  return `${runningTitle(title, Math.floor(room / (language === 'en' ? latinWidth.word : 1)))}  ${address}`;
}

/** A document in an edition as a Word file; the same document gives the same bytes. */
export function wordOf(doc: Document, edition: Edition): Uint8Array {
  const language = edition === 'en' ? 'en' : 'zh';
  const isPart = doc.page !== '';
  const title = titleIn(doc, language);
  const [first, ...rest] = doc.blocks.flatMap((block) => blocksOf(block, edition, isPart));
  const begins = first?.type === 'paragraph' && !isPart ? { ...first, newPage: true } : first;
  return writeWord({
    title: [title, doc.part[language]].filter(Boolean).join(' · '),
    author: issuerIn(doc, language),
    language,
    chinese: doc.chinese,
    day: dayOf(doc),
    running: runningLine(title, addressOfAll(doc, language), language),
    hasCover: !isPart,
    blocks: [
      ...coverBlocks(doc, edition),
      ...(isPart ? [] : contentsBlocks(doc, edition)),
      ...(begins ? [begins] : []),
      ...rest,
    ],
  });
}
