import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { environment, project } from '../../scripts/bench/trial-folder.ts';

/** Runs a program of Node to its end; throws with what it said where it fails. */
const ended = (settings: Record<string, string>, ...args: string[]) =>
  new Promise<void>((done, fail) => {
    const child = spawn(process.execPath, args, { cwd: project, env: environment(settings) });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    child.on('close', (status) =>
      status === 0 ? done() : fail(new Error(`${args.join(' ')} failed:\n${said}`)),
    );
  });

/**
 * The tests of the site look at the site that the README's build makes. In `npm test` the types are checked
 * meanwhile: each of the two keeps one processor busy.
 */
export async function setup(): Promise<void> {
  const checked = process.env['npm_lifecycle_event'] === 'test';
  await Promise.all([
    ended({ PDF: '' }, join('scripts', 'build.ts')),
    checked && ended({}, join('node_modules', 'astro', 'bin', 'astro.mjs'), 'check'),
  ]);
}
