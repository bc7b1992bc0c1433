/** The lists of this project's core that are values: each entry's example is one for which it answers. */

import { describe, expect, test, vi } from 'vitest';
import { recognitions } from '../../src/core/addresses/keep-ids.ts';
import { placeSigns, readPlace } from '../../src/core/addresses/locate.ts';
import { recorded } from '../../src/core/addresses/permalinks.ts';
import { permalinksSchema } from '../../src/core/addresses/record.ts';
import { release } from '../../src/core/addresses/release.ts';
import { collector } from '../../src/core/model/diagnostics.ts';
import { walk } from '../../src/core/model/plan.ts';
import { linesOf } from '../../src/core/model/source-line.ts';
import { tracer } from '../../src/core/model/trace.ts';
import { parse } from '../../src/core/parse/parse.ts';
import { products, publish } from '../../src/core/publish/publish.ts';
import { dataTables } from '../../src/core/published/rows.ts';
import { markdownRules, readMarkdown } from '../../src/core/read/text/markdown.ts';
import { metaWeights } from '../../src/core/search/find.ts';
import { filterFields, metaFields } from '../../src/core/search/records.ts';
import { readPlan } from '../../src/core/seeds/read-plan.ts';
import { faultRules } from '../../src/core/seeds/yaml/faults.ts';
import { reading } from '../../src/core/seeds/yaml/reading.ts';
import { readYaml } from '../../src/core/seeds/yaml/yaml.ts';
import { planYaml } from '../helpers/folder.ts';
import { inEnglish } from '../helpers/in-english.ts';
import { unaided } from '../helpers/unaided.ts';

const source =
  '某区规划\n一、总则\n到2015年，产值达到275.54亿元。\n附件1\n主要指标\n\t指标\n\t2014年\n\t2015年\n\n' +
  '\t产值（亿元）\n\t200\n\t275.54\n\n\t企业（家）\n\t600\n\t651\n';
const options = unaided();

describe('what a piece of Markdown can be', () => {
  test.each(markdownRules)('$name: $says', (rule) => {
    const read = vi.spyOn(rule, 'read');
    readMarkdown(rule.example);
    expect(read).toHaveBeenCalled();
    read.mockRestore();
  });
});

describe('what is made of a plan', () => {
  const { report, diagnostics } = collector();
  const files = publish(
    {
      slug: 'a',
      folder: 'seeds/a',
      sourceName: 'source.txt',
      source: new TextEncoder().encode(source),
      planYaml: planYaml(),
      po: null,
      notesYaml: null,
      permalinksYaml: null,
    },
    report,
  );
  test.each(products)('$name: $says', ({ example }) => {
    expect(diagnostics).toEqual([]);
    expect([...files.keys()]).toContain(`a/${example}`);
  });
  const withRows = (rows: string) =>
    publish(
      {
        slug: 'a',
        folder: 'seeds/a',
        sourceName: 'source.txt',
        source: new TextEncoder().encode(`${source}${rows}`),
        planYaml: planYaml(),
        po: null,
        notesYaml: null,
        permalinksYaml: null,
      },
      report,
    );
  test('figures stand bare in their squares, with their signs too; a unit is a word', () => {
    const chapter = withRows('\n\t比重\n\t≥98\n\t%\n').get('a/zh/att_1.mdx') as string;
    expect(chapter).toMatch(/\| ≥98 \|/u);
    expect(chapter).toMatch(/>%<\/Cell>/u);
  });
  test('what is not certain is told in a file of its own, and in no table', () => {
    const two = withRows('\n\t学校（所）\n\t6（含）7\n\t8\n');
    expect(JSON.parse(two.get('a/tables/doubts.json') as string)).toMatchObject([{ of: '学校（所）' }]);
    expect(two.get('a/tables/indicators.json')).not.toContain('学校');
    expect(files.has('a/tables/doubts.json')).toBe(false);
  });
  test('a table of data has a sentence on each column', () => {
    for (const { columns } of Object.values(dataTables))
      for (const schema of Object.values(columns)) expect(schema.description).toBeTruthy();
  });
  test('each field of a search record has a name of its own and a sentence', () => {
    const fields = [...metaFields, ...filterFields];
    expect(new Set(fields.map((f) => f.name)).size).toBe(fields.length);
    expect(fields.filter((f) => !f.says.endsWith('.'))).toEqual([]);
  });
  test('what of a search record is searched beside its words has a weight', () => {
    expect(metaFields.map(({ name }) => name).sort()).toEqual(Object.keys(metaWeights).sort());
  });
});

describe('what can be wrong with YAML', () => {
  test.each(faultRules)('$name: $says', ({ name, example }) => {
    const text = reading(example);
    expect(faultRules.find(({ find }) => find(text))?.name).toBe(name);
  });
  test('a text is parsed once, and says where each part of it stands', () => {
    const read = readYaml(
      'released:\n  a:\n    - { date: "2020", page: p, sha256: 0123456789ab, words: w }\n',
      permalinksSchema,
      'permalinks-yaml',
      { file: 'f', report: () => {} },
    )!;
    expect(read.value.released['a']![0]!.words).toBe('w');
    expect([read.lineOf('released'), read.lineOf('released', 'a'), read.lineOf('none')]).toEqual([1, 2, 1]);
  });
});

describe('how a clause is known again', () => {
  const recordOf = (text: string) => {
    const plan = readPlan(linesOf(text), options);
    const empty = permalinksSchema.parse({});
    const yaml = release('released: {}\n', empty, recorded(plan), '2020-01-01');
    return readYaml(yaml, permalinksSchema, 'permalinks-yaml', { file: 'f', report: () => {} })!.value;
  };
  test.each(recognitions)('$name: $says', ({ example: [was, now], name }) => {
    const { trace, steps } = tracer();
    readPlan(linesOf(now), { ...options, record: recordOf(was), trace });
    expect(steps.map((s) => s.rule)).toContain(name);
  });
});

describe('ids', () => {
  test('are given by readPlan alone, and the trace says by what', () => {
    const lines = linesOf(source);
    expect([...walk(parse(lines, options).nodes)].filter((n) => n.eId)).toEqual([]);
    const { trace, steps } = tracer();
    readPlan(lines, { ...options, trace });
    expect(steps.filter((s) => s.stage === 'id' && s.line === 3).map((s) => inEnglish(s.why))).toEqual([
      'chp_1__p_1: made from the numbers above it and its own',
    ]);
  });
});

test.each(placeSigns.filter((sign) => sign.name))('a place in words: $example', ({ name, example }) => {
  expect(readPlace(example)![0]).toMatch(new RegExp(`^${name}\\d*$`));
});
