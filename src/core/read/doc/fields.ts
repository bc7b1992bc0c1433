/** Fields of a Word document of 1997–2003 ([MS-DOC] 2.8.25): what they are asked, and what they show. */

/** Where a field begins, where what it shows begins, and where it ends. */
const [begins, shows, ends] = ['\u0013', '\u0014', '\u0015'];
/** Any of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const signs = /([\u0013-\u0015])/u;
/** Signs of data that a field has beside what it is asked. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const signsAmong = /[\u0000-\u0008]/gu;
/** Fields that mark a place for an index or a table of contents, and show nothing there. */
const marks = /^\s*(?:XE|TC|RD)\b/iu;

/** A box to be ticked in a form: Word draws it, and the words that it shows are none. */
const drawn = /^\s*FORMCHECKBOX\b/iu;

/** A field that sets a reading above characters: both, as Word writes them for ruby. */
const ruby = /^\s*EQ\b[^(]*\\o[^(]*\(\s*\\s\\up\s*\d+\s*\(([^()]*)\)\s*[,;]([^()]*)\)\s*$/iu;

/**
 * What a text shows: its words without what fields are asked; what those ask that show nothing; and the readings that
 * stand above characters.
 */
export interface Shown {
  text: string;
  mute: string[];
  readings: string[];
}

/** What of the characters of a document is shown. A field without an end is taken for words. Linear. */
export function shownOf(characters: string): Shown {
  const mute: string[] = [];
  const readings: string[] = [];
  /** What stands in the text, and in each field that is open: what it is asked, then what it shows. */
  const open: { asked: string; shown: string | null }[] = [];
  let text = '';
  const add = (words: string) => {
    const last = open.at(-1);
    if (!last) text += words;
    else if (last.shown === null) last.asked += words;
    else last.shown += words;
  };
  for (const piece of characters.split(signs)) {
    const last = open.at(-1);
    if (piece === begins) open.push({ asked: '', shown: null });
    else if (piece === shows && last) last.shown ??= '';
    else if (piece === ends && last) {
      open.pop();
      const set = last.shown === null ? ruby.exec(last.asked) : null;
      if (set) {
        readings.push(set[1]!);
        last.shown = set[2]!;
      }
      const showsNone = last.shown === null || (!last.shown && drawn.test(last.asked));
      const asked = last.asked.replace(signsAmong, '').trim();
      if (showsNone && asked && !marks.test(asked)) mute.push(asked);
      add(last.shown ?? '');
    } else if (piece !== shows && piece !== ends) add(piece);
  }
  while (open.length) {
    const last = open.pop()!;
    add(last.asked + (last.shown ?? ''));
  }
  return { text, mute, readings };
}
