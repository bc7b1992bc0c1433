import type { Form } from './form.ts';
import { long, paged } from './paper.ts';
import type { Format } from './read.ts';
import type { TrueTable } from './table.ts';

/** A document with one table in it. */
export interface Written {
  text: string;
  /** The lines that the table stands in, with its title, unit and notes. */
  lines: [first: number, last: number];
  /** What a reader must find around the table. */
  before: string;
  after: string;
  headings: string[];
  /** Lines that are no words of the document: page numbers, running heads. */
  furniture: string[];
  /** All its words. */
  words: string;
}

const title = '某市“十四五”发展规划';
const headings = [title, '一、主要目标', '二、保障措施'];
const lead = '到2025年，各项目标如期实现，具体情况如下。';
const closing = '加强组织领导，落实各项任务。';
/** Half of the documents go on with a paragraph below the table, half with a heading. */
const goesOn = (table: TrueTable) => (table.height % 2 ? ['以上工作由市发展改革委统筹推进，每年评估。'] : []);

const head = '<!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title></head><body>';
const dress: Record<Format, (words: string, i: number) => string[]> = {
  txt: (words) => [words],
  md: (words, i) => [(i ? '' : '# ') + words, ''],
  html: (words, i) => [i ? `<p>${words}</p>` : `${head}<h1>${words}</h1>`],
};

/** A document around a table in a form, or null where the table is not written so. */
export function writeDocument(table: TrueTable, form: Form): Written | null {
  const block = form.write(table);
  if (!block) return null;
  const rest = [...goesOn(table), headings[2]!, closing, ...(form.paged ? long(20, 14) : [])];
  const start = [title, headings[1]!, ...(form.paged ? long(0, 14) : []), lead];
  const dressed = start.flatMap((words, i) => dress[form.format](words, i));
  const below = rest.flatMap((words) => dress[form.format](words, 1));
  const plain = [...dressed, ...block, ...below];
  const bound = { all: plain, furniture: [], at: [...plain.keys()] };
  const { all, furniture, at } = form.paged ? paged(plain, title) : bound;
  const text = all.join('\n') + (form.format === 'html' ? '\n</body></html>\n' : '\n');
  const own = [table.caption, table.unit, ...table.cells.map((c) => c.words), ...table.notes];
  return {
    text,
    furniture,
    headings,
    lines: [at[dressed.length]! + 1, at[dressed.length + block.length - 1]! + 1],
    before: start.join(''),
    after: rest.join(''),
    words: form.format === 'txt' ? text : [...start, ...own, ...rest].join(''),
  };
}
