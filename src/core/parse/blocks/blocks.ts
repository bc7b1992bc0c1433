import {
  cutOrdinals,
  type Marker,
  markdown,
  readMarker,
  type Scheme,
  schemes,
} from '../../chinese/heading-numbers.ts';
import { attachment, closing, preface } from '../../chinese/heading-words.ts';
import { bullet, lineEnd, noBeginning, sentenceEnd, unfinished } from '../../chinese/punctuation.ts';
import { measure } from '../../chinese/units.ts';
import type { SourceLine } from '../../model/source-line.ts';
import type { FlatTable } from '../../tables/flat-table.ts';
import type { Frame } from '../frame/frame.ts';
import type { Block } from './block.ts';
import { cutLine, type Numbering } from './cut-headings.ts';
import { widthOf } from './line-width.ts';
import { markLists, markNames, markParagraphs } from './lists.ts';

/** The words of two broken lines in one: nothing between Chinese characters, a space between words of letters. `end`: the line that `a` ends with. */
const join = (a: string, b: string, end = a) =>
  a + (/[A-Za-z0-9]/.test(end.at(-1) ?? '') && /^[A-Za-z]/.test(b) ? ' ' : '') + b;

/**
 * Cuts a document into blocks: lines that were broken at a width are joined, lines that hold several headings are cut, and the marker
 * of each block is accepted or not by what comes before it. Every character of the lines that are no artefact is in exactly one block, in order.
 */
export function readBlocks(
  lines: SourceLine[],
  frame: Frame,
  hinted: ReadonlySet<number>,
  tables: ReadonlyMap<number, FlatTable>,
): Block[] {
  const read = (words: string) => readMarker(words, frame.series);
  const width = widthOf(lines, frame);
  const indented =
    lines.filter((l) => /^(?:　|\s{2,})\S/u.test(l.raw)).length >
    lines.filter((l) => l.raw.trim()).length * 0.15;
  const blocks: Block[] = [];
  const used = new Map<Scheme, number>();
  for (const line of lines) {
    const marker = line.prose ? null : read(line.raw.trim());
    if (marker) used.set(marker.scheme, (used.get(marker.scheme) ?? 0) + 1);
  }
  /** The last number accepted of a scheme. */
  const last = new Map<Scheme, number>();

  const numbering: Numbering = { read, used, last };

  const accept = (words: string): { marker: Marker | null; unsure?: string } => {
    const marker = read(words);
    if (!marker) return { marker };
    const before = last.get(marker.scheme) ?? 0;
    const { number, scheme } = marker;
    const follows = number <= 1 || (number >= before && number <= before + 2);
    if (
      marker.specks &&
      number !== before + 1 &&
      (number !== 1 || before === 1) &&
      !(scheme.evidence === 'strong' && number === before + 2)
    )
      return { marker: null };
    const sentence = words.length > 60 || sentenceEnd.test(words);
    const weak = scheme.evidence === 'weak' || scheme.evidence === 'series';
    if (weak && !follows)
      return {
        marker: null,
        unsure: `begins with ${marker.printed}, which does not follow ${before || 'any number before it'}`,
      };
    if (
      scheme.evidence === 'strong' &&
      scheme.name !== '第一条' &&
      sentence &&
      (number < before || number > before + 2) &&
      number !== 1
    )
      return { marker: null, unsure: `begins like a heading (${marker.printed}), but reads as a sentence` };
    if (/甲$/u.test(scheme.name) && sentence) return { marker: null };
    // 第二章阐述现状，第三章列出措施
    if (
      scheme.evidence === 'strong' &&
      new RegExp(`^[^。]*[，；]\\s*第[^，。]{1,5}${scheme.name.at(-1)}`, 'u').test(words)
    )
      return { marker: null };
    if (weak && measure.test(words.slice(marker.printed.length))) return { marker: null };
    if (scheme.evidence !== 'strong' && countsOn(words, marker)) return { marker: null };
    take(marker);
    return { marker };
  };
  /** Numbers below a heading begin anew, but may also run on. */
  const take = (marker: Marker) => {
    last.set(marker.scheme, marker.number);
    for (const scheme of schemes.slice(schemes.indexOf(marker.scheme) + 1))
      if (scheme.evidence === 'weak' && !last.has(scheme)) last.set(scheme, 0);
  };
  /** 1. 甲、2. 乙、3. 丙，三项同步推进: a sentence that counts, as 1、2、3号线 and （1）～（3）项 do; 1. 甲      （一）乙: two columns of a scan. */
  const countsOn = (words: string, { scheme, number, printed }: Marker) => {
    const rest = words.slice(printed.length, 120);
    const isNext = (at: number) => {
      const inner = read(rest.slice(at));
      return inner?.scheme === scheme && inner.number === number + 1;
    };
    if (isNext(0) || /^\s*[～~至—-]/u.test(rest)) return true;
    return [...rest.matchAll(/[、，；;]\s*| {3,}|　{2,}/gu)].some((m) => {
      const at = m.index + m[0].length;
      if (/\S/u.test(m[0])) return isNext(at);
      const beside = read(rest.slice(at));
      return beside && (schemes.indexOf(beside.scheme) <= schemes.indexOf(scheme) || beside.number === 1);
    });
  };
  const push = (
    index: number,
    no: number,
    words: string,
    { heading, signs, item }: Pick<Block, 'heading' | 'signs' | 'item'>,
    prose?: boolean,
  ) => {
    if (!words) return;
    const { marker, unsure } = prose ? { marker: null } : item ? { marker: read(words) } : accept(words);
    blocks.push({
      index,
      lines: [no, no],
      words,
      marker,
      ...(heading && { heading }),
      ...(signs && { signs }),
      ...(item && { item }),
      ...(unsure && { unsure }),
    });
  };

  let end = '';
  for (let i = 0; i < lines.length; i++) {
    const { no, raw } = lines[i]!;
    if (frame.artefacts.has(i)) continue;
    const table = tables.get(i);
    if (table) {
      blocks.push({ index: i, lines: [table.first, table.last], words: '', marker: null });
      i = table.end;
      continue;
    }
    const words = raw.trim();
    if (!words) continue;
    if (hinted.has(no)) {
      const marker = read(words);
      if (marker) take(marker);
      blocks.push({ index: i, lines: [no, no], words, marker });
      continue;
    }
    const role = frame.roles.get(i);
    const before = blocks.at(-1);
    if (role === 'title-more' && before?.role === 'title') {
      before.words = join(before.words, words);
      before.lines = [before.lines[0], no];
      continue;
    }
    if (role === 'toc') {
      // A preface's heading may be set behind the last entry.
      const tail = /[前序引导]\s*言$/u.exec(words);
      const closes =
        frame.roles.get(nextFilled(i)) !== 'toc' && tail && tail.index > 2 && cutOrdinals(words).length > 1;
      for (const piece of cutOrdinals(closes ? words.slice(0, tail.index) : words))
        blocks.push({ index: i, lines: [no, no], words: piece, marker: null, role });
      if (closes) blocks.push({ index: i, lines: [no, no], words: tail[0], marker: null });
      continue;
    }
    const signs = lines[i]!.prose ? null : markdown.exec(words);
    if (role) {
      blocks.push({
        index: i,
        lines: [no, no],
        words: signs ? words.slice(signs[0].length) : words,
        marker: null,
        role,
        ...(signs && { signs: signs[1]! }),
      });
      continue;
    }
    if (before && goesOn(before, i, words)) {
      before.words = join(before.words, words, end);
      end = words;
      before.lines = [before.lines[0], no];
      continue;
    }
    end = words;
    (lines[i]!.prose ? [words] : cutLine(signs ? words.slice(signs[0].length) : words, numbering)).forEach(
      (piece, n) =>
        push(
          i,
          no,
          piece,
          {
            heading: lines[i]!.heading ?? signs?.[1]!.length,
            signs: n === 0 ? signs?.[1] : undefined,
            item: lines[i]!.item,
          },
          lines[i]!.prose,
        ),
    );
  }
  markLists(blocks);
  markParagraphs(blocks);
  markNames(blocks);
  return blocks;

  function nextFilled(i: number): number {
    let k = i + 1;
    while (k < lines.length && lines[k]!.raw.trim() === '') k++;
    return k;
  }

  /** Whether line `i` is the rest of the block before it. */
  function goesOn(before: Block, i: number, words: string): boolean {
    if (
      before.role ||
      before.heading ||
      hinted.has(before.lines[1]) ||
      !before.words ||
      lines[i]!.raw.startsWith('\t') ||
      markdown.test(words)
    )
      return false;
    if (noBeginning.test(words) && !lines[i - 1]?.grid) return true;
    if (
      read(words) ||
      bullet.test(words) ||
      attachment.pattern.test(words) ||
      preface.test(words) ||
      closing.test(words)
    )
      return false;
    if (width === null) return false;
    let k = i - 1;
    let blank = false;
    while (k >= 0 && (lines[k]!.raw.trim() === '' || frame.artefacts.has(k))) {
      blank ||= !frame.artefacts.has(k);
      k--;
    }
    const previous = lines[k]!.raw.trim();
    // No line ends its words with 与 or 、.
    if (unfinished.test(previous) && !blank) return true;
    const far = width.of(previous) < width.width - 4;
    if (far || (/^(?:　|\s{2,})/u.test(lines[i]!.raw) && indented && !/^(?:　|\s{2,})/u.test(lines[k]!.raw)))
      return false;
    if (indented && /^(?:　|\s{2,})/u.test(lines[i]!.raw)) return false;
    if (blank && lineEnd.test(previous)) return false;
    return !/[。！？；：]$/u.test(previous) || indented;
  }
}
