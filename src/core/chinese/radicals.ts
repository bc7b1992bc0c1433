import type { WordRow } from './words.ts';

/**
 * Signs for the parts of characters that Unicode has apart (⼀), and the characters that are drawn alike (一).
 * A font that draws both with one outline lets a PDF name the part where the character is printed.
 */
export const radicalRows: readonly (WordRow & { characters: string })[] = [
  {
    words: '[⺁⺄⺌⺎⺕⺝⺟⺠⺢⺪⺫⺬⺭⺮⺶⺷⺻⺼⺽⻁⻂⻃⻄⻅⻆⻈⻉⻋]',
    characters: '厂乙小兀彐月母民氺疋罒示礻竹羊羊聿月臼虎衤覀西见角讠贝车',
    says: 'parts of characters in forms of their own, of which fonts draw some as characters',
    example: '⻅',
    from: 'Unicode, CJK Radicals Supplement',
  },
  {
    words: '[⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳]',
    characters: '长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟',
    says: 'parts of characters in simplified forms',
    example: '⻓',
    from: 'Unicode, CJK Radicals Supplement',
  },
];

const supplement = new Map(
  radicalRows.flatMap(({ words, characters }) => {
    const drawn = [...characters];
    return [...words.slice(1, -1)].map((sign, i) => [sign, drawn[i]!] as const);
  }),
);

/** Characters that only texts in simplified script have many of, and those of traditional script for them. */
const [simplified, traditional] = [/[国发产业规划设实经济务进]/gu, /[國發產業規劃設實經濟務進]/gu];
/** What fonts of simplified script draw where Unicode names the older form of a character. */
const newer: Readonly<Record<string, string>> = { 戶: '户', 靑: '青', 黃: '黄' };

/** The character that is drawn as the sign for a part of characters; the sign itself where it is none. */
function characterOf(sign: string): string {
  const code = sign.codePointAt(0)!;
  // The 214 radicals of the Kangxi dictionary: Unicode says itself which character each is drawn as.
  if (code >= 0x2f00 && code <= 0x2fd5) return sign.normalize('NFKC');
  return supplement.get(sign) ?? sign;
}

/**
 * What tells the character that is drawn as a sign for a part of characters; any other sign is itself. `text`
 * is the document in which it is printed: in simplified script ⼾ is drawn as 户, in traditional as 戶.
 */
export function charactersOf(text: string): (sign: string) => string {
  const count = (signs: RegExp) => text.match(signs)?.length ?? 0;
  const isSimplified = count(simplified) > count(traditional);
  return (sign) => {
    const drawn = characterOf(sign);
    return isSimplified && drawn !== sign ? (newer[drawn] ?? drawn) : drawn;
  };
}
