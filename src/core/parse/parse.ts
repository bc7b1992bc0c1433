import { type Marker, numberOf, readMarker, schemes } from '../chinese/heading-numbers.ts';
import { attachment, box as boxHeading, closing, glossary, preface } from '../chinese/heading-words.ts';
import { bullet, endnote, noteCall, sentenceEnd } from '../chinese/punctuation.ts';
import type { Report } from '../model/diagnostics.ts';
import { key } from '../model/heading.ts';
import {
  type Artefact,
  type DivisionKind,
  isDivision,
  type Kind,
  type Node,
  type Plan,
  type Role,
} from '../model/plan.ts';
import type { SourceLine } from '../model/source-line.ts';
import type { Legend } from '../tables/flat-table.ts';
import { greatest } from '../tables/grid.ts';
import { readTables } from '../tables/tables.ts';
import type { Block } from './blocks/block.ts';
import { readBlocks } from './blocks/blocks.ts';
import { readFrame } from './frame/frame.ts';
import { isInformation } from './frame/opening.ts';
import type { Hint } from './hints.ts';
import { checkNumbers } from './number-order.ts';
import { readKinds, readLevels } from './ranks/ladder.ts';
import { readUnnumbered } from './ranks/lost-numbers.ts';
import { readPlain } from './ranks/never-numbered.ts';
import { findOwnTexts } from './ranks/own-texts.ts';
import { cutRunIn, markLeads } from './run-in-headings.ts';
import { depths, isPlainTitle, label, longestBelow, longestTitle, node } from './tree.ts';

export interface ParseOptions {
  /** Named in messages. */
  file: string;
  /** The file that holds the hints and artefacts, named in messages about them. */
  hintFile: string;
  /** The line of the hint file on which an entry stands, where it is known. */
  lineOf?: (list: 'structure' | 'artefacts', index: number) => number;
  hints: Hint[];
  artefacts: Artefact[];
  report: Report;
}

/**
 * Parses the lines of a plan into its tree.
 * Total: any text gives a tree, and its printed characters are those of the text less the artefacts, in order;
 * what fits no rule is a paragraph. Reports numbers that jump or repeat, ragged rows, and hints and artefacts that do not fit.
 */
export function parse(
  lines: SourceLine[],
  { file, hintFile, lineOf, hints, artefacts, report }: ParseOptions,
): Plan {
  const at = Map.groupBy(lines, (line) => line.no);
  /** Where a line has gone that stands once in the text; looked for a hundred times, which is more than a person reads. */
  let looked = 0;
  const nowAt = (fits: (raw: string) => boolean) => {
    if (++looked > 100) return '';
    const found = lines.filter(({ raw }) => fits(raw.trim()));
    return found.length === 1 ? ` That text is on line ${found[0]!.no} now.` : '';
  };
  const hintAt = new Map<number, Hint>();
  for (const [i, hint] of hints.entries()) {
    if (at.get(hint.line)?.some(({ raw }) => raw.trim().startsWith(hint.text))) hintAt.set(hint.line, hint);
    else
      report(
        'hint',
        { file: hintFile, line: lineOf?.('structure', i) },
        `structure: line ${hint.line} of ${file} does not begin with “${hint.text}”.${nowAt((raw) => raw.startsWith(hint.text))} Correct the line number or the text of this hint.`,
      );
  }
  const declared = new Map<number, Artefact[]>();
  for (const [i, artefact] of artefacts.entries()) {
    if (at.get(artefact.line)?.some(({ raw }) => raw.trim() === artefact.text))
      (declared.get(artefact.line) ?? declared.set(artefact.line, []).get(artefact.line)!).push(artefact);
    else
      report(
        'artefact',
        { file: hintFile, line: lineOf?.('artefacts', i) },
        `artefacts: line ${artefact.line} of ${file} is not “${artefact.text}”.${nowAt((raw) => raw === artefact.text)} Correct the line number or the text of this artefact.`,
      );
  }

  const confirmed = new Map(
    lines.flatMap(({ no, raw }, i) => {
      const artefact = declared.get(no)?.find(({ text }) => text === raw.trim());
      return artefact ? [[i, artefact] as const] : [];
    }),
  );
  const settled = new Set([...lines.keys()].filter((i) => confirmed.has(i) || hintAt.has(lines[i]!.no)));
  const frame = readFrame(lines, settled);
  for (const [i, artefact] of confirmed) frame.artefacts.set(i, artefact);
  sayLeftOut([...frame.artefacts.values()], file, hintFile, report);
  const tables = readTables(
    lines,
    frame.artefacts,
    (i) => frame.roles.has(i) || hintAt.has(lines[i]!.no),
    file,
    report,
  );
  const blocks = readBlocks(lines, frame, new Set(hintAt.keys()), tables);
  const kinds = readKinds(blocks);
  const levels = readLevels(blocks, kinds);
  const lacking = readUnnumbered(blocks, kinds);
  const plain = readPlain(blocks, kinds);

  const roots: Node[] = [];
  const open: { depth: number; node: Node }[] = [];
  const add = (child: Node) => (open.at(-1)?.node.children ?? roots).push(child);
  const addDivision = (division: Node) => {
    const depth = depths[division.kind as DivisionKind];
    const inAnnex =
      open[0]?.node.kind === 'attachment' && division.kind !== 'attachment' && division.kind !== 'part';
    while (open.length > (inAnnex ? 1 : 0) && open.at(-1)!.depth >= depth) open.pop();
    add(division);
    open.push({ depth, node: division });
  };
  const schemesOf = new Map(
    [...kinds].map(([block, kind]) => [kind as Kind, block.marker!.scheme] as const).reverse(),
  );
  const schemeOf = (kind: Kind) => schemesOf.get(kind);
  const titled = blocks.some((b) => b.role === 'title');
  const hasParts = [...kinds.values()].includes('part');
  /** Where a glossary at the end begins: its numbers count entries. */
  const explained = blocks.findLastIndex(
    (b) =>
      !b.marker &&
      !b.role &&
      b.words.length <= longestBelow &&
      !sentenceEnd.test(b.words) &&
      (glossary.test(b.words) || /^[注註][释釋]$/u.test(b.words)),
  );
  const last = blocks.findLastIndex((b, i) => b.marker && !(explained >= 0 && i > explained));
  const ownTexts = findOwnTexts(blocks, kinds);
  const calls = new Set(blocks.flatMap((b) => [...b.words.matchAll(noteCall)].map((m) => m[1]!)));

  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b]!;
    const { words, marker, role, signs } = block;
    /** The marker with the signs of Markdown before it. */
    const printed = (own: string | null) => [signs, own].filter(Boolean).join(' ') || null;
    const from = block.lines;
    const more = block.unsure ? { unsure: block.unsure } : {};
    const table = tables.get(block.index);
    if (table && !words) {
      const legends = (role: Role, all: Legend[]) => all.map((l) => node('p', l.lines, l.words, { role }));
      const information = !open.length && isInformation(table.rows);
      const rows = table.rows.map((cells, r) =>
        node('row', [cells[0]!.lines[0], greatest(cells.map((c) => c.lines[1]))], '', {
          cells,
          head: !information && r < table.headRows,
        }),
      );
      add(
        node('table', from, '', {
          ...(information && { role: 'metadata' }),
          ...(table.unsure && { unsure: table.unsure }),
          children: [...legends('caption', table.above), ...rows, ...legends('table-note', table.below)],
        }),
      );
      continue;
    }
    const hint = hintAt.get(from[0]);
    if (hint) {
      const scheme = isDivision(hint.kind) ? schemeOf(hint.kind) : undefined;
      const own = marker && isDivision(hint.kind) ? marker : null;
      const [title, rest] = own ? cutRunIn(words.slice(own.printed.length).trimStart()) : [words, ''];
      const made = node(hint.kind, from, title, {
        number: hint.number ?? own?.number ?? null,
        marker: own?.printed ?? null,
        ...(isDivision(hint.kind)
          ? { label: label(own?.scheme ?? scheme, hint.number ?? own?.number ?? null, words) }
          : {}),
      });
      if (hint.kind === 'title') roots.push(made);
      else if (isDivision(hint.kind)) addDivision(made);
      else add(made);
      if (rest) add(node('p', from, rest));
      continue;
    }
    if (role === 'title' && !ownTexts.has(b)) {
      roots.push(node('title', from, words, { marker: printed(null) }));
      continue;
    }
    if (role && role !== 'title') {
      add(node(role === 'toc' ? 'toc' : 'p', from, words, { role, marker: printed(null) }));
      continue;
    }
    if (
      !titled &&
      !roots.length &&
      !marker &&
      !preface.test(words) &&
      !attachment.pattern.test(words) &&
      words.length <= longestTitle &&
      !sentenceEnd.test(words)
    ) {
      roots.push(node('title', from, words, { marker: printed(null) }));
      continue;
    }
    if (preface.test(words) && !open.length) {
      addDivision(
        node('preface', from, words, {
          marker: printed(null),
          label: { zh: words.replace(/\s/gu, ''), en: 'Preface' },
        }),
      );
      continue;
    }
    const annex = attachment.pattern.exec(words);
    if (annex && words.length <= longestTitle && !sentenceEnd.test(words) && !/\.\w{3,4}$/u.test(words)) {
      if (listsAttachments(b, annex)) {
        for (
          ;
          b < blocks.length &&
          (blocks[b] === block ||
            (blocks[b]!.marker?.scheme.name === '1.' && blocks[b]!.words.length <= longestTitle));
          b++
        )
          add(
            node('p', blocks[b]!.lines, blocks[b]!.words, {
              role: 'attachments',
              marker: blocks[b]!.signs ?? null,
            }),
          );
        b--;
        continue;
      }
      const number = annex[1] ? numberOf(annex[1]) : null;
      let title = words.slice(annex[0].length).trimStart();
      let end = from[1];
      const next = title ? null : titleBelow(b, longestTitle);
      if (next) {
        title = next.words;
        end = next.lines[1];
        b++;
      }
      addDivision(
        node('attachment', [from[0], end], title, {
          number,
          marker: printed(annex[0].trim()),
          label: { zh: attachment.zh(number), en: attachment.en(number) },
        }),
      );
      continue;
    }
    const boxed = boxHeading.pattern.exec(words);
    if (boxed && words.length <= longestTitle && !sentenceEnd.test(words)) {
      const number = numberOf(boxed[1] ?? boxed[2]!)!;
      addDivision(
        node('box', from, words.slice(boxed[0].length).trimStart(), {
          number,
          marker: printed(boxed[0].trim()),
          label: {
            zh: words.startsWith('【') ? boxed[0].trim() : boxHeading.zh(number),
            en: boxHeading.en(number),
          },
        }),
      );
      continue;
    }
    const isExplained = explained > last && b > explained && open[0]?.node.kind !== 'attachment';
    const called = endnote.exec(words) ?? (isExplained ? /^(\d{1,3})\s*[.．、]/u.exec(words) : null);
    if (called && b > last && (isExplained || calls.has(called[1]!))) {
      const next = blocks[b + 1];
      const goesOn = /[:：]$/u.test(words) && next && !endnote.test(next.words) && !next.role && !next.signs;
      if (goesOn) b++;
      add(
        node(
          'note',
          [from[0], goesOn ? next.lines[1] : from[1]],
          words.slice(called[0].length).trimStart() + (goesOn ? next.words : ''),
          { marker: printed(called[0].trim()), number: Number(called[1]) },
        ),
      );
      continue;
    }
    const sign = bullet.exec(words);
    if (sign) {
      add(
        node('item', from, words.slice(sign[0].length).trimStart(), {
          marker: printed(sign[0]),
          label: { zh: sign[0], en: '—' },
        }),
      );
      continue;
    }
    const kind = kinds.get(block);
    if (marker && (!kind || isEntry(marker))) {
      add(
        node('item', from, words.slice(marker.printed.length).trimStart(), {
          marker: printed(marker.printed),
          label: label(marker.scheme, marker.number, ''),
        }),
      );
      continue;
    }
    if (marker) {
      const own = words.slice(marker.printed.length).trimStart();
      const below =
        !own && marker.scheme.evidence !== 'weak' && marker.scheme.name !== '第一条'
          ? titleBelow(b, longestBelow)
          : null;
      if (below) b++;
      const [title, rest] = below ? [below.words, ''] : cutRunIn(own);
      addDivision(
        node(kind!, [from[0], (below?.lines ?? from)[1]], title, {
          number: marker.number,
          marker: printed(marker.printed),
          label: label(marker.scheme, marker.number, ''),
          ...more,
        }),
      );
      if (rest) add(node('p', from, rest));
      continue;
    }
    if (block.item) {
      add(node('item', from, words, { marker: printed(null), label: { zh: '', en: '' } }));
      continue;
    }
    const lost = lacking.get(block);
    if (lost) {
      const { kind: its, number, before } = lost;
      const [title, rest] = cutRunIn(words);
      addDivision(
        node(its, from, title, {
          number,
          label: label(schemeOf(its), number, words),
          unsure: `taken for a heading without its number, because ${before} follows`,
        }),
      );
      if (rest) add(node('p', from, rest));
      continue;
    }
    const unnumbered = unnumberedKind(block, b);
    if (unnumbered) {
      addDivision(
        node(unnumbered.kind, from, words, {
          marker: printed(null),
          label: { zh: words, en: words },
          ...(unnumbered.unsure && { unsure: unnumbered.unsure }),
        }),
      );
      continue;
    }
    add(node('p', from, words, { marker: printed(null), ...more }));
  }

  markLeads(roots);
  checkNumbers(roots, new Set(hintAt.keys()), file, hintFile, report);
  return { nodes: roots, artefacts: [...frame.artefacts.values()].sort((a, b) => a.line - b.line) };

  /** The title of a number that stands alone, in the line below it. */
  function titleBelow(b: number, longest: number): Block | null {
    const next = blocks[b + 1];
    return next &&
      isPlainTitle(next) &&
      next.words.length <= longest &&
      !hintAt.has(next.lines[0]) &&
      !tables.has(next.index)
      ? next
      : null;
  }

  /** A heading without a number: listed in the table of contents, set as one by markup, or one of the few words that close a document. */
  function unnumberedKind(
    { words, heading }: Block,
    b: number,
  ): { kind: DivisionKind; unsure?: string } | null {
    if (words.length > longestTitle || sentenceEnd.test(words)) return null;
    const top: DivisionKind = hasParts ? 'part' : 'chapter';
    if (heading && levels.has(heading)) return { kind: levels.get(heading)! };
    if (frame.listed.has(key(words)) && words.length <= 30) return { kind: top };
    if (ownTexts.has(b)) return { kind: 'part' };
    if (plain.has(blocks[b]!))
      return {
        kind: plain.get(blocks[b]!)!,
        unsure: 'a short line between paragraphs, taken for a heading without a number',
      };
    if (closing.test(words) && b > last && last >= 0)
      return { kind: top, unsure: 'a heading without a number, known by its word alone' };
    return null;
  }

  /** Whether a number counts an entry of a glossary, or of a box (专栏) and not what goes on around it. */
  function isEntry({ scheme, number }: Marker): boolean {
    if (open[0]?.node.kind === 'attachment' && glossary.test(open[0].node.words))
      return scheme.evidence === 'weak';
    const box = open.at(-1)?.node;
    if (box?.kind !== 'box' || scheme.evidence === 'strong') return false;
    const first = box.children[0] && readMarker(box.children[0].marker ?? '', frame.series);
    const before = readMarker(box.children.at(-1)?.marker ?? '', frame.series);
    if (before?.scheme === scheme && before.number === number - 1) return true;
    if (box.children.length && (!first || schemes.indexOf(scheme) < schemes.indexOf(first.scheme)))
      return false;
    return !open.some(
      ({ node: n }) =>
        n.number !== null &&
        n.number + 1 === number &&
        readMarker(n.marker ?? '', frame.series)?.scheme === scheme,
    );
  }

  /** Whether 附件： only names the annexes that follow, as above a signature. */
  function listsAttachments(b: number, annex: RegExpExecArray): boolean {
    const { words } = blocks[b]!;
    const rest = words.slice(annex[0].length).trim();
    if (/^[1１一]\s*[.．、]/u.test(rest)) return true;
    const next = blocks[b + 1];
    if (
      !rest &&
      /[:：]$/u.test(words) &&
      next?.marker?.number === 1 &&
      next.words.length <= longestTitle &&
      !sentenceEnd.test(next.words)
    )
      return true;
    if (!rest || !annex[1]) return false;
    return blocks.slice(b + 1, b + 400).some((x) => attachment.pattern.exec(x.words)?.[1] === annex[1]);
  }
}

/** How many of the lines that were left out a message names; `npm run outline` lists all. */
const named = 3;

/** Says of each reason which lines were taken for no words of the plan on a guess, and how a person settles that. */
function sayLeftOut(artefacts: readonly Artefact[], file: string, hintFile: string, report: Report): void {
  for (const [why, all] of Map.groupBy(
    artefacts.filter((a) => a.guessed).sort((a, b) => a.line - b.line),
    (a) => a.reason.en,
  )) {
    const first = all[0]!;
    const lines = all
      .slice(0, named)
      .map((a) => `${a.line} (“${[...a.text].slice(0, 30).join('')}”)`)
      .join(', ');
    report(
      'left-out',
      { file, line: first.line },
      `left out as “${why}”: ${all.length} line(s), ${lines}${all.length > named ? ', …' : ''}. If they are no words of the plan, confirm each in ${hintFile}: artefacts: [{ line: ${first.line}, text: …, reason: { zh: ${first.reason.zh}, en: ${why} } }]; a line that is, with structure: [{ line: ${first.line}, text: …, kind: p }]. npm run outline -- ${file} lists them all.`,
    );
  }
}
