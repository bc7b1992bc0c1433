/** npm run generate [-- --check]: seeds/ -> content/. Check writes nothing and fails on a difference. */
import { begin } from './begin.ts';
import { compare, generate } from './content.ts';
import { lockFolder, refuseWhileLocked } from './lock.ts';
import { isHalfDone, recover } from './replace.ts';

const { flags } = begin({ usage: 'npm run generate [-- --check]', options: { check: 'flag' } });
const check = flags.has('check');
await refuseWhileLocked();
if (!check || isHalfDone('content')) {
  await lockFolder(() => recover('content'));
}
if (!(check ? await compare(process.cwd()) : await generate(process.cwd()))) process.exitCode = 1;
