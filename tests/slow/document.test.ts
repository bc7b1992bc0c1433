import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printedCharacters } from '../../src/core/model/fidelity.ts';
import { folderWith, run } from '../helpers/folder.ts';
import { read } from '../helpers/read-shape.ts';
import { word } from '../helpers/zip.ts';

describe('npm run new', () => {
  test('a Word document becomes a folder that builds its pages, with the original beside it', () => {
    const root = folderWith({});
    const original = word(['某区规划', '#|总则', '正文。', '二、保障', '正文。']);
    writeFileSync(join(root, 'doc.docx'), original);
    const { status, out } = run(root, 'new', 'doc.docx', '--id', 'mou');
    expect(status).toBe(0);
    expect(out).toContain('guessed   title: 某区规划 (from line 1; check it)');
    expect(out).toContain('fill in   issuer');
    expect(out).toContain('wrote     1 numbers that Word shows');
    expect(readFileSync(join(root, 'seeds/mou/source.html'), 'utf8')).toContain('一、总则');
    expect(run(root, 'generate').status).toBe(0);
    expect(readFileSync(join(root, 'content/mou/source/original.docx')).equals(original)).toBe(true);
    const { files } = JSON.parse(readFileSync(join(root, 'content/mou/plan.json'), 'utf8')) as {
      files: object[];
    };
    expect(files).toContainEqual({
      name: 'original.docx',
      sha256: createHash('sha256').update(original).digest('hex'),
    });
    rmSync(join(root, 'seeds/mou/original.docx'));
    const gone =
      'seeds/mou/original.docx: warning [pages-unheld] this file stood here at the last build, and is gone';
    for (const command of ['check', 'generate']) expect(run(root, command).err).toContain(gone);
    expect(run(root, 'generate').err).not.toContain(gone);
    writeFileSync(join(root, 'bad.docx'), 'no');
    expect(run(root, 'new', 'bad.docx', '--id', 'bad')).toMatchObject({
      status: 1,
      err:
        'bad.docx: error [not-text] this file is no Word document (.docx). Save the document anew as ' +
        '.docx, or as plain text.\n',
    });
    const mistakes: [file: string, bytes: string | null, id: string, says: string][] = [
      ['.', null, 'x', 'this is a folder. Name the document in it.'],
      [
        '/dev/null',
        null,
        'x',
        'this is no ordinary file (a pipe, a socket or a device). Save the document as a file',
      ],
      ['a.pdf', '%PDF-1.4\n', 'x', 'this PDF is damaged: it cannot be opened.'],
      ['a.doc', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'x', 'Word or WPS and save it as .docx.'],
      ['a.rtf', '{\\rtf1 x}', 'x', 'this is a document in RTF.'],
      ['a.wps', 'PK\x03\x04xxxx', 'x', 'this Word document is damaged, or unpacks to more than'],
      ['a.png', '\x89PNG\r\n\x1a\n0000', 'x', 'this is a picture.'],
      [
        'doc.docx',
        null,
        'Plan',
        '“Plan” cannot be the address of a plan. Use lower-case letters, digits and hyphens.',
      ],
      ['doc.docx', null, 'full', 'because the site has a page of that name'],
      ['doc.docx', null, 'mou', 'seeds/mou exists already; nothing was changed.'],
    ];
    for (const [file, bytes, id, says] of mistakes) {
      if (bytes !== null) writeFileSync(join(root, file), Buffer.from(bytes, 'latin1'));
      const { status, err } = run(root, 'new', file, '--id', id);
      expect([file, status]).toEqual([file, 1]);
      expect(err).toContain(says);
      expect(err).not.toMatch(/\n {4}at /);
    }
  });
});

describe('any bytes at all', () => {
  const pieces = [
    '一、',
    '第一章 甲',
    '（一）',
    '1.',
    '目录',
    '\n',
    '\n\n',
    '\t',
    '　　',
    '正文。',
    '甲乙丙丁',
    '# ',
    '| a | b |',
    '| --- | --- |',
    '<p>',
    '</p>',
    '<table><tr><td>',
    '</td></tr></table>',
    '<td rowspan=9999 colspan=9999>',
    '<!--',
    '<script>',
    '&lt;',
    '<ul><li>',
    '<a href=x>',
    '```',
    '---',
    '［1］',
    '附件1：',
    '2016年1月1日',
    '- 3 -',
    '\u0000',
    '\ud800',
    '…… 3',
  ];
  const soup = fc
    .array(
      fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...pieces) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
      ),
      { maxLength: 120 },
    )
    .map((p) => p.join(''));
  test.each(['a.txt', 'a.md', 'a.html'])('%s: a tree with every word, or one clear error', (name) => {
    // A line of HTML may hold the same words twice, once as an artefact: which of the two it is, their line
    // number does not say.
    const inOrder = (words: string) => (name === 'a.html' ? [...words].sort().join('') : words);
    fc.assert(
      fc.property(
        fc.oneof({ weight: 9, arbitrary: soup }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) }),
        (source) => {
          const { plan, diagnostics, words } = read(name, source);
          if (plan) expect(inOrder(printedCharacters(plan))).toBe(inOrder(words));
          else expect(diagnostics).toHaveLength(1);
        },
      ),
      { numRuns: 3400 },
    );
  });
});
