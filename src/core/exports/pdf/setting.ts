/**
 * How a plan is set: the part of a Typst document that is the same for all plans, with the measures of an
 * edition. What is set in black are the words of the plan, what is set in grey is added.
 */
import type { Edition } from '../blocks.ts';
import { literal } from './literal.ts';

/** Measures of an edition: A4, in millimetres and points. */
export interface Measures {
  left: number;
  right: number;
  /** Of the letters, and of the English beside the Chinese. */
  size: number;
  /** Between the lines, and between paragraphs, in sizes of the letters. */
  leading: number;
  spacing: number;
  indent: number;
  justified: boolean;
}

export const measures: Record<Edition, Measures> = {
  zh: { left: 28, right: 29.6, size: 12, leading: 0.72, spacing: 0.72, indent: 2, justified: true },
  en: { left: 28, right: 32, size: 10.5, leading: 0.62, spacing: 1.05, indent: 0, justified: true },
  'zh-en': { left: 20, right: 28, size: 10.5, leading: 0.62, spacing: 1, indent: 0, justified: true },
};

/** The size of a page and what stands above and below its words, in millimetres. */
const page = { width: 210, height: 297, top: 28, bottom: 27 };
const pointsOfMillimetre = 72 / 25.4;
/** How wide and how high the words of a page are, in points; `lies`: of one that lies on its side. */
export function roomOf(edition: Edition, lies = false): { width: number; height: number } {
  const { left, right } = measures[edition];
  const [across, down] = lies ? [page.height, page.width] : [page.width, page.height];
  return {
    width: (across - left - right) * pointsOfMillimetre,
    height: (down - page.top - page.bottom) * pointsOfMillimetre,
  };
}
/** The share of the Chinese of the width, side by side, and the gap. */
const columns = '(8.7fr, 12.7fr)';

/** The letters: those of a package, and those that Typst brings; what the system has is never used. */
const rare = '"New Computer Modern Math", "DejaVu Sans Mono"';
const chineseFonts = `((name: "Libertinus Serif", covers: "latin-in-cjk"), "Noto Serif SC", "Libertinus Serif", ${rare})`;
const englishFonts = `("Libertinus Serif", "Noto Serif SC", ${rare})`;

/** Languages and the letters of each. */
const languages = `#let added = luma(84)
#let zh(body) = text(font: ${chineseFonts}, lang: "zh", region: "CN", body)
#let en(body) = text(font: ${englishFonts}, lang: "en", region: "GB", body)
#let grey(body) = text(fill: added, body)
#let long(word) = word.clusters().join(h(0.001pt))
#let lacks(number) = grey(text(0.7em, "〔" + number + "〕"))`;

/**
 * What a heading is called above pages and in the contents, where a mark may stand behind it: its words without its
 * note, a language a line.
 */
const names = (longest: number) => `#let names-of(h) = h.supplement.text.split("\\n\\n").first().split("\\n")
#let entry-of(h) = {
  let marks = h.supplement.text.split("\\n\\n").at(1, default: "").split("\\n")
  let names = names-of(h)
  range(calc.max(names.len(), marks.len())).map(i => names.at(i, default: "") + marks.at(i, default: ""))
}
#let cut(words) = {
  let signs = words.clusters()
  if signs.len() <= ${longest} { return words }
  let short = signs.slice(0, ${longest - 1}).join()
  if signs.at(${longest - 1}).contains(regex("[\\p{Latin}\\p{N}]")) {
    short = short.replace(regex("(.)[\\s,;:]*[\\p{Latin}\\p{N}'’-]+$"), m => m.captures.first())
  }
  short.replace(regex("[\\s,;:]+$"), "") + "…"
}`;

/** The page with its running title and number; nothing of it on the cover. */
const pages = ({ left, right }: Measures) => `set page(paper: "a4",
  margin: (left: ${left}mm, right: ${right}mm, top: ${page.top}mm, bottom: ${page.bottom}mm),
  header: context if here().page-numbering() == "1" {
    set text(8.5pt, fill: added)
    set par(first-line-indent: 0pt, justify: false, leading: 0.5em)
    let last = query(heading.where(level: 1, outlined: true)).filter(h => h.location().page() <= here().page())
    grid(columns: (1fr, auto), column-gutter: 2em, align: bottom, running.final(),
      if last.len() > 0 { cut(names-of(last.last()).first()) })
    v(-5pt)
    line(length: 100%, stroke: 0.4pt + added)
  },
  footer: context if here().page-numbering() != none {
    align(center, text(9pt, fill: added, counter(page).display(n => [— #numbering(here().page-numbering(), n) —])))
  })`;

/**
 * What carries an address: its place (all are looked up at once: each by itself would have pages set again), and
 * the address in the margin, which leads to the page of the clause.
 */
const addresses = ({ right }: Measures) => `#let place-of(id) = place([#metadata(id)<place>])
#let all-places = context [#metadata(query(<place>).map(mark => (id: mark.value,
  page: mark.location().page(), top: mark.location().position().y.pt())))<places>]
#let named(id) = place([#metadata(id)#label(id)])
#let beside(id, cite) = {
  place-of(id)
  place(right, dx: ${right - 4}mm, dy: 2pt, box(width: ${right - 7}mm, {
    set par(first-line-indent: 0pt, justify: false, leading: 0.35em, spacing: 0pt)
    set text(6.5pt, fill: added, hyphenate: false)
    align(left, link(site + id + "/", cite))
  }))
}
#let mention(id, body) = if id in led-to { link(label(id), body) } else { body }
#let remark(body) = footnote(grey(body))
#let remark-below(body) = {
  set par(first-line-indent: 0pt, leading: 0.5em)
  block(above: 0.8em, text(8pt, grey(body)))
}`;

/**
 * Headings by their depth: the title, chapters, sections and what stands below them. What stands in the middle
 * has lines of about one length, and no compound broken at its hyphen.
 */
const headings = `#let compound = regex("[A-Za-z0-9]{1,14}(-[A-Za-z0-9]{1,14})+")
#let balanced(body) = layout(size => {
  let body = { show compound: it => box(baseline: 0.12em, it); body }
  let tall = measure(width: size.width, body).height
  if tall > 15em.to-absolute() { return body }
  let step = 0.5em.to-absolute()
  let width = size.width
  while width > size.width / 3 and measure(width: width - step, body).height <= tall { width -= step }
  block(width: width, above: 0pt, below: 0pt, body)
})
#let sizes = (1.3em, 1.12em, 1em, 1em)
#let weights = (700, 700, 700, 500)
#let head(id, cite, depth, indent, short, body, note: none) = arguments(sticky: true, width: 100%,
  above: (1.9em, 1.5em, 1.2em, 1.1em).at(calc.min(depth, 4) - 1),
  below: (1.25em, 1.05em, 0.95em, 0.95em).at(calc.min(depth, 4) - 1), {
    beside(id, cite)
    pad(left: indent, text(sizes.at(calc.min(depth, 4) - 1), weight: weights.at(calc.min(depth, 4) - 1),
      heading(level: depth, supplement: short, body + note)))
  })
#let annex(id, cite, short, body, note: none) = arguments(sticky: true, width: 100%, below: 1.4em, {
    beside(id, cite)
    set align(center)
    text(1.3em, weight: 700, balanced(heading(level: 1, supplement: short, body + note)))
  })
#let part-of-plan(id, cite, short, body, note: none) = arguments(sticky: true, width: 100%,
  above: 2.4em, below: 1.6em, {
    beside(id, cite)
    set align(center)
    text(1.45em, weight: 700, balanced(heading(level: 1, supplement: short, body + note)))
  })
#let headline(id, cite, body, note: none, size: 1.7em) = arguments(width: 100%, above: 0.5em, below: 2em, {
  beside(id, cite)
  set par(first-line-indent: 0pt, justify: false, leading: 0.5em)
  set align(center)
  text(size, weight: 700, balanced(body + note))
})`;

/** Paragraphs: in one language, and in two side by side, where a line of English is too short to be justified. */
const paragraphs = ({
  spacing,
  indent,
  size,
}: Measures) => `#let clause(id, cite, body, first: ${indent}em, to: left,
  hang: 0em, size: 1em, sticky: false) = arguments(width: 100%, above: ${spacing}em, below: ${spacing}em, sticky: sticky, {
    beside(id, cite)
    set text(size)
    set par(first-line-indent: (amount: first, all: true), hanging-indent: hang, justify: to == left)
    align(to, par(body))
  })
#let pair(id, cite, chinese, english, to: left, hang: 0em, sticky: false) = arguments(width: 100%, above: ${spacing}em,
  below: ${spacing}em, sticky: sticky, {
    beside(id, cite)
    set par(first-line-indent: 0pt, hanging-indent: hang, justify: to == left)
    grid(columns: ${columns}, column-gutter: 6mm, align(to, par(zh(chinese))),
      align(to, text(0.9em, en({ set par(leading: 0.55em, justify: false); par(english) }))))
  })
#let below(body) = text(0.84em, weight: 400, en(body))
#let body-size = ${size}pt`;

/** Tables: whole where they are short; long ones break between rows, with their heads repeated. */
const tables = `#let whole(body) = size => {
  let room = ${page.height - page.top - page.bottom}mm
  block(width: 100%, breakable: measure(width: size.width, body).height > 0.4 * room, body)
}
#let grid-of(id, cite, size, shares, head, ..cells) = {
  beside(id, cite)
  set text(size, hyphenate: true)
  set par(first-line-indent: 0pt, justify: false, leading: 0.45em, spacing: 0.45em)
  table(columns: shares, stroke: 0.5pt + black, inset: (x: 0.4em, y: 0.5em), align: center + horizon,
    ..if head.len() > 0 { (table.header(..head),) }, ..cells.pos())
}
#let gap = v(1.2em, weak: true)`;

/** What holds of all that an edition sets. */
const rules = (edition: Edition, m: Measures): string[] => [
  pages(m),
  `set text(font: ${edition === 'en' ? englishFonts : chineseFonts}, size: ${m.size}pt, fill: black,` +
    ` lang: "${edition === 'en' ? 'en' : 'zh'}", region: "${edition === 'en' ? 'GB' : 'CN'}",` +
    ' cjk-latin-spacing: auto, top-edge: 0.88em, bottom-edge: -0.12em, fallback: false)',
  'set super(typographic: false)',
  'show super: set text(fill: added)',
  'set footnote.entry(separator: line(length: 25%, stroke: 0.4pt + added), gap: 0.5em)',
  'show footnote.entry: set text(8pt, fill: added)',
  'show footnote.entry: set par(first-line-indent: 0pt, leading: 0.5em)',
  `set par(justify: true, leading: ${m.leading}em, spacing: ${m.spacing}em)`,
  'show heading: set par(first-line-indent: 0pt, justify: false, leading: 0.5em)',
  'show heading: set text(hyphenate: false)',
  'show heading: it => block(above: 0pt, below: 0pt, it.body)',
];

/** Typst tells scripts by regions, as office programs do: Traditional characters by Taiwan. */
const inScript = (typst: string, chinese: string) =>
  chinese === 'zh-CN' ? typst : typst.replaceAll('region: "CN"', 'region: "TW"');

/**
 * All of it for one edition, with the edition's own letters, as a file that others take in: `setting` and `clauses`
 * hold of all that follows them. `site`: what the permanent addresses of the clauses begin with;
 * `chinese`: the language of the Chinese words.
 */
export function settingOf(edition: Edition, site: string, chinese: string): string {
  const m = measures[edition];
  return [
    '#import "led-to.typ": led-to',
    `#let site = ${literal(site)}`,
    '#let running = state("running", "")',
    inScript(languages, chinese),
    names(edition === 'en' ? 44 : 20),
    addresses(m),
    headings,
    paragraphs(m),
    tables,
    `#let setting(body) = {\n${inScript(rules(edition, m).join('\n'), chinese)}\nbody\n}`,
    '#let clauses(body) = {\nset page(numbering: "1")\nv(0pt, weak: true)\ncounter(page).update(1)\nbody\n}',
    '',
  ].join('\n');
}
