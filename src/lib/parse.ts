import { addresses } from './addresses.ts';
import type { Report } from './diagnostics.ts';
import { attachment, box, bullet, ladder, preface, readMarker, schemes, sentenceEnd, type Scheme } from './grammar.ts';
import { readNumber } from './numerals.ts';
import { isDivision, walk, type Artefact, type DivisionKind, type Kind, type Lines, type Node, type Plan } from './plan.ts';
import { readTable, type SourceLine } from './table.ts';

/** What `plan.yaml` says of a line that goes against the document's own numbering. `text`: the words the line begins with. */
export interface Hint {
  line: number;
  text: string;
  kind: Exclude<Kind, 'table' | 'row' | 'toc' | 'note'>;
  number?: number;
}

export interface ParseOptions {
  /** Named in messages. */
  file: string;
  /** The file that holds the hints and artefacts, named in messages about them. */
  hintFile: string;
  hints: Hint[];
  artefacts: Artefact[];
  report: Report;
}

/** The schemes a document uses and the kind each stands for in it. */
function readLadder(lines: SourceLine[]): Map<Scheme, DivisionKind> {
  const used = new Set<Scheme>();
  for (const line of lines) {
    const marker = readMarker(line.raw.trim());
    if (marker) used.add(marker.scheme);
  }
  const inOrder = schemes.filter((s) => used.has(s));
  let step = inOrder.some((s) => s.kind === 'chapter') ? 1 : 0;
  return new Map(inOrder.map((s) => [s, s.kind ?? ladder[Math.min(step++, ladder.length - 1)]!]));
}

/** How far in a kind stands: a division closes every open one that stands as far in or farther. */
const depths: Record<DivisionKind, number> = {
  attachment: 0, part: 0, preface: 1, chapter: 1, section: 2, para: 3, subpara: 4, point: 5, box: 6,
};

/** The longest first sentence that still reads as a heading run into its paragraph. */
const longestRunIn = 60;
const longestLead = 26;
const longestTitle = 60;

const node = (kind: Kind, lines: Lines, words: string, more: Partial<Node> = {}): Node => ({
  eId: '', kind, page: '', level: 0, number: null, marker: null, words, lead: '', lines,
  label: { zh: '', en: '' }, cite: { zh: '', en: '' }, children: [], ...more,
});

/**
 * Parses the text of a plan into its tree.
 * Total: any text gives a tree, and its printed characters are those of the text less the declared artefacts, in order;
 * what fits no rule is a paragraph. Reports numbers that jump or repeat, ragged rows, and hints and artefacts that do not fit.
 */
export function parse(text: string, { file, hintFile, hints, artefacts, report }: ParseOptions): Plan {
  const lines: SourceLine[] = text.split(/\r\n|\r|\n/u).map((raw, i) => ({ no: i + 1, raw }));
  const kindOf = readLadder(lines);
  /** Where a line has gone that stands once in the text. */
  const nowAt = (fits: (raw: string) => boolean) => {
    const found = lines.flatMap(({ raw }, i) => (fits(raw.trim()) ? [i + 1] : []));
    return found.length === 1 ? ` That text is on line ${found[0]} now.` : '';
  };
  const hintAt = new Map<number, Hint>();
  for (const hint of hints) {
    if (lines[hint.line - 1]?.raw.trim().startsWith(hint.text)) hintAt.set(hint.line, hint);
    else report('hint', { file: hintFile }, `structure: line ${hint.line} of ${file} does not begin with “${hint.text}”.${nowAt((raw) => raw.startsWith(hint.text))} Correct the line number or the text of this hint.`);
  }
  const artefactAt = new Map<number, Artefact>();
  for (const artefact of artefacts) {
    if (lines[artefact.line - 1]?.raw.trim() === artefact.text) artefactAt.set(artefact.line, artefact);
    else report('artefact', { file: hintFile }, `artefacts: line ${artefact.line} of ${file} is not “${artefact.text}”.${nowAt((raw) => raw === artefact.text)} Correct the line number or the text of this artefact.`);
  }

  const roots: Node[] = [];
  const open: { depth: number; node: Node }[] = [];
  const add = (child: Node) => (open.at(-1)?.node.children ?? roots).push(child);
  const addDivision = (division: Node) => {
    const depth = depths[division.kind as DivisionKind];
    const inAnnex = open[0]?.node.kind === 'attachment' && division.kind !== 'attachment' && division.kind !== 'part';
    while (open.length > (inAnnex ? 1 : 0) && open.at(-1)!.depth >= depth) open.pop();
    add(division);
    open.push({ depth, node: division });
  };
  const schemeOf = (kind: Kind) => [...kindOf].find(([, k]) => k === kind)?.[0];

  for (let i = 0; i < lines.length; i++) {
    const { no, raw } = lines[i]!;
    const words = raw.trim();
    if (!words && !raw.startsWith('\t')) continue;
    if (artefactAt.has(no)) continue;
    const hint = hintAt.get(no);

    if (!hint && raw.startsWith('\t')) {
      const table = readTable(lines, i, artefactAt, file, report);
      if (table) {
        add(node('table', [table.first, table.last], '', {
          children: table.rows.map((cells, r) =>
            node('row', [cells[0]!.lines[0], Math.max(...cells.map((c) => c.lines[1]))], '', { cells, head: r < table.headRows })),
        }));
        i = table.last - 1;
        continue;
      }
    }
    if (!words) continue;

    const marker = readMarker(words);
    if (hint) {
      const scheme = isDivision(hint.kind) ? schemeOf(hint.kind) : undefined;
      const own = marker && isDivision(hint.kind) ? marker : null;
      const made = node(hint.kind, [no, no], own ? words.slice(own.printed.length).trimStart() : words, {
        number: hint.number ?? own?.number ?? null, marker: own?.printed ?? null,
        ...(isDivision(hint.kind) ? { label: label(own?.scheme ?? scheme, hint.number ?? own?.number ?? null, words) } : {}),
      });
      if (hint.kind === 'title') roots.push(made);
      else if (isDivision(hint.kind)) addDivision(made);
      else add(made);
      continue;
    }
    if (!roots.length && !marker && !preface.test(words) && !attachment.pattern.test(words) && words.length <= longestTitle && !sentenceEnd.test(words)) {
      roots.push(node('title', [no, no], words));
      continue;
    }
    if (preface.test(words) && !open.length) {
      addDivision(node('preface', [no, no], words, { label: { zh: words.replace(/\s/gu, ''), en: 'Preface' } }));
      continue;
    }
    const annex = attachment.pattern.exec(words);
    if (annex && words.length <= longestTitle && !sentenceEnd.test(words) && !/\.\w{3,4}$/u.test(words)) {
      const number = annex[1] ? readNumber(annex[1]) : null;
      let title = words.slice(annex[0].length);
      let last = i;
      const next = lines.findIndex((l, k) => k > i && l.raw.trim() !== '');
      if (!title && next > 0 && isPlainTitle(lines[next]!) && !hintAt.has(next + 1) && !artefactAt.has(next + 1)) {
        title = lines[next]!.raw.trim();
        last = next;
      }
      addDivision(node('attachment', [no, last + 1], title, { number, marker: annex[0].trim(), label: { zh: attachment.zh(number), en: attachment.en(number) } }));
      i = last;
      continue;
    }
    const boxed = box.pattern.exec(words);
    if (boxed && words.length <= longestTitle && !sentenceEnd.test(words)) {
      const number = readNumber(boxed[1]!)!;
      addDivision(node('box', [no, no], words.slice(boxed[0].length).trimStart(), { number, marker: boxed[0].trim(), label: { zh: box.zh(number), en: box.en(number) } }));
      continue;
    }
    const sign = bullet.exec(words);
    if (sign) {
      add(node('item', [no, no], words.slice(sign[0].length).trimStart(), { marker: sign[0], label: { zh: sign[0], en: '—' } }));
      continue;
    }
    if (marker) {
      const [title, rest] = cutRunIn(words.slice(marker.printed.length).trimStart());
      addDivision(node(kindOf.get(marker.scheme)!, [no, no], title, { number: marker.number, marker: marker.printed, label: label(marker.scheme, marker.number, '') }));
      if (rest) add(node('p', [no, no], rest));
      continue;
    }
    add(node('p', [no, no], words));
  }

  markLeads(roots);
  checkNumbers(roots, new Set(hintAt.keys()), file, hintFile, report);
  addresses(roots);
  return { nodes: roots, artefacts: [...artefactAt.values()] };
}

const label = (scheme: Scheme | undefined, number: number | null, words: string) =>
  scheme && number !== null ? { zh: scheme.zh(number), en: scheme.en(number) } : { zh: words, en: words };

const isPlainTitle = ({ raw }: SourceLine) => {
  const words = raw.trim();
  return !raw.startsWith('\t') && words.length <= longestTitle && !sentenceEnd.test(words) && !readMarker(words) && !bullet.test(words);
};

/** Cuts 数据标准。各部门要…… into heading and paragraph; a long first sentence is no heading but all paragraph. */
function cutRunIn(words: string): [title: string, rest: string] {
  const stop = words.indexOf('。') + 1;
  if (stop === 0 || stop === words.length) return words.length > longestRunIn && stop ? ['', words] : [words, ''];
  if (stop > longestRunIn) return ['', words];
  return [words.slice(0, stop), words.slice(stop).trimStart()];
}

/** The short first sentence that may be a run-in heading: no figures, no colon, text after it. */
function firstSentence(words: string): string {
  const stop = words.indexOf('。') + 1;
  const first = words.slice(0, stop);
  return stop > 0 && stop < words.length && first.length <= longestLead && !/[\d：:]/u.test(first) ? first : '';
}

/**
 * Sets `lead` where the paragraphs or items of one division begin alike: at least two of them, and at least half,
 * with a short first sentence (领军人才聚集工程。 加大国内外……).
 */
function markLeads(roots: Node[]): void {
  const everyone = [{ children: roots }, ...walk(roots)];
  for (const kind of ['p', 'item'] as const)
    for (const { children } of everyone) {
      const texts = children.filter((n) => n.kind === kind);
      const leads = texts.map((n) => firstSentence(n.words));
      const found = leads.filter(Boolean).length;
      if (found >= 2 && found * 2 >= texts.length) texts.forEach((n, i) => (n.lead = leads[i]!));
    }
}

/**
 * Numbers go up by one within their parent, or run on through the document; 1 may always begin anew.
 * A hint on the line settles it.
 */
function checkNumbers(roots: Node[], hinted: Set<number>, file: string, hintFile: string, report: Report): void {
  const running = new Map<Kind, number>();
  const visit = (siblings: Node[]) => {
    const last = new Map<Kind, number>();
    for (const n of siblings) {
      if (isDivision(n.kind) && n.number !== null && n.kind !== 'box') {
        const before = last.get(n.kind) ?? 0;
        const advice = `If it is printed so, say so in ${hintFile}: structure: [{ line: ${n.lines[0]}, text: …, kind: ${n.kind}, number: ${n.number} }].`;
        if (!hinted.has(n.lines[0]) && n.number !== before + 1 && n.number !== (running.get(n.kind) ?? 0) + 1) {
          if (n.number === before) report('number-duplicate', { file, line: n.lines[0] }, `${n.marker} stands twice. ${advice}`);
          else if (n.number !== 1) report('number-gap', { file, line: n.lines[0] }, `${n.marker} comes after ${before || 'no number'}; a heading between them may lack its number. ${advice}`);
          else report('number-duplicate', { file, line: n.lines[0] }, `${n.marker} begins again among the same headings. ${advice}`);
        }
        last.set(n.kind, n.number);
        running.set(n.kind, n.number);
      }
      visit(n.children);
    }
  };
  visit(roots);
}
