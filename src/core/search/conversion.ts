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

/** Groups without what no text of these characters is asked for; what one gives the next one is asked for. */
function askedOf(groups: readonly Group[], characters: Set<string>, isIn = (_: string) => true): Group[] {
  return groups.map((group) => {
    const parts = group.map((dictionary) =>
      dictionary.split('|').filter((entry) => isIn(entry) && isOf(entry, characters)),
    );
    for (const entry of parts.flat()) for (const sign of entry) characters.add(sign);
    return parts.filter((entries) => entries.length).map((entries) => entries.join('|'));
  });
}

/**
 * Converts each of these texts to the characters of Hong Kong as the whole dictionary does. Of its 50,000 entries only
 * those are read in that the texts can be asked for: to read all takes longer than to convert a plan.
 */
export function toHongKong(texts: readonly string[]): (text: string) => string {
  const { normalizationChain, segmentation, conversionChain } = conversions['s2hk']!;
  const characters = new Set(texts.join('\n'));
  const normal = askedOf(normalizationChain, characters);
  const isIn = besideIn(ConverterFactory(...normal)(texts.join('\n')));
  const [first, ...later] = conversionChain;
  const [segments] = askedOf([segmentation], new Set(characters), isIn);
  const chain = [...askedOf([first!], characters, isIn), ...askedOf(later, characters)];
  const s2hk = { normalizationChain: normal, segmentation: segments!, conversionChain: chain };
  return ConverterBuilder({ from: preset.from, to: preset.to, configs: { s2hk } })({ from: 'cn', to: 'hk' });
}
