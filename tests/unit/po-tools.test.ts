import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { creditsIn } from '../../src/core/english/po/credits.ts';
import { readPo, writePo } from '../../src/core/english/po/file.ts';
import { type Message, translations } from '../../src/core/english/po/po.ts';
import { sync } from '../../src/core/english/po/sync.ts';

const messages: Message[] = ['甲。', '乙。', '丙。'].map((words, i) => ({
  id: `p_${i + 1}`,
  words,
  cite: `第${i + 1}段`,
  line: i + 1,
}));
const read = (text: string) => readPo(text, 'en.po', () => expect.fail())!;
const synced = (text: string) => writePo(sync(read(text), messages, 'source.txt'));
/** A file without its header, to which every program adds fields of its own. */
const body = (text: string) => text.slice(text.indexOf('\n\n') + 2);

const header = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: en\\n"\n\n';
const own =
  '# a remark\n# translated 2026-10 by A. Writer\n# reviewed 2026-11 by B. ' +
  'Reader\n#: source.txt:1\n#. 第1段\n' +
  'msgctxt "p_1"\nmsgid "甲。"\nmsgstr "A."\n\n' +
  '# reviewed\n#: source.txt:2\n#. 第2段\nmsgctxt "p_2"\nmsgid "乙。"\nmsgstr "B."\n\n' +
  '#: source.txt:3\n#. 第3段\n#, fuzzy\n#| msgid "丁。"\nmsgctxt "p_3"\nmsgid "丙。"\nmsgstr "C."\n';

/** What programs wrote of that file when they saved it, without their headers. */
const comments =
  '# a remark\n# translated 2026-10 by A. Writer\n# reviewed 2026-11 by B. Reader\n#. 第1段\n#: source.txt:1\n';
const asGettext =
  `${comments}msgctxt "p_1"\nmsgid "甲。"\nmsgstr "A."\n\n# reviewed\n#. 第2段\n#: ` +
  `source.txt:2\nmsgctxt "p_2"\nmsgid "乙。"\nmsgstr "B."\n\n#. 第3段\n#: source.txt:3\n#, ` +
  `fuzzy\n#| msgid "丁。"\nmsgctxt "p_3"\nmsgid "丙。"\nmsgstr "C."\n`;
const withoutContext = asGettext.replace(/^msgctxt .*\n|^#\| .*\n/gm, '');
const saved: Record<string, string> = {
  'msgcat of gettext 0.21': header + asGettext,
  'Poedit 3.2.2': `${header.replace('\n\n', '\n"X-Generator: Poedit 3.2.2\\n"\n\n')}${asGettext}`,
  'OmegaT 3.6.0':
    `msgid ""\nmsgstr "MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n` +
    `"Language: en\\n"\n\n${own}`,
  'Weblate with translate-toolkit 3.8.4': `${header.replace('\n\n', '\n"X-Generator: Weblate 5.8\\n"\n\n')}${own}`,
  'msgconv and msgcat --sort-output of gettext 0.21':
    header + asGettext.split('\n\n').reverse().join('\n\n').trimEnd(),
  'po2csv and csv2po --template of translate-toolkit 3.8.4': `#. extracted from a.csv\n${header}${asGettext}`,
  'po2xliff and xliff2po of translate-toolkit 3.8.4': `#, fuzzy\n${header}${withoutContext}`,
};

describe('no word, no mark and no comment is lost on the way through', () => {
  test.each(Object.entries(saved))('%s', (name, text) => {
    const before = body(synced(header + own));
    // XLIFF has no place for the words that a fuzzy entry was made for.
    const expected = name.includes('xliff') ? before.replace('#| msgid "丁。"\n', '') : before;
    expect(body(synced(text))).toBe(expected);
  });
});

/** Words as Weblate has them written, which uses translate-toolkit: cut to lines, Chinese between any two signs. */
function wrapped(name: string, words: string, width: number): string {
  if (width < 0 || name.length + words.length + 3 <= width) return `${name} "${words}"`;
  const parts = words.match(/\\.|[\u3000-\uffff]|[^\s\\\u3000-\uffff]+ ?|\s/gu)!;
  const lines = [''];
  for (const part of parts) {
    if (lines.at(-1)!.length + part.length > width - 2) lines.push('');
    lines.push(`${lines.pop()}${part}`);
  }
  return [`${name} ""`, ...lines.map((line) => `"${line}"`)].join('\n');
}

/** A file as it saves it: a header of its own with the fields that it fills, and every string cut anew. */
function asWeblateSaves(text: string, width: number): string {
  const fields = [
    'PO-Revision-Date: 2026-11-26 10:00+0000',
    'Last-Translator: A. Writer <a@example.org>',
    'Language-Team: English <https://weblate.example.org/en/>',
    'Language: en',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    'Plural-Forms: nplurals=2; plural=n != 1;',
    'X-Generator: Weblate 5.8',
  ];
  const head = `msgid ""\nmsgstr ""\n${fields.map((field) => `"${field}\\n"\n`).join('')}\n`;
  const strings = /^(msgid|msgstr) "(.+)"$/gmu;
  return head + body(text).replace(strings, (_, name: string, words: string) => wrapped(name, words, width));
}

describe('Weblate saves the English of this plan', () => {
  const text = readFileSync('seeds/futian-hitech-13fyp/en.po', 'utf8');
  const own = read(text);
  const clauses = own.live.map(({ msgctxt, msgid }, i): Message => {
    return { id: msgctxt!, words: msgid, cite: `第${i + 1}条`, line: i + 1 };
  });
  const merged = (po: string) => body(writePo(sync(read(po), clauses, 'source.txt')));
  test.each([77, 65535, -1])('wrapped at %i: no word, no mark and no comment is lost', (width) => {
    const back = asWeblateSaves(writePo(own), width);
    if (width === 77)
      expect(Math.max(...back.match(/^".*"$/gmu)!.map(({ length }) => length))).toBeLessThan(90);
    expect(merged(back)).toBe(merged(text));
  });
});

describe('who translated and reviewed, and when', () => {
  test('is read from the comments of an entry, and a dated mark is a mark', () => {
    const [first, second, third] = [...translations(read(header + own)).values()];
    expect(first).toMatchObject({
      reviewed: true,
      credits: {
        translated: { on: '2026-10', by: 'A. Writer' },
        reviewed: { on: '2026-11', by: 'B. Reader' },
      },
    });
    expect(second).toMatchObject({ reviewed: true });
    expect(second).not.toHaveProperty('credits');
    expect(third).toMatchObject({ reviewed: false, fuzzy: true });
  });
  test('goes with the mark when the Chinese changes; who translated stays a comment', () => {
    const changed = messages.map((m) => (m.id === 'p_1' ? { ...m, words: '甲子。' } : m));
    const text = writePo(sync(read(header + own), changed, 'source.txt'));
    expect(text).not.toContain('B. Reader');
    expect(text).toContain('# translated 2026-10 by A. Writer\n');
  });
  test.each([
    [['reviewed 2026-11'], { reviewed: { on: '2026-11', by: '' } }],
    [['Reviewed 2026-11-24 by Wang Li', 'note'], { reviewed: { on: '2026-11-24', by: 'Wang Li' } }],
    [['reviewed'], undefined],
    [['reviewed by none'], undefined],
    [['was reviewed 2026'], undefined],
  ])('%j', (lines, credits) => {
    expect(creditsIn(lines)).toEqual(credits);
  });
});
