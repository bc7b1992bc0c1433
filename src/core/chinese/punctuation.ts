import { beginning, pattern, type WordRow } from './words.ts';

/** Signs by what they say of the line, the sentence or the number that they stand beside. */
const rows = {
  noBeginning: {
    words: '^(?:[，。、；：！？）》”’〉】％%,;!?)]|[（(]以下[简簡统統]?[称稱])',
    says: 'What no line of Chinese may begin with: such a line goes on from the one before.',
    example: '，并向社会公布',
    from: 'GB/T 15834',
  },
  unfinished: {
    words: '[、，与與及和]$',
    says: 'What no heading or sentence ends with.',
    example: '政务服务与',
  },
  sentenceEnd: {
    words: '[。；！？，]$',
    says: 'What a heading does not end with, and a sentence does.',
    example: '完成年度任务。',
  },
  lineEnd: {
    words: '[。！？；：.!?;:…”’）)》】]$',
    says: 'What a line of prose may end with where its sentence does.',
    example: '（此件公开发布）',
  },
  stopEnd: {
    words: '[。！？；：]$',
    says: 'What a paragraph ends with; a line that ends so need not go on.',
    example: '有下列情形之一的：',
  },
  fullStopEnd: {
    words: '[。！？]\\s*$',
    says: 'The end of a whole sentence.',
    example: '完成年度任务。',
  },
  fullStop: { words: '[。！？]', says: 'A whole sentence ends here.', example: '完成了。' },
  stopInside: { words: '[。；！？]', says: 'Of a sentence, and not of a title.', example: '甲；乙' },
  listStop: { words: '[。；！]', says: 'Of a sentence, and of no entry of contents.', example: '甲；乙' },
  listStopInside: { words: '[。；！].', says: 'A sentence, and more behind it.', example: '完成。再接再厉' },
  clauseSign: {
    words: '[。；！，：]',
    says: 'Of a sentence or a clause, and of no title in a table of contents.',
    example: '深化改革，扩大开放',
  },
  clauseInside: {
    words: '[。；，！？]',
    says: 'Of a sentence or a clause, and of no title behind a paragraph.',
    example: '深化改革，扩大开放',
  },
  wholeSentence: {
    words: '[。；]$',
    says: 'A sentence or an entry of a list is whole.',
    example: '（一）加强领导；',
  },
  entryEnd: {
    words: '[。；;]$',
    says: 'The end of an entry of a list, typed either way.',
    example: '1.加强领导;',
  },
  sentenceOrQuestion: {
    words: '[。；：:？?—]$|[？?]\\s*[（(][^（）()]{1,20}[)）]$',
    says: 'The end of a sentence or a question, and of no title.',
    example: '如何落实？（单选）',
  },
  questionEnd: { words: '[？?]$', says: 'The end of a question.', example: '如何落实？' },
  anyPause: { words: '[。；！？，：:、]', says: 'No name of a body has such a sign.', example: '甲、乙' },
  colon: { words: '[:：]', says: 'A label, or what is listed next.', example: '附件：1.名单' },
  colonEnd: { words: '[:：]$', says: 'What follows below is listed or said.', example: '现通知如下：' },
  semicolonEnd: { words: '[；;]$', says: 'An entry of a list, and another follows.', example: '1.甲；' },
  bracketFirst: { words: '^[（(]', says: 'The whole line is a remark.', example: '（2021年5月6日通过）' },
  bracketed: {
    words: '^[（(][^（）()]*[）)]$',
    says: 'A line in brackets, such as the years below a title.',
    example: '（2021—2025年）',
  },
  endnote: {
    words: '^[［[〔]\\^?([0-9０-９]{1,3})[］\\]〕][:：]?',
    says: 'A note at the end of a document.',
    example: '[1] 指常住人口。',
  },
  noteCall: {
    words: '(?<=\\S)[［[〔]\\^?([0-9０-９]{1,3})[］\\]〕]',
    says: 'Where the text calls for a note.',
    example: '常住人口[1]',
  },
  noteCallAtEnd: {
    words: '(?<=\\S)(?:[［[〔]\\^?\\d{1,3}[］\\]〕]|[①-⑳*＊])$',
    says: 'The same behind a title, of whose name it is no part.',
    example: '某市五年规划[1]',
  },
} satisfies Record<string, WordRow>;
export const punctuation: readonly WordRow[] = Object.values(rows);

/** Signs that stand before an entry of a list without a number. */
export const bullets: readonly WordRow[] = [
  { words: '——', says: 'a Chinese dash', example: '——坚持创新' },
  { words: '--', says: 'what is typed for it', example: '--坚持创新' },
  { words: '－－', says: 'what is typed for it in full width', example: '－－坚持创新' },
  { words: '- -', says: 'what a scan makes of it', example: '- -坚持创新' },
  {
    words: '-\\s+(?=[\\p{Script=Han}“「《]|\\d[^-－]{5})',
    says: 'what is typed for a mark',
    example: '- 坚持创新',
  },
  { words: '[•●◆■▪➢➤►▶◇]', says: 'a printed mark', example: '●坚持创新' },
  { words: '[⚫◼❖⮚🡪]', says: 'what marks of Wingdings are called in Unicode', example: '⚫坚持创新' },
  { words: '[–—]\\s*(?=\\p{Script=Han}|[“《])', says: 'half of a dash', example: '–坚持创新' },
];
export const bullet = beginning(bullets);

export const noBeginning = pattern(rows.noBeginning);
export const unfinished = pattern(rows.unfinished);
export const sentenceEnd = pattern(rows.sentenceEnd);
export const lineEnd = pattern(rows.lineEnd);
export const stopEnd = pattern(rows.stopEnd);
export const fullStopEnd = pattern(rows.fullStopEnd);
export const fullStop = pattern(rows.fullStop);
export const stopInside = pattern(rows.stopInside);
export const listStop = pattern(rows.listStop);
export const listStopInside = pattern(rows.listStopInside);
export const clauseSign = pattern(rows.clauseSign);
export const clauseInside = pattern(rows.clauseInside);
export const wholeSentence = pattern(rows.wholeSentence);
export const entryEnd = pattern(rows.entryEnd);
export const sentenceOrQuestion = pattern(rows.sentenceOrQuestion);
export const questionEnd = pattern(rows.questionEnd);
export const anyPause = pattern(rows.anyPause);
export const colon = pattern(rows.colon);
export const colonEnd = pattern(rows.colonEnd);
export const semicolonEnd = pattern(rows.semicolonEnd);
export const bracketFirst = pattern(rows.bracketFirst);
export const bracketed = pattern(rows.bracketed);
export const endnote = pattern(rows.endnote);
export const noteCallAtEnd = pattern(rows.noteCallAtEnd);
export const noteCall = pattern(rows.noteCall, 'gu');

/** 《…》: the title of a document, which may hold another; its first group is the title. */
export const titled = /《((?:[^《》]|《[^《》]*》)+)》/gu;
