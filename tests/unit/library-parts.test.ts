import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type FoundPart, readParts, whatStops } from '../../scripts/build/join-parts.ts';
import { type Common, partRecord, plansOfPart, readPart } from '../../scripts/build/library-part.ts';
import { writeRecord } from '../../scripts/build/records/records.ts';

const library = Array.from({ length: 60 }, (_, i) => `plan-${i}`);

describe('a part of a library', () => {
  test.each(['3', '0/3', '4/3', '1/0', '1/2/3', 'a/b', '1/1001', ''])(
    '“%s” names none, and it is said how one is named',
    (text) => expect(() => readPart(text)).toThrow(`“${text}”, and names no part of a library`),
  );
  const parts = (all: string[], of: number) =>
    Array.from({ length: of }, (_, i) => [...plansOfPart(all, { part: i + 1, of })]);
  test('each plan is in one part, and no part has more than one more than another', () => {
    expect(readPart('3/8')).toEqual({ part: 3, of: 8 });
    for (const of of [1, 3, 7, 60, 61]) {
      const all = parts(library, of);
      expect(all.flat().sort()).toEqual([...library].sort());
      const sizes = all.map(({ length }) => length);
      expect(Math.max(...sizes) - Math.min(...sizes), `${of} parts`).toBeLessThanOrEqual(1);
    }
  });
  test('a new plan moves at most one plan from a part to another', () => {
    const after = parts([...library, 'new'], 3);
    for (const [i, before] of parts(library, 3).entries())
      expect(before.filter((slug) => !after[i]!.includes(slug)).length).toBeLessThanOrEqual(1);
  });
});

describe('the folders of parts', () => {
  const root = mkdtempSync(join(tmpdir(), 'parts '));
  afterAll(() => rmSync(root, { recursive: true }));
  const record = { engine: '', settings: {}, beside: {}, library: [], of: 2, made: {} };
  for (const part of [1, 2]) {
    mkdirSync(join(root, `${part}-of-2`));
    writeRecord(join(root, `${part}-of-2`, partRecord), { ...record, part });
  }
  mkdirSync(join(root, 'broken off'));
  test.each([
    ['the folder that they stand in', [root]],
    ['a star that no shell has put names for, as on Windows', [`${root}/*`]],
    ['one by one', [join(root, '1-of-2'), join(root, '2-of-2')]],
  ])('%s', (_, words) => expect(readParts(words).map(({ part }) => part)).toEqual([1, 2]));
  test('one that is none is named', () =>
    expect(() => readParts([join(root, 'broken off')])).toThrow('broken off is no part of a library'));
});

describe('parts that cannot be put together', () => {
  const here: Common = {
    engine: 'engine',
    settings: { SITE: 'https://plans.example.gov.cn', BASE: '/', PDF: 'no' },
    beside: { 'seeds/glossary.csv': 'glossary', 'seeds/site.yaml': 'site' },
    library,
  };
  const part = (number: number, more: Partial<FoundPart> = {}): FoundPart => ({
    ...here,
    part: number,
    of: 3,
    made: {},
    folder: `parts/${number}`,
    ...more,
  });
  const two = [part(1), part(2)];

  test('whole and of one state, nothing stops them', () => {
    expect(whatStops([part(3), ...two], here)).toBeUndefined();
  });
  const faults: [what: string, parts: FoundPart[], said: RegExp][] = [
    ['none at all', [], /no parts to put together/],
    [
      'one is missing',
      two,
      /^Of 3 parts, these are missing: 3\. .*--part 3\/3 --site https:\/\/plans\.example\.gov\.cn\/ --no-pdf\)/,
    ],
    [
      'two of the same',
      [...two, part(2, { folder: 'again' })],
      /^parts\/2 and again are the same part, 2 of 3/,
    ],
    [
      'of another division',
      [...two, part(3, { of: 4 })],
      /^parts\/1 is one of 3 parts, and parts\/3 one of 4/,
    ],
    [
      'of another engine',
      [...two, part(3, { engine: 'old' })],
      /^parts\/3 .*another version of this program/,
    ],
    [
      'one of other settings',
      [...two, part(3, { settings: { ...here.settings, PDF: 'yes' } })],
      /^parts\/3 was made with PDF=yes, and not all parts were; .*--part 3\/3 --site \S+ --no-pdf\), in place of parts\/3/,
    ],
    [
      'all of other settings',
      [1, 2, 3].map((number) => part(number, { settings: { ...here.settings, BASE: '/x/' } })),
      new RegExp(
        '^parts/1 was made with BASE=/x/, and here it is BASE=/\\. ' +
          '.*join -- parts/\\* --site https://plans\\.example\\.gov\\.cn/x/ --no-pdf$',
      ),
    ],
    [
      'of another glossary',
      [...two, part(3, { beside: { ...here.beside, 'seeds/glossary.csv': 'old' } })],
      /^parts\/3 was made with another seeds\/glossary\.csv/,
    ],
    ['of other plans', [...two, part(3, { library: [...library, 'new'] })], /other plans \(new\)/],
  ];
  test.each(faults)('%s: one sentence with what to do', (_what, parts, said) => {
    const sentence = whatStops(parts, here)?.en;
    expect(sentence).toMatch(said);
    expect(sentence!.split('\n')).toHaveLength(1);
  });
});
