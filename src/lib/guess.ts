import { walk, type Node, type Plan } from './plan.ts';
import { readNumber } from './numerals.ts';

/** A value found in the document's own words, and the line it was read from. */
export interface Guess {
  value: string;
  line: number;
}
export type Guesses = Partial<Record<'title' | 'issuer' | 'document_number' | 'issued' | 'published' | 'period' | 'source_address', Guess>>;

const two = (n: number) => String(n).padStart(2, '0');

/** A Chinese date (2018年12月7日, 二〇一八年十二月七日) as 2018-12-07, as far as it is given; null when it is none. */
export function readDate(words: string): string | null {
  const match = /([0-9０-９]{4}|[〇○零O一二三四五六七八九]{4})年\s*(?:([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})月)?\s*(?:([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})日)?/u.exec(words.replace(/(?<=[\d年月])\s+(?=[\d年月日])/gu, '').replace(/[lI](?=[\d年月日])|(?<=\d)[lI]/gu, '1'));
  const republic = /^中[华華]民[国國](\d{2,3})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?/u.exec(words.replace(/\s/gu, ''));
  if (republic) return [String(Number(republic[1]) + 1911), ...republic.slice(2).filter(Boolean).map((n) => two(Number(n)))].join('-');
  if (!match) return null;
  const [year, month, day] = match.slice(1).map((part) => (part ? readNumber(part.replace(/O/gu, '〇')) : null));
  if (!year || (month && month > 12) || (day && day > 31)) return null;
  return [String(year), month ? two(month) : '', month && day ? two(day) : ''].filter(Boolean).join('-');
}

/** The years of a five-year plan by its number (“十三五” is 2016-2020; from the sixth on they follow one another), or those a title gives. */
function readPeriod(title: string): string | null {
  const years = /(\d{4})\s*(?:年)?\s*[-—–－至~～]+\s*(\d{4})/u.exec(title);
  if (years) return `${years[1]}-${years[2]}`;
  const named = /(?:第|[“"「])\s*([一二三四五六七八九十]{1,2})\s*(?:五\s*[”"」]|个五年)/u.exec(title);
  const number = named ? readNumber(named[1]!) : null;
  if (!number || number < 6 || number > 20) return null;
  const first = 1981 + 5 * (number - 6);
  return `${first}-${first + 4}`;
}

/** What a plan's own words say of its title, issuer, number, dates and period. What they do not say is absent. */
export function guess(plan: Plan): Guesses {
  const nodes = [...walk(plan.nodes)];
  const found: Guesses = {};
  const set = (key: keyof Guesses, value: string | null | undefined, n: Node) => {
    if (value && !found[key]) found[key] = { value, line: n.lines[0] };
  };
  const title = nodes.findLast((n) => n.kind === 'title');
  if (title) {
    const sub = nodes.filter((n) => n.role === 'subtitle' && n.lines[0] > title.lines[0]);
    set('title', title.words + sub.filter((n) => /\d{4}.*\d{4}/u.test(n.words)).map((n) => n.words.replace(/\(/gu, '（').replace(/\)/gu, '）')).join(''), title);
    set('period', readPeriod(title.words + sub.map((n) => n.words).join('')), title);
  }
  const chapter = nodes.find((n) => n.kind === 'chapter' || n.kind === 'part');
  for (const n of nodes) {
    // The information block of a page may be a table before the text.
    const block = n.role === 'metadata' ? n.words : n.cells && (!chapter || n.lines[0] < chapter.lines[0]) ? n.cells.map((c) => c.words.replace(/\s/gu, '')).join(' ') : '';
    if (block) {
      const field = (label: string) => new RegExp(`${label}\\s*[:：]\\s*([^\\s:：]+)`, 'u').exec(block)?.[1];
      set('issuer', field('(?:发文机[关构]|发布机构|制发机关|发文单位)'), n);
      set('document_number', field('(?:发文字号|文\\s*号)'), n);
      set('issued', readDate(field('(?:成文日期|发文日期|生成日期)') ?? ''), n);
      set('published', readDate(field('(?:发布日期|公开日期|发布时间)') ?? ''), n);
    }
    if (n.role === 'number') set('document_number', n.words.replace(/\s/gu, ''), n);
  }
  for (const n of nodes) {
    if (n.role === 'signature') set('issuer', n.words.replace(/\s/gu, ''), n);
    if (n.role === 'date') set('issued', readDate(n.words.replace(/\s/gu, '')), n);
  }
  const named = title && /^(.{2,20}?(?:人民政府(?:办公厅|办公室)?|委员会|国务院(?:办公厅)?|[厅局委办]))(?:关于|印发)/u.exec(title.words);
  if (named) set('issuer', named[1], title);
  return found;
}
