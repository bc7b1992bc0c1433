import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportFiles } from '../../src/core/exports/files.ts';
import type { PlanJson } from '../../src/core/published/plan-json.ts';
import type { FilesOfPlan } from '../build/exports/make-exports.ts';
import { together } from '../build/work.ts';
import { filesIn, foldersIn } from '../shared/files.ts';
import { type Measured, measuredRun } from './measured-build.ts';

/**
 * Makes all files to take along of the plans in a folder anew, by processes of as many plans as a build gives
 * them, one after the other, and prints what that takes.
 */
export async function benchExports(root: string): Promise<void> {
  const [out, list] = [join(root, '.exports'), join(root, '.exports.json')];
  const plans = foldersIn(join(root, 'content')).map((slug): FilesOfPlan => {
    const plan = JSON.parse(readFileSync(join(root, 'content', slug, 'plan.json'), 'utf8')) as PlanJson;
    return { slug, make: exportFiles(plan) };
  });
  const settings = { OUT: out, FILES: list, SITE: 'http://localhost:4321', BASE: '/' };
  const runs: Measured[] = [];
  try {
    for (let at = 0; at < plans.length; at += together) {
      writeFileSync(list, JSON.stringify(plans.slice(at, at + together)));
      runs.push(await measuredRun(root, 'build/exports/export', settings));
    }
    const made = filesIn(out).map((file) => readFileSync(file).length);
    const sum = (of: 'seconds' | 'work') => runs.reduce((all, run) => all + run[of], 0);
    console.table([
      {
        plans: plans.length,
        'files to take along': made.length,
        seconds: Number(sum('seconds').toFixed(1)),
        's a plan': Number((sum('seconds') / plans.length).toFixed(2)),
        'processor time, s': Number(sum('work').toFixed(1)),
        'peak memory, MB': Math.round(Math.max(...runs.map(({ peak }) => peak))),
        'MB a plan': Number((made.reduce((a, b) => a + b, 0) / plans.length / 1e6).toFixed(1)),
      },
    ]);
  } finally {
    for (const path of [out, list, `${list}.made`]) rmSync(path, { recursive: true, force: true });
  }
}
