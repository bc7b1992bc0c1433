import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { siteAddress } from '../../scripts/build/site-address.ts';
import { readRecipe, readWorkflow, recipeFile, runCommands } from '../helpers/recipes.ts';

// GitHub's own reader of workflows imports JSON as bundlers allow it, and Node only with a word that it is.
registerHooks({
  resolve: (specifier, context, next) => ({
    ...next(specifier, context),
    ...(specifier.endsWith('.json') && { importAttributes: { type: 'json' } }),
  }),
});
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import(
  '@actions/workflow-parser'
);

const names = readdirSync(recipeFile('.'));
const folder = () => {
  const path = mkdtempSync(join(tmpdir(), 'recipe-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
};

describe.each(names.filter((name) => name.startsWith('github-')))('%s', (name) => {
  test('is a workflow, as GitHub reads it', async () => {
    const { context, value } = parseWorkflow(
      { name, content: readRecipe(name) },
      new NoOperationTraceWriter(),
    );
    await convertWorkflowTemplate(context, value!);
    expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
  });
  test('no job may do more than it must, and none keeps what opens the repository', () => {
    for (const { permissions = {}, steps } of Object.values(readWorkflow(name).jobs)) {
      const isBuilding = steps.some(({ run }) => run);
      if (isBuilding) expect(Object.values(permissions)).not.toContain('write');
      for (const { uses, with: given } of steps)
        if (uses?.startsWith('actions/checkout@')) expect(given).toEqual({ 'persist-credentials': false });
    }
  });
});

/** As much of the form of these services as the recipes use: a key that is none of theirs is refused. */
const commands = z.array(z.string()).nonempty();
const artifacts = z.strictObject({
  paths: z.array(z.string()).nonempty(),
  exclude: z.array(z.string()).optional(),
  expire_in: z.string().optional(),
});
const gitlabJob = z.strictObject({
  image: z.string().optional(),
  stage: z.enum(['build', 'test', 'deploy']).optional(),
  parallel: z.int().min(2).max(200).optional(),
  needs: z.array(z.string()).optional(),
  script: commands,
  artifacts: artifacts.optional(),
  rules: z.array(z.strictObject({ if: z.string() })),
});
const gitlab = z
  .object({ default: z.strictObject({ image: z.string(), before_script: commands }).optional() })
  .catchall(gitlabJob);
const gitee = z.strictObject({
  version: z.literal('1.0'),
  name: z.string().regex(/^[\w-]+$/),
  displayName: z.string(),
  triggers: z.strictObject({
    trigger: z.literal('auto'),
    push: z.strictObject({ branches: z.strictObject({ precise: z.array(z.string()) }) }),
  }),
  stages: z.array(
    z.strictObject({
      name: z.string(),
      displayName: z.string(),
      strategy: z.literal('naturally'),
      trigger: z.literal('auto'),
      steps: z.array(
        z.strictObject({
          step: z.literal('build@nodejs'),
          name: z.string(),
          displayName: z.string(),
          nodeVersion: z.string(),
          commands,
          artifacts: z.array(z.strictObject({ name: z.string(), path: z.array(z.string()) })),
        }),
      ),
    }),
  ),
});

describe.each(names.filter((name) => name.startsWith('gitlab-')))('%s', (name) => {
  const pipeline = gitlab.parse(parse(readRecipe(name)));
  const lines = [...(pipeline.default?.before_script ?? []), ...pipeline['pages']!.script];
  test('publishes what GitLab takes: the job pages, the folder public', () => {
    expect(pipeline['pages']!.artifacts!.paths).toEqual(['public']);
    expect(lines).toContain('mv dist public');
  });
  test.each([
    ['https://group.pages.example.cn', 'https://group.pages.example.cn', '/'],
    ['https://group.pages.example.cn/plans', 'https://group.pages.example.cn', '/plans/'],
    ['http://pages.example.cn:8090/group/sub/plans', 'http://pages.example.cn:8090', '/group/sub/plans/'],
  ])('where the site stands is read from %s', (url, site, base) => {
    const [line] = lines.filter((command) => command.startsWith('export SITE='));
    const said = runCommands(folder(), [line!, 'echo "$SITE $BASE"'], { CI_PAGES_URL: url });
    const [gotSite, gotBase] = said.trim().split(' ');
    expect(siteAddress(gotSite, gotBase)).toEqual({ site, base });
  });
});

test('gitee-go.yml has the form that Gitee Go reads', () => {
  expect(gitee.safeParse(parse(readRecipe('gitee-go.yml'))).error).toBeUndefined();
});

describe('Dockerfile', () => {
  const text = readRecipe('Dockerfile');
  const lines = text.replace(/\\\n/g, '').split('\n');
  const runs = lines.filter((line) => line.startsWith('RUN ')).map((line) => line.slice('RUN '.length));
  test('is one, and what it makes runs without rights', () => {
    expect(validate(text).map(({ message }) => message)).toEqual([]);
    const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
    expect(last.filter((line) => line.startsWith('USER '))).toEqual(['USER 101']);
    for (const [, image] of text.matchAll(/^FROM (\S+)/gm)) expect(image).toMatch(/:(?!latest).+/);
  });
  test.each([
    ['/', '', 'served/index.html'],
    ['/plans/', '/plans', 'served/plans/index.html'],
    ['plans', '/plans', 'served/plans/index.html'],
  ])('a site built for %s is put where nginx looks for it', (base, below, file) => {
    const at = folder();
    mkdirSync(join(at, 'dist/.built'), { recursive: true });
    writeFileSync(join(at, 'dist/index.html'), 'page');
    cpSync(recipeFile('nginx.conf'), join(at, 'nginx.conf'));
    runCommands(at, [runs.at(-1)!], { BASE: base });
    expect(existsSync(join(at, file))).toBe(true);
    expect(existsSync(join(at, file, '../.built'))).toBe(false);
    expect(readFileSync(join(at, 'site.conf'), 'utf8')).toBe(
      readRecipe('nginx.conf').replace('set $plans_base "";', `set $plans_base "${below}";`),
    );
  });
});
