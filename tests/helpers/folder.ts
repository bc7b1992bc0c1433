import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Seeds, trialFolder } from '../../scripts/bench/trial-folder.ts';

export { planYaml, project, run, runWith, writeSeeds as write } from '../../scripts/bench/trial-folder.ts';

/** An empty temporary folder. It goes when the test ends. */
export function emptyFolder(name: string): string {
  const root = mkdtempSync(join(tmpdir(), `${name}-`));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

/**
 * A temporary copy of this project with seeds of its own: path inside `seeds/` -> content. It goes when the
 * test ends, unless `keep`.
 */
export function folderWith(seeds: Seeds, { keep = false } = {}): string {
  const root = trialFolder(seeds);
  if (!keep) onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}
