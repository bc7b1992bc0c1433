/** npm run build: generate, render and index into dist/. The last good dist/ stays until the new one is whole. */
import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { writePolicies } from './csp.ts';
import { writeSearchIndexes } from './search-index.ts';

const fresh = 'dist.next';
const step = (name: string, ...command: [string, ...string[]]) => {
  console.log(`\n▸ ${name}`);
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit', env: { ...process.env, OUT_DIR: fresh, ASTRO_TELEMETRY_DISABLED: '1' } });
  if (status !== 0) {
    console.error(`\nThe build stopped at “${name}”. ${existsSync('dist') ? 'dist/ is as it was.' : 'There is no dist/ yet.'}`);
    process.exit(1);
  }
};

rmSync(fresh, { recursive: true, force: true });
step('Reading seeds/ into content/', 'scripts/generate.ts');
step('Rendering the pages', 'node_modules/astro/bin/astro.mjs', 'build');
console.log('\n▸ Making the search indexes');
await writeSearchIndexes('content', fresh);
writePolicies(fresh);
rmSync('dist', { recursive: true, force: true });
renameSync(fresh, 'dist');
console.log('\nThe site is in dist/.');
