import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asCalledHere } from '../../scripts/shared/command/called-here.ts';
import { sentenceOf } from '../../scripts/shared/command/faults.ts';

import type { Language } from '../../src/core/model/language.ts';
import { type Rule, rules, type Subject, subjects } from '../../src/core/model/rules.ts';
import { rulesInChinese, subjectsInChinese } from '../../src/core/model/rules-zh.ts';
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
  .map((code) => {
    const told = (language: Language) => sentenceOf({ code, path: '`FILE`' }, '', language);
    return [code, told('en'), told('zh')] as const;
  })
  .filter(([, said]) => !said.includes('This should not have happened'));

const introduction = `# Messages

What a command says of a plan, what it means, and what to do. This page is made from the catalogue in
\`src/core/model/rules.ts\` by \`npx vitest run tests/unit/messages.test.ts --update\`.

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

const inChinese = `# 提示

命令对一份规划有什么提示，是什么意思，该怎么办。本页由 \`src/core/model/rules-zh.ts\` 生成：
\`npx vitest run tests/unit/messages.test.ts --update\`。（[English](messages.md)）

每条提示占一行：\`文件:行号: error 或 warning [名称] 哪里不对，该怎么办。\` **错误**（error）使 \`generate\` 和 \`build\`
停止，\`content/\` 和 \`dist/\` 保持原样，命令返回 1。**提醒**（warning）请人看一看。
\`outline\` 只作显示，读得了的原文有什么问题，标为 \`存疑\`。
`;
const sectionInChinese = (subject: Subject) =>
  `## ${subjectsInChinese[subject]}\n`.replace('。', '\n\n') +
  all
    .filter(([, { about }]) => about === subject)
    .map(([id, { severity }]) => {
      const { says, remedy } = rulesInChinese[id as keyof typeof rulesInChinese];
      return `\n### \`${id}\`\n\n${severity === 'error' ? '错误' : '提醒'}。${says}\n\n**怎么办：**${remedy}\n`;
    })
    .join('');
const machineInChinese = `## 机器的问题

系统拒绝的，命令以下面的一句话结束，返回 1。在命令前加 \`DEBUG=1\`，还会显示出错的位置。
其他意外请连同所处理的文件一起报告给我们。

| 代码 | 提示 |
| --- | --- |
${ofMachine.map(([code, , said]) => `| \`${code}\` | ${said} |\n`).join('')}`;

test('docs/messages.zh.md is the catalogue in Chinese', async () => {
  const sections = (Object.keys(subjects) as Subject[]).map(sectionInChinese);
  // It is read by editors, beside README.zh.md, which has the commands of an installed program.
  const page = asCalledHere([inChinese, ...sections, machineInChinese].join('\n'), true);
  await expect(page).toMatchFileSnapshot('../../docs/messages.zh.md');
  for (const { says, remedy } of Object.values(rulesInChinese)) {
    expect(says).toMatch(/。$/u);
    expect(remedy).toMatch(/。$/u);
  }
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
