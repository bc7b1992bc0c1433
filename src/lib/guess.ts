import { labels } from './frame.ts';
import { walk, type Node, type Plan } from './plan.ts';
import { readNumber } from './numerals.ts';

/** A value found in the document's own words, and the line it was read from. */
export interface Guess {
  value: string;
  line: number;
}
export type Guesses = Partial<Record<'title' | 'issuer' | 'document_number' | 'issued' | 'published' | 'period' | 'source_address' | 'index_number' | 'subject_class' | 'keywords' | 'validity', Guess>>;

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

const together = (value: string) => value.replace(/\s/gu, '');
/** What stands behind which label of an information block (see frame.ts), and how it is read. */
const fields: [keyof Guesses, RegExp, (value: string) => string | null][] = [
  ['issuer', /^(?:发文机[关构]|发布机构|制发机关|发文单位)$/u, together],
  ['document_number', /^(?:发文字号|文号)$/u, together],
  ['issued', /^(?:成文日期|发文日期|生成日期)$/u, readDate],
  ['published', /^(?:发布日期|公开日期|发布时间)$/u, readDate],
  ['index_number', /^索引号?$/u, together],
  ['subject_class', /^(?:主题分类|信息类别)$/u, together],
  ['keywords', /^(?:主题词|关键词)$/u, (value) => value.trim().replace(/\s+/gu, ' ')],
  ['validity', /^(?:有效性|时效性)$/u, together],
];
const label = new RegExp(`(?:^|(?<=\\s))(${labels})\\s*(?:[:：]|\\t)`, 'gu');

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
    const block = n.role === 'metadata' ? n.words : n.cells && (!chapter || n.lines[0] < chapter.lines[0]) ? n.cells.map((c) => c.words.trim()).join('\t') : '';
    const named = [...block.matchAll(label)];
    for (const [i, { 0: printed, 1: name, index }] of named.entries()) {
      const field = fields.find(([, pattern]) => pattern.test(together(name!)));
      if (field) set(field[0], field[2](block.slice(index + printed.length, named[i + 1]?.index)), n);
    }
    const number = n.role === 'number' ? /^(.*号)(.*)$/u.exec(together(n.words)) : null;
    if (number) {
      set('document_number', number[1], n);
      set('issued', readDate(number[2]!), n);
    }
  }
  for (const n of nodes) {
    if (n.role === 'signature') set('issuer', n.words.replace(/\s/gu, ''), n);
    if (n.role === 'date') set('issued', readDate(n.words.replace(/\s/gu, '')), n);
  }
  const by = title && /^(.{2,20}?(?:人民政府(?:办公厅|办公室)?|委员会|国务院(?:办公厅)?|[厅局委办]))(?:关于|印发)/u.exec(title.words);
  if (by) set('issuer', by[1], title);
  return found;
}
