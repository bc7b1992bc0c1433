import { nearestName } from '../../addresses/nearest-name.ts';
import type { Report } from '../../model/diagnostics.ts';
import type { Language } from '../../model/language.ts';
import { controlSigns } from '../../model/line-breaks.ts';
import { keptReading } from '../../model/readings.ts';
import { remembered } from '../../model/remembered.ts';
import { asked } from '../../model/schema-said.ts';
import { listed, type Said, type Sentence } from '../../model/sentence.ts';
import { type TermKind, termKinds } from '../../model/term-kinds.ts';
import { valueCalled, valueNamed } from '../../model/value-names.ts';
import { said } from '../said.ts';
import { headFaults } from './csv-head.ts';
import { rowsOf } from './csv-rows.ts';

/** An agreed term. `en` holds the accepted English forms, the preferred one first. */
export interface Term {
  zh: string;
  en: string[];
  /** What it is the name of; empty where it is nothing of the list. */
  kind: TermKind | '';
  /** What is said of it, to the readers of each language. */
  note: Record<Language, string>;
  /** Whether the English name is not known to be the official one. */
  unconfirmed: boolean;
  /** What readers call it, in each language. */
  synonyms: Record<Language, string[]>;
}
/** What the checks and the marks need of a term. */
export type Wording = Pick<Term, 'zh' | 'en'>;

/** What parts the forms and the synonyms of one value. */
const between = /\s+\|\s+/u;

/** A column of `glossary.csv`. */
interface Column {
  name: string;
  says: string;
  example: string;
}
const glossaryColumns = [
  { name: 'zh', says: 'The term; needed.', example: '众创空间' },
  { name: 'en', says: 'Its English forms, the preferred one first; needed.', example: 'maker spaces | hubs' },
  { name: 'note', says: 'What is said of it, where both languages are told the same.', example: '' },
  { name: 'note_zh', says: 'What Chinese readers are told of it.', example: '按字义翻译' },
  { name: 'note_en', says: 'What English readers are told of it.', example: 'descriptive translation' },
  { name: 'kind', says: 'What it is the name of.', example: 'place' },
  { name: 'unconfirmed', says: 'yes: the English name could not be confirmed.', example: 'yes' },
  {
    name: 'synonyms_zh',
    says: 'What readers of Chinese call it; search leads from there.',
    example: '联合办公',
  },
  { name: 'synonyms_en', says: 'What readers of English call it.', example: 'coworking' },
] as const satisfies readonly Column[];
const glossaryHead = {
  columns: glossaryColumns.map(({ name }) => name),
  needed: ['zh', 'en'],
  shown: 'zh,en,kind,note_zh,note_en,unconfirmed,synonyms_zh,synonyms_en',
};
type Row = Partial<Record<(typeof glossaryColumns)[number]['name'], string>>;

/** Asks whether the kind was meant that is called so in Chinese, or the nearest. */
function kindMeant(kind: string): Said {
  const name = valueCalled(kind, termKinds) ?? nearestName(kind, termKinds);
  return name === undefined ? '' : said.nearestKind({ name });
}

/** What a line can have wrong, as a sentence. */
const rowFaults: { says(row: Row, seen: ReadonlySet<string>): Sentence | false }[] = [
  {
    says: (row) => Object.values(row).some((value) => controlSigns.test(value)) && asked.oneLine(),
  },
  { says: ({ zh, en }) => !(zh && en) && said.noTerms() },
  { says: ({ zh }, seen) => seen.has(zh!) && said.termTwice({ zh: zh! }) },
  {
    says: ({ kind }) =>
      Boolean(kind) &&
      !termKinds.some((known) => known === kind) &&
      said.noKind({
        kind: kind!,
        near: kindMeant(kind!),
        kinds: listed(termKinds.map((of) => valueNamed(of))),
      }),
  },
  {
    says: ({ unconfirmed }) =>
      Boolean(unconfirmed) && unconfirmed !== 'yes' && said.notYes({ value: unconfirmed! }),
  },
];

const formsOf = (value = ''): string[] =>
  value
    .split(between)
    .map((form) => form.trim())
    .filter(Boolean);
const termOf = ({ zh, en, note, note_zh, note_en, kind, unconfirmed, ...of }: Row): Term => ({
  zh: zh!,
  en: formsOf(en),
  kind: (kind ?? '') as Term['kind'],
  note: { zh: note_zh || note || '', en: note_en || note || '' },
  unconfirmed: unconfirmed === 'yes',
  synonyms: { zh: formsOf(of.synonyms_zh), en: formsOf(of.synonyms_en) },
});

/**
 * Reads `glossary.csv`: the columns of `glossaryColumns` in any order, of which only zh and en are needed;
 * forms and synonyms set apart by ` | `. Reports `glossary-csv` for each line that is broken, all of them at
 * once, and gives the terms of the others.
 */
export function readGlossary(text: string, file: string, report: Report): Term[] {
  const fault = (line: number | undefined, what: Said) =>
    report('glossary-csv', { file, ...(line ? { line } : {}) }, what);
  const seen = new Set<string>();
  const inHead = text.trim() ? headFaults(text, glossaryHead) : [];
  for (const { what } of inHead) fault(1, what);
  if (inHead.some(({ isMissing }) => isMissing)) return [];
  const unread = (line: number | undefined, why: Sentence) => fault(line, said.glossaryLine({ fault: why }));
  return rowsOf<Row>(text, unread).flatMap(({ record, line }) => {
    const faults = rowFaults.flatMap(({ says }) => says(record, seen) || []);
    for (const what of faults) fault(line, said.glossaryValue({ fault: what }));
    if (record.zh) seen.add(record.zh);
    return faults.length ? [] : [termOf(record)];
  });
}

/** Lists of terms by their length, longest first; many texts are held against one list. */
const sorted = new WeakMap<readonly Wording[], readonly Wording[]>();
function longestFirst<T extends Wording>(terms: readonly T[]): readonly T[] {
  if (!sorted.has(terms))
    sorted.set(
      terms,
      [...terms].sort((a, b) => b.zh.length - a.zh.length),
    );
  return sorted.get(terms) as readonly T[];
}

/**
 * The terms that stand in a Chinese text; where a longer one covers a shorter one, only the longer counts.
 */
export function termsIn<T extends Wording>(words: string, terms: readonly T[]): T[] {
  let rest = words;
  return longestFirst(terms).filter(({ zh }) => {
    const found = rest.includes(zh);
    if (found) rest = rest.replaceAll(zh, '\u0000');
    return found;
  });
}

/** Whether a word is a common one, not a name or an abbreviation; short words have too many others like them. */
const isCommon = (word: string) => /^\p{Ll}{4,}$/u.test(word);
/** What all forms of a word begin with. */
const stemOf = (word: string) =>
  word.replace(isCommon(word) ? /(?:ies|es|s|y|e)$/u : /(?<=\p{Ll}{2})(?:ies|y)$/u, '');
const wordsOf = (term: string) => term.split(/[\s-]+/);

/**
 * What may stand beside an English word as a part of it: letters of Latin, Greek, Cyrillic, kana, hangul and hanzi,
 * and digits. Named one by one, since each pattern with \p{L} takes some milliseconds to be made.
 */
const letters =
  'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u024f\\u0370-\\u03ff\\u0400-\\u04ff\\u1e00-\\u1eff' +
  '\\u3041-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7a3\\uff21-\\uff3a\\uff41-\\uff5a';
const digits = '0-9\\xb2\\xb3\\xb9\\u2070-\\u2089\\u2460-\\u249b\\uff10-\\uff19';

/**
 * A pattern for an English term with the endings that inflection gives its words; a word with a capital is a
 * name, which has a plural and a possessive at most.
 */
export const inflected: (term: string) => RegExp = remembered((term = '') => {
  const words = wordsOf(term).map((word) => {
    const stem = stemOf(word).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    if (isCommon(word)) return `${stem}[${letters}’]{0,4}`;
    return stemOf(word) === word ? `${stem}(?:e?s|[’']s?)?` : `${stem}(?:ies|y)(?:[’']s?)?`;
  });
  return new RegExp(`(?<![${letters}${digits}])${words.join('[\\s-]+')}(?![${letters}])`, 'iu');
});

/** How a text has a term, at its first place in it; null where it has not. */
const foundIn = keptReading(
  'term in English',
  (term = '', text = '') => inflected(term).exec(text)?.[0] ?? null,
);

/** What stands in every text, in small letters, in which a term is found: most stand nowhere in one. */
const stemsOf = remembered((term = '') =>
  wordsOf(term)
    .map((word) => stemOf(word).toLowerCase())
    .filter((stem) => /^[a-z]+$/.test(stem)),
);
/** A text as those are looked for in it. A pattern that ignores case takes a long s for an s, too. */
const inSmall = (words: string) => words.replaceAll('ſ', 's').toLowerCase();

/** A run of a text, and the term that it is. */
export interface Run {
  /** The eId of the note that these words call for. */
  target?: string;
  text: string;
  term?: Wording;
  /** Where the document is published that these words are the title of. */
  address?: string;
}

/**
 * Cuts a text at the terms that stand in it, each at its first place; the longest term goes first where two
 * overlap.
 */
export function cutAtTerms(words: string, terms: readonly Wording[], language: 'zh' | 'en'): Run[] {
  const small = inSmall(words);
  const mayStand = (form: string) =>
    language === 'zh' ? words.includes(form) : stemsOf(form).every((stem) => small.includes(stem));
  const forms = terms.flatMap((term) =>
    (language === 'zh' ? [term.zh] : term.en).filter(mayStand).map((form) => ({ term, form })),
  );
  const done = new Set<Wording>();
  let runs: Run[] = [{ text: words }];
  for (const { term, form } of forms.sort((a, b) => b.form.length - a.form.length)) {
    if (done.has(term)) continue;
    runs = runs.flatMap((run) => {
      if (run.term || done.has(term)) return [run];
      const text = language === 'zh' ? form : foundIn(form, run.text);
      const at = text === null ? -1 : run.text.indexOf(text);
      if (at < 0) return [run];
      done.add(term);
      return [
        { text: run.text.slice(0, at) },
        { text: text!, term },
        { text: run.text.slice(at + text!.length) },
      ].filter((r) => r.text);
    });
  }
  return runs;
}
