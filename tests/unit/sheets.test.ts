import { writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readRows, writeRows } from '../../scripts/shared/translators/exchange-files.ts';
import type { GivenRow } from '../../src/core/english/exchange/exchange.ts';
import { heads } from '../../src/core/english/exchange/office.ts';
import { rowsOfSheets } from '../../src/core/read/table-rows.ts';
import { writeSpreadsheet } from '../../src/site/spreadsheet/spreadsheet.ts';
import { folderWith } from '../helpers/folder.ts';

/** Words that every object of JavaScript has as names, and others like them. */
const words = ['constructor', '__proto__', 'toString', 'constructors', '=1+1'];
const rowOf = (id: string, en: string): GivenRow => ({
  ...{ id, zh: `甲${id}`, en, digest: '000000000000', holds: true, state: 'draft', help: [] },
});
const rows = words.map((en, i) => rowOf(`chp_${i}`, en));
const given = () => writeRows('.xlsx', [{ slug: 'a', rows }]);

test('a cell may be any word, also one that objects have as a name', async () => {
  const [sheet] = rowsOfSheets(Buffer.from(await given()));
  expect(sheet!.slice(1).map(({ cells }) => cells[2])).toEqual(words);
  const tasks = words.map((task, i) => ({ eId: `row_${i}`, task_zh: task, task_en: task }));
  const clauses = { get: () => ({ cite: { zh: '一、', en: 'Ch. I' } }) };
  const tables = { indicators: [], series: [], carriers: [], quantities: [], promises: [], tasks };
  const file = await writeSpreadsheet('甲', tables as never, clauses as never, () => null);
  const [inChinese] = rowsOfSheets(Buffer.from(file));
  for (const [i, word] of words.entries()) expect(inChinese![i + 1]!.cells).toContain(word);
});

test('a table that was parted over several sheets comes back whole', async () => {
  const parts = unzipSync(await given());
  const sheet = 'xl/worksheets/sheet1.xml';
  const [before, , after] = strFromU8(parts[sheet]!).split(
    /(?<=<row r="3"[\s\S]*?<\/row>)([\s\S]*)(?=<\/sheetData>)/,
  );
  const [head] = /<row r="1"[\s\S]*?<\/row>/.exec(before!)!;
  const rest = strFromU8(parts[sheet]!).replace(/<row r="[23]"[\s\S]*?<\/row>/g, '');
  expect(rest).toContain(head);
  const root = folderWith({});
  const file = `${root}/parted.xlsx`;
  writeFileSync(
    file,
    zipSync({
      ...parts,
      [sheet]: strToU8(before! + after!),
      'xl/worksheets/sheet2.xml': strToU8(rest),
      'xl/worksheets/sheet3.xml': strToU8('<worksheet><sheetData></sheetData></worksheet>'),
    }),
  );
  const said: unknown[] = [];
  const back = readRows(
    file,
    () => true,
    (...report) => said.push(report),
  );
  expect(back.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  expect(said).toEqual([]);
});

test('a sheet of remarks with the keys of the table gives no English, and that is said', async () => {
  const parts = unzipSync(await given());
  const cell = (column: string, words: string) =>
    `<c r="${column}2" t="inlineStr"><is><t>${words}</t></is></c>`;
  const [{ id, zh, digest }] = rows as [(typeof rows)[0]];
  const remarks = `${cell('A', `${id} #${digest}`)}${cell('B', zh)}${cell('C', 'Ask the bureau')}`;
  const file = `${folderWith({})}/remarks.xlsx`;
  const sheet = `<worksheet><sheetData><row r="2">${remarks}</row></sheetData></worksheet>`;
  writeFileSync(file, zipSync({ ...parts, 'xl/worksheets/sheet2.xml': strToU8(sheet) }));
  const said: string[] = [];
  const back = readRows(
    file,
    () => true,
    (_rule, _place, message) => said.push(JSON.stringify(message)),
  );
  expect(back.map(({ en }) => en)).not.toContain('Ask the bureau');
  expect(said).toEqual([expect.stringContaining(id)]);
});

test('of several sheets a row that was not taken is named with the sheet on which it is', async () => {
  const parts = unzipSync(await given());
  const rowAt = (n: number, ...cells: string[]) =>
    `<row r="${n}">${cells
      .map((words, i) => `<c r="${'ABC'[i]}${n}" t="inlineStr"><is><t>${words}</t></is></c>`)
      .join('')}</row>`;
  const rows = `${rowAt(1, ...heads.slice(0, 3))}${rowAt(7, 'chp_9', '乙', 'Bee')}`;
  const sheet = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  const named = (part: string, ends: string, more: string) => ({
    [part]: strToU8(strFromU8(parts[part]!).replace(ends, `${more}${ends}`)),
  });
  const file = `${folderWith({})}/second.xlsx`;
  writeFileSync(
    file,
    zipSync({
      ...parts,
      ...named('xl/workbook.xml', '</sheets>', '<sheet name="第二批" sheetId="2" r:id="rId99"/>'),
      ...named(
        'xl/_rels/workbook.xml.rels',
        '</Relationships>',
        '<Relationship Id="rId99" Target="worksheets/sheet2.xml"/>',
      ),
      'xl/worksheets/sheet2.xml': strToU8(sheet),
    }),
  );
  const said: string[] = [];
  readRows(
    file,
    () => true,
    (_rule, _place, message) => said.push(JSON.stringify(message)),
  );
  expect(said).toEqual([expect.stringContaining('row 7 of the sheet “第二批” (“乙”) has English')]);
});
