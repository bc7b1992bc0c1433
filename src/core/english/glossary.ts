import { parse } from 'csv-parse/sync';
import type { Report } from '../model/diagnostics.ts';

/** An agreed term. `en` holds the accepted English forms, the preferred one first. */
export interface Term {
  zh: string;
  en: string[];
  note: string;
}

/** What no term has: breaks and other control characters, which no line of a document has either. */
const control = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

/**
 * Reads `glossary.csv` (zh,en,note; forms of the English set apart by ` | `). Reports `glossary-csv` and
 * returns [] when it is broken.
 */
export function readGlossary(text: string, file: string, report: Report): Term[] {
  try {
    const rows = parse(text, {
      columns: true,
      skip_empty_lines: true,
      bom: true,
      info: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as unknown as { record: Record<'zh' | 'en' | 'note', string>; info: { lines: number } }[];
    const seen = new Set<string>();
    return rows.flatMap(({ record: { zh, en, note }, info }) => {
      const faults: [boolean, string][] = [
        [control.test(zh + en), 'a term is one line, without control characters'],
        [!zh || !en, 'this line needs a Chinese and an English term'],
        [seen.has(zh), `“${zh}” stands in this file twice`],
      ];
      const fault = faults.find(([is]) => is)?.[1];
      if (fault) report('glossary-csv', { file, line: info.lines }, `${fault}. Mend the line: zh,en,note.`);
      seen.add(zh);
      return fault ? [] : [{ zh, en: en.split(' | ').map((form) => form.trim()), note: note ?? '' }];
    });
  } catch (error) {
    const { message, lines } = error as Error & { lines?: number };
    report(
      'glossary-csv',
      { file, ...(lines ? { line: lines } : {}) },
      `${message.replace(/\.$/, '')}. Mend the line: zh,en,note, ` +
        'with quotes around a value that has a comma.',
    );
    return [];
  }
}

/**
 * The terms that stand in a Chinese text; where a longer one covers a shorter one, only the longer counts.
 */
export function termsIn(words: string, terms: readonly Term[]): Term[] {
  let rest = words;
  return [...terms]
    .sort((a, b) => b.zh.length - a.zh.length)
    .filter(({ zh }) => {
      const found = rest.includes(zh);
      rest = rest.replaceAll(zh, '\u0000');
      return found;
    });
}

/**
 * A pattern for an English term with the endings that inflection gives its words; a word with a capital is a
 * name, which has a plural and a possessive at most.
 */
export function inflected(term: string): RegExp {
  const words = term.split(/[\s-]+/).map((word) => {
    const sign = (part: string) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    if (/^\p{Ll}{4,}$/u.test(word)) return `${sign(word.replace(/(?:ies|es|s|y|e)$/u, ''))}[\\p{L}’]{0,4}`;
    const singular = word.replace(/(?<=\p{Ll}{2})(?:ies|y)$/u, '');
    return singular === word ? `${sign(word)}(?:e?s|[’']s?)?` : `${sign(singular)}(?:ies|y)(?:[’']s?)?`;
  });
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[\\s-]+')}(?![\\p{L}])`, 'iu');
}

/** A run of a text, and the term that it is. */
export interface Run {
  /** The eId of the note that these words call for. */
  target?: string;
  text: string;
  term?: Term;
  /** Where the document is published that these words are the title of. */
  address?: string;
}

/**
 * Cuts a text at the terms that stand in it, each at its first place; the longest term goes first where two
 * overlap.
 */
export function cutAtTerms(words: string, terms: readonly Term[], language: 'zh' | 'en'): Run[] {
  const forms = terms.flatMap((term) =>
    (language === 'zh' ? [term.zh] : term.en).map((form) => ({
      term,
      form,
      pattern: language === 'zh' ? null : inflected(form),
    })),
  );
  const done = new Set<Term>();
  let runs: Run[] = [{ text: words }];
  for (const { term, form, pattern } of forms.sort((a, b) => b.form.length - a.form.length)) {
    if (done.has(term)) continue;
    runs = runs.flatMap((run) => {
      if (run.term || done.has(term)) return [run];
      const text = pattern ? (pattern.exec(run.text)?.[0] ?? null) : form;
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
