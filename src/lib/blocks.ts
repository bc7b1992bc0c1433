import { cutOrdinals, type Frame } from './frame.ts';
import { attachment, bracketInside, bullet, closing, markdown, measure, ordinalInside, preface, readMarker, schemes, sentenceEnd, type Marker, type Scheme } from './grammar.ts';
import type { Lines, Role } from './plan.ts';
import type { FlatTable, SourceLine } from './table.ts';

/** A paragraph or heading of the document: its words, whatever lines they were broken over. */
export interface Block {
  /** Index of its first line. */
  index: number;
  lines: Lines;
  words: string;
  marker: Marker | null;
  role?: Role;
  /** The level a heading has in Markdown or HTML. */
  heading?: number;
  /** The signs of Markdown that a plain text shows before a heading: they are printed words there. */
  signs?: string;
  item?: boolean;
  unsure?: string;
}

/** The words of two broken lines in one: nothing between Chinese characters, a space between words of letters. */
const join = (a: string, b: string) => a + (/[A-Za-z0-9]$/.test(a) && /^[A-Za-z]/.test(b) ? ' ' : '') + b;

/** What no line of Chinese may begin with (GB/T 15834): such a line goes on from the one before. */
const noBeginning = /^[，。、；：！？）》”’〉】％%,;!?)]/u;
const stop = /[。！？；：.!?;:…”’）)》】]$/u;

/** The width at which the lines of a document were broken, or null where a line is a paragraph. */
function widthOf(lines: SourceLine[], frame: Frame): number | null {
  const lengths = lines.flatMap((l, i) => {
    const words = l.raw.trim();
    return words && !l.raw.startsWith('\t') && !l.grid && !frame.roles.has(i) && !frame.artefacts.has(i) ? [[...words.slice(0, 200)].length] : [];
  });
  if (lengths.length < 12) return null;
  const sorted = lengths.slice().sort((a, b) => a - b);
  const width = sorted[Math.floor(sorted.length * 0.97)]!;
  if (width < 16 || width > 90) return null;
  const full = lengths.filter((n) => n >= width - 3).length;
  const broken = lines.filter((l) => { const w = l.raw.trim(); return w.length >= width - 3 && !stop.test(w); }).length;
  return full >= lengths.length * 0.3 && broken >= full * 0.5 ? width : null;
}

/**
 * Cuts a document into blocks: lines that were broken at a width are joined, lines that hold several headings are cut, and the marker
 * of each block is accepted or not by what comes before it. Every character of the lines that are no artefact is in exactly one block, in order.
 */
export function readBlocks(lines: SourceLine[], frame: Frame, hinted: ReadonlySet<number>, tables: ReadonlyMap<number, FlatTable>): Block[] {
  const read = (words: string) => readMarker(words, frame.series);
  const width = widthOf(lines, frame);
  const indented = lines.filter((l) => /^(?:　|\s{2,})\S/u.test(l.raw)).length > lines.filter((l) => l.raw.trim()).length * 0.15;
  const blocks: Block[] = [];
  const used = new Map<Scheme, number>();
  for (const line of lines) {
    const marker = line.prose ? null : read(line.raw.trim());
    if (marker) used.set(marker.scheme, (used.get(marker.scheme) ?? 0) + 1);
  }
  /** The last number accepted of a scheme. */
  const last = new Map<Scheme, number>();

  const accept = (words: string): { marker: Marker | null; unsure?: string } => {
    const marker = read(words);
    if (!marker) return { marker };
    const before = last.get(marker.scheme) ?? 0;
    const { number, scheme } = marker;
    const follows = number <= 1 || (number >= before && number <= before + 2);
    if (marker.specks && number !== before + 1) return { marker: null };
    const sentence = words.length > 60 || sentenceEnd.test(words);
    const weak = scheme.evidence === 'weak' || scheme.evidence === 'series';
    if (weak && !follows) return { marker: null, unsure: `begins with ${marker.printed}, which does not follow ${before || 'any number before it'}` };
    if (scheme.evidence === 'strong' && scheme.name !== '第一条' && sentence && (number < before || number > before + 2) && number !== 1) return { marker: null, unsure: `begins like a heading (${marker.printed}), but reads as a sentence` };
    if (/甲$/u.test(scheme.name) && sentence) return { marker: null };
    if (weak && measure.test(words.slice(marker.printed.length))) return { marker: null };
    if (scheme.evidence !== 'strong' && countsOn(words, marker)) return { marker: null };
    take(marker);
    return { marker };
  };
  /** Numbers below a heading begin anew, but may also run on. */
  const take = (marker: Marker) => {
    last.set(marker.scheme, marker.number);
    for (const scheme of schemes.slice(schemes.indexOf(marker.scheme) + 1)) if (scheme.evidence === 'weak' && !last.has(scheme)) last.set(scheme, 0);
  };
  /** 1. 甲、2. 乙、3. 丙，三项同步推进: a sentence that counts; 1. 甲      （一）乙: two columns of a scan. */
  const countsOn = (words: string, { scheme, number, printed }: Marker) =>
    [...words.slice(printed.length, 120).matchAll(/[、，；;]\s*| {3,}|　{2,}/gu)].some((m) => {
      const inner = read(words.slice(printed.length + m.index + m[0].length));
      return inner && (/\S/u.test(m[0]) ? inner.scheme === scheme && inner.number === number + 1 : schemes.indexOf(inner.scheme) <= schemes.indexOf(scheme) || inner.number === 1);
    });
  const expected = (marker: Marker | null) => marker !== null && used.has(marker.scheme) && (marker.number === (last.get(marker.scheme) ?? 0) + 1 || marker.number === 1);

  const push = (index: number, no: number, words: string, { heading, signs, item }: Pick<Block, 'heading' | 'signs' | 'item'>, prose?: boolean) => {
    if (!words) return;
    const { marker, unsure } = prose ? { marker: null } : item ? { marker: read(words) } : accept(words);
    blocks.push({ index, lines: [no, no], words, marker, ...(heading && { heading }), ...(signs && { signs }), ...(item && { item }), ...(unsure && { unsure }) });
  };

  /** The places at which a line is cut because another heading begins there. */
  const cut = (words: string): string[] => {
    const marker = read(words);
    const title = words.slice(0, 120);
    if (marker?.scheme.evidence === 'strong' && words.length <= 90 && !/[。；！？]/u.test(words)) {
      const pieces = cutOrdinals(words);
      if (pieces.length > 1 && pieces.every((p) => p.length > (read(p)?.printed.length ?? 0) + 1 && used.has(read(p)?.scheme as Scheme))) return pieces;
    }
    if (marker) {
      const head = title.slice(0, (title.indexOf('。') + 1 || title.length + 1) - 1);
      for (const found of head.matchAll(bracketInside)) {
        const rest = words.slice(found.index);
        const inner = read(rest);
        if (found.index > marker.printed.length + 1 && inner && schemes.indexOf(inner.scheme) > schemes.indexOf(marker.scheme) && inner.number === 1 && (used.get(inner.scheme) ?? 0) > 1
          && !/[第按照据见及和与、“《，]\s*$/u.test(words.slice(0, found.index)) && !/[）)]$/u.test(rest.slice(0, inner.printed.length + 1).slice(inner.printed.length))) return [words.slice(0, found.index).trimEnd(), ...cutSeries(rest, inner)];
      }
      return cutSeries(words, marker);
    }
    // A heading that was set behind the end of a paragraph.
    const tail = [...words.slice(-60).matchAll(ordinalInside)].at(-1);
    if (tail && words.length > 60) {
      const at = words.length - Math.min(60, words.length) + tail.index;
      const rest = words.slice(at);
      const inner = read(rest);
      if (/[。！？]\s*$/u.test(words.slice(0, at)) && !/[。；，！？]/u.test(rest) && expected(inner) && inner!.scheme.evidence === 'strong') return [words.slice(0, at).trimEnd(), rest];
    }
    return cutSeries(words, null);
  };

  /**
   * Cuts a line where its numbers go on behind a full stop (（一）甲。……（二）乙。……): the next number of a series that the line itself or the
   * document has begun, or a 1 right behind a title whose 2 follows in the line.
   */
  const cutSeries = (words: string, marker: Marker | null): string[] => {
    const reached = new Map(last);
    if (marker) reached.set(marker.scheme, marker.number);
    const found = [...words.matchAll(/(?<=[。！？”』」）)\s\p{Script=Han}])(?=[第（(〔【一二三四五六七八九十\d])/gu)].flatMap(({ index }) => {
      const inner = read(words.slice(index, index + 40));
      const before = words.slice(Math.max(0, index - 20), index).trimEnd().at(-1) ?? '';
      return inner && !inner.specks && (/[。！？]/u.test(before) || inner.scheme.evidence === 'strong' || /\s/u.test(words[index - 1]!) || (index <= 40 && inner.scheme.name === '（一）')) && !/[按照据依见及和与至、“《（(第，]/u.test(before) ? [{ index, inner, stop: /[。！？]/u.test(before) }] : [];
    });
    const at: number[] = [];
    let titled = marker ? marker.printed.length : -1;
    let above = marker?.scheme;
    for (const [n, { index, inner, stop }] of found.entries()) {
      const { scheme, number } = inner;
      const titleAbove = titled >= 0 && index > titled && index - titled <= 40 && !/[。；，：]/u.test(words.slice(titled, index));
      const goesOn = (stop || (titleAbove && scheme.evidence === 'strong')) && number > 1 && reached.get(scheme) === number - 1;
      const twin = found.slice(n + 1, n + 12).some((f) => f.stop && f.inner.scheme === scheme && f.inner.number === 2);
      const begins = number === 1 && titleAbove && schemes.indexOf(scheme) > schemes.indexOf(above!) && (twin || (used.get(scheme) ?? 0) > 1);
      const opens = number === 1 && scheme.evidence === 'strong' && twin && (stop || scheme === found[0]!.inner.scheme || at.at(-1) !== undefined && index - at.at(-1)! <= 40);
      if (!goesOn && !begins && !opens) continue;
      at.push(index);
      titled = index + inner.printed.length;
      above = scheme;
      reached.set(scheme, number);
    }
    return [0, ...at].map((start, n) => words.slice(start, at[n]).trim()).filter(Boolean);
  };

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
      const closes = frame.roles.get(nextFilled(i)) !== 'toc' && tail && tail.index > 2 && cutOrdinals(words).length > 1;
      for (const piece of cutOrdinals(closes ? words.slice(0, tail.index) : words)) blocks.push({ index: i, lines: [no, no], words: piece, marker: null, role });
      if (closes) blocks.push({ index: i, lines: [no, no], words: tail[0], marker: null });
      continue;
    }
    const signs = lines[i]!.prose ? null : markdown.exec(words);
    if (role) {
      blocks.push({ index: i, lines: [no, no], words: signs ? words.slice(signs[0].length) : words, marker: null, role, ...(signs && { signs: signs[1]! }) });
      continue;
    }
    if (before && goesOn(before, i, words)) {
      before.words = join(before.words, words);
      before.lines = [before.lines[0], no];
      continue;
    }
    (lines[i]!.prose ? [words] : cut(signs ? words.slice(signs[0].length) : words)).forEach((piece, n) => push(i, no, piece, { heading: lines[i]!.heading ?? signs?.[1]!.length, signs: n === 0 ? signs?.[1] : undefined, item: lines[i]!.item }, lines[i]!.prose));
  }
  markLists(blocks);
  return blocks;

  function nextFilled(i: number): number {
    let k = i + 1;
    while (k < lines.length && lines[k]!.raw.trim() === '') k++;
    return k;
  }

  /** Whether line `i` is the rest of the block before it. */
  function goesOn(before: Block, i: number, words: string): boolean {
    if (before.role || before.heading || hinted.has(before.lines[1]) || !before.words || lines[i]!.raw.startsWith('\t') || markdown.test(words)) return false;
    if (noBeginning.test(words) && !lines[i - 1]?.grid) return true;
    if (read(words) || bullet.test(words) || attachment.pattern.test(words) || preface.test(words) || closing.test(words)) return false;
    if (width === null) return false;
    let k = i - 1;
    let blank = false;
    while (k >= 0 && (lines[k]!.raw.trim() === '' || frame.artefacts.has(k))) { blank ||= !frame.artefacts.has(k); k--; }
    const previous = lines[k]!.raw.trim();
    const far = previous.length < width - 4;
    if (far || /^(?:　|\s{2,})/u.test(lines[i]!.raw) && indented && !/^(?:　|\s{2,})/u.test(lines[k]!.raw)) return false;
    if (indented && /^(?:　|\s{2,})/u.test(lines[i]!.raw)) return false;
    if (blank && stop.test(previous)) return false;
    return !/[。！？；：]$/u.test(previous) || indented;
  }
}

/**
 * Numbers that follow one another in paragraphs that end with ； are a list (1.甲； 2.乙； 3.丙。), and so are whole sentences below a colon
 * (有下列情形之一者： 一、甲者。 二、乙者。).
 */
function markLists(blocks: Block[]): void {
  const isNumbered = (x: Block | undefined) => x?.marker && x.marker.scheme.evidence !== 'strong' && !x.heading;
  const follows = (x: Block | undefined, before: Block) => isNumbered(x) && x!.marker!.scheme === before.marker!.scheme && x!.marker!.number === before.marker!.number + 1;
  /** The index behind the entry that begins at `b`: a line that does not end goes on in the next. */
  const endOf = (b: number) => {
    let end = b + 1;
    while (end < b + 4 && end < blocks.length && blocks[end - 1]!.words.length >= 26 && !stop.test(blocks[end - 1]!.words) && blocks[end]!.words && !blocks[end]!.marker && !blocks[end]!.role) end++;
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
