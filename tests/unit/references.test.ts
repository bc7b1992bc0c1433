import { describe, expect, test } from 'vitest';
import { citedIn, cutAtTitles, titlesIn } from '../../src/core/publish/cited.ts';
import type { Clause } from '../../src/core/published/plan-json.ts';
import { readReferences } from '../../src/core/seeds/references.ts';
import { inEnglish } from '../helpers/in-english.ts';

const head = 'title,title_en,address,date,basis_zh,basis_en';
const read = (...lines: string[]) => {
  const said: string[] = [];
  const references = readReferences(
    [head, ...lines].join('\n'),
    'seeds/references.csv',
    (rule, place, message) => said.push(`${rule} ${place.line}: ${inEnglish(message)}`),
  );
  return { references, said };
};

describe('references.csv', () => {
  test('a line a document; 《》 around a title is not part of it', () => {
    const { references, said } = read('《某规划》,Some Plan,https://a.example/1,2016-02,公报,Gazette');
    expect(references).toEqual([
      {
        title: '某规划',
        title_en: 'Some Plan',
        address: 'https://a.example/1',
        date: '2016-02',
        basis_zh: '公报',
        basis_en: 'Gazette',
      },
    ]);
    expect(said).toEqual([]);
  });
  test('dates and emptied rows are taken as spreadsheets save them', () => {
    const { references, said } = read('甲,,,2016/10/5,,', ',,,,,');
    expect(references.map(({ date }) => date)).toEqual(['2016-10-05']);
    expect(said).toEqual([]);
  });
  test('every broken line is said, and costs no other', () => {
    const { references, said } = read(
      ',X,,,,',
      '甲,,javascript:alert(1),,,',
      '乙,,,二月,,',
      '丙,,,,,',
      '丙,,,,,',
    );
    expect(references.map(({ title }) => title)).toEqual(['丙']);
    expect(said[1]).toContain(
      '“javascript:alert(1)” under address does not fit: an address is written https://',
    );
    expect(said.map((line) => line.slice(0, 'references-csv 2'.length))).toEqual([
      'references-csv 2',
      'references-csv 3',
      'references-csv 4',
      'references-csv 6',
    ]);
  });
});

describe('documents that a text cites', () => {
  const clauses = [
    { eId: 'p_1', zh: '依据《甲规划》和《关于印发〈乙〉的通知》，按《甲规划》。' },
    { eId: 'p_2', zh: '落实《甲规划》。' },
    { eId: 'r_1', zh: null },
  ] as Clause[];
  test('each once, with the clauses that cite it and what is known of it', () => {
    const { references } = read('甲规划,Plan A,https://a.example/,2016,,');
    expect(
      citedIn(clauses, references).map(({ title, address, clauses: own }) => [title, address, own]),
    ).toEqual([
      ['甲规划', 'https://a.example/', ['p_1', 'p_2']],
      ['关于印发〈乙〉的通知', '', ['p_1']],
    ]);
  });
  test('a title within a title belongs to it', () => {
    expect(titlesIn('《实施〈甲〉办法》《转发《乙》的通知》')).toEqual([
      '实施〈甲〉办法',
      '转发《乙》的通知',
    ]);
  });
  test('words that lead to a document are the same words', () => {
    const { references } = read('甲规划,Plan A,https://a.example/,,,');
    const cited = citedIn(clauses, references);
    const runs = cutAtTitles(clauses[0]!.zh!, cited, 'zh');
    expect(runs.map(({ text }) => text).join('')).toBe(clauses[0]!.zh);
    expect(runs.filter(({ address }) => address)).toEqual([
      { text: '《甲规划》', address: 'https://a.example/' },
    ]);
    expect(cutAtTitles('By Plan A, and so on.', cited, 'en')[1]).toEqual({
      text: 'Plan A',
      address: 'https://a.example/',
    });
  });
});
