import { expect, test } from 'vitest';
import { project, run } from '../helpers/folder.ts';

test('content/ is what seeds/ give', () => {
  expect(run(project, 'generate', '--check')).toMatchObject({ status: 0 });
});
