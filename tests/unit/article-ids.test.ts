import { describe, expect, test } from 'vitest';
import type { Permalinks } from '../../src/core/addresses/record.ts';
import { pin } from '../../src/core/addresses/same-words.ts';
import { sha256 } from '../../src/core/model/digest.ts';
import { type Article, law, none, readLaw } from '../helpers/law.ts';

const [a, b, c, d, x] = [
  '为了发展数字经济，制定本条例。',
  '市人民政府设立联席会议。',
  '鼓励社会力量捐赠图书。',
  '违反规定的，责令限期改正。',
  '企业依法建立信用档案。',
];
const other = '法律另有规定的，从其规定。';

/** The ids of a law after each of some texts, released one after another. */
function released(...texts: string[]) {
  let record = none;
  return texts.map((text) => {
    const read = readLaw(text, record);
    expect(readLaw(text, read.record).ids, 'a release moves no id').toEqual(read.ids);
    record = read.record;
    const living = Object.keys(record.released).filter((id) => read.ids.includes(id));
    expect(living, 'the record is in the order of the plan').toEqual(read.ids);
    return new Map(read.headings);
  });
}

describe('an article that is its number alone keeps its id with its words', () => {
  test('after a paragraph has moved to another article, when that one is amended', () => {
    const amended = c.replace('捐赠', '依法捐赠');
    const [, moved, now] = released(
      law([a, d], [b, c], [x]),
      law([a, d], [b], [c], [x]),
      law([a, d], [x], [b], [amended]),
    );
    for (const words of [`${a} ${d}`, b, x]) expect(now!.get(words)).toBe(moved!.get(words));
    expect(now!.get(amended)).toBe(moved!.get(c));
  });
  test('where articles with the same words stand under two numbers, and change places', () => {
    const [first, , now] = released(
      law('总则', [a], [other], '附则', [other], [b]),
      law('总则', [other], [c], '附则', [a], [other], [b]),
      law('总则', [c], [other], '附则', [d], [a], [b], [other]),
    );
    expect([a, b].map((words) => now!.get(words))).toEqual([a, b].map((words) => first!.get(words)));
  });
  test('and chapters so do, with all their articles', () => {
    const [first, , now] = released(
      law('', [a], [b], '', [c], [d]),
      law('', [x], '', [a], [b], '', [c], [d]),
      law('', [c], [d], '', [a], [b]),
    );
    for (const words of [`${a} ${b}`, `${c} ${d}`, d]) expect(now!.get(words)).toBe(first!.get(words));
  });
  test('where its only paragraph stood twice before, and takes no id of that', () => {
    const [, now] = released(law([a, b], [c, d], [x, b]), law([x, c], [b]));
    expect(now!.get(b)).toMatch(/^chp_\d+$/u);
  });
  test('an empty article takes no id of one that says something, nor gives it its own', () => {
    const [first, now] = released(law([a], [], [b]), law([a], [c], [b], []));
    expect(now!.get('')).toBe(first!.get(''));
    expect([...first!.values()]).not.toContain(now!.get(c));
  });
  test('a record in which ids stayed with numbers: an id is that of the words it named last', () => {
    const said = { sec_1: '', sec_1__p_1: a, sec_2: '', sec_2__p_1_2: x, sec_3: '', sec_2__p_1: b };
    const version = (words: string) => [{ date: '2026-01-01', page: 'p', sha256: pin(sha256(words)), words }];
    const whole = (words: string) => [{ date: '2026-01-01', sha256: pin(sha256(`\n${words}`)) }];
    const record: Permalinks = {
      ...none,
      released: Object.fromEntries(Object.entries(said).map(([id, words]) => [id, version(words)])),
      wholes: { sec_1: whole(a), sec_2: whole(x), sec_3: whole(b) },
    };
    const idsOf = (...articles: Article[]) =>
      Object.fromEntries(readLaw(law(...articles), record).headings.map(([words, id]) => [words, id]));
    expect(idsOf([a], [x], [b])).toEqual({ [a]: 'sec_1', [x]: 'sec_2', [b]: 'sec_3' });
    expect(idsOf([a], [b])).toEqual({ [a]: 'sec_1', [b]: 'sec_3' });
    expect(idsOf([a], [b.replace('设立', '建立')])).toEqual({
      [a]: 'sec_1',
      '市人民政府建立联席会议。': 'sec_3',
    });
  });
});
