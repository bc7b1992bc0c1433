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

/**
 * The Traditional forms (of Taiwan and of Hong Kong) of characters, each with the form that it stands for.
 */
export function variants(characters: ReadonlySet<string>): Record<string, string> {
  const out: Record<string, string> = {};
  for (const name of ['s2t', 's2tw', 's2hk']) {
    const { normalizationChain, conversionChain } = conversions[name]!;
    const steps = [...normalizationChain, ...conversionChain].map(charactersIn);
    for (const c of characters) {
      const variant = steps.reduce((form, step) => step.get(form) ?? form, c);
      if (variant !== c && !characters.has(variant) && /^\p{sc=Han}$/u.test(c)) out[variant] = c;
    }
  }
  return out;
}
