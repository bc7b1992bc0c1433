import { idiomRows } from '../../chinese/idioms.ts';
import { readNumber } from '../../chinese/numerals.ts';
import { allPlans } from '../../chinese/periods.ts';
import { wholly } from '../../chinese/words.ts';
import { doubtful, type Finding } from '../finding.ts';
import { finds } from '../said.ts';

/** A plan has its own way of quoting once at least this many clauses quote something. */
const fewestClauses = 8;
/** The share of them that has every quotation where the English keeps quotations. */
const mostly = 0.95;

const idiom = wholly(idiomRows);
const quoted = /“([^“”]*)”/gu;
/** Names that Chinese quotes and English has words for: five-year plans (“十三五”), and policies (“六稳”). */
const isName = (words: string) =>
  idiom.test(words) || (words.endsWith('五') && allPlans.includes(readNumber(words.slice(0, -1)) ?? 0));

const inChinese = (zh: string) => [...zh.matchAll(quoted)].filter(([, words]) => !isName(words!)).length;
const inEnglish = (en: string) =>
  (en.match(/“/gu)?.length ?? 0) + Math.floor((en.match(/"/gu)?.length ?? 0) / 2);

/** Whether the English of a plan puts in quotation marks what its Chinese does: many translators do not. */
export function keepsQuotations(pairs: readonly { zh: string; en: string }[]): boolean {
  const quoting = pairs.filter(({ zh }) => inChinese(zh) > 0);
  const kept = quoting.filter(({ zh, en }) => inEnglish(en) >= inChinese(zh));
  return quoting.length >= fewestClauses && kept.length >= mostly * quoting.length;
}

/** Where the English quotes less than the Chinese; where it quotes nothing, its translator had another habit. */
export function quotationFaults(zh: string, en: string): Finding[] {
  const [wanted, had] = [inChinese(zh), inEnglish(en)];
  return had > 0 && had < wanted ? [doubtful(finds.fewerQuotations({ zh: wanted, en: had }))] : [];
}
