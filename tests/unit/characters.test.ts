import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  charactersBefore,
  lastOf,
  placeOf,
  shortened,
  wholeBefore,
} from '../../src/core/model/characters.ts';
import { collector } from '../../src/core/model/diagnostics.ts';
import { linesOf } from '../../src/core/model/source-line.ts';
import { hintText } from '../../src/core/parse/hints/entry.ts';
import { publish } from '../../src/core/publish/publish.ts';
import type { PlanJson } from '../../src/core/published/plan-json.ts';
import type { QuantityRow } from '../../src/core/published/rows.ts';
import type { LibraryPlan } from '../../src/site/library.ts';
import { described } from '../../src/site/page-kinds/clause-page.ts';
import { descriptionOf as ofFrontPage } from '../../src/site/page-kinds/front-page.ts';
import { saidQuantities } from '../../src/site/page-kinds/quantities.ts';
import { descriptionOf as ofReadingPage } from '../../src/site/page-kinds/reading-page.ts';
import { planYaml } from '../helpers/folder.ts';

const words = fc
  .array(fc.constantFrom('𠮷', '甲', 'a', '\u{30000}', '。'), { maxLength: 12 })
  .map((all) => all.join(''));

test('a text is cut between characters, wherever the cut falls', () => {
  expect([0, 1, 2, 3, 4].map((at) => wholeBefore('甲𠮷乙', at))).toEqual([0, 1, 1, 3, 4]);
  fc.assert(
    fc.property(words, fc.nat({ max: 30 }), (text, most) => {
      const beginning = shortened(text, most);
      expect(beginning.isWellFormed() && text.startsWith(beginning)).toBe(true);
      expect(beginning.length).toBeGreaterThanOrEqual(Math.min(text.length, most) - 1);
    }),
  );
});

test('places are counted in characters, there and back', () => {
  expect(charactersBefore('𠮷林路12条', '𠮷林路'.length)).toBe(3);
  fc.assert(
    fc.property(words, (text) => {
      const before = [...text].slice(0, 3).join('');
      expect(placeOf(text, charactersBefore(text, before.length))).toBe(before.length);
    }),
  );
});

/** A plan of many such characters, `shift` signs before them; as the site has it, and its quantities. */
function planOf(shift: number) {
  const words = `${'甲'.repeat(shift)}${'𠮷'.repeat(150)}`;
  const text = `某区规划\n一、${words}\n${words}，新建道路12条。${words}\n`;
  const { report } = collector();
  const files = {
    slug: 'a',
    folder: 'seeds/a',
    sourceName: 'source.txt',
    source: new TextEncoder().encode(text),
  };
  const more = { planYaml: planYaml(), po: '', notesYaml: null, permalinksYaml: null };
  const made = publish({ ...files, ...more }, report);
  const read = <T>(name: string) => JSON.parse(made.get(`a/${name}`) as string) as T;
  const plan = read<PlanJson>('plan.json');
  const byId = new Map(plan.clauses.map((c) => [c.eId, c]));
  return {
    plan: { ...plan, byId, slug: 'a' } as unknown as LibraryPlan,
    quantities: read<QuantityRow[]>('tables/quantities.json'),
  };
}

test.each([0, 1])('what pages and data say of a text cuts no character (%i before them)', (shift) => {
  const { plan, quantities } = planOf(shift);
  const [quantity] = quantities as [QuantityRow];
  const words = plan.byId.get(quantity.eId)!.zh!;
  expect([...words].slice(quantity.from).join('')).toMatch(/^12条/u);
  const [{ inWords }] = saidQuantities(plan, quantities, [], 'zh') as unknown as [{ inWords: object }];
  expect(inWords).toMatchObject({ marked: '12条', before: expect.stringMatching(/^…𠮷+，新建道路$/u) });
  const shown = [
    ...Object.values(inWords),
    described(words),
    ofFrontPage(plan, 'zh'),
    ofReadingPage(plan, 'chp_1', 'zh'),
  ];
  expect(shown.filter((text) => !text.isWellFormed())).toEqual([]);
});

test('the words that a hint names a line by are whole characters, which the line begins with', () => {
  for (const shift of [0, 1])
    for (const [line, printed] of [
      [`${'甲'.repeat(shift)}${'𠮷'.repeat(80)}。`, ''],
      // Both characters begin with the same half.
      [`甲${'乙'.repeat(shift)}𠮷丙`, `甲${'乙'.repeat(shift)}𠮸丙`],
    ] as const) {
      const text = hintText(linesOf(line), 1, printed || line);
      expect(text.isWellFormed() && line.startsWith(text), text).toBe(true);
    }
});

test('the end of a text has whole characters', () => {
  expect([0, 1, 2, 3].map((most) => lastOf('甲𠮷乙', most))).toEqual(['', '乙', '𠮷乙', '𠮷乙']);
});
