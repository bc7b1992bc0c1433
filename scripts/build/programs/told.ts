/** What a program is told by the one that started it (scripts/build/programs/child.ts), and that it ends with that one. */
import { end } from '../../shared/command/begin.ts';

const told: unknown[] = [];
let heard = () => {};
process.on('message', (message) => {
  told.push(message);
  heard();
});
process.once('disconnect', () => process.exit(1));
process.channel?.unref();

/** What is told next. */
async function next(): Promise<unknown> {
  process.channel?.ref();
  while (!told.length) await new Promise<void>((done) => (heard = done));
  process.channel?.unref();
  return told.shift();
}

/** Waits for its settings where it was made ready before they were known, and puts them into the environment. */
export async function settingsTold(): Promise<void> {
  if (process.env['WAITS']) Object.assign(process.env, await next());
}

/**
 * Waits until the next of the things that the other program does meanwhile is done (`runChild`); at once where it does
 * none.
 */
export async function nextDone(): Promise<void> {
  if (process.env['TELLS']) await next();
}

/** Ends the program, and says to the other one that its work is done: one that is left before that has failed. */
export function endDone(): void {
  if (process.connected) process.send!('done', undefined, undefined, () => end());
  else end();
}
