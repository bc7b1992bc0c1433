import { date, documentNumber } from '../../chinese/dates.ts';
import { cutOrdinals, markdown, readMarker, type Scheme, seriesIn } from '../../chinese/heading-numbers.ts';
import { attachment, box, closing, named, preface } from '../../chinese/heading-words.ts';
import { isChrome } from '../../chinese/page-words.ts';
import { sentenceEnd } from '../../chinese/punctuation.ts';
import { key } from '../../model/heading.ts';
import type { Artefact, Role } from '../../model/plan.ts';
import type { SourceLine } from '../../model/source-line.ts';
import { contents, pageColumn } from './contents.ts';
import { leaderAt, withoutLeader } from './leader.ts';
import { bracketed, metadata } from './opening.ts';
import { pageNumber, pagesIn, surePages } from './page-numbers.ts';
import { bareHead, hasPage, runningHeads } from './running-heads.ts';

/** What stands around the body of a document: what each line is (by its index), and what is no word of the plan. */
export interface Frame {
  roles: Map<number, Role>;
  artefacts: Map<number, Artefact>;
  /** The schemes of figures that the document numbers its headings by (see seriesIn). */
  series: ReadonlySet<Scheme>;
  /** Entries of the table of contents, as `key` writes them. */
  listed: Set<string>;
}
const fraction = /^\d{1,4}\s*[/／]\s*\d{1,4}$/u;
const shortest = 60;

const reasons = {
  chrome: { zh: '正文之外的网页或文件文字', en: 'text of the web page or file around the document' },
  page: { zh: '页码', en: 'page number' },
  head: { zh: '页眉', en: 'running head' },
};

/**
 * Tells what surrounds the body of a document from its words alone: table of contents, information block, document number,
 * addressee, signature and date are told by their role; page numbers, running heads and the text of a web page are artefacts with
 * their reasons, `guessed` unless they are numbers of a run of pages. A sentence, a numbered clause or a heading is never one.
 * Takes time linear in the lines. The lines at the indices in `settled` are left alone.
 */
export function readFrame(lines: SourceLine[], settled: ReadonlySet<number>): Frame {
  const roles = new Map<number, Role>();
  const artefacts = new Map<number, Artefact>();
  const listed = new Set<string>();
  const words = lines.map((l) => l.raw.trim().replace(markdown, ''));
  const series = seriesIn(words);
  const marker = (i: number) => (lines[i]!.prose ? null : readMarker(words[i]!, series));
  const artefact = (i: number, reason: Artefact['reason'], sure = false) =>
    artefacts.set(i, {
      line: lines[i]!.no,
      text: lines[i]!.raw.trim(),
      reason,
      ...(!sure && { guessed: true }),
    });
  const free = (i: number) =>
    i < lines.length &&
    words[i] !== '' &&
    !settled.has(i) &&
    !roles.has(i) &&
    !artefacts.has(i) &&
    !lines[i]!.raw.startsWith('\t') &&
    !lines[i]!.grid;

  // Page numbers and running heads: what repeats from page to page.
  const marks = lines.flatMap((_, i) => (free(i) && pageNumber.test(words[i]!) ? [i] : []));
  const sure = surePages(words, marks);
  for (const i of marks) if (sure.has(i) || !fraction.test(words[i]!)) artefact(i, reasons.page, sure.has(i));
  const bare = lines.flatMap((_, i) => (free(i) && /^\d{1,4}$/.test(words[i]!) ? [i] : []));
  for (const i of pagesIn(words, bare)) artefact(i, reasons.page, true);
  // The number of the last page, where the others are gone.
  const foot = lines.findLastIndex((_, i) => words[i] !== '');
  if (foot > 60 && bare.at(-1) === foot && !artefacts.has(foot)) artefact(foot, reasons.page);
  const pages = new Set([...artefacts.keys()]);
  const isHeading = (i: number) =>
    Boolean(marker(i)) ||
    box.pattern.test(words[i]!) ||
    attachment.pattern.test(words[i]!) ||
    preface.test(words[i]!);
  for (const i of runningHeads(words, pages, (k) => free(k) && !isHeading(k))) artefact(i, reasons.head);

  lines.forEach((l, i) => {
    if (l.chrome && words[i] && !settled.has(i)) artefact(i, reasons.chrome);
  });
  readContents();

  // 附件：1.……, 2.…… in a letter names annexes and begins no body.
  const annexes = new Set<number>();
  lines.forEach((_, i) => {
    const list = attachment.pattern.exec(words[i]!);
    if (
      !list ||
      !/[:：]/u.test(words[i]!) ||
      !/^$|^1\s*[.．、]/u.test(words[i]!.slice(list[0].length).trim())
    )
      return;
    for (
      let k = i + 1;
      k < Math.min(lines.length, i + 40) && (words[k] === '' || marker(k)?.scheme.name === '1.');
      k++
    )
      annexes.add(k);
  });
  const body = lines.findIndex(
    (_, i) => free(i) && !annexes.has(i) && (marker(i) !== null || preface.test(words[i]!)),
  );
  const start = body < 0 ? Math.min(lines.length, 40) : body;
  for (let i = 0; i < start; i++) {
    if (!free(i)) continue;
    if (isChrome(words[i]!, chromeBeside(i))) artefact(i, reasons.chrome);
    else if (metadata.test(words[i]!)) roles.set(i, 'metadata');
    else if (words[i]!.length <= shortest && documentNumber.test(words[i]!)) roles.set(i, 'number');
    else if (date.test(words[i]!)) roles.set(i, 'date');
    else if (
      /^[^。；！？]{2,200}[:：]$/u.test(words[i]!) &&
      /(?:[省市区县州厅局委办处部院校科级]|政府|单位|机构|企业|部门|教工|代表)[^，]{0,6}[:：]$/u.test(
        words[i]!,
      )
    )
      roles.set(i, 'addressee');
  }
  // The title: the first line that is called what plans are called, with the lines that belong to it.
  const dates = [...roles]
    .flatMap(([i, role]) => (role === 'date' && i < start ? [i] : []))
    .sort((a, b) => a - b);
  let nextDate = 0;
  const lastNamed = words
    .slice(0, start)
    .findLastIndex((w, i) => free(i) && w.length <= shortest && named.test(w));
  for (let i = 0; i < start; i++) {
    if (
      !free(i) ||
      lines[i]!.prose ||
      !/\p{Script=Han}{2}/u.test(words[i]!.replace(/\s/gu, '')) ||
      attachment.pattern.test(words[i]!) ||
      words[i]!.length > shortest ||
      sentenceEnd.test(words[i]!) ||
      bracketed.test(words[i]!) ||
      /[/\\|:：]|\d\s*[年月日]\s*$/u.test(words[i]!)
    )
      continue;
    let last = i;
    const next = () => {
      let k = last + 1;
      while (k < start && words[k] === '' && k <= last + 2) k++;
      return k;
    };
    let joined = words[i]!;
    while (
      !named.test(joined) &&
      last - i < 3 &&
      free(next()) &&
      next() === last + 1 &&
      words[next()]!.length <= 40 &&
      !sentenceEnd.test(words[next()]!) &&
      !/[:：]$/u.test(words[next()]!)
    ) {
      last = next();
      joined += words[last]!;
    }
    if (!named.test(joined)) continue;
    // 某市第十四个五年规划 / 和二〇三五年远景目标纲要
    if (
      free(next()) &&
      next() === last + 1 &&
      /^[和及与與暨]/u.test(words[next()]!) &&
      words[next()]!.length <= 40 &&
      named.test(words[next()]!)
    )
      last = next();
    for (let k = i; k <= last; k++) if (words[k]) roles.set(k, k === i ? 'title' : 'title-more');
    // 附件 alone above the title only says that a letter brought the text.
    let above = i - 1;
    while (above >= 0 && words[above] === '') above--;
    if (above >= 0 && free(above) && /^附\s*件\s*[:：]?$/u.test(words[above]!)) roles.set(above, 'remark');
    for (let k = next(); k < start && free(k) && bracketed.test(words[k]!); k = next()) {
      roles.set(k, 'subtitle');
      last = k;
    }
    // A letter that forwards the plan ends with signature and date; the plan's own title comes after it.
    while (nextDate < dates.length && dates[nextDate]! <= last) nextDate++;
    const signed = dates[nextDate];
    if (signed === undefined || lastNamed <= signed) break;
    i = signed;
  }
  sign(0, start);

  // The document's own name beside a page number, or with one, wherever the pages are too few to tell a running head by its repetition.
  const names = new Map<string, number>();
  lines.forEach((_, i) => {
    if (!words[i] || words[i]!.length > shortest) return;
    const name = bareHead(words[i]!);
    const before = names.get(name);
    if (
      before !== undefined &&
      free(i) &&
      !marker(i) &&
      (hasPage(words[i]!) || [-1, 1].some((d) => pages.has(i + d)))
    )
      artefact(i, reasons.head);
    else if (before === undefined && i < start && named.test(words[i]!) && !sentenceEnd.test(words[i]!))
      names.set(name, i);
  });

  // From the end: small print of the page, then date and signature.
  let end = lines.length - 1;
  for (let seen = 0; end > start && seen < 25; end--) {
    if (!free(end)) continue;
    seen++;
    if (!marker(end) && isChrome(words[end]!, chromeBeside(end))) artefact(end, reasons.chrome);
    else if (/^[（(](?:此件|来源|责任编辑|信息来源)/u.test(words[end]!)) roles.set(end, 'remark');
    else if (/^(?:来源|责任编辑|信息来源|编辑)\s*[:：]/u.test(words[end]!)) roles.set(end, 'remark');
    else if (date.test(words[end]!)) roles.set(end, 'date');
    else if (/^(?:抄\s*送|主\s*送|分\s*送|印\s*发)\s*[:：]/u.test(words[end]!)) roles.set(end, 'remark');
    else if (words[end]!.length > shortest || marker(end)) {
      if (marker(end) || seen > 12) break;
    }
  }
  sign(start, lines.length);
  return { roles, artefacts, series, listed };

  /** Whether the next line above or below is text of a web page. */
  function chromeBeside(i: number): boolean {
    return [-1, 1].some((step) => {
      let k = i + step;
      while (words[k] === '' && Math.abs(k - i) < 4) k += step;
      return words[k] !== undefined && (artefacts.get(k)?.reason === reasons.chrome || isChrome(words[k]!));
    });
  }

  /** A short line just above a date is who signed. */
  function sign(from: number, to: number) {
    for (let i = from; i < to; i++) {
      if (roles.get(i) !== 'date' || /^[（(]/u.test(words[i]!)) continue;
      let k = i - 1;
      for (let n = 0; n < 4 && k >= from; n++, k--) {
        while (k >= from && words[k] === '') k--;
        if (
          k < from ||
          !free(k) ||
          words[k]!.length > 24 ||
          /[。；！？，：:、]/u.test(words[k]!) ||
          marker(k) ||
          attachment.pattern.test(words[k]!)
        )
          break;
        roles.set(k, 'signature');
      }
    }
  }

  /** A run of lines that name, one after another, what comes again farther down. */
  function readContents() {
    const places = new Map<string, number>();
    lines.forEach((_, i) => {
      if (words[i]) places.set(key(words[i]!), i);
    });
    const entry = (text: string) => key(withoutLeader(text));
    const isEntry = (i: number) => {
      const text = words[i]!;
      if (!text || text.length > 400 || /[。；！]./u.test(withoutLeader(text))) return false;
      if (leaderAt(text)?.dotted || cutOrdinals(text).length > 1) return true;
      return (
        text.length <= 80 &&
        ((places.get(entry(text)) ?? -1) > i ||
          (leaderAt(text) && (readMarker(text) !== null || attachment.pattern.test(text))))
      );
    };
    lines.forEach((l, i) => {
      if (l.contents && free(i)) roles.set(i, 'toc');
    });
    const isContents = (i: number) =>
      lines[i]!.contents || (contents.test(words[i]!) && words[i]!.length < 20);
    const from = lines.findIndex(
      (_, i) =>
        (roles.get(i) === 'toc' && lines[i]!.contents) ||
        (free(i) &&
          (isContents(i) ||
            leaderAt(words[i]!)?.dotted ||
            (isEntry(i) && marker(i) !== null && (places.get(entry(words[i]!)) ?? -1) > i))),
    );
    if (from < 0) return;
    const entitled = isContents(from);
    const found: number[] = [];
    const seen = new Set<string>();
    let misses = 0;
    for (let i = from; i < lines.length; i++) {
      if (!words[i]) continue;
      if (words[i]!.length > 400) break;
      if (entitled && pageColumn.test(words[i]!)) {
        found.push(i);
        continue;
      }
      if (!free(i) && i !== from) {
        if (artefacts.has(i)) continue;
        else break;
      }
      if (i === from && entitled) {
        const rest = words[i]!.replace(contents, '').trim();
        if (rest) seen.add(entry(rest));
        found.push(i);
        continue;
      }
      if (seen.has(entry(words[i]!)) && !leaderAt(words[i]!)) break;
      const fits =
        isEntry(i) ||
        (entitled && marker(i) !== null && words[i]!.length <= shortest && !/[。；！]/u.test(words[i]!));
      if (
        !fits &&
        (!entitled || ++misses > 2 || words[i]!.length > shortest || /[。；！，：]/u.test(words[i]!))
      )
        break;
      for (const piece of cutOrdinals(words[i]!)) seen.add(entry(piece));
      found.push(i);
    }
    while (found.length && !isEntry(found.at(-1)!) && found.at(-1) !== from) found.pop();
    // One heading that comes twice is no table of contents.
    if (found.length < (entitled ? 3 : 4)) return;
    for (const i of found) roles.set(i, 'toc');
    for (const i of found)
      for (const piece of cutOrdinals(
        i === from && entitled ? words[i]!.replace(contents, '').trim() : words[i]!,
      ))
        if (piece) listed.add(entry(piece));
    for (const i of found)
      for (const word of words[i]!.matchAll(/[前序引导]\s*言|实\s*施$|结\s*语/gu))
        if (preface.test(word[0]) || closing.test(word[0])) listed.add(key(word[0]));
  }
}
