const digits = '〇一二三四五六七八九';
const formal = '零壹贰叁肆伍陆柒捌玖拾佰';
const plain = '〇一二三四五六七八九十百';

/**
 * Reads a printed number: 十二, 二十, 一百零三, 〇, 壹, 12, １２, 七 十 (spaces inside), ① to ⑳.
 * Returns a non-negative integer, or null when the text is no number.
 */
export function readNumber(printed: string): number | null {
  const text = printed
    .replace(/\s/gu, '')
    .replace(/[０-９]/gu, (c) => String(c.charCodeAt(0) - 0xff10))
    .replace(/[零壹贰叁肆伍陆柒捌玖拾佰]/gu, (c) => plain[formal.indexOf(c)]!);
  if (/^\d+$/.test(text)) return Number(text);
  if (/^[①-⑳]$/u.test(text)) return text.codePointAt(0)! - 0x2460 + 1;
  if (!/^[〇一二三四五六七八九十百]+$/u.test(text)) return null;
  if (!/[十百]/u.test(text)) return Number([...text].map((c) => digits.indexOf(c)).join(''));
  const match = /^(?:([一二三四五六七八九])?百〇?)?(?:([一二三四五六七八九])?十)?([一二三四五六七八九])?$/u.exec(text);
  if (!match) return null;
  const value = (c: string | undefined, unit: string) => (text.includes(unit) ? (c ? digits.indexOf(c) : 1) : 0);
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
    [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'],
    [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
  ];
  let rest = n;
  return steps.reduce((out, [value, sign]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return out + sign.repeat(times);
  }, '');
}
