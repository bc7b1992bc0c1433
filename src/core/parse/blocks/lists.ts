import { isWorded, type Scheme, schemes } from '../../chinese/heading-numbers.ts';
import { attachment } from '../../chinese/heading-words.ts';
import { bullet, lineEnd, sentenceEnd } from '../../chinese/punctuation.ts';
import type { Block } from './block.ts';

/**
 * Numbers that follow one another in paragraphs that end with ； are a list (1.甲； 2.乙； 3.丙。), and so are whole sentences below a colon
 * (有下列情形之一者： 一、甲者。 二、乙者。).
 */
export function markLists(blocks: Block[]): void {
  const isNumbered = (x: Block | undefined) =>
    x?.marker && x.marker.scheme.evidence !== 'strong' && !x.heading;
  const follows = (x: Block | undefined, before: Block) =>
    isNumbered(x) &&
    x!.marker!.scheme === before.marker!.scheme &&
    x!.marker!.number === before.marker!.number + 1;
  /** The index behind the entry that begins at `b`: a line that does not end goes on in the next. */
  const endOf = (b: number) => {
    let end = b + 1;
    while (
      end < b + 4 &&
      end < blocks.length &&
      blocks[end - 1]!.words.length >= 26 &&
      !lineEnd.test(blocks[end - 1]!.words) &&
      blocks[end]!.words &&
      !blocks[end]!.marker &&
      !blocks[end]!.role
    )
      end++;
    return end;
  };
  let headed = false;
  for (let b = 0; b + 1 < blocks.length; b++) {
    const first = blocks[b]!;
    if (!isNumbered(first)) {
      headed ||= first.marker !== null;
      continue;
    }
    const isSentence = (at: number) => {
      const words = blocks
        .slice(at, endOf(at))
        .map((x) => x.words)
        .join('');
      return /[。；;]$/u.test(words) && !/。./u.test(words) && !/^[^，。]{1,16}[:：]/u.test(words);
    };
    // A notice whose first numbers stand below 通知如下： has no other headings.
    const asked =
      headed &&
      first.marker!.number === 1 &&
      /[:：]$/u.test(blocks[b - 1]!.words) &&
      isSentence(b) &&
      isSentence(endOf(b));
    headed = true;
    if (!((asked || /[；;]$/u.test(first.words)) && follows(blocks[endOf(b)], first))) continue;
    first.item = true;
    for (let end = endOf(b); end < blocks.length; end = endOf(b)) {
      if (
        !(
          follows(blocks[end], blocks[b]!) &&
          (/[；;]$/u.test(blocks[end - 1]!.words) || (asked && isSentence(end)))
        )
      )
        break;
      b = end;
      blocks[b]!.item = true;
    }
  }
}

/** What a numbered paragraph says behind its number. */
const wordsOf = (b: Block) => b.words.slice(b.marker!.printed.length).trim();

/**
 * Paragraphs that are numbered and head nothing, by what all of one series are: decimals (2.3.1　人口老化，需求上升。) whose first sentence is
 * too much for a title, with short sentences beside them; and, under no other number, the clauses of a notice (一、各地要……。二、各部门要……。), most of
 * which are whole sentences, few with text of their own below, and none a title; or the paragraphs of a paper that numbers them all (1. to 27.).
 */
export function markParagraphs(blocks: readonly Block[]): void {
  // 以人为本，减少危害。各级政府…… has a title of its own.
  const isSentence = (text: string) =>
    (/[。；]$/u.test(text) &&
      /^(?:[^。]{1,200}，|[^。]{31})/u.test(text) &&
      !/^[^。]{1,20}。./u.test(text)) ||
    /(?:以下|如下|下列)[^。]{0,12}[:：]$/u.test(text);
  const decimals = blocks.filter((b) => b.marker?.scheme.name.startsWith('1.1') && !b.heading);
  // A report that numbers most of its paragraphs so numbers them all so.
  for (const all of Map.groupBy(decimals, (b) => b.marker!.scheme).values())
    if (all.length >= 6 && all.filter((b) => isSentence(wordsOf(b))).length * 3 >= all.length * 2)
      for (const b of all) if (sentenceOrQuestion.test(wordsOf(b))) b.item = b.numbered = true;
  const siblings = Map.groupBy(decimals, (b) => b.marker!.printed.replace(/[.．]?\d+[.．、]?$/u, ''));
  for (const group of siblings.values()) {
    if (!group.some((b) => isSentence(wordsOf(b)))) continue;
    for (const b of group) if (isSentence(wordsOf(b)) || /^[^。]+[。；]$/u.test(wordsOf(b))) b.item = true;
  }

  const isWhole = (b: Block) => {
    const [first = ''] = wordsOf(b).split(/(?<=[。？！?])/u);
    return (
      sentenceOrQuestion.test(wordsOf(b)) &&
      (first.length > 30 ||
        /[？?]$/u.test(first) ||
        (first === wordsOf(b) && first.length > 20 && first.includes('，')))
    );
  };
  const places = new Map(blocks.map((b, i) => [b, i]));
  for (const group of uppermost(blocks)) {
    /** A paper that numbers its paragraphs throughout has titles without numbers between them. */
    const throughout = group.length >= 10 && group[0]!.marker!.scheme.name === '1.';
    const below = group.filter((b, i) => {
      const next = blocks[places.get(b)! + 1];
      return (
        next &&
        i + 1 < group.length &&
        next.words &&
        !next.marker &&
        !next.role &&
        !next.item &&
        !bullet.test(next.words) &&
        !(throughout && next.words.length <= 26 && !sentenceEnd.test(next.words))
      );
    });
    const sentences = group.filter((b) => sentenceOrQuestion.test(wordsOf(b))).length;
    const [most, whole] = throughout ? [0.9, 0.5] : [1, 2 / 3];
    if (
      sentences >= group.length * most &&
      group.filter(isWhole).length >= group.length * whole &&
      below.length * 2 <= group.length
    )
      for (const b of group) Object.assign(b, { item: true, ...(throughout && { numbered: true }) });
  }
}
const sentenceOrQuestion = /[。；：:？?—]$|[？?]\s*[（(][^（）()]{1,20}[)）]$/u;

/** Words that are numbered right below one another (行动一：甲 行动二：乙) only name what follows elsewhere. */
export function markNames(blocks: readonly Block[]): void {
  const isName = (b: Block | undefined, of: Block) =>
    b?.marker?.scheme === of.marker!.scheme && !b.words.includes('。');
  for (let b = 0; b < blocks.length; b++) {
    const first = blocks[b]!;
    if (!first.marker || !isWorded(first.marker.scheme) || !isName(first, first)) continue;
    let end = b + 1;
    while (isName(blocks[end], first) && blocks[end]!.marker!.number === blocks[end - 1]!.marker!.number + 1)
      end++;
    if (end - b > 2) for (const name of blocks.slice(b, end)) name.item = true;
    b = end - 1;
  }
}

/** The runs of numbers that stand under no other, in the text and in each annex: two or more, each one more than the last. */
function uppermost(blocks: readonly Block[]): Block[][] {
  const all: Block[][] = [];
  let run: Block[] = [];
  let above: Scheme | null = null;
  for (const b of blocks) {
    if (!b.marker) {
      if (!b.role && attachment.pattern.test(b.words)) above = null;
      continue;
    }
    const { scheme, number } = b.marker;
    if (above && schemes.indexOf(scheme) > schemes.indexOf(above)) continue;
    above = b.item ? above : scheme;
    if (b.heading || b.item || scheme.evidence === 'strong' || scheme.evidence === 'series') {
      run = [];
      continue;
    }
    if (run.at(-1)?.marker!.scheme !== scheme || run.at(-1)!.marker!.number !== number - 1)
      all.push((run = []));
    run.push(b);
  }
  return all.filter((group) => group.length > 1);
}
