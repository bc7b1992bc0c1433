/**
 * npm run kills [-- --count 200]: kills builds of a small site at random moments; content/ and dist/ are
 * whole after each, and the next build is right.
 */
import { rmSync } from 'node:fs';
import { begin } from '../shared/command/begin.ts';
import { Fault } from '../shared/command/faults.ts';
import { field, kill, moments } from './kill.ts';

const { values } = begin('kills');
const count = Number(values['count'] ?? 200);
if (!Number.isInteger(count) || count < 1)
  throw new Fault('Say how many builds to kill: npm run kills -- --count 200.');
const seen = Object.values(moments);
const where = field();
process.on('exit', () => rmSync(where.root, { recursive: true, force: true }));
const tally = new Map<string, number>();
const note = (what: string) => tally.set(what, (tally.get(what) ?? 0) + 1);
for (let n = 0; n < count; n++) {
  // Half of them anywhere, half when something begins, and up to 40 ms later.
  const begun = performance.now();
  const later = n % 2 ? Math.random() * 40 : Math.random() * where.seconds * 1000;
  const moment = n % 2 ? seen[(n >> 1) % seen.length]! : () => true;
  let from = 0;
  const time = (root: string) => {
    if (!from && moment(root)) from = n % 2 ? performance.now() : begun;
    return from > 0 && performance.now() - from >= later;
  };
  const { had, found, faults } = await kill(where, { time, all: n % 4 < 2 });
  note(`had ${had}`);
  for (const [i, state] of found.entries()) note(`${['content', 'dist'][i]!}/ ${state}`);
  if ((n + 1) % 20 === 0)
    console.log(`${n + 1} kills: ${[...tally].map(([what, times]) => `${times} ${what}`).join(', ')}`);
  for (const fault of faults) {
    note('FAULT');
    console.error(`${n}: ${fault}`);
  }
}
console.table(Object.fromEntries([...tally].sort()));
if (tally.has('FAULT')) process.exitCode = 1;
else console.log(`${count} kills: content/ and dist/ were whole, and each next build was right.`);
