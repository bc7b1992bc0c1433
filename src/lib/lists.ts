import type { Block } from './blocks.ts';
import { lineEnd } from './grammar.ts';

/**
 * Numbers that follow one another in paragraphs that end with ； are a list (1.甲； 2.乙； 3.丙。), and so are whole sentences below a colon
 * (有下列情形之一者： 一、甲者。 二、乙者。).
 */
export function markLists(blocks: Block[]): void {
  const isNumbered = (x: Block | undefined) => x?.marker && x.marker.scheme.evidence !== 'strong' && !x.heading;
  const follows = (x: Block | undefined, before: Block) => isNumbered(x) && x!.marker!.scheme === before.marker!.scheme && x!.marker!.number === before.marker!.number + 1;
  /** The index behind the entry that begins at `b`: a line that does not end goes on in the next. */
  const endOf = (b: number) => {
    let end = b + 1;
    while (end < b + 4 && end < blocks.length && blocks[end - 1]!.words.length >= 26 && !lineEnd.test(blocks[end - 1]!.words) && blocks[end]!.words && !blocks[end]!.marker && !blocks[end]!.role) end++;
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
      const words = blocks.slice(at, endOf(at)).map((x) => x.words).join('');
      return /[。；;]$/u.test(words) && !/。./u.test(words) && !/^[^，。]{1,16}[:：]/u.test(words);
    };
    // A notice whose first numbers stand below 通知如下： has no other headings.
    const asked = headed && first.marker!.number === 1 && /[:：]$/u.test(blocks[b - 1]!.words) && isSentence(b) && isSentence(endOf(b));
    headed = true;
    if (!((asked || /[；;]$/u.test(first.words)) && follows(blocks[endOf(b)], first))) continue;
    first.item = true;
    for (let end = endOf(b); end < blocks.length; end = endOf(b)) {
      if (!(follows(blocks[end], blocks[b]!) && (/[；;]$/u.test(blocks[end - 1]!.words) || (asked && isSentence(end))))) break;
      b = end;
      blocks[b]!.item = true;
    }
  }
}

/**
 * Paragraphs that a report numbers (2.3.1　人口老化，需求上升。) and that head nothing: decimals whose first sentence is too much for a title, and
 * short sentences beside them.
 */
export function markParagraphs(blocks: readonly Block[]): void {
  const words = (b: Block) => b.words.slice(b.marker!.printed.length).trim();
  // 以人为本，减少危害。各级政府…… has a title of its own.
  const isSentence = (text: string) => (/[。；]$/u.test(text) && /^(?:[^。]{1,200}，|[^。]{31})/u.test(text) && !/^[^。]{1,20}。./u.test(text)) || /(?:以下|如下|下列)[^。]{0,12}[:：]$/u.test(text);
  const decimals = blocks.filter((b) => b.marker?.scheme.name.startsWith('1.1') && !b.heading);
  const siblings = Map.groupBy(decimals, (b) => b.marker!.printed.replace(/[.．]?\d+[.．、]?$/u, ''));
  for (const group of siblings.values()) {
    if (!group.some((b) => isSentence(words(b)))) continue;
    for (const b of group) if (isSentence(words(b)) || /^[^。]+[。；]$/u.test(words(b))) b.item = true;
  }
}
