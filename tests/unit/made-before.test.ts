import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { madeOf } from '../../src/site/made-before.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
  vi.stubEnv('KEEPS', folder);
  vi.stubEnv('PROGRAM', 'one');
  return () => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  };
});
/** What is made of these sources, and whether it was made anew. */
function made(sources: unknown): [unknown, boolean] {
  let isNew = false;
  const value = madeOf('a/zh/chp_1.mdx', sources, () => {
    isNew = true;
    return { of: sources };
  });
  return [value, isNew];
}

test('of the same sources it is made once, of others anew', () => {
  expect(made('甲')).toEqual([{ of: '甲' }, true]);
  expect(made('甲')).toEqual([{ of: '甲' }, false]);
  expect(made('乙')).toEqual([{ of: '乙' }, true]);
  expect(made('甲')).toEqual([{ of: '甲' }, true]);
});

test('another program makes it anew; without a folder nothing is kept', () => {
  made('甲');
  vi.stubEnv('PROGRAM', 'another');
  expect(made('甲')).toEqual([{ of: '甲' }, true]);
  vi.stubEnv('KEEPS', '');
  expect(made('甲')).toEqual([{ of: '甲' }, true]);
});

test('what is not whole is as if it were not there', () => {
  made('甲');
  const file = join(folder, 'a/zh/chp_1.mdx');
  const whole = readFileSync(file, 'utf8');
  for (const damaged of [whole.replace('甲', '乙'), whole.slice(0, -2), ''] as const) {
    writeFileSync(file, damaged);
    expect(made('甲')).toEqual([{ of: '甲' }, true]);
  }
  vi.stubEnv('KEEPS', join(file, 'no folder'));
  expect(made('甲')).toEqual([{ of: '甲' }, true]);
});
