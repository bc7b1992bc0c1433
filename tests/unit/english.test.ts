import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePo } from '../../src/core/english/po/charset.ts';
import { readPo, writePo } from '../../src/core/english/po/file.ts';
import { forTranslators } from '../../src/core/english/po/known-words.ts';
import { type Message, messages, type PoFile, translations } from '../../src/core/english/po/po.ts';
import { sync, tellMerged } from '../../src/core/english/po/sync.ts';
import { translate } from '../../src/core/english/translate.ts';
import { collector, format } from '../../src/core/model/diagnostics.ts';
import { walk } from '../../src/core/model/plan.ts';
import { readDocument } from '../../src/core/read/document.ts';
import { readPlan } from '../../src/core/seeds/read-plan.ts';
import { growth } from '../helpers/counted.ts';
import { folderWith, project } from '../helpers/folder.ts';
import { inEnglish } from '../helpers/in-english.ts';
import { unaided } from '../helpers/unaided.ts';

const header = (charset = 'UTF-8', fields = '') =>
  `msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=${charset}\\n"\n${fields}\n`;
const read = (text: string): PoFile => {
  const { report, diagnostics } = collector();
  const file = readPo(text, 'en.po', report);
  expect(diagnostics.map(format)).toEqual([]);
  return file!;
};
const plan = (...words: string[]): Message[] =>
  words.map((w, i) => ({ id: `p_${i + 1}`, words: w, cite: `第${i + 1}段`, line: i + 1 }));
const merge = (text: string, all: Message[]) => {
  const next = sync(read(text), all, 'source.txt');
  return { ...next, text: writePo(next), told: tellMerged(next.merged).map(inEnglish) };
};
const english = (text: string) =>
  Object.fromEntries(
    [...translations(read(text))].map(([id, { words, reviewed }]) => [id, reviewed ? `${words}!` : words]),
  );

describe('merging loses no word', () => {
  /**
   * Entries with the right context, another's, one that no plan has, or none; living or obsolete; with
   * comments and flags.
   */
  const entry = fc.record({
    context: fc.constantFrom(
      '',
      '',
      'p_1',
      'p_2',
      'p_3',
      'p_9',
      'source.txt:301',
      'p_1~2',
      '5',
      'constructor',
      '__proto__',
    ),
    words: fc.constantFrom('甲。', '乙。', '丙。', '别的。', '2014', '__proto__', ''),
    obsolete: fc.boolean(),
    fuzzy: fc.boolean(),
    flag: fc.boolean(),
    mark: fc.boolean(),
    note: fc.boolean(),
    empty: fc.boolean(),
    plural: fc.boolean(),
  });
  const write = (
    entries: {
      context: string;
      words: string;
      obsolete: boolean;
      fuzzy: boolean;
      flag: boolean;
      mark: boolean;
      note: boolean;
      empty: boolean;
      plural: boolean;
    }[],
  ) => {
    const seen = new Set<string>();
    return (
      header('UTF-8', '"X-Mine: yes\\n"\n') +
      entries
        .flatMap((e, i) => {
          // Two living entries of one clause are an error of their own.
          if (!e.obsolete && e.context && seen.has(e.context)) return [];
          if (!e.obsolete) seen.add(e.context);
          if (!e.context && !e.words) return [];
          const words = e.empty ? '' : `T${i}T`;
          const keys = [
            ...(e.context ? [`msgctxt "${e.context}"`] : []),
            `msgid "${e.words}"`,
            ...(e.plural
              ? ['msgid_plural "x"', `msgstr[0] "${words}"`, `msgstr[1] "${words}s"`]
              : [`msgstr "${words}"`]),
          ];
          return [
            [
              ...(e.note ? [`# note N${i}N`] : []),
              ...(e.mark ? ['# reviewed'] : []),
              ...(e.fuzzy || e.flag
                ? [`#, ${[...(e.fuzzy ? ['fuzzy'] : []), ...(e.flag ? ['reviewed'] : [])].join(', ')}`]
                : []),
              ...keys.map((k) => (e.obsolete ? `#~ ${k}` : k)),
            ].join('\n'),
          ];
        })
        .join('\n\n') +
      '\n'
    );
  };
  const wordsIn = (file: PoFile) => [...file.live, ...file.obsolete].flatMap((e) => e.msgstr).filter(Boolean);

  test(
    'whatever the entries, every translation and every note is in the new file, and a second merge ' +
      'changes nothing',
    () => {
      fc.assert(
        fc.property(
          fc.array(entry, { maxLength: 14 }),
          fc.subarray(['甲。', '乙。', '丙。', '甲。', '丁。']),
          (entries, sources) => {
            const text = write(entries);
            const all = plan(...sources);
            const next = merge(text, all);
            const after = read(next.text);
            expect(wordsIn(read(text)).filter((w) => !wordsIn(after).includes(w))).toEqual([]);
            expect([...text.matchAll(/N\d+N/g)].filter(([note]) => !next.text.includes(note))).toEqual([]);
            expect(after.live.map((e) => e.msgctxt)).toEqual(all.map((m) => m.id));
            expect(merge(next.text, all).text).toBe(next.text);
            expect(next.text).toContain('X-Mine: yes');
            // As gettext wants it, no two entries have one context and one Chinese.
            const keys = [...after.live, ...after.obsolete].map((e) =>
              JSON.stringify([e.msgctxt ?? '', e.msgid]),
            );
            expect(new Set(keys).size).toBe(keys.length);
          },
        ),
        { numRuns: 300 },
      );
    },
  );
  test(
    'without contexts, as after XLIFF or CSV, each goes to the clause with its Chinese, the rest ' +
      'is kept, and both are said',
    () => {
      const next = merge(
        `# by Zhang\n${header()}\nmsgid "乙。"\nmsgstr "B."\n\nmsgid "甲。"\nmsgstr "A."\n\nmsgid "别的。"\n` +
          `msgstr "Other."\n\n# last words\n`,
        plan('甲。', '乙。', '甲。'),
      );
      expect(english(next.text)).toEqual({ p_1: 'A.', p_2: 'B.', p_3: 'A.' });
      expect(next.text).toMatch(/^# by Zhang\n# last words\nmsgid ""/);
      expect(next.text).toContain('#~ msgid "别的。"\n#~ msgstr "Other."');
      expect(next.told).toEqual([
        '3 entries had no msgctxt: 2 went to the clause with their Chinese (and, as drafts, to 1 more ' +
          'with the same words), 1 found no such clause and became obsolete.',
        'What is obsolete stands at the end of the file, behind #~; nothing was lost.',
      ]);
    },
  );
  test('with contexts of another program, several of the same Chinese go in the order of the text', () => {
    const next = merge(
      `${header()}\nmsgctxt "x:1"\nmsgid "合计。"\nmsgstr "Total"\n\nmsgctxt "x:2"\nmsgid "合计。"\nmsgstr ` +
        `"Sum"\n\nmsgctxt "x:3"\nmsgid "无。"\nmsgstr "None"\n`,
      plan('合计。', '合计。'),
    );
    expect(english(next.text)).toEqual({ p_1: 'Total', p_2: 'Sum' });
    expect(next.told.slice(0, 2)).toEqual([
      '2 entries stood under another id and went to the clause with their Chinese.',
      '1 entry of clauses that the plan does not have became obsolete.',
    ]);
  });
  test('many entries with the same Chinese, living and obsolete, take work that grows as they do', () => {
    const many = (n: number) =>
      Array.from(
        { length: n },
        (_, i) =>
          `${i % 2 ? '#~ ' : ''}msgctxt "x_${i}"\n${i % 2 ? '#~ ' : ''}msgid "合计"\n${i % 2 ? '#~ ' : ''}m` +
          `sgstr "${i}"\n`,
      ).join('\n');
    const alike = (n: number) =>
      Array.from({ length: n }, (_, i) => `#~ msgctxt "x"\n#~ msgid "合计"\n#~ msgstr "${i}"\n`).join('\n');
    expect(
      growth((n) => {
        merge(header() + many(n), plan(...(Array(n).fill('合计') as string[])));
      }, 100),
    ).toBeLessThan(5);
    expect(
      growth((n) => {
        merge(header() + alike(n), plan('合计'));
      }, 100),
    ).toBeLessThan(5);
  });
});

describe('the mark of a second reading', () => {
  const flagged =
    `${header()}\n# note\n#, reviewed\nmsgctxt "p_1"\nmsgid "甲。"\nmsgstr "A."\n\n# reviewed\n` +
    `msgctxt "p_2"\nmsgid "乙。"\nmsgstr "B."\n\n# reviewed by none\nmsgctxt "p_3"\nmsgid "丙。"\n` +
    `msgstr "C."\n`;
  test('is read as the flag it was and as the comment it is; merging writes the comment', () => {
    expect(english(flagged)).toEqual({ p_1: 'A.!', p_2: 'B.!', p_3: 'C.' });
    const { text } = merge(flagged, plan('甲。', '乙。', '丙。'));
    expect(english(text)).toEqual(english(flagged));
    expect(text).not.toContain('#, reviewed');
    expect(text).toContain('# note\n# reviewed\n#: source.txt:1\n#. 第1段\nmsgctxt "p_1"');
  });
  test('goes when the Chinese changes, and is no mark of a fuzzy entry', () => {
    const { text } = merge(
      `${merge(flagged, plan('甲。', '乙。', '丙。')).text}`,
      plan('甲子。', '乙。', '丙。'),
    );
    expect(text).toContain('# note\n#: source.txt:1\n#. 第1段\n#, fuzzy\n#| msgid "甲。"');
    expect(
      merge(text.replace('#, fuzzy\n', '# reviewed\n#, fuzzy\n'), plan('甲子。', '乙。', '丙。')).text,
    ).toBe(text);
  });
  test('is where gettext’s tools and Poedit keep it: comments come back in their place, unknown flags do not', () => {
    const { text } = merge(flagged, plan('甲。', '乙。', '丙。'));
    // What msgcat and Poedit 3 write of an entry: comments, then extracted, then reference; only flags that
    // they know.
    const known = text.replace(/^(#: .*)\n(#\. .*)$/gm, '$2\n$1').replace(/^#, reviewed\n/gm, '');
    expect(english(known)).toEqual(english(flagged));
  });
  const tool = (name: string) => spawnSync(name, ['--version']).status === 0;
  test.skipIf(!tool('msgcat') || !tool('msgmerge'))('outlives msgcat and msgmerge', () => {
    const root = folderWith({});
    const [po, pot] = [join(root, 'en.po'), join(root, 'en.pot')];
    const { text } = merge(flagged, plan('甲。', '乙。', '丙。'));
    writeFileSync(po, text);
    writeFileSync(pot, merge(header(), plan('甲。', '乙。', '丙。')).text);
    for (const saved of [
      execFileSync('msgcat', [po], { encoding: 'utf8' }),
      execFileSync('msgmerge', ['--quiet', po, pot], { encoding: 'utf8' }),
    ])
      expect(english(saved)).toEqual(english(flagged));
  });
  test.skipIf(!tool('msgcat'))(
    'and what a merge writes is a file that gettext takes, whatever was merged',
    () => {
      const root = folderWith({});
      writeFileSync(
        join(root, 'en.po'),
        merge(
          `${header()}\n#~ msgctxt "p_1"\n#~ msgid "甲。"\n#~ msgstr "1"\n\n#~ msgctxt "p_1"\n#~ msgid ` +
            `"甲。"\n#~ msgstr "2"\n\nmsgctxt "p_1"\nmsgid "甲。"\nmsgstr "3"\n`,
          plan('甲。'),
        ).text,
      );
      expect(
        execFileSync('msgcat', [join(root, 'en.po')], { encoding: 'utf8' }).match(/msgstr "\d"/g),
      ).toEqual(['msgstr "3"', 'msgstr "1"', 'msgstr "2"']);
    },
  );
});

describe('a file of translations is read in the charset that it declares', () => {
  const bytes = (text: string, table: Record<string, number[]>) =>
    new Uint8Array([...text].flatMap((c) => table[c] ?? [c.codePointAt(0)!]));
  const gbk = { 甲: [0xbc, 0xd7], '。': [0xa1, 0xa3], '’': [0xa1, 0xaf] };
  const cp1252 = { '’': [0x92], é: [0xe9], '—': [0x97] };
  const entry = 'msgctxt "p_1"\nmsgid "甲。"\nmsgstr "The district’s plan."\n';
  const decode = (data: Uint8Array) => {
    const { report, diagnostics } = collector();
    return { found: decodePo(data, 'en.po', report), said: diagnostics.map(format) };
  };
  const utf16 = (text: string, mark: boolean, little = true) =>
    new Uint8Array(
      [...((mark ? '\ufeff' : '') + text)].flatMap((c) => {
        const u = c.charCodeAt(0);
        return little ? [u & 255, u >> 8] : [u >> 8, u & 255];
      }),
    );
  test.each([
    ['GBK', bytes(header('GBK') + entry, gbk), 'GBK'],
    [
      'GB2312 in a folded header',
      bytes(`msgid ""\nmsgstr ""\n"Content-Type: text/plain; "\n"charset=gb2312\\n"\n\n${entry}`, gbk),
      'GB2312',
    ],
    ['CP936, as Windows calls it', bytes(header('CP936') + entry, gbk), 'CP936'],
    [
      'no charset declared, GBK',
      bytes(
        `msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=CHARSET\\n"\n\n${'# 甲。甲。\n'.repeat(9)}${entry}`,
        gbk,
      ),
      'GB18030',
    ],
    ['UTF-8', new TextEncoder().encode(header() + entry), 'UTF-8'],
    [
      'UTF-8 with a mark, declared otherwise',
      new TextEncoder().encode(`\ufeff${header('GBK')}${entry}`),
      'UTF-8',
    ],
    ['UTF-16 with a mark', utf16(header('UTF-16') + entry, true), 'UTF-16'],
    ['UTF-16 without one', utf16(header('UTF-16') + entry.repeat(1), false), 'UTF-16'],
    ['UTF-16 big-endian', utf16(header() + entry, true, false), 'UTF-16'],
  ])('%s', (_, data, encoding) => {
    const { found, said } = decode(data);
    expect(said).toEqual([]);
    expect(found!.encoding).toBe(encoding);
    expect(english(found!.text)).toEqual({ p_1: 'The district’s plan.' });
    expect(found!.text).not.toMatch(/[\ufeff\ufffd]/u);
  });
  test('CP1252', () => {
    const { found } = decode(
      bytes(`${header('CP1252')}msgctxt "p_1"\nmsgid "old"\nmsgstr "The district’s café — here."\n`, cp1252),
    );
    expect(english(found!.text)).toEqual({ p_1: 'The district’s café — here.' });
  });
  test('one that is cut within a character says where', () => {
    const words = `${header()}msgctxt "p_1"\nmsgid "到2030年某区的规划`;
    const { found, said } = decode(new TextEncoder().encode(words).slice(0, -1));
    expect(found).toBe(null);
    expect(said).toEqual([expect.stringMatching(/^en\.po:\d: error \[po\] this file is cut.*“.*某区的规”/u)]);
  });
  test.each([
    [
      'UTF-8, and it is GBK',
      bytes(header() + entry, gbk),
      'its header declares the charset UTF-8, and its bytes are no text in it.',
    ],
    [
      'GBK, and it is UTF-8',
      new TextEncoder().encode(`${header('GBK')}msgid "规划"\nmsgstr "Plan"\n`),
      'its header declares the charset GBK, and its bytes are UTF-8.',
    ],
    [
      'GBK, and it is cut',
      bytes(`${header('GBK')}msgid "甲"`, gbk).slice(0, -2),
      'its header declares the charset GBK, and its bytes are no text in it.',
    ],
    [
      'CP1252, and bytes that it has not',
      bytes(`${header('CP1252')}msgid "x"\nmsgstr "\u0081"\n`, {}),
      'its header declares the charset CP1252, and its bytes are no text in it.',
    ],
    [
      'ASCII, and more',
      bytes(`${header('US-ASCII')}msgid "x"\nmsgstr "’"\n`, cp1252),
      'its header declares the charset US-ASCII, and its bytes are no text in it.',
    ],
    [
      'what nobody knows',
      bytes(`${header('KLINGON-1')}msgid "x"\nmsgstr "’"\n`, cp1252),
      'its header declares the charset KLINGON-1, and its bytes are no text in it.',
    ],
    [
      'no charset, and no text',
      new Uint8Array([0x6d, 0x73, 0x67, 0xff, 0xff, 0x00, 0x01]),
      'this file declares no charset and is not text in UTF-8, UTF-16 or GB18030.',
    ],
  ])('refused: %s', (_, data, begins) => {
    const { found, said } = decode(data);
    expect(found).toBe(null);
    expect(said).toEqual([expect.stringContaining(`en.po: error [po] ${begins}`)]);
  });
});

describe('what a translator is asked for', () => {
  const clause = { path: [], kind: 'p', role: undefined };
  test('is not figures, the number of the document, or what an information block says of itself', () => {
    const block = { ...clause, eId: 'tbl_1', kind: 'table', role: 'metadata' as const, zh: '' };
    const row = (eId: string, ...cells: string[]) => ({ ...clause, eId, path: ['tbl_1'], zh: null, cells });
    const asked = forTranslators([
      { ...clause, eId: 'a', zh: '东政办发〔2026〕7号', role: 'number' },
      { ...clause, eId: 'b', zh: '加快建设。' },
      block,
      row('c', '索引号：', '000014349/2018-00123'),
      row('d', '发文机关：', '某市人民政府'),
      { ...row('e', '3', '5'), path: ['tbl_2'] },
    ]);
    expect(asked.map(({ eId }) => eId)).toEqual(['b', 'd']);
  });
});

describe('a broken file of translations is a sentence with its line', () => {
  test.each([
    [
      'two living entries of one clause',
      'msgctxt "a"\nmsgid "x"\nmsgstr "1"\n\n# c\nmsgctxt "a"\nmsgid "y"\nmsgstr "2"\n',
      'en.po:6: error [po] the clause a has two entries, here and on line 1.',
    ],
    [
      'a string that does not end',
      'msgid "x"\nmsgstr "1"\n\nmsgid "y\nmsgstr "2"\n',
      'en.po:4: error [po] a quotation mark is missing: words begin and end with',
    ],
    [
      'a mark among the words',
      'msgid "x"\nmsgstr "1"\n\nmsgid "y"\nmsgstr "the "best" one"\n',
      'en.po:5: error [po] “best” stands outside the quotation marks',
    ],
    [
      'marks of a Chinese keyboard',
      'msgid "x"\nmsgstr “One”\n',
      'en.po:2: error [po] the quotation marks here are Chinese ones',
    ],
    [
      'a backslash that is lost where the file is written again',
      'msgid "x"\nmsgstr "1"\n\nmsgid "y"\nmsgstr ""\n"a\\\\b\\n"\n"C:\\quay"\n',
      'en.po:7: error [po] behind \\ stands a sign that means nothing there',
    ],
    [
      'a control character among the English words',
      'msgid "x"\nmsgstr "1\\n2\\t3"\n\nmsgid "y"\nmsgstr "a\u0007b"\n',
      'en.po:4: error [po] the English of this entry has a control character',
    ],
    [
      'no msgstr',
      'msgid "x"\nmsgstr "1"\n\nmsgctxt "b"\nmsgid "y"\n\nmsgid "z"\nmsgstr "2"\n',
      'en.po:4: error [po] this entry has no msgstr.',
    ],
    [
      'an entry of which the rest is cut',
      'msgid "x"\nmsgstr "1"\n\n#. 2\nmsgctxt "b"\n',
      'en.po:5: error [po] this entry is not whole',
    ],
    [
      'a line of which the rest is cut',
      'msgid "x"\nmsgstr "1"\n\n#. 2\nms',
      'en.po:5: error [po] this entry is not whole',
    ],
    [
      'two msgstr',
      'msgid "y"\nmsgstr "1"\nmsgstr "2"\n',
      'en.po:1: error [po] this entry has more than one msgstr.',
    ],
  ])('%s', (_, text, begins) => {
    const { report, diagnostics } = collector();
    expect(readPo(text, 'en.po', report)).toBe(null);
    expect(diagnostics.map((d) => format(d).slice(0, begins.length))).toEqual([begins]);
  });
  test('lines that end as on an old Mac are lines', () => {
    expect(english('msgctxt "a"\nmsgid "x"\nmsgstr "1"\n'.replaceAll('\n', '\r'))).toEqual({ a: '1' });
  });
  test('this project’s own file has its marks as comments, all 160 of them', () => {
    const file = read(readFileSync(join(project, 'seeds/futian-hitech-13fyp/en.po'), 'utf8'));
    expect([...translations(file).values()].filter((t) => t.reviewed)).toHaveLength(160);
    expect(writePo(file)).not.toContain('#, reviewed');
  });
});

describe('a damaged file of translations', () => {
  const lines = (
    `${header()}\n# note\nmsgctxt "p_1"\nmsgid "甲。"\nmsgstr "A."\n\n#~ msgctxt "p_2"\n#~ msgid ` +
    `"乙。"\n#~ msgstr "B."\n`
  ).split('\n');
  const place = fc.nat(lines.length - 1);
  const edit = fc.oneof(
    fc.record({ at: place, with: fc.constant([] as string[]) }),
    fc.record({ at: place, with: place.map((i) => [lines[i]!]) }),
    fc.record({ at: place, with: place.map((i) => [lines[i]!, lines[(i * 7) % lines.length]!]) }),
    fc.record({ at: place, with: fc.nat(9).map((n) => [lines[7]!.slice(0, n)]) }),
  );
  test('is read, or said to be broken with its line; never anything else', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
        const damaged = [...lines];
        for (const { at, with: put } of edits) damaged.splice(at, 1, ...put);
        const { report, diagnostics } = collector();
        const file = readPo(damaged.join('\n'), 'en.po', report);
        expect(file === null).toBe(diagnostics.some(({ rule }) => rule === 'po'));
      }),
      { numRuns: 500 },
    );
  });
});

test('labels of an information block and numbers of documents need no translator, and may have one', () => {
  const page =
    '<table><tr><td>索引号：</td><td>SZ-00001</td></tr><tr><td>主题分类：</td><td>民政</td></tr></table>' +
    '<p>某市规划</p><p>某府〔2024〕3号</p><h2>一、总则</h2><p>正文。</p>';
  const { report } = collector();
  const zh = readPlan(readDocument(Buffer.from(page), 'a.html', report)!.lines, unaided());
  expect(messages(zh).map(({ words }) => words)).toEqual(['民政', '某市规划', '总则', '正文。']);
  const cellsIn = (english: Parameters<typeof translate>[1]) =>
    [...walk(translate(zh, english).nodes)].flatMap(({ cells = [] }) =>
      cells.map(({ words, state }) => `${words} ${state}`),
    );
  const known = ['Index number reviewed', 'SZ-00001 reviewed', 'Subject reviewed', '民政 missing'];
  expect(cellsIn(new Map())).toEqual(known);
  const row = [...walk(zh.nodes)].find(({ kind }) => kind === 'row')!;
  expect(row.cite).toEqual({ zh: '信息栏第1行', en: 'Information block, row 1' });
  const own = { words: 'Index no.', of: '索引号：', fuzzy: false, reviewed: false };
  expect(cellsIn(new Map([[`${row.eId}__cell_1`, own]]))).toEqual(['Index no. draft', ...known.slice(1)]);
});
