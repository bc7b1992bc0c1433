/** The recipes of docs/publishing/, read, and their commands run as the services that they are for would. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { environment, project } from '../../scripts/bench/trial-folder.ts';

export const recipeFile = (name: string): string => join(project, 'docs/publishing', name);
export const readRecipe = (name: string): string => readFileSync(recipeFile(name), 'utf8');

/** As much of a workflow of GitHub as is run here. */
export interface Workflow {
  jobs: Record<
    string,
    {
      needs?: string;
      strategy?: { matrix: { part: number[] } };
      permissions?: Record<string, string>;
      steps: { uses?: string; run?: string; with?: Record<string, unknown> }[];
    }
  >;
}
export const readWorkflow = (name: string): Workflow => parse(readRecipe(name)) as Workflow;

/** A command as it is called in this repository; what brings the packages is left out: they are there. */
const here = (command: string) =>
  command.replace(/^npm ci$/, 'true').replaceAll('npx plan-publisher', 'node scripts/start.mjs');

/**
 * Runs commands in a folder, as services run them: by a shell that ends at the first that fails. Throws with
 * what they said where one does; returns what they said.
 */
export function runCommands(
  folder: string,
  commands: readonly string[],
  settings: Record<string, string>,
): string {
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', commands.map(here).join('\n')], {
    cwd: folder,
    encoding: 'utf8',
    // Programs are run by the Node that runs this.
    env: environment({ ...settings, PATH: `${join(process.execPath, '..')}:${process.env['PATH']}` }),
  });
  if (status !== 0) throw new Error(`${commands.join('; ')} ended with ${status}:\n${stdout}\n${stderr}`);
  return stdout;
}

/** The commands of a job of a workflow, with these values in the place of what the service would put there. */
export const commandsOf = (workflow: Workflow, job: string, values: Record<string, string> = {}): string[] =>
  workflow.jobs[job]!.steps.flatMap(({ run }) =>
    run ? [run.replace(/\$\{\{ (.*?) \}\}/g, (_, name: string) => values[name]!)] : [],
  );
