import { expect, test } from 'vitest';
import { collector } from '../../src/core/model/diagnostics.ts';
import { walk } from '../../src/core/model/plan.ts';
import { readDocument } from '../../src/core/read/document.ts';
import { readPlan } from '../../src/core/seeds/read-plan.ts';
import { unaided } from '../helpers/unaided.ts';

test('headings without numbers that come again in each section of a Markdown document are no contents', () => {
  const { report } = collector();
  const names = ['现状', '目标', '措施', '保障'];
  const text = [
    '# 某区片区方案',
    ...['## 东片区', ...names.map((n) => `### ${n}`)],
    ...[
      '## 西片区',
      ...names.flatMap((n) => [`### ${n}`, `本片区的${n}由区政府会同各有关部门研究确定并公布。`]),
    ],
  ].join('\n\n');
  const { lines } = readDocument(new TextEncoder().encode(text), 'source.md', report)!;
  const nodes = [...walk(readPlan(lines, unaided('source.md', report)).nodes)];
  expect(nodes.filter((n) => n.kind === 'toc')).toEqual([]);
  expect(nodes.filter((n) => n.kind === 'section').map((n) => n.words)).toEqual([...names, ...names]);
});

test('a short line above numbers that begin anew, alone of its like, is offered as a part', () => {
  const { report, diagnostics } = collector();
  const text =
    '某区计划\n为推动发展，制定本计划。\n一、创新\n正文。\n二、环境\n正文。\n重点任务\n一、平台\n正文。';
  const { lines } = readDocument(new TextEncoder().encode(text), 'source.txt', report)!;
  readPlan(lines, unaided('source.txt', report));
  expect(
    diagnostics.map(({ rule, message }) => [rule, JSON.stringify(message).replaceAll('\\', '')]),
  ).toEqual([
    ['number-duplicate', expect.stringContaining('structure: [{ line: 7, text: "重点任务", kind: part }]')],
  ]);
  const hints = [{ line: 7, text: '重点任务', kind: 'part' as const }];
  const again = collector();
  readPlan(lines, { ...unaided('source.txt', again.report), hints });
  expect(again.diagnostics).toEqual([]);
});

test('short lines above numbers that begin anew are said to be unsure, with the entries that settle them', () => {
  const { report, diagnostics } = collector();
  const text = '某市清单\n教育类\n1. 新建幼儿园五所\n2. 改建小学三所\n医疗类\n1. 建设社区医院两家';
  const { lines } = readDocument(new TextEncoder().encode(text), 'source.txt', report)!;
  const kindsOf = (hints: ReturnType<typeof unaided>['hints']) => {
    const again = collector();
    const plan = readPlan(lines, { ...unaided('source.txt', again.report), hints });
    return [
      ...[...walk(plan.nodes)].slice(1).map(({ kind }) => kind),
      ...again.diagnostics.map(({ rule }) => rule),
    ];
  };
  readPlan(lines, unaided('source.txt', report));
  expect(JSON.stringify(diagnostics[0]!.message).replaceAll('\\', '')).toContain(
    'structure: [{ line: 2, text: "教育类", kind: chapter }, { line: 5, text: "医疗类", kind: chapter }]',
  );
  const said = [
    { line: 2, text: '教育类', kind: 'chapter' as const },
    { line: 5, text: '医疗类', kind: 'chapter' as const },
  ];
  expect(kindsOf(said)).toEqual(['chapter', 'section', 'section', 'chapter', 'section']);
});
