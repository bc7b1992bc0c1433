import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sentenceOf } from '../../scripts/shared/faults.ts';
import { type Rule, rules, type Subject, subjects } from '../../src/core/model/diagnostics.ts';
import { project } from '../helpers/folder.ts';

const all = Object.entries(rules) as [string, Rule][];

/**
 * The faults of the machine that are known by name, each with its sentence; the others ask to be reported.
 */
const ofMachine = [
  ...Object.keys(constants.errno).sort(),
  'ERR_FS_FILE_TOO_LARGE',
  'ERR_STRING_TOO_LONG',
  'ERR_MODULE_NOT_FOUND',
]
  .map((code) => [code, sentenceOf({ code, path: '`FILE`' }, '')] as const)
  .filter(([, said]) => !said.includes('This should not have happened'));

const introduction = `# Messages

What a command says of a plan, what it means, and what to do. This page is made from the catalogue in
\`src/core/model/diagnostics.ts\` by \`npx vitest run tests/unit/messages.test.ts --update\`.

A message is one line, as editors and CI read it: \`file:line: error [rule] what is wrong, and what to do.\` An
**error** stops \`generate\` and \`build\`, which leave \`content/\` and \`dist/\` as they were, and every command that
says one ends with exit code 1. A **warning** is for a person to look at. \`outline\` only shows: what is wrong
with a document that can be read is marked \`unsure\` there.
`;

const section = (subject: Subject) =>
  `## ${subjects[subject]}\n`.replace('. ', '\n\n') +
  all
    .filter(([, { about }]) => about === subject)
    .map(
      ([id, { severity, says, remedy }]) =>
        `\n### \`${id}\`\n\n${severity === 'error' ? 'Error' : 'Warning'}. ${says}\n\n**What to do:** ${remedy}\n`,
    )
    .join('');

const machine = `## Faults of the machine

What the system refuses ends a command in one of these sentences and exit code 1. With \`DEBUG=1\` before the
command it says where in the program too. Any other fault asks to be reported with the document that caused it.

| code | what is said |
| --- | --- |
${ofMachine.map(([code, said]) => `| \`${code}\` | ${said} |\n`).join('')}`;

test('docs/messages.md is the catalogue', async () => {
  const page = [introduction, ...(Object.keys(subjects) as Subject[]).map(section), machine].join('\n');
  await expect(page).toMatchFileSnapshot('../../docs/messages.md');
});

describe('every rule says when it is said and what an editor does, in whole sentences', () => {
  const commands = Object.keys(JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')).scripts);
  test.each(all)('%s', (_, { says, remedy }) => {
    expect(says).toMatch(/^\S.*\.$/u);
    expect(remedy).toMatch(/^[A-Z].*\.$/u);
    for (const [, command] of `${says} ${remedy}`.matchAll(/npm run (\w+)/g))
      expect(commands).toContain(command);
  });
});
