import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { standOutside } from '../../scripts/shared/command/standing.ts';

const root = mkdtempSync(join(tmpdir(), 'plan-'));
afterAll(() => rmSync(root, { recursive: true }));
for (const folder of ['seeds/our-plan', 'other/seeds/empty', 'nested/seeds/own/seeds'])
  mkdirSync(join(root, folder), { recursive: true });
for (const file of ['seeds/our-plan/plan.yaml', 'nested/seeds/site.yaml', 'nested/seeds/own/seeds/site.yaml'])
  writeFileSync(join(root, file), '');

describe('a command of a library that is run inside seeds/', () => {
  test.each(['seeds', 'seeds/our-plan'])('is stopped in %s, and says where to go', (folder) => {
    const inside = join(root, folder);
    for (const name of ['new', 'build', 'check', 'serve'] as const)
      expect(() => standOutside(name, inside)).toThrow(
        `You stand in ${inside}, inside seeds/. Go up to ${root},`,
      );
  });
  test.each([
    ['new', '.'],
    ['build', 'other/seeds/empty'],
    ['build', 'nested/seeds/own'],
    ['outline', 'seeds/our-plan'],
  ] as const)('%s is free in %s', (name, folder) => {
    expect(() => standOutside(name, join(root, folder))).not.toThrow();
  });
});
