import { Converter } from 'opencc-js';

/**
 * The Traditional forms (of Taiwan and of Hong Kong) of characters, each with the form that it stands for.
 */
export function variants(characters: ReadonlySet<string>): Record<string, string> {
  const out: Record<string, string> = {};
  for (const to of ['t', 'tw', 'hk'] as const) {
    const convert = Converter({ from: 'cn', to });
    for (const c of characters) {
      const variant = convert(c);
      if (variant !== c && !characters.has(variant) && /^\p{sc=Han}$/u.test(c)) out[variant] = c;
    }
  }
  return out;
}
