/** The same chapters in a stock Starlight site, built for the comparison in npm run bench. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlanJson } from '../../src/core/published/plan-json.ts';
/** Builds a Starlight site of a plan's chapters, in Chinese and English, from the Markdown of the built site. Packages come from the npm registry. Returns its folder (the caller removes it), the seconds that its build took, and the path of its first chapter. */
export function buildStarlight(
  dist: string,
  plan: PlanJson,
): { root: string; seconds: number; chapter: string } {
  const root = mkdtempSync(join(tmpdir(), 'starlight-'));
  writeFileSync(join(root, 'package.json'), JSON.stringify({ type: 'module', private: true }));
  execFileSync('npm', ['install', '--no-audit', '--no-fund', 'astro@7', '@astrojs/starlight@0.42'], {
    cwd: root,
    stdio: 'ignore',
  });
  writeFileSync(
    join(root, 'astro.config.mjs'),
    `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ integrations: [starlight({ title: ${JSON.stringify(plan.title.zh)}, defaultLocale: 'zh', locales: { zh: { label: '中文', lang: 'zh-CN' }, en: { label: 'English', lang: 'en' } } })] });
`,
  );
  mkdirSync(join(root, 'src'));
  writeFileSync(
    join(root, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
  for (const language of ['zh', 'en'] as const) {
    const docs = join(root, 'src/content/docs', language);
    mkdirSync(docs, { recursive: true });
    for (const page of plan.pages) {
      const text = readFileSync(join(dist, language, plan.plan, `${page}.md`), 'utf8');
      const title = /^#+ (.+)$/m.exec(text)?.[1] ?? page;
      writeFileSync(join(docs, `${page}.md`), `---\ntitle: ${JSON.stringify(title)}\n---\n\n${text}`);
    }
    cpSync(join(docs, `${plan.pages[0]!}.md`), join(docs, 'index.md'));
  }
  const start = Date.now();
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return {
    root,
    seconds: (Date.now() - start) / 1000,
    chapter: `/zh/${plan.pages.find((p) => p.startsWith('chp'))!.toLowerCase()}/`,
  };
}
