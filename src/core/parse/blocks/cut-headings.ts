import {
  bracketInside,
  cutOrdinals,
  type Marker,
  ordinalInside,
  type Scheme,
  schemes,
} from '../../chinese/heading-numbers.ts';

/** What is known of a document's numbers while its lines are read. */
export interface Numbering {
  read: (words: string) => Marker | null;
  /** How many lines begin with each scheme. */
  used: ReadonlyMap<Scheme, number>;
  /** The last number accepted of a scheme. */
  last: ReadonlyMap<Scheme, number>;
}

/** A line that is longer holds more than a paragraph. */
const longest = 240;

/** The places at which a line is cut because another heading begins there. */
export function cutLine(words: string, numbering: Numbering): string[] {
  const { read, used, last } = numbering;
  const expected = (marker: Marker | null) =>
    marker !== null &&
    used.has(marker.scheme) &&
    (marker.number === (last.get(marker.scheme) ?? 0) + 1 || marker.number === 1);
  const marker = read(words);
  const title = words.slice(0, 120);
  if (marker?.scheme.evidence === 'strong' && words.length <= 90 && !/[。；！？]/u.test(words)) {
    const pieces = cutOrdinals(words);
    if (
      pieces.length > 1 &&
      pieces.every(
        (p) => p.length > (read(p)?.printed.length ?? 0) + 1 && used.has(read(p)?.scheme as Scheme),
      )
    )
      return pieces;
  }
  if (marker) {
    const head = title.slice(0, (title.indexOf('。') + 1 || title.length + 1) - 1);
    for (const found of head.matchAll(bracketInside)) {
      const rest = words.slice(found.index);
      const inner = read(rest);
      if (
        found.index > marker.printed.length + 1 &&
        inner &&
        schemes.indexOf(inner.scheme) > schemes.indexOf(marker.scheme) &&
        inner.number === 1 &&
        (used.get(inner.scheme) ?? 0) > 1 &&
        !/[第按照据见及和与、“《，]\s*$/u.test(words.slice(0, found.index)) &&
        !/[）)]$/u.test(rest.slice(0, inner.printed.length + 1).slice(inner.printed.length))
      )
        return [words.slice(0, found.index).trimEnd(), ...cutSeries(rest, inner, numbering)];
    }
    return cutSeries(words, marker, numbering);
  }
  // A heading that was set behind the end of a paragraph.
  const tail = [...words.slice(-60).matchAll(ordinalInside)].at(-1);
  if (tail && words.length > 60) {
    const at = words.length - Math.min(60, words.length) + tail.index;
    const rest = words.slice(at);
    const inner = read(rest);
    if (
      /[。！？]\s*$/u.test(words.slice(0, at)) &&
      !/[。；，！？]/u.test(rest) &&
      expected(inner) &&
      inner!.scheme.evidence === 'strong'
    )
      return [words.slice(0, at).trimEnd(), rest];
  }
  return cutSeries(words, null, numbering);
}

/**
 * Cuts a line where its numbers go on behind a full stop (（一）甲。……（二）乙。……): the next number of a series that the line itself or the
 * document has begun, or a 1 right behind a title whose 2 follows in the line.
 */
function cutSeries(words: string, marker: Marker | null, { read, used, last }: Numbering): string[] {
  const reached = new Map(last);
  if (marker) reached.set(marker.scheme, marker.number);
  const found = [
    ...words.matchAll(/(?<=[。！？：”』」）)\s\p{Script=Han}])(?=[第（(〔【一二三四五六七八九十\d])/gu),
  ].flatMap(({ index }) => {
    const inner = read(words.slice(index, index + 40));
    const before =
      words
        .slice(Math.max(0, index - 20), index)
        .trimEnd()
        .at(-1) ?? '';
    return inner &&
      !inner.specks &&
      (/[。！？]/u.test(before) ||
        inner.scheme.evidence === 'strong' ||
        /\s/u.test(words[index - 1]!) ||
        inner.number === 1) &&
      !/[按照据依见及和与至、“《（(第，]/u.test(before)
      ? [{ index, inner, stop: /[。！？]/u.test(before) }]
      : [];
  });
  const at: number[] = [];
  let titled = marker ? marker.printed.length : -1;
  let above = marker?.scheme;
  for (const [n, { index, inner, stop }] of found.entries()) {
    const { scheme, number } = inner;
    const titleAbove =
      titled >= 0 &&
      index > titled &&
      index - titled <= 40 &&
      !/[。；，：](?!\s*$)/u.test(words.slice(titled, index));
    const goesOn =
      (stop || (titleAbove && scheme.evidence === 'strong')) &&
      number > 1 &&
      reached.get(scheme) === number - 1;
    const twin = found
      .slice(n + 1, n + 12)
      .some((f) => f.stop && f.inner.scheme === scheme && f.inner.number === 2);
    const begins =
      number === 1 &&
      titleAbove &&
      schemes.indexOf(scheme) > schemes.indexOf(above!) &&
      (twin || (used.get(scheme) ?? 0) > 1);
    const below =
      words.length > longest &&
      stop &&
      (scheme.name === '一、' || (above !== undefined && schemes.indexOf(scheme) > schemes.indexOf(above)));
    const opens =
      number === 1 &&
      (scheme.evidence === 'strong' || below) &&
      twin &&
      (stop || scheme === found[0]!.inner.scheme || (at.at(-1) !== undefined && index - at.at(-1)! <= 40));
    // 重点突出以下内容：（一）消防安全。检查……（二）燃气安全。检查……
    const listed =
      number === 1 &&
      twin &&
      words.length > longest &&
      words[index - 1] === '：' &&
      above !== undefined &&
      schemes.indexOf(scheme) > schemes.indexOf(above) &&
      /^[^。；：]{2,20}。\S/u.test(words.slice(index + inner.printed.length));
    // 第一章 总则第一条……第二条
    const next = found[n + 1];
    const leads =
      number === 1 &&
      scheme.evidence === 'strong' &&
      next?.inner.scheme.evidence === 'strong' &&
      next.inner.number === 1 &&
      next.index - index <= 40 &&
      schemes.indexOf(next.inner.scheme) > schemes.indexOf(scheme) &&
      found
        .slice(n + 2, n + 13)
        .some((f) => f.stop && f.inner.scheme === next.inner.scheme && f.inner.number === 2);
    if (!goesOn && !begins && !opens && !leads && !listed) continue;
    at.push(index);
    titled = index + inner.printed.length;
    above = scheme;
    reached.set(scheme, number);
  }
  return [0, ...at].flatMap((start, n) => setOff(words.slice(start, at[n]).trim(), read)).filter(Boolean);
}

/** A title and its text, which the blanks that begin a paragraph set off. */
function setOff(words: string, read: Numbering['read']): string[] {
  const title =
    words.length > 30 && words.endsWith('。')
      ? /^[^。；，：]{2,40}?\u3000{2}(?=\p{Script=Han})/u.exec(words)?.[0]
      : undefined;
  return title && read(words) ? [title.trimEnd(), words.slice(title.length)] : [words];
}
