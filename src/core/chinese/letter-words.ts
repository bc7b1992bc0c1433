import { anyOf, beginning, type WordRow } from './words.ts';

/** The words of an official letter around its text (GB/T 9704-2012). */
const from = 'GB/T 9704-2012';

/** Whom a letter addresses: the last words of the line above its text. */
export const addressees: readonly WordRow[] = [
  { words: '[省市区县州]', says: 'a place', example: '各区：', from },
  { words: '[厅局委办处部]', says: 'an office', example: '市政府直属各局：', from },
  { words: '[院校]', says: 'an academy or a school', example: '各高等学校：', from },
  { words: '[科级]', says: 'an office, or a rank of offices', example: '机关各科：', from },
  { words: '政府', says: 'a government', example: '各区人民政府：', from },
  { words: '单位|机构|部门', says: 'bodies of any kind', example: '各有关单位：', from },
  { words: '企业', says: 'enterprises', example: '中央企业：', from },
  { words: '教工|代表', says: 'people who are spoken to', example: '各位代表：', from },
];
/** One clause that ends with a colon, */
const oneClause = /^[^。；！？]{2,200}[:：]$/u;
/** and whose last words are who is addressed. */
const endsAddressed = new RegExp(`${anyOf(addressees)}[^，]{0,6}[:：]$`, 'u');
/** Whether a line says whom a letter addresses. */
export const isAddressee = (words: string): boolean => oneClause.test(words) && endsAddressed.test(words);

/** Remarks in brackets below a text. */
export const bracketRemarks: readonly WordRow[] = [
  { words: '此件', says: 'to whom it is open', example: '（此件公开发布）' },
  { words: '来源|信息来源', says: 'where the page has it from', example: '（来源：某网）' },
  { words: '责任编辑', says: 'who edited the page', example: '（责任编辑：某某）' },
];
export const bracketRemark = new RegExp(`^[（(]${anyOf(bracketRemarks)}`, 'u');

/** Labels of what a page adds below a text. */
export const sourceLabels: readonly WordRow[] = [
  { words: '(?:来源|信息来源)\\s*[:：]', says: 'where the page has it from', example: '来源：某网' },
  { words: '(?:责任编辑|编辑)\\s*[:：]', says: 'who edited the page', example: '责任编辑：某某' },
];
export const sourceLabel = beginning(sourceLabels);

/** Labels of the last lines of a letter. */
export const distributionLabels: readonly WordRow[] = [
  { words: '抄\\s*送\\s*[:：]', says: 'who has a copy', example: '抄送：市委各部门', from },
  { words: '主\\s*送\\s*[:：]', says: 'whom it is sent to', example: '主送：各区人民政府', from },
  { words: '分\\s*送\\s*[:：]', says: 'who else has it', example: '分送：各有关单位', from },
  { words: '印\\s*发\\s*[:：]', says: 'who printed it', example: '印发：市政府办公厅', from },
];
export const distributionLabel = beginning(distributionLabels);

/** The bodies that issue plans, by the last words of their names. */
export const issuingBodies: readonly WordRow[] = [
  {
    words: '人民政府(?:办公厅|办公室)?',
    says: 'a government, or its office',
    example: '某市人民政府办公厅',
  },
  { words: '委员会', says: 'a commission', example: '国家发展和改革委员会' },
  { words: '国务院(?:办公厅)?', says: 'the State Council, or its office', example: '国务院办公厅' },
  { words: '[厅局委办]', says: 'a department, a bureau or an office', example: '某省教育厅' },
];
/** What a title says that its issuer did. */
export const issuingVerbs: readonly WordRow[] = [
  { words: '关于', says: 'writes about', example: '某市人民政府关于印发某规划的通知' },
  { words: '印发', says: 'prints and distributes', example: '某市人民政府印发某规划' },
];
/** Who issued a document, as its title begins; group 1 is the issuer. */
export const issuerInTitle = new RegExp(`^(.{2,20}?${anyOf(issuingBodies)})${anyOf(issuingVerbs)}`, 'u');
