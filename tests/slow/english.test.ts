import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, planYaml, run } from '../helpers/folder.ts';

const header = (charset = 'UTF-8', fields = '') =>
  `msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=${charset}\\n"\n${fields}\n`;

describe('the mark of a second reading', () => {
  test(
    'many marks that vanish together are said by generate, check and sync; one that a person takes ' +
      'back is not',
    () => {
      const lines = Array.from({ length: 12 }, (_, i) => `正文第${'一二三四五六七八九十甲乙'[i]}条。`);
      const po = (marks: number) =>
        header() +
        lines
          .map((w, i) =>
            [
              ...(i < marks ? ['# reviewed'] : []),
              `msgctxt "chp_1__p_${i + 1}"`,
              `msgid "${w}"`,
              `msgstr "Words of the ${'abcdefghijkl'[i]}."\n`,
            ].join('\n'),
          )
          .join('\n');
      const root = folderWith({
        'a/source.txt': `某区规划\n一、甲\n${lines.join('\n')}\n`,
        'a/plan.yaml': planYaml(),
        'a/en.po': po(12),
      });
      const warning =
        /\.po: warning \[reviews-lost\] (\d+ of \d+) clauses .* a second time are drafts now, chp_1__p_\d+ first/;
      const save = (marks: number) => writeFileSync(join(root, 'seeds/a/en.po'), po(marks));
      expect(run(root, 'generate').err).not.toContain('reviews-lost');
      save(11);
      expect(run(root, 'check').err).not.toContain('reviews-lost');
      save(0);
      for (const [script, ...args] of [['check'], ['translate', 'sync'], ['generate']] as const)
        expect(warning.exec(run(root, script, ...args).err)?.[1]).toBe('12 of 12');
    },
  );
});

describe('a file of translations is read in the charset that it declares', () => {
  const bytes = (text: string, table: Record<string, number[]>) =>
    new Uint8Array([...text].flatMap((c) => table[c] ?? [c.codePointAt(0)!]));
  const gbk = { 甲: [0xbc, 0xd7], '。': [0xa1, 0xa3], '’': [0xa1, 0xaf] };
  test('merging writes UTF-8 and says so; what is refused is left as it is', () => {
    const root = folderWith({ 'a/source.txt': '甲。\n', 'a/plan.yaml': planYaml() });
    const file = join(root, 'seeds/a/en.po');
    const good = bytes(
      `${header('GBK')}msgctxt "preface__p_1"\nmsgid "甲。"\nmsgstr "The district’s plan."\n`,
      gbk,
    );
    writeFileSync(file, good);
    const { status, out } = run(root, 'translate', 'sync');
    expect([status, out]).toEqual([
      0,
      expect.stringContaining('seeds/a/en.po: it was in GBK; it is in UTF-8 now, and its header says so.'),
    ]);
    expect(readFileSync(file, 'utf8')).toMatch(
      /charset=utf-8[\s\S]*msgid "甲。"\nmsgstr "The district’s plan\."/,
    );
    const bad = Buffer.from(good).toString('latin1').replace('GBK', 'UTF-8');
    writeFileSync(file, bad, 'latin1');
    expect(run(root, 'translate', 'sync')).toMatchObject({
      status: 1,
      err: expect.stringContaining(
        'seeds/a/en.po: error [po] its header declares the charset UTF-8',
      ) as string,
    });
    expect(readFileSync(file, 'latin1')).toBe(bad);
  });
});
