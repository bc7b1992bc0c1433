import { describe, expect, test } from 'vitest';
import { isChrome } from '../../src/core/chinese/page-words.ts';
import { readPo, writePo } from '../../src/core/english/po/file.ts';
import { readGlossary } from '../../src/core/english/terms/glossary.ts';
import { collector } from '../../src/core/model/diagnostics.ts';
import { printedCharacters, wordsOfSource } from '../../src/core/model/fidelity.ts';
import { type Artefact, type Plan, walk } from '../../src/core/model/plan.ts';
import { linesOf } from '../../src/core/model/source-line.ts';
import { withoutUnseen } from '../../src/core/model/unseen-signs.ts';
import type { Hint } from '../../src/core/parse/hints/hints.ts';
import { parse } from '../../src/core/parse/parse.ts';
import { readDocument } from '../../src/core/read/document.ts';
import { planSchema } from '../../src/core/seeds/schema.ts';
import { readYaml } from '../../src/core/seeds/yaml/yaml.ts';
import { planYaml } from '../helpers/folder.ts';

/** What a document leaves out, and of what it says that it is only a guess. */
function leftOut(
  name: string,
  source: string,
  { hints = [], artefacts = [] }: { hints?: Hint[]; artefacts?: Artefact[] } = {},
) {
  const { report, diagnostics } = collector();
  const { lines } = readDocument(new TextEncoder().encode(source), name, report)!;
  const plan = parse(lines, { file: name, hintFile: 'plan.yaml', hints, artefacts, report });
  return {
    lines: plan.artefacts.map((a) => `${a.line} ${a.text}${a.guessed ? ' ?' : ''}`),
    said: diagnostics.map((d) => `${d.place.line} ${d.rule}`),
  };
}

describe('what is left out on a guess is said until a person settles it', () => {
  const source = '某区规划\n一、甲\n正文。\n【打印本页】【关闭窗口】\n扫一扫\n';
  const reason = { zh: '网页文字', en: 'text of the page' };
  test('once a reason, with its first line', () => {
    expect(leftOut('a.txt', source)).toEqual({
      lines: ['4 【打印本页】【关闭窗口】 ?', '5 扫一扫 ?'],
      said: ['4 left-out'],
    });
  });
  test('no more when plan.yaml declares it, or calls it back as words', () => {
    const artefacts = [{ line: 4, text: '【打印本页】【关闭窗口】', reason }];
    expect(leftOut('a.txt', source, { artefacts, hints: [{ line: 5, text: '扫一扫', kind: 'p' }] })).toEqual({
      lines: ['4 【打印本页】【关闭窗口】'],
      said: [],
    });
  });
  test('the numbers of a run of pages are no guess, the number of a last page alone is', () => {
    const pages = Array.from({ length: 4 }, (_, i) => `正文第${i}段，说明情况。\n- ${i + 1} -\n`).join('');
    expect(leftOut('a.txt', `某区规划\n一、甲\n${pages}`)).toEqual({
      lines: ['4 - 1 -', '6 - 2 -', '8 - 3 -', '10 - 4 -'],
      said: [],
    });
    expect(leftOut('a.txt', `某区规划\n一、甲\n${'正文，说明情况。\n'.repeat(60)}15\n`)).toEqual({
      lines: ['63 15 ?'],
      said: ['63 left-out'],
    });
  });
  test('several pieces of one line of a page are declared one by one', () => {
    const html =
      '<h1>某区规划</h1><h2>一、甲</h2><p>正文。</p>\n<nav><a href="/">首页</a></nav><footer>某某政府</footer>';
    const artefacts = [
      { line: 2, text: '首页', reason },
      { line: 2, text: '某某政府', reason },
    ];
    expect(leftOut('a.html', html).said).toEqual(['2 left-out']);
    expect(leftOut('a.html', html, { artefacts })).toEqual({ lines: ['2 首页', '2 某某政府'], said: [] });
  });
});

describe('no clause of a page is taken for its menu', () => {
  const page = (body: string) => leftOut('a.html', `<h1>某区规划</h1>\n<h2>一、甲</h2>\n${body}`).lines;
  test.each([
    ['a sentence that links', '<p><a href="/x">全面推进改革，到2025年建成示范区。</a></p>'],
    ['a title that links, alone', '<p><a href="/x">某市数字经济规划</a></p>'],
    [
      'numbered clauses that link',
      '<p><a href="/x">（一）甲项目</a></p><p><a href="/y">（二）乙项目</a></p>',
    ],
    ['contents that link within the page', '<p><a href="#a">总则</a></p><p><a href="#b">任务</a></p>'],
    ['a form around the whole page', '<form><p>推进改革。</p><p>项目名称</p></form>'],
    ['a button that opens a section', '<button>（一）开放合作</button>'],
    ['an aside with a sentence', '<aside>专题：推进改革。</aside>'],
  ])('%s', (_, body) => expect(page(body)).toEqual([]));
  test('rows of links, short forms, buttons and hidden words are', () => {
    expect(
      page(
        '<p><a href="/a">新闻中心</a></p><p><a href="/b">政务公开</a></p>\n' +
          '<form>站内搜索<button>搜索</button></form>\n<p>正文<span hidden>内部</span>继续。</p>',
      ),
    ).toEqual(['3 新闻中心 ?', '3 政务公开 ?', '4 站内搜索 ?', '4 搜索 ?', '5 内部 ?']);
  });
});

test.each([
  '扫一扫',
  '微信扫一扫',
  '扫一扫在手机打开当前页',
  '扫描二维码关注公众号',
  '打印 关闭',
  '【返回顶部】【关闭窗口】',
  '字号：[大 中 小] 打印',
  '字体：大 中 小',
  '当前位置：首页 > 政务公开',
  '政务公开 > 规划信息',
  '主办单位：某局　地址：某路18号',
  '您的位置：首页',
  '来源：某局 浏览次数：123 字号：大 中 小',
  '浏览次数： 120次',
  '分享到',
  '分享到：微信 微博',
  '上一篇：某通知',
  '版权所有：某区人民政府',
  '粤ICP备12345678号',
  '粤公网安备 44030402000123号',
  '网站标识码：4403040001',
  'Copyright 2016 某区政府',
  '相关链接：',
  '今天是2016年1月1日 星期五',
  '网站地图 | 联系我们',
  '无障碍 | 长者版',
  '首页 > 政务公开 > 规划',
])('%s is text of a page', (words) => expect(isChrome(words)).toBe(true));
test.each([
  '推广扫一扫',
  '扫一扫平台建设',
  '打造二维码门牌',
  '推广二维码支付，2020年覆盖全部市场。',
  '关闭本页面所列企业',
  '分享到各学校',
  '上一条所称机构',
  '位置：某区东部',
  '所在位置：某街道',
  '点击率：5%',
  '浏览次数翻番',
  '推进ICP备案',
  '版权所有者权益保护',
  '建设网站地图服务',
  '联系我们的群众',
  '相关解读工作',
  '今天是改革的一天',
  '无障碍设施建设',
  '大',
  '中',
  '微信',
  '主办单位：某局',
  '字体大厦',
])('%s can be words of a plan', (words) => expect(isChrome(words)).toBe(false));
test('what could be an entry of the plan is text of a page only beside such text', () =>
  expect(isChrome('主办单位：某局', true)).toBe(true));

describe('signs that nobody sees', () => {
  test.each([
    ['a.txt', '某区规划\n\u200b一、甲\n二\u200b、乙\n\u200b\n\u202a三、丙\u202c\n到2020\u00ad年\n'],
    ['a.md', '# 某区规划\n\u200b一、甲\n\n二\u200b、乙\n\n\u202a三、丙\u202c\n\n到2020\u00ad年\n'],
    [
      'a.html',
      '<h1>某区规划</h1><p>&#8203;一、甲<p>二&#8203;、乙<p>&#8203;<p>&#8234;三、丙&#8236;<p>到2020&shy;年',
    ],
  ])('hide no heading and no word of %s', (name, source) => {
    const { report } = collector();
    const { lines } = readDocument(new TextEncoder().encode(source), name, report)!;
    const { nodes, artefacts } = parse(lines, { file: name, hintFile: '', hints: [], artefacts: [], report });
    expect([...walk(nodes)].map(({ marker, words }) => `${marker ?? ''}${words}`)).toEqual([
      '某区规划',
      '一、甲',
      '二、乙',
      '三、丙',
      '到2020年',
    ]);
    expect(artefacts[0]).toMatchObject({ text: '\u200b', reason: { en: 'sign that nobody sees (U+200B)' } });
    if (name === 'a.txt')
      expect(printedCharacters({ nodes } as Plan)).toBe(wordsOfSource(linesOf(source), artefacts));
  });
  test.each([
    // What says how signs from the right run …
    ['书名 \u200fسلام\u200e', ''],
    ['名为“\u200fسلام 5\u200e”。', ''],
    ['\u202bسلام (abc)\u202c', ''],
    // … and not elsewhere on their line.
    ['\u200e发展\u200e，书名سلام', '\u200e\u200e'],
    // What joins letters and emoji is a part of them.
    ['家庭👨\u200d👩\u200d👧，🏳\ufe0f\u200d🌈', ''],
    ['نمی\u200cخواهم क्\u200dष ᠮᠣᠩ\u180eᠭ', ''],
    ['葛\u{e0100}城', ''],
    // Chinese and Latin have none.
    ['发\u200c展5\u200dG\u200c', '\u200c\u200d\u200c'],
    ['发\ufeff展 1\ufeff200', '\ufeff\ufeff'],
  ])('of %j are %j', (words, unseen) => {
    let taken = '';
    const left = withoutUnseen(words, (sign) => {
      taken += sign;
    });
    expect(taken).toBe(unseen);
    expect(left).toHaveLength(words.length - unseen.length);
  });
  test('take no long time', () => {
    const words = `${'\u200e、\u200c'.repeat(30_000)}س`;
    expect(withoutUnseen(words).length).toBeLessThan(words.length);
  });
  test('of cells are kept with the line of the cell', () => {
    const source = '# 某区规划\n一、甲\n\n| \u200b指标 | 2015年 |\n| --- | --- |\n| 甲 | 1\u200b |\n';
    expect(leftOut('a.md', source).lines).toEqual(['4 \u200b', '6 \u200b']);
  });
  test('are not read in what people fill in: titles, terms, and the English with its Chinese', () => {
    const { report, diagnostics } = collector();
    const yaml = readYaml(
      planYaml({ title: '{ zh: "\u200b某区\u00ad规划", en: Plan }' }),
      planSchema,
      'plan-yaml',
      {
        file: 'f',
        report,
      },
    );
    expect(yaml!.value.title.zh).toBe('某区规划');
    expect(readGlossary('zh,en\n众创\u200b空间,maker\u00ad space\n', 'f', report)).toMatchObject([
      { zh: '众创空间', en: ['maker space'] },
    ]);
    const po = readPo(
      '# as \u200b was\nmsgctxt "p_1"\nmsgid "\u200b　发"\n"\u200b展。"\nmsgstr "De\u00advelop."\n',
      'f',
      report,
    )!;
    expect(writePo(po)).toContain('# as \u200b was\nmsgctxt "p_1"\nmsgid "发展。"\nmsgstr "Develop."\n');
    // Words over several lines of the file are one.
    const uyghur = 'msgctxt "p_1"\nmsgid "\u2067 "\n"سلام"\nmsgstr "Salam"\n';
    expect(readPo(uyghur, 'f', report)!.live[0]!.msgid).toBe('\u2067 سلام');
    expect(diagnostics).toEqual([]);
  });
});
