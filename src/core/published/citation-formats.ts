/** What the formats of reference managers say of one clause; what is not known is empty. */
export interface Reference {
  /** ASCII letters, digits, hyphens and underscores. */
  id: string;
  author: string;
  title: string;
  /** The title in English. */
  titleEn: string;
  /** 2016, 2016-11 or 2016-11-08. */
  date: string;
  language: string;
  url: string;
  note: string;
}

/**
 * Words as one line without control characters, so that they stay inside the field that they are written
 * into: a break of any kind (readers of RIS know more of them than Unicode does) is a blank, half a character
 * is the sign for what cannot be read.
 */
export const plainLine = (words: string): string =>
  words
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();

const fields = (all: Record<string, string>) => Object.entries(all).filter(([, value]) => value);

/**
 * What TeX takes for its own. A brace without its other half goes by name: BibTeX counts braces even behind a
 * backslash.
 */
const texSigns: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
};
/** Signs that TeX draws as one with the next: -- is a dash, `` and '' are quotes, ?` is ¿. */
const drawnTogether = /([-`',<>])(?=\1)|[?!](?=`)/gu;
function tex(words: string): string {
  const signs = [...plainLine(words)];
  const open: number[] = [];
  const paired = new Set<number>();
  for (const [i, sign] of signs.entries()) {
    if (sign === '{') open.push(i);
    if (sign === '}' && open.length) paired.add(i).add(open.pop()!);
  }
  const written = signs.map((sign, i) => (paired.has(i) ? `\\${sign}` : (texSigns[sign] ?? sign)));
  return written.join('').replace(drawnTogether, '$&{}');
}
/**
 * Words in braces of their own are kept as they are: no style changes their case or takes an author for a
 * person.
 */
const kept = (words: string) => words && `{${tex(words)}}`;
/**
 * An address as biblatex takes it, which is without TeX's escapes; what would end the field is
 * percent-encoded.
 */
const verbatim = (url: string) =>
  url.replace(/[{}\\\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/**
 * An entry for BibTeX, biblatex (bibtex and biber) and pandoc. The English title is `titleaddon`, which
 * BibTeX passes over.
 */
export function writeBibtex({ id, author, title, titleEn, date, url, note }: Reference): string {
  const all = {
    author: kept(author),
    date,
    note: tex(note),
    title: kept(title),
    titleaddon: kept(titleEn),
    url: verbatim(url),
  };
  return `@online{${id},\n${fields(all)
    .map(([name, value]) => `\t${name} = {${value}},\n`)
    .join('')}}`;
}

/**
 * A record in RIS, one line a field: dates as year/month/day/, the slashes kept where a part is not known;
 * `TT` is the English title.
 */
export function writeRis({ id, author, title, titleEn, date, language, url, note }: Reference): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const all = {
    TY: 'ELEC',
    AU: author,
    DA: year && `${year}/${month}/${day}/`,
    PY: year,
    ID: id,
    LA: language,
    N1: note,
    TI: title,
    UR: url,
    TT: titleEn,
  };
  return [...fields(all).map(([tag, value]) => `${tag}  - ${plainLine(value)}`), 'ER  - '].join('\n');
}

/** CSL-JSON. `custom` is what it has for things that it knows no variable for. */
export function writeCsl(
  { id, author, title, titleEn, date, language, url, note }: Reference,
  number: string,
): string {
  return JSON.stringify(
    [
      {
        id,
        type: 'webpage',
        title,
        ...(author && { author: [{ literal: author }] }),
        ...(date && { issued: { 'date-parts': [date.split('-').map(Number)] } }),
        ...(number && { number }),
        language,
        URL: url,
        note,
        ...(titleEn && { custom: { 'translated-title': titleEn } }),
      },
    ],
    null,
    2,
  );
}
