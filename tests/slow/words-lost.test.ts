import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
