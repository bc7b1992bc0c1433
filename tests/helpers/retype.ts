import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { corpus, type Truth } from './measure.ts';

interface Retyped {
  name: string;
  file: string;
  text: string;
  truth: Truth;
}

const traditional = Converter({ from: 'cn', to: 'tw' });
const escaped = (s: string) => s.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const isRunIn = ({ role }: Truth['headings'][number]) => !/bullet|endnote/.test(role);

/**
 * A document of the corpus as a page of a site, as Markdown, in traditional characters, as a scan, broken at
 * a width, and with a table of contents.
 */
export function retyped(truth: Truth): Retyped[] {
  const lines = readFileSync(join(corpus, truth.file), 'utf8').split(/\r?\n/);
  const heading = new Map(truth.headings.map((h) => [h.line, h]));
  /** A version from pieces of text, each with the line of the original that begins in it, or 0. */
  const version = (kind: string, ending: string, pieces: [text: string, from: number][]): Retyped => {
    const at = new Map<number, number>();
    let no = 1;
    for (const [text, from] of pieces) {
      if (from) at.set(from, at.get(from) ?? no);
      no += text.split('\n').length;
    }
    const file = `${truth.slug}.${ending}`;
    return {
      name: `${truth.slug} ${kind}`,
      file,
      text: pieces.map(([text]) => text).join('\n'),
      truth: { ...truth, headings: truth.headings.map((h) => ({ ...h, line: at.get(h.line)! })) },
    };
  };
  /** The heading's own words in bold. */
  const bold = (line: string, i: number, open: string, close: string, safe: (s: string) => string) => {
    const h = heading.get(i + 1);
    return h && isRunIn(h) && line.startsWith(h.text)
      ? `${open}${safe(h.text)}${close}${safe(line.slice(h.text.length))}`
      : safe(line);
  };
  const broken = (line: string, i: number, width: number) =>
    Array.from({ length: Math.max(1, Math.ceil(line.length / width)) }, (_, k): [string, number] => [
      line.slice(k * width, (k + 1) * width),
      k ? 0 : i + 1,
    ]);
  /** Blanks inside a number, as a scan has them. */
  const spaced = (line: string) =>
    line
      .replace(
        /^([（(])([一二三四五六七八九十]+)([）)])/u,
        (_, a: string, n: string, b: string) => `${a} ${[...n].join(' ')} ${b}`,
      )
      .replace(
        /^第([一二三四五六七八九十]+)([章篇])/u,
        (_, n: string, unit: string) => `第 ${[...n].join(' ')} ${unit} `,
      )
      .replace(/^(\d)\./u, '$1 ．');
  const scan = lines
    .flatMap((l, i) =>
      l.trim() ? broken(`　　${heading.has(i + 1) ? spaced(l.trim()) : l.trim()}`, i, 30) : [],
    )
    .flatMap((piece, n): [string, number][] =>
      n % 28 === 27 ? [piece, ['', 0], [`- ${(n + 1) / 28} -`, 0], ['某某规划文本', 0], ['', 0]] : [piece],
    );
  const chapters = truth.headings
    .filter((h) => /part|chapter|matter/.test(h.role))
    .map((h): [string, number] => [h.text, 0]);
  const plain = lines.map((l, i): [string, number] => [l, i + 1]);
  return [
    version('as a page', 'html', [
      [
        '<html><head><title>x</title></head><body><div class="nav"><a href="/">首页</a><a ' +
          'href="/a">政务公开</a></div><div>字号：[大 中 小] 打印</div>',
        0,
      ],
      ...lines.map((l, i): [string, number] => [
        l.trim() &&
          `<p style="text-indent:2em">&emsp;&emsp;${bold(l.trim(), i, '<strong>', '</strong>', escaped)}&nbsp;</p>`,
        i + 1,
      ]),
      ['<div>扫一扫在手机打开当前页</div></body></html>', 0],
    ]),
    version(
      'as Markdown',
      'md',
      lines.flatMap((l, i): [string, number][] => [
        [
          heading.get(i + 1)?.role === 'chapter' ? `## ${l.trim()}` : bold(l.trim(), i, '**', '**', (s) => s),
          i + 1,
        ],
        ['', 0],
      ]),
    ),
    version(
      'in traditional characters',
      'txt',
      plain.map(([text, from]) => [traditional(text), from]),
    ),
    version('as a scan', 'txt', scan),
    version(
      'broken at a width',
      'txt',
      lines.flatMap((l, i) => broken(l.trim(), i, 40)),
    ),
    ...(truth.toc
      ? []
      : [
          version('with a table of contents', 'txt', [
            plain[0]!,
            ['目 录', 0],
            ...chapters,
            ...plain.slice(1),
          ]),
        ]),
  ];
}
