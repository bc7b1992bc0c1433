import fc from 'fast-check';
import { expect, test } from 'vitest';
import { usedIds } from '../../src/core/addresses/keep-ids.ts';
import { recorded } from '../../src/core/addresses/permalinks.ts';
import { release, retire } from '../../src/core/addresses/release.ts';
import { sameClause } from '../../src/core/addresses/same-words.ts';
import { similarity } from '../../src/core/model/alike.ts';
import { original, read, record, words } from '../helpers/edited-plan.ts';
import { applyEdit, edit } from '../helpers/edits.ts';
import { type Article, law, none, readLaw } from '../helpers/law.ts';

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

/** A sentence of a law for each number; a few are the same. */
const sentenceOf = (n: number) => {
  const [who, what] = [
    '市政府主管部门企业单位街道办',
    '联席会议信用档案监督检查社会力量专项资金教育培训公共服务',
  ];
  const cut = (from: string, size: number, at: number) => from.slice(size * at).slice(0, size);
  return `${cut(who, 3, n % 4)}应当建立${cut(what, 4, n % 7)}，完善${cut(what, 4, (n * 3 + 1) % 7)}。`;
};
/** A paragraph that has moved, one amended, an article split, joined with the next, put in, deleted or moved. */
const lawEdit = fc.tuple(
  fc.constantFrom('paragraph', 'amend', 'split', 'join', 'insert', 'delete', 'move', 'chapter'),
  fc.nat(),
  fc.nat(),
);
function editLaw(parts: (Article | string)[], [kind, a, b]: [string, number, number]): (Article | string)[] {
  const all = structuredClone(parts);
  const [i, j] = [1 + (a % (all.length - 1)), 1 + (b % (all.length - 1))];
  const [one, two] = [all[i]!, all[j]!];
  if (kind === 'insert') all.splice(i, 0, [sentenceOf(b), sentenceOf(b + 1)].slice(b % 3));
  else if (kind === 'chapter') all.splice(i, 0, '');
  else if (kind === 'move') all.splice(j, 0, ...all.splice(i, 1));
  else if (kind === 'delete' && all.length > 4) all.splice(i, 1);
  else if (typeof one === 'string' || typeof two === 'string') return parts;
  else if (kind === 'paragraph') two.push(...one.splice(0, 1));
  else if (kind === 'amend' && one.length) one[0] = one[0]!.replace('应当', '必须');
  else if (kind === 'split') all.splice(i, 1, one.slice(0, 1), one.slice(1));
  else if (kind === 'join' && i !== j) {
    one.push(...two);
    all.splice(j, 1);
  }
  return all;
}

test('articles that are their number alone: an id names no other words than it did, and a release moves none', () => {
  const edits = fc.array(fc.array(lawEdit, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(edits, (rounds) => {
      let parts: (Article | string)[] = [
        '总则',
        ...[0, 1, 2, 3, 4, 5].map((n) => [n, n + 8].map(sentenceOf)),
      ];
      let was = readLaw(law(...parts), none);
      const last = new Map<string, string>();
      for (const round of rounds) {
        parts = round.reduce(editLaw, parts);
        const now = readLaw(law(...parts), was.record);
        for (const [words, id] of was.headings) last.set(id, words);
        for (const [words, id] of now.headings)
          if (last.has(id)) expect(similarity(words, last.get(id)!)).toBeGreaterThanOrEqual(sameClause);
        expect(readLaw(law(...parts), now.record).ids).toEqual(now.ids);
        was = now;
      }
    }),
    { seed: 20160101, numRuns: 60 },
  );
});
