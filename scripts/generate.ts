/** npm run generate [-- --check]: seeds/ -> content/. Check writes nothing and fails on a difference. */
import { compare, generate } from './build/content/content.ts';
import { lockFolder, refuseWhileLocked } from './build/records/lock.ts';
import { isHalfDone, recover } from './build/records/replace.ts';
import { begin } from './shared/command/begin.ts';

const { flags } = begin('generate');
const check = flags.has('check');
await refuseWhileLocked();
if (!check || isHalfDone('content')) {
  await lockFolder(() => recover('content'));
}
if (!(check ? await compare(process.cwd()) : await generate(process.cwd()))) process.exitCode = 1;
