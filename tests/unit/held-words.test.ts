/** What the digest of a heading, a table and the whole plan covers, and how a change below shows in it. */

import { describe, expect, test } from 'vitest';
import { changedSince, coverageOf } from '../../src/core/addresses/held-words.ts';
import { recorded, unpinned } from '../../src/core/addresses/permalinks.ts';
import { release, retire } from '../../src/core/addresses/release.ts';
import { pin } from '../../src/core/addresses/same-words.ts';
import { collector } from '../../src/core/model/diagnostics.ts';
import { publish } from '../../src/core/publish/publish.ts';
import { citations, citedDigest } from '../../src/core/published/citation.ts';
import type { PlanJson } from '../../src/core/published/plan-json.ts';
import { readSeed } from '../../src/core/seeds/seed.ts';
import { planYaml } from '../helpers/folder.ts';
import { inEnglish } from '../helpers/in-english.ts';

const source =
  '某区规划\n一、总则\n（一）基础\n发展高新技术产业。\n（二）目标\n完善服务体系。\n二、保障\n落实经费。\n附件1\n主要指标\n\t指标\n\t2015年\n\n' +
  '\t产值（亿元）\n\t275.54\n\n\t企业（家）\n\t651\n';
const filesOf = (text: string, permalinksYaml: string | null) => ({
  slug: 'a',
  sourceName: 'source.txt',
  folder: 'seeds/a',
  source: new TextEncoder().encode(text),
  planYaml: planYaml(),
  po: null,
  notesYaml: null,
  permalinksYaml,
});
function read(text: string, permalinksYaml: string | null = null) {
  const { report, diagnostics } = collector();
  const files = filesOf(text, permalinksYaml);
  const seed = readSeed(files, report)!;
  const plan = JSON.parse(String(publish(files, report).get('a/plan.json'))) as PlanJson;
  return { seed, plan, said: diagnostics.filter((d) => d.rule === 'unreleased') };
}
const digests = (plan: PlanJson) => new Map(plan.clauses.map((c) => [c.eId, citedDigest(c)]));
const before = read(source);
/** The ids whose cited digest a change of the source changes. */
function changedBy(from: string, to: string): string[] {
  const after = digests(read(source.replace(from, to)).plan);
  return [...digests(before.plan)].filter(([id, digest]) => after.get(id) !== digest).map(([id]) => id);
}

describe('the digest that a citation names', () => {
  test(
    'covers the cells of a table: a changed cell changes its row, its table and all above it, and ' +
      'nothing beside',
    () => {
      expect(changedBy('275.54', '999.99')).toEqual([
        'title',
        'att_1',
        'att_1__table_1',
        'att_1__table_1__row_2',
      ]);
    },
  );
  test(
    'covers what stands under a heading: a changed paragraph changes the headings above it, and ' +
      'nothing beside',
    () => {
      expect(changedBy('高新技术产业', '先进制造业')).toEqual([
        'title',
        'chp_1',
        'chp_1__sec_1',
        'chp_1__sec_1__p_1',
      ]);
    },
  );
  test('tells where words stand: the same words in two clauses or in one are two things', () => {
    expect(changedBy('发展高新技术产业。\n', '发展高新\n技术产业。\n')).toContain('chp_1__sec_1');
  });
  test('is no digest of nothing, and leaves that of the words alone as it was', () => {
    const changed = read(source.replace('275.54', '999.99')).plan;
    for (const c of before.plan.clauses)
      if (c.kind !== 'row' && c.kind !== 'p')
        expect(changed.clauses.find((o) => o.eId === c.eId)!.sha256).toBe(c.sha256);
    expect([...digests(before.plan).values()].map(pin)).not.toContain('e3b0c44298fc');
  });
  test('is said by a citation to be of the words, the table, the heading and all under it, or the plan', () => {
    const cite = (eId: string) => {
      const clause = before.plan.clauses.find((c) => c.eId === eId)!;
      return { of: coverageOf(clause), ...citations(before.plan, clause, 'https://example.org/') };
    };
    const said = {
      chp_1__sec_1__p_1: ['words', ''],
      att_1__table_1: ['table', ' of the whole table'],
      chp_1: ['division', ' of the heading and all that stands under it'],
      title: ['plan', ' of the whole plan'],
    } as const;
    for (const [eId, [of, words]] of Object.entries(said)) {
      const cited = cite(eId);
      const digest = digests(before.plan).get(eId)!;
      expect(cited.of).toBe(of);
      expect((JSON.parse(cited.csl) as { note: string }[])[0]!.note).toBe(`sha256 ${digest}${words}`);
      expect(cited.ris).toContain(`sha256 ${digest}${words}`);
      expect(cited.en).toContain(words ? `(sha256${words}; accessed` : ' (accessed');
      for (const format of [cited.gbt, cited.en]) expect(format).toContain(`#sha256-${pin(digest)}`);
    }
  });
});

describe('the record', () => {
  const first = release('', before.seed.permalinks, recorded(before.seed.zh), '2026-01-01');
  test('has what each heading and table held; one of an older form reads as before, and asks to be completed', () => {
    expect(read(source, first).said).toEqual([]);
    const older = first.slice(0, first.indexOf('wholes:'));
    const { seed, said } = read(source, older);
    expect(inEnglish(said[0]!.message)).toMatch(
      /^what 7 heading\(s\) and table\(s\) hold is not recorded as it is now, title first/,
    );
    // What is added leaves every line there as it was.
    const completed = release(older, seed.permalinks, recorded(seed.zh), '2026-03-03');
    expect(completed.startsWith(older)).toBe(true);
    expect(unpinned(read(source, completed).seed.permalinks, recorded(seed.zh))).toEqual([]);
  });
  test('keeps each digest with its day, and tells what has changed since', () => {
    const changed = source.replace('275.54', '999.99');
    const second = release(
      first,
      read(changed, first).seed.permalinks,
      recorded(read(changed, first).seed.zh),
      '2026-02-02',
    );
    const now = read(changed, second).plan;
    const table = now.clauses.find((c) => c.eId === 'att_1__table_1')!;
    expect(Object.keys(now.wholes)).toEqual(['title', 'att_1', 'att_1__table_1']);
    expect(now.wholes['att_1__table_1']).toEqual([
      { date: '2026-01-01', sha256: pin(digests(before.plan).get('att_1__table_1')!) },
    ]);
    expect(changedSince(now, table, '2026-01-01')).toEqual(['att_1__table_1__row_2']);
    expect(changedSince(now, table, '2026-02-02')).toEqual([]);
    expect(changedSince(now, now.clauses.find((c) => c.eId === 'chp_1')!, '2026-01-01')).toEqual([]);
    expect(changedSince(now, now.clauses[0]!, '2026-01-01')).toEqual(['att_1__table_1__row_2']);
  });
  test('tells a clause that went from under a heading', () => {
    const gone = source.replace('发展高新技术产业。\n', '');
    const { plan } = read(gone, retire(first, ['chp_1__sec_1__p_1'], '2026-02-02'));
    expect(changedSince(plan, plan.clauses.find((c) => c.eId === 'chp_1')!, '2026-01-01')).toEqual([
      'chp_1__sec_1__p_1',
    ]);
  });
});
