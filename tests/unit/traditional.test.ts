import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { Converter } from 'opencc-js';
import { expect, test } from 'vitest';
import { chineseTag } from '../../src/core/chinese/script.ts';
import { inUnits } from '../../src/core/chinese/units.ts';
import { takenFromChinese } from '../../src/core/english/numbers/chinese-figures.ts';
import { forTranslators } from '../../src/core/english/po/known-words.ts';
import { aknOf } from '../../src/core/exports/akn/akn.ts';
import { documentOf } from '../../src/core/exports/document.ts';
import { epubOf } from '../../src/core/exports/epub/epub.ts';
import { typstOf } from '../../src/core/exports/pdf/typst.ts';
import { wordOf } from '../../src/core/exports/word/word.ts';
import { readValue } from '../../src/core/figures/cell-values.ts';
import { quantities } from '../../src/core/figures/quantities/quantities.ts';
import { catalogued } from '../../src/core/published/catalogue.ts';
import { citations } from '../../src/core/published/citation.ts';
import type { PlanJson, UsedTerm } from '../../src/core/published/plan-json.ts';
import { toHongKong } from '../../src/core/search/conversion.ts';
import { converterOf } from '../../src/core/search/traditional.ts';
import { traditionalOf } from '../../src/core/search/traditional-table.ts';
import { unitName } from '../../src/i18n/units.ts';
import { sitemapFiles, writeSitemap } from '../../src/site/for-programs/sitemap.ts';
import { inScript } from '../../src/site/in-script.ts';
import { type Shown, traditionalFor } from '../../src/site/in-traditional.ts';
import { tagInList } from '../../src/site/library.ts';
import { project } from '../helpers/folder.ts';

test('the table of a plan gives, of every clause, what the dictionary gives, character by character', () => {
  const source = readFileSync(join(project, 'seeds/futian-hitech-13fyp/source.txt'), 'utf8').split('\n');
  const table = traditionalOf(source);
  const convert = converterOf(table);
  const dictionary = Converter({ from: 'cn', to: 'hk' });
  for (const line of source) {
    expect(convert(line)).toBe(dictionary(line));
    expect([...convert(line)]).toHaveLength([...line].length);
  }
  expect(JSON.stringify(table).length).toBeLessThan(6000);
});

test('of the dictionary only what can be asked for is read, and it converts as all of it does', () => {
  const dictionary = Converter({ from: 'cn', to: 'hk' });
  // One by one, so that no other text brings the characters that an entry needs.
  for (const text of [
    '',
    '一',
    'a|b c',
    '干',
    '头发',
    '发展',
    '里程',
    '里面',
    '台湾',
    '群众',
    '\u{f900}',
    '⿰木木',
    '臺',
  ]) {
    expect(toHongKong([text])(text)).toBe(dictionary(text));
  }
  const long = readFileSync(join(project, 'seeds/futian-hitech-13fyp/source.txt'), 'utf8');
  expect(toHongKong([long])(long)).toBe(dictionary(long));
});

test('a character that stands for several has the form of its word', () => {
  const texts = ['干部干事，干燥的天气，凭借后来居上。', '干部和皇后'];
  const convert = converterOf(traditionalOf(texts));
  expect(texts.map(convert)).toEqual(['幹部幹事，乾燥的天氣，憑藉後來居上。', '幹部和皇后']);
});

test('a document that was issued in Traditional characters stays as it is printed', () => {
  const issued = [
    '推動臺灣與各地製造業的發展，提升群眾參與創新的能力和意願',
    '建設國際峰會的場館與醫院床位，改善環境',
    '皇后大道與以後的規劃，乾淨的能源',
  ];
  const convert = converterOf(traditionalOf([...issued, '规划的条款', '没有网络'], issued));
  expect(issued.map(convert)).toEqual(issued);
  expect(['规划的条款', '没有网络'].map(convert)).toEqual(['規劃的條款', '沒有網絡']);
});

test('signs of any kind in a text are words, and never a pattern', () => {
  const texts = ['（a+b）*后来[居上]？\\d|{干部}^$.-/', '干(', '后来*', '皇后'];
  const convert = converterOf(traditionalOf(texts));
  const dictionary = Converter({ from: 'cn', to: 'hk' });
  for (const text of texts) expect(convert(text)).toBe(dictionary(text));
});

test('all Chinese of the pages of a plan is shown in Traditional characters, not its clauses alone', () => {
  const plan = JSON.parse(
    readFileSync(join(project, 'tests/golden/content/tiny/plan.json'), 'utf8'),
  ) as PlanJson;
  const of = (words: string) => ({ ...plan.clauses[0]!, zh: words });
  const note = { zh: '指飞轮储能', en: '' };
  const shown: Shown = {
    plan: {
      ...plan,
      about: { ...plan.about, issuer: { zh: '某县盐业厂', en: '' }, keywords: '蚕桑；猪' },
      history: { chp_1: [{ date: '2016-01-01', sha256: '', words: '养鸡' }] },
      gone: { chp_8: { date: '2016-01-01', words: '钓鱼' } },
      edition: { date: '2016-08-01', kind: 'draft', note: { zh: '兽医', en: '' } } as PlanJson['edition'] &
        object,
    },
    terms: [{ zh: '储能', note } as UsedTerm],
    findings: [],
    earlier: [{ plan: { ...plan, clauses: [of('驴马牲畜')] }, terms: [], findings: [], earlier: [] }],
  };
  const convert = converterOf(traditionalFor(shown));
  const dictionary = Converter({ from: 'cn', to: 'hk' });
  const said = ['指飞轮储能', '某县盐业厂', '蚕桑；猪', '养鸡', '钓鱼', '兽医', '驴马牲畜', '征求意见稿'];
  expect(said.map(convert)).toEqual(said.map(dictionary));
  expect(said.map(dictionary)).not.toEqual(said);
});

test.each([
  ['國家數位發展與資訊產業科技計畫綱要', 'zh-Hant'],
  ['国家数字发展规划', 'zh-CN'],
  ['推进与臺灣、香港的业务合作，發展國際業務', 'zh-CN'],
  ['前言', 'zh-CN'],
  ['', 'zh-CN'],
])('the tag of %s is %s', (words, tag) => {
  expect(chineseTag([words])).toBe(tag);
});

const read = (path: string) => JSON.parse(readFileSync(join(project, path), 'utf8')) as PlanJson;

test('a plan in Traditional characters is tagged as that in all that is made of it, and no other is', () => {
  const tiny = read('tests/golden/content/tiny/plan.json');
  expect(tiny.chinese).toBeUndefined();
  for (const [plan, tag, region] of [
    [tiny, 'zh-CN', 'CN'],
    [{ ...tiny, chinese: 'zh-Hant' }, 'zh-Hant', 'TW'],
  ] as [PlanJson, string, string][]) {
    const doc = documentOf(plan, 'https://example.gov.cn/');
    const book = Object.values(unzipSync(epubOf(doc, 'zh-en')))
      .map((bytes) => strFromU8(bytes))
      .join('');
    const tags = new Set([...book.matchAll(/(?:lang="|language>)(zh[^"<]*)/g)].map(([, found]) => found));
    expect([...tags]).toEqual([tag]);
    const word = strFromU8(unzipSync(wordOf(doc, 'zh'))['word/document.xml']!);
    expect(new Set(word.match(/eastAsia="zh-\w+"/g))).toEqual(new Set([`eastAsia="zh-${region}"`]));
    const set = [...typstOf(doc, 'zh').files.values()].join('');
    expect(new Set(set.match(/region: "(?!GB)\w+"/g))).toEqual(new Set([`region: "${region}"`]));
    expect(citations(plan, plan.clauses[0]!, 'https://example.gov.cn/').csl).toContain(`"${tag}"`);
    const akn = aknOf(doc, 'en');
    expect(new Set(akn.match(/xml:lang="[^"]*"/g))).toEqual(
      new Set([`xml:lang="${tag === 'zh-CN' ? 'zh' : tag}"`]),
    );
    const entry = catalogued(plan, forTranslators);
    expect(tagInList(entry, 'zh')).toBe(tag === 'zh-CN' ? undefined : tag);
    expect(tagInList({ ...entry, title: { ...entry.title, en: '' } }, 'en')).toBe(tag);
    const ofPlan = sitemapFiles([{ ...entry, pages: [] }])
      .flat()
      .filter((page) => typeof page === 'object' && page.path('zh').includes('tiny'));
    expect(writeSitemap(ofPlan, (path) => path)).toContain(`hreflang="${tag}"`);
  }
});

test('a page of a plan in Traditional characters has its tags, and the words of a page are never changed', () => {
  const page = (name: string) =>
    `<!DOCTYPE html><html lang="en" class="en ${name}"><p lang="zh-CN">lang=&quot;zh-CN&quot;</p>`;
  expect(inScript(page('hant'))).toBe(page('hant').replace('lang="zh-CN"', 'lang="zh-Hant"'));
  expect(inScript(page('wide'))).toBe(page('wide'));
});

test('figures in Traditional characters are read as those in Simplified ones, and told as they are printed', () => {
  const source = readFileSync(join(project, 'seeds/futian-hitech-13fyp/source.txt'), 'utf8');
  const convert = toHongKong([source]);
  const read = (words: string) =>
    quantities(words).map(({ value, high, time, comparator }) => [value, high, time, comparator]);
  for (const line of source.split('\n')) {
    expect(read(convert(line)), line).toEqual(read(line));
    expect(takenFromChinese(convert(line)).map(({ value }) => value)).toEqual(
      takenFromChinese(line).map(({ value }) => value),
    );
  }
  expect(quantities('到2030年，森林覆蓋率不低於80%，吞吐量約12萬噸。')).toMatchObject([
    { text: '80%', comparator: '≥', comparison: '不低於', measures: '森林覆蓋率' },
    { text: '12萬噸', unit: '萬噸', comparator: '≈', measures: '吞吐量' },
  ]);
  expect(quantities('完成投資10億元、20亿元，投资不低于30亿元。')).toMatchObject([
    { unit: '億元', measures: '完成投資' },
    { unit: '亿元' },
    { unit: '亿元', comparison: '不低于', measures: '投资' },
  ]);
  expect(inUnits(12, '萬噸')).toEqual({ value: 120000, unit: '吨' });
  expect(readValue('5以內')).toMatchObject({ value: 5, comparator: '≤' });
  expect(readValue('約3')).toMatchObject({ value: 3, comparator: '≈' });
  expect(unitName('億元', 'en').text).toBe('yuan (RMB)');
});
