/** The dictionaries by which Chinese is converted to Traditional characters. */
import { ConverterBuilder, ConverterFactory } from 'opencc-js/core';
import * as preset from 'opencc-js/preset/cn2t';

/** A dictionary: entries such as `发 發|发卡 髮卡`. */
type Dictionary = string;
/** Dictionaries that are asked at once, those of more weight first. */
export type Group = readonly Dictionary[];
/** A conversion: groups that are asked one after the other, of which each changes what the one before gave. */
interface Conversion {
  normalizationChain: readonly Group[];
  segmentation: Group;
  conversionChain: readonly Group[];
}
/** The conversions by their names, such as `s2hk`: Simplified to the characters of Hong Kong. */
export const conversions = (preset as unknown as { configs: Record<string, Conversion> }).configs;

/** Whether the word of an entry, which stands before its first blank, is of these characters alone. */
function isOf(entry: string, characters: ReadonlySet<string>): boolean {
  for (const sign of entry) {
    if (sign === ' ') return true;
    if (!characters.has(sign)) return false;
  }
  return false;
}

/** Those of which the first two characters stand side by side in a text, or which are of one. */
function besideIn(text: string): (entry: string) => boolean {
  const pairs = new Set<string>();
  for (let at = 1; at < text.length; at++) pairs.add(text.slice(at - 1, at + 1));
  return (entry) => entry[1] === ' ' || pairs.has(entry.slice(0, 2));
}

/** The entries of a dictionary that begin with one of these characters: of many most do not, and are passed over. */
function beginningWith(dictionary: Dictionary, characters: ReadonlySet<string>): string[] {
  const begins = new Set([...characters].map((sign) => sign.charCodeAt(0)));
  const entries: string[] = [];
  for (let at = 0, next = 0; at < dictionary.length; at = next + 1) {
    next = dictionary.indexOf('|', at);
    if (next < 0) next = dictionary.length;
    if (begins.has(dictionary.charCodeAt(at))) entries.push(dictionary.slice(at, next));
  }
  return entries;
}

/** The entries of a dictionary that a text of these characters can be asked for. */
const askedOf = (dictionary: Dictionary, characters: ReadonlySet<string>, isIn = (_: string) => true) =>
  beginningWith(dictionary, characters).filter((entry) => isIn(entry) && isOf(entry, characters));

/** What a group has in these dictionaries; those with nothing are left out. */
const groupOf = (parts: readonly string[][]): Group =>
  parts.filter((entries) => entries.length).map((entries) => entries.join('|'));

/** Groups without what no text of these characters is asked for; what one gives the next one is asked for. */
function groupsOf(groups: readonly Group[], characters: Set<string>): Group[] {
  return groups.map((group) => {
    const parts = group.map((dictionary) => askedOf(dictionary, characters));
    addSigns(parts, characters);
    return groupOf(parts);
  });
}
function addSigns(parts: readonly string[][], characters: Set<string>): void {
  for (const entry of parts.flat()) for (const sign of entry) characters.add(sign);
}

/**
 * Converts each of these texts to the characters of Hong Kong as the whole dictionary does. Of its 50,000 entries only
 * those are read in that the texts can be asked for: to read all takes longer than to convert a plan.
 */
export function toHongKong(texts: readonly string[]): (text: string) => string {
  const { normalizationChain, segmentation, conversionChain } = conversions['s2hk']!;
  const characters = new Set(texts.join('\n'));
  const normal = groupsOf(normalizationChain, characters);
  const isIn = besideIn(ConverterFactory(...normal)(texts.join('\n')));
  const [first, ...later] = conversionChain as [Group, ...Group[]];
  // Texts are cut into words by dictionaries that they are converted by, too.
  const asked = new Map(
    [...new Set([...segmentation, ...first])].map((own) => [own, askedOf(own, characters, isIn)]),
  );
  const of = (group: Group) => group.map((dictionary) => asked.get(dictionary)!);
  addSigns(of(first), characters);
  const segments = groupOf(of(segmentation));
  const chain = [groupOf(of(first)), ...groupsOf(later, characters)];
  const s2hk = { normalizationChain: normal, segmentation: segments, conversionChain: chain };
  return ConverterBuilder({ from: preset.from, to: preset.to, configs: { s2hk } })({ from: 'cn', to: 'hk' });
}
