import { readNumber } from '../chinese/numerals.ts';

/**
 * One clause as `/data/{plan}/addresses.json` lists it: id, reading page, citation in Chinese and in
 * English.
 */
export type Address = [eId: string, page: string, zh: string, en: string];

/** A number in any script that a reader may write. */
const N = '([0-9]+|[〇零一二三四五六七八九十百]+|[ivxlc]+(?![a-z]))';

/**
 * A sign of a place: its name in a path (see `readPlace`; none of what only parts others), and how it is
 * written.
 */
interface PlaceSign {
  name: string;
  pattern: string;
  example: string;
}

/**
 * What a reader may write for a place in a plan: a longer sign stands before the shorter that it begins
 * with.
 */
export const placeSigns: readonly PlaceSign[] = [
  { name: 'title', pattern: '[标標][题題]|title', example: '标题' },
  { name: 'preface', pattern: '前言|序言|引言|preface', example: '序言' },
  { name: 'att', pattern: `(?:附件|附表|附[录錄]|annex|attachment|att)_?\\s*${N}?`, example: '附件2' },
  { name: 'box', pattern: `(?:[专專][栏欄]|box)\\s*${N}`, example: '专栏一' },
  { name: 'part', pattern: `第\\s*${N}\\s*(?:篇|[编編]|部分)|part\\s*${N}`, example: '第三篇' },
  { name: 'row', pattern: `第?\\s*${N}\\s*行|row\\s*${N}`, example: '第4行' },
  { name: 'table', pattern: `表\\s*${N}|table\\s*${N}`, example: '表1' },
  { name: 'item', pattern: `第?\\s*\\(?${N}\\)?\\s*[项項]|item\\s*${N}`, example: '第2项' },
  { name: 'p', pattern: `第?\\s*${N}\\s*[段款]|(?:paragraph|para|p|¶)\\.?\\s*${N}`, example: 'para. 2' },
  { name: 'a', pattern: `第\\s*${N}\\s*[条條]|art(?:icle)?\\.?\\s*${N}`, example: '第六条' },
  {
    name: 'n',
    pattern: `第?\\s*${N}\\s*[章节節]|(?:chapter|chap|ch|section|sec|s|§)\\.?\\s*${N}`,
    example: '第三章',
  },
  { name: 'n', pattern: N, example: 'iv' },
  { name: '', pattern: '[\\s,.、，。:：;()（）《》\\[\\]【】–—-]+|的|of|the', example: '的' },
];
const grammar = placeSigns.map(({ name, pattern }) => [name, new RegExp(pattern, 'yu')] as const);

/** What the letters of a Roman number count. */
const romanValues: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function numberOf(printed: string): number | null {
  if (!/^[ivxlc]+$/.test(printed)) return readNumber(printed);
  const values = [...printed].map((c) => romanValues[c]!);
  return values.reduce((sum, v, i) => sum + (v < (values[i + 1] ?? 0) ? -v : v), 0);
}

/**
 * A place in words as a path of names and numbers (三、（二）1.第2段 is n3 n2 n1 p2); null where something in it
 * cannot be read.
 */
export function readPlace(words: string): string[] | null {
  const text = words.normalize('NFKC').toLowerCase().trim();
  const path: string[] = [];
  for (let at = 0; at < text.length; ) {
    const hit = grammar
      .map(([name, pattern]) => {
        pattern.lastIndex = at;
        return [name, pattern.exec(text)] as const;
      })
      .find(([, m]) => m);
    if (!hit) return null;
    const [name, m] = hit as [string, RegExpExecArray];
    at += m[0].length;
    const printed = m.slice(1).find(Boolean);
    const number = printed === undefined ? '' : numberOf(printed);
    if (number === null) return null;
    if (name) path.push(`${name}${number}`);
  }
  return path.length ? path : null;
}

/** A permanent address, and one of a clause on a reading page. */
const permanent = /\/id\/([\w-]+)\/(\w+)/;
const onPage = /\/(?:zh|en|zh-en)\/([\w-]+)\/\w+\/[^#]*#(\w+)$/;

/**
 * The plan and id that an address of this site names, such as …/id/{plan}/{eId}/ or
 * …/zh/{plan}/chp_1/#chp_1__p_2.
 */
export function readAddress(words: string): { plan: string; eId: string } | null {
  const m = permanent.exec(words) ?? onPage.exec(words.trim());
  return m ? { plan: m[1]!, eId: m[2]! } : null;
}

/**
 * A path cut before its article, since articles run on through chapters: 第六条第一款第（一）项 is a6 n1, whatever chapter
 * it stands in. Its items are numbers there, (一), and a paragraph before them may be left out. Empty without one.
 */
function byArticle(path: readonly string[]): { above: readonly string[]; within: string } {
  const at = path.findLastIndex((name) => /^a\d/.test(name));
  const names = at < 0 ? [] : path.slice(at).map((name) => name.replace('item', 'n'));
  const within = names.filter((name, i) => !(name.startsWith('p') && names[i + 1]?.startsWith('n')));
  return { above: path.slice(0, Math.max(at, 0)), within: within.join(' ') };
}

/**
 * Finds the clause that a reader means by an id, a pasted address or a place in words, Chinese or English.
 * `eId`: it is that clause. `near`: no such clause, but this is the closest division above it. null: it
 * cannot be read.
 */
export function locate(
  words: string,
  addresses: readonly Address[],
): { eId: string } | { near: string } | null {
  const id = readAddress(words)?.eId ?? words.trim();
  if (addresses.some(([eId]) => eId === id)) return { eId: id };
  const path = readPlace(words);
  if (!path) return null;
  const paths = addresses.flatMap(([eId, , zh, en]) =>
    [en, zh].map((cite) => ({ eId, path: readPlace(cite) ?? [] })),
  );
  const places = new Map(paths.map(({ eId, path }) => [path.join(' '), eId] as const).reverse());
  const exact = places.get(path.join(' '));
  if (exact) return { eId: exact };
  const { above, within } = byArticle(path);
  const isMeant = (other: string[]) =>
    byArticle(other).within === within && above.every((name) => other.includes(name));
  const [article, ...others] = new Set(
    within ? paths.filter((of) => isMeant(of.path)).map(({ eId }) => eId) : [],
  );
  if (article && !others.length) return { eId: article };
  for (let length = path.length - 1; length > 0; length--) {
    const near = places.get(path.slice(0, length).join(' '));
    if (near) return { near };
  }
  return null;
}
