import { type ChildProcess, spawn } from 'node:child_process';
import { joined } from '../../src/core/model/sentence.ts';
import { Fault } from '../shared/faults.ts';
import { language } from '../shared/language.ts';
import { runnable } from './programs.ts';
import { said } from './said.ts';

const running = new Set<ChildProcess>();
/** Ends the programs that still run for this one. */
export function endChildren(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** What a program printed, without the lines that say where in it something happened. */
const linesOf = (said: string) =>
  said
    .split('\n')
    .filter((line) => line.trim() && !/^\s+at |node:internal|\[vite\].* Build failed in/.test(line));

/**
 * Runs a program of `scripts/` with these settings, until it ends or this one does. Returns what it printed.
 * Throws a Fault with its last line, which is its sentence, where it fails; what it printed before that
 * stands below. `flags`: for Node itself.
 */
export const runChild = (program: string, settings: Record<string, string>, flags: readonly string[] = []) =>
  new Promise<string>((done, failed) => {
    const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...settings };
    const child = spawn(process.execPath, [...flags, runnable(program), '--lang', language], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env,
    });
    running.add(child);
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text: Buffer) => (printed = (printed + text.toString()).slice(-20_000)));
    child.on('error', failed);
    child.on('close', (status, signal) => {
      running.delete(child);
      if (status === 0) return done(printed);
      const lines = linesOf(printed);
      const sentence = (signal ? said.ended({ signal }) : lines.pop()) ?? said.noReason();
      const before = signal ? [] : lines.map((line) => `  ${line}`);
      failed(new Fault(joined([sentence, ...before], '\n')));
    });
  });
