/** Which layers of a PDF are switched off when it is opened (ISO 32000-1, 8.11): nobody sees what stands on them. */
import { type PdfObjects, referred } from './objects.ts';

/** The layers of a file that are off. */
export interface OffLayers {
  /** Their names, where no other layer has the same: what is drawn names its layer so. */
  names: ReadonlySet<string>;
  /** Whether each set of layers that something may stand on is off. */
  sets: boolean;
  /** Where the dictionaries begin and end of what is drawn as a whole on one of them, as offsets in the file. */
  forms: readonly { from: number; to: number }[];
}

const none: OffLayers = { names: new Set(), sets: false, forms: [] };
const listUnder = (words: string, name: string): string =>
  new RegExp(`/${name}\\s*\\[([^\\]]*)\\]`, 'u').exec(words)?.[1] ?? '';
/** The layer, or set of them, that a dictionary stands on. */
const standsOn = /\/OC\s+(\d{1,9})\s+\d{1,5}\s+R\b/u;

/** The layers of a file that are off; none where it is encrypted: its names cannot be read then. */
export function offLayers(objects: PdfObjects): OffLayers {
  if (objects.isEncrypted) return none;
  const all = [...objects.all()];
  const properties = all.find(([, { words }]) => /\/OCProperties\b/u.test(words))?.[1].words;
  if (!properties) return none;
  const settings = settingsOf(properties, objects);
  const off = new Set(referred(listUnder(settings, 'OFF')));
  const layers = all.filter(([, { words }]) => /\/Type\s*\/OCG\b/u.test(words));
  if (/\/BaseState\s*\/OFF\b/u.test(settings)) {
    const on = new Set(referred(listUnder(settings, 'ON')));
    for (const [number] of layers) if (!on.has(number)) off.add(number);
  }
  if (/\/Event\s*\/View\b/u.test(settings))
    for (const [number, { words }] of layers) if (/\/ViewState\s*\/OFF\b/u.test(words)) off.add(number);
  if (!off.size) return none;
  const sets = all.filter(([, { words }]) => /\/Type\s*\/OCMD\b/u.test(words));
  const offSets = sets.filter(([, { words }]) => isOffSet(words, off));
  for (const [number] of offSets) off.add(number);
  const named = (isOff: boolean) =>
    new Set(layers.flatMap(([number, { words }]) => (off.has(number) === isOff ? [nameIn(words)] : [])));
  return {
    names: named(true).difference(named(false)),
    sets: sets.length > 0 && offSets.length === sets.length,
    forms: all.flatMap(([, { words, at }]) =>
      at !== undefined && off.has(Number(standsOn.exec(words)?.[1])) && /\/Subtype\s*\/Form\b/u.test(words)
        ? { from: at, to: at + words.length }
        : [],
    ),
  };
}

/** What is set when the file is opened: in the dictionary itself, or in those that it names. */
function settingsOf(properties: string, objects: PdfObjects): string {
  const named = /\/OCProperties\s+(\d{1,9})\s+\d{1,5}\s+R\b/u.exec(properties)?.[1];
  const own = named ? (objects.get(Number(named))?.words ?? '') : properties;
  const setting = /\/D\s+(\d{1,9})\s+\d{1,5}\s+R\b/u.exec(own)?.[1];
  return setting ? (objects.get(Number(setting))?.words ?? '') : dictionaryUnder(own, 'D');
}

/** The dictionary that stands under a name in another. */
function dictionaryUnder(words: string, name: string): string {
  const from = words.search(new RegExp(`/${name}\\s*<<`, 'u'));
  if (from < 0) return '';
  let depth = 0;
  for (const { 0: sign, index } of words.slice(from).matchAll(/<<|>>/gu)) {
    depth += sign === '<<' ? 1 : -1;
    if (!depth) return words.slice(from, from + index);
  }
  return words.slice(from);
}

/** Whether nothing on a set of layers is seen (8.11.2.2). */
function isOffSet(words: string, off: ReadonlySet<number>): boolean {
  const own = referred(/\/OCGs\s*(\[[^\]]*\]|\d+\s+\d+\s+R)/u.exec(words)?.[1] ?? '');
  if (!own.length || /\/VE\b/u.test(words)) return false;
  const policy = /\/P\s*\/(AllOn|AnyOn|AnyOff|AllOff)\b/u.exec(words)?.[1] ?? 'AnyOn';
  const [isSome, isAll] = [own.some((n) => off.has(n)), own.every((n) => off.has(n))];
  return { AnyOn: isAll, AllOn: isSome, AnyOff: !isSome, AllOff: !isAll }[policy]!;
}

/** The name of a layer, as PDFium gives it. */
function nameIn(words: string): string {
  const [, plain, hex] = /\/Name\s*(?:\(((?:\\[\s\S]|[^\\)])*)\)|<([\da-fA-F\s]*)>)/u.exec(words) ?? [];
  const bytes =
    hex === undefined
      ? Buffer.from((plain ?? '').replace(/\\(?:([0-7]{1,3})|\r?\n|([\s\S]))/gu, escaped), 'latin1')
      : Buffer.from(hex.replace(/\s/gu, ''), 'hex');
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1');
  return Buffer.from(bytes.subarray(2, 2 + 2 * ((bytes.length - 2) >> 1)))
    .swap16()
    .toString('utf16le');
}

const controls: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
function escaped(_: string, octal?: string, sign = ''): string {
  return octal ? String.fromCharCode(Number.parseInt(octal, 8) & 255) : (controls[sign] ?? sign);
}

/** The file without what is drawn as a whole on a layer that is off: PDFium does not know it any more. */
export function withoutForms(bytes: Uint8Array, forms: OffLayers['forms']): Uint8Array {
  const without = Uint8Array.from(bytes);
  for (const { from, to } of forms) {
    const words = Buffer.from(without.buffer, from, to - from).toString('latin1');
    const found = /\/Subtype\s*\/(?=Form\b)/u.exec(words)!;
    without.set(Buffer.from('None'), from + found.index + found[0].length);
  }
  return without;
}
