import { documentNumber, isDate } from '../../chinese/dates.ts';
import { labelled, metadata } from '../../chinese/labels.ts';
import { isAddressee, isLetterhead, printedIn, signedWithDate } from '../../chinese/letter-words.ts';
import type { Cell, Role } from '../../model/plan.ts';
import { longestLine, type Pass } from './state.ts';

/** Whether a table is the information block of a page: half of its rows have a cell that is a label. */
export const isInformation = (rows: readonly (readonly Cell[])[]): boolean =>
  rows.filter((row) => row.some((c) => labelled.test(c.words.trim()))).length >= rows.length / 2;

/** A pass that tells each line above the body by its words alone. */
const above = (
  role: Role,
  fits: (words: string) => boolean,
  said: Pick<Pass, 'name' | 'says' | 'order' | 'example'>,
): Pass => ({
  ...said,
  run({ start, words, free, claim }) {
    for (let i = 0; i < start; i++) if (free(i) && fits(words[i]!)) claim(i, role);
  },
});

export const information = above('metadata', (words) => metadata.test(words), {
  name: 'information',
  says: 'a line above the body that begins with a label of an information block',
  example: { text: '索 引 号：00001\n某市五年规划\n一、总则\n正文。', line: 1 },
  order: 'before the date, which a label may stand before',
});

export const newspaper = above('metadata', (words) => printedIn.test(words), {
  name: 'newspaper',
  says: 'a line above the body that says in which newspaper it was printed',
  example: { text: '某省日报 / 2001年 / 2月 / 20日 / 第1版 /\n某省五年规划\n一、总则\n正文。', line: 1 },
});

export const number = above('number', (words) => words.length <= longestLine && documentNumber.test(words), {
  name: 'document-number',
  says: 'a line above the body that is the number of a document',
  example: { text: '某市五年规划\n某政发〔2021〕5号\n一、总则\n正文。', line: 2 },
});

export const letterhead = above('signature', isLetterhead, {
  name: 'letterhead',
  says: 'a line above the body that is the head of the letters of a body',
  example: { text: '某省农业厅文件\n某农〔2021〕5号\n某省五年规划\n一、总则\n正文。', line: 1 },
});

export const signedAndDated = above('signature', (words) => signedWithDate(words) !== null, {
  name: 'signed-and-dated',
  says: 'a line above the body that names a body and, behind it, a date',
  example: { text: '某市五年规划\n某市发展和改革委员会　2021年5月\n一、总则\n正文。', line: 2 },
});

export const openingDate = above('date', isDate, {
  name: 'date-above',
  says: 'a line above the body that is a date',
  example: { text: '某市五年规划\n二〇二一年五月\n一、总则\n正文。', line: 2 },
});

export const addressee = above('addressee', isAddressee, {
  name: 'addressee',
  says: 'a line above the body that ends with who is addressed, and a colon',
  example: { text: '关于印发规划的通知\n各区人民政府，各有关单位：\n一、总则\n正文。', line: 2 },
  order: 'behind the information block, whose labels end with a colon too',
});
