import fc from 'fast-check';
import { expect, test } from 'vitest';
import { usedIds } from '../../src/core/addresses/keep-ids.ts';
import { recorded } from '../../src/core/addresses/permalinks.ts';
import { release, retire } from '../../src/core/addresses/release.ts';
import { sameClause } from '../../src/core/addresses/same-words.ts';
import { similarity } from '../../src/core/model/alike.ts';
import { original, read, record, words } from '../helpers/edited-plan.ts';
import { applyEdit, edit } from '../helpers/edits.ts';

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
            lines = edits.reduce(applyEdit, lines);
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
