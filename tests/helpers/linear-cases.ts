import { wordOf } from './zip.ts';

/**
 * What a file can hold that costs a careless reader its square, by reader. Each case gives an input of n
 * parts.
 */
export type Reader = 'text' | 'markdown' | 'html' | 'word' | 'po' | 'yaml' | 'csv' | 'plan';
export interface Case {
  reader: Reader;
  what: string;
  /** How many parts the smallest input has; two more have twice and four times as many. */
  n: number;
  make: (n: number) => string | Buffer;
}

const many = (n: number, part: string | ((i: number) => string)) =>
  Array.from({ length: Math.round(n) }, (_, i) => (typeof part === 'string' ? part : part(i))).join('');
const plan = (body: string) => `某区规划\n\n第一章 总则\n\n${body}\n\n第二章 完\n\n完。\n`;
const page = (body: string) =>
  `<!doctype html><html><body><h1>某区规划</h1>${body}<h2>第二章 完</h2><p>完。</p></body></html>`;
const paragraph = (words: string, inside = '') => `<w:p>${inside}<w:r><w:t>${words}</w:t></w:r></w:p>`;

/** Every kind of sign that some pattern repeats, a few at a time. */
const signs = [
  ['.', '…', '·', '—'],
  ['1', '1.', '1,', '1 '],
  ['一', '十', '百', '第一'],
  [' ', '　', '\t', '\u00a0甲'],
  ['甲', '甲 ', '甲1', '甲，'],
  ['(', '（', '（一）', '（甲'],
  ['年', '2016年', '1月', '1日'],
  ['-', '_', '*', '#'],
  ['|', '+', '=', '~'],
  ['`', '`a', '**a', '_a'],
  ['[', '[a](', '![', '[^1]'],
  ['<', '<a ', '<b>', '&#'],
  ['{', '{#a', '}', '\\'],
  ['“', '《', '【', '［'],
  ['。', '；', '：', '、'],
  ['附件', '表', '专栏', '目录'],
  ['百分之', '十分之', '1万', '1%'],
  ['l', 'I', 'O', 'a1'],
  ['§', '①', '$', '%'],
  ['至', '1-', '2016-', '1～'],
];
const bySigns = (reader: 'text' | 'markdown' | 'html'): Case[] => {
  const named = (own: string[]) => own.map((s) => JSON.stringify(s)).join(' ');
  const runs = signs.map(
    (own): Case => ({
      reader,
      what: `runs of ${named(own)}`,
      n: 500,
      make: (n) => {
        const lines = own.flatMap((sign) => [
          many(n / sign.length, sign),
          `甲${many(n / sign.length, sign)}甲`,
        ]);
        return reader === 'html'
          ? page(lines.map((l) => `<p>${l}</p>`).join('\n'))
          : plan(lines.join('\n\n'));
      },
    }),
  );
  const lines = signs
    .flatMap((own, i) => (i % 2 || reader === 'html' ? [] : [[...own, ...signs[i + 1]!]]))
    .map(
      (own): Case => ({
        reader,
        what: `many lines of ${named(own)}`,
        n: 50,
        make: (n) => plan(own.map((s) => many(n, `${s}\n`)).join('')),
      }),
    );
  return [...runs, ...lines];
};

const texts: [string, number, (n: number) => string][] = [
  ['numbered headings', 120, (n) => plan(many(n, (i) => `${(i % 90) + 1}.加强建设项目\n`))],
  [
    'rows of cells behind blanks, every other one longer',
    60,
    (n) => plan(many(n, '甲区  乙区  丙区  丁区\n甲区  乙区  丙区  丁区  戊区\n')),
  ],
  ['numbers alone', 120, (n) => plan(many(n, (i) => `${i % 9000}\n`))],
  ['one number', 120, (n) => plan(many(n, '一、加强建设\n'))],
  ['headings and text', 120, (n) => plan(many(n, '（一）加强建设\n正文。\n'))],
  ['equal lines', 120, (n) => plan(many(n, '　　加强建设。\n'))],
  [
    'a table of contents',
    120,
    (n) =>
      `某区规划\n目录\n${many(n, (i) => `第${i % 90}章 某${i}……${i}\n`)}${many(n, (i) => `第${i % 90}章 某${i}\n`)}`,
  ],
  [
    'a table of contents without pages',
    120,
    (n) => `某区规划\n目录\n${many(n, (i) => `一、某${i}\n`)}${many(n, (i) => `一、某${i}\n正文。\n`)}`,
  ],
  ['cells behind tabs', 120, (n) => plan(many(n, (i) => `\t格${i}\n\t1\n\n`))],
  [
    'one long row above many short ones',
    150,
    (n) => plan(`${many(n, '\t甲\n')}\n${many(n, '\t甲\n\t1\n\n')}`),
  ],
  ['cells one a line', 120, (n) => plan(many(n, (i) => `甲${i}\n1\n`))],
  ['cells one a line, and headings', 120, (n) => plan(many(n, '甲\n1\n一、乙\n2\n'))],
  ['headings that end a table', 120, (n) => plan(`${many(8, '甲\n1\n')}${many(n, '（一）乙\n')}`)],
  ['aligned cells', 120, (n) => plan(many(n, (i) => `甲  乙  ${i}${'  丙'.repeat(i % 5)}\n`))],
  ['cells behind single blanks', 120, (n) => plan(many(n, (i) => `甲 乙 丙 ${i}\n`))],
  ['notes below a table', 120, (n) => plan(`表1 甲\n\t乙\n\t1\n\n\t丙\n\t2\n${many(n, '注：丁\n')}`)],
  ['panels', 120, (n) => plan(many(n, (i) => `专栏${i}\n1.甲\n2.乙\n`))],
  ['annexes', 120, (n) => plan(many(n, (i) => `附件${i % 9}\n甲\n`))],
  ['lists of annexes', 120, (n) => plan(many(n, '附件：1.甲\n2.乙\n'))],
  [
    'notes and calls',
    120,
    (n) =>
      `${plan(many(n, (i) => `正文［${(i % 90) + 1}］。\n`))}${many(n, (i) => `［${(i % 90) + 1}］注。\n`)}`,
  ],
  ['letters one after another', 120, (n) => many(n, '某区规划\n某局\n2016年1月1日\n')],
  ['information blocks', 120, (n) => many(n, (i) => `索引号：${i}\n`)],
  ['page numbers and running heads', 120, (n) => plan(many(n, (i) => `正文。\n- ${i} -\n某区规划文本\n`))],
  [
    'running heads with their numbers',
    300,
    (n) => plan(many(n, (i) => `正文一二三四五六七八九十一二三四五六七八\n某某区规划文本 ${i}\n`)),
  ],
  ['blank lines', 200, (n) => plan(`${many(n, '\n')}甲\n${many(n, '\n')}乙`)],
  [
    'lines broken at a width',
    120,
    (n) => plan(many(n, '正文正文正文正文正文正文正文正文正文正文正文正文正文正\n')),
  ],
  ['lists', 120, (n) => plan(many(n, (i) => `${(i % 90) + 1}.甲；\n`))],
  ['decimals', 120, (n) => plan(many(n, (i) => `${i % 90}.${i % 9} 甲乙，丙。\n`))],
  [
    'headings without numbers',
    120,
    (n) => plan(many(n, (i) => `建设目标${i}\n正文正文正文正文正文正文正文正文正文正文。\n`)),
  ],
  ['headings that lack one', 120, (n) => plan(many(n, (i) => `（${(i * 2) % 90}）甲\n乙丙\n正文，乙。\n`))],
  ['lower numbers that begin again below short lines', 120, (n) => plan(many(n, '甲乙丙\n（一）丁\n'))],
  ['headings in one line', 120, (n) => plan(many(n, (i) => `（${(i % 90) + 1}）甲。`))],
  ['page numbers stuck to lines', 120, (n) => plan(many(n, (i) => `${i % 900}正文还没有写完，它说\n`))],
  ['page numbers at the end of lines', 120, (n) => plan(many(n, (i) => `正文还没有写完，它说${i % 900}\n`))],
  ['Roman page numbers', 120, (n) => plan(many(n, (i) => `${['I', 'II', 'I V'][i % 3]}\n`))],
  [
    'sentences that go on at numerals',
    120,
    (n) => plan(many(n, '加强统筹，健全覆盖全面、公平统\n一、可持续的体系\n')),
  ],
  [
    'letters with lists of annexes',
    120,
    (n) => plan(many(n, '附件：甲方案\n某市教育局\n2016年1月1日\n甲方案\n')),
  ],
  ['menus above a title', 120, (n) => `首页\n${many(n, (i) => `频道${i}\n`)}某市五年规划\n一、总则\n`],
  [
    'links below a date',
    120,
    (n) => `${plan('正文。')}某市政府\n2016年1月1日\n首页\n${many(n, (i) => `链接${i}\n`)}`,
  ],
  ['titles said again', 120, (n) => `首页\n${many(n, '某市第十个五年规划\n')}一、总则\n`],
  [
    'headings that come again in their order',
    120,
    (n) =>
      `某区规划\n${many(n, (i) => `甲${i}\n`)}${many(n, (i) => `甲${i}\n正文正文正文正文正文正文正文正文正文正文。\n`)}`,
  ],
  [
    'numbered paragraphs',
    120,
    (n) => plan(many(n, (i) => `${(i % 90) + 1}.加强建设，推进改革，落实责任。\n`)),
  ],
  ['clauses with numbers below', 120, (n) => many(n, '一、各地要加强领导，落实责任，确保实效。\n（一）甲\n')],
  ['phrases below colons', 120, (n) => plan(many(n, '建设平台：\n①甲\n②乙\n'))],
  ['chapters in one line', 120, (n) => plan(many(n, (i) => `第${(i % 90) + 1}章甲乙丙`))],
];
const pages: [string, number, (n: number) => string][] = [
  ['cells', 20, (n) => `<table>${many(n, `<tr>${many(5, '<td>格</td>')}</tr>`)}</table>`],
  [
    'cells that reach over all others',
    120,
    (n) => `<table>${many(n, `<tr>${many(3, '<td rowspan=99999 colspan=99999>格</td>')}</tr>`)}</table>`,
  ],
  [
    'cells that reach down',
    120,
    (n) => `<table>${many(n, `<tr>${many(3, '<td rowspan=99999>格</td>')}</tr>`)}</table>`,
  ],
  [
    'a wide row above a long column',
    150,
    (n) => `<table><tr>${many(n, '<td>甲</td>')}</tr>${many(n, '<tr><td>乙</td></tr>')}</table>`,
  ],
  ['blocks in one another', 100, (n) => `${many(n, '<div>')}深${many(n, '</div>')}`],
  ['tables in one another', 30, (n) => many(n, '<table><tr><td>')],
  ['bold words in one another', 120, (n) => `${many(n, '\n<b>')}一、深${many(n, '</b>\n')}`],
  ['asides in one another', 120, (n) => `${many(n, '<aside>')}深。`],
  ['hidden words in one another', 120, (n) => `${many(n, '<span hidden>')}深`],
  ['hidden words in a paragraph', 120, (n) => `<p>${many(n, '甲<span hidden>乙</span>')}</p>`],
  ['lists in one another', 120, (n) => many(n, '<ul><li>')],
  ['links', 120, (n) => many(n, '<p><a href=x>甲乙</a></p>')],
  ['links never closed', 20, (n) => many(n, '<a href=x><b>甲')],
  ['attributes', 120, (n) => `<p ${many(n, (i) => `a${i}=1 `)}>文</p>`],
  ['many blocks in one line', 120, (n) => many(n, (i) => `<nav>甲${i}</nav>`)],
  [
    'line breaks in a cell',
    120,
    (n) => `<table><tr><td>${many(n, '<br>')}甲</td><td>乙</td></tr><tr><td>1</td><td>2</td></tr></table>`,
  ],
  [
    'rules of style sheets',
    120,
    (n) =>
      `<style>${many(n, '.x .y .a{display:block}.b{display:none}')}</style><div class="x"><div class="y">` +
      many(n, '<p class="a b">甲。</p>'),
  ],
  [
    'blanks in style sheets',
    120,
    (n) => `<style>@media${many(n, ' ')}x{.a{}} ${many(n, ' > ')}{display:none} .a{${many(n, '; ')}}</style>`,
  ],
  [
    'parts of an equation',
    120,
    (n) => `<math><msup>${many(n, '<!-- -->')}${many(n, '<mn>1</mn>')}</msup></math>`,
  ],
  ['parts of a table', 120, (n) => `<table>${many(n, '<tbody><tr><td rowspan=0>甲<td>乙')}</table>`],
  ['drawn preformatted lines', 120, (n) => many(n, '<pre>\n| 甲 | 乙 |\n| 1 | 2 |\n</pre>')],
  ['preformatted lines', 120, (n) => `<pre>${many(n, '甲\n')}</pre>`],
  ['headings', 120, (n) => many(n, '<h3>甲</h3><p>正文。</p>')],
  ['bold lines', 120, (n) => many(n, '<p><b>甲</b></p>')],
  ['templates in one another', 30, (n) => `${many(n, '<template>')}甲`],
];
const marked: [string, number, (n: number) => string][] = [
  ['rows', 120, (n) => `|a|b|\n|---|---|\n${many(n, '|格|2|\n')}`],
  ['a wide row', 120, (n) => `${many(n, '|')}\n${many(n, '|---')}|\n`],
  [
    'a wide row above a long column',
    200,
    (n) => `${many(n, '|甲')}|\n${many(n, '|---')}|\n${many(n, '|甲|\n')}`,
  ],
  ['a cell of many lines', 120, (n) => `+---+\n${many(n, '| a |\n')}+---+\n`],
  ['rules of a table', 120, (n) => `${many(n, '+---+\n')}${many(n, '| a |\n')}`],
  [
    'tables of HTML',
    30,
    (n) => many(n, '<table><tr><td>甲</td><td>2</td></tr><tr><td>1</td><td>2</td></tr></table>\n'),
  ],
  ['comments', 120, (n) => many(n, '<!--\n-->\n')],
  ['fences', 120, (n) => many(n, '```\n')],
  ['a heading and blanks', 150, (n) => `# a${many(n, ' #')}${many(n, ' ')}a`],
  ['quotes in one another', 120, (n) => `${many(n, '> ')}甲`],
  ['links never closed', 120, (n) => many(n, '[甲](x ')],
  ['entries', 120, (n) => many(n, (i) => `${i % 90}. 甲\n`)],
];
const words: [string, number, (n: number) => string][] = [
  ['paragraphs', 120, (n) => many(n, (i) => paragraph(`甲${i}`))],
  ['runs', 120, (n) => `<w:p>${many(n, '<w:r><w:t>甲</w:t></w:r>')}</w:p>`],
  [
    'paragraphs of one box',
    120,
    (n) =>
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${many(
        n,
        paragraph('甲'),
      )}</w:txbxContent></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>`,
  ],
  [
    'white words of a table',
    30,
    (n) =>
      `<w:tbl>${many(
        n,
        '<w:tr><w:tc><w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>甲</w:t></w:r></w:p></w:tc></w:tr>',
      )}</w:tbl>`,
  ],
  [
    'numbered paragraphs',
    120,
    (n) =>
      many(n, paragraph('甲', '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>')),
  ],
  ['equations', 30, (n) => `<w:p>${many(n, '<m:oMath><m:r><m:t>甲</m:t></m:r></m:oMath>')}</w:p>`],
  [
    'fields and controls',
    30,
    (n) =>
      `<w:p>` +
      `${many(n, '<w:fldSimple><w:sdt><w:sdtContent><w:r><w:t>甲</w:t></w:r></w:sdtContent></w:sdt></w:fldSimple>')}` +
      `</w:p>`,
  ],
  [
    'text boxes',
    30,
    (n) =>
      `<w:p>${many(
        n,
        `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('甲')}` +
          '</w:txbxContent></v:textbox></v:shape></w:pict></w:r>',
      )}</w:p>`,
  ],
  [
    'deletions',
    30,
    (n) => `<w:p>${many(n, '<w:del><w:r><w:delText>甲</w:delText></w:r></w:del>')}</w:p>${paragraph('乙')}`,
  ],
  [
    'rows',
    20,
    (n) => `<w:tbl>${many(n, `<w:tr>${many(3, `<w:tc>${paragraph('甲')}</w:tc>`)}</w:tr>`)}</w:tbl>`,
  ],
];
const plans: [string, number, (n: number) => string][] = [
  ['chapters', 120, (n) => `某区规划\n${many(n, (i) => `第${i + 1}章 某\n正文。\n`)}`],
  ['quantities in a line', 120, (n) => plan(many(n, (i) => `产值达到${i}亿元，`))],
  ['counts in a line', 120, (n) => plan(many(n, '共131个，其中，甲1个，'))],
  ['shares in a line', 120, (n) => plan(many(n, '2020年产值100亿元，占全区GDP的比重10%，'))],
  [
    'one thing in many places',
    150,
    (n) => plan(many(n, (i) => `2020年高新技术产值项目达到1${i % 7}亿元。\n`)),
  ],
];
const others: Case[] = [
  {
    reader: 'po',
    what: 'entries',
    n: 40,
    make: (n) => many(n, (i) => `msgctxt "chp_${i}"\nmsgid "甲${i}"\nmsgstr "A"\n\n`),
  },
  {
    reader: 'po',
    what: 'equal words',
    n: 40,
    make: (n) => many(n, (i) => `msgctxt "chp_${i}"\nmsgid "甲"\nmsgstr "A"\n\n`),
  },
  {
    reader: 'po',
    what: 'lines of one entry',
    n: 40,
    make: (n) => `msgctxt "a"\nmsgid ""\n${many(n, '"甲"\n')}msgstr "A"\n`,
  },
  { reader: 'yaml', what: 'entries', n: 40, make: (n) => many(n, (i) => `chp_${i}: { zh: 甲, en: a }\n`) },
  {
    reader: 'yaml',
    what: 'one long value',
    n: 150,
    make: (n) => `chp_1: { zh: "${many(n, '甲')}", en: a }\n`,
  },
  { reader: 'csv', what: 'terms', n: 40, make: (n) => `zh,en,note\n${many(n, (i) => `甲${i},a,\n`)}` },
  { reader: 'csv', what: 'equal terms', n: 40, make: (n) => `zh,en,note\n${many(n, '甲,a,\n')}` },
];
const cases = (
  reader: Reader,
  rows: [string, number, (n: number) => string][],
  whole: (body: string) => string | Buffer,
): Case[] => rows.map(([what, n, make]) => ({ reader, what, n, make: (k) => whole(make(k)) }));

/**
 * By how much the work may grow where the input doubles: 2 where it is linear, 4 where each part looks at all
 * others.
 */
export const mostGrowth = 2.6;

export const all: readonly Case[] = [
  ...bySigns('text'),
  ...bySigns('markdown'),
  ...bySigns('html'),
  ...cases('text', texts, (t) => t),
  ...cases('markdown', marked, plan),
  ...cases('html', pages, page),
  ...cases('word', words, (body) => wordOf(paragraph('某区规划') + body)),
  ...cases('plan', plans, (t) => t),
  ...others,
];
