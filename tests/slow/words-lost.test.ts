import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collector, format } from '../../src/core/model/diagnostics.ts';
import type { SourceLine } from '../../src/core/model/source-line.ts';
import { readDocument } from '../../src/core/read/document.ts';

/**
 * The lines of a document (those that are none of its words in brackets), what stands beside its words, and
 * what is said.
 */
/** A line as it is compared here: the words of a menu in brackets, the cells of a table between strokes. */
function shown({ raw, chrome, grid }: SourceLine): string {
  if (chrome) return `(${raw})`;
  return grid ? grid.rows.map((row) => row.map((cell) => cell.words).join('|')).join('/') : raw;
}
function read(name: string, source: string) {
  const { report, diagnostics } = collector();
  const { lines, told } = readDocument(new TextEncoder().encode(source), name, report)!;
  return {
    lines: lines.filter((l) => l.raw || l.grid).map(shown),
    told: told.map((t) => `${t.line} ${t.text}`),
    said: diagnostics.map(format),
  };
}

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
