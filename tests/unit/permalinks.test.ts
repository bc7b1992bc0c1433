import { describe, expect, test } from 'vitest';
import { recorded, successorAmong } from '../../src/core/addresses/permalinks.ts';
import { follow } from '../../src/core/addresses/record.ts';
import { release, retire } from '../../src/core/addresses/release.ts';
import { pin } from '../../src/core/addresses/same-words.ts';
import { collector } from '../../src/core/model/diagnostics.ts';
import { sha256 } from '../../src/core/model/digest.ts';
import { type Node, walk } from '../../src/core/model/plan.ts';
import { releasesOf } from '../../src/core/publish/past.ts';
import { readSeed } from '../../src/core/seeds/seed.ts';
import { first, type Line, lineOf, original, read, record, words } from '../helpers/edited-plan.ts';
import { planYaml } from '../helpers/folder.ts';

const before = words(first);
const edited = (change: (lines: Line[]) => void) => {
  const lines = [...original];
  change(lines);
  const { seed, lost } = read(lines, record);
  return { now: words(seed), lost, seed };
};
const fresh = (now: Map<string, string>) => [...now.keys()].filter((id) => !before.has(id));
const moved = (now: Map<string, string>) =>
  [...now].filter(([id, said]) => before.has(id) && before.get(id) !== said).map(([id]) => id);

describe('ids stay with their words', () => {
  const p = lineOf('chp_5__sec_3__p_1');
  test('nothing changed, nothing changes', () => {
    const { now, lost } = edited(() => {});
    expect([...now.keys()]).toEqual([...before.keys()]);
    expect(lost).toEqual([]);
  });
  test('a paragraph inserted: it gets an id that was never used, all others keep theirs', () => {
    const { now, lost } = edited((lines) =>
      lines.splice(p, 0, { text: '建立全新的跨部门会商机制，每季度向社会公布进展。', was: null }),
    );
    expect(fresh(now)).toEqual(['chp_5__sec_3__p_1_2']);
    expect(moved(now)).toEqual([]);
    expect(lost).toEqual([]);
  });
  test('a paragraph deleted: its id is named as lost, its neighbours keep theirs', () => {
    const { now, lost } = edited((lines) => lines.splice(p, 1));
    expect(fresh(now)).toEqual([]);
    expect(moved(now)).toEqual([]);
    expect(lost).toEqual(['chp_5__sec_3__p_1']);
  });
  test('a paragraph split: the larger part keeps the id', () => {
    const { now, lost } = edited((lines) => {
      const { text } = lines[p]!;
      const cut = text.indexOf('。', text.length * 0.6) + 1 || Math.floor(text.length * 0.7);
      lines.splice(p, 1, { text: text.slice(0, cut), was: p + 1 }, { text: text.slice(cut), was: null });
    });
    expect(moved(now)).toEqual(['chp_5__sec_3__p_1']);
    expect(fresh(now)).toHaveLength(1);
    expect(lost).toEqual([]);
  });
  test('two paragraphs merged: the id of the larger lives on, the other is lost with advice', () => {
    const at = lineOf('chp_1__sec_1__para_1__p_1');
    const next = lineOf('chp_1__sec_1__para_1__p_2');
    const { now, lost } = edited((lines) => {
      lines[at] = { text: lines[at]!.text + lines[next]!.text.trim(), was: null };
      lines.splice(next, 1);
    });
    expect(lost).toHaveLength(1);
    expect(['chp_1__sec_1__para_1__p_1', 'chp_1__sec_1__para_1__p_2']).toContain(lost[0]);
    expect(fresh(now)).toEqual([]);
    expect(moved(now)).toHaveLength(1);
  });
  test('a chapter put in before: later chapters are renumbered in print and keep their ids', () => {
    const at = lineOf('chp_3');
    const { now, lost, seed } = edited((lines) => {
      for (let i = at; i < lines.length; i++) {
        const text = lines[i]!.text.replace(
          /^(\s*)([三四五六])、/u,
          (_, space: string, n: string) => `${space}${'三四五六七'['三四五六'.indexOf(n) + 1]}、`,
        );
        lines[i] = { ...lines[i]!, text };
      }
      lines.splice(
        at,
        0,
        { text: '三、国际合作的新安排', was: null },
        { text: '与境外城市建立定期往来。', was: null },
      );
    });
    expect(lost).toEqual([]);
    expect(moved(now)).toEqual([]);
    expect(fresh(now)).toEqual(['chp_3_2', 'chp_3_2__p_1']);
    expect([...walk(seed.zh.nodes)].find((n) => n.eId === 'chp_3')!.marker).toContain('四');
  });
  test('a character corrected: the clause keeps its id', () => {
    const { now, lost } = edited(
      (lines) => (lines[p] = { ...lines[p]!, text: lines[p]!.text.replace('的', '之') }),
    );
    expect(moved(now)).toEqual(['chp_5__sec_3__p_1']);
    expect(fresh(now)).toEqual([]);
    expect(lost).toEqual([]);
  });
  test('two paragraphs exchanged: the ids go with the words', () => {
    const at = lineOf('chp_1__sec_1__para_1__p_1');
    const next = lineOf('chp_1__sec_1__para_1__p_2');
    const { now, lost } = edited((lines) => ([lines[at], lines[next]] = [lines[next]!, lines[at]!]));
    expect([moved(now), fresh(now), lost]).toEqual([[], [], []]);
  });
  test('a lost id is accounted for by an alias or a day, and then never used again', () => {
    const lines = original.filter((_, i) => i !== p);
    expect(read(lines, `${record}aliases:\n  chp_5__sec_3__p_1: chp_5__sec_3\n`).lost).toEqual([]);
    const gone = retire(record, ['chp_5__sec_3__p_1'], '2026-02-02');
    const { seed, lost } = read(lines, gone);
    expect(lost).toEqual([]);
    const again = [
      ...lines.slice(0, p),
      { text: '完全不同的一段新文字，说的是别的事情。', was: null },
      ...lines.slice(p),
    ];
    expect(fresh(words(read(again, gone).seed))).toEqual(['chp_5__sec_3__p_1_2']);
    expect(seed.permalinks.gone).toEqual({ chp_5__sec_3__p_1: '2026-02-02' });
  });
  test('aliases may lead over others, and to a clause that is gone', () => {
    const chain = {
      released: {},
      editions: {},
      wholes: {},
      gone: { c: '2026-01-01' },
      aliases: { a: 'b', b: 'c', x: 'y', y: 'x' },
    };
    expect(follow(chain, 'a')).toBe('c');
    expect(['x', 'y']).toContain(follow(chain, 'x'));
  });
});

describe('the record', () => {
  test('releasing twice adds nothing; a changed clause adds its words and keeps the old', () => {
    const again = read(original, record).seed;
    expect(release(record, again.permalinks, recorded(again.zh), '2026-03-03')).toBe(record);
    const { seed } = edited(
      (lines) =>
        (lines[lineOf('preface__p_1')] = {
          ...lines[lineOf('preface__p_1')]!,
          text: lines[lineOf('preface__p_1')]!.text.replace('快速', '高速'),
        }),
    );
    const next = release(record, seed.permalinks, recorded(seed.zh), '2026-03-03');
    expect(read(original, next).seed.permalinks.released['preface__p_1']!.map((v) => v.date)).toEqual([
      '2026-01-01',
      '2026-03-03',
    ]);
    // The clause with its day, digest and words; and what the preface and the whole plan hold.
    expect(next.split('\n').filter((line) => !record.includes(line))).toHaveLength(3 + 2);
  });
  test('a comment of a person stays', () => {
    const { seed } = read(original, record);
    expect(
      release(
        `# mine\n${record}`,
        seed.permalinks,
        [...recorded(seed.zh), { id: 'chp_9', page: 'chp_9', sha256: 'a'.repeat(64), words: '新' }],
        '2026-03-03',
      ),
    ).toContain('# mine\n');
  });
});

test('a heading of a few words is taken in by a clause that has nearly all of them only', () => {
  const words = '2025年，全区数字经济核心产业增加值达到312.6亿元，做大做强龙头企业。';
  const successor = successorAmong([{ eId: 'p_1', words }] as unknown as Node[]);
  expect(successor('做强核心产业')).toBe(null);
  expect(successor('做强龙头企业')).toBe('p_1');
});

test('the pin of a citation is the beginning of its digest', () => {
  expect(pin('0123456789abcdef')).toBe('0123456789ab');
});

describe('a record made when signs that nobody sees were still words', () => {
  const source = ['某区规划', '一、甲', '经济', '表1 指标', '指标\t单位\t2020年', '水\t吨\t12', '电\t度\t34'];
  function clauses(lines: readonly string[], permalinksYaml: string) {
    const { report, diagnostics } = collector();
    const files = { slug: 'a', folder: 'seeds/a', sourceName: 'source.txt', po: null, notesYaml: null };
    const bytes = new TextEncoder().encode(lines.join('\n'));
    const seed = readSeed({ ...files, source: bytes, planYaml: planYaml(), permalinksYaml }, report)!;
    return { seed, lost: diagnostics.filter(({ rule }) => rule === 'id-lost') };
  }
  const now = recorded(clauses(source, '').seed.zh);
  const signed = (words: string) => words.replace(/(?<=^|\t)[^\t]/gu, '$&\u200b');
  const then = now.map((c) => ({ ...c, words: signed(c.words), sha256: sha256(signed(c.words)) }));
  const yaml = release('', clauses(source, '').seed.permalinks, then, '2020-01-01');
  test('keeps every id, of the shortest words too', () => {
    const moved = ['新增一段文字说明。', ...source.slice(2)];
    const { seed, lost } = clauses([...source.slice(0, 2), ...moved], yaml);
    expect(lost).toEqual([]);
    const ids = new Map(recorded(seed.zh).map(({ id, words }) => [words, id]));
    for (const { id, words } of now) expect([words, ids.get(words)]).toEqual([words, id]);
  });
  test('tells no reader of a change once the words are recorded anew', () => {
    const { seed } = clauses(source, yaml);
    const again = release(yaml, seed.permalinks, recorded(seed.zh), '2021-01-01');
    expect(releasesOf(clauses(source, again).seed.permalinks)).toEqual({ '2020-01-01': [] });
  });
});
