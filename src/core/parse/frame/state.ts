import { halfWidth } from '../../chinese/digits.ts';
import { type Marker, markdown, readMarker, type Scheme, seriesIn } from '../../chinese/heading-numbers.ts';
import { namedIn } from '../../chinese/letter-words.ts';
import type { Artefact, Role } from '../../model/plan.ts';
import type { SourceLine } from '../../model/source-line.ts';
import type { Trace } from '../../model/trace.ts';

/**
 * What stands around the body of a document: what each line is (by its index), and what is no word of the
 * plan.
 */
export interface Frame {
  roles: Map<number, Role>;
  artefacts: Map<number, Artefact>;
  /** The schemes of figures that the document numbers its headings by (see seriesIn). */
  series: ReadonlySet<Scheme>;
  /** Entries of the table of contents, as `key` writes them. */
  listed: Set<string>;
}

/** One look at a document for one thing that stands around its body. */
export interface Pass {
  name: string;
  says: string;
  /** A text in which this pass claims the line that stands at `line`, counted from 1. */
  example: Example;
  /** Why it stands where it stands among the passes, where that matters. */
  order?: string;
  run(state: FrameState): void;
}
export interface Example {
  text: string;
  line: number;
  /** What the markup of the document says of that line. */
  markup?: Partial<SourceLine>;
}

/** Why a line is no word of the plan. */
export const reasons = {
  chrome: { zh: '正文之外的网页或文件文字', en: 'text of the web page or file around the document' },
  page: { zh: '页码', en: 'page number' },
  head: { zh: '页眉', en: 'running head' },
  foot: { zh: '页脚', en: 'running foot' },
  goesOn: { zh: '表格续页标记', en: 'sign that a table goes on' },
  reading: { zh: '汉字上方的注音', en: 'how characters are read, set above them' },
  takenOut: { zh: '原件印有而不计入正文', en: 'printed, and taken out by an editor' },
  call: { zh: '注释标号', en: 'call of a note' },
  watermark: { zh: '页面水印', en: 'watermark of the pages' },
  margin: { zh: '页边的文字', en: 'words in the margin' },
  drawn: { zh: '画表格或横线的符号', en: 'signs that draw a table or a rule' },
  headAgain: { zh: '续页重复的表头', en: 'heading of a table printed again' },
};

/** Why a sign that nobody sees is no word of the plan: it is named by its code. */
export function unseenIs(sign: string): (typeof reasons)['page'] {
  const code = `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return { zh: `看不见的符号（${code}）`, en: `sign that nobody sees (${code})` };
}

/** What the passes share: the lines, what has been claimed so far, and how a pass claims a line. */
export interface FrameState extends Frame {
  readonly lines: readonly SourceLine[];
  /** The words of each line, without the blanks around them and the signs of Markdown before them; digits in half width. */
  readonly words: readonly string[];
  /** Where page numbers stand. */
  readonly pageNumbersAt: Set<number>;
  /** The index of the first line of the body; known once what repeats from page to page is claimed. */
  start: number;
  /** Which pass is at work. */
  pass: Pick<Pass, 'name' | 'says'>;
  /** Whether a line has words that nobody has claimed, and is no row of a table. */
  free(i: number): boolean;
  /** Whether a person has settled what a line is. */
  settled(i: number): boolean;
  /** Whether a person has named the title; the index of the first line that one calls a heading. */
  readonly hasTitle: boolean;
  readonly bodyAt: number | null;
  /** Whether words are called what plans are called, or as a letter in this document calls the text that it brings. */
  isNamed(text: string): boolean;
  /** The number that a line begins with; null for a quotation or code. */
  marker(i: number): Marker | null;
  /** Says what a line is. `why`: what the pass found, where it says more than the pass itself. */
  claim(i: number, role: Role, why?: string): void;
  /** Says that a line is no word of the plan; a guess unless `sure`. */
  leaveOut(i: number, reason: Artefact['reason'], more?: { sure?: boolean; why?: string }): void;
  /** Says why a line that looks like one of these is none. */
  decline(i: number, why: string): void;
}

/** What a person has settled before the frame is read. */
export interface FrameSettled {
  /** The indices of the lines, which are never free. */
  indices: ReadonlySet<number>;
  /** Whether the title is among them; the index of the first that is a heading. */
  hasTitle: boolean;
  bodyAt: number | null;
  /** What is no word of the plan: it tells of the lines beside it what it told as a guess. */
  confirmed: ReadonlyMap<number, Artefact>;
}
/** Nothing is settled. */
export const nothingSettled: FrameSettled = {
  indices: new Set(),
  hasTitle: false,
  bodyAt: null,
  confirmed: new Map(),
};

/** Whether something is left out for one of the reasons that the program gives, whoever has said so. */
export const isLeftOutAs = (artefact: Artefact | undefined, { en }: Artefact['reason']): boolean =>
  artefact?.reason.en === en;

/** Whether what is left out stands between the rows of one table. */
export const isWithinTable = (artefact: Artefact): boolean =>
  [reasons.goesOn, reasons.headAgain].some((reason) => isLeftOutAs(artefact, reason));

/** Where a person has confirmed page numbers. */
const pageNumbersIn = ({ confirmed }: FrameSettled): Set<number> =>
  new Set([...confirmed].flatMap(([i, artefact]) => (isLeftOutAs(artefact, reasons.page) ? [i] : [])));

/** Whether a line has words that no pass has claimed, and is no row of a table. */
const isUnclaimed = ({ lines, words, roles, artefacts }: FrameState, i: number): boolean =>
  words[i] !== '' && !roles.has(i) && !artefacts.has(i) && !lines[i]!.raw.startsWith('\t') && !lines[i]!.grid;

/** A state in which nothing is claimed. */
export function frameState(lines: readonly SourceLine[], settled: FrameSettled, trace: Trace): FrameState {
  const words = lines.map((l) => halfWidth(l.raw.trim().replace(markdown, '')));
  const headings = words.filter((_, i) => lines[i]!.heading || markdown.test(lines[i]!.raw.trim()));
  const say = (i: number, took: boolean, why: string) =>
    trace({ line: lines[i]!.no, stage: 'frame', rule: state.pass.name, took, why });
  const state: FrameState = {
    lines,
    words,
    series: seriesIn(words, headings),
    roles: new Map(),
    artefacts: new Map(settled.confirmed),
    listed: new Set(),
    pageNumbersAt: pageNumbersIn(settled),
    start: 0,
    pass: { name: '', says: '' },
    settled: (i) => settled.indices.has(i),
    hasTitle: settled.hasTitle,
    bodyAt: settled.bodyAt,
    isNamed: namedIn(words),
    free: (i) => i < lines.length && !settled.indices.has(i) && isUnclaimed(state, i),
    marker: (i) => (lines[i]!.prose ? null : readMarker(words[i]!, state.series)),
    claim(i, role, why = state.pass.says) {
      state.roles.set(i, role);
      say(i, true, why);
    },
    leaveOut(i, reason, { sure = false, why = state.pass.says } = {}) {
      const artefact = { line: lines[i]!.no, text: lines[i]!.raw.trim(), reason };
      state.artefacts.set(i, { ...artefact, ...(!sure && { guessed: true }) });
      if (reason === reasons.page) state.pageNumbersAt.add(i);
      say(i, true, why);
    },
    decline: (i, why) => say(i, false, why),
  };
  return state;
}

/** The longest line that says a title, a date, a name or the like. */
export const longestLine = 60;
