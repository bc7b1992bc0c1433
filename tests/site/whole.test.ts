import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Field, field, kill, moments, statesOf } from '../../scripts/bench/kill.ts';
import { run } from '../helpers/folder.ts';

describe('a build', () => {
  let where: Field;
  beforeAll(() => {
    where = field();
  }, 400_000);
  afterAll(() => rmSync(where.root, { recursive: true, force: true }));

  test.each([
    ['pages are being rendered', { all: false }],
    ['the last site gives its files', { all: true }],
    ['dist/ is being replaced', { all: true, waits: true }],
  ] as const)(
    'killed when %s leaves content/ and dist/ whole, and the next one is right',
    async (moment, how) => {
      const { had, faults } = await kill(where, { time: moments[moment]!, ...how });
      expect(faults).toEqual([]);
      expect(had).toBe('been killed');
      expect(readdirSync(where.root).filter((name) => name.endsWith('.next'))).toEqual([]);
    },
  );

  test('makes again what is missing, altered, cut short or in the way, and keeps nothing that was added', () => {
    const dist = (path: string) => join(where.root, 'dist', path);
    const before = statSync(dist('zh/b/chp_1/index.html')).ino;
    rmSync(dist('zh/a/chp_1/index.html'));
    appendFileSync(dist('en/a/full/index.html'), 'x');
    truncateSync(dist('data/a/plan.json'), 10);
    rmSync(dist('zh/a/about/index.html'));
    mkdirSync(dist('zh/a/about/index.html'));
    writeFileSync(dist('zh/a/extra.html'), 'x');
    writeFileSync(dist('extra.html'), 'x');
    writeFileSync(dist('zh/search/index.html'), '');
    rmSync(dist('_astro'), { recursive: true });
    rmSync(dist('en/pagefind/pagefind-entry.json'));
    const { status, out, err } = run(where.root, 'build');
    expect(status, err).toBe(0);
    expect(statesOf(where.root)).toEqual(where.whole[where.now]);
    expect(out).toContain('of 1 of 2 plans');
    expect(statSync(dist('zh/b/chp_1/index.html')).ino, 'what was whole is the same file').toBe(before);
  });

  test('takes no note of the last run that is empty, cut short, of another form or no file', () => {
    const at = (path: string) => join(where.root, path);
    writeFileSync(at('.cache/generated.json'), '');
    writeFileSync(at('dist/.built/site.json'), '[1]');
    truncateSync(at('dist/.built/a/plan.json'), 100);
    rmSync(at('dist/.built/b/plan.json'));
    mkdirSync(at('dist/.built/b/plan.json'));
    const { status, err } = run(where.root, 'build');
    expect(status, err).toBe(0);
    expect(statesOf(where.root)).toEqual(where.whole[where.now]);
    rmSync(at('.cache'), { recursive: true });
    mkdirSync(at('.cache/generated.json'), { recursive: true });
    expect(run(where.root, 'generate').status).toBe(0);
    expect(statesOf(where.root)).toEqual(where.whole[where.now]);
  });
});
