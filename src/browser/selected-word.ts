/**
 * The clauses that the page of a selection shows as a Word file, each with its citation at the foot of the
 * page.
 */
import type { WordCell, WordParagraph, WordRun, WordTable } from '../core/exports/word/model.ts';
import { writeWord } from '../core/exports/word/write.ts';
import { chosenFormat, citation } from './citations.ts';
import { element } from './elements.ts';
import { headingLevel, isHeading } from './headings.ts';
import { main, plan } from './here.ts';

const languageOf = (e: Element): WordRun['language'] =>
  e.closest('[lang]')!.getAttribute('lang')!.startsWith('en') ? 'en' : 'zh';

/**
 * The words of an element in runs, by what is bold and in which language; without what belongs to the site.
 */
function runsOf(from: Node): WordRun[] {
  if (from instanceof Text) {
    const text = from.data.replace(/\s+/g, ' ');
    const own = from.parentElement!;
    return text ? [{ text, language: languageOf(own), bold: own.closest('strong') !== null }] : [];
  }
  if (!(from instanceof HTMLElement) || from.matches('[data-ui]')) return [];
  const lineBreak = { text: '\n', language: languageOf(from) };
  if (from.tagName === 'BR') return [lineBreak];
  const own = [...from.childNodes].flatMap(runsOf);
  return from.matches('.below') ? [lineBreak, ...own] : own;
}

/** The lines of a cell: side by side the English has lines of its own below the Chinese. */
function linesOf(cell: HTMLElement): WordRun[][] {
  const lines: WordRun[][] = [[]];
  for (const run of runsOf(cell))
    if (run.text === '\n') lines.push([]);
    else if (run.text.trim()) lines.at(-1)!.push(run);
  return lines.filter((line, at) => at === 0 || line.length);
}

const paragraph = (style: WordParagraph['style'], runs: WordRun[], ids: string[]): WordParagraph => ({
  type: 'paragraph',
  style,
  ids,
  runs,
});

/** A heading or a paragraph; side by side, one of each language. */
function paragraphsOf(block: HTMLElement): WordParagraph[] {
  const level = Math.min(Math.max(headingLevel(block) - 1, 1), 4) as 1 | 2 | 3 | 4;
  const styleOf = () => {
    if (!isHeading(block)) return 'BodyText';
    return block.tagName === 'H1' ? 'Title' : (`Heading${level}` as const);
  };
  const parts = block.matches('.pair') ? ([...block.children] as HTMLElement[]) : [block];
  return parts.map((part, i) => paragraph(i ? 'English' : styleOf(), runsOf(part), i ? [] : [block.id]));
}

/** The rows of a table that are shown, each with a place for every column. */
function tableOf(table: HTMLTableElement): WordTable {
  const shown = [...table.rows].filter((row) => !row.hidden);
  const taken = new Set<string>();
  const rows = shown.map((row, y) => {
    const cells: (WordCell | null)[] = [];
    for (const cell of row.cells) {
      while (taken.has(`${y} ${cells.length}`)) cells.push(null);
      const { rowSpan, colSpan } = cell;
      for (let dy = 0; dy < rowSpan; dy++)
        for (let dx = 0; dx < colSpan; dx++) taken.add(`${y + dy} ${cells.length + dx}`);
      cells.push({ rows: rowSpan, columns: colSpan, lines: linesOf(cell) });
      for (let dx = 1; dx < colSpan; dx++) cells.push(null);
    }
    while (taken.has(`${y} ${cells.length}`)) cells.push(null);
    return { id: row.id, head: row.parentElement!.tagName === 'THEAD', cells };
  });
  const columns = Math.max(1, ...rows.map((row) => row.cells.length));
  return { type: 'table', rows, shares: Array.from({ length: columns }, () => 1), size: 12, lies: false };
}

function blocksOf(block: HTMLElement): (WordParagraph | WordTable)[] {
  const table = block.querySelector('table');
  if (!table) return paragraphsOf(block);
  const lines = [...block.querySelectorAll<HTMLElement>('caption.printed p')];
  const above = lines.map((line) => paragraph('Caption', runsOf(line), [line.id]));
  return [...above, paragraph('TableNote', [], [block.id]), tableOf(table)];
}

/** The citations of the clauses chosen that stand in a block. */
async function citationsOf(block: HTMLElement, chosen: ReadonlySet<string>): Promise<WordRun[]> {
  const marks = [...block.querySelectorAll<HTMLAnchorElement>('a.mark')].filter((mark) =>
    chosen.has(mark.pathname.split('/').at(-2)!),
  );
  const said = await Promise.all(marks.map((mark) => citation(mark.href, chosenFormat())));
  return said.map((text) => ({ text: ` ${text}`, language: languageOf(document.documentElement) }));
}

/** Saves what is shown as a Word file; `chosen`: the ids of the clauses that were chosen. */
export async function saveAsWord(chosen: ReadonlySet<string>): Promise<void> {
  const shown = [
    ...main.querySelectorAll<HTMLElement>(':scope > :is(h1, h2, h3, h4, h5, h6, p, .pair, .table)'),
  ].filter((block) => !block.hidden && block.id && !block.matches('[data-ui]'));
  const blocks = await Promise.all(
    shown.map(async (block) => {
      const made = blocksOf(block);
      const note = await citationsOf(block, chosen);
      const last = made.findLast((b) => b.type === 'paragraph');
      if (last && note.length) last.note = note;
      return made;
    }),
  );
  /** The running head of paper: the title, and below it the address of the page. */
  const [title = plan] = document.documentElement.dataset['title']?.split('\n') ?? [];
  const bytes = writeWord({
    title,
    author: '',
    language: languageOf(document.documentElement),
    chinese: document.querySelector('[lang=zh-Hant]') ? 'zh-Hant' : 'zh-CN',
    day: '',
    running: title,
    hasCover: false,
    blocks: blocks.flat(),
  });
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  element('a', { href, download: `${plan}.docx` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
