import type { Report } from '../../model/diagnostics.ts';
import { escapeXml } from '../../model/escaped-xml.ts';
import type { Sentence } from '../../model/sentence.ts';
import { said as sayings } from '../said.ts';
import type { Unit } from './memory.ts';

/** A unit of a TMX file, with the digest of the English that it was given out with, where it has one. */
export interface TmxUnit extends Unit {
  digest: string;
}

/** A unit that was read, and the line of the file on which it begins. */
export interface ReadUnit extends TmxUnit {
  line: number;
}

/** A unit with English that cannot be taken, and why. */
export interface UntoldUnit {
  line: number;
  /** What shows which one it is: its Chinese, or its English where it has none. */
  words: string;
  why: Sentence;
}

const digestProp = 'x-english';

/** Units as a TMX 1.4 file: Chinese as the source, English as the target, the clause as `tuid`. */
export function writeTmx(units: readonly TmxUnit[]): string {
  const unit = ({ from, zh, en, digest }: TmxUnit) =>
    `<tu tuid="${escapeXml(from)}"><prop type="${digestProp}">${digest}</prop>` +
    `<tuv xml:lang="zh-CN"><seg>${escapeXml(zh)}</seg></tuv><tuv xml:lang="en"><seg>${escapeXml(en)}</seg></tuv></tu>`;
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n' +
    '<header creationtool="plan-publisher" creationtoolversion="1" segtype="paragraph" o-tmf="po" ' +
    'adminlang="en" srclang="zh-CN" datatype="plaintext"/>\n' +
    `<body>\n${units.map(unit).join('\n')}\n</body>\n</tmx>\n`
  );
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const character = (code: number) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');
const unescaped = (xml: string) =>
  xml.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/giu, (whole, hex, decimal, name) => {
    if (hex) return character(Number.parseInt(hex, 16));
    return decimal ? character(Number(decimal)) : (named[name] ?? whole);
  });
/** What TMX keeps of the formatting of the text that it came from; the words stand outside. */
const formatting = /<(bpt|ept|it|ph|ut)\b[^>]*(?:\/>|>[^<]*<\/\1>)/gu;
const wordsOf = (segment: string) =>
  unescaped(
    segment
      .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/gu, (_, raw: string) => escapeXml(raw))
      .replace(formatting, '')
      .replace(/<[^>]*>/gu, ''),
  ).trim();

/** The parts of a text between one sign and the next of another, with their places; each is looked for once. */
function* between(text: string, open: string, close: string): Generator<{ part: string; at: number }> {
  for (let at = text.indexOf(open); at >= 0; ) {
    const end = text.indexOf(close, at);
    if (end < 0) return;
    yield { part: text.slice(at, end), at };
    at = text.indexOf(open, end);
  }
}
const attribute = (tag: string, name: string) =>
  unescaped(
    new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`, 'u').exec(tag.slice(0, tag.indexOf('>')))?.[1] ?? '',
  );

/**
 * The units of a TMX file that have both Chinese and English; `name` stands for what has no `tuid`. Those that have
 * English and no Chinese are told apart. Reports `exchange` and gives none for what is no TMX or defines entities of
 * its own.
 */
export function readTmx(
  text: string,
  name: string,
  report: Report,
): { units: ReadUnit[]; untold: UntoldUnit[] } {
  const [units, untold]: [ReadUnit[], UntoldUnit[]] = [[], []];
  if (!/<tmx\b/u.test(text.slice(0, 4096)) || /<!ENTITY/u.test(text)) {
    report('exchange', { file: name }, sayings.noTmx());
    return { units, untold };
  }
  // A unit without attributes begins `<tu>`; `<tuv` begins another element.
  const even = text.replaceAll('<tu>', '<tu >');
  let [line, counted] = [1, 0];
  for (const { part: tu, at } of between(even, '<tu ', '</tu>')) {
    line += even.slice(counted, at).split('\n').length - 1;
    counted = at;
    const { zh = '', en = '' } = wordsByLanguage(tu);
    const digest = new RegExp(`<prop type="${digestProp}">([\\da-f]*)</prop>`, 'u').exec(tu)?.[1] ?? '';
    if (zh && en) units.push({ from: attribute(tu, 'tuid') || name, zh, en, digest, line });
    else if (en) untold.push({ line, words: en, why: sayings.unitNoChinese() });
  }
  return { units, untold };
}

/** The words of a unit, by language. */
function wordsByLanguage(tu: string): Record<string, string> {
  const said: Record<string, string> = {};
  for (const { part: tuv } of between(tu, '<tuv', '</tuv>')) {
    const language = (attribute(tuv, 'xml:lang') || attribute(tuv, 'lang')).toLowerCase().split(/[-_]/u)[0]!;
    const [segment] = between(tuv, '<seg', '</seg>');
    if (segment) said[language] ??= wordsOf(segment.part.slice(segment.part.indexOf('>') + 1));
  }
  return said;
}

/** The plan and the clause that a unit was given out for, by its `tuid`: plan/clause. */
export function clauseOfUnit(
  { from, zh, line }: ReadUnit,
  file: string,
  isPlan: (slug: string) => boolean,
): { plan: string; id: string } | UntoldUnit {
  const [plan = '', id = '', ...more] = from.split('/');
  const because = (why: Sentence) => ({ line, words: zh, why });
  if (from === file) return because(sayings.unitNoId());
  if (!id || more.length) return because(sayings.unitOtherId({ id: from }));
  return isPlan(plan) ? { plan, id } : because(sayings.unitOtherPlan({ id: from, plan }));
}

/** How many characters of a unit are quoted to tell which it is, and how many units are named. */
const [shown, mostNamed] = [20, 50];

/** That units were not taken, each in a sentence with its line; of very many the rest is counted. */
export function tellUntoldUnits(units: readonly UntoldUnit[]): { line: number; says: Sentence }[] {
  const named = units.slice(0, mostNamed).map(({ line, words, why }) => ({
    line,
    says: sayings.unitUntold({ words: [...words.replace(/\s+/gu, ' ')].slice(0, shown).join(''), why }),
  }));
  const rest = units[mostNamed];
  if (!rest) return named;
  return [...named, { line: rest.line, says: sayings.unitsUntold({ n: units.length - mostNamed }) }];
}
