import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { processorTime } from './processor-time.ts';

/** What a build took, and the last of what it said. */
export interface Measured {
  seconds: number;
  /** Its processor time, with that of all it started, in seconds. */
  work: number;
  /** The most memory that it and all it started held at once, in MB. */
  peak: number;
  said: string;
}

/** How often memory is looked at, in milliseconds. */
const every = 200;
/** How many characters of what a build says are kept. */
const longestSaid = 3000;

/** Memory of a process and all it started, in MB (Linux; 0 elsewhere). */
function memoryOf(pid: number): number {
  const read = (path: string) => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return '';
    }
  };
  const own = Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;
  const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean);
  return own + children.reduce((sum, child) => sum + memoryOf(Number(child)), 0);
}

/**
 * Builds the site of a folder and measures what that takes. Throws with what the build said where it fails.
 */
export const measuredBuild = (root: string): Promise<Measured> =>
  measured(root, ['scripts/start.mjs', 'build']);

/** Runs a program of a folder with these settings and measures what that takes; throws where it fails. */
export const measuredRun = (
  root: string,
  script: string,
  settings: Record<string, string> = {},
): Promise<Measured> => measured(root, [`scripts/${script}.ts`], settings);

const measured = (
  root: string,
  typed: readonly string[],
  settings: Record<string, string> = {},
): Promise<Measured> =>
  new Promise((done, failed) => {
    const [start, before] = [Date.now(), processorTime()];
    const child = spawn(process.execPath, typed, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', ...settings },
    });
    let [peak, said] = [0, ''];
    const withoutNotes = (text: string) =>
      text
        .split('\n')
        .filter((line) => !line.includes('[not-provided]'))
        .join('\n');
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => {
        said = (said + withoutNotes(text.toString())).slice(-longestSaid);
      });
    const timer = setInterval(() => {
      peak = Math.max(peak, memoryOf(child.pid!));
    }, every);
    child.on('close', (code) => {
      clearInterval(timer);
      const seconds = (Date.now() - start) / 1000;
      if (!code) return done({ seconds, work: processorTime() - before, peak, said });
      const when = `after ${Math.round(seconds)} s at ${Math.round(peak)} MB`;
      failed(new Error(`${typed.join(' ')} failed ${when}.\n${said}`));
    });
  });
