import { createServer } from 'node:net';
import type { CommandName } from './commands.ts';
import { several } from './commands-said.ts';
import { Fault } from './faults.ts';
import { called } from './help.ts';
import type { Given } from './options.ts';

/** The port that a command was given (`--port`), 4321 where none was; throws a Fault at what is no port. */
export function readPort(name: CommandName, { values: { port = '4321' } }: Given): number {
  if (/^[1-9]\d{0,4}$/u.test(port) && Number(port) <= 65_535) return Number(port);
  throw new Fault(several.noPort({ port, example: called(name, '--port 4321') }));
}

/** Whether a port of this computer is free. */
const isFree = (port: number): Promise<boolean> =>
  new Promise((found) => {
    const server = createServer()
      .once('error', () => found(false))
      .listen(port, 'localhost', () => server.close(() => found(true)));
  });

/** This port of this computer, or the next that is free. */
export async function freePort(port: number): Promise<number> {
  let free = port;
  while (free < 65_535 && !(await isFree(free))) free++;
  return free;
}
