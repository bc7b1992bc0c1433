import { after, before } from '../chinese/comparators.ts';
import { readNumber } from '../chinese/numerals.ts';
import { planPeriod } from '../chinese/periods.ts';
import { scale, unit } from '../chinese/units.ts';
import type { Quantity } from '../model/quantity.ts';

const arabic = '\\d+(?:[,，]\\d{3})*(?:\\.\\d+)?';
const chinese = '[〇零二两三四五六七八九十百][〇零一二三四五六七八九十百]{0,12}';
const number = (printed: string) =>
  (/\d/.test(printed) ? Number(printed.replace(/[,，]/gu, '')) : readNumber(printed.replace(/两/gu, '二'))) ??
  NaN;

type Reading = Pick<Quantity, 'value' | 'unit'> &
  Partial<Pick<Quantity, 'high' | 'comparator' | 'comparison'>>;
/** How quantities are printed, in the order they are looked for; what one row has read no later row reads again. */
const table: [RegExp, (m: RegExpExecArray) => Reading | null][] = [
  // Years, months, days and the numbers of documents are no quantities.
  [
    /(?:19|20)\d{2}\s*年?\s*[-—–～~至]+\s*(?:19|20)\d{2}\s*年?|(?:19|20)\d{2}\s*年(?:代|度)?|\d{1,2}月(?:份|\d{1,2}日)?|\d{1,2}日(?!均)|[〔［[]\d{4}[〕］\]]\s*\d+号/gu,
    () => null,
  ],
  // So are numbers inside names: 世界500强, 5G, 4.0, “十三五”, 党的十八大, 第十三个五年.
  [
    /(?:世界|中国|全国)\d+强|[A-Za-z]\d[\d.]*|(?<!\d)\d+(?:G|D|A级|[Kk])(?![A-Za-z])|\d\.0\b|十[一二三四五六]五|党的[一二三四五六七八九十]+[大届]|第[一二三四五六七八九十]+(?:个五年|次|届|代|轮|批|产业|方|期|步|章|条)/gu,
    () => null,
  ],
  [
    /(?<=(?:位居|位列|居|列|排名|排|为)[^，。；、\d]{0,8})第([一二三四五六七八九十]+|\d+)(?:位|名)?|第([一二三四五六七八九十]+|\d+)[位名]/gu,
    (m) => ({ value: number(m[1] ?? m[2]!), unit: '位' }),
  ],
  [/百分之([〇一二三四五六七八九十百]+)/gu, (m) => ({ value: number(m[1]!), unit: '%' })],
  [
    /(?<![二三四五六七八九十百])([二三四五六七八九十百]+)分之([一二三四五六七八九十]+)/gu,
    (m) => ({ value: number(m[2]!) / number(m[1]!), unit: '' }),
  ],
  [/翻([一两二三])番/gu, (m) => ({ value: 2 ** number(m[1]!.replace('两', '二')), unit: '倍' })],
  [
    new RegExp(
      `(?<![\\d.A-Za-z])(${arabic})(%|${scale}?${unit}?)\\s*(?:[-—–～~]+|至|到)\\s*(${arabic})(${scale}?${unit}(?:/${unit})?)`,
      'gu',
    ),
    (m) => (m[2] && m[2] !== m[4] ? null : { value: number(m[1]!), high: number(m[3]!), unit: m[4]! }),
  ],
  [
    new RegExp(`(?<![\\d.A-Za-z])(${arabic})\\s*(多|余)?(${scale})(多|余)?(${unit}(?:/${unit})?)?`, 'gu'),
    (m) => ({ value: number(m[1]!), unit: m[3]! + (m[5] ?? ''), ...more(m[2] ?? m[4]) }),
  ],
  [
    new RegExp(`(?<![\\d.A-Za-z])(${arabic})\\s*(多|余)?\\s*(${unit}(?:/${unit})?)`, 'gu'),
    (m) => ({ value: number(m[1]!), unit: m[3]!, ...more(m[2]) }),
  ],
  // A scale alone counts one of it: 亿元以上.
  [
    new RegExp(`(?<![\\d〇一二两三四五六七八九十百千万多余几数])(亿|万|千万|百万)元(?=以上)`, 'gu'),
    (m) => ({ value: 1, unit: `${m[1]}元` }),
  ],
  [
    new RegExp(`(?<![第\\d一二三四五六七八九十])(${chinese})(多|余)?(${scale})(${unit})`, 'gu'),
    (m) => ({ value: number(m[1]!), unit: m[3]! + m[4]!, ...more(m[2]) }),
  ],
  [
    new RegExp(
      `(?<![第\\d一二三四五六七八九十“"])(?!百[家名])(${chinese})(多|余)?(个(?!五年|月)|家|项|条(?!例)|类|种|片区|座|所|件|名(?=[\\p{sc=Han}])|倍|大(?=[\\p{sc=Han}]))`,
      'gu',
    ),
    (m) => ({ value: number(m[1]!), unit: m[3]!, ...more(m[2]) }),
  ],
];
const more = (word: string | undefined): Partial<Reading> =>
  word ? { comparator: '>', comparison: word } : {};
/** Where a clause says of when it speaks; what compares (比2010年) or excepts (除2011年之外) does not. */
const times =
  /(?:[“"]?(十[一二三四五]?)五[”"]?(期间|时期|以来|末)?)|(?:((?:19|20)\d{2})\s*年?[-—–～~至]+((?:19|20)\d{2})\s*年?)|(?:((?:19|20)\d{2})\s*年((?:[上下]半年)?[^，。；]{0,8}以来)?)|(目前|现有|当前)/gu;

function timesOf(words: string): { at: number; time: string }[] {
  const titles = titlesIn(words);
  return [...words.matchAll(times)].flatMap((m) => {
    const [whole, plan, part, first, last, year, since, now] = m;
    const lead = words.slice(Math.max(0, m.index - 2), m.index);
    const behind = words.slice(m.index + whole.length);
    if (
      /[比较除继自]$/u.test(lead) ||
      /^[末底]?(?:之外|以外|的?规划|获批|发展规划|目标|主要)/u.test(behind) ||
      (year && behind.startsWith('）'))
    )
      return [];
    if (titles.has(m.index)) return [];
    const at = m.index;
    if (now) return [{ at, time: '' }];
    if (first) return [{ at, time: `${first}/${last}` }];
    if (year) return [{ at, time: since || /^[^，。；]{0,10}以来/u.test(behind) ? `${year}/..` : year }];
    if (!part) return [];
    const [from, to] = planPeriod(plan!);
    return [{ at, time: part === '以来' ? `${from}/..` : part === '末' ? String(to) : `${from}/${to}` }];
  });
}

/** The places inside the titles of documents: 《2016年计划》. */
function titlesIn(words: string): ReadonlySet<number> {
  const inside = new Set<number>();
  let open = false;
  for (let i = 0; i < words.length; i++) {
    if (open) inside.add(i);
    if (words[i] === '《') open = true;
    if (words[i] === '》') open = false;
  }
  return inside;
}

/** What is measured stands no farther from its figure, and what it is compared with no farther than the second. */
const [farthest, nearest] = [80, 20];
/** Where the part of a sentence begins that `before` stands in; where it is very long, some way before. */
const startOf = (words: string, before: number): number => {
  const first = Math.max(0, before - farthest);
  let at = before;
  while (at > first && !stops.includes(words[at - 1]!)) at--;
  return at;
};

const stops = ['，', '。', '；', '：', '（', ',', ';', ':'];
/** The words that say what is measured: the noun behind a count (300多家备案的私募基金), else the words before it in its part of the sentence, or before that. */
function measureOf(words: string, from: number, to: number, unit: string): string {
  const clean = (s: string) =>
    s
      .replace(/^“?十[一二三四五]?五”?(?:期间|时期|以来|末)/u, '')
      .replace(/^[“”"的了、和及与：:]+|[“”"、：:]+$/gu, '')
      .trim();
  const behind =
    /^(?:以上|左右|以内|以下)?(?:的)?([\p{sc=Han}A-Za-z+“”]{2,24})/u.exec(words.slice(to))?.[1] ?? '';
  const counted =
    !/%|百分点|元|位|人$/u.test(unit) || (unit === '%' && /^(?:以上)?的/u.test(words.slice(to)));
  if (counted && behind && !/^(?:以上|左右|位居|为|是|被|占|比|较)/u.test(behind))
    return clean(behind.replace(/(?:逐年|及|被|占|达).*$/u, ''));
  const verbs =
    /(?:计划到|截至|到)?(?:(?:19|20)\d{2}年底?)?(?:已经?|累计|总数|数量)?(?:不低于|不少于|不超过|突破|超过|高于|提升至|提高到|增加到|增至|达到|达|实现|共有?|拥有|为|有|在|约|近|比重|的|共|比[^，。；]{0,10}?(?=增)|较[^，。；]{0,10}?(?=增))*$/u;
  const start = startOf(words, from);
  const own = clean(
    words
      .slice(start, from)
      .replace(/从.*$/u, '')
      .replace(verbs, '')
      .replace(/^(?:其中|此外|还有|到|截至|截至到)?(?:(?:19|20)\d{2}年底?)?/u, ''),
  );
  if (own.length >= 2 || start === 0) return own;
  const previous = startOf(words, Math.max(start - 1, 0));
  return clean(
    words
      .slice(previous, Math.max(start - 1, previous))
      .replace(/^(?:其中|此外)/u, '')
      .replace(/(?:快速|稳步|持续|平稳)增长$/u, ''),
  );
}

/**
 * The quantities of a clause in Chinese, in their order.
 * `words`: the clause as printed; full-width digits and signs are read as what they mean.
 */
export function quantities(words: string): Quantity[] {
  // Spaces that a conversion left inside numbers (2 0 0 5年) are no part of them: read without, placed with.
  const places = [...words.matchAll(/\S/g)].map((m) => m.index);
  const plain = places
    .map((i) => words[i]!)
    .join('')
    .replace(/[０-９．％]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  const found: Quantity[] = [];
  const when = timesOf(plain);
  let rest = plain;
  for (const [pattern, read] of table) {
    const matches = [...rest.matchAll(pattern)];
    rest = rest.replace(pattern, (found) => '\u0000'.repeat(found.length));
    let timed = 0;
    for (const m of matches) {
      const reading = read(m as RegExpExecArray);
      const [from, to] = [m.index, m.index + m[0].length];
      if (!reading || Number.isNaN(reading.value)) continue;
      const [ahead, behind] = [plain.slice(Math.max(0, from - nearest), from), plain.slice(to, to + nearest)];
      while (timed < when.length && when[timed]!.at < from) timed++;
      const sign =
        after.map(([p, c]) => [p.exec(behind)?.[0], c] as const).find(([w]) => w) ??
        before.map(([p, c]) => [p.exec(ahead)?.[0], c] as const).find(([w]) => w);
      found.push({
        text: words.slice(places[from]!, places[to - 1]! + 1),
        from: places[from]!,
        to: places[to - 1]! + 1,
        high: null,
        ...reading,
        time: when[timed - 1]?.time ?? '',
        comparator: reading.comparator ?? sign?.[1] ?? '',
        comparison: reading.comparison ?? sign?.[0] ?? '',
        measures: measureOf(plain, from, to, reading.unit),
      });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
