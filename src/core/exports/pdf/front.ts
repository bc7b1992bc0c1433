/** What stands before the clauses of a document: cover and contents, or what a part is of. */
import { titlePieces } from '../../published/title-pieces.ts';
import { type Edition, type Heading, languagesOf } from '../blocks.ts';
import { lengthOf } from '../columns.ts';
import { coverOf, dayOf, issuerIn, issuersIn, titleIn } from '../cover.ts';
import { latinWidth } from '../title-length.ts';
import { dayIn, own } from '../words.ts';
import { literal, setWords } from './literal.ts';
import { entryIn } from './names.ts';
import type { Setting } from './set.ts';
import { measures, roomOf } from './setting.ts';
import { titleSize } from './title-size.ts';

/** A Chinese title, whose lines end between words: longer than any line is no word of it. */
const setTitle = (title: string, lacking: Setting['lacking']): string =>
  titlePieces(title)
    .map((piece) =>
      /\p{sc=Han}/u.test(piece) && [...piece].length <= longestPiece
        ? `#box[${setWords(piece, lacking)}]`
        : setWords(piece, lacking),
    )
    .join('');
const longestPiece = 14;

/** The cover: what the file says of itself. */
export function setFront({ doc, edition, lacking }: Setting): string {
  const text = (words: string) => setWords(words, lacking);
  const languages = languagesOf(edition);
  const title = (words: string, of: 'zh' | 'en') => (of === 'zh' ? setTitle(words, lacking) : text(words));
  const line = (words: string, of: 'zh' | 'en', size: string) =>
    words ? `#align(center, text(${size}, balanced(${of}[${title(words, of)}])))\n` : '';
  const { size, other, top } = titleSize(languages.map((of) => doc.title[of]).find(Boolean) ?? doc.title.zh);
  const titles = [...languages, ...(['zh', 'en'] as const).filter((l) => !languages.includes(l as never))]
    .filter((of) => doc.title[of])
    .map((of, i) =>
      i
        ? line(doc.title[of], of, `${other}em`)
        : `#align(center, text(${size}em, weight: 700, balanced(title(${of}[${title(doc.title[of], of)}]))))\n`,
    );
  const rows = languages.flatMap((of) =>
    coverOf(doc, of).map(({ name, value }) => {
      const shown = /^https?:/.test(value) ? `#link(${literal(value)})` : text(value);
      return `#${of}[${text(name)}#h(1em)${shown}]#linebreak()`;
    }),
  );
  const said = languages.map((of) => {
    const status = edition === 'zh' ? '' : own.unofficial[of];
    return `#par(${of}[${text(status + (of === 'en' && status ? ' ' : '') + own.apart[of])}])`;
  });
  return `#[#set page(numbering: none)
#set text(fill: added, hyphenate: false)
#set par(first-line-indent: 0pt, justify: false, leading: 0.7em)
#show title: set text(1em)
#v(${top}%)
${titles.join('#v(0.6em)\n')}#v(2.5em)
${issuersIn(doc, languages)
  .map(([of, issuer]) => line(issuer, of, '1.25em'))
  .join('')}#v(1fr)
#text(0.85em)[${rows.join('\n')}]
#v(1em)
#text(0.8em)[${said.join('\n')}]
#v(1em)]
`;
}

/** How the contents stand, as they are wont to and closer together: the letters, and the room between entries. */
const spacings = [
  { size: 0.95, leading: 0.6, section: 0.7, chapter: 1 },
  { size: 0.9, leading: 0.5, section: 0.5, chapter: 0.75 },
  { size: 0.85, leading: 0.45, section: 0.38, chapter: 0.6 },
] as const;

/** How high a line of the contents is, in its letters. */
const lineHeight = 1.12;

/** The widest of them that brings these entries onto one page; of what needs more, the first. */
function spacingOf(entries: readonly Heading[], edition: Edition): (typeof spacings)[number] {
  const { width, height } = roomOf(edition);
  const fits = ({ size: share, leading, section, chapter }: (typeof spacings)[number]) => {
    const letter = measures[edition].size * share;
    const room = width / letter - 4;
    const heights = entries.map((h) => {
      const length = entryIn(h, edition).reduce((sum, words) => sum + lengthOf(words, latinWidth.pdf), 0);
      return (
        Math.ceil(length / room) * (lineHeight + leading) - leading + (h.depth === 1 ? chapter : section)
      );
    });
    return 3 + heights.reduce((a, b) => a + b, 0) < height / letter;
  };
  return spacings.find(fits) ?? spacings[0];
}

/** The contents, with the pages: closer together where that brings them onto one page; none of what has no headings. */
export function setContents({ doc, edition }: Setting): string {
  const entries = doc.blocks.filter((b) => b.type === 'heading' && (b.depth === 1 || b.depth === 2));
  if (!entries.length) return '';
  const { size, leading, section, chapter } = spacingOf(entries as Heading[], edition);
  const title = own.contents[languagesOf(edition)[0]!];
  return `#[#set page(numbering: "i")
#counter(page).update(1)
#set text(${size}em, fill: added)
#set par(first-line-indent: 0pt, justify: false, hanging-indent: 1.5em, leading: ${leading}em)
#set outline.entry(fill: repeat(gap: 0.15em)[.])
#show outline.entry: it => link(it.element.location(), it.indented(none,
  grid(columns: (1fr, 2em), align: (left, right + bottom),
    entry-of(it.element).enumerate().map(((i, n)) => if i > 0 { en(n) } else { n }).join(h(0.8em)) +
      h(0.4em) + box(width: 1fr, it.fill),
    it.page())))
#show outline.entry: set block(above: ${section}em)
#show outline.entry.where(level: 1): set block(above: ${chapter}em)
#outline(title: ${literal(title)}, depth: 2, indent: 1.5em)]
`;
}

/** The head of a part that is taken along by itself: of which plan it is, and where it stands. */
export function setPartHead({ doc, edition, lacking }: Setting): string {
  const text = (words: string) => setWords(words, lacking);
  const language = edition === 'en' ? 'en' : 'zh';
  const address = `${doc.site}${edition}/${doc.plan}/${doc.page}/`;
  const lines = [
    titleIn(doc, language),
    [issuerIn(doc, language), dayIn(dayOf(doc), language)].filter(Boolean).join(' '),
  ];
  const status = edition === 'zh' ? '' : own.unofficial[language];
  const said = [
    ...lines.filter(Boolean).map(text),
    `#link(${literal(address)})`,
    ...(status ? [text(status)] : []),
  ];
  return `#block(width: 100%, inset: (bottom: 6pt), stroke: (bottom: 0.4pt + added), below: 1.5em, {
  set text(0.85em, fill: added)
  set par(first-line-indent: 0pt, justify: false, leading: 0.5em, spacing: 0.6em)
  [${said.join('#linebreak()')}]
})
`;
}
