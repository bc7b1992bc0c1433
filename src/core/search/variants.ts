import { conversions, type Group } from './conversion.ts';

/** An entry of a single character. */
const ofCharacter = /(?:^|(?<=\|))([^|]) ([^|]+)/gu;

/** What a group says of single characters: what it says of words is of no use here, and takes long to read. */
const charactersIn = (group: Group): Map<string, string> =>
  new Map(
    group
      .toReversed()
      .flatMap((dictionary) => [...dictionary.matchAll(ofCharacter)].map(([, c, to]) => [c!, to!])),
  );

/** How a conversion turns one character into another, and all characters that it has a form of. */
function conversionOf(name: string): { convert: (c: string) => string; simplified: string[] } {
  const { normalizationChain, conversionChain } = conversions[name]!;
  const steps = [...normalizationChain, ...conversionChain].map(charactersIn);
  return {
    convert: (c) => steps.reduce((form, step) => step.get(form) ?? form, c),
    simplified: steps.flatMap((step) => [...step.keys()]),
  };
}

/** What `variants.json` says of characters. */
export interface Variants {
  /** A character that no plan has -> the form that the plans have. */
  forms: Record<string, string>;
  /** Where plans of both scripts stand in one library: a character of one -> the same of the other. */
  others: Record<string, string>;
}

/**
 * The Traditional forms (of Taiwan and of Hong Kong) of the characters of some texts, and the Simplified forms of those
 * that stand there in Traditional characters alone: each with the form that the texts have; and of
 * those that stand there in both, each with the other.
 */
export function variants(characters: ReadonlySet<string>): Variants {
  const forms: Record<string, string> = {};
  const others: Record<string, string> = {};
  for (const name of ['s2t', 's2tw', 's2hk']) {
    const { convert, simplified } = conversionOf(name);
    for (const c of characters) {
      const variant = convert(c);
      if (variant === c || !/^\p{sc=Han}$/u.test(c)) continue;
      if (!characters.has(variant)) forms[variant] = c;
      else {
        others[c] ??= variant;
        others[variant] ??= c;
      }
    }
    for (const c of simplified) if (!characters.has(c) && characters.has(convert(c))) forms[c] ??= convert(c);
  }
  return { forms, others };
}
