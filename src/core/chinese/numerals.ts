const digits = '〇一二三四五六七八九';
/** Other writings of the numerals 〇 to 百, formal ones in both scripts. */
const others = ['零○', '壹', '贰貳', '叁參', '肆', '伍', '陆陸', '柒', '捌', '玖', '拾', '佰'];
const plain = '〇一二三四五六七八九十百';

/** Numbers that are one sign, and the code point of their 1. */
const enclosed: [RegExp, number][] = [
  [/^[①-⑳]$/u, 0x2460],
  [/^[⑴-⒇]$/u, 0x2474],
  [/^[⒈-⒛]$/u, 0x2488],
  [/^[㈠-㈩]$/u, 0x3220],
];

/**
 * Reads a printed number: 十二, 二十, 一百零三, 〇, 壹, 貳, 12, １２, 七 十 (spaces inside), ① to ⑳, ⑴ to ⒇, ⒈ to ⒛, ㈠ to ㈩.
 * Returns a non-negative integer, or null when the text is no number. 十〇 is what some print for 十.
 */
export function readNumber(printed: string): number | null {
  const text = printed
    .replace(/\s/gu, '')
    .replace(/[０-９]/gu, (c) => String(c.charCodeAt(0) - 0xff10))
    .replace(/[零○壹贰貳叁參肆伍陆陸柒捌玖拾佰]/gu, (c) => plain[others.findIndex((o) => o.includes(c))]!);
  if (/^\d+$/.test(text)) return Number(text);
  for (const [range, first] of enclosed) if (range.test(text)) return text.codePointAt(0)! - first + 1;
  if (!/^[〇一二三四五六七八九十百]+$/u.test(text)) return null;
  if (!/[十百]/u.test(text)) return Number([...text].map((c) => digits.indexOf(c)).join(''));
  const match =
    /^(?:([一二三四五六七八九])?百〇?)?(?:([一二三四五六七八九])?十〇?)?([一二三四五六七八九])?$/u.exec(text);
  if (!match) return null;
  const value = (c: string | undefined, unit: string) =>
    text.includes(unit) ? (c ? digits.indexOf(c) : 1) : 0;
  return value(match[1], '百') * 100 + value(match[2], '十') * 10 + (match[3] ? digits.indexOf(match[3]) : 0);
}

/** Writes 1 to 999 as a plan prints it: 一, 十二, 二十, 一百零三. */
export function chineseNumber(n: number): string {
  const [h, t, u] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const hundreds = h ? `${digits[h]}百` : '';
  const tens = t ? `${t > 1 || h ? digits[t] : ''}十` : h && u ? '零' : '';
  return hundreds + tens + (u ? digits[u] : '') || '〇';
}

/** Writes 1 to 3999 in Roman numerals, as the English headings have them: I, IV, XIX. */
export function romanNumber(n: number): string {
  const steps: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = n;
  return steps.reduce((out, [value, sign]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return out + sign.repeat(times);
  }, '');
}
