/** How clauses are cited. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { citations } from '../src/lib/citation.ts';
import type { PlanJson } from '../src/lib/plan-json.ts';
import { project } from './folder.ts';

const slug = readdirSync(join(project, 'seeds'), { withFileTypes: true }).find((f) => f.isDirectory())!.name;

test('BibTeX, RIS and CSL-JSON name the English title too, each in the place it has for one; where there is none, only the Chinese', () => {
  const plan = JSON.parse(readFileSync(join(project, 'content', slug, 'plan.json'), 'utf8')) as PlanJson;
  const clause = plan.clauses.find((c) => c.kind === 'p')!;
  const { bibtex, ris, csl } = citations(plan, clause, 'https://example.org/');
  const english = `${plan.title.en}, ${clause.cite.en}`;
  expect(bibtex.replace(/[{}]/g, '')).toContain(`titleaddon = ${english},`);
  expect(ris).toMatch(/^TT {2}- .*\nER {2}-/m);
  expect(ris).toContain(`TT  - ${english}`);
  expect((JSON.parse(csl) as object[])[0]).toMatchObject({ title: `${plan.title.zh}：${clause.cite.zh}`, custom: { 'translated-title': english } });
  const alone = citations({ ...plan, title: { ...plan.title, en: '' } }, clause, 'https://example.org/');
  expect(alone.bibtex + alone.ris + alone.csl).not.toMatch(/titleaddon|^TT|translated-title/m);
});
