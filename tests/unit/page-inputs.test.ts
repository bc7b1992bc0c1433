import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PlanJson } from '../../src/core/published/plan-json.ts';
import type { Task } from '../../src/core/published/rows.ts';
import { type PlanContent, shownOn } from '../../src/site/page-inputs.ts';
import { project } from '../helpers/folder.ts';

const slug = 'futian-hitech-13fyp';
const plan = JSON.parse(readFileSync(join(project, 'content', slug, 'plan.json'), 'utf8')) as PlanJson;
const task: Task = {
  eId: 'chp_1__sec_1__para_1__p_1',
  n: 1,
  clause: 'chp_1__sec_1__para_1__p_1',
  group_zh: '',
  group_en: '',
  task_zh: '建设中心',
  task_en: '',
  lead_zh: '甲局',
  lead_en: '',
  with_zh: '',
  with_en: '',
  deadline: '',
  due: '',
  source_line: 14,
};
const content = (files: string[]): PlanContent => ({
  plan,
  terms: [],
  findings: [],
  tables: { indicators: [], series: [], carriers: [], quantities: [], tasks: [task] },
  files: Object.fromEntries(files.map((file) => [file, 'a digest'])),
});

test('the page of the tasks shows which tables there are to download', () => {
  const shown = (...files: string[]) => shownOn(content(files))(`zh/${slug}/tasks/index.html`);
  expect(shown('tables/tasks.csv')).toEqual(shown('tables/tasks.csv', 'zh/chp_1.mdx'));
  expect(shown('tables/tasks.csv')).not.toEqual(shown('tables/tasks.csv', 'tables/carriers.csv'));
});
