import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportFiles } from '../../src/core/exports/files.ts';
import type { PlanJson } from '../../src/core/published/plan-json.ts';
import type { ExportsOfPlan } from '../build/export-files.ts';
import { filesIn, foldersIn } from '../shared/files.ts';
import { measuredRun } from './measured-build.ts';

/**
 * Makes all files to take along of the plans in a folder anew, in one process, and prints what that takes.
 */
export async function benchExports(root: string): Promise<void> {
  const [out, list] = [join(root, '.exports'), join(root, '.exports.json')];
  const plans = foldersIn(join(root, 'content')).map((slug): ExportsOfPlan => {
    const plan = JSON.parse(readFileSync(join(root, 'content', slug, 'plan.json'), 'utf8')) as PlanJson;
    return { slug, make: exportFiles(plan), kept: [] };
  });
  writeFileSync(list, JSON.stringify(plans));
  try {
    const settings = { OUT: out, FILES: list, SITE: 'http://localhost:4321', BASE: '/' };
    const { seconds, peak } = await measuredRun(root, 'build/exports', settings);
    const made = filesIn(out).map((file) => readFileSync(file).length);
    console.table([
      {
        plans: plans.length,
        'files to take along': made.length,
        seconds: Number(seconds.toFixed(1)),
        's a plan': Number((seconds / plans.length).toFixed(2)),
        'peak memory, MB': Math.round(peak),
        'MB a plan': Number((made.reduce((a, b) => a + b, 0) / plans.length / 1e6).toFixed(1)),
      },
    ]);
  } finally {
    for (const path of [out, list, `${list}.made`]) rmSync(path, { recursive: true, force: true });
  }
}
