import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { project } from '../helpers/folder.ts';
import { all, mostGrowth } from '../helpers/linear-cases.ts';

const run = promisify(execFile);
/** Of the sizes that the cases give: a tenth tells them apart, in a tenth of the time. */
const scale = '0.1';
const halves = [0, 1].map((half) => all.map((_, i) => i).filter((i) => i % 2 === half));

interface Grown {
  name: string;
  growth: number;
  most: string;
}

test('the work of every reader grows as its input does, whatever the input is', {
  timeout: 400_000,
}, async () => {
  const counted = await Promise.all(
    halves.map(async (cases) => {
      const { stdout } = await run(process.execPath, [join(project, 'tests/helpers/linear-run.ts')], {
        // What is run is counted, and compiled code that is kept counts less well.
        env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1', SCALE: scale, CASES: cases.join() },
      });
      return stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Grown);
    }),
  );
  const grown = counted.flat();
  expect(grown).toHaveLength(all.length);
  expect(grown.filter(({ growth }) => !(growth < mostGrowth))).toEqual([]);
});
