import { readFileSync } from 'node:fs';

/** The system counts time in hundredths of a second. */
const tick = 0.01;

/** The times that the system counts of a process, in seconds: proc(5) numbers them from 1 (Linux; 0 elsewhere). */
function timesOf(process: number | 'self', ...numbers: number[]): number {
  try {
    // Its name, which may hold anything, stands in brackets before them.
    const fields = readFileSync(`/proc/${process}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ');
    return numbers.reduce((sum, n) => sum + Number(fields[n - 3]) * tick, 0);
  } catch {
    return 0;
  }
}

/** The processor time of a process that runs, by itself, in seconds. */
export const timeOfProcess = (pid: number): number => timesOf(pid, 14, 15);

/**
 * The processor time of all programs that this one started and that have ended, with those that they started, in
 * seconds: what other work on the machine takes is not in it (Linux; 0 elsewhere).
 */
export const processorTime = (): number => timesOf('self', 16, 17);
