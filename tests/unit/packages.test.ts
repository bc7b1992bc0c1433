import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { project } from '../helpers/folder.ts';

interface Locked {
  integrity?: string;
  link?: boolean;
  inBundle?: boolean;
}
const read = (name: string) => JSON.parse(readFileSync(join(project, name), 'utf8')) as unknown;

test('every package that is installed is the one that was looked at, by its digest', () => {
  const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
  const installed = Object.entries(packages).filter(
    ([path, { link, inBundle }]) => path && !link && !inBundle,
  );
  expect(installed.length).toBeGreaterThan(100);
  expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
});

test('every package is of one version, so that a clone of a later year installs what was tested', () => {
  const { dependencies, devDependencies, optionalDependencies } = read('package.json') as Record<
    'dependencies' | 'devDependencies' | 'optionalDependencies',
    Record<string, string>
  >;
  const all = { ...dependencies, ...devDependencies, ...optionalDependencies };
  expect(Object.keys(all).length).toBeGreaterThan(40);
  expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
});
