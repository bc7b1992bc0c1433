/**
 * Counts the work of a function, not its time: how often each block of the program and of what it stands on
 * is run (V8's precise coverage), how many steps its patterns take (steps.ts), and how many elements the
 * built-in functions that look at all of a list or text go through. The same input gives the same count, on
 * any machine and beside any other work. Run in a process of its own: it replaces built-in functions.
 */
import { type Profiler, Session } from 'node:inspector';
import { nativeExec, stepsOf } from './steps.ts';

let parts = new Map<string, number>();
let passed = 0;
/** What is counted now: steps of patterns, or elements that built-in functions pass. */
let counting: 'steps' | 'elements' | null = null;

const add = (name: string, n: number) => parts.set(name, (parts.get(name) ?? 0) + n);

/** Functions of lists and texts that go through all of them without calling back. */
const lists = [
  'includes',
  'indexOf',
  'lastIndexOf',
  'slice',
  'concat',
  'splice',
  'shift',
  'unshift',
  'reverse',
  'toReversed',
  'join',
  'flat',
  'sort',
  'toSorted',
  'with',
] as const;
const texts = [
  'includes',
  'indexOf',
  'lastIndexOf',
  'normalize',
  'toLowerCase',
  'toUpperCase',
  'repeat',
] as const;

/** How many elements a call goes through: what is looked for ends the look, what is cut out is copied. */
function passedBy(name: string, length: number, result: unknown, [, from]: unknown[]): number {
  if (name === 'slice' || name === 'splice') return (result as { length: number }).length;
  if (name === 'indexOf')
    return (result as number) < 0 ? length - Number(from ?? 0) : (result as number) - Number(from ?? 0) + 1;
  if (name === 'lastIndexOf') return Number(from ?? length) - (result as number);
  return length;
}

/** Replaces the built-in functions whose work cannot be seen by ones that count it. */
export function install(): void {
  for (const [prototype, names] of [
    [Array.prototype, lists],
    [String.prototype, texts],
  ] as unknown as [Record<string, (...args: unknown[]) => unknown>, readonly string[]][])
    for (const name of names) {
      const own = prototype[name]!;
      Object.defineProperty(prototype, name, {
        configurable: true,
        writable: true,
        value(this: { length: number }, ...args: unknown[]) {
          const result = own.apply(this, args);
          if (counting === 'elements') passed += passedBy(name, this.length, result, args);
          return result;
        },
      });
    }
  const iterate = Array.prototype[Symbol.iterator];
  Object.defineProperty(Array.prototype, Symbol.iterator, {
    configurable: true,
    writable: true,
    value(this: unknown[]) {
      const own = iterate.call(this);
      return counting === 'elements'
        ? {
            next: () => {
              passed++;
              return own.next();
            },
            return: () => ({ done: true, value: undefined }),
            [Symbol.iterator]() {
              return this;
            },
          }
        : own;
    },
  });
  RegExp.prototype.exec = function exec(this: RegExp, text: string) {
    if (counting === 'steps') {
      counting = null;
      add(
        `/${this.source.slice(0, 80)}/`,
        stepsOf(this, String(text), this.global || this.sticky ? this.lastIndex : 0),
      );
      counting = 'steps';
    }
    return nativeExec.call(this, text);
  };
}

const session = new Session();
const post = <T>(method: string, params: object = {}): T => {
  let result: T | undefined;
  session.post(method, params, (error, value) => {
    if (error) throw error;
    result = value as T;
  });
  return result!;
};

let isCovered = false;
/** How often each block was run since this was asked last. */
function coverage(): Profiler.ScriptCoverage[] {
  if (!isCovered) {
    session.connect();
    post('Profiler.enable');
    post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    isCovered = true;
  }
  return post<Profiler.TakePreciseCoverageReturnType>('Profiler.takePreciseCoverage').result;
}

/**
 * How much work a function does, by pattern and by function of the program. It is run twice: counting
 * everything at once would be slow.
 */
export async function workOf(run: () => unknown): Promise<Map<string, number>> {
  [parts, passed] = [new Map(), 0];
  await counted('steps', run);
  coverage();
  await counted('elements', run);
  const result = coverage();
  add('built-in functions', passed);
  for (const { url, functions } of result.filter(
    (r) => r.url.startsWith('file:') && !/\/tests\/helpers\/|@eslint-community/u.test(r.url),
  ))
    for (const { functionName, ranges } of functions)
      add(
        `${url.split('/').at(-1)} ${functionName || 'callback'} ${ranges[0]!.startOffset}`,
        ranges.reduce((n, r) => n + r.count, 0),
      );
  return parts;
}

async function counted(what: 'steps' | 'elements', run: () => unknown): Promise<void> {
  counting = what;
  try {
    await run();
  } finally {
    counting = null;
  }
}

/** All of it. */
export const total = (work: ReadonlyMap<string, number>): number =>
  [...work.values()].reduce((a, b) => a + b, 0);
/** What more than doubled from an input to one of twice its length, for whoever has to mend it. */
export const blame = (small: ReadonlyMap<string, number>, large: ReadonlyMap<string, number>): string =>
  [...large]
    .map(([name, n]) => [name, n - 2 * (small.get(name) ?? 0)] as const)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([name, n]) => `${name}: ${n} too many`)
    .join('; ');
