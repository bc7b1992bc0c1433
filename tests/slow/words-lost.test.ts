import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { collector, format } from '../../src/core/model/diagnostics.ts';
import type { Page } from '../../src/core/read/html/html.ts';
import { read } from '../helpers/read-words.ts';

describe('every word of a page is read, left out in sight, or named', () => {
  const tags = [
    'p',
    'div',
    'span',
    'b',
    'math',
    'svg',
    'text',
    'noscript',
    'template',
    'textarea',
    'select',
    'option',
    'button',
    'nav',
    'aside',
    'form',
    'table',
    'tr',
    'td',
    'caption',
    'ul',
    'li',
    'object',
    'iframe',
    'ruby',
    'rt',
    'unknown',
  ];
  test('whatever elements stand in one another', () => {
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'medium' },
        fc.constantFrom('甲', '乙。', '一、丙', ' '),
        fc
          .tuple(fc.constantFrom(...tags), fc.array(tie('tree'), { maxLength: 4 }))
          .map(([tag, inside]) => `<${tag}>${inside.join('')}</${tag}>`),
      ),
    }));
    fc.assert(
      fc.property(tree, (body) => {
        expect(read('a.html', `<p>某规划</p>${body}`).said).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('every word of Markdown is read or named', () => {
  test('whatever signs stand together', () => {
    const soup = fc
      .array(
        fc.constantFrom(
          '甲',
          '乙。',
          '**',
          '__',
          '`',
          '[',
          ']',
          '(x)',
          '![',
          '<b>',
          '<!--',
          '-->',
          '&lt;',
          '\\',
          '|',
          '\n',
          '| --- |',
          '# ',
          '- ',
          '> ',
          '+--+',
          '```',
          '{#a}',
          '[^1]',
          ' ',
          '1. ',
          '<table>',
          '</table>',
          '<td>',
        ),
        { maxLength: 40 },
      )
      .map((p) => `某规划\n${p.join('')}`);
    fc.assert(
      fc.property(soup, (source) => {
        expect(read('a.md', source).said).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

test('what a reader loses is named', async () => {
  vi.resetModules();
  vi.doMock('../../src/core/read/text/markdown.ts', () => ({
    readMarkdown: (): Page => ({
      lines: [{ no: 1, raw: '某区规划' }],
      told: [],
      all: [
        { text: '某区规划', line: 1 },
        { text: '丢失的话', line: 3 },
      ],
    }),
  }));
  const { readDocument } = await import('../../src/core/read/document.ts');
  const { report, diagnostics } = collector();
  readDocument(new TextEncoder().encode('某区规划'), 'source.md', report);
  expect(diagnostics.map(format)).toEqual([
    expect.stringMatching(/^source\.md:3: warning \[words-lost\] 4 character\(s\) .*line 3 “丢失的话”/u),
  ]);
});
