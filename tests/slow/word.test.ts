import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraph, read, run, vml } from '../helpers/word-body.ts';

describe('no word of a Word document is lost unsaid', () => {
  test('whatever constructs stand in one another, each word is read or named', async () => {
    const known = [
      'w:ins',
      'w:moveTo',
      'w:dir',
      'w:bdo',
      'w:smartTag',
      'w:customXml',
      'w:fldSimple',
      'w:hyperlink',
      'w:unknown',
    ];
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.string({ unit: fc.constantFrom(...'创新发展规划'), minLength: 1, maxLength: 3 }).map(run),
        fc
          .tuple(fc.constantFrom(...known), fc.array(tie('tree'), { maxLength: 3 }))
          .map(([name, inside]) => `<${name}>${inside.join('')}</${name}>`),
        fc
          .array(tie('tree'), { maxLength: 2 })
          .map((inside) => `<w:r>${vml(inside.join('').replace(/<[^>]+>/gu, ''))}</w:r>`),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(tree, async (body) => {
        const { lines, told } = await read(paragraph(run('某区规划')) + paragraph(body));
        const count = (s: string) => [...s.matchAll(/\p{Script=Han}/gu)].length;
        const named = told
          .map((t) => Number(/^(\d+) characters of the document/u.exec(t)?.[1] ?? 0))
          .reduce((a, b) => a + b, 0);
        expect(count(lines.join('')) + named).toBe(count(body.replace(/<[^>]+>/gu, '')) + 4);
      }),
      { numRuns: 60 },
    );
  });
});
