import { oneLine } from '../../model/line-breaks.ts';
import { noteIn, noteText } from '../../published/note.ts';
import { titlePieces } from '../../published/title-pieces.ts';
import {
  type Block,
  type Edition,
  type Heading,
  languagesOf,
  type Paragraph,
  type Run,
  type Said,
  saidIn,
  textOf,
} from '../blocks.ts';
import { lengthOf } from '../columns.ts';
import { coverOf, dayOf, issuerIn, runningTitle, titleIn } from '../cover.ts';
import type { Document } from '../document.ts';
import { dayIn, own } from '../words.ts';
import { literal, setWords, without } from './literal.ts';
import type { Setting } from './set.ts';
import { measures, roomOf, settingOf } from './setting.ts';
import { setTable } from './table.ts';

/** Runs of words; those that name a clause of this document lead to it. */
const setRuns = (runs: readonly Run[], { named, lacking }: Setting): string =>
  runs
    .map(({ text, to }) => {
      const words = setWords(text, lacking);
      return to && named.has(to) ? `#mention(${literal(to)}, [${words}])` : words;
    })
    .join('');

/** What a clause says, its run-in heading in bold. */
const setSaid = ({ marker, lead, runs }: Said, setting: Setting): string =>
  (lead ? `#strong[${setWords(marker + lead, setting.lacking)}]` : setWords(marker, setting.lacking)) +
  setRuns(runs, setting);

/** The editor's note on a clause, at the foot of the page, or below a table; empty where there is none. */
function setNote({ type, note }: Block, { edition, lacking }: Setting): string {
  if (!note) return '';
  const notes = noteIn(note, languagesOf(edition)).map(({ to, language, words }) => {
    const said = [setWords(own.editorNote[to], lacking), setWords(noteText(words), lacking)];
    return language === to ? `#${to}[${said.join('')}]` : `#${to}[${said[0]}]#${language}[${said[1]}]`;
  });
  return `#${type === 'table' ? 'remark-below' : 'remark'}[${notes.join('#linebreak()')}]`;
}

/**
 * The words of a clause in an edition of one language; what is not translated stands in Chinese, and says so.
 */
function setOne(block: Heading | Paragraph, setting: Setting): string {
  if (setting.edition !== 'en') return setSaid(block.zh, setting);
  if (block.en) return setSaid(block.en, setting);
  return `#zh[${setSaid(block.zh, setting)}]${setMissing(block)}`;
}
const setMissing = ({ zh }: Heading | Paragraph) =>
  /\p{sc=Han}/u.test(textOf(zh)) ? `#grey[#text(0.8em, ${literal(` [${own.untranslated.en}]`)})]` : '';

/** The words of a heading: in two languages one below the other. */
function setBoth(block: Heading, setting: Setting): string {
  if (setting.edition !== 'zh-en') return setOne(block, setting);
  return setSaid(block.zh, setting) + (block.en ? `#linebreak()#below[${setSaid(block.en, setting)}]` : '');
}

/** How a line around the body stands. */
const around: Partial<Record<NonNullable<Paragraph['role']>, string>> = {
  'title-more': 'to: center, first: 0em, size: 1.3em',
  subtitle: 'to: center, first: 0em',
  number: 'to: center, first: 0em',
  metadata: 'first: 0em, size: 0.9em',
  addressee: 'first: 0em',
  signature: 'to: right, first: 0em',
  date: 'to: right, first: 0em',
  remark: 'size: 0.9em',
  toc: 'first: 0em, size: 0.95em',
};

/** What a heading is called in the contents and above pages, a language a line. */
const namesIn = (block: Heading, edition: Edition): string[] => {
  const said = edition === 'zh-en' ? [block.zh, ...(block.en ? [block.en] : [])] : [saidIn(block, edition)];
  return said.map((own) => oneLine(textOf(own)));
};
const namesOf = (block: Heading, { edition, lacking }: Setting) =>
  literal(without(namesIn(block, edition).join('\n'), lacking));

function setHeading(block: Heading, setting: Setting): string {
  const { id, kind, depth, cite } = block;
  const { edition } = setting;
  if (!textOf(block.zh).trim()) return `#place-of(${literal(id)})`;
  const at = `${literal(id)}, ${literal(cite[edition === 'en' ? 'en' : 'zh'])}`;
  const note = setNote(block, setting);
  const words = `[${setBoth(block, setting)}]${note ? `, note: [${note}]` : ''}`;
  if (kind === 'title') return `#headline(${at}, ${words})`;
  if (kind === 'attachment' && depth === 1) return `#annex(${at}, ${namesOf(block, setting)}, ${words})`;
  if (kind === 'part' && depth === 1) return `#part-of-plan(${at}, ${namesOf(block, setting)}, ${words})`;
  return `#head(${at}, ${depth}, ${edition === 'zh' ? '2em' : '0em'}, ${namesOf(block, setting)}, ${words})`;
}

/** How a paragraph stands, by what it is. */
function manner({ kind, role }: Paragraph, edition: Edition): string {
  if (role) return around[role] ?? '';
  if (kind === 'item' && edition !== 'zh') return 'hang: 1.2em';
  return kind === 'note' ? 'first: 0em, size: 0.9em' : '';
}

function setParagraph(block: Paragraph, setting: Setting): string {
  const { edition } = setting;
  const at = `${literal(block.id)}, ${literal(block.cite[edition === 'en' ? 'en' : 'zh'])}`;
  const note = setNote(block, setting);
  if (edition !== 'zh-en') {
    const stands = manner(block, edition);
    return `#clause(${at}, [${setOne(block, setting)}${note}]${stands && `, ${stands}`})`;
  }
  const stands = manner(block, edition).match(/(?:to|hang): \w+(?:\.\w+)?/)?.[0] ?? '';
  const english = block.en ? setSaid(block.en, setting) : `#grey[${own.untranslated.en}]`;
  return `#pair(${at}, [${setSaid(block.zh, setting)}${note}], [${english}]${stands && `, ${stands}`})`;
}

/** A block, with a mark where words of the document lead to it. */
function setBlock(block: Block, setting: Setting): string {
  const mark = setting.named.has(block.id) ? `#named(${literal(block.id)})\n` : '';
  if (block.type === 'table') return mark + setTable(block, setting, setNote(block, setting));
  return mark + (block.type === 'heading' ? setHeading(block, setting) : setParagraph(block, setting));
}

/** A Chinese title, whose lines end between words: longer than any line is no word of it. */
const setTitle = (title: string, lacking: Setting['lacking']): string =>
  titlePieces(title)
    .map((piece) =>
      /\p{sc=Han}/u.test(piece) && [...piece].length <= longestPiece
        ? `#box[${setWords(piece, lacking)}]`
        : setWords(piece, lacking),
    )
    .join('');
const longestPiece = 14;

/** The cover: what the file says of itself. */
function setFront({ doc, edition, lacking }: Setting): string {
  const text = (words: string) => setWords(words, lacking);
  const languages = languagesOf(edition);
  const title = (words: string, of: 'zh' | 'en') => (of === 'zh' ? setTitle(words, lacking) : text(words));
  const line = (words: string, of: 'zh' | 'en', size: string) =>
    words ? `#align(center, text(${size}, balanced(${of}[${title(words, of)}])))\n` : '';
  const titles = [...languages, ...(['zh', 'en'] as const).filter((l) => !languages.includes(l as never))]
    .filter((of) => doc.title[of])
    .map((of, i) =>
      i
        ? line(doc.title[of], of, '1.15em')
        : `#align(center, text(1.75em, weight: 700, balanced(title(${of}[${title(doc.title[of], of)}]))))\n`,
    );
  const rows = languages.flatMap((of) =>
    coverOf(doc, of).map(({ name, value }) => {
      const shown = /^https?:/.test(value) ? `#link(${literal(value)})` : text(value);
      return `#${of}[${text(name)}#h(1em)${shown}]#linebreak()`;
    }),
  );
  const said = languages.map((of) => {
    const status = edition === 'zh' ? '' : own.unofficial[of];
    return `#par(${of}[${text(status + (of === 'en' && status ? ' ' : '') + own.apart[of])}])`;
  });
  return `#[#set page(numbering: none)
#set text(fill: added, hyphenate: false)
#set par(first-line-indent: 0pt, justify: false, leading: 0.7em)
#show title: set text(1em)
#v(18%)
${titles.join('#v(0.6em)\n')}#v(2.5em)
${languages.map((of) => line(issuerIn(doc, of), of, '1.25em')).join('')}#v(1fr)
#text(0.85em)[${rows.join('\n')}]
#v(1em)
#text(0.8em)[${said.join('\n')}]
#v(1em)]
`;
}

/** How the contents stand, as they are wont to and closer together: the letters, and the room between entries. */
const spacings = [
  { size: 0.95, leading: 0.6, section: 0.7, chapter: 1 },
  { size: 0.9, leading: 0.5, section: 0.5, chapter: 0.75 },
  { size: 0.85, leading: 0.45, section: 0.38, chapter: 0.6 },
] as const;

/** How wide a Latin letter is in the contents, in widths of a hanzi; how high a line is, in its letters. */
const latin = 0.46;
const lineHeight = 1.12;

/** The widest of them that brings these entries onto one page; of what needs more, the first. */
function spacingOf(entries: readonly Heading[], edition: Edition): (typeof spacings)[number] {
  const { width, height } = roomOf(edition);
  const fits = ({ size: share, leading, section, chapter }: (typeof spacings)[number]) => {
    const letter = measures[edition].size * share;
    const room = width / letter - 4;
    const heights = entries.map((h) => {
      const length = namesIn(h, edition).reduce((sum, name) => sum + lengthOf(name, latin), 0);
      return (
        Math.ceil(length / room) * (lineHeight + leading) - leading + (h.depth === 1 ? chapter : section)
      );
    });
    return 3 + heights.reduce((a, b) => a + b, 0) < height / letter;
  };
  return spacings.find(fits) ?? spacings[0];
}

/** The contents, with the pages: closer together where that brings them onto one page. */
function setContents({ doc, edition }: Setting): string {
  const entries = doc.blocks.filter((b) => b.type === 'heading' && (b.depth === 1 || b.depth === 2));
  const { size, leading, section, chapter } = spacingOf(entries as Heading[], edition);
  const title = own.contents[languagesOf(edition)[0]!];
  return `#[#set page(numbering: "i")
#counter(page).update(1)
#set text(${size}em, fill: added)
#set par(first-line-indent: 0pt, justify: false, hanging-indent: 1.5em, leading: ${leading}em)
#set outline.entry(fill: repeat(gap: 0.15em)[.])
#show outline.entry: it => link(it.element.location(), it.indented(none,
  grid(columns: (1fr, 2em), align: (left, right + bottom),
    names-of(it.element).enumerate().map(((i, n)) => if i > 0 { en(n) } else { n }).join(h(0.8em)) +
      h(0.4em) + box(width: 1fr, it.fill),
    it.page())))
#show outline.entry: set block(above: ${section}em)
#show outline.entry.where(level: 1): set block(above: ${chapter}em)
#outline(title: ${literal(title)}, depth: 2, indent: 1.5em)]
#set page(numbering: "1")
#counter(page).update(1)
`;
}

/** The head of a part that is taken along by itself: of which plan it is, and where it stands. */
function setPartHead({ doc, edition, lacking }: Setting): string {
  const text = (words: string) => setWords(words, lacking);
  const language = edition === 'en' ? 'en' : 'zh';
  const address = `${doc.site}${edition}/${doc.plan}/${doc.page}/`;
  const lines = [
    titleIn(doc, language),
    [issuerIn(doc, language), dayIn(dayOf(doc), language)].filter(Boolean).join(' '),
  ];
  const status = edition === 'zh' ? '' : own.unofficial[language];
  return `#set page(numbering: "1")
#block(width: 100%, inset: (bottom: 6pt), stroke: (bottom: 0.4pt + added), below: 1.5em, {
  set text(0.85em, fill: added)
  set par(first-line-indent: 0pt, justify: false, leading: 0.5em, spacing: 0.6em)
  [${lines.filter(Boolean).map(text).join('#linebreak()')}#linebreak()#link(${literal(address)})${status && `#linebreak()${text(status)}`}]
})
`;
}

/** The ids of this document that its words name. */
function namedIn({ blocks, ids }: Document): Set<string> {
  const said = blocks.flatMap((b) => (b.type === 'table' ? [...b.above, ...b.below] : [b]));
  const runs = said.flatMap(({ zh, en }) => [...zh.runs, ...(en?.runs ?? [])]);
  const tops = new Set(blocks.map((b) => b.id));
  return new Set(runs.flatMap(({ to }) => (to && ids.has(to) && tops.has(to) ? [to] : [])));
}

/**
 * A document in an edition as the source of a Typst document. Words stand in it as strings only; the same
 * document gives the same source. `lacking`: the signs that the letters do not have.
 */
export function typstOf(doc: Document, edition: Edition, lacking: ReadonlySet<string> = new Set()): string {
  const language = edition === 'en' ? 'en' : 'zh';
  const setting: Setting = { doc, edition, named: namedIn(doc), lacking };
  const title = [titleIn(doc, language), doc.part[language]].filter(Boolean).join(' · ');
  const [year, month, day] = dayOf(doc).split('-').map(Number);
  const date = day ? `datetime(year: ${year}, month: ${month}, day: ${day})` : 'none';
  const issuer = issuerIn(doc, language);
  return [
    `#set document(title: ${literal(title)}, author: (${issuer && `${literal(issuer)},`}), date: ${date})`,
    `#let site = ${literal(`${doc.site}id/${doc.plan}/`)}`,
    `#let running = ${literal(without(runningTitle(titleIn(doc, language), doc.title[language] && language === 'en' ? 60 : 30), lacking))}`,
    `#let part = ${doc.page !== ''}`,
    settingOf(edition),
    doc.page ? setPartHead(setting) : setFront(setting) + setContents(setting),
    '#all-places',
    ...doc.blocks.map((block) => setBlock(block, setting)),
    '',
  ].join('\n');
}
