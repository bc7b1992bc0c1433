import { annexAlone, attachment, goesOnAsTitle } from '../../chinese/heading-words.ts';
import {
  bodiesIn,
  bodyAtEnd,
  brings,
  givenAt,
  isNotice,
  reporter,
  signedWithDate,
  textsBrought,
} from '../../chinese/letter-words.ts';
import { isSiteColumn } from '../../chinese/page-words.ts';
import { bracketed, colonEnd, sentenceEnd } from '../../chinese/punctuation.ts';
import type { Role } from '../../model/plan.ts';
import { type FrameState, isLeftOutAs, longestLine, type Pass, reasons } from './state.ts';

/** The title: the first line that is called what plans are called, with the lines that belong to it. */
export const title: Pass = {
  name: 'title',
  says: 'a line above the body that is called what plans are called, with the lines that belong to it',
  example: {
    text: '某市人民政府\n某市第十四个五年规划\n和二〇三五年远景目标纲要\n一、总则\n正文。',
    line: 2,
  },
  order: 'behind the other lines of the opening, so that none of them is taken into a title',
  run(state) {
    const { roles, words, start } = state;
    if (state.hasTitle) return;
    const dates = [...roles]
      .flatMap(([i, role]) => (i < start && isDated(words[i]!, role) ? [i] : []))
      .sort((a, b) => a - b);
    const lastNamed = words
      .slice(0, start)
      .findLastIndex((w, i) => state.free(i) && w.length <= longestNotice && state.isNamed(w));
    let nextDate = 0;
    let belowLetter = false;
    const first = titledByPage(state);
    if (first === null) freeFirstHead(state);
    for (let i = first ?? 0; i < start; i++) {
      const ownEnd = mayBegin(state, i) ? endOfTitle(state, i) : null;
      const last = i === first ? i : ownEnd;
      if (last === null) continue;
      if (belowLetter && isOfAnnex(state, i)) break;
      const end = claimTitle(state, i, last);
      // A letter that forwards the plan ends with signature and date; the plan's own title comes after it.
      while (nextDate < dates.length && dates[nextDate]! <= end) nextDate++;
      const signed = dates[nextDate];
      if (signed === undefined || lastNamed <= signed) {
        claimNamed(state, i, end);
        break;
      }
      i = signed;
      belowLetter = true;
    }
  },
};

/** Whether a letter may end here: a date, or who signed with the date on the same line. */
const isDated = (text: string, role: Role): boolean =>
  role === 'date' || (role === 'signature' && signedWithDate(text) !== null);

/**
 * Gives back the first of the running heads above the body, where they say a title that stands nowhere else: a document
 * without a cover has it at the head of its first page.
 */
function freeFirstHead({ words, start, artefacts, free, isNamed }: FrameState): void {
  const above = Array.from({ length: start }, (_, i) => i);
  const isHead = (i: number) =>
    artefacts.get(i)?.guessed === true && isLeftOutAs(artefacts.get(i), reasons.head) && isNamed(words[i]!);
  const first = above.find(isHead);
  if (first !== undefined && !above.some((i) => free(i) && isNamed(words[i]!))) artefacts.delete(first);
}

/**
 * Whether 附件1 stands alone above a line: below a letter, which may bring several texts, the line is the title of that
 * annex.
 */
function isOfAnnex({ words }: FrameState, i: number): boolean {
  const above = words.slice(0, i).findLast((text) => text !== '') ?? '';
  const annex = attachment.pattern.exec(above);
  return annex?.[1] !== undefined && annex[0].length === above.length;
}

/** Claims what a notice without a date brings (关于印发《某预案》的通知), where it stands below by itself. */
function claimNamed(state: FrameState, first: number, last: number): void {
  const { words, start, free } = state;
  const notice = words.slice(first, last + 1).join('');
  if (!isNotice.test(notice)) return;
  const brought = new Set([notice, ...words.slice(last + 1, start)].flatMap(textsBrought));
  const at = words.findLastIndex(
    (w, i) => i > last && i < start && free(i) && brought.has(w.replace(/\s/gu, '')),
  );
  if (at >= 0) claimTitle(state, at, at);
}

/**
 * The line that a page calls its title, in its head or by saying it again above the document: of several the
 * last above the body, and those above it are the page's.
 */
function titledByPage(state: FrameState): number | null {
  const { lines, start, free, leaveOut } = state;
  const marked = lines.flatMap((line, i) => (line.titled && free(i) && i < start ? [i] : []));
  const all = marked.length ? marked : saidTwice(state);
  for (const i of all.slice(0, -1))
    leaveOut(i, reasons.chrome, { why: 'the page says the title above it, too' });
  return all.at(-1) ?? null;
}

/** The lines below text of a page that say one title, where they are several. */
function saidTwice(state: FrameState): number[] {
  const { words, start, artefacts } = state;
  const chrome = [...artefacts].reduce(
    (n, [i, artefact]) => (isLeftOutAs(artefact, reasons.chrome) ? Math.min(n, i) : n),
    start,
  );
  const titles = words.flatMap((w, i) =>
    i > chrome && i < start && mayBegin(state, i) && state.isNamed(w) ? [i] : [],
  );
  const groups = Map.groupBy(titles, (i) => words[i]!.replace(/\s/gu, ''));
  const group = [...groups.values()].find((found) => found.length > 1) ?? [];
  // Between the page's title and the plan's, a letter that brings the plan has its own.
  const letter = titles.find(
    (i) =>
      !group.includes(i) &&
      i > group[0]! &&
      i < group.at(-1)! &&
      isNotice.test(words[i]!) &&
      brings.test(words[i]!),
  );
  return letter === undefined ? group : [...group.filter((i) => i < letter), letter];
}

/** Who gives a report, in a line below its title. */
export const reportBy: Pass = {
  name: 'report-by',
  says: 'the office and the name of who gives a report, below its title',
  example: {
    text: '政府工作报告\n——2026年1月27日在某省人民代表大会会议上\n某省省长 某某\n一、回顾\n正文。',
    line: 3,
  },
  run({ words, start, free, claim }) {
    for (let i = 0; i < start; i++) if (free(i) && reporter.test(words[i]!)) claim(i, 'signature');
  },
};

const twoCharacters = /\p{Script=Han}{2}/u;
/** A path, a row, a label, a button, a date or a numbered line: none is a title. */
const noTitle = /[/\\|:：【】]|\d\s*[年月日]\s*$|^\d{1,2}[\s.．、]/u;
/** The year of a plan on a line of its own, above what it is called: 2024年 / 工作计划. */
const yearAlone = /^(?:19|20)\d{2}\s*年度?$/u;
/** The title of a notice may name several offices and what it is about, and is as long as that. */
const longestNotice = 120;
/** A shorter line is no part of a title, but the name of a place or a title by itself. */
const shortestPart = 5;
const placeEnd = /[省市县區区州旗盟镇乡]$/u;
/** The longest second line of a title, and how many lines one may have before it is called anything. */
const longestMore = 40;
const mostLines = 3;
/** At most this many blank lines stand above a remark in brackets that belongs to the title. */
const mostBlank = 2;

/** The line below another, behind the blank lines that may part the lines of a title. */
function nextFilled(words: readonly string[], above: number): number {
  let next = above + 1;
  while (next <= above + mostBlank && words[next] === '') next++;
  return next;
}

/** Whether a line can be the first of a title. */
function mayBegin(state: FrameState, i: number): boolean {
  const { lines, words, free } = state;
  const text = words[i]!;
  if (free(i) && yearAlone.test(text)) {
    const next = nextFilled(words, i);
    const below = words[next];
    return Boolean(below) && !yearAlone.test(below!) && !isNotice.test(below!) && mayBegin(state, next);
  }
  return (
    free(i) &&
    !lines[i]!.prose &&
    twoCharacters.test(text.replace(/\s/gu, '')) &&
    !attachment.pattern.test(text) &&
    isOfTitleLength(text, state) &&
    !isLetterhead(words, i) &&
    !isSiteColumn.test(text) &&
    !sentenceEnd.test(text) &&
    !bracketed.test(text) &&
    !noTitle.test(text)
  );
}

/** How many signs at the beginning of a name say its place: 某市. */
const placeSigns = 2;

/** Whether a line names who issues what the line below names with its place again: 某市水利局 / 某市节水规划. */
function isLetterhead(words: readonly string[], i: number): boolean {
  const below = words[i + 1] ?? '';
  if (isNotice.test(below) || !words[i + 1]) return false;
  return bodiesIn(words[i]!).some(
    (name) => below.startsWith(name.slice(0, placeSigns)) && !bodyAtEnd.test(below),
  );
}

/** Whether a line is as long as one of a title, or as the title of a notice. */
function isOfTitleLength(text: string, { isNamed }: FrameState): boolean {
  if (text.length > longestLine) return text.length <= longestNotice && isNotice.test(text) && isNamed(text);
  return text.replace(/\s/gu, '').length >= shortestPart || placeEnd.test(text) || isNamed(text);
}

/**
 * The last line of the title that begins at `i`; null where its lines are not called what plans are called.
 */
function endOfTitle(state: FrameState, i: number): number | null {
  const { words, free, isNamed } = state;
  const isMore = (k: number) => free(k) && words[k]!.length <= longestMore;
  /** The first line with which the words from `i` on are a whole title. */
  const until = (isWhole: (joined: string) => boolean) => {
    let last = i;
    let joined = words[i]!;
    for (let more = 0; more < mostLines && !isWhole(joined); more++) {
      const next = nextOfTitle(state, last, joined);
      if (!isMore(next) || sentenceEnd.test(words[next]!) || colonEnd.test(words[next]!)) break;
      last = next;
      joined += words[last]!;
    }
    return isWhole(joined) ? last : null;
  };
  const last = until((joined) => isNamed(joined) && !openTitle.test(joined)) ?? until(isNamed);
  if (last === null) return null;
  const below = nextOfTitle(state, last, words[last]!);
  return isMore(below) && goesOnAsTitle.test(words[below]!) && isNamed(words[below]!) ? below : last;
}
/** 关于印发《某市三年行动方案: what it names goes on in the next line. */
const openTitle = /《[^》]*$/u;

/** A body issues what the next line names; 规划和 goes on with another name. */
const [issues, andAnother] = [
  /^(?:关于|關於|印发|转发|批转)/u,
  /(?:规划|規劃|纲要|綱要|计划|計劃)[和及与與暨].{0,8}$/u,
];

/**
 * The line that a title which is not ended goes on in: right below, or behind blank lines where its words are open and
 * that line does not begin anew.
 */
function nextOfTitle({ words, isNamed }: FrameState, last: number, joined: string): number {
  const next = nextFilled(words, last);
  const text = words[next] ?? '';
  const isOpen =
    isNotice.test(joined) ||
    openTitle.test(joined) ||
    andAnother.test(joined) ||
    yearAlone.test(joined) ||
    goesOnAsTitle.test(text) ||
    (bodyAtEnd.test(joined) && issues.test(text));
  const beginsAnew = noTitle.test(text) || (isNotice.test(joined) && isNotice.test(text) && isNamed(text));
  return isOpen && !beginsAnew ? next : last + 1;
}

/** Whether a line is one of an information block, or of the page around the document. */
const isKnown = ({ roles, artefacts }: FrameState, k: number): boolean =>
  roles.get(k) === 'metadata' || isLeftOutAs(artefacts.get(k), reasons.chrome);

/** Claims a title with 附件 alone above it and remarks in brackets below it; gives the last of its lines. */
function claimTitle(state: FrameState, first: number, last: number): number {
  const { words, start, free, claim } = state;
  for (let k = first; k <= last; k++) if (words[k]) claim(k, k === first ? 'title' : 'title-more');
  let above = first - 1;
  while (above >= 0 && words[above] === '') above--;
  if (above === first - 1 && above >= 0 && free(above) && isLetterhead(words, above))
    claim(above, 'signature', 'who issues it, above its title');
  if (above >= 0 && free(above) && annexAlone.test(words[above]!))
    claim(above, 'remark', '附件 alone above a title only says that a letter brought the text');
  let end = last;
  // What is known already may stand between: 发布时间 of the page, below the title.
  const next = () => {
    let k = end + 1;
    for (let blank = 0; k < start && blank <= mostBlank && (words[k] === '' || isKnown(state, k)); k++)
      blank = words[k] === '' ? blank + 1 : 0;
    return k;
  };
  const isBelow = (text: string) => bracketed.test(text) || givenAt.test(text);
  for (let k = next(); k < start && free(k) && isBelow(words[k]!); k = next()) {
    claim(k, 'subtitle', 'in brackets below the title, or when and where it was given');
    end = k;
  }
  return end;
}
