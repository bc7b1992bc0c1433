import { describe, expect, test } from 'vitest';
import { type Engine, excerpt, find, places, terms } from '../../src/core/search/find.ts';
import { nearest } from '../../src/core/search/nearest.ts';

describe('what a query is', () => {
  test.each([
    ['知识产权', ['知识产权']],
    ['生物医药 疫苗', ['生物医药', '疫苗']],
    ['大众创业、万众创新', ['大众创业', '万众创新']],
    ['互联网+', ['互联网+']],
    ['158.74亿元', ['158.74亿元']],
    ['５Ｇ', ['5g']],
    ['15,000', ['15000']],
    ['“patent applications” 2020', ['patent applications', '2020']],
    ['"maker space', ['maker', 'space']],
    ['', []],
    ['()*.', []],
    ['<b>x</b>', ['b', 'x', 'b']],
    ['R&D spending & M&A', ['r&d', 'spending', 'm&a']],
  ])('%s', (query, expected) => expect(terms(query)).toEqual(expected));
  test('places are found over separators and in any case', () => {
    expect(places('15,000 Patents', ['15000', 'patents'])).toEqual([
      [0, 6],
      [7, 14],
    ]);
    expect(excerpt('前文知识产权后文', ['知识产权'])).toEqual([
      { text: '前文', marked: false },
      { text: '知识产权', marked: true },
      { text: '后文', marked: false },
    ]);
  });
  test.each([
    ['a word of an alphabet begins where a word does', 'They aim at AI, and maintain it', 'AI', ['AI']],
    ['words typed whole go before their pieces', '人才住房，人才和住房', '人才住房', ['人才住房']],
    ['pieces, where the whole is nowhere', '解决高端人才的住房、配偶就业', '人才住房', ['人才', '住房']],
    ['words by their stems', 'All subsidies are paid', 'subsidy', ['subsidies']],
    ['a word that only ends alike is none', 'They reaim', 'aim', []],
  ])('%s', (_, text, query, expected) => {
    const runs = excerpt(text, terms(query));
    expect(runs.filter(({ marked }) => marked).map((run) => run.text)).toEqual(expected);
    expect(runs.map((run) => run.text).join('')).toBe(text);
  });
});

test('an excerpt begins with no mark that ends what stands before it', () => {
  const text = `${'前'.repeat(60)}。截至${'文'.repeat(20)}词${'后'.repeat(90)}`;
  expect(excerpt(text, ['词'], 92)[0]!.text).toBe(`…截至${'文'.repeat(20)}`);
});

test('an excerpt cuts no figure', () => {
  const text = `增长158.9%，占比${'文'.repeat(20)}词${'后'.repeat(60)}达到12.6%。`;
  for (let length = 60; length < 112; length++) {
    const shown = excerpt(text, ['词'], length)
      .map((run) => run.text)
      .join('');
    expect(shown).toMatch(/^(?:增长158\.9%|…(?:增?长)?158\.9%|…占?比?文|…文)/u);
    expect(shown).toMatch(/(?:后|达|达到|12\.6%。?)…?$/u);
  }
});

describe('signs of several characters', () => {
  const family = '👨‍👩‍👧‍👦';
  test.each(['𠮷', 'q̃', family])('an excerpt cuts none: %s', (sign) => {
    for (let before = 0; before < sign.length + 2; before++) {
      const text = `${'文'.repeat(before)}${sign.repeat(99)}词${sign.repeat(99)}`;
      const shown = excerpt(text, ['词'])
        .map((run) => run.text)
        .join('');
      expect(shown).toMatch(new RegExp(`^…?文*(?:${sign})*词(?:${sign})*…$`, 'u'));
    }
  });
  test.each([
    ['cafe\u0301经济', 'café'],
    ['Zu\u0308rich合作', 'zürich'],
    ['café经济', 'cafe\u0301'],
  ])('a letter with a mark is marked in both forms: %s', (text, query) =>
    expect(excerpt(text, terms(query))[0]).toEqual({ text: text.slice(0, -2), marked: true }),
  );
});

test('the engine is asked for words as the index has them: for a sign it would look elsewhere', async () => {
  const asked: (string | null)[] = [];
  const engine = {
    search: (query: string | null) => {
      asked.push(query);
      return Promise.resolve({ results: [] });
    },
  } as unknown as Engine;
  await find(engine, '5%～8% 12.6亿元');
  expect(asked).toContain('5ǃ 8ǃ 12ǂ6 亿 元');
  expect(asked.join()).not.toMatch(/[%.~]/);
});

test('the nearest word is one that a clause begins a word with, not what the engine made of it', async () => {
  const content = 'The management of large-scale graph data';
  /** As the index does, it knows a word by its stem: of graphe, graph. */
  const engine = {
    search: (phrase: string) =>
      Promise.resolve({
        results: /^"graphe?"$/.test(phrase)
          ? [{ id: 'a', score: 1, words: [], data: () => Promise.resolve({ url: '', content, meta: {} }) }]
          : [],
      }),
  } as unknown as Engine;
  expect(await nearest(engine, 'graphene')).toEqual([{ words: 'graph', count: 1 }]);
});

test('the nearest to a figure is no piece of it: 30 is not near to 300亿', async () => {
  const content = '30个百分点';
  const engine = {
    search: (phrase: string) =>
      Promise.resolve({
        results: /^"30"$/.test(phrase)
          ? [{ id: 'a', score: 1, words: [], data: () => Promise.resolve({ url: '', content, meta: {} }) }]
          : [],
      }),
  } as unknown as Engine;
  expect(await nearest(engine, '300亿')).toEqual([]);
});

test.each([
  ['inovation', [['innovation', 1]]],
  ['Shenzen', [['shenzhen', 1]]],
  [
    'intellectual propery',
    [
      ['intellectual property', 1],
      ['intellectual', 1],
    ],
  ],
  [
    'propery shenzen',
    [
      ['property', 1],
      ['shenzhen', 1],
    ],
  ],
  ['fintech', []],
  ['invention', []],
])('a slip of spelling is near to the word of the plan that was meant: %s', async (query, offered) => {
  const contents = ['Plan for innovation', 'In Shenzhen', 'Protect intellectual property'];
  const engine = {
    search: (phrase: string) =>
      Promise.resolve({
        results: contents
          .filter((content) => ` ${content.toLowerCase()} `.includes(` ${phrase.replaceAll('"', '')} `))
          .map((content) => ({
            id: content,
            score: 1,
            words: [],
            data: () => Promise.resolve({ url: '', content, meta: {} }),
          })),
      }),
  } as unknown as Engine;
  const names = ['Independent Innovation', 'Shenzhen', 'intellectual property (IP)'];
  expect((await nearest(engine, query, names)).map(({ words, count }) => [words, count])).toEqual(offered);
});
