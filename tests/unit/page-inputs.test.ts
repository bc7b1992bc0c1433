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
  tables: { indicators: [], series: [], carriers: [], quantities: [], tasks: [task], promises: [] },
  earlier: [],
  exports: [],
  files: Object.fromEntries(files.map((file) => [file, 'a digest'])),
});

test('that an annex is not there is shown in the contents of every page', () => {
  const of = (shown: PlanJson) =>
    JSON.stringify(shownOn({ ...content([]), plan: shown })(`zh/${slug}/chp_1/index.html`));
  const clauses = plan.clauses.map((c) => (c.eId === 'att_1' ? { ...c, absent: true as const } : c));
  expect(of({ ...plan, clauses })).not.toBe(of(plan));
});

test('the page of promises, and their calendars, are there where something is promised', () => {
  const promised = { ...task, kind: 'task', what_zh: '', what_en: '', amount: '', by: '' } as never;
  const of = (promises: never[]) => shownOn({ ...content([]), tables: { ...content([]).tables, promises } });
  for (const file of [`zh/${slug}/promises/index.html`, `data/${slug}/promises.en.ics`]) {
    expect(of([])(file)).toBeUndefined();
    expect(of([promised])(file)).toBeDefined();
  }
});

test('the page of a heading shows how much is in English of all that stands under it', () => {
  const deep = plan.clauses.find(({ kind, path }) => kind === 'p' && path.length > 1)!;
  const clauses = plan.clauses.map((c) =>
    c === deep ? { ...c, translation: 'missing' as const, en: '' } : c,
  );
  const page = (own: typeof plan, eId: string) =>
    JSON.stringify(shownOn({ ...content([]), plan: own })(`id/${slug}/${eId}/index.html`));
  const now = { ...plan, clauses };
  for (const eId of ['title', deep.path[0]!, deep.eId]) expect(page(now, eId)).not.toBe(page(plan, eId));
  const other = plan.pages.find((id) => id !== deep.path[0] && plan.clauses.some(({ eId }) => eId === id))!;
  expect(page(now, other)).toBe(page(plan, other));
});

test('the page of a row shows the heads of its table', () => {
  const head = plan.clauses.find((c) => c.head)!;
  const rowOf = (own: PlanJson) =>
    JSON.stringify(
      shownOn({ ...content([]), plan: own })(`id/${slug}/${head.eId.replace(/_\d+$/, '_5')}/index.html`),
    );
  const clauses = plan.clauses.map((c) => (c === head ? { ...c, cells: c.cells!.map(() => '甲') } : c));
  expect(rowOf({ ...plan, clauses })).not.toBe(rowOf(plan));
});

test('a page of an earlier edition leads to the same page in force: it shows which pages that has', () => {
  const earlier = { ...content([]), plan: { ...plan, edition: { date: '2016-01-01' } } as PlanJson };
  const of = (more: Partial<PlanJson>, promises: never[] = []) => {
    const own = content([]);
    const now = {
      ...own,
      plan: { ...plan, ...more },
      tables: { ...own.tables, promises },
      earlier: [earlier],
    };
    return shownOn(now)(`zh/${slug}/2016-01-01/chp_1/index.html`);
  };
  const before = of({});
  expect(before).toBeDefined();
  expect(of({})).toEqual(before);
  // A page that only words no longer in force have stood on; one that a plan has that promises something.
  expect(of({ moved: [{ id: 'chp_9__p_1', page: 'chp_9' }] as PlanJson['moved'] })).not.toEqual(before);
  expect(of({}, [{} as never])).not.toEqual(before);
});
