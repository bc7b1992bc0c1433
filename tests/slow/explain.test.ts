import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import type { Explanation } from '../../src/core/parse/explain.ts';
import { folderWith, planYaml, run } from '../helpers/folder.ts';

const whyOf = ({ steps }: Explanation, stage: string) => steps.find((s) => s.took && s.stage === stage)?.why;

describe('npm run explain', () => {
  const root = folderWith(
    {
      'a/source.txt': '某区规划\n一、甲\n产业\n正文。\n二、乙\n正文。\n',
      'a/plan.yaml': planYaml({
        artefacts: '[]',
        structure: '[{ line: 3, text: 产业, kind: section, number: 1 }]',
      }),
      'a/permalinks.yaml':
        "released:\n  chp_7: [{ date: '2020-01-01', page: chp_7, words: 乙, sha256: '0123456789ab' }]\n" +
        'aliases: {}\ngone: {}\n',
      'c/source.txt': '某区规划\n一、甲\n正文。\n',
      'c/plan.yaml': planYaml({
        artefacts: '[]',
        structure: '[{ line: 3, text: 乙, kind: p }]',
      }),
      'b.txt': '某区规划\n一、甲\n7.落后的号码。\n',
    },
    { keep: true },
  );
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const file = 'seeds/a/source.txt';
  test('gives the ids that outline gives, with hints and permalinks', () => {
    const { out, err, status } = run(root, 'explain', file, '--json');
    const said = JSON.parse(out) as Explanation[];
    const nodes = JSON.parse(run(root, 'outline', file, '--json').out) as { eId: string }[];
    expect([status, err]).toEqual([0, '']);
    expect(said.flatMap((e) => e.nodes.map((n) => n.eId))).toEqual(nodes.map((n) => n.eId));
    expect(said[2]!.nodes).toMatchObject([{ eId: 'chp_1__sec_1', kind: 'section' }]);
    expect(said).toHaveLength(6);
    expect(said[4]!.nodes).toMatchObject([{ eId: 'chp_7' }]);
    expect(whyOf(said[4]!, 'id')).toContain('permalinks.yaml has this id');
  });
  test('of one line says everything', () => {
    const { out, status } = run(root, 'explain', file, '3');
    expect(status).toBe(0);
    expect(out).toContain('plan.yaml says under structure');
    expect(out).not.toContain('二、乙');
  });
  test.each([
    [[], 'Name a document: npm run explain -- FILE [LINE] [--json].'],
    [[file, '7'], 'has 6 lines'],
    [[file, 'three'], '“three” is no line.'],
    [['nothing.txt'], 'there is no such file'],
    [['seeds'], 'this is a folder'],
    [[file, '1', '2'], 'one word too many'],
  ])('%j ends in a sentence', (args, said) => {
    const { err, status } = run(root, 'explain', ...args);
    expect(status).toBe(1);
    expect(err).toContain(said);
    expect(err).not.toMatch(/^\s+at /m);
  });
  test('a hint that does not fit is named with its line of plan.yaml, by outline too', () => {
    for (const command of ['explain', 'outline'])
      expect(run(root, command, 'seeds/c/source.txt').err).toMatch(
        /^seeds\/c\/plan\.yaml:\d+: unsure \[hint\] structure: line 3 of/m,
      );
  });
  test('outline points to it where it is unsure', () => {
    expect(run(root, 'outline', file).err).not.toContain('npm run explain');
    expect(run(root, 'outline', 'seeds/b.txt').err).toContain('npm run explain -- seeds/b.txt LINE says why');
  });
});
