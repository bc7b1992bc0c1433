import { expect, test } from 'vitest';
import { linesOf } from '../../src/core/model/source-line.ts';
import { parse } from '../../src/core/parse/parse.ts';
import { fields, guess } from '../../src/core/seeds/guess.ts';

test.each(fields)('$field: $says, from $example', ({ field, example, read }) => {
  const plan = parse(linesOf(`${example}\n某市五年规划\n一、总则\n正文。`), {
    file: 'source.txt',
    hintFile: 'plan.yaml',
    hints: [],
    artefacts: [],
    report: () => {},
  });
  expect(guess(plan)[field]).toEqual({ value: read(example.split('：')[1]!), line: 1 });
});
