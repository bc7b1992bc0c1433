import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  digestOf,
  type ExchangeRow,
  rowsToGive,
  takeBack,
  tellTaken,
} from '../../src/core/english/exchange/exchange.ts';
import { differing, Memory } from '../../src/core/english/exchange/memory.ts';
import { heads, rowsFrom, tellLost, tellUntold, writeWord } from '../../src/core/english/exchange/office.ts';
import {
  clauseOfUnit,
  readTmx,
  tellUntoldUnits,
  type UntoldUnit,
  writeTmx,
} from '../../src/core/english/exchange/tmx.ts';
import { readPo } from '../../src/core/english/po/file.ts';
import { collector } from '../../src/core/model/diagnostics.ts';
import { rowsOfSheets, rowsOfWord } from '../../src/core/read/table-rows.ts';
import { inEnglish } from '../helpers/in-english.ts';

describe('the memory', () => {
  const memory = new Memory([
    { from: 'a/p_1', zh: '推进福田区产业园区建设。', en: 'Advance parks in Futian.' },
    { from: 'a/p_2', zh: '推进福田区产业园区建设。', en: 'Advance parks in Futian.' },
    { from: 'a/p_3', zh: '到2015年达到50家。', en: 'Reach 50 by 2015.' },
    { from: 'a/p_4', zh: '完全不同的一句话。', en: 'Another sentence.' },
    { from: 'a/p_5', zh: '没有译文。', en: '' },
  ]);
  test('holds each translation once, and none that is empty', () => {
    expect(memory.size).toBe(3);
  });
  test('finds the same for certain, and what is nearly the same with how near it is', () => {
    expect(memory.find('推进福田区产业园区建设。')).toMatchObject([{ from: 'a/p_1', score: 1 }]);
    const [near, ...others] = memory.find('推进罗湖区产业园区建设。');
    expect(near).toMatchObject({ from: 'a/p_1' });
    expect(near!.score).toBeGreaterThan(0.6);
    expect(near!.score).toBeLessThan(1);
    expect(others).toEqual([]);
  });
  test('takes figures for one: what differs in them alone is very near', () => {
    expect(memory.find('到2020年达到80家。')[0]).toMatchObject({ from: 'a/p_3', score: 0.99 });
    expect(memory.find('无')).toEqual([]);
  });
  test.each([
    ['推进福田区建设', '推进罗湖区建设', '推进〔福田→罗湖〕区建设'],
    ['甲', '甲', '甲'],
    ['甲乙', '甲', '甲〔乙→〕'],
    ['', '甲', '〔→甲〕'],
    [`${'甲'.repeat(2000)}乙`, `丙${'丁'.repeat(2000)}`, `〔${'甲'.repeat(2000)}乙→丙${'丁'.repeat(2000)}〕`],
  ])('%s → %s', (before, now, shown) => {
    expect(differing(before, now)).toBe(shown);
  });
});

describe('TMX', () => {
  const report = () => expect.fail();
  test('gives back what was written, whatever signs it has', () => {
    const units = [{ from: 'a/p_1', zh: '甲<&>“"\n乙', en: 'A <b> & "c"', digest: 'abcdef012345' }];
    expect(readTmx(writeTmx(units), 'x.tmx', report)).toEqual({
      units: [{ ...units[0], line: 5 }],
      untold: [],
    });
  });
  test(
    'reads other programs’ files: languages by their beginning, formatting ' +
      'left out, CDATA, numbers of signs',
    () => {
      const text =
        '<tmx version="1.4"><body><tu><tuv lang="ZH-cn"><seg>甲<ph x="1"/><bpt i="1">&lt;b></bpt>乙</seg></tuv>' +
        '<tuv xml:lang="EN_US"><seg><![CDATA[A & B]]>&#8212;&#x43;</seg></tuv></tu>' +
        '<tu><tuv xml:lang="de"><seg>D</seg></tuv><tuv xml:lang="en"><seg>E</seg></tuv></tu></body></tmx>';
      expect(readTmx(text, 'x.tmx', report).units).toEqual([
        { from: 'x.tmx', zh: '甲乙', en: 'A & B—C', digest: '', line: 1 },
      ]);
    },
  );
  test.each(['no xml', '<tmx><!ENTITY a "b"></tmx>'])('refuses %s', (text) => {
    const { report: collect, diagnostics } = collector();
    expect(readTmx(text, 'x.tmx', collect)).toEqual({ units: [], untold: [] });
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['exchange']);
  });
  test('a unit with English that is of no clause here is named with its line, and why', () => {
    const unit = (tuid: string, zh: string, en: string) =>
      `<tu${tuid}>\n<tuv xml:lang="zh"><seg>${zh}</seg></tuv><tuv xml:lang="en"><seg>${en}</seg></tuv></tu>\n`;
    const text =
      '<tmx version="1.4"><body>\n' +
      unit(' tuid="a/p_1"', '甲。', 'A.') +
      unit('', '乙。', 'B.') +
      unit(' tuid="77"', '丙。', 'C.') +
      unit(' tuid="b/p_1"', '丁。', 'D.') +
      unit(' tuid="a/p_2"', '', 'E.') +
      unit(' tuid="a/p_3"', '己。', '');
    const { units, untold } = readTmx(text, 'x.tmx', report);
    const clauses = units.map((one) => clauseOfUnit(one, 'x.tmx', (slug) => slug === 'a'));
    expect(clauses[0]).toEqual({ plan: 'a', id: 'p_1' });
    const told = tellUntoldUnits([...(clauses.slice(1) as UntoldUnit[]), ...untold]);
    expect(told.map(({ line, says }) => `${line} ${inEnglish(says)!.split('. Copy')[0]}`)).toEqual([
      '4 this unit (“乙。”) has English and was not taken: it has no tuid, which says of what clause it is',
      '6 this unit (“丙。”) has English and was not taken: its tuid, “77”, does not name a plan and a clause (plan/clause)',
      '8 this unit (“丁。”) has English and was not taken: its tuid, “b/p_1”, names the plan “b”, which is not here',
      '10 this unit (“E.”) has English and was not taken: it has no Chinese',
    ]);
    const many = Array.from({ length: 60 }, () => untold[0]!);
    expect(tellUntoldUnits(many)).toHaveLength(51);
  });
});

describe('rows that come back', () => {
  const po = readPo(
    'msgctxt "p_1"\nmsgid "甲。"\nmsgstr "A."\n\nmsgctxt "p_2"\nmsgid "乙。"\nmsgstr ""\n\n' +
      '# reviewed\nmsgctxt "p_3"\nmsgid "丙。"\nmsgstr "C."\n',
    'en.po',
    () => expect.fail(),
  )!;
  const row = (id: string, zh: string, given: string, en: string): ExchangeRow => ({
    id,
    zh,
    en,
    digest: digestOf(given),
  });
  const taken = (...rows: ExchangeRow[]) => {
    const { live, taken: how } = takeBack(po, rows);
    const ids = Object.entries(how).map(([list, of]) => [list, Array.isArray(of) ? of.map((r) => r.id) : of]);
    return {
      how: Object.fromEntries(ids) as Record<string, string[] | number>,
      told: tellTaken(how).map(inEnglish),
      words: live.map(({ msgstr, comments }) => [msgstr[0], comments?.flag, comments?.translator]),
    };
  };
  const asItWas = [
    ['A.', undefined, undefined],
    ['', undefined, undefined],
    ['C.', undefined, 'reviewed'],
  ];
  test('new English is a draft, also where there was a reviewed one', () => {
    const { how, told, words } = taken(row('p_2', '乙。', '', 'B.'), row('p_3', '丙。', 'C.', 'See.'));
    expect(how).toMatchObject({ changed: ['p_2', 'p_3'], newer: [], otherChinese: [], unknown: [] });
    expect(told[1]).toBe('1 of these had been read a second time, and are to be read again: p_3.');
    expect(words).toEqual([asItWas[0], ['B.', undefined, undefined], ['See.', undefined, undefined]]);
  });
  test('blanks at the ends, which no table keeps, make no other English', () => {
    for (const en of ['C.', ' C. ', 'C.\n'])
      expect(taken(row('p_3', '丙。', ' C. ', en))).toMatchObject({ how: { changed: [] }, words: asItWas });
    expect(taken(row('p_3', '丙。', 'other', ' C. '))).toMatchObject({ how: { newer: [] }, words: asItWas });
  });
  test('nothing newer is overwritten, nothing is emptied, and nothing goes to other Chinese unmarked', () => {
    const { how, words } = taken(
      row('p_1', '甲。', 'older', 'An older A.'),
      row('p_2', '乙子。', '', 'B of old.'),
      row('p_3', '丙。', 'C.', ''),
      row('p_9', '癸。', '', 'X.'),
    );
    expect(how).toMatchObject({
      changed: ['p_2'],
      fuzzy: ['p_2'],
      unchanged: 1,
      newer: ['p_1'],
      unknown: ['p_9'],
    });
    expect(words).toEqual([asItWas[0], ['B of old.', 'fuzzy', undefined], asItWas[2]]);
    expect(taken(row('p_3', '丙丙。', 'C.', 'CC.')).how.otherChinese).toEqual(['p_3']);
  });
  test('of rows with one id the first with new words is taken, and the others are named', () => {
    const again = { ...row('p_2', '乙。', '', 'Bee.'), row: 7 };
    const { told, words } = taken(row('p_2', '乙。', '', ''), row('p_2', '乙。', '', 'B.'), again);
    expect(words[1]![0]).toBe('B.');
    expect(told[1]).toContain('were not taken: p_2 (row 7)');
  });
  test.each([
    ['', 'is empty'],
    ['p_2', '“p_2”, has lost its ending'],
    ['p_2 #0123', '“p_2 #0123”, is not as it was given out'],
  ])('a row with English behind “%s” is named, and the others are read', (first, why) => {
    const cells = (...words: string[]) => ({ row: words.length, cells: words });
    const whole = cells(`p_1 #${digestOf('')}`, '甲。', 'A.', '');
    const { rows, untold } = rowsFrom([
      cells(...heads),
      cells(first, '乙。', ''),
      whole,
      cells(first, '乙。', 'B.'),
    ]);
    expect(rows).toMatchObject([{ id: 'p_1' }]);
    expect(untold.map((one) => inEnglish(tellUntold(one)))).toEqual([
      expect.stringMatching(new RegExp(`^row 3 \\(“乙。”\\) has English and was not taken: .*${why}`, 'u')),
    ]);
  });
  const keyed = `p_1 #${digestOf('')}`;
  test.each<[string, number[] | null, string[]]>([
    ['columns in another order', [2, 0, 4, 1], ['A.', keyed, '', '甲。']],
    ['the head of the English renamed', [0, 1, 9, 3], [keyed, '甲。', 'A.', '']],
    ['no head', null, [keyed, '甲。', 'A.', '待译 missing']],
  ])('a table with %s is read', (_, order, cells) => {
    const head = order && { row: 1, cells: order.map((i) => heads[i] ?? '英文译文') };
    const { rows, untold } = rowsFrom([...(head ? [head] : []), { row: 2, cells }]);
    expect([rows.map(({ id, zh, en }) => [id, zh, en]), untold]).toEqual([[['p_1', '甲。', 'A.']], []]);
  });
  test.each<[string, number[], string[]]>([
    ['key', [1, 2, 3, 4], ['甲。', 'A.', '待译 missing', '']],
    ['Chinese', [0, 2, 3, 4], [keyed, 'A.', '待译 missing', '']],
    ['English', [0, 1, 3, 4], [keyed, '甲。', '待译 missing', '']],
    ['English', [0, 1, 9, 9, 3], [keyed, '甲。', '待核', 'A.', '待译 missing']],
  ])(
    'a table without its column of the %s says so: the next one is not taken for it',
    (name, order, cells) => {
      const { lost } = rowsFrom([
        { row: 1, cells: order.map((i) => heads[i] ?? '备注') },
        { row: 2, cells },
      ]);
      expect(inEnglish(tellLost(lost ?? 4))?.toLowerCase()).toContain(name.toLowerCase());
    },
  );
  test('a spreadsheet is read sheet by sheet: programs put empty ones before that of the table', () => {
    const sheet = (words: string) =>
      strToU8(
        `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>` +
          `${words}</t></is></c></row></sheetData></worksheet>`,
      );
    const file = zipSync({ 'xl/worksheets/sheet1.xml': sheet('a'), 'xl/worksheets/sheet3.xml': sheet('b') });
    expect(rowsOfSheets(Buffer.from(file)).map((rows) => rows.map(({ cells }) => cells))).toEqual([
      [['a']],
      [['b']],
    ]);
  });
  test('what is given out has its place, its state and its help, and a Word file gives back its rows alone', () => {
    const words = [
      row('p_1', '甲子。', 'A.', 'A.'),
      row('p_2', '乙<&>。', '', ''),
      row('p_3', '丙。', 'C.', 'C.'),
    ];
    const given = rowsToGive(
      words.map(({ id, zh }, i) => ({ id, words: zh, cite: `第${i + 1}段`, line: i })),
      po,
      ({ words: own }) => [`terms: ${own}`],
    );
    expect(given.map(({ state, holds, help }) => [state, holds, ...help])).toEqual([
      ['stale', false, '第1段', 'terms: 甲子。'],
      ['missing', false, '第2段', 'terms: 乙<&>。'],
      ['reviewed', true, '第3段'],
    ]);
    const cells = rowsOfWord(Buffer.from(writeWord(given)));
    expect(cells[2]?.cells).toEqual([
      `p_2 #${digestOf('')}`,
      '乙<&>。',
      '',
      '待译 missing',
      '第2段\nterms: 乙<&>。',
    ]);
    expect(rowsFrom(cells)).toEqual({
      rows: words.map((one, i) => ({ ...one, row: i + 2 })),
      untold: [],
      named: true,
    });
    // A row that may not break loses, in Word, what is beyond its page.
    expect(strFromU8(unzipSync(writeWord(given))['word/document.xml']!)).not.toContain('cantSplit');
  });
});
