/** Texts of other programs are refused by what they are; documents never are. What texts show of damage is said. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collector, format } from '../../src/core/model/diagnostics.ts';
import { readDocument } from '../../src/core/read/document.ts';
import { otherText, otherTexts } from '../../src/core/read/text/other-texts.ts';
import { shiftedAt } from '../../src/core/read/text/shifted-bytes.ts';
import { textDoubts } from '../../src/core/read/text/text-doubts.ts';
import { project } from '../helpers/folder.ts';

/** What is said of a text, and whether it is read. */
function said(source: string | Uint8Array, file = 'a.txt'): { isRead: boolean; found: string[] } {
  const { report, diagnostics } = collector();
  const document = readDocument(typeof source === 'string' ? Buffer.from(source) : source, file, report);
  return { isRead: document !== null, found: diagnostics.map(format) };
}
const plan = readFileSync(join(project, 'seeds/futian-hitech-13fyp/source.txt'), 'utf8');

describe('a text of another program', () => {
  test.each(otherTexts)('$name: is told in one sentence', ({ example, is, advice }) => {
    expect(otherTexts.filter((other) => other.is(example.text, example.file)).map((o) => o.is)).toEqual([is]);
    expect(said(example.text, example.file)).toEqual({
      isRead: false,
      found: [`${example.file}: error [not-text] ${advice.en}`],
    });
  });
  test.each(['package.json', 'tsconfig.json', 'vitest.config.ts', 'scripts/new.ts', 'seeds/site.yaml'])(
    'so is %s of this project',
    (file) => {
      expect(otherText(readFileSync(join(project, file), 'utf8'), file)).not.toBe(null);
    },
  );

  /** Documents that look a little like each. */
  const documents: [what: string, text: string, file: string][] = [
    ['a plan', plan, 'a.txt'],
    ...[
      'json',
      'yaml',
      'yml',
      'csv',
      'tsv',
      'log',
      'ts',
      'py',
      'po',
      'sql',
      'xml',
      'mht',
      'pdf',
      'ini',
      'c',
    ].map((ending): [string, string, string] => [`a plan that is called .${ending}`, plan, `a.${ending}`]),
    ['notes in brackets', '[2016] 3号\n一、总则\n各区应当做到（见附件）。[完]\n', 'a.txt'],
    [
      'a heading with a colon',
      'title: 某区规划\n一、总则\n各区应当做到。\n二、任务\n各部门落实。\n',
      'a.yaml',
    ],
    ['prose with commas', '一、总则，含目标\n各区应当做到，并且落实，按期完成。\n二、任务\n', 'a.csv'],
    ['times of day', '2026-03-01 10:00 起施行\n一、总则\n各区应当做到。\n', 'a.log'],
    ['an English plan', 'The Plan\n\n1. Aims\n\nThe city shall do more.\n', 'plan.txt'],
    [
      'a page of XHTML',
      '<?xml version="1.0"?>\n<!DOCTYPE html>\n<html><body><p>一、总则</p></body></html>\n',
      'a.html',
    ],
    ['a letter', 'From: 某局\nTo: 各区\n\n一、总则\n', 'a.txt'],
  ];
  test.each(documents)('%s is read', (_, text, file) => {
    expect(otherText(text, file)).toBe(null);
    expect(said(text, file).isRead).toBe(true);
  });

  test('a text that was read in a wrong encoding and saved so is refused', () => {
    const wrong = Buffer.from(plan).toString('latin1');
    expect(said(wrong)).toEqual({
      isRead: false,
      found: [expect.stringMatching(/^a\.txt: error \[not-text\] this text was read in a wrong encoding/u)],
    });
    expect(said('Résumé à côté: «déjà vu», naïve façade, coût élevé\n').isRead).toBe(true);
  });
});

describe('a text that shows damage (text-damaged)', () => {
  const one = (source: string | Uint8Array, file?: string) =>
    said(source, file).found.map((m) => m.slice(0, 60));
  test('of characters that were lost', () => {
    expect(one('某区规划\n一、总则\n全区高新技术产\ufffd增加值。\n')).toEqual([
      'a.txt:3: warning [text-damaged] 1 character(s) were lost before this'.slice(0, 60),
    ]);
  });
  test('of breaks that end no line: their words are kept', () => {
    const text = '某区规划\u2028一、总则\n正文。\n';
    expect(one(text, 'a.md')).toEqual([
      'a.md:1: warning [text-damaged] 1 sign(s) that break a line in other'.slice(0, 60),
    ]);
    expect(one('一、总则\n\f二、任务\n正文。\v\n')).toEqual([]);
  });
  test('of signs of Markdown in plain text', () => {
    const text = '**某区规划**\n## 一、总则\n**正文**要写好。\n';
    expect(one(text)).toEqual([
      'a.txt:1: warning [text-damaged] 3 sign(s) of Markdown (**, #) stand'.slice(0, 60),
    ]);
    expect(one(text, 'a.md')).toEqual([]);
    expect(one('某区规划\n一、总则\n注**\n正文**。\n张**，李**、王**赵**钱**孙**李**\n')).toEqual([]);
  });

  /** 某区规划 and two sentences in GB18030, a byte of the first sentence left out. */
  const gb = Buffer.from(
    'c4b3c7f8b9e6bbae0ad2bba1a2d7dcd4f20ac8abc7f8b8dfd0c2bcbccaf5b2fac6b7d4f6bcd3d6b5bfeccbd9d4f6b3a4a3acb2fad2b5bde1b9b9b2bbb6cf' +
      'd3c5bbafa1a30ac8abc7f8b8dfd0c2bcbccaf5b2fac6b7d4f6bcd3d6b5bfeccbd9d4f6b3a4a1a30a',
    'hex',
  );
  test('of a byte that is lost in GB18030', () => {
    expect(one(gb)).toEqual([]);
    const at = gb.indexOf(0x0a, 10) + 6;
    const end = gb.indexOf(0x0a, at);
    const less = (behind: string) =>
      Buffer.concat([gb.subarray(0, at), gb.subarray(at + 1, end), Buffer.from(behind), gb.subarray(end)]);
    // What stands behind is taken for the other half of a character, or is none.
    expect(one(less('A'))).toEqual([
      'a.txt:3: warning [text-damaged] 1 line(s) have lost a byte, s'.slice(0, 60),
    ]);
    expect(one(less(''))).toEqual([
      'a.txt:3: error [not-text] this text is damaged: 1 of its signs'.slice(0, 60),
    ]);
    expect(one(gb.subarray(0, end - 1))).toEqual([
      'a.txt:3: error [not-text] this text is damaged: 1 of its signs'.slice(0, 60),
    ]);
  });
  test('and rare characters alone are no damage', () => {
    const text = new TextDecoder('gb18030').decode(gb);
    expect(shiftedAt(text, gb)).toBe(null);
    expect(shiftedAt(plan, Buffer.from(plan))).toBe(null);
  });
  test('each kind has a name, a sentence and an example', () => {
    for (const { name, says, example } of textDoubts) expect(name && says && example).toBeTruthy();
  });
});
