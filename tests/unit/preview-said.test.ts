import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { previewOf } from '../../scripts/preview/plans.ts';
import { stateOf } from '../../scripts/preview/questions.ts';
import { siteSchema } from '../../src/core/published/site.ts';
import { planYaml } from '../helpers/folder.ts';

/** What a preview says of a plan with this plan.yaml: the rule and the file of each. */
function saidOf(yaml: string): string[] {
  const root = mkdtempSync(join(tmpdir(), 'preview-said-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'seeds/a'), { recursive: true });
  writeFileSync(join(root, 'seeds/a/source.txt'), '甲规划\n一、目标\n建成十家。\n');
  writeFileSync(join(root, 'seeds/a/plan.yaml'), yaml);
  const { said } = previewOf(root)().plans.get('a')!;
  return said.map(({ rule, place }) => `${rule} ${place.file}`);
}

/** A preview of a plan that has no English at all. */
function withoutEnglish(beside: Record<string, string> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'preview-said-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'seeds/a'), { recursive: true });
  writeFileSync(join(root, 'seeds/a/source.txt'), '甲规划\n一、目标\n建成十家。\n');
  writeFileSync(join(root, 'seeds/a/plan.yaml'), planYaml());
  for (const [name, text] of Object.entries(beside)) writeFileSync(join(root, 'seeds', name), text);
  return previewOf(root)();
}

test('what a build and the checks both say is one question', () => {
  const { questions } = stateOf(withoutEnglish(), true);
  expect(questions.filter(({ file }) => file === 'seeds/a/en.po')).toHaveLength(1);
});

test('the preview says what leaves a plan hollow, as a build does', () => {
  const hollow = 'not-provided seeds/a/plan.yaml';
  const of = (yaml: string) => saidOf(yaml).filter((one) => one === hollow).length;
  expect(of(planYaml({ level: 'district' }))).toBe(0);
  expect(of(planYaml())).toBe(1);
});

test.each(['theme: { logo: gone.svg }\n', 'name：某区\n', 'name: [\n'])(
  'a site.yaml that is broken when the preview begins is as if nothing stood in it',
  (text) => {
    const { content, said } = withoutEnglish({ 'site.yaml': text });
    expect(said.map(({ rule }) => rule)).toContain('site-yaml');
    expect(JSON.parse(String(content.get('site.json')))).toEqual(siteSchema.parse({}));
  },
);
