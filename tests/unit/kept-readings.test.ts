import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  clearReadings,
  keptPages,
  readReadings,
  writeReadings,
} from '../../scripts/build/records/kept-readings.ts';
import { compareNumbers } from '../../src/core/english/numbers/numbers.ts';
import { quantities } from '../../src/core/figures/quantities/quantities.ts';
import { keptReading, withReadings } from '../../src/core/model/readings.ts';
import { converterOf } from '../../src/core/search/traditional.ts';
import { traditionalOf } from '../../src/core/search/traditional-table.ts';
import { readYaml } from '../../src/core/seeds/yaml/yaml.ts';

const home = process.cwd();
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'readings-'));
  process.chdir(folder);
  return () => {
    process.chdir(home);
    rmSync(folder, { recursive: true });
  };
});

describe('what was read of clauses is kept from build to build', () => {
  test('what was read before is not read again, and what is new is told', () => {
    const read: string[] = [];
    const length = keptReading('length', (text = '') => {
      read.push(text);
      return text.length;
    });
    const before = new Map([[JSON.stringify(['length', 'known']), 5]]);
    const { made, readings } = withReadings(before, () => [length('known'), length('new one')]);
    expect(made).toEqual([5, 7]);
    expect(read).toEqual(['new one']);
    expect([...readings.values()]).toEqual([5, 7]);
    length('outside');
    expect(readings.size).toBe(2);
  });

  test('figures and quantities are the same when they have been kept', () => {
    const read = () => [
      compareNumbers('增加值158.74亿元，占十分之一以上', 'a value added of RMB 15.874 billion, over 10%'),
      quantities('到2020年达到430亿元以上'),
    ];
    const { made, readings } = withReadings(new Map(), read);
    expect(readings.size).toBe(2);
    writeReadings('content', 'a', 'program', readings);
    const again = readReadings('content', 'a', 'program');
    expect([...again.values()]).toEqual(made);
    expect(again).toEqual(readings);
  });

  test('texts that were converted to Traditional characters are not converted again, and the table is the same', () => {
    const texts = ['发展干部', '里程', '计划干燥'];
    const { made, readings } = withReadings(new Map(), () => traditionalOf(texts));
    expect(made.words).not.toEqual({});
    // Where its words begin and end is kept too, of a text that is shown otherwise than the dictionary has it.
    const shown = [...readings.values()].filter((value) => typeof value === 'string');
    expect(shown).toEqual(['發展幹部', '里程', '計劃乾燥']);
    const more = [...texts, '头发'];
    expect(withReadings(readings, () => traditionalOf(more)).made).toEqual(traditionalOf(more));
    // What was kept is taken: here another form than the dictionary has.
    const [known] = [...readings.keys()];
    const other = withReadings(new Map([[known!, '發展干部']]), () => traditionalOf(texts)).made;
    expect(converterOf(other)('发展干部')).toBe('發展干部');
  });

  test('a YAML file that is as it was is not parsed again, but where the line of something is asked for', () => {
    const schema = z.strictObject({ title: z.string(), items: z.array(z.string()) });
    const text = 'title: A\nitems:\n  - one\n  - two\n';
    const faults: string[] = [];
    const read = (yaml: string) =>
      readYaml(yaml, schema, 'plan-yaml', {
        file: 'plan.yaml',
        report: (_rule, { line }) => faults.push(`line ${line}`),
      });
    const { made, readings } = withReadings(
      new Map(),
      () => [read(text)!, read(`${text}more: x\n`)] as const,
    );
    expect(made[0].value).toEqual({ title: 'A', items: ['one', 'two'] });
    expect([made[1], faults]).toEqual([null, ['line 5']]);
    // What was kept is taken: here other values than the text has.
    const [known] = [...readings].find(([, value]) => value !== null)!;
    const before = new Map([...readings, [known, { values: { title: 'B', items: [] } }]]);
    const again = withReadings(before, () => [read(text)!, read(`${text}more: x\n`)] as const).made;
    expect(again[0].value.title).toBe('B');
    expect(again[0].lineOf('items', 1)).toBe(4);
    expect([again[1], faults]).toEqual([null, ['line 5', 'line 5']]);
  });

  test('of another program, or not whole, they are as if they were not there', () => {
    writeReadings('content', 'a', 'program', new Map([['key', 1]]));
    expect(readReadings('content', 'a', 'program').size).toBe(1);
    expect(readReadings('content', 'a', 'other').size).toBe(0);
    expect(readReadings('content', 'b', 'program').size).toBe(0);
    const file = join('.cache/readings/content', 'a');
    const bytes = readFileSync(file);
    bytes[bytes.length - 1]! ^= 1;
    for (const damaged of [bytes, bytes.subarray(0, 20), Buffer.alloc(0)]) {
      writeFileSync(file, damaged);
      expect(readReadings('content', 'a', 'program').size).toBe(0);
    }
  });

  test('those of plans that are no more go', () => {
    for (const slug of ['a', 'b'])
      for (const what of ['content', 'traditional'] as const) writeReadings(what, slug, 'program', new Map());
    for (const slug of ['a', 'b']) mkdirSync(join(keptPages, slug), { recursive: true });
    clearReadings(['b']);
    for (const place of ['.cache/readings/content', '.cache/readings/traditional', keptPages])
      expect(readdirSync(place)).toEqual(['b']);
  });
});
