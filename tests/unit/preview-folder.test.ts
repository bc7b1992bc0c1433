import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Holder, self } from '../../scripts/build/records/holder.ts';
import { makeOwnFolder } from '../../scripts/preview/own-folder.ts';
import { emptyFolder } from '../helpers/folder.ts';

test('what killed previews left goes when the next begins; what others use stays', () => {
  const root = emptyFolder('preview-folder');
  const place = (name: string, holder: Partial<Holder> | null, age = 0) => {
    const folder = join(root, '.cache', `preview-${name}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'page'), '');
    if (!holder) return;
    writeFileSync(join(folder, 'holder.json'), JSON.stringify({ ...self, ...holder }));
    const then = new Date(Date.now() - age);
    utimesSync(join(folder, 'holder.json'), then, then);
  };
  const day = 24 * 60 * 60 * 1000;
  place('running', {}, 3 * day);
  place('killed', { process: spawnSync(process.execPath, ['-e', '']).pid, since: '' });
  place('number-used-again', { since: '1' });
  place('never-ready', null);
  place('elsewhere', { place: 'another machine' });
  place('before-the-power-went', { place: 'this machine, as it ran before' }, 3 * day);
  mkdirSync(join(root, '.cache/readings'));
  const mine = makeOwnFolder(root);
  expect(existsSync(mine)).toBe(true);
  expect(readdirSync(join(root, '.cache')).filter((name) => join(root, '.cache', name) !== mine)).toEqual([
    'preview-elsewhere',
    'preview-running',
    'readings',
  ]);
});
