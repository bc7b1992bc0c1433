import type { Report } from '../model/diagnostics.ts';
import type { Unit } from './memory.ts';
import { said as sayings } from './said.ts';

/** A unit of a TMX file, with the digest of the English that it was given out with, where it has one. */
export interface TmxUnit extends Unit {
  digest: string;
}

const control = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (words: string) => words.replace(control, '').replace(/[&<>"]/gu, (sign) => signs[sign]!);
const digestProp = 'x-english';

/** Units as a TMX 1.4 file: Chinese as the source, English as the target, the clause as `tuid`. */
export function writeTmx(units: readonly TmxUnit[]): string {
  const unit = ({ from, zh, en, digest }: TmxUnit) =>
    `<tu tuid="${escaped(from)}"><prop type="${digestProp}">${digest}</prop>` +
    `<tuv xml:lang="zh-CN"><seg>${escaped(zh)}</seg></tuv><tuv xml:lang="en"><seg>${escaped(en)}</seg></tuv></tu>`;
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
      .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/gu, (_, raw: string) => escaped(raw))
      .replace(formatting, '')
      .replace(/<[^>]*>/gu, ''),
  ).trim();

/** The parts of a text between one sign and the next of another; each is looked for once. */
function* between(text: string, open: string, close: string): Generator<string> {
  for (let at = text.indexOf(open); at >= 0; ) {
    const end = text.indexOf(close, at);
    if (end < 0) return;
    yield text.slice(at, end);
    at = text.indexOf(open, end);
  }
}
const attribute = (tag: string, name: string) =>
  unescaped(
    new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`, 'u').exec(tag.slice(0, tag.indexOf('>')))?.[1] ?? '',
  );

/**
 * The units of a TMX file that have both Chinese and English; `name` stands for what has no `tuid`. Reports
 * `exchange` and returns [] for what is no TMX or defines entities of its own.
 */
export function readTmx(text: string, name: string, report: Report): TmxUnit[] {
  if (!/<tmx\b/u.test(text.slice(0, 4096)) || /<!ENTITY/u.test(text)) {
    report('exchange', { file: name }, sayings.noTmx());
    return [];
  }
  const units: TmxUnit[] = [];
  // A unit without attributes begins `<tu>`; `<tuv` begins another element.
  const even = text.replaceAll('<tu>', '<tu >');
  for (const tu of between(even, '<tu ', '</tu>')) units.push(...unitOf(tu, name));
  return units;
}

function unitOf(tu: string, name: string): TmxUnit[] {
  const said: Record<string, string> = {};
  for (const tuv of between(tu, '<tuv', '</tuv>')) {
    const language = (attribute(tuv, 'xml:lang') || attribute(tuv, 'lang')).toLowerCase().split(/[-_]/u)[0]!;
    const [segment = ''] = between(tuv, '<seg', '</seg>');
    said[language] ??= wordsOf(segment.slice(segment.indexOf('>') + 1));
  }
  const { zh, en } = said;
  if (!zh || !en) return [];
  const digest = new RegExp(`<prop type="${digestProp}">([\\da-f]*)</prop>`, 'u').exec(tu)?.[1] ?? '';
  return [{ from: attribute(tu, 'tuid') || name, zh, en, digest }];
}
