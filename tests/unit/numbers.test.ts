import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dictionary, knownWords, placesOf } from '../../src/core/english/dictionary/dictionary.ts';
import { boundFaults, sameBounds } from '../../src/core/english/figure-faults/bound-faults.ts';
import { changedRows, comparedRows } from '../../src/core/english/figure-faults/compared.ts';
import { placeRows } from '../../src/core/english/figure-faults/counted-places.ts';
import { periodRows } from '../../src/core/english/figure-faults/per-times.ts';
import { saidInWords } from '../../src/core/english/figure-faults/said-in-words.ts';
import { rankUnits, spanUnits } from '../../src/core/english/figure-faults/span-units.ts';
import { halvesOfYear, spansOfYear } from '../../src/core/english/figure-faults/times-in-words.ts';
import { boundsBefore, boundsBehind } from '../../src/core/english/numbers/english-bounds.ts';
import { currenciesBefore, unitsBehind } from '../../src/core/english/numbers/english-units.ts';
import { moneyInEnglish } from '../../src/core/english/numbers/money.ts';
import { idiomRows, multipleRows } from '../../src/core/english/numbers/number-words.ts';
import { chineseFigures, compareNumbers, counterpart } from '../../src/core/english/numbers/numbers.ts';
import { checkRules, planEnglish } from '../../src/core/english/rules.ts';
import { furthering, lessening } from '../../src/core/english/word-faults/contrary-acts.ts';
import { englishDenials, firmDenials } from '../../src/core/english/word-faults/denials.ts';
import { changesOfEnglish } from '../../src/core/english/word-faults/directions.ts';
import { officeRows } from '../../src/core/english/word-faults/offices.ts';
import { otherSounds } from '../../src/core/english/word-faults/place-names.ts';
import { contrasts, wordClasses } from '../../src/core/english/word-faults/word-classes.ts';
import { addedWording } from '../../src/core/english/wording/added.ts';
import { keptWording } from '../../src/core/english/wording/wording.ts';

/** The cases that an editor writes: what is said, the Chinese, the English. */
const cases = readFileSync(new URL('../english-cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.includes(' | '))
  .map((line) => line.split(' | ').map((part) => part.trim()) as [said: string, zh: string, en: string]);

const plan = planEnglish([], []);
const saidOf = (zh: string, en: string): string[] =>
  checkRules.flatMap((rule) =>
    rule.find({ zh, en }, plan).map(({ certain }) => `${certain ? '!' : '?'} ${rule.name}`),
  );

test('there are cases of every kind', () => {
  expect(cases.length).toBeGreaterThan(140);
  expect(new Set(cases.map(([said]) => said[0]))).toEqual(new Set(['n', '!', '?']));
});
test.each(cases)('%s: %s | %s', (said, zh, en) => {
  expect([...new Set(saidOf(zh, en))].join(', ') || 'nothing').toBe(said);
});

test('of the years before those in the title of a plan, nothing is a target', () => {
  const of = (title: string) => {
    const known = planEnglish([{ zh: title, en: 'Plan' }], []);
    const scope = checkRules.find(({ name }) => name === 'scope')!;
    return (zh: string, en: string) => scope.find({ zh, en }, known).length;
  };
  const [built, will] = ['By 2015, five bridges had been built.', 'In 2015, five bridges will be built.'];
  expect(of('某市“十三五”规划')('到2015年，建成5座桥梁。', built)).toBe(0);
  expect(of('某市“十二五”规划')('到2015年，建成5座桥梁。', built)).toBe(1);
  expect(of('某市规划（2016—2020年）')('2015年，建成5座桥梁。', will)).toBe(1);
  expect(of('某市规划（2011—2015年）')('2015年，建成5座桥梁。', will)).toBe(0);
});

test('of a year that is over by the words of the plan, nothing is a target', () => {
  const scope = checkRules.find(({ name }) => name === 'scope')!;
  const of = (other: string) =>
    scope.find(
      { zh: '到2015年，建成5座桥梁。', en: 'By 2015, five bridges had been built.' },
      planEnglish([{ zh: other, en: 'Other words' }], []),
    ).length;
  expect(of('截至2016年底，企业80家。')).toBe(0);
  expect(of('根据国发〔2016〕5号文件制定。')).toBe(0);
  expect(of('截至2014年底，企业80家。')).toBe(1);
  expect(of('根据国发〔2015〕5号文件制定。')).toBe(1);
});

describe('the tables of English words', () => {
  const tables = {
    boundsBefore,
    boundsBehind,
    changesOfEnglish,
    currenciesBefore,
    unitsBehind,
    comparedRows: Object.values(comparedRows),
    changedRows: Object.values(changedRows),
    placeRows,
    officeRows,
    furthering,
    otherSounds,
    lessening,
    wordClasses: wordClasses.flat(),
    contrasts: contrasts.flat(),
    halvesOfYear,
    periodRows,
    spanUnits,
    rankUnits,
    saidInWords,
    idiomRows,
    multipleRows,
    englishDenials,
    firmDenials,
  };
  test.each(Object.entries(tables).flatMap(([name, rows]) => rows.map((row) => ({ name, ...row }))))(
    '$name: $words stands in $example',
    ({ words, example }) => {
      expect(example).toMatch(new RegExp(words, 'iu'));
    },
  );
  test.each(spansOfYear)('$zh may be told as $example', ({ months, example }) => {
    expect(example).toMatch(new RegExp(`first (?:${months}) months`, 'u'));
  });
  test.each(sameBounds)('of bounds, $says: $example', ({ example: [zh, en] }) => {
    expect(compareNumbers(zh, en).matched.filter(({ zh, en }) => zh.bound !== en.bound)).toHaveLength(1);
    expect(boundFaults(zh, en)).toEqual([]);
  });
  test.each([...keptWording, ...addedWording])('$says.en: its example loses it', ({ example: [zh, en] }) => {
    expect(saidOf(zh, en).map((said) => said.slice(2))).toContain('wording');
  });
});

test('each word of the dictionary is known, and said by its example', () => {
  const bare = (zh: string) => zh.replace(/\(\?[^)]*\)/gu, '');
  const unknown = dictionary.filter(({ zh, example }) => {
    const [word] = knownWords(`${bare(zh)}。`);
    return word?.zh !== bare(zh) || !placesOf(word.zh, example).length;
  });
  expect(unknown).toEqual([]);
});
test('no word stands twice in the dictionary', () => {
  const all = dictionary.map(({ zh }) => zh);
  expect(all.filter((zh, i) => all.indexOf(zh) < i)).toEqual([]);
});

describe('a figure in its words', () => {
  test('it keeps its text, for messages, and how it is bounded', () => {
    expect(chineseFigures('达到158.74亿元以上').map((q) => [q.text, q.value, q.unit, q.bound])).toEqual([
      ['158.74亿', 15874000000, 'RMB', '≥'],
    ]);
  });
  test('the figure of the English that stands for it is found by its place', () => {
    const [zh, en] = ['银行15家，2014年企业15家。', 'Banks: 15. In 2014, enterprises: 15.'];
    expect(counterpart(zh, zh.indexOf('15'), en)?.at).toBe(en.indexOf('15'));
    expect(counterpart(zh, zh.lastIndexOf('15'), en)?.at).toBe(en.lastIndexOf('15'));
    expect(counterpart(zh, 0, 'Some banks.')).toBe(null);
  });
  test.each([
    ['达到430亿元', 'is to reach RMB 43 billion by then', 'RMB 43 billion'],
    ['达到430亿元', 'is to reach 43 billion yuan by then', '43 billion yuan'],
    ['投资5亿港元', 'with HK$500 million invested', 'HK$500 million'],
    ['新增用地500公顷', 'adding 500 hectares of land', '500 hectares'],
    ['增长8%', 'growing 8% a year', '8%'],
    ['企业800家', '800 enterprises', '800'],
  ])('with its currency or unit: %s in “%s”', (zh, en, text) => {
    const figure = counterpart(zh, zh.search(/\d/u), en)!;
    expect(figure.text).toBe(text);
    expect(en.indexOf(text)).toBe(figure.at);
  });
  test.each([
    ['430亿元', 'RMB 43 billion'],
    ['≥275.54亿元', '≥RMB 27.554 billion'],
    ['3.2万亿元', 'RMB 3.2 trillion'],
    ['8500元', 'RMB 8,500'],
    ['43000元', 'RMB 43,000'],
    ['5亿港元', 'HK$500 million'],
    ['120万美元', 'US$1.2 million'],
    ['400—430亿元', null],
    ['430', null],
    ['5亿人', null],
    ['430亿元/年', null],
  ])('an amount of money as English says it: %s', (zh, en) => {
    expect(moneyInEnglish(zh)).toBe(en);
  });
});
