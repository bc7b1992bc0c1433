import { expect, test } from 'vitest';
import { variants } from '../../src/core/search/variants.ts';

/** A query as it is searched for in some texts where nothing is found as typed. */
const asIn = (texts: string, query: string) => {
  const { forms } = variants(new Set(texts));
  return [...query].map((c) => forms[c] ?? c).join('');
};

test('what is typed in Traditional characters is searched for in Simplified ones, where texts have these', () => {
  expect(asIn('发展数字经济，建设台湾创业园', '數字經濟')).toBe('数字经济');
  expect(asIn('发展数字经济，建设台湾创业园', '臺灣創業園')).toBe('台湾创业园');
});

test('and in Simplified ones in Traditional, where texts have those alone', () => {
  expect(asIn('發展數字經濟，建設臺灣創業園', '数字经济')).toBe('數字經濟');
  expect(asIn('發展數字經濟，建設臺灣創業園', '台湾创业园')).toBe('臺灣創業園');
});

test('a character that the texts have stays', () => {
  expect(asIn('皇后與以後', '皇后')).toBe('皇后');
});

test('where texts are in both scripts, each character has that of the other', () => {
  const { forms, others } = variants(new Set('台阶，港湾：建设臺灣創業園'));
  const other = (query: string) => [...query].map((c) => ({ ...others, ...forms })[c] ?? c).join('');
  expect(other('台湾创业园')).toBe('臺灣創業園');
  expect(other('臺灣')).toBe('台湾');
});
