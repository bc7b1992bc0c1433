import { readNumber } from './numerals.ts';

const dated =
  /^[（(]?(?:中[华華]民[国國]\s*[0-9]{2,3}|\s*[0-9０-９\s]{4,}|[二〇○零一九O][〇○零一二三四五六七八九O]{3})\s*年\s*(?:[0-9０-９\s]+|[一二三四五六七八九十元]+)\s*月(?:\s*(?:[0-9０-９\s]+|[一二三四五六七八九十]+)\s*日)?\s*[）)]?$/u;
/** Scans set dates with blanks, and l for 1. */
export const date = {
  test: (words: string) => words.length <= 40 && dated.test(words.replace(/\s/gu, '').replace(/[lI]/gu, '1')),
};
export const documentNumber =
  /^[\p{Script=Han}]{1,12}\s*[〔［[(（]\s*[\dlIO]{4}\s*[〕］\])）]\s*第?\s*\d+\s*号(?:\s+[\d\s]+年[\d\s]+月[\d\s]+日\s*印\s*发)?$/u;

const two = (n: number) => String(n).padStart(2, '0');

/** A Chinese date (2018年12月7日, 二〇一八年十二月七日) as 2018-12-07, as far as it is given; null when it is none. */
export function readDate(words: string): string | null {
  const match =
    /([0-9０-９]{4}|[〇○零O一二三四五六七八九]{4})年\s*(?:([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})月)?\s*(?:([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})日)?/u.exec(
      words.replace(/(?<=[\d年月])\s+(?=[\d年月日])/gu, '').replace(/[lI](?=[\d年月日])|(?<=\d)[lI]/gu, '1'),
    );
  const republic = /^中[华華]民[国國](\d{2,3})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?/u.exec(
    words.replace(/\s/gu, ''),
  );
  if (republic)
    return [
      String(Number(republic[1]) + 1911),
      ...republic
        .slice(2)
        .filter(Boolean)
        .map((n) => two(Number(n))),
    ].join('-');
  if (!match) return null;
  const [year, month, day] = match
    .slice(1)
    .map((part) => (part ? readNumber(part.replace(/O/gu, '〇')) : null));
  if (!year || (month && month > 12) || (day && day > 31)) return null;
  return [String(year), month ? two(month) : '', month && day ? two(day) : ''].filter(Boolean).join('-');
}
