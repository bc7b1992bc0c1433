import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { recover } from '../build/records/replace.ts';
import { filesIn } from '../shared/files.ts';
import { environment, planYaml, run, trialFolder, writeSeeds } from './trial-folder.ts';

/**
 * Two plans of a few words, one with an earlier edition, in two states: one clause of that one says something
 * else.
 */
const seeds = (state: number) => ({
  'a/source.txt':
    `某区规划\n一、总则\n（一）产业\n发展${['集成电路', '生物医药'][state]!}，到2020年产值达到15亿元。\n` +
    '二、保障\n加强领导。\n',
  'a/plan.yaml': planYaml(),
  'a/editions/2015-11-20/source.txt':
    '某区规划\n一、总则\n（一）产业\n发展集成电路。\n二、保障\n落实经费。\n',
  'a/editions/2015-11-20/plan.yaml': planYaml({ issued: '2015-11-20' }),
  'a/editions/2015-11-20/edition.yaml': 'kind: draft\ndate: 2015-11-20\n',
  'b/source.txt': '某市规划\n一、总则\n推进互联互通。\n',
  'b/plan.yaml': planYaml({ title: '{ zh: 某市规划, en: City }' }),
});
const made = ['content', 'dist'] as const;
/** A digest of each folder that programs make; empty where there is none. */
export const statesOf = (root: string): string[] =>
  made.map((name) => {
    if (!existsSync(join(root, name))) return '';
    const hash = createHash('sha256');
    for (const file of filesIn(join(root, name)))
      hash.update(`${file.slice(root.length)}\n`).update(readFileSync(file));
    return hash.digest('hex');
  });

/** A folder in which builds are killed, with what whole builds of both states give. */
export interface Field {
  root: string;
  whole: string[][];
  now: number;
  seconds: number;
}
/** What stood in content/ and dist/ when a build had been killed, before anything else ran. */
interface Kill {
  had: 'ended' | 'been killed';
  found: ('old' | 'new' | 'missing' | 'broken')[];
  faults: string[];
}

const build = (root: string) => {
  const { status, out, err } = run(root, 'build');
  if (status !== 0) throw new Error(`a build failed:\n${out}\n${err}`);
};

/** Makes such a folder: a whole build of each state. The caller removes it. */
export function field(): Field {
  const root = trialFolder(seeds(0));
  let seconds = 0;
  const whole = [1, 0]
    .map((state) => {
      for (const name of [...made, '.cache']) rmSync(join(root, name), { recursive: true, force: true });
      writeSeeds(root, seeds(state));
      const begun = performance.now();
      build(root);
      seconds = (performance.now() - begun) / 1000;
      return statesOf(root);
    })
    .reverse();
  return { root, whole, now: 0, seconds };
}

/** Some of the moments at which a build is killed: what can be seen from outside when it is there. */
export const moments: Record<string, (root: string) => boolean> = {
  'the new content/ is begun': (root) => existsSync(join(root, 'content.next')),
  'pages are being rendered': (root) => inNext(root, (next) => existsSync(join(next, '.kept-0'))),
  'the last site gives its files': (root) =>
    inNext(root, (next) => existsSync(join(next, '.built/a/plan.json'))),
  'the new dist/ is whole': (root) => inNext(root, (next) => existsSync(join(next, '.built/site.json'))),
  'dist/ is being replaced': (root) =>
    existsSync(join(root, 'dist.next/ready')) || existsSync(join(root, 'dist.next/last')),
};
function inNext(root: string, is: (next: string) => boolean): boolean {
  const folder = join(root, 'dist.next');
  try {
    return readdirSync(folder).some((name) => is(join(folder, name)));
  } catch {
    return false;
  }
}

/** What stands in a folder that a build was killed in: the whole old or new one, none, or something else. */
function stateOf(digest: string, old: string, fresh: string): Kill['found'][number] {
  if (!digest) return 'missing';
  if (digest === old) return 'old';
  return digest === fresh ? 'new' : 'broken';
}

/**
 * When a build is killed (`time`, told by what stands in its folder), whether with all that it has started,
 * and whether it waits just before dist/ is replaced, a moment that is else too short to be met each time.
 */
interface Killing {
  time: (root: string) => boolean;
  all: boolean;
  waits?: boolean;
}

/** Starts a build and kills it when it is time. Returns whether it had ended before. */
async function killBuild(root: string, { time, all, waits }: Killing): Promise<Kill['had']> {
  const waiting = waits ? ['--import', new URL('wait-before-exchange.ts', import.meta.url).href] : [];
  const child = spawn(process.execPath, [...waiting, 'scripts/build.ts'], {
    cwd: root,
    detached: true,
    stdio: 'ignore',
    env: environment(),
  });
  const ended = new Promise<void>((done) => child.on('close', () => done()));
  while (child.exitCode === null && !time(root)) await new Promise((turn) => setTimeout(turn, 1));
  const had = child.exitCode === null ? 'been killed' : 'ended';
  try {
    process.kill(all ? -child.pid! : child.pid!, 'SIGKILL');
  } catch {
    /* it has ended */
  }
  await ended;
  return had;
}

/**
 * Changes the seeds, builds and kills the build, looks at what stands, and builds again. `faults` says what
 * was not whole, and where the next build was not right.
 */
export async function kill(where: Field, killing: Killing): Promise<Kill> {
  const { root, whole, now } = where;
  const next = 1 - now;
  writeSeeds(root, seeds(next));
  const had = await killBuild(root, killing);
  const states = () => statesOf(root).map((digest, i) => stateOf(digest, whole[now]![i]!, whole[next]![i]!));
  const found = states();
  for (const folder of made) recover(join(root, folder));
  const faults = states().flatMap((state, i) =>
    state === 'old' || state === 'new' ? [] : [`${made[i]!}/ is ${state}`],
  );
  const { status, out, err } = run(root, 'build');
  if (status !== 0) faults.push(`the next build failed: ${out}${err}`);
  for (const [i, digest] of statesOf(root).entries())
    if (digest !== whole[next]![i]) faults.push(`the next build's ${made[i]!}/ is not right`);
  where.now = next;
  return { had, found, faults };
}
