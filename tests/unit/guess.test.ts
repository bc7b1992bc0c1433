import { describe, expect, test } from 'vitest';
import { linesOf } from '../../src/core/model/source-line.ts';
import { parse } from '../../src/core/parse/parse.ts';
import { readDocument } from '../../src/core/read/document.ts';
import { fields, guess } from '../../src/core/seeds/guess.ts';
import { unaided } from '../helpers/unaided.ts';

test.each(fields)('$field: $says, from $example', ({ field, example, read }) => {
  const plan = parse(linesOf(`${example}\n某市五年规划\n一、总则\n正文。`), unaided());
  expect(guess(plan)[field]).toEqual({ value: read(example.split('：')[1]!), line: 1 });
});

/** What is guessed of a document, without the lines it was read from. */
function guessed(source: string, name = 'a.txt') {
  const { lines, head } = readDocument(new TextEncoder().encode(source), name, () => {})!;
  const plan = parse(lines, unaided(name));
  return Object.fromEntries(Object.entries(guess(plan, head)).map(([field, { value }]) => [field, value]));
}
const body = '\n一、总则\n正文。\n二、任务\n正文。\n';

describe('what a document says of itself', () => {
  test('the cover of a plan', () =>
    expect(
      guessed(
        `某市规划\n（2021 年-2035 年）\n（草案）\n某市规划和自然资源委员会\n2021 年 9 月 前 言\n正文。${body}`,
      ),
    ).toEqual({
      title: '某市规划',
      subtitle: '（2021 年-2035 年）（草案）',
      period: '2021-2035',
      issuer: '某市规划和自然资源委员会',
      issued: '2021-09',
    }));
  test('no call for a note in the title', () =>
    expect(['[1]', '〔2〕', '①', '*'].map((call) => guessed(`某市规划${call}${body}`).title)).toEqual(
      Array(4).fill('某市规划'),
    ));
  test('a title of which the last word is set wide', () =>
    expect(
      guessed(`某市人民政府办公室\n关于加快养老服务发展的\n实  施  意  见\n各区人民政府：\n请落实。${body}`),
    ).toMatchObject({
      title: '某市人民政府办公室关于加快养老服务发展的实施意见',
      issuer: '某市人民政府办公室',
    }));
  test('a block of labels and tabs above the title, one label without a value', () =>
    expect(
      guessed(
        `政府信息公开\n信息名称\t某市规划（2023—2027年）\n主题分类\t发布机构\n发布机构\t某市住房局\n生成日期\t2023.11.7\n\n` +
          `某市规划\n（2023—2027年）${body}`,
      ),
    ).toEqual({
      title: '某市规划',
      subtitle: '（2023—2027年）',
      period: '2023-2027',
      issuer: '某市住房局',
      issued: '2023-11-07',
    }));
  test('a title and a signature that agree say more surely who issued it than the office that published it', () =>
    expect(
      guessed(
        `发布机构：市政府办公室\n发文字号：某政发〔2025〕3号\n某市人民政府关于下达年度计划的通知\n各区人民政府：\n` +
          `请认真落实。${body}某市人民政府\n2025年2月14日\n`,
      ),
    ).toMatchObject({ issuer: '某市人民政府', document_number: '某政发〔2025〕3号', issued: '2025-02-14' }));
  test('a letter that passes on what another body signed is of those who sent it', () =>
    expect(
      guessed(
        `发布机构：某市人民政府办公室\n某市人民政府办公室转发市教育局\n关于加强校园安全意见的通知\n各区人民政府：\n现转发给你们。\n` +
          `某市人民政府办公室\n2023年5月6日\n某市教育局关于加强校园安全的意见${body}某市教育局\n2023年4月20日\n`,
      ),
    ).toMatchObject({ issuer: '某市人民政府办公室' }));
  test('pairs of labels and values without a colon, and who signed with the name in full', () =>
    expect(
      guessed(
        `索 引 号 MB15/2023-05 发文日期 2023-01-03\n发布机构 区人民政府办公室 文    号 某政办〔2023〕1号\n` +
          `某区人民政府办公室关于印发方案的通知\n各街道办事处：\n请落实。\n某区人民政府办公室\n2023年1月4日\n某方案${body}`,
      ),
    ).toMatchObject({
      index_number: 'MB15/2023-05',
      issued: '2023-01-03',
      issuer: '某区人民政府办公室',
      document_number: '某政办〔2023〕1号',
    }));
  test('who signed a letter issued it, and not whom the page has it from', () =>
    expect(
      guessed(
        `关于印发养老规划的通知\n某省发展委员会 2022年12月06日\n各市民政局：\n请落实。\n某省民政厅\n2022年11月30日\n某省养老规划${body}`,
      ),
    ).toMatchObject({ issuer: '某省民政厅', issued: '2022-11-30' }));
  test('when it was printed, where nothing else says when it was issued', () => {
    const print = (above: string) => `某市规划\n${body}${above}某市商务局办公室\n2022年5月6日印发\n`;
    expect(guessed(print(''))).toMatchObject({ issued: '2022-05-06' });
    expect(guessed(print('某市商务局\n2022年5月5日\n'))).toMatchObject({ issued: '2022-05-05' });
  });
  test('labels in the characters of Taiwan and Hong Kong, and those of collections of laws', () => {
    expect(guessed(`索引號：0001\n主題分類：綜合政務\n某市計畫\n${body}`)).toMatchObject({
      index_number: '0001',
      subject_class: '綜合政務',
    });
    expect(
      guessed(`某市条例\n颁布日期：2001-6-3\n颁布单位：某市人大常委会\n发布文号：某政发[2006]5号\n${body}`),
    ).toMatchObject({ issued: '2001-06-03', document_number: '某政发[2006]5号' });
  });
  test('a decision of the Party, by its title and when it was passed', () =>
    expect(
      guessed(
        `中共中央关于制定第十五个五年规划的建议\n（2025年10月23日第二十届中央委员会第四次全体会议通过）${body}`,
      ),
    ).toMatchObject({ issuer: '中共中央', issued: '2025-10-23', period: '2026-2030' }));
  test('when a report was given, in brackets', () =>
    expect(guessed(`政府工作报告\n（2024年1月15日在某县人民代表大会第四次会议上）${body}`).issued).toBe(
      '2024-01-15',
    ));
  test('a report to a congress', () =>
    expect(
      guessed(
        `政府工作报告\n——2026年1月27日在某省第七届人民代表大会第五次会议上\n某省省长 某某\n各位代表：\n现在，我代表某省人民政府，向大会报告工作。${body}`,
      ),
    ).toEqual({
      title: '政府工作报告',
      subtitle: '——2026年1月27日在某省第七届人民代表大会第五次会议上',
      issued: '2026-01-27',
      issuer: '某省人民政府',
      addressee: '各位代表',
    }));
  test('a newspaper, with the blanks of a scan', () =>
    expect(
      guessed(
        `某省日报 / 2 0 0 1年 / 0 2月 / 2 0日 / 第 A0 1版 /\n某省第十个五年计划纲要\n(2 0 0 1年2月1 6日某省人民代表大会通过)${body}`,
      ),
    ).toMatchObject({ published: '2001-02-20', issued: '2001-02-16', period: '2001-2005' }));
  test('an information block in a table, and the head of the page', () =>
    expect(
      guessed(
        '<html><head><meta name="PubDate" content="2023-11-08 ' +
          '10:00:00"><title>x</title></head><body><h2>某局信息</h2><table>' +
          '<tr><td>索引号：</td><td>1144/2023-00331</td><td>发布机构：</td><td>某市卫生健康委员会</td></tr>' +
          '<tr><td>成文日期：</td><td>2023-10-19</td><td>主题词：</td><td></td></tr></table>' +
          '<h1>某市卫生健康委等4部门关于印发方案的通知</h1><p>一、目标</p><p>正文。</p></body></html>',
        'a.html',
      ),
    ).toEqual({
      title: '某市卫生健康委等4部门关于印发方案的通知',
      index_number: '1144/2023-00331',
      issuer: '某市卫生健康委员会',
      issued: '2023-10-19',
      published: '2023-11-08',
    }));
  describe('an information block in a table', () => {
    const block = (rows: string) =>
      guessed(`<table>${rows}</table><h1>某市五年规划</h1><p>一、目标</p><p>正文。</p>`, 'a.html');
    test('two pairs a row, a label that is not known, and empty values', () =>
      expect(
        block(
          '<tr><th>索 引 号</th><td>0056/2018-10092</td><th>公文时效</th><td>长期</td></tr>' +
            '<tr><th>关键词</th><td></td><th>文　号</th><td>某政〔2018〕29号</td></tr>' +
            '<tr><th>发布机构</th><td colspan="3">某市人民政府</td></tr>' +
            '<tr><th>分类</th><td>通知</td><th>生成日期</th><td>2018-09-14</td></tr>',
        ),
      ).toEqual({
        title: '某市五年规划',
        index_number: '0056/2018-10092',
        document_number: '某政〔2018〕29号',
        issuer: '某市人民政府',
        issued: '2018-09-14',
      }));
    test('a label that reaches down over the values of several rows', () =>
      expect(
        block(
          '<tr><td>内容概述：</td><td colspan="3">发布机构：某局 文号：某〔2020〕2号</td></tr>' +
            '<tr><td rowspan="2">发文机关</td><td>某市教育局</td><td rowspan="2">主题分类</td><td>教育</td></tr>' +
            '<tr><td>某市财政局</td><td>财政</td></tr><tr><td>文号：某教〔2021〕3号</td><td></td><td></td><td></td></tr>',
        ),
      ).toEqual({
        title: '某市五年规划',
        issuer: '某市教育局、某市财政局',
        document_number: '某教〔2021〕3号',
      }));
    test('labels in one row, values in the next', () =>
      expect(
        block(
          '<tr><th>索引号</th><th>分类</th><th>发布日期</th></tr><tr><td>A-1</td><td>能源</td><td>2022-01-05</td></tr>',
        ),
      ).toEqual({
        title: '某市五年规划',
        index_number: 'A-1',
        subject_class: '能源',
        published: '2022-01-05',
      }));
  });
  test('labels and values in lines of their own, one without a value, one that is not known', () =>
    expect(
      guessed(
        `政务公开\n索引号\n0145/2021\n主题词\n发布机构\n某市人社局\n公文时效\n长期\n公开日期\n2021-10-26\n某市五年规划${body}`,
      ),
    ).toEqual({
      title: '某市五年规划',
      index_number: '0145/2021',
      issuer: '某市人社局',
      published: '2021-10-26',
    }));
  test.each([
    [
      '来源：某市环境局发布时间：2022-03-21 10:08浏览次数：12\n某市五年规划',
      { published: '2022-03-21' },
      'labels without a blank before them',
    ],
    ['索引号：A-1 公文时效：长期\n某市五年规划', { index_number: 'A-1' }, 'a label that is not known behind'],
    ['某省农业厅文件\n某农〔2011〕86号\n某省五年规划', { issuer: '某省农业厅' }, 'the head of a letter'],
    [
      '某县五年规划\n某县交通局　编制\n2016年8月',
      { issuer: '某县交通局', issued: '2016-08' },
      'who wrote it',
    ],
    [
      '某区五年规划\n某区发改委　2026年1月',
      { issuer: '某区发改委', issued: '2026-01' },
      'and when, in one line',
    ],
    [
      '某区五年规划\n\n发布时间：2021-03-05\n\n（2021年2月3日某区人民代表大会批准）',
      { subtitle: '（2021年2月3日某区人民代表大会批准）', issued: '2021-02-03' },
      'what the page says between the title and the line below it',
    ],
    [
      '某市财政局文件\n某市关于节能的通知\n各区：\n某市财政局　某市教育局\n2021年5月6日',
      { issuer: '某市财政局、某市教育局' },
      'those who sign before the head of the letter',
    ],
    [
      '某县政府工作报告\n某县县长　某某\n各位代表：\n我代表县人民政府，向大会报告工作。',
      { issuer: '某县人民政府' },
      'a government without its place',
    ],
    [
      '某县政府工作报告\n某县人民政府县长　某某\n各位代表：',
      { issuer: '某县人民政府' },
      'the office of who reports',
    ],
  ])('%s', (above, expected, _) => expect(guessed(above + body)).toMatchObject(expected));
  test('several bodies sign, on one line or on several; blanks inside a name part nothing', () => {
    const letter = (signed: string) =>
      guessed(`某市两局关于节能的通知\n各区：${body}${signed}\n2023年3月1日\n`)['issuer'];
    expect(letter('某市发展改革委　某市财政局')).toBe('某市发展改革委、某市财政局');
    expect(letter('某市发展改革委\n某市财政局')).toBe('某市发展改革委、某市财政局');
    expect(letter('某 市 人 民 政 府')).toBe('某市人民政府');
    const long = '某市农业农村和水利管理局　　　某市发展和改革委员会';
    expect(letter(`${long}\n某市住房和城乡建设局`)).toBe(
      '某市农业农村和水利管理局、某市发展和改革委员会、某市住房和城乡建设局',
    );
  });
  test.each([
    [
      'a letter, whose title is of four lines',
      `某市林业局\n某市财政局\n关于下达国土绿化\n（2026—2028年）任务的函\n${body}`,
      {
        title: '某市林业局某市财政局关于下达国土绿化（2026—2028年）任务的函',
        issuer: '某市林业局、某市财政局',
        period: '2026-2028',
      },
    ],
    [
      'the bodies that issue a plan, in a line above its title',
      `中共某市委宣传部  某市文化旅游局\n某市公共文化服务\n“十五五”专项规划\n${body}`,
      {
        title: '某市公共文化服务“十五五”专项规划',
        issuer: '中共某市委宣传部、某市文化旅游局',
        period: '2026-2030',
      },
    ],
    [
      'a number in brackets below the title',
      `某市关于节能的通知\n（某政发〔2021〕5号）${body}`,
      { document_number: '某政发〔2021〕5号' },
    ],
    [
      'who signed and when, on one line',
      `某市关于节能的通知${body}某市人民政府办公室　　2021年5月6日\n`,
      { issuer: '某市人民政府办公室', issued: '2021-05-06' },
    ],
    [
      'when a page was published, beside its buttons',
      `发布时间：2023-05-06 10:20 来源：某局 浏览次数：12\n某市关于节能的通知${body}`,
      { published: '2023-05-06' },
    ],
    [
      'what is not known, and when it was printed where nothing says when it was issued',
      `某市关于节能的通知\n有效性：未知\n文号：——\n印发日期：2024/3/15${body}`,
      { issued: '2024-03-15' },
    ],
    [
      'cells of labels without colons',
      `索引号\t1144/2021-1\t成文日期\t2021年5月6日\n文号\t某政发〔2021〕5号\t发布日期\t2021/5/7\n某市关于节能的通知${body}`,
      {
        index_number: '1144/2021-1',
        issued: '2021-05-06',
        published: '2021-05-07',
        document_number: '某政发〔2021〕5号',
      },
    ],
  ])('%s', (_, source, expected) => {
    const { title, subtitle, ...found } = guessed(source);
    expect({ title, subtitle, ...found }).toEqual({
      title: '某市关于节能的通知',
      subtitle: undefined,
      ...expected,
    });
  });
  test('of a cover the title in two lines is no body', () =>
    expect(
      guessed(
        `某区五年规划\n某市某区产业发展和自主创新\n“十三五”规划\n某区人民政府\n二〇一六年十月\n前言\n正文。${body}`,
      ),
    ).toMatchObject({ issuer: '某区人民政府', issued: '2016-10' }));
  test('the name of a person is no issuer', () =>
    expect(guessed(`某市关于节能的倡议\n正文。${body}张某某\n2021年5月6日\n`)['issuer']).toBeUndefined());
  test.each([
    ['a title that does not name all', `某市教育局等四部门关于节能的通知${body}`],
    ['a title about a body', `支持某市人民政府关于节能工作的意见${body}`],
    ['a title that carries out an order', `贯彻落实国务院关于节能工作的意见的方案${body}`],
    [
      'dates of coming into force',
      `实施日期：2025年6月1日\n失效日期：2030年6月1日\n某市关于节能的通知${body}`,
    ],
    ['a date of a clause', `某市规划${body}2021年5月6日起施行。\n`],
  ])('nothing of %s', (_, source) => {
    const { issuer, issued, published } = guessed(source);
    expect({ issued, published }).toEqual({});
    expect(issuer).toBeUndefined();
  });
  test('the title that the head of a page names, of two, is that of the text', () => {
    const page =
      '<html><head><title>某市关于公布标准的通知-某市人民政府门户网站</title></head><body><div>首页</div><div>语言</div>' +
      '<h1>某市关于公布标准的通知</h1><div>某府〔2025〕2号</div><div>某市关于公布标准的通知</div>' +
      '<p>一、标准</p><p>正文。</p></body></html>';
    const { lines } = readDocument(new TextEncoder().encode(page), 'a.html', () => {})!;
    const plan = parse(lines, { file: 'a', hintFile: 'p', hints: [], artefacts: [], report: () => {} });
    expect(plan.artefacts.map((a) => a.text)).toEqual(['首页', '语言', '某市关于公布标准的通知']);
    expect(plan.nodes.map((n) => n.words)).toEqual(['某府〔2025〕2号', '某市关于公布标准的通知', '标准']);
  });
});
