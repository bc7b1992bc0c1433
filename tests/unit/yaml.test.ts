import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { permalinksSchema } from '../../src/core/addresses/record.ts';
import { release } from '../../src/core/addresses/release.ts';
import { collector, format } from '../../src/core/model/diagnostics.ts';
import { siteSchema } from '../../src/core/published/site.ts';
import { editionSchema } from '../../src/core/seeds/editions/edition.ts';
import { lineHints } from '../../src/core/seeds/line-hints.ts';
import { anyNotes, notesSchema, planSchema } from '../../src/core/seeds/schema.ts';
import { readYaml } from '../../src/core/seeds/yaml/yaml.ts';
import { growth } from '../helpers/counted.ts';
import { planYaml } from '../helpers/folder.ts';

const read = <T>(text: string, schema: Parameters<typeof readYaml<T>>[1]) => {
  const { report, diagnostics } = collector();
  return {
    value: readYaml(text, schema, 'plan-yaml', { file: 'f.yaml', report })?.value ?? null,
    said: diagnostics.map(format),
  };
};

/** Words that YAML takes for something else than words, and words of any kind. */
const typed = [
  '000014349',
  '44030402000123456789',
  '1e3',
  '0x10',
  '0o17',
  '1_000',
  '2016-03-02',
  '2016-03-02T10:00:00Z',
  'yes',
  'No',
  'on',
  'true',
  'FALSE',
  '.inf',
  '-.5',
  '.nan',
  '12:30:45',
  '+1',
  '1.0',
  '1.10',
  '0',
  '-0',
  '国办发〔2018〕123号',
  '=',
  '<<',
  'nul',
];
const plain = fc
  .oneof(
    fc.constantFrom(...typed),
    fc.stringMatching(/^[0-9][0-9_.eExX+-]{0,30}[0-9]$/),
    fc.stringMatching(/^[A-Za-z0-9\u4e00-\u4e20][A-Za-z0-9_.\u4e00-\u4e20 -]{0,20}[A-Za-z0-9\u4e00-\u4e20]$/),
  )
  .filter((s) => !/^(?:null|~)$/iu.test(s) && !/ -{3}|^-{3}/u.test(s));

describe('what is a string by its key is taken as it is written', () => {
  const keys: [
    string,
    (words: string) => string,
    Parameters<typeof readYaml<unknown>>[1],
    (value: never) => unknown,
  ][] = [
    ...['document_number', 'index_number', 'subject_class', 'keywords', 'validity'].map(
      (key) =>
        [
          `plan.yaml ${key}`,
          (words: string) => planYaml({ [key]: words }),
          planSchema,
          (v: never) => v[key],
        ] as [
          string,
          (words: string) => string,
          Parameters<typeof readYaml<unknown>>[1],
          (value: never) => unknown,
        ],
    ),
    [
      'plan.yaml title.zh',
      (w) => planYaml({ title: `{ zh: ${w}, en: Plan }` }),
      planSchema,
      (v: { title: { zh: string } }) => v.title.zh,
    ],
    [
      'plan.yaml issuer.en',
      (w) => planYaml({ issuer: `\n  zh: 局\n  en: ${w}` }),
      planSchema,
      (v: { issuer: { en: string } }) => v.issuer.en,
    ],
    [
      'plan.yaml artefacts[].text',
      (w) => `${planYaml()}artefacts:\n  - line: 3\n    text: ${w}\n    reason: { zh: 页码, en: ${w} }\n`,
      planSchema,
      (v: { artefacts: { text: string }[] }) => v.artefacts[0]!.text,
    ],
    [
      'plan.yaml structure[].text',
      (w) => `${planYaml()}structure:\n  - line: 3\n    text: ${w}\n    kind: section\n`,
      planSchema,
      (v: { structure: { text: string }[] }) => v.structure[0]!.text,
    ],
    ...['id_code', 'column_description', 'column_keywords', 'icp', 'police', 'contact'].map(
      (key) =>
        [`site.yaml ${key}`, (words: string) => `${key}: ${words}\n`, siteSchema, (v: never) => v[key]] as [
          string,
          (words: string) => string,
          Parameters<typeof readYaml<unknown>>[1],
          (value: never) => unknown,
        ],
    ),
    [
      'site.yaml name.zh',
      (w) => `name: { zh: ${w}, en: x }\n`,
      siteSchema,
      (v: { name: { zh: string } }) => v.name.zh,
    ],
    [
      'notes.yaml',
      (w) => `chp_1:\n  zh: ${w}\n  en: note\n`,
      notesSchema,
      (v: Record<string, { zh: string }>) => v['chp_1']!.zh,
    ],
    [
      'permalinks.yaml words',
      (w) =>
        `released:\n  chp_1:\n    - { date: 2026-01-01, page: chp_1, sha256: 012345678901, words: ${w} }\n`,
      permalinksSchema,
      (v: { released: Record<string, { words: string }[]> }) => v.released['chp_1']![0]!.words,
    ],
  ];
  test.each(keys)('%s', (_, write, schema, of) => {
    fc.assert(
      fc.property(plain, (words) => {
        const { value, said } = read(write(words), schema);
        expect(said).toEqual([]);
        expect(of(value as never)).toBe(words);
      }),
      { numRuns: 60 },
    );
  });
  test('digests and days stay as written too, and are checked', () => {
    const { value } = read(
      'released:\n  chp_1:\n    - { date: 2026-01-01, page: 1e3, sha256: 123456789e12, words: x }\n' +
        'gone:\n  chp_2: 2026\n',
      permalinksSchema,
    );
    expect(value).toMatchObject({
      released: { chp_1: [{ page: '1e3', sha256: '123456789e12' }] },
      gone: { chp_2: '2026' },
    });
    expect(read(planYaml({ issued: '20160302' }), planSchema).said).toEqual([
      expect.stringContaining('f.yaml:5: error [plan-yaml] “issued” does not fit'),
    ]);
  });
  test.each(['https://plans.example.gov.cn', 'plans.example.gov.cn/', 'plans.example.gov.cn:8080'])(
    '%s is no domain alone',
    (domain) => {
      expect(read('domain: plans.example.gov.cn\n', siteSchema).said).toEqual([]);
      expect(read(`domain: ${domain}\n`, siteSchema).said).toEqual([
        expect.stringContaining('“domain” does not fit: a domain is written plans.example.gov.cn, without'),
      ]);
    },
  );
  test('what is in Chinese alone, written in two languages, is told so', () => {
    for (const written of ['{ zh: 征求意见稿, en: Draft }', '\n  zh: 征求意见稿\n  en: Draft'])
      expect(read(planYaml({ subtitle: written }), planSchema).said).toEqual([
        expect.stringContaining(
          '“subtitle” is in Chinese alone, without zh and en. Write the words themselves',
        ),
      ]);
  });
  test('an entry on lines that does not fit is left out alone, and the others keep their places', () => {
    const entries =
      'structure:\n  - { line: 1, text: 一, kind: sectoin }\n  - { line: 2, text: 二, kind: section, number: 2 }\n' +
      'artefacts:\n  - { line: 3, text: x, reason: { zh: 页码, en: page number } }\n';
    const { hints, artefacts, lineOf } = lineHints(`unknown: 1\n${entries}`)!;
    expect(hints).toEqual([{ line: 2, text: '二', kind: 'section', number: 2 }]);
    expect(lineOf('structure', 0)).toBe(4);
    expect(artefacts).toMatchObject([{ line: 3, text: 'x' }]);
    expect(lineHints('structure: none\nartefacts:\n')).toMatchObject({ hints: [], artefacts: [] });
    expect(lineHints(`a: "b\n${entries}`)!.hints).toHaveLength(1);
    expect(lineHints(`structure: "b`)).toBe(null);
  });
  test.each(['2026-02-30', '2026-04-31', '2025-02-29', '2026-01-00'])('%s is no day', (date) => {
    for (const field of ['issued', 'published'])
      expect(read(planYaml({ [field]: date }), planSchema).said).toEqual([
        expect.stringContaining(`“${field}” does not fit: ${date} is no day of the calendar`),
      ]);
    const edition = `kind: issued\ndate: ${date}\nin_force: { from: ${date}, to: "" }\n`;
    expect(read(edition, editionSchema).said).toEqual([
      expect.stringContaining('“date” does not fit: the date of an edition is a whole day of the calendar'),
      expect.stringContaining(`“in_force.from” does not fit: ${date} is no day`),
    ]);
    expect(read(`gone:\n  chp_1: ${date}\n`, permalinksSchema).said).toHaveLength(1);
  });
  test('the 29th of February is a day in leap years, and a month alone is a date', () => {
    for (const issued of ['2028-02-29', '2000-02-29', '2026-02', '2026'])
      expect(read(planYaml({ issued }), planSchema).said).toEqual([]);
  });
  test('a number is one where it is asked for, and nothing is an empty string', () => {
    const hint = (line: string) =>
      read(
        `${planYaml({ keywords: '', validity: '~', subject_class: 'null', document_number: '""' })}arte` +
          `facts:\nstructure:\n  - { line: ${line}, text: 一, kind: section, number: 1 }\n`,
        planSchema,
      );
    expect(hint('125').value).toMatchObject({
      keywords: '',
      validity: '',
      subject_class: '',
      document_number: '',
      artefacts: [],
      structure: [{ line: 125, number: 1 }],
    });
    for (const line of ['x', '1e3', '0x10', '-1', '1.5', '99999999999999999999', '0'])
      expect(hint(line).said).toEqual([
        expect.stringContaining('f.yaml:13: error [plan-yaml] “structure, number 1, line” does not fit'),
      ]);
  });
  const released =
    'released:\n  chp_1:\n    - date: 2026-01-01\n      page: chp_1\n      sha256: 012345678901\n';
  test.each([
    released,
    `${released}      wor`,
    `${released}      words: 甲\n  chp_2:\n`,
    `${released}      words: 甲\n  chp_2:\n    - { date: 2026-01-01, pa`,
  ])('a record of addresses that was saved in part is taken from a copy, once: %j', (text) => {
    const { report, diagnostics } = collector();
    readYaml(text, permalinksSchema, 'permalinks-yaml', { file: 'permalinks.yaml', report });
    expect(diagnostics.map(format)).toEqual([
      expect.stringContaining('the file was not saved whole. It is written by npm run permalinks'),
    ]);
  });
  test('what a person writes into the record is told as it was typed', () => {
    const { report, diagnostics } = collector();
    const text = `${released}      words: 甲\naliases:\n  chp_9：chp_1`;
    readYaml(text, permalinksSchema, 'permalinks-yaml', { file: 'permalinks.yaml', report });
    expect(diagnostics.map(format)).toEqual([expect.stringContaining('Write “chp_9: chp_1”')]);
  });
  test('the page of a published address is a part of an address', () => {
    const { said } = read(
      `${released.replace('page: chp_1', 'page: 第一章')}      words: 甲\n`,
      permalinksSchema,
    );
    expect(said).toEqual([expect.stringContaining('a page is named as its address has it: chp_3')]);
  });
  test('words in quotes or in blocks are words, “null” among them', () => {
    expect(
      read('chp_1: { zh: "null", en: \'~\' }\nchp_2:\n  zh: |-\n    null\n  en: x\n', notesSchema).value,
    ).toEqual({ chp_1: { zh: 'null', en: '~' }, chp_2: { zh: 'null', en: 'x' } });
  });
  test('recording addresses leaves what is there as it is typed, and quotes what others would take for numbers', () => {
    const yaml =
      '# mine\nreleased:\n  chp_1: # here\n    - { date: 2026-01-01, page: chp_1, sha256: ' +
      '000000012345, words: 1_000 }\n';
    const { value } = read<Parameters<typeof release>[1]>(yaml, permalinksSchema);
    const clause = (id: string, words: string) => ({
      id,
      page: 'chp_1',
      sha256: `${'123456789012'}ff`,
      words,
    });
    const next = release(
      yaml,
      value!,
      [clause('title', '0x10'), clause('chp_1', '1e3'), clause('chp_2', '甲')],
      '2026-02-02',
    );
    expect(next).toContain('- {date: 2026-01-01, page: chp_1, sha256: "000000012345", words: 1_000}');
    expect(next).toContain('sha256: "123456789012"');
    expect(next).toMatch(/words: "?0x10"?[\s\S]*chp_1:\s+# here[\s\S]*words: "?1e3"?[\s\S]*chp_2:/);
    expect(
      read<Parameters<typeof release>[1]>(next, permalinksSchema).value!.released['chp_1']!.map((v) => [
        v.sha256,
        v.words,
      ]),
    ).toEqual([
      ['000000012345', '1_000'],
      ['123456789012', '1e3'],
    ]);
  });
});

test('what an example has in the place of words is none', () => {
  const entry = (zh: string) =>
    `${planYaml()}audit:\n  - { rule: total, places: [p_1], reason: { zh: ${zh}, en: "" } }\n`;
  expect(read(entry('分属两个时期'), planSchema).said).toEqual([]);
  for (const place of ['…', '……', '...'])
    expect(read(entry(place), planSchema).said.join()).toContain(
      'stands for words that are still to be written',
    );
});

describe('YAML that was made to wear a program out is one sentence with its line', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...[...'bcdefghij'].map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(', ')}]`),
  ].join('\n');
  test.each([
    ['aliases of aliases', bomb, 'f.yaml:2: error [plan-yaml] what is marked with * stands for other marks'],
    [
      'brackets in brackets',
      `a: 1\nb: ${'['.repeat(5000)}`,
      'f.yaml:2: error [plan-yaml] this line nests more than 50 levels deep',
    ],
    [
      'mappings in mappings',
      `a: 1\nb: ${'{a: '.repeat(5000)}`,
      'f.yaml:2: error [plan-yaml] this line nests more than 50 levels deep',
    ],
    [
      'lists in lists',
      `a: 1\n${'- '.repeat(5000)}`,
      'f.yaml:2: error [plan-yaml] this line nests more than 50 levels deep',
    ],
    [
      'keys of keys',
      '? '.repeat(5000),
      'f.yaml:1: error [plan-yaml] this line nests more than 50 levels deep',
    ],
  ])('%s', (_, text, begins) => {
    const { value, said } = read(text, planSchema);
    expect(value).toBe(null);
    expect(said.map((m) => m.slice(0, begins.length))).toEqual([begins]);
  });
  test.each([
    [
      'a key twice',
      'a: 1\nb: 2\na: 3\n',
      'f.yaml:3: error [plan-yaml] the key “a” stands here and on line 1.',
    ],
    [
      'the key of a list twice, of which none may be lost',
      'a:\n  - 1\nb: 2\na:\n  - 3\n',
      'f.yaml:4: error [plan-yaml] the key “a” stands here and on line 1. Move its entries below line 1',
    ],
    [
      'a key that programs keep for themselves',
      'notes:\n  __proto__: { zh: x, en: y }\n',
      'f.yaml:2: error [plan-yaml] the key “__proto__” is not known here.',
    ],
  ])('%s', (_, text, begins) => {
    expect(read(text, anyNotes).said.map((m) => m.slice(0, begins.length))).toEqual([begins]);
  });
  test('an alias that stands for words once is only short for them', () => {
    const lines = Array.from(
      { length: 150 },
      (_, i) =>
        `  - { line: ${i + 1}, text: "${i}", reason: ${i ? '*page' : '&page { zh: 页码, en: page number }'} }`,
    ).join('\n');
    expect(
      read<{ artefacts: unknown[] }>(`${planYaml()}artefacts:\n${lines}\n`, planSchema as never).value!
        .artefacts,
    ).toHaveLength(150);
  });
  test('keys named like what every object has are keys', () => {
    const keys = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    expect(
      Object.keys(
        read<object>(keys.map((k) => `${k}: { zh: x, en: y }\n`).join(''), notesSchema as never).value!,
      ),
    ).toEqual(keys);
  });
  test('a line of a megabyte is read', () => {
    expect(
      read<Record<string, { zh: string }>>(
        `chp_1: { zh: ${'创'.repeat(1e6)}, en: x }\n`,
        notesSchema as never,
      ).value!['chp_1']!.zh,
    ).toHaveLength(1e6);
  });
  test('notes are read, and found wrong, with work that grows as they do', () => {
    const notes = (n: number, en = 'b') =>
      Array.from({ length: n }, (_, i) => `k_${i}: { zh: a, ${en}: b }\n`).join('');
    expect(growth((n) => read(notes(n, 'en'), notesSchema), 80)).toBeLessThan(5);
    expect(growth((n) => read(notes(n), notesSchema), 80)).toBeLessThan(5);
    expect(
      growth((n) => {
        const { lineOf } = readYaml(notes(n, 'en'), notesSchema, 'notes-yaml', {
          file: 'f.yaml',
          report: () => {},
        })!;
        for (let i = 0; i < n; i++) lineOf(`k_${i}`);
      }, 80),
    ).toBeLessThan(5);
  });
  test('addresses are recorded with work that grows as they do', () => {
    const clauses = (n: number) =>
      Array.from({ length: n }, (_, i) => ({
        id: `p_${i}`,
        page: 'p',
        sha256: '0'.repeat(12),
        words: `w${i}`,
      }));
    const record = (n: number) => ({
      released: Object.fromEntries(
        clauses(n)
          .filter((_, i) => i % 2)
          .map(({ id, words }) => [id, [{ date: '2026', page: 'p', sha256: '1'.repeat(12), words }]]),
      ),
      gone: {},
      aliases: {},
      wholes: {},
      editions: {},
    });
    expect(
      growth((n) => {
        release(stringify(record(n)), record(n), clauses(n), '2026-02-02');
      }, 100),
    ).toBeLessThan(5);
  });
});
