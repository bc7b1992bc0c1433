import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { worded } from '../../src/core/model/sentence.ts';
import { upright } from '../../src/core/pages/drawn/upright.ts';
import { partings } from '../../src/core/pages/fidelity.ts';
import { firstPiece } from '../../src/core/pages/lines/lines.ts';
import type { Page } from '../../src/core/pages/page.ts';
import { placesOf, placeText } from '../../src/core/pages/place.ts';
import { pageNumbers, settlePages } from '../../src/core/pages/settle.ts';
import { readDocument } from '../../src/core/read/document.ts';
import { inEnglish } from '../helpers/in-english.ts';
import {
  breadth,
  column,
  grid,
  line,
  lying,
  middle,
  page,
  readOf,
  squares,
  standing,
} from '../helpers/pages.ts';

const [left, width] = [80, 432];
const text = (words: string, y: number, more = {}) => column(words, { x: left, width, y, ...more });
const sentence = '全区高新技术产品增加值快速增长，产业结构不断优化，创新能力显著增强，集聚效应进一步凸显。';
const long = sentence.repeat(3);
const heads = (no: number) => [
  ...middle('某区科技创新规划', { x: left, width, y: 60, size: 9 }),
  ...middle(`— ${no} —`, { x: left, width, y: 790 }),
];

describe('lines become paragraphs', () => {
  test('a paragraph goes on over lines and pages, in view and not in its words', () => {
    const top = text(long, 710).filter((g) => g.y <= 740);
    const rest = text(long, 710).filter((g) => g.y > 740);
    const lower = rest.map((g) => ({ ...g, y: g.y - rest[0]!.y + 110 }));
    const {
      shape,
      partings: apart,
      document,
    } = readOf([
      page(1, [...text('一、总则', 620), ...text(sentence, 640), ...top]),
      page(2, [...lower, ...text(sentence, 300), ...text('二、任务', 400), ...text(sentence, 420)]),
    ]);
    expect(shape).toEqual([
      'chapter 一、总则',
      `p ${sentence}`,
      `p ${long}`,
      `p ${sentence}`,
      'chapter 二、任务',
      `p ${sentence}`,
    ]);
    expect(apart).toEqual([]);
    const over = document.printed.find(({ words }) => words.trim() === long)!;
    expect(over.places.map((place) => place.page)).toEqual([1, 2]);
  });

  test('who has a copy and who printed a letter begin lines of their own, though the one above is nearly full', () => {
    const full = `${'全区高新技术产品增加值快速增长'.repeat(3).slice(0, 32)}。`;
    const { shape } = readOf([
      page(1, [
        ...text(long, 120),
        ...text(full, 220),
        ...text('抄送：区委各部门，区人大常委会办公室，区政协办公室，区法院，区检察院。', 240, { indent: 0 }),
        ...text('某区人民政府办公室　2026年3月12日印发', 260, { indent: 0 }),
      ]),
    ]);
    expect(shape.slice(-3).map((one) => one.slice(0, 5))).toEqual(['p 全区高', 'p 抄送：', 'p 某区人']);
  });
  test('lines that all end far from the edge are each a paragraph, though some of them end together', () => {
    const lines = ['前言', '为推进水利发展，制定本规划。', '第一章 发展', '第一节 成效', '成效显著。'];
    const more = [
      '第二节 不足',
      '差距仍大。',
      '第二章 要求',
      '第一节 思路',
      '坚持节水。',
      '第二节 目标',
      '用水减少。',
    ];
    const glyphs = [...lines, ...more].flatMap((words, i) => line(words, { x: left, y: 160 + 20 * i }));
    const { document } = readOf([
      page(1, [...middle('某区水利规划', { x: left, width, y: 120, size: 22 }), ...glyphs]),
    ]);
    expect(document.lines.map((l) => l.raw)).toEqual(['某区水利规划', ...lines, ...more]);
  });

  test('words that run on in a narrow column are joined, at any side of the page', () => {
    const words =
      '各部门要按照本规划确定的目标任务，结合实际制定实施方案，明确责任分工和时间节点，重大事项及时报告。';
    for (const x of [left, 330]) {
      const narrow = [100, 220, 340].flatMap((y) => column(words, { x, y, width: 180 }));
      expect(readOf([page(1, narrow)]).document.lines.map((l) => l.raw)).toEqual([words, words, words]);
    }
  });

  test('a page that has but the first of two columns has its breadth', () => {
    const words = (n: string) => `第${n}条　任何单位和个人不得擅自拆除迁移和改动照明设施。`;
    const columns = [left, 320].flatMap((x) =>
      [...'一二三四五六'].flatMap((n, i) => column(words(n), { x, y: 100 + 60 * i, width: 190 })),
    );
    const rest = [...'七八九'].flatMap((n, i) => column(words(n), { x: left, y: 100 + 60 * i, width: 190 }));
    const read = readOf([page(1, columns), page(2, rest)]).document.lines.map((l) => l.raw);
    expect(read.slice(-3)).toEqual([...'七八九'].map(words));
  });

  test('short lines that end together, none with a sentence or each with a number, are each a paragraph', () => {
    const mottos = ['实事求是，艰苦奋斗', '开拓创新，与时俱进', '以人为本，服务群众', '廉洁奉公，执政为民'];
    for (const lines of [mottos, mottos.map((words, i) => `${i + 1}.${words}`)]) {
      const glyphs = lines.flatMap((words, i) => line(words, { x: left, y: 160 + 20 * i }));
      expect(readOf([page(1, glyphs)]).document.lines.map((l) => l.raw)).toEqual(lines);
    }
    const entry = '某县东街道社区居民委员会综合服务中心（含便民服务站、养老服务站、卫生服务站）';
    const entries = [left, 320].flatMap((x) =>
      [100, 160, 220, 280].flatMap((y) => column(entry, { x, y, width: 190, indent: 0 })),
    );
    const read = readOf([page(1, entries)]).document.lines.map((l) => l.raw);
    expect(read).toEqual(Array.from({ length: 8 }, () => entry));
  });

  test('verses in the middle of a page are each a line, as names below each other in columns are', () => {
    const verses = [
      '青山抱着小城睡',
      '绿水绕着人家流',
      '千年古道马蹄远',
      '今日高铁过山头',
      '春风又绿江南岸',
      '啊，我的家乡',
    ];
    const glyphs = verses.flatMap((verse, i) => middle(verse, { x: left, width, y: 160 + 20 * i }));
    expect(readOf([page(1, glyphs)]).document.lines.map((l) => l.raw)).toEqual(verses);

    const names = [...'一二三四五六七八九'].map((number) => `第${number}成员单位负责同志某某某`);
    const inColumns = [left, 320].flatMap((x) =>
      names.flatMap((name, i) => line(name, { x, y: 160 + 20 * i })),
    );
    expect(readOf([page(1, inColumns)]).document.lines.map((l) => l.raw)).toEqual([...names, ...names]);
  });

  test('a gap behind the number or the mark of a heading or an entry parts no columns', () => {
    const numbered = [
      '第一章|发展基础',
      '第一节|主要成效',
      '1.1|数字产业',
      'ii.|网络建设',
      '①|平台建设',
      '●|数据中心',
    ];
    const glyphs = numbered.flatMap((words, i) => {
      const [number, name] = words.split('|') as [string, string];
      const y = 160 + 20 * i;
      return [...line(number, { x: left, y }), ...line(name, { x: left + 60, y })];
    });
    const { html } = readOf([page(1, [...text(long, 100), ...glyphs, ...text(long, 320)])]);
    expect(html).not.toContain('data-unsure');
    const bodied = glyphs.map((g) => (g.x0 < left + 60 ? { ...g, text: '某' } : g));
    expect(readOf([page(1, [...text(long, 100), ...bodied, ...text(long, 320)])]).html).toContain(
      'data-unsure',
    );
  });

  test('a document number stands by itself above the title', () => {
    const centred = ['某府发〔2021〕12号', '某区人民政府关于印发某区水利规划的通知'];
    const { document } = readOf([
      page(1, [
        ...centred.flatMap((words, i) => middle(words, { x: left, width, y: 160 + 20 * i, font: 'Hei' })),
        ...text(long, 240),
      ]),
    ]);
    expect(document.lines.map((l) => l.raw)).toEqual([...centred, long]);
  });

  test('a title of two lines in the middle is one; letters parted by a line end are two words', () => {
    const title = { x: left, width, size: 22, bold: true, font: 'Hei' };
    const { shape } = readOf([
      page(1, [
        ...middle('某市某区高新技术产业发展', { ...title, y: 150 }),
        ...middle('五年规划', { ...title, y: 182 }),
        ...text('一、总则', 300),
        ...text(sentence, 320),
        ...text(sentence, 400),
        ...line('Internet', { x: left, y: 500 }),
      ]),
    ]);
    expect(shape[0]).toBe('title 某市某区高新技术产业发展五年规划');
  });

  test('two columns are read one after the other, what reaches over both in its place', () => {
    const narrow = { width: 204 };
    const other = long.replace('全区', '右栏');
    const { shape, partings: apart } = readOf([
      page(1, [
        ...middle('某区规划的总标题', { x: left, width, y: 110, size: 20 }),
        ...column(long, { x: left, y: 150, ...narrow }),
        ...column(other, { x: left + 228, y: 150, ...narrow }),
      ]),
    ]);
    expect(shape.filter((s) => s.startsWith('p '))).toEqual([`p ${long}`, `p ${other}`]);
    expect(apart).toEqual([]);
  });

  test('three columns, and columns on a part of a page below a heading that stands over them', () => {
    const threes = ['左栏', '中栏', '右栏'].map((name) => long.replace('全区', name));
    const at = (words: string, k: number, y: number, w: number) =>
      column(words, { x: left + k * (w + 24), y, width: w });
    const three = readOf([
      page(
        1,
        threes.flatMap((words, k) => at(words, k, 120, 128)),
      ),
    ]);
    expect(three.shape).toEqual(threes.map((words) => `p ${words}`));
    const head = { x: left + 24, size: 16, bold: true, font: 'Hei' };
    const two = [long, ...threes].map((words, k) => ({ words, k }));
    const mixed = readOf([
      page(1, [
        ...text(long, 120),
        ...line('一、总则', { ...head, y: 220 }),
        ...two.slice(0, 2).flatMap(({ words, k }) => at(words, k, 250, 204)),
        ...line('二、任务', { ...head, y: 450 }),
        ...two.slice(2).flatMap(({ words, k }) => at(words, k % 2, 480, 204)),
      ]),
    ]);
    const [a, b, c, d] = two.map(({ words }) => `p ${words}`);
    expect(mixed.shape).toEqual([`p ${long}`, 'chapter 一、总则', a, b, 'chapter 二、任务', c, d]);
    expect([three.partings, mixed.partings]).toEqual([[], []]);
  });

  test('a line is full that has no room for a word and the quotation that stands right behind it', () => {
    const pieceOf = (words: string) => firstPiece({ glyphs: line(words, { x: left, y: 100 }), x0: left });
    expect(pieceOf('推“新”的')).toBe(4 * 12);
    expect(pieceOf('推新，的')).toBe(12);
  });

  test('a part of a page in two columns between text of the full width', () => {
    const [first, second] = ['左栏', '右栏'].map((name) => `${long}${long.replace('全区', name)}`);
    const at = (words: string, x: number) => column(words, { x, y: 340, width: 204 });
    const { shape, partings } = readOf([
      page(1, [...text(long, 120), ...text(long, 220), ...at(first!, left), ...at(second!, left + 228)]),
    ]);
    expect(shape).toEqual([long, long, first, second].map((words) => `p ${words}`));
    expect(partings).toEqual([]);
  });

  test('short lines that happen to end together are not full where all paragraphs are of one line', () => {
    const lines = ['一、总体要求', sentence.slice(0, 22), '二、保障措施', sentence.slice(0, 18), '三、其他'];
    const glyphs = lines.flatMap((words, i) => line(words, { x: 104, y: 100 + 28 * i }));
    expect(readOf([page(1, glyphs)]).shape).toEqual(
      lines.map((words, i) => `${i % 2 ? 'p' : 'chapter'} ${words}`),
    );
  });

  test('one line alone that is not set in tells that the others are', () => {
    const { shape } = readOf([page(1, [...text('一、总则', 90), ...text(sentence, 110)])]);
    expect(shape).toEqual(['chapter 一、总则', `p ${sentence}`]);
  });

  test('a title in the middle of a page is no part of the line below it, though it reaches farthest', () => {
    const glyphs = [
      ...line('某区教育设施规划', { x: 250, y: 60 }),
      ...['一、布局', '新建学校三所。', '二、保障', '落实经费。'].flatMap((words, i) =>
        line(words, { x: 80, y: 76 + 16 * i }),
      ),
    ];
    expect(readOf([page(1, glyphs)]).shape).toEqual([
      'title 某区教育设施规划',
      'chapter 一、布局',
      'p 新建学校三所。',
      'chapter 二、保障',
      'p 落实经费。',
    ]);
  });

  test('a title over the middle one of three columns stands before them all', () => {
    const three = ['甲', '乙', '丙'].flatMap((name, i) =>
      column(name + sentence.repeat(3), { x: 60 + 170 * i, width: 144, y: 120 }),
    );
    const { shape } = readOf([page(1, [...line('某区规划', { x: 270, y: 60, size: 20 }), ...three])]);
    expect(shape.map((s) => s.slice(0, 8))).toEqual([
      'title 某区',
      ...['甲', '乙', '丙'].map((n) => `p ${n}${sentence.slice(0, 5)}`),
    ]);
  });

  test('columns of articles whose numbers stand apart from their words are columns', () => {
    const words = (numbers: string) =>
      [...numbers].flatMap((n) => [`第${n}条　本市区域内新建照明设施应当与`, '道路同步验收。']);
    const set = (numbers: string, x: number) =>
      words(numbers).flatMap((own, i) => line(own, { x: i % 2 ? x : x + 24, y: 100 + 18 * i }));
    const { shape } = readOf([page(1, [...set('一二三四', 60), ...set('五六七八', 320)])]);
    const numbers = shape.filter((s) => s.startsWith('chapter ')).map((s) => s.slice(8));
    expect(numbers).toEqual([...'一二三四五六七八'].map((n) => `第${n}条`));
    expect(new Set(shape.filter((s) => s.startsWith('p ')))).toEqual(
      new Set(['p 本市区域内新建照明设施应当与道路同步验收。']),
    );
  });

  test('nor are they where a few paragraphs are longer', () => {
    const words = ['基础', '成就', '形势', '目标', '任务', '保障'].map(
      (word, i) => word + '工'.repeat(3 + (i % 2)),
    );
    const lines = [...words, sentence.slice(0, 12), sentence.slice(0, 20)];
    const glyphs = lines.flatMap((of, i) => line(of, { x: 104, y: 100 + 28 * i }));
    expect(readOf([page(1, glyphs)]).shape).toEqual(lines.map((of, i) => `${i ? 'p' : 'title'} ${of}`));
  });

  test('where nothing is set in, space parts paragraphs, whatever their last lines end with', () => {
    const flush = (words: string, y: number) => text(words, y, { indent: 0, step: 18 });
    const full = `${'创新'.repeat(17)}实。${sentence}`;
    const words = [full, sentence, sentence, sentence, sentence, sentence, sentence, sentence];
    let y = 110;
    const glyphs = words.flatMap((own) => {
      const set = flush(own, y);
      y = set.at(-1)!.y + 28;
      return set;
    });
    expect(readOf([page(1, glyphs)]).shape).toEqual(words.map((own) => `p ${own}`));
  });

  test.each([
    ['weight', { bold: true, font: 'Song' }],
    ['font', { font: 'Hei' }],
  ])('%s tells headings that have no number, beside those that have one', (_, hand) => {
    const parts = ['一、总则', '二、任务', '组织保障', '三、附则'];
    const { nodes } = readOf([
      page(
        1,
        parts.flatMap((words, k) => [
          ...text(words, 110 + 160 * k, hand),
          ...text(long, 130 + 160 * k),
          ...text('重点工作', 230 + 160 * k),
        ]),
      ),
    ]);
    const heads = nodes.filter((n) => n.kind === 'chapter');
    expect(heads.map((n) => n.words)).toEqual(['总则', '任务', '组织保障', '附则']);
    expect(heads.map((n) => Boolean(n.unsure))).toEqual([false, false, true, false]);
  });
});

describe('what stands around the text', () => {
  test('a line as near to the text as its lines are is of the text, though it comes again on each page', () => {
    const pages = [1, 2, 3, 4].map((no) =>
      page(no, [...heads(no), ...text(long, 84), ...text(long, 184), ...text(long, 284)]),
    );
    const { leftOut, partings: apart } = readOf(pages);
    expect(leftOut.length).toBe(8);
    expect(apart).toEqual([]);
  });

  test('the rule under a running head is no part of a table that stands close to it', () => {
    const near = ys.map((y) => y - 129);
    const pages = [1, 2, 3].map((no) =>
      page(no, [...heads(no), ...text(long, 300), ...(no === 2 ? squares(xs, near, rows) : [])], {
        rules: [lying(66, 530, 70), ...(no === 2 ? grid(xs, near) : [])],
      }),
    );
    expect(cellsOf(readOf(pages).shape)).toEqual(expected);
  });

  test('the number of an annex at the top of its page is no running head, unless it comes again there', () => {
    const shapeOf = (tops: readonly string[]) =>
      readOf([
        page(1, text(long, 120)),
        ...tops.map((top, i) => page(i + 2, [...line(top, { x: left, y: 84 }), ...text(long, 130)])),
      ]);
    const own = shapeOf(['附件1', '附件2', '附件3']);
    expect(own.leftOut).toEqual([]);
    expect(own.shape.filter((s) => s.startsWith('attachment'))).toHaveLength(3);
    expect(shapeOf(['附件1', '附件1', '附件1']).leftOut).toHaveLength(3);
  });
  test('a running head is one on a page of a few lines too', () => {
    const edges = (no: number) => [
      ...middle('某区科技创新规划', { x: left, width, y: 80 }),
      ...middle(`— ${no} —`, { x: left, width, y: 790 }),
    ];
    const few = page(4, [...edges(4), ...text(long, 120), ...text(sentence, 200)]);
    const pages = [1, 2, 3].map((no) =>
      page(no, [...edges(no), ...[120, 200, 280].flatMap((y) => text(long, y))]),
    );
    expect(readOf([...pages, few]).leftOut.length).toBe(8);
  });
  test('running heads and numbers of pages are none of it, with their reasons', () => {
    const {
      leftOut,
      shape,
      partings: apart,
    } = readOf([1, 2, 3].map((no) => page(no, [...heads(no), ...text(long, 120)])));
    expect(leftOut).toEqual(
      [1, 2, 3].flatMap((no) => ['running head: 某区科技创新规划', `page number: — ${no} —`]),
    );
    expect(shape).toEqual([`p ${long}`, `p ${long}`, `p ${long}`]);
    expect(apart).toEqual([]);
  });
  test.each([
    ['第一页', '第二页', '第三页'],
    ['- i -', '- ii -', '- iii -'],
    ['第一页 共三页', '第二页 共三页', '第三页 共三页'],
    ['第 I 页', '第 II 页', '第 III 页'],
  ])('a number of a page may be Chinese or Roman: %s', (...numbers) => {
    const foot = (words: string) => middle(words, { x: left, width, y: 790 });
    const { leftOut, shape } = readOf(
      numbers.map((words, i) => page(i + 1, [...text(long, 120), ...foot(words)])),
    );
    expect(leftOut).toEqual(numbers.map((words) => `page number: ${words}`));
    expect(shape).toEqual(numbers.map(() => `p ${long}`));
  });

  const called = (sign: string, y: number, raised = true) => [
    ...line('产业增加值', { x: left, y }),
    ...line(sign, { x: left + 60, y: raised ? y - 4 : y, size: raised ? 7 : 12 }),
    ...line('快速增长，', { x: left + 60 + breadth(sign, raised ? 7 : 12), y }),
    ...text(sentence, y + 20),
  ];
  const shapes: [string, Page[], string, boolean][] = [
    [
      'in letters of the text, below no rule, that the text calls for in their order',
      [
        page(1, [
          ...called('1', 120),
          ...called('2', 200),
          ...line('1《某市年鉴》。', { x: left, y: 700 }),
          ...line('2《某区公报》。', { x: left, y: 720 }),
        ]),
      ],
      '1 2',
      false,
    ],
    [
      'at the end of the document, with points behind their numbers',
      [
        page(1, [...called('1', 120), ...called('2', 200)]),
        page(2, [
          ...text(sentence, 120),
          ...line('1. 某市年鉴。', { x: left, y: 300, size: 9 }),
          ...line('2. 某区公报。', { x: left, y: 315, size: 9 }),
        ]),
      ],
      '1 2',
      false,
    ],
    [
      'called for by a sign of its own form that is not raised',
      [
        page(1, [...called('①', 120, false), ...line('①某市年鉴。', { x: left, y: 720, size: 9 })], {
          rules: [lying(left, left + 120, 705)],
        }),
      ],
      '①',
      false,
    ],
    [
      'called for by a bare number that nothing raises: unsure',
      [
        page(1, [...called('1', 120, false), ...line('1 某市年鉴。', { x: left, y: 720, size: 9 })], {
          rules: [lying(left, left + 120, 705)],
        }),
      ],
      '1',
      true,
    ],
  ];
  test.each(shapes)('notes %s', (_, pages, signs, unsure) => {
    const { html, nodes, told, partings } = readOf(pages);
    expect([...html.matchAll(/data-note="([^"]*)"/gu)].map(([, sign]) => sign).join(' ')).toBe(signs);
    expect(html.match(/data-why="call"/gu) ?? []).toHaveLength(unsure ? 0 : signs.split(' ').length);
    expect(told.some((one) => one.includes('called for by no raised sign'))).toBe(unsure);
    expect(nodes.filter((n) => n.kind === 'note')).toHaveLength(signs.split(' ').length);
    expect(partings).toEqual([]);
  });
  test.each([
    ['1', true],
    ['①', true],
    ['甲', false],
  ])('a raised %s for which there is no note is told, its clause unsure: %s', (sign, isTold) => {
    const { nodes, told } = readOf([page(1, called(sign, 120))]);
    expect(told.some((one) => one.includes('a note that was not found'))).toBe(isTold);
    expect(nodes.some((n) => n.unsure)).toBe(isTold);
  });
  test('a raised number behind a unit or a number is a power', () => {
    const power = (words: string) => [
      ...line(words, { x: left, y: 120 }),
      ...line('2', { x: left + breadth(words), y: 116, size: 7 }),
      ...line('以上。', { x: left + breadth(words) + 4, y: 120 }),
    ];
    for (const words of ['新增面积5km', '达到10']) expect(readOf([page(1, power(words))]).told).toEqual([]);
  });
  test('words set down a margin are none of it, and part no words of the text', () => {
    const body = [100, 260].flatMap((y) => text(sentence.repeat(4), y));
    const down = (words: string, x: number, y: number, step: number) =>
      [...words].flatMap((word, i) => line(word, { x, y: y + step * i }));
    const seal = down('装订线', 30, 120, 100);
    const { shape, leftOut, told } = readOf([page(1, [...body, ...seal, ...down('内部资料', 540, 133, 14)])]);
    expect(shape).toEqual([1, 2].map(() => `p ${sentence.repeat(4)}`));
    expect(leftOut).toEqual(['装 订 线', '内 部 资 料'].map((words) => `words in the margin: ${words}`));
    expect(told).toEqual([
      expect.stringContaining('2 line(s) in small letters, or set vertically, in the margins'),
    ]);
    // The first cells of a table stand at the height of others.
    const rows = ['甲', '乙', '丙', '丁'].flatMap((words, i) => [
      ...line(words, { x: 30, y: 120 + 20 * i }),
      ...line('全区高新技术产品增加值快速增长，产业结构不断优化，创新能力显著增强。', {
        x: left,
        y: 120 + 20 * i,
      }),
    ]);
    expect(readOf([page(1, rows)]).leftOut).toEqual([]);
    // So are those that stand beside a paragraph each.
    const labels = [...'山水林'].flatMap((words, i) => [
      ...line(words, { x: 30, y: 140 + 60 * i }),
      ...column(sentence.repeat(2).slice(0, 90), { x: left, y: 120 + 60 * i, width, indent: 0 }),
    ]);
    expect(readOf([page(1, labels)]).leftOut).toEqual([]);
    const ruled = { rules: [lying(20, 60, 110), lying(20, 60, 340)] };
    expect(readOf([page(1, [...body, ...seal], ruled)]).leftOut).toEqual([]);
  });
  test('small words in the margin of page after page are none of it, however near they stand', () => {
    const pages = [1, 2].map((no) =>
      page(no, [
        ...text(`${'一二'[no - 1]!}、总则`, 120),
        ...text(sentence.repeat(6), 140),
        ...line('一、第', { x: 516, y: 140, size: 7 }),
        ...line(`${no}段`, { x: 516, y: 148, size: 7 }),
      ]),
    );
    const { shape, leftOut, partings } = readOf(pages);
    expect(shape.filter((s) => s.startsWith('p '))).toEqual([1, 2].map(() => `p ${sentence.repeat(6)}`));
    expect(leftOut.filter((s) => s.startsWith('words in the margin'))).toHaveLength(4);
    expect(partings).toEqual([]);
    // Letters of the text that reach over its edge are words of it.
    const large = pages.map((p) => ({ ...p, glyphs: p.glyphs.map((g) => ({ ...g, size: 12 })) }));
    expect(readOf(large).leftOut.filter((s) => s.startsWith('words in'))).toEqual([]);
  });
  test('how characters are read, set above them, is none of the words; other small letters are', () => {
    const of = (above: string) =>
      readOf([
        page(1, [
          ...text('一、总则', 80),
          ...line(above, { x: left + 40, y: 108, size: 6 }),
          ...text('在麝香村建设示范点，开展试点。', 120),
          ...text(sentence, 140),
        ]),
      ]);
    const { shape, leftOut } = of('shè xiāng');
    expect(shape).toContain('p 在麝香村建设示范点，开展试点。');
    expect(leftOut).toEqual([expect.stringMatching(/^how characters are read.*: shè ?xiāng$/)]);
    expect(of('shè lài').leftOut).toHaveLength(1);
    for (const word of ['app', 'Café', 'Société']) expect(of(word).shape.join('')).toContain(word);
  });
  test('small numbers that count the lines of each column are none of it; other small numbers are', () => {
    const own = (x: number) =>
      column(sentence.repeat(4).slice(0, 150), { x, width: 180, y: 100 }).concat(
        ...[1, 5, 10].map((n) => line(String(n), { x: x - 16, y: 100 + 20 * (n - 1), size: 7 })),
      );
    const { shape, told, leftOut } = readOf([page(1, [...own(80), ...own(330)])]);
    expect(shape.join('')).not.toMatch(/\d/u);
    expect(leftOut).toHaveLength(3);
    expect(told).toEqual([expect.stringMatching(/^3 line\(s\) in small letters/)]);
    const others = [3, 9, 4].flatMap((n, i) => line(String(n), { x: 64, y: 100 + 40 * i, size: 7 }));
    const kept = readOf([page(1, [...others, ...column(sentence.repeat(4), { x: 80, width: 180, y: 100 })])]);
    expect(kept.leftOut).toEqual([]);
    // In the rows of a table they are its words.
    const rules = Array.from({ length: 16 }, (_, i) => lying(60, 512, 86 + 20 * i));
    expect(readOf([page(1, own(80), { rules })]).leftOut).toEqual([]);
    const bars = [rules[0]!, rules.at(-1)!];
    expect(readOf([page(1, own(80), { rules: bars })]).leftOut).toEqual([]);
  });

  test('a note at the foot is a note of the clause that calls for it, and its number no word of that', () => {
    const words = text(sentence, 120);
    const call = line('1', { x: words[10]!.x1 - 1, y: 114, size: 7 });
    const {
      nodes,
      shape,
      leftOut,
      partings: apart,
      told,
    } = readOf([
      page(
        1,
        [
          ...text('一、总则', 100),
          ...words.slice(0, 11),
          ...call,
          ...words.slice(11).map((g) => (g.y === 120 ? { ...g, x0: g.x0 + 3, x1: g.x1 + 3 } : g)),
          ...text(long, 200),
          ...line('1', { x: left, y: 734, size: 5 }),
          ...line('按统计局口径计算。', { x: left + 3, y: 738, size: 9 }),
        ],
        { rules: [lying(left, left + 120, 725)] },
      ),
    ]);
    expect(shape).toContain(`p ${sentence}`);
    const note = nodes.find((n) => n.kind === 'note')!;
    expect([note.marker, note.words]).toEqual(['1', '按统计局口径计算。']);
    expect(nodes.find((n) => n.eId === note.target)?.words).toBe(sentence);
    expect(leftOut).toEqual(['call of a note: 1']);
    expect([apart, told.length]).toEqual([[], 1]);
  });

  test('a note at the foot of one column leaves the text that stands beside it in the other', () => {
    const [narrow, right] = [204, left + 228];
    const words = column(long.repeat(4), { x: left, y: 100, width: narrow });
    const call = line('1', { x: words[10]!.x1 - 1, y: 94, size: 7 });
    const foot = line('右栏末行在注旁继续书写', { x: right, y: 739 });
    const {
      nodes,
      shape,
      partings: apart,
    } = readOf([
      page(
        1,
        [
          ...words,
          ...call,
          ...column(long.repeat(4), { x: right, y: 100, width: narrow }),
          ...foot,
          ...line('1', { x: left, y: 734, size: 5 }),
          ...line('按统计局口径计算。', { x: left + 3, y: 738, size: 9 }),
        ],
        { rules: [lying(left, left + 120, 725)] },
      ),
    ]);
    expect(nodes.filter((n) => n.kind === 'note').map((n) => n.words)).toEqual(['按统计局口径计算。']);
    expect(shape.at(-2)).toContain('右栏末行在注旁继续书写');
    expect(apart).toEqual([]);
  });

  test.each([
    ['through words', 96, 116, true],
    ['below words', 96, 121.5, false],
    ['through less than two characters', 16, 116, false],
  ])('a rule that is drawn %s', (_, breadthOfRule, at, isStruck) => {
    const { html, told } = readOf([
      page(1, [...text('划去的文字不算正文。', 120), ...text(long, 160)], {
        rules: [lying(left + 24, left + 24 + breadthOfRule, at)],
      }),
    ]);
    expect(html.includes('data-unsure="a line is drawn through')).toBe(isStruck);
    expect(told.some((one) => one.startsWith('In 1 line(s) on page 1 a line is drawn through'))).toBe(
      isStruck,
    );
  });

  test('a rule through words of a cell makes the table unsure', () => {
    const { html } = readOf([
      page(1, [...text(long, 100), ...squares(xs, ys, rows)], {
        rules: [...grid(xs, ys), lying(xs[0]! + 2, xs[0]! + 80, ys[1]! + 11)],
      }),
    ]);
    expect(html).toContain('data-unsure="a line is drawn through');
  });

  test('what people put over pages is told, with its words', () => {
    const plain = readOf([page(1, text(long, 100), { over: [] })]);
    expect(plain.told).toEqual([]);
    const over = readOf([
      page(1, text(long, 100), { over: ['作废', ''] }),
      page(2, text(long, 100), { over: [''] }),
    ]);
    expect(over.told).toEqual([
      expect.stringMatching(/^3 mark\(s\) that people put over pages 1–2 .*\(“作废”\)/),
    ]);
    const bare = readOf([page(1, text(long, 100), { over: [''] })]);
    expect(bare.told).toEqual([
      expect.stringMatching(/^1 mark\(s\) that people put over page 1 .*words\. Where/),
    ]);
  });

  test('what is attached to a file is told, with its names', () => {
    const { told } = readOf([page(1, text(long, 100), { attached: ['附表1.xlsx', '附表2.xlsx'] })]);
    expect(told).toEqual([
      expect.stringMatching(/^2 file\(s\) that are attached .*\(“附表1.xlsx”, “附表2.xlsx”\)/),
    ]);
  });

  test('a power in a line is said where it is read', () => {
    const words = text('全区排放达到10吨，比上年下降', 120);
    const power = line('8', { x: words[7]!.x1, y: 114, size: 7 });
    const { html } = readOf([
      page(1, [
        ...words.slice(0, 8),
        ...power,
        ...words.slice(8).map((g) => ({ ...g, x0: g.x0 + 4, x1: g.x1 + 4 })),
        ...text(long, 160),
      ]),
    ]);
    expect(html).toMatch(/data-raised="108"[^>]*>全区排放达到108吨/);
  });

  test('a frame beside text is read behind it, not line by line between, and that is told', () => {
    const beside = column(sentence.repeat(2), { x: left, width: 280, y: 120 });
    const framed = ['专栏1', '瞭望塔建设', '东片5座'].flatMap((words, i) =>
      line(words, { x: 400, y: 126 + 20 * i }),
    );
    const rules = grid([390, 510], [108, 190]);
    const { shape, told } = readOf([page(1, [...text('一、总则', 90), ...beside, ...framed], { rules })]);
    expect(shape.join('')).toContain(sentence.repeat(2));
    expect(shape.slice(-2).join('')).toMatch(/专栏1.*瞭望塔建设.*东片5座/);
    expect(told).toEqual([expect.stringMatching(/^On page 1 text stands beside a frame/)]);
  });

  test('paragraphs that a frame beside them parts are unsure, and no others', () => {
    const beside = column(`${sentence}某区位于东部，全区建设投资`, { x: left, width: 280, y: 120 });
    const framed = ['专栏1', '瞭望塔建设'].flatMap((words, i) => line(words, { x: 400, y: 126 + 20 * i }));
    const below = column(`2亿元，建成瞭望塔5座。${sentence}`, { x: left, width: 440, y: 200 });
    const after = text('全区共有瞭望塔9座。', 300);
    const rules = grid([390, 510], [108, 190]);
    const { html } = readOf([
      page(1, [...text('一、总则', 90), ...beside, ...framed, ...below, ...after], { rules }),
    ]);
    const unsure = html.split('\n').filter((line) => line.includes('a frame stands beside its lines'));
    expect(unsure).toEqual([expect.stringContaining('全区建设投资</p>'), expect.stringContaining('2亿元')]);
  });

  test('large letters at an angle are a watermark, also on one page alone', () => {
    const slanted = line('征求意见稿', { x: 150, y: 150, size: 50 }).map((g, i) => ({
      ...g,
      y: g.y - 30 * i,
      slanted: true,
    }));
    const { shape, leftOut } = readOf([page(1, [...text('一、总则', 90), ...text(long, 110), ...slanted])]);
    expect(shape).toEqual(['chapter 一、总则', `p ${long}`]);
    expect(leftOut.join()).toMatch(/征/);
  });

  test('a frame around a panel is the panel: what stands below it does not belong to it', () => {
    const frame = grid([left, left + width], [200, 300]);
    const { nodes, shape } = readOf([
      page(
        1,
        [
          ...text('一、总则', 100),
          ...text(sentence, 120),
          ...middle('专栏1 重大工程', { x: left, width, y: 220, bold: true }),
          ...text('1.重点实验室。新增10家。', 240),
          ...text('2.工程中心。新增20家。', 260),
          ...text(sentence, 340),
          ...text(sentence, 400),
        ],
        { rules: frame },
      ),
    ]);
    expect(shape.slice(2)).toEqual([
      'box 专栏1重大工程',
      'item 1.重点实验室。新增10家。',
      'item 2.工程中心。新增20家。',
      `p ${sentence}`,
      `p ${sentence}`,
    ]);
    expect(nodes.at(-1)!.eId).toBe('chp_1__p_3');
  });
});

const xs = [80, 200, 280, 360, 512];
const ys = [200, 222, 244, 266];
const rows = [
  ['指标', '单位', '2020年', '2025年'],
  ['地区生产总值', '亿元', '4754.1', '6500'],
  ['研发投入强度', '%', '3.2', '4.5'],
];
const cellsOf = (shape: readonly string[]) =>
  shape.filter((s) => s.startsWith('row ')).map((s) => s.slice(4));
const expected = rows.map((row) => row.join('|'));

describe('tables', () => {
  const forms: [string, Page['rules'], boolean][] = [
    ['all rules', grid(xs, ys), false],
    ['open sides', grid(xs, ys, true), false],
    ['three lying rules', [200, 222, 266].map((y) => lying(80, 512, y)), false],
    ['no rules', [], true],
  ];
  test.each(forms)('%s', (_, rules, unsure) => {
    const {
      shape,
      nodes,
      partings: apart,
    } = readOf([
      page(
        1,
        [...text('一、总则', 120), ...text(sentence, 140), ...squares(xs, ys, rows), ...text(sentence, 320)],
        {
          rules,
        },
      ),
    ]);
    expect(cellsOf(shape)).toEqual(expected);
    expect(Boolean(nodes.find((n) => n.kind === 'table')?.unsure)).toBe(unsure);
    expect(apart).toEqual([]);
  });

  test('rows of several lines between strips of the page make a table without rules, which is unsure', () => {
    const y = (r: number) => 200 + 52 * r;
    const glyphs = ['甲', '乙', '丙', '丁'].flatMap((name, r) => [
      ...line(String(r + 1), { x: 84, y: y(r), size: 10 }),
      ...column(`${name}项任务的建设与改造`, { x: 102, y: y(r), size: 10, width: 70, step: 14, indent: 0 }),
      ...column(sentence, { x: 180, y: y(r), size: 10, width: 180, step: 14, indent: 0 }),
    ]);
    const { nodes, shape } = readOf([page(1, [...text('一、总则', 120), ...text(sentence, 140), ...glyphs])]);
    expect(cellsOf(shape)[2]).toBe(`3|丙项任务的建设与改造|${sentence}`);
    expect(inEnglish(nodes.find((n) => n.kind === 'table')?.unsure)).toMatch(/no rules/);
  });

  test('lines of text right above and below a table without rules are no rows of it', () => {
    const xs = [80, 220, 300, 380];
    const row = (cells: string[], y: number) => cells.flatMap((c, i) => line(c, { x: xs[i]!, y }));
    const { shape } = readOf([
      page(1, [
        ...text(sentence, 60),
        ...line('四、主要指标', { x: 104, y: 100 }),
        ...line('主要指标见下表。', { x: 104, y: 120 }),
        ...row(['指标', '单位', '2020年', '2025年'], 140),
        ...row(['公交车', '辆', '320', '480'], 160),
        ...row(['覆盖率', '%', '78', '95'], 180),
        ...line('五、保障措施', { x: 104, y: 200 }),
        ...line('落实资金。', { x: 104, y: 220 }),
      ]),
    ]);
    expect(shape.slice(-8).map((s) => s.replace(/ \?.*/u, ''))).toEqual([
      'chapter 四、主要指标',
      'p 主要指标见下表。',
      'table ',
      'row 指标|单位|2020年|2025年',
      'row 公交车|辆|320|480',
      'row 覆盖率|%|78|95',
      'chapter 五、保障措施',
      'p 落实资金。',
    ]);
  });

  test('lines that may be rows of two columns are joined with nothing', () => {
    const row = (a: string, b: string, y: number) => [...line(a, { x: 104, y }), ...line(b, { x: 260, y })];
    const { shape } = readOf([
      page(1, [
        ...text(sentence, 60),
        ...row('小麦面积', '12万亩', 100),
        ...row('玉米面积', '18万亩', 120),
        ...text(sentence, 140),
      ]),
    ]);
    expect(shape.map((s) => s.replace(/ \? .*/u, ''))).toEqual([
      `p ${sentence}`,
      'p 小麦面积　12万亩',
      'p 玉米面积　18万亩',
      `p ${sentence}`,
    ]);
  });

  test('two tables without rules right below each other share no line', () => {
    const narrow = ['甲', '乙', '丙', '丁'].map((name, r) => {
      const xs = r < 3 ? [80, 160, 240] : [80, 160, 240, 320, 400];
      return xs.map((x, c) => ({ x, words: `${name}${c}` }));
    });
    const wide = ['戊', '己', '庚'].map((name) =>
      [80, 320, 400].map((x, c) => ({ x, words: `${name.repeat(c ? 1 : 21)}${c}` })),
    );
    const set = [...narrow, ...wide];
    const glyphs = set.flatMap((row, r) =>
      row.flatMap(({ x, words }) => line(words, { x, y: 200 + 16 * r, size: 10 })),
    );
    const { shape, partings } = readOf([page(1, glyphs)]);
    expect(cellsOf(shape).map((cells) => cells.replace(/\|+$/u, ''))).toEqual(
      set.map((row) => row.map(({ words }) => words).join('|')),
    );
    expect(partings).toEqual([]);
  });

  test('a table that no rule closes at the end of the page has all its rows', () => {
    const open = grid(xs, ys).filter((r) => !r.lies || r.at < ys.at(-1)!);
    const { shape } = readOf([
      page(1, [...text('一、总则', 120), ...squares(xs, ys, rows)], { rules: open }),
    ]);
    expect(cellsOf(shape)).toEqual(expected);
  });

  test('cells that reach over several squares, and lines of a cell that were broken at its width', () => {
    const rules = [
      ...[200, 244, 290].map((y) => lying(80, 512, y)),
      lying(200, 512, 222),
      ...[80, 200, 512].map((x) => standing(200, 290, x)),
      standing(222, 290, 360),
    ];
    const { nodes } = readOf([
      page(
        1,
        [
          ...line('指标', { x: 84, y: 226, size: 10 }),
          ...line('2025年', { x: 330, y: 215, size: 10 }),
          ...line('总量', { x: 204, y: 237, size: 10 }),
          ...line('增速', { x: 364, y: 237, size: 10 }),
          ...line('全社会研发经费投入强', { x: 84, y: 262, size: 10 }),
          ...line('度', { x: 84, y: 278, size: 10 }),
          ...line('3.2', { x: 204, y: 270, size: 10 }),
          ...line('4.5', { x: 364, y: 270, size: 10 }),
        ],
        { rules },
      ),
    ]);
    const cells = nodes.filter((n) => n.kind === 'row').map((n) => n.cells!);
    expect(
      cells.map((row) => row.map((c) => `${c.words} ${c.rows}×${c.columns}${c.covered ? ' covered' : ''}`)),
    ).toEqual([
      ['指标 2×1', '2025年 1×2', ' 1×1 covered'],
      [' 1×1 covered', '总量 1×1', '增速 1×1'],
      ['全社会研发经费投入强度 1×1', '3.2 1×1', '4.5 1×1'],
    ]);
  });

  test('one that goes on over the page is one; 续表 and the heading that is printed again are none of it', () => {
    const low = ys.map((y) => y + 450);
    const {
      shape,
      leftOut,
      partings: apart,
    } = readOf([
      page(1, [...heads(1), ...text(long, 120), ...squares(xs, low, rows)], { rules: grid(xs, low) }),
      page(
        2,
        [
          ...heads(2),
          ...line('续表', { x: 480, y: 180 }),
          ...squares(xs, ys, [rows[0]!, ['专利', '件', '12', '24']]),
        ],
        { rules: grid(xs, ys.slice(0, 3)) },
      ),
      page(3, [...heads(3), ...text(long, 120)]),
    ]);
    expect(cellsOf(shape)).toEqual([...expected, '专利|件|12|24']);
    expect(leftOut).toContain('sign that a table goes on: 续表');
    expect(leftOut).toContain('heading of a table printed again: 指标 单位 2020年 2025年');
    expect(apart).toEqual([]);
  });
});

describe('a cell that groups rows over two pages', () => {
  const names = ['类别', '指标', '2025年'];
  const at = [80, 180, 360, 500];
  const low = ys.map((y) => y + 450);
  const down = [...ys, 288];
  /** The rules of such a table, without those that would part the rows `within` one group. */
  const ruled = (heights: readonly number[], within: readonly number[]) => [
    ...grid(at, heights).filter((r) => !r.lies || !within.some((i) => Math.abs(r.at - heights[i]!) < 1)),
    ...within.map((i) => ({ lies: true, at: heights[i]!, from: at[1]!, to: at[3]! })),
  ];
  const read = (more: readonly string[][], within: readonly number[]) =>
    readOf([
      page(
        1,
        [
          ...heads(1),
          ...text(long, 120),
          ...squares(at, low.slice(0, 4), [names, ['经济', '产值', '12'], ['', '增速', '5']]),
        ],
        { rules: ruled(low.slice(0, 4), [2]) },
      ),
      page(2, [...heads(2), ...squares(at, down.slice(0, more.length + 1), more)], {
        rules: ruled(down.slice(0, more.length + 1), within),
      }),
      page(3, [...heads(3), ...text(long, 120)]),
    ]);
  const unsureIn = ({ nodes }: ReturnType<typeof read>) =>
    nodes.some((n) => n.kind === 'table' && Boolean(n.unsure));

  test('is one where it goes on without its words over several rows', () => {
    const got = read(
      [
        ['', '税收', '7'],
        ['', '投资', '9'],
        ['社会', '就业', '3'],
      ],
      [1],
    );
    expect(got.nodes.filter((n) => n.kind === 'row').map((n) => n.cells![0]!.rows)[1]).toBe(4);
    expect(unsureIn(got)).toBe(false);
  });
  test('is not certain where another group of the table has no words', () => {
    const got = read(
      [
        ['', '税收', '7'],
        ['', '投资', '9'],
        ['', '就业', '3'],
        ['', '参保', '4'],
      ],
      [1, 3],
    );
    expect(got.nodes.filter((n) => n.kind === 'row').map((n) => n.cells![0]!.rows)[1]).toBe(2);
    expect(unsureIn(got)).toBe(true);
  });
  test('is not certain where one row goes on without its words', () => {
    const got = read(
      [
        ['', '税收', '7'],
        ['社会', '就业', '3'],
      ],
      [],
    );
    expect(unsureIn(got)).toBe(true);
  });
});

describe('the reading is held against the pages', () => {
  const pages = [
    page(1, [...heads(1), ...text(long, 120), ...squares(xs, ys, rows)], { rules: grid(xs, ys) }),
    page(2, [...heads(2), ...text(long, 120)]),
    page(3, [...heads(3), ...text(long, 120)]),
  ];
  test('a character that is missing, too many, another, or in another place is found, with its page', () => {
    const { document } = readOf(pages);
    const printed = document.printed;
    expect(partings(pages, printed)).toEqual([]);
    fc.assert(
      fc.property(
        fc.nat(printed.length - 1),
        fc.nat(),
        fc.constantFrom('drop', 'add', 'swap', 'lose'),
        (i, k, how) => {
          const region = printed[i]!;
          const letters = [...region.words];
          const at = k % letters.length;
          if (how === 'drop') letters.splice(at, 1);
          if (how === 'add') letters.splice(at, 0, '㊣');
          if (how === 'swap') [letters[at], letters[0]] = [letters[0]!, letters[at]!];
          const words = letters.join('');
          const others = printed.filter((r) => r !== region);
          const now = how === 'lose' ? others : [...others, { ...region, words }];
          const same = how !== 'lose' && words.replace(/\s/gu, '') === region.words.replace(/\s/gu, '');
          const found = partings(pages, now);
          expect(found.length > 0).toBe(!same);
          if (found.length) expect(region.places.map((p) => p.page)).toContain(found[0]!.page);
        },
      ),
      { numRuns: 60 },
    );
  });
  test('a paragraph that an editor parts, and what an editor takes out or adds by marks, is kept', () => {
    const { html } = readOf(pages);
    const once = (from: string, to: string) => html.replace(from, () => to);
    const mended = [
      once('产业结构', '</p>\n<p>产业结构'),
      once('产业结构', '<del hidden>产</del><ins>企</ins>业结构'),
    ];
    for (const reading of mended) {
      expect(reading).not.toBe(html);
      expect(partings(pages, readOf2(reading))).toEqual([]);
    }
  });
});

const readOf2 = (html: string) =>
  readDocument(new TextEncoder().encode(html), 'source.html', () => {})!.printed;

describe('what cannot be read is said in a sentence', () => {
  const picture = { x0: 0, top: 0, x1: 595, bottom: 842 };
  const down = (words: string) =>
    [...words].flatMap((word, i) => line(word, { x: 500 - 20 * Math.floor(i / 8), y: 100 + 14 * (i % 8) }));
  const wide = (glyphs: ReturnType<typeof line>) =>
    glyphs.map((g) => (/[\u0080-ɏ]/u.test(g.text) ? { ...g, x1: g.x0 + 11.5 } : g));
  const refusals: [string, Page[], RegExp][] = [
    [
      'pictures',
      [page(1, [], { pictures: [picture] }), page(2, [], { pictures: [picture] })],
      /pictures: pages 1–2 of 2/,
    ],
    ['outlines', [page(1, [], { shapes: 400 })], /drawn as outlines.*page 1 of 1/],
    ['no words', [page(1, [])], /has no words/],
    [
      'unknown',
      [
        page(
          1,
          text(long, 100).map((g) => ({ ...g, unknown: true })),
        ),
      ],
      /do not say which characters/,
    ],
    [
      'characters that the file says to be others',
      [page(1, text(long, 100)), page(2, text('一是水ó局二是国ó院三是ò强四是全ò五是严ö格', 100))],
      /do not say which characters 5 of its \d+ signs are \(page 2\)/,
    ],
    [
      'such characters that begin a cell, as wide as Chinese ones',
      [
        page(1, text(long, 100)),
        page(
          2,
          [0, 1, 2, 3, 4].flatMap((i) => wide(line('þ束性', { x: left, y: 100 + 20 * i }))),
        ),
      ],
      /do not say which characters 5 of its \d+ signs are \(page 2\)/,
    ],
    [
      'lines from top to bottom',
      [page(1, text(long, 100)), page(2, down(long.slice(0, 24)))],
      /run from top to bottom on page 2,/,
    ],
  ];
  test.each(refusals)('%s', (_, pages, says) => {
    expect(() => settlePages(pages, 'PDF')).toThrow(says);
    expect(() => settlePages(pages, 'PDF')).toThrow(/^this PDF cannot be read: .*\.$/u);
  });

  test('bullets of Wingdings that begin lines, or stand in cells of their own, are no such characters', () => {
    const entries = [...Array(8).keys()].flatMap((i) => text('ü加强区域合作', 120 + 20 * i));
    const cells = [...Array(8).keys()].flatMap((i) =>
      ['东片', 'Ø', '是'].flatMap((words, k) => line(words, { x: 100 + 80 * k, y: 300 + 20 * i })),
    );
    expect(() => settlePages([page(1, [...text(long, 100), ...entries, ...cells])], 'PDF')).not.toThrow();
    const pipes = text('以Ø表示直径，主管Ø与支管Ø相接，各管Ø见下，Ø值为准。甲Ø乙，丙Ø丁，戊Ø己', 100);
    expect(() => settlePages([page(1, pipes)], 'PDF')).not.toThrow();
  });

  const head = text('某区高新技术产业发展第十四个五年规划（征求意见稿）', 60);
  const half = { ...picture, top: 200, bottom: 600 };
  const small = { x0: 100, x1: 500, top: 300, bottom: 400 };
  const seal = { x0: 350, x1: 470, top: 600, bottom: 720 };
  const amongOthers: [string, Page, RegExp | null][] = [
    ['a picture', page(2, [], { pictures: [picture] }), /^On page 2 there are pictures without text/],
    ['a picture under a head', page(2, head, { pictures: [half] }), /^On page 2 there are pictures/],
    ['a table that is a picture', page(2, head, { pictures: [small] }), /^On page 2 there are pictures/],
    ['a seal', page(2, head, { pictures: [seal] }), null],
    [
      'several seals',
      page(2, head, { pictures: [0, 150, 300].map((x) => ({ ...seal, x0: 50 + x, x1: 170 + x })) }),
      null,
    ],
    [
      'the tiles of a picture',
      page(2, head, {
        pictures: [0, 120, 240, 360].flatMap((x) =>
          [200, 320, 440].map((top) => ({ x0: 50 + x, x1: 170 + x, top, bottom: top + 120 })),
        ),
      }),
      /^On page 2 there are pictures/,
    ],
    ['a picture behind its words', page(2, text(long, 100), { pictures: [picture] }), null],
    ['letters drawn as outlines', page(2, head, { shapes: 400 }), /^On page 2 there are drawn shapes/],
    [
      'letters with marks in words of other languages',
      page(2, text(`${'管径Ø500，Café店'.repeat(9)}。`, 100)),
      null,
    ],
    [
      'a control sign as wide as a character, which stands for one',
      page(2, wide(line('到2025\u0080末，全区高新技术产品增加值快速增长', { x: left, y: 100 }))),
      /^Signs without a name of their own.* on page 2/,
    ],
    ['words set down in a cell', page(2, [...text(long, 100), ...down('主要指标')]), null],
  ];
  test.each(amongOthers)('of a page among others: %s', (_, second, says) => {
    const told = settlePages([page(1, text(long, 100)), second], 'PDF').told.map((t) => worded(t, 'en'));
    if (says) expect(told).toEqual([expect.stringMatching(says)]);
    else expect(told).toEqual([]);
  });

  test('words that a program recognised in a picture are read, told, and unsure', () => {
    const { told, nodes } = readOf([page(1, text(long, 100, { hidden: true }), { pictures: [picture] })]);
    expect(told.join()).toContain('page 1 were recognised in pictures');
    expect(nodes.map((n) => [n.words, Boolean(n.unsure)])).toEqual([[long, true]]);
  });

  test('what is there for search alone is left out; parts of characters are read as what is printed', () => {
    const { told, shape } = readOf([
      page(1, [...text('⼀、⼯作⽬标⼾', 100), ...text(long, 120), ...text('搜索', 600, { hidden: true })]),
    ]);
    expect(shape).toEqual(['chapter 一、工作目标户', `p ${long}`]);
    expect(told.map((s) => /^\d+ characters that (?:nobody sees .*“搜索”|the file names)/u.test(s))).toEqual([
      true,
      true,
    ]);
  });

  test('pages are named as people name them', () => {
    expect(pageNumbers([1, 2, 3, 7, 9]).en).toBe('pages 1–3, 7, 9');
    expect(pageNumbers([4]).en).toBe('page 4');
  });
});

test('a page whose lines run along its longer side is turned', () => {
  const glyphs = line('指标名称', { x: 0, y: 0 }).map((g, i) => {
    const y = 500 - 12 * i;
    return { ...g, x0: 100, x1: 112, top: y - 12, bottom: y, x: 112, y };
  });
  const turned = upright(
    page(1, glyphs),
    glyphs.map(() => 3),
  );
  expect([turned.width, turned.height]).toEqual([842, 595]);
  const [first, second] = turned.glyphs;
  expect(second!.x0 - first!.x0).toBeCloseTo(12);
  expect(second!.y).toBeCloseTo(first!.y);
});

test('places are written and read alike; what is no place is none', () => {
  const place = { page: 3, x0: 1.5, top: 2, x1: 30.1, bottom: 40 };
  expect(placesOf(`${placeText(place)}; ${placeText({ ...place, page: 4 })}`)).toEqual([
    place,
    { ...place, page: 4 },
  ]);
  expect(placesOf('x; 1 2 3; 0 1 1 2 2; 1 NaN 2 3 4')).toEqual([]);
  expect(breadth('ab一')).toBe(24);
});
