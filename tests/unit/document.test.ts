import { describe, expect, test } from 'vitest';
import { readDate } from '../../src/core/chinese/dates.ts';
import { translate } from '../../src/core/english/translate.ts';
import { readIndicators } from '../../src/core/figures/indicators/indicators.ts';
import { printedTables } from '../../src/core/figures/printed-table.ts';
import { walk } from '../../src/core/model/plan.ts';
import { linesOf } from '../../src/core/model/source-line.ts';
import { readWord } from '../../src/core/read/word/word.ts';
import { guess } from '../../src/core/seeds/guess.ts';
import { readPlan } from '../../src/core/seeds/read-plan.ts';
import { read } from '../helpers/read-shape.ts';
import { word, zip } from '../helpers/zip.ts';

describe('formats', () => {
  const table = ['table ', 'row 指标 | 2014年', 'row 专利 | 13655'];
  test('Markdown: signs are evidence, words are kept', () => {
    const { shape } = read(
      'a.md',
      '# 某区规划\n\n## 一、**总则**\n\n正文 [链接](http://x)。\n\n- 甲\n- 乙\n\n| 指标 | 2014年 |\n| --- | --- |\n| ' +
        '专利 | 13655 |\n\n## 附则\n\n> 正文。\n',
    );
    expect(shape).toEqual([
      '1 title 某区规划',
      '3 chapter 一、总则',
      '5 p 正文 链接。',
      '7 item 甲',
      '8 item 乙',
      '10 table ',
      '10 row 指标 | 2014年',
      '12 row 专利 | 13655',
      '14 chapter 附则',
      '16 p 正文。',
    ]);
  });
  test('Markdown: numbered lists below headings without numbers are lists', () => {
    const { shape } = read(
      'a.md',
      '# 某市计划\n\n## 任务\n\n### 机动车\n\n1. 2015年底前，淘汰黄标车。\n2. 公交出行比例达到30%。\n\n### 扬尘\n\n正文。\n',
    );
    expect(shape.map((s) => s.replace(/^\d+ /, ''))).toEqual([
      'title 某市计划',
      'chapter 任务',
      'section 机动车',
      'item 1.2015年底前，淘汰黄标车。',
      'item 2.公交出行比例达到30%。',
      'section 扬尘',
      'p 正文。',
    ]);
  });
  test('Markdown: two headings with numbers that a blank sets off are numbered', () => {
    const { plan } = read(
      'a.md',
      '# 某市规划\n\n## 1 总论\n\n### 1.1 背景\n\n正文。\n\n### 1.2 目标\n\n正文。\n\n## 2 线网\n\n正文。\n',
    );
    const headings = [...walk(plan!.nodes)].filter(({ kind }) => kind !== 'p').map(({ eId }) => eId);
    expect(headings).toEqual(['title', 'chp_1', 'chp_1__sec_1', 'chp_1__sec_2', 'chp_2']);
  });
  test('Markdown: numbers in the text below headings without numbers stand below these', () => {
    const { plan } = read(
      'a.md',
      '# 某街道计划\n\n## 思路\n\n正文。\n\n## 重点\n\n1. 抓项目\n\n正文。\n\n2. 惠民生\n\n正文。\n\n## 保障\n\n1. 加强领导\n\n正文。\n',
    );
    const headings = [...walk(plan!.nodes)].filter(({ kind }) => kind !== 'p').map(({ eId }) => eId);
    expect(headings).toEqual([
      'title',
      'chp_nn',
      'chp_nn_2',
      'chp_nn_2__sec_1',
      'chp_nn_2__sec_2',
      'chp_nn_3',
      'chp_nn_3__sec_1',
    ]);
  });
  test('Markdown: a heading below the notes of a table is none of them', () => {
    const { shape } = read(
      'a.md',
      '# 某区规划\n\n## 1 布局\n\n| 用地 | 面积 |\n|---|---|\n| 绿地 | 3 |\n\n注：1. 甲。\n2. 乙。\n\n## 3. 设施\n\n正文。\n',
    );
    expect(shape.slice(-4).map((s) => s.replace(/^\d+ /, ''))).toEqual([
      'p 注：1. 甲。',
      'p 2. 乙。',
      'chapter 3. 设施',
      'p 正文。',
    ]);
  });
  test('Markdown: bold before Chinese, front matter, quotations, code and numbered lists', () => {
    const { shape, plan } = read(
      'a.md',
      '---\ntitle: x\n---\n# 某区规划\n\n> 一、本文件由某局解释。\n\n## 一、总则\n\n**（一）目标。**到2025年翻番。\n\n' +
        '**1.智能。**建设先导区。\n\n1. 选址\n2. 建设\n\n```\n# 一、注释\n（一）代码\n```\n\n#### 2. 算力\n\n正文。\n',
    );
    expect(shape).toEqual([
      '4 title 某区规划',
      '6 p 一、本文件由某局解释。',
      '8 chapter 一、总则',
      '10 section （一）目标。',
      '10 p 到2025年翻番。',
      '12 para 1.智能。',
      '12 p 建设先导区。',
      '14 item 1.选址',
      '15 item 2.建设',
      '18 p # 一、注释',
      '19 p （一）代码',
      '22 para 2.算力',
      '24 p 正文。',
    ]);
    expect(plan!.artefacts.map((a) => a.text)).toEqual(['title: x']);
  });
  test('HTML: what is hidden is none of the page, a heading in an anchor is one, preformatted lines are lines', () => {
    const { shape, plan } = read(
      'a.html',
      '<h1>某区规划</h1>\n<p style="display: none">一、模板</p>\n<h2><a>一、总则</a></h2>\n<pre>\n（一）甲\n正文。\n</pre>\n<h3>相关链接</h3>',
    );
    expect(shape).toEqual(['1 title 某区规划', '3 chapter 一、总则', '5 section （一）甲', '6 p 正文。']);
    expect(plan!.artefacts.map((a) => [a.line, a.text])).toEqual([
      [2, '一、模板'],
      [8, '相关链接'],
    ]);
  });
  test('where nothing else is a heading, lines that are bold throughout are', () => {
    expect(
      read(
        'a.html',
        '<p>某县工作报告</p>\n<p><b>去年回顾</b></p>\n<p>正文<b>一</b>。</p>\n<p><span style="font-weight: bold">今年任务</span></p>',
      ).shape,
    ).toEqual(['1 title 某县工作报告', '2 chapter 去年回顾', '3 p 正文一。', '4 chapter 今年任务']);
    expect(read('a.md', '# 某县工作报告\n\n一、回顾\n\n**要点**\n\n正文。\n').shape).toEqual([
      '1 title 某县工作报告',
      '3 chapter 一、回顾',
      '5 p 要点',
      '7 p 正文。',
    ]);
  });
  test('HTML: blocks, headings, tables with spans, the menus of the page as artefacts', () => {
    const { shape, plan } = read(
      'a.html',
      '<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body>\n<nav><a ' +
        'href="/">首页</a></nav>\n<h1>某区规划</h1>\n<p><strong>一、总则</strong></p>\n<p>正文&amp;文<br>\n' +
        '第二行。</p><table><tr><th rowspan="2">指标</th><th colspan="2">年份</th></tr><tr><th>2014</th><th>202' +
        '0</th></tr><tr><td>专利</td><td>13655</td><td>15000</td></tr></table>\n' +
        '<footer>版权所有</footer><script>alert(1)</script></body></html>',
    );
    expect(shape).toEqual([
      '3 title 某区规划',
      '4 chapter 一、总则',
      '5 p 正文&文',
      '6 p 第二行。',
      '6 table ',
      '6 row 指标 | 年份 | ',
      '6 row  | 2014 | 2020',
      '6 row 专利 | 13655 | 15000',
    ]);
    const rows = [...walk(plan!.nodes)].filter((n) => n.kind === 'row');
    expect(rows.map((r) => r.head)).toEqual([true, true, false]);
    expect(rows[0]!.cells!.map((c) => [c.rows, c.columns, c.covered])).toEqual([
      [2, 1, false],
      [1, 2, false],
      [1, 1, true],
    ]);
    expect(plan!.artefacts.map((a) => [a.line, a.text])).toEqual([
      [2, '首页'],
      [7, '版权所有'],
    ]);
  });
  test.each([
    [
      'a.html',
      '<h1>某“十三五”规划</h1>\n<table><caption>主要指标</caption><tr><td colspan=3>单位：亿元</td></tr><tr><td ' +
        'rowspan=2>指标</td><td colspan=2>年份</td></tr><tr><td>2014年</td><td>2020年</td></tr><tr><td>产值</td' +
        '><td>1</td><td>2</td></tr><tr><td colspan=3>注：当年价。</td></tr></table>',
    ],
    [
      'a.md',
      '# 某“十三五”规划\n\n主要指标\n（单位：亿元）\n\n| 指标 | 年份 | |\n| --- | --- | --- |\n| | 2014年 | 2020年 |\n| 产值 ' +
        '| 1 | 2 |\n\n注：当年价。',
    ],
  ])('%s: what belongs to a table is part of it, and its unit is that of its figures', (name, source) => {
    const { plan } = read(name, source);
    const table = plan!.nodes[1]!;
    expect(table.children.map((n) => n.role ?? (n.head ? 'head' : 'row'))).toEqual([
      'caption',
      'caption',
      'head',
      'head',
      'row',
      'table-note',
    ]);
    expect(table.children[2]!.cells!.map((c) => [c.rows, c.columns, c.covered])).toEqual([
      [2, 1, false],
      [1, 2, false],
      [1, 1, true],
    ]);
    const english = translate(
      plan!,
      new Map([
        [
          table.children[1]!.eId,
          { words: '(Unit: RMB 100 million)', of: table.children[1]!.words, fuzzy: false, reviewed: true },
        ],
      ]),
    );
    expect(
      readIndicators(printedTables(plan!, english)).certain.map((i) => [
        i.name_zh,
        i.unit_zh,
        i.unit_en,
        i.baseline_year,
        i.baseline,
        i.target,
      ]),
    ).toEqual([['产值', '亿元', 'RMB 100 million', 2014, 1, 2]]);
  });
  test('a hint for a number that jumps leaves the heading run in', () => {
    const plan = readPlan(linesOf('某规划\n一、甲\n（一）乙。正文。\n（三）丙。正文。\n'), {
      file: 'a.txt',
      hintFile: 'plan.yaml',
      hints: [{ line: 4, text: '（三）丙', kind: 'section', number: 3 }],
      artefacts: [],
      report: (rule) => {
        throw new Error(rule);
      },
    });
    expect(plan.nodes[1]!.children.map((n) => [n.words, n.children[0]!.words])).toEqual([
      ['乙。', '正文。'],
      ['丙。', '正文。'],
    ]);
  });
  test('Markdown: a number that follows titles with text is one of a title; a backslash breaks a line', () => {
    const { shape } = read(
      'a.md',
      '# 某区规划\n\n## 一、任务\n\n### （一）壮大\n\n1. 汽车。推进建设，产能达到50万辆。\\\n   责任单位：甲局\n' +
        '2. 电子。引进企业120家。\n3. 医药。\n\n## 二、保障\n\n1. 选址\n2. 建设\n',
    );
    expect(shape.slice(3)).toEqual([
      '7 para 1.汽车。',
      '7 p 推进建设，产能达到50万辆。',
      '8 p 责任单位：甲局',
      '9 para 2.电子。',
      '9 p 引进企业120家。',
      '10 para 3.医药。',
      '12 chapter 二、保障',
      '14 item 1.选址',
      '15 item 2.建设',
    ]);
  });
  test('cells of two lines, and a delimiter of two dashes', () => {
    const html = read(
      'a.html',
      '<p>某区规划</p><p>一、指标</p><table><tr><th>指标</th><th>2014年</th></tr><tr><td>床位<br/>专区</td><td>600<b' +
        'r/>1</td></tr></table>',
    );
    expect(html.shape.at(-1)).toBe('1 row 床位 / 专区 | 600 / 1');
    const markdown = read(
      'a.md',
      '# 某区规划\n\n## 一、指标\n\n| 指标 | 2014年 |\n| :--: | -: |\n| 床位 | 600 |\n',
    );
    expect(markdown.shape.slice(-3)).toEqual(['5 table ', '5 row 指标 | 2014年', '7 row 床位 | 600']);
    const blank = read('a.md', '# 某区规划\n\n|  |  |\n|--|--|\n| 指标 | 2014年 |\n| 床位 | 600 |\n');
    expect(blank.shape.slice(-2)).toEqual(['5 row 指标 | 2014年', '6 row 床位 | 600']);
  });
  test(
    'what pandoc writes: tables drawn with rules, anchors, escaped numbers, lists that leave the ' +
      'counting to Markdown',
    () => {
      const { shape } = read(
        'a.md',
        '# 某区规划 {#title}\n\n# 一、指标 {#one .h1}\n\n+------+-----------+-----+\n| 类别 | 指标      | 值  |\n' +
          '+======+===========+=====+\n| 甲   | 很长的    | 1   |\n|      | 名称      |     |\n|      ' +
          '+-----------+-----+\n|      | 短名      | 2   |\n+------+-----------+-----+\n\n[]{#_Toc1 ' +
          '.anchor}正文[^1]。\n\n1. 甲事项。\n\n1. 乙事项。\n\n# 二、任务\n\n1\\. 丙\n\n正文。\n\n[^1]: 脚注。\n',
      );
      expect(shape).toEqual([
        '1 title 某区规划',
        '3 chapter 一、指标',
        '5 table ',
        '6 row 类别 | 指标 | 值',
        '8 row 甲 | 很长的名称 | 1',
        '10 row  | 短名 | 2',
        '14 p 正文[1]。',
        '16 item 1.甲事项。',
        '18 item 1.乙事项。',
        '20 chapter 二、任务',
        '22 section 1.丙',
        '24 p 正文。',
        '26 note [1]:脚注。',
      ]);
      const odd = read('a.md', '# 某区规划\n\n+---+---+\n| 甲 | 乙 | 丙 |\n| 丁 | a+b | - | 戊\n+---+---+\n');
      for (const word of ['甲', '乙', '丙', '丁', 'a+b', '戊']) expect(odd.shape.join()).toContain(word);
    },
  );
  test('HTML whose paragraphs are parted by line feeds alone: bold numbers in lines of their own are headings', () => {
    const { shape } = read(
      'a.html',
      '<h1>某区通知</h1><div>各镇人民政府：\n<b>一、自查</b>\n要逐项自查。\n<b>二、抽查</b>\n将适时抽查。\n</div>',
    );
    expect(shape.map((s) => s.replace(/^\d+ /, ''))).toEqual([
      'title 某区通知',
      'p 各镇人民政府：',
      'chapter 一、自查',
      'p 要逐项自查。',
      'chapter 二、抽查',
      'p 将适时抽查。',
    ]);
  });
  test('Word: styles and tables are kept', async () => {
    const { shape } = read(
      'word.html',
      await readWord(
        word([
          '某区规划',
          'Heading1|一、总则',
          '正文。',
          'Heading1|附则',
          '正文。',
          [
            ['指标', '2014年'],
            ['专利', '13655'],
          ],
        ]),
      ).then(({ html }) => new TextEncoder().encode(html)),
    );
    expect(shape.map((s) => s.replace(/^\d+ /, ''))).toEqual([
      'title 某区规划',
      'chapter 一、总则',
      'p 正文。',
      'chapter 附则',
      'p 正文。',
      ...table,
    ]);
  });
  test('Word: what has its number in its words, or shows neither number nor sign, is no entry of a list', async () => {
    const { html, written } = await readWord(
      word([
        'Silent|第一章 总则',
        '正文。',
        'Silent|第二章 任务',
        'Numbered2|目标',
        '#4|点',
        'Numbered1!|前言',
      ]),
    );
    expect(html.trim().split('\n').slice(0, 4)).toEqual([
      '<p>第一章 总则</p>',
      '<p>正文。</p>',
      '<p>第二章 任务</p>',
      '<p>1.1 目标</p>',
    ]);
    expect(html).toContain('<li>点</li>');
    expect(html).toContain('<p>前言</p>');
    expect(written).toBe(1);
  });
  test('Word: the numbers that it only shows are written into the text', async () => {
    const { html, written, lost } = await readWord(
      word([
        '某区规划',
        '#|总则',
        '#1|目标',
        '#1|原则',
        '#2|质量',
        '正文。',
        '#|任务',
        '#1|产业',
        '#2|规模',
        '#3|别的',
        '#4|点',
        '##|再起',
        '#|接着',
        'Numbered1|编章',
        'Numbered2|编节',
        'Numbered2|又节',
        'Numbered1|再章',
        'Numbered2|末节',
      ]),
    );
    const words = html.split(/(?:<[^>]+>|\n)+/u).filter(Boolean);
    expect(words).toEqual([
      '某区规划',
      '一、总则',
      '（一）目标',
      '（二）原则',
      '1. 质量',
      '正文。',
      '二、任务',
      '（一）产业',
      '1. 规模',
      '别的',
      '点',
      '五、再起',
      '六、接着',
      '第一章 编章',
      '1.1 编节',
      '1.2 又节',
      '第二章 再章',
      '2.1 末节',
    ]);
    expect([written, lost]).toEqual([14, 1]);
  });
  test('a zip bomb, a torn file and no zip at all are one clear sentence', async () => {
    const bomb = zip({ 'word/document.xml': Buffer.alloc(80 * 2 ** 20) });
    await expect(readWord(bomb)).rejects.toThrow(/unpacks to more than any document holds/);
    const whole = word(['某区规划']);
    for (const bytes of [whole.subarray(0, 200), whole.subarray(100), Buffer.from('PK'), zip({ a: 'b' })])
      await expect(readWord(Buffer.from(bytes))).rejects.toThrow(/Word document/);
  });
  test('cells behind tabs or wide spaces in one line are a table', () => {
    const { shape } = read(
      'a.txt',
      '某区规划\n一、指标\n指标　　2014年　　2020年\n专利（件）　　13655　　15000\n企业（家）　　651　　800\n二、保障\n',
    );
    expect(shape).toEqual([
      '1 title 某区规划',
      '2 chapter 一、指标',
      '3 table ',
      '3 row 指标 | 2014年 | 2020年',
      '4 row 专利（件） | 13655 | 15000',
      '5 row 企业（家） | 651 | 800',
      '6 chapter 二、保障',
    ]);
  });
});

describe('npm run new', () => {
  test('guesses what the text says, and says so', () => {
    const { plan } = read(
      'a.txt',
      '发文机关：某市人民政府\n某市人民政府关于印发“十三五”规划的通知\n某府〔2016〕12号\n各区人民政府：\n一、总则\n正文。\n某市人民政府\n二〇一六年三月二日\n',
    );
    expect(guess(plan!)).toEqual({
      title: { value: '某市人民政府关于印发“十三五”规划的通知', line: 2 },
      addressee: { value: '各区人民政府', line: 4 },
      period: { value: '2016-2020', line: 2 },
      issuer: { value: '某市人民政府', line: 1 },
      document_number: { value: '某府〔2016〕12号', line: 3 },
      issued: { value: '2016-03-02', line: 8 },
    });
  });
  test('an information block set as a table, a date with blanks, 附件 above the title', () => {
    const { plan } = read(
      'a.html',
      '<table><tr><td>索 引 号：</td><td>1</td><td>发文机关：</td><td>某区政府办公室</td></tr><tr><td>主 题 ' +
        '词</td><td>养老 服务</td><td>有效性：</td><td></td></tr><tr><td>发文字号：</td><td>某政办〔2024〕18号</td><td>发布日期' +
        '：</td><td>2024年5月17日</td></tr></table>\n<p>附件</p>\n<p>某区养老行动方案</p>\n<p>某区人民政府</p>\n<p>二 〇 二 四 ' +
        '年 三 月</p>\n<p>一、总则</p>\n<p>正文。</p>',
    );
    expect(
      Object.entries(guess(plan!))
        .map(([key, g]) => `${key} ${g.value}`)
        .sort(),
    ).toEqual([
      'document_number 某政办〔2024〕18号',
      'index_number 1',
      'issued 2024-03',
      'issuer 某区政府办公室',
      'keywords 养老 服务',
      'published 2024-05-17',
      'title 某区养老行动方案',
    ]);
    expect(plan!.nodes.filter((n) => n.kind === 'attachment')).toEqual([]);
  });
  test('an information block in lines, and a number with the day of its printing', () => {
    const { plan } = read(
      'a.txt',
      '索 引 号：000014349/2018-00221\t主题分类：综合政务\\政务公开 时效性：有效\n某区养老规划\n某政办〔2018〕3号　　2018年12月7日印发\n一、总则\n正文。\n',
    );
    expect(
      Object.entries(guess(plan!))
        .map(([key, g]) => `${key} ${g.value}`)
        .sort(),
    ).toEqual([
      'document_number 某政办〔2018〕3号',
      'index_number 000014349/2018-00221',
      'issued 2018-12-07',
      'subject_class 综合政务\\政务公开',
      'title 某区养老规划',
      'validity 有效',
    ]);
  });
  test.each([
    ['2018年12月7日', '2018-12-07'],
    ['二〇一六年十一月三十日', '2016-11-30'],
    ['2 0 0 1年2月1 6日', '2001-02-16'],
    ['２０１６年３月', '2016-03'],
    ['中華民國113年3月', '2024-03'],
    ['2018年13月', null],
    ['某年', null],
    ['2026年2月30日', null],
    ['2026-04-31', null],
    ['2028年2月29日', '2028-02-29'],
  ])('%s is %s', (words, date) => expect(readDate(words)).toBe(date));
});
