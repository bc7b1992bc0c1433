import { glossary } from '../chinese/heading-words.ts';
import { colonEnd } from '../chinese/punctuation.ts';
import type { SourceLine } from '../model/source-line.ts';

const [sign, anySign] = [/^[①-⑳]/u, /[①-⑳]/u];
/** Where words call for a note: 18%左右①，; not where they count: 包括：①甲；②乙. */
const call = /[\p{L}\p{N}%％”》）)]([①-⑳])(?=[，。；、：）)”》]|$)/gu;

/** ①注：: a note by its own word, wherever it is called for. */
const saysNote = /^[①-⑳]\s*[注註]\s*[:：]/u;

/** ①海洋生产总值：…… is called for where the text says 海洋生产总值①, whatever goes on behind the sign. */
const explained = /^([①-⑳])\s*[“《]?(\p{L}[\p{L}\p{N}]{1,19})[”》]?\s*[:：]/u;
const longestTerm = 20;

/** 注： and 名词解释如下： head notes; what is longer says that a list follows. */
const longestHead = 5;
const listed = (above: string) => colonEnd.test(above) && above.length > longestHead && !glossary.test(above);

/**
 * The lines of a document, those told as notes that stand together and begin with ① and its kin, where words above
 * call for each of them, or they say 注： or the word before its sign above; a line that ends in a colon (分三步：) begins
 * a list.
 */
export function withFootnotes(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (!lines.some(({ raw }) => sign.test(raw.trim()))) return lines;
  const called = new Set<string>();
  const notes = new Set<SourceLine>();
  let run: SourceLine[] = [];
  let above = '';
  let text = '';
  const explains = (line: string) => {
    const [, own, term] = explained.exec(line) ?? [];
    return term !== undefined && [term, `${term}”`, `${term}》`].some((said) => text.includes(said + own));
  };
  const close = () => {
    const words = run.map(({ raw }) => raw.trim());
    const areCalled = words.every((line) => called.has(line[0]!) || saysNote.test(line) || explains(line));
    if (run.length && !listed(above) && areCalled) {
      for (const line of run) notes.add(line);
      called.clear();
    }
    run = [];
  };
  for (const line of lines) {
    const words = line.raw.trim();
    if (sign.test(words)) run.push(line);
    else if (words || line.grid) {
      close();
      // A word may be broken over two lines: 海洋生产 / 总值①.
      if (anySign.test(words)) text += `\n${above.slice(-longestTerm)}${words}`;
      above = words;
      for (const [, one] of words.matchAll(call)) called.add(one!);
    }
  }
  close();
  return lines.map((line) => (notes.has(line) ? { ...line, note: line.raw.trim()[0]! } : line));
}
