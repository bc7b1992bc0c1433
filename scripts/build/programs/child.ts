import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { joined } from '../../../src/core/model/sentence.ts';
import { Fault } from '../../shared/command/faults.ts';
import { language } from '../../shared/command/language.ts';
import { said } from '../said.ts';
import { isKeptProgram, runnable } from './kept-programs.ts';

type Settings = Record<string, string>;

const running = new Set<ChildProcess>();
/** Programs that load, and wait to be told what to do; each by its name and the flags that it was started with. */
const waiting = new Map<ChildProcess, string>();
const nameOf = (program: string, flags: readonly string[]) => [program, ...flags].join(' ');

/** Ends the programs that still run for this one. */
export function endChildren(): void {
  for (const child of running) child.kill('SIGKILL');
}
/** Ends those that were made ready and had nothing to do. */
export function endWaiting(): void {
  for (const child of waiting.keys()) child.kill('SIGKILL');
  waiting.clear();
}

/** What only programs tell each other (told.ts): set by whoever started this one, it means nothing. */
const untold = { WAITS: '', TELLS: '' };

function start(program: string, settings: Settings, flags: readonly string[]): ChildProcess {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...untold, ...settings };
  const child = spawn(process.execPath, [...flags, runnable(program), '--lang', language], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env,
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

/**
 * Has a program ready that will be run (`runChild`) when something else is done: it loads in the meantime. `known`: what
 * it is told at once. Where programs are not kept, loading takes long from what is to be done first, and nothing is
 * started.
 */
export function makeReady(program: string, flags: readonly string[], known: Settings = {}): void {
  const name = nameOf(program, flags);
  if (!isKeptProgram(program) || [...waiting.values()].includes(name)) return;
  const child = start(program, { ...known, WAITS: 'yes' }, flags);
  waiting.set(child, name);
  // One that cannot be started, or ends, is as if it were not there.
  for (const event of ['error', 'exit']) child.once(event, () => waiting.delete(child));
}

/** Tells a program something; of one that has ended, its end says why. */
const tell = (child: ChildProcess, what: Settings | string): void => void child.send(what, () => {});

/** A program that was made ready, told its settings; undefined where none waits. */
function readyOne(program: string, settings: Settings, flags: readonly string[]): ChildProcess | undefined {
  const [child] = [...waiting].find(([, name]) => name === nameOf(program, flags)) ?? [];
  if (!child?.connected) return undefined;
  waiting.delete(child);
  tell(child, settings);
  return child;
}

/** What a program printed, without the lines that say where in it something happened. */
const linesOf = (said: string) =>
  said
    .split('\n')
    .filter((line) => line.trim() && !/^\s+at |node:internal|\[vite\].* Build failed in/.test(line));

/**
 * Runs a program of `scripts/` with these settings, until it ends or this one does. Returns what it printed.
 * Throws a Fault with its last line, which is its sentence, where it fails; what it printed before that
 * stands below. `flags`: for Node itself. `meanwhile`: what is done here in the meantime, one thing after the other: it is
 * told when each of them is done, for what it does only then.
 */
export const runChild = (
  program: string,
  settings: Settings,
  { flags = [], meanwhile = [] }: { flags?: readonly string[]; meanwhile?: readonly Promise<unknown>[] } = {},
) =>
  new Promise<string>((done, failed) => {
    const all: Settings = meanwhile.length ? { ...settings, TELLS: 'yes' } : settings;
    const child = readyOne(program, all, flags) ?? start(program, all, flags);
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (printed = (printed + text).slice(-20_000)));
    // Ctrl-C ends all programs at once: it is answered before one that it ended is taken for one that failed.
    const fail = (error: Error) => setTimeout(() => failed(error), 100);
    child.on('error', fail);
    let isDone = false;
    child.on('message', () => (isDone = true));
    child.on('close', async (status, signal) => {
      if (child.connected) await once(child, 'disconnect');
      if (status === 0 && isDone) return done(printed);
      // Of one that waits for what never comes Node shows the code, and one that is left at once gives no reason.
      const lines = status === 13 || status === 0 ? [] : linesOf(printed);
      const sentence = (signal ? said.ended({ signal }) : lines.pop()) ?? said.noReason();
      const before = signal ? [] : lines.map((line) => `  ${line}`);
      fail(new Fault(joined([sentence, ...before], '\n')));
    });
    const tellAll = async () => {
      for (const one of meanwhile) {
        await one;
        if (child.connected) tell(child, 'done');
      }
    };
    // Where one fails, whoever does it says so, and all ends.
    tellAll().catch(() => {});
  });
