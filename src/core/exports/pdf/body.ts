/** What the clauses of a plan say, as Typst sets it. */
import { noteIn, noteText } from '../../published/note.ts';
import {
  type Block,
  type Both,
  type Edition,
  type Heading,
  languagesOf,
  type Paragraph,
  type Run,
  type Said,
  textOf,
} from '../blocks.ts';
import { own } from '../words.ts';
import { literal, setWords } from './literal.ts';
import { namesOf } from './names.ts';
import type { Setting } from './set.ts';
import { setTable } from './table.ts';
import { titleSize } from './title-size.ts';

/** Runs of words; those that name a clause lead to it where it stands in the same document. */
const setRuns = (runs: readonly Run[], { lacking }: Setting): string =>
  runs
    .map(({ text, to }) => {
      const words = setWords(text, lacking);
      return to ? `#mention(${literal(to)}, [${words}])` : words;
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

/** Behind the name of an annex of which nothing stands in the document, that it is not there; else empty. */
const setAbsent = ({ absent }: Block, language: keyof Both, { lacking }: Setting): string =>
  absent ? `#grey[#text(0.8em, weight: 400)[${setWords(` ${own.absent[language]}`, lacking)}]]` : '';

/**
 * The words of a clause in an edition of one language; what is not translated stands in Chinese, and says so.
 */
function setOne(block: Heading | Paragraph, setting: Setting): string {
  if (setting.edition !== 'en') return setSaid(block.zh, setting) + setAbsent(block, 'zh', setting);
  const words = block.en
    ? setSaid(block.en, setting)
    : `#zh[${setSaid(block.zh, setting)}]${setMissing(block)}`;
  return words + setAbsent(block, 'en', setting);
}
const setMissing = ({ zh }: Heading | Paragraph) =>
  /\p{sc=Han}/u.test(textOf(zh)) ? `#grey[#text(0.8em, ${literal(` [${own.untranslated.en}]`)})]` : '';

/** The words of a heading: in two languages one below the other. */
function setBoth(block: Heading, setting: Setting): string {
  if (setting.edition !== 'zh-en') return setOne(block, setting);
  const chinese = setSaid(block.zh, setting) + setAbsent(block, 'zh', setting);
  const english = (block.en ? setSaid(block.en, setting) : '') + setAbsent(block, 'en', setting);
  return chinese + (english && `#linebreak()#below[${english}]`);
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

function setHeading(block: Heading, setting: Setting): string {
  const { id, kind, depth, cite } = block;
  const { edition } = setting;
  if (!textOf(block.zh).trim()) return `#place-of(${literal(id)})`;
  const at = `${literal(id)}, ${literal(cite[edition === 'en' ? 'en' : 'zh'])}`;
  const note = setNote(block, setting);
  const words = `[${setBoth(block, setting)}]${note ? `, note: [${note}]` : ''}`;
  if (kind === 'title') {
    const shown = edition === 'en' && block.en ? block.en : block.zh;
    return `#block(..headline(${at}, ${words}, size: ${titleSize(textOf(shown)).headline}em))`;
  }
  if (beginsAnnex(block)) return `#block(..annex(${at}, ${namesOf(block, setting)}, ${words}))`;
  if (kind === 'part' && depth === 1)
    return `#block(..part-of-plan(${at}, ${namesOf(block, setting)}, ${words}))`;
  return `#block(..head(${at}, ${depth}, ${edition === 'zh' ? '2em' : '0em'}, ${namesOf(block, setting)}, ${words}))`;
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
    return `#block(..clause(${at}, [${setOne(block, setting)}${note}]${stands && `, ${stands}`}))`;
  }
  const stands = manner(block, edition).match(/(?:to|hang): \w+(?:\.\w+)?/)?.[0] ?? '';
  const chinese = setSaid(block.zh, setting) + setAbsent(block, 'zh', setting);
  const words = block.en ? setSaid(block.en, setting) : `#grey[${own.untranslated.en}]`;
  const english = words + setAbsent(block, 'en', setting);
  return `#block(..pair(${at}, [${chinese}${note}], [${english}]${stands && `, ${stands}`}))`;
}

/** Whether an annex begins with this block, and with it a page. */
export const beginsAnnex = (block: Block | undefined): boolean =>
  block?.type === 'heading' && block.kind === 'attachment' && block.depth === 1;

/** A block, with a mark where words may lead to it. */
function setBlock(block: Block, setting: Setting): string {
  const mark = setting.named.has(block.id) ? `#named(${literal(block.id)})\n` : '';
  if (block.type === 'table') return mark + setTable(block, setting, setNote(block, setting));
  return mark + (block.type === 'heading' ? setHeading(block, setting) : setParagraph(block, setting));
}

/**
 * Blocks as a source of their own, the same whatever document they stand in: Typst need not lay out again what
 * it has laid out before. So what stands before them is not said here, and each has a `block` of its own in it, since
 * Typst knows a block again by where it is written.
 */
export const bodyOf = (blocks: readonly Block[], setting: Setting): string =>
  blocks
    .map((block, i) => (i && beginsAnnex(block) ? `${turn}\n` : '') + setBlock(block, setting))
    .join('\n');

/** What begins a page. */
export const turn = '#pagebreak(weak: true)';
