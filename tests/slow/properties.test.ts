import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chineseNumber, readNumber } from '../../src/core/chinese/numerals.ts';
import { readPo, writePo } from '../../src/core/english/po/file.ts';
import { messages } from '../../src/core/english/po/po.ts';
import { sync } from '../../src/core/english/po/sync.ts';
import { collector } from '../../src/core/model/diagnostics.ts';
import { printedCharacters, wordsOfSource } from '../../src/core/model/fidelity.ts';
import { walk } from '../../src/core/model/plan.ts';
import { linesOf } from '../../src/core/model/source-line.ts';
import { decodeSource } from '../../src/core/read/text/decode.ts';
import { readPlan } from '../../src/core/seeds/read-plan.ts';
import { unaided } from '../helpers/unaided.ts';

const signs = [
  '一、',
  '二、',
  '（一）',
  '(2)',
  '1.',
  '2．',
  '第一章 ',
  '第二篇',
  '附件1',
  '附件：',
  '专栏1',
  '前言',
  '——',
  '\t',
  '\t\t',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  ' ',
  '　',
  '。',
  '正文',
  '很长的一句话没有标点',
  '15',
  '2014年',
  '- 3 -',
  '目录',
  '目 录',
  '……3',
  '［1］',
  '# ',
  '实施',
  '某区规划',
  '2016年1月2日',
  '某某人民政府',
  '索引号：',
  '第三章甲第四章乙',
  '（一）',
  '扫一扫',
  '：',
  '，',
  '{x}',
  '<b>',
  '①',
  '10',
  '\u2028',
  '😀',
];
/** Text made of what documents are made of, and of anything at all. */
const anyText = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...signs), fc.string({ unit: 'grapheme', maxLength: 8 })), {
      maxLength: 80,
    })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
);
const read = (text: string) => readPlan(linesOf(text), unaided('source.txt', collector().report));

describe('for any text at all', () => {
  test('a tree has the words of its text, ids are ASCII and unlike, and nodes stand on pages that are there', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plan = read(text);
        expect(printedCharacters(plan)).toBe(wordsOfSource(linesOf(text), plan.artefacts));
        const nodes = [...walk(plan.nodes)];
        const ids = nodes.map((n) => n.eId);
        expect(ids.filter((id) => !/^[a-z]+(_[a-z0-9_]+)?$/.test(id))).toEqual([]);
        expect(new Set(ids).size).toBe(ids.length);
        // Of a division or of the front matter.
        const pages = new Set(ids.concat('preface'));
        expect(nodes.filter((n) => !pages.has(n.page)).map((n) => n.eId)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('for any bytes at all', () => {
  test('decoding gives text or one message', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { report, diagnostics } = collector();
        const text = decodeSource(bytes, 'source.txt', report);
        expect(diagnostics.length).toBe(text === null ? 1 : 0);
      }),
      { numRuns: 2000 },
    );
  });
});

test('numerals read back what they write', () => {
  for (let n = 1; n < 1000; n++) expect(readNumber(chineseNumber(n))).toBe(n);
});

describe('sync', () => {
  const words = fc.string({
    unit: fc.constantFrom('创', '新', '发', '展', '计', '划'),
    minLength: 1,
    maxLength: 5,
  });
  const document = fc
    .array(words, { minLength: 1, maxLength: 12 })
    .map((lines) => lines.map((l) => `${l}。`).join('\n'));
  const translated = (po: string) => [...po.matchAll(/T\d+T/g)].map((m) => m[0]);

  test('no translated word is ever lost, whatever becomes of the source', () => {
    let serial = 0;
    fc.assert(
      fc.property(
        fc.array(document, { minLength: 2, maxLength: 6 }),
        fc.infiniteStream(fc.boolean()),
        (versions, coins) => {
          let po = '';
          for (const version of versions) {
            const { report, diagnostics } = collector();
            po = writePo(sync(readPo(po, 'en.po', report)!, messages(read(version)), 'source.txt'));
            // A translator fills in some of the empty entries.
            po = po.replace(/^msgstr ""$(?!\n")/gm, (line) =>
              coins.next().value ? `msgstr "T${++serial}T"` : line,
            );
            const before = translated(po);
            const next = writePo(
              sync(readPo(po, 'en.po', report)!, messages(read(versions[0]!)), 'source.txt'),
            );
            expect(before.filter((t) => !next.includes(t))).toEqual([]);
            expect(diagnostics).toEqual([]);
            po = next;
          }
        },
      ),
      { numRuns: 300 },
    );
  });
  test('a second sync changes nothing', () => {
    fc.assert(
      fc.property(document, document, (a, b) => {
        const { report } = collector();
        const first = writePo(
          sync(
            readPo(
              writePo(sync(readPo('', 'en.po', report)!, messages(read(a)), 's')).replace(
                /^msgstr ""$(?!\n")/gm,
                'msgstr "T1T"',
              ),
              'en.po',
              report,
            )!,
            messages(read(b)),
            's',
          ),
        );
        expect(writePo(sync(readPo(first, 'en.po', report)!, messages(read(b)), 's'))).toBe(first);
      }),
      { numRuns: 200 },
    );
  });
  test('a changed clause is stale and keeps what it was made for', () => {
    const { report } = collector();
    const old = writePo(sync(readPo('', 'en.po', report)!, messages(read('甲乙丙丁。')), 's')).replace(
      /msgid "甲乙丙丁。"\nmsgstr ""/,
      'msgid "甲乙丙丁。"\nmsgstr "A."',
    );
    const now = writePo(sync(readPo(old, 'en.po', report)!, messages(read('甲乙丙戊。')), 's'));
    expect(now).toContain(
      '#, fuzzy\n#| msgid "甲乙丙丁。"\nmsgctxt "preface__p_1"\nmsgid "甲乙丙戊。"\nmsgstr "A."',
    );
  });
});
