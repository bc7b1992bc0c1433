import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { environment } from '../../scripts/bench/trial-folder.ts';
import { planYaml, project } from '../helpers/folder.ts';

const root = mkdtempSync(join(tmpdir(), 'own folder 规划 '));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const [mine, packed] = [join(root, 'office'), join(root, 'packed')];

/** The package as npm packs it, installed as npm installs it: beside the packages that it needs. */
function install(): void {
  mkdirSync(packed);
  execFileSync('npm', ['pack', '--pack-destination', packed], { cwd: project, stdio: 'pipe' });
  const [file] = readdirSync(packed);
  const modules = join(mine, 'node_modules');
  mkdirSync(join(modules, 'plan-publisher'), { recursive: true });
  execFileSync('tar', [
    'xzf',
    join(packed, file!),
    '-C',
    join(modules, 'plan-publisher'),
    '--strip-components=1',
  ]);
  for (const name of readdirSync(join(project, 'node_modules')))
    if (!name.startsWith('.')) symlinkSync(join(project, 'node_modules', name), join(modules, name));
  writeFileSync(join(mine, 'package.json'), '{ "name": "office", "scripts": { "check": "mine" } }\n');
}

/** Runs a program in a folder. */
const spawned = (folder: string, program: string, ...typed: string[]) =>
  spawnSync(process.execPath, [program, ...typed], {
    cwd: folder,
    encoding: 'utf8',
    env: environment({ PDF: 'no', npm_lifecycle_event: 'npx' }),
  });
/** Runs one, and returns what it said. */
function run(folder: string, program: string, ...typed: string[]): string {
  const { status, stdout, stderr } = spawned(folder, program, ...typed);
  if (status !== 0) throw new Error(`${typed.join(' ')}: ${stdout}${stderr}`);
  return stdout;
}

const theme = `theme:
  colours: { accent: { light: "#0b6e4f", dark: "#8fe3c4" } }
  logo: 标志.svg
  words: { zh: { footer: 某局 <b>制作</b> }, en: { footer: Made by the bureau } }
  components: { FrontLead: Lead.astro }
`;
const lead = `---
import Own from 'plan-publisher/src/components/FrontLead.astro';
---
<p class="welcome" data-ui>Welcome</p><Own />
`;

test('installed in an empty folder it makes the site of two plans, from the content that the repository makes', () => {
  install();
  const command = join(mine, 'node_modules/plan-publisher/scripts/start.mjs');
  const tool = (...typed: string[]) => run(mine, command, ...typed);
  expect(tool('init')).toContain('npx plan-publisher new plan.docx --id our-plan');
  const first = readFileSync(join(mine, 'seeds/site.yaml'), 'utf8');
  const scripts = JSON.parse(readFileSync(join(mine, 'package.json'), 'utf8')).scripts;
  expect(scripts).toMatchObject({ check: 'mine', build: 'plan-publisher build' });

  writeFileSync(join(mine, '规划.txt'), '某区规划\n\n一、甲\n到2025年达到10亿元。\n（一）乙\n正文。\n');
  expect(tool('new', '规划.txt', '--id', 'our-plan')).toContain('npx plan-publisher build');
  cpSync(join(project, 'tests/golden/seeds/tiny'), join(mine, 'seeds/tiny'), { recursive: true });
  writeFileSync(join(mine, 'seeds/our-plan/plan.yaml'), planYaml());
  writeFileSync(join(mine, 'seeds/site.yaml'), first + theme);
  mkdirSync(join(mine, 'theme'));
  writeFileSync(join(mine, 'theme/标志.svg'), readFileSync(join(project, 'public/icon.svg')));
  writeFileSync(join(mine, 'theme/Lead.astro'), lead);
  tool('build');
  // Nothing of what a person wrote is changed, and nothing of the program is copied.
  expect(tool('init')).toMatch(/Next: npx plan-publisher build\.\n$/u);
  expect(readFileSync(join(mine, 'seeds/site.yaml'), 'utf8')).toBe(first + theme);
  expect(readdirSync(mine).sort()).toEqual(
    [
      '.cache',
      '.gitattributes',
      '.gitignore',
      'content',
      'dist',
      'node_modules',
      'package.json',
      'seeds',
      'theme',
      '规划.txt',
    ].sort(),
  );
  // Its packages stand elsewhere here, as for a program that is installed for the whole computer.
  expect(readdirSync(join(mine, 'dist'))).not.toContain('node_modules');
  expect(readdirSync(join(mine, 'dist'))).not.toContain('.program');
  const page = readFileSync(join(mine, 'dist/zh/our-plan/index.html'), 'utf8');
  expect(page).toContain('>Welcome</p><div class="masthead">');
  expect(page).toContain('<p>某局 &lt;b&gt;制作&lt;/b&gt;</p>');
  expect(page).toContain('html{--accent:light-dark(#0b6e4f,#8fe3c4)}');
  const [, logo] = /<img src="\/(_astro\/theme-[^"]+\.png)"/u.exec(page)!;
  expect(
    readFileSync(join(mine, 'dist', logo!))
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');

  // A component that fails is named with its line, and what was built stays.
  writeFileSync(join(mine, 'theme/Lead.astro'), lead.replace('<Own />', '\n{(undefined as any).name}'));
  const failed = spawned(mine, command, 'build');
  expect([failed.status, failed.stdout + failed.stderr]).toEqual([
    1,
    expect.stringMatching(
      /stopped at “Rendering the pages”: theme\/Lead\.astro:5: this file of yours failed .*'name'/u,
    ),
  ]);
  expect(failed.stdout + failed.stderr).not.toMatch(/should not have happened|^ +at /mu);
  expect(readFileSync(join(mine, 'dist/zh/our-plan/index.html'), 'utf8')).toBe(page);

  for (const path of [
    'zh/tiny/chp_1/',
    'en/our-plan/',
    'zh-en/our-plan/chp_1/',
    'zh/search/',
    'id/our-plan/chp_1/',
  ])
    expect(readFileSync(join(mine, 'dist', path, 'index.html'), 'utf8')).toContain("default-src 'none'");
  // The program of the repository gives the same content.
  expect(run(mine, join(project, 'scripts/generate.ts'), '--check')).toContain(
    'content/ is what seeds/ give',
  );
});
