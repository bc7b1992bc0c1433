import { strToU8, zipSync } from 'fflate';
import { DOMParser } from 'linkedom';
import { decodeStrictly, markOf } from '../../model/encoding.ts';
import { Unreadable } from '../../model/unreadable.ts';
import { damagedPart, unpack } from '../packed/unpack.ts';
import { definesEntities, isTooDeep, xmlFault } from '../packed/xml-whole.ts';
import { said } from '../said.ts';
import { lacksCalled } from './called.ts';

/** A Word file, unpacked: its main part and those that belong to it, as trees that can be changed. */
export interface WordFile {
  /** The root of the main part, which holds the text. */
  main: Element;
  /**
   * The root of a part that belongs to the main one, by the end of its relation's type (numbering, styles,
   * footnotes); undefined where there is none.
   */
  related: (type: string) => Element | undefined;
  /** The roots of all such parts. */
  allRelated: (type: string) => Element[];
  /** The file packed anew, of nothing but the parts that were read, with the main part as it is now. */
  pack: () => Buffer;
}

const relationFile = /\.rels$/u;
const isXml = (name: string) => /\.xml$/iu.test(name) || relationFile.test(name);
/** Text of a part; Word also reads UTF-16. */
const textOf = (bytes: Uint8Array) => decodeStrictly(markOf(bytes) ?? 'utf-8', bytes);
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const rootOf = (xml: string) =>
  (new DOMParser().parseFromString(xml, 'text/xml') as unknown as globalThis.Document)
    .documentElement as Element | null;

/** What Word calls its namespaces, by the end of their names; other programs may call them otherwise (`ns0:`). */
const prefixes: readonly [end: string, prefix: string][] = [
  ['/wordprocessingml/2006/main', 'w'],
  ['/wordprocessingml/main', 'w'],
  ['/officeDocument/2006/relationships', 'r'],
  ['/officeDocument/relationships', 'r'],
  ['/officeDocument/2006/math', 'm'],
  ['/officeDocument/math', 'm'],
  ['/drawingml/2006/main', 'a'],
  ['/drawingml/main', 'a'],
  ['/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['/word/2010/wordprocessingShape', 'wps'],
  ['/markup-compatibility/2006', 'mc'],
  ['schemas-microsoft-com:vml', 'v'],
];

/** A part with its namespaces called as Word calls them, by which everything in it is found. */
function calledAsInWord(xml: string): string {
  const named = [...xml.matchAll(/\sxmlns:([\w.-]+)\s*=\s*["']([^"']*)["']/gu)].map(([, own, name]) => [
    own!,
    prefixes.find(([end]) => name!.endsWith(end))?.[1],
  ]);
  const others = new Map(named.filter(([own, usual]) => usual && own !== usual) as [string, string][]);
  if (!others.size) return xml;
  return xml.replace(/<[^<>]*>/gu, (tag) =>
    tag.replace(/(?<=^<\/?|\s)[\w.-]+(?=:)|(?<=\sxmlns:)[\w.-]+/gu, (own) => others.get(own) ?? own),
  );
}

/** The XML parts of a .docx file by their names; throws where one is damaged or is what no Word file has. */
function partsOf(bytes: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  for (const [name, content] of unpack(bytes, isXml)) {
    const text = textOf(content);
    if (text === null) throw damagedPart('docx');
    if (definesEntities.test(text)) throw new Unreadable(said.wordEntities());
    const fault = xmlFault(text);
    if (fault) throw fault === 'deep' ? new Unreadable(said.wordTooDeep()) : damagedPart('docx');
    parts.set(name, relationFile.test(name) ? text : calledAsInWord(text));
  }
  return parts;
}

/** The relations of a part (of the whole file: ''): the id and type of each, and the part that it leads to. */
function relationsOf(of: string, parts: ReadonlyMap<string, string>) {
  const folder = of.replace(/[^/]*$/u, '');
  const root = rootOf(parts.get(`${folder}_rels/${of.slice(folder.length)}.rels`) ?? '<none/>');
  return [...(root?.children ?? [])].map((r) => {
    const target = (r.getAttribute('Target') ?? '').replace(/^\//u, '');
    return {
      id: r.getAttribute('Id') ?? '',
      type: r.getAttribute('Type') ?? '',
      isOutside: r.getAttribute('TargetMode') === 'External',
      part: parts.has(target) ? target : folder + target,
    };
  });
}

/** Parts packed as a file. */
function packed(parts: Iterable<readonly [path: string, text: string]>): Buffer {
  const contents = Object.fromEntries([...parts].map(([path, text]) => [path, strToU8(text)]));
  return Buffer.from(zipSync(contents, { level: 0 }));
}

/**
 * Opens a .docx file. Whoever reads it afterwards gets what `pack` gives, made of the parts that were
 * unpacked here within limits. Throws an Error with a sentence for people where it is none, or holds a
 * document type with entities, which no Word file has.
 */
export function openWordFile(bytes: Buffer): WordFile {
  const parts = partsOf(bytes);
  const ofFile = relationsOf('', parts);
  const name =
    ofFile.find(({ type, part }) => type.endsWith('/officeDocument') && parts.has(part))?.part ??
    'word/document.xml';
  const main = parts.has(name) ? rootOf(parts.get(name)!) : null;
  if (!main) throw new Unreadable(said.noWordFile());
  const relations = relationsOf(name, parts);
  const belonging = relations
    .filter(({ part }) => parts.has(part))
    .map(({ type, part }) => ({ type, root: rootOf(parts.get(part)!) }));
  if ([main, ...belonging.map((r) => r.root)].some((root) => root && isTooDeep(root)))
    throw new Unreadable(said.wordTooDeep());
  const allRelated = (type: string) =>
    belonging.flatMap((r) => (r.root && r.type.endsWith(`/${type}`) ? [r.root] : []));
  const leads = (id: string) =>
    relations.some((r) => r.id === id && (r.isOutside || parts.has(r.part) || !isXml(r.part)));
  if (lacksCalled({ main, allRelated, leads })) throw damagedPart('docx');
  return {
    main,
    allRelated,
    related: (type) => allRelated(type)[0],
    pack: () => packed([...parts, [name, `${declaration}${main.outerHTML}`]]),
  };
}
