import fc from 'fast-check';
import { expect, test } from 'vitest';
import { usedIds } from '../../src/core/addresses/keep-ids.ts';
import { recorded } from '../../src/core/addresses/permalinks.ts';
import { release, retire } from '../../src/core/addresses/release.ts';
import { sameClause, similarity } from '../../src/core/addresses/same-words.ts';
import { type Line, lineOf, original, planYaml, read, record, words } from '../helpers/edited-plan.ts';

/** One random edit of the lines of a plan. */
const edit = fc.tuple(
  fc.constantFrom('insert', 'delete', 'split', 'merge', 'correct', 'swap'),
  fc.nat(),
  fc.nat(),
  fc.constantFrom(
    '推动全区各部门建立健全协同联动的长效机制。',
    '本段为新增文字，此前从未公布。',
    '（九）全新的一节',
  ),
);
const fixed = new Set([...planYaml.matchAll(/line: (\d+)/g)].map((m) => Number(m[1])));
function apply(lines: Line[], [kind, a, b, text]: [string, number, number, string]): Line[] {
  const i = 1 + (a % (lines.length - 3));
  const [line, next] = [lines[i]!, lines[i + 1]!];
  const isFixed = (l: Line) => l.was !== null && fixed.has(l.was);
  // Tables are lines of cells; what an edit there does to the grid is the parser's concern, not the ids'.
  if (isFixed(line) || isFixed(next) || i > lineOf('att_1') - 1 || line.text.includes('\t')) return lines;
  const put = (count: number, ...rest: string[]) => [
    ...lines.slice(0, i),
    ...rest.map((t) => ({ text: t, was: null })),
    ...lines.slice(i + count),
  ];
  const cut = b % (line.text.length + 1);
  if (kind === 'insert') return put(0, text);
  if (kind === 'delete') return put(1);
  if (kind === 'split') return put(1, line.text.slice(0, cut), line.text.slice(cut));
  if (kind === 'merge') return put(2, line.text + next.text);
  if (kind === 'swap') return put(2, next.text, line.text);
  return put(1, `${line.text.slice(0, cut)}某${line.text.slice(cut + 1)}`);
}

test(
  'after any edits, over several releases: a released id lives on its own words or is named; ' +
    'nothing else ever takes it',
  () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 }),
        (rounds) => {
          let lines = original;
          let yaml = record;
          for (const [n, edits] of rounds.entries()) {
            lines = edits.reduce(apply, lines);
            const { seed, lost } = read(lines, yaml);
            const now = words(seed);
            const { released, gone, aliases } = seed.permalinks;
            for (const [id, versions] of Object.entries(released)) {
              if (id in gone || id in aliases) expect(now.has(id)).toBe(false);
              else if (!now.has(id)) expect(lost).toContain(id);
              else if (!/title$|^preface$|table_\d+$/.test(id))
                expect(similarity(now.get(id)!, versions.at(-1)!.words)).toBeGreaterThanOrEqual(sameClause);
            }
            // Words that stand once before and after keep their id.
            const once = (all: string[]) =>
              new Set(all.filter((w) => w.length > 1 && all.indexOf(w) === all.lastIndexOf(w)));
            const [old, young] = [
              once(Object.values(released).map((v) => v.at(-1)!.words)),
              once([...now.values()]),
            ];
            for (const [id, said] of now)
              if (old.has(said) && young.has(said)) {
                const holder = Object.keys(released).find((r) => released[r]!.at(-1)!.words === said)!;
                if (!(holder in gone)) expect(now.get(holder)).toBe(said);
                else expect(usedIds(seed.permalinks).has(id)).toBe(false);
              }
            yaml = retire(
              release(yaml, seed.permalinks, recorded(seed.zh), `2026-02-0${n + 1}`),
              lost,
              `2026-02-0${n + 1}`,
            );
            expect(read(lines, yaml).lost).toEqual([]);
            for (const [id, said] of words(read(lines, yaml).seed)) expect(now.get(id)).toBe(said);
          }
        },
      ),
      { numRuns: 30 },
    );
  },
);
