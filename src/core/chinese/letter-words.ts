import { withoutBlanks } from '../model/blanks.ts';
import { dateAtEnd } from './dates.ts';
import { named } from './heading-words.ts';
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
  { words: '(?:审核|校对|[初复终]审|供稿)\\s*[:：]', says: 'who read it over', example: '审核：某某' },
];
export const sourceLabel = beginning(sourceLabels);

/** Who printed a letter and when, in its last line: 某市人民政府办公室　2021年5月7日印发; or when alone, below who did. */
export const printedBy =
  /^(?:[\p{Script=Han}\s　]{3,40})?[\d〇○零一二三四五六七八九十]{1,4}\s*年[\d\s一二三四五六七八九十]{1,6}月[\d\s一二三四五六七八九十]{1,6}日\s*印\s*发$/u;

/** Labels of the last lines of a letter. */
export const distributionLabels: readonly WordRow[] = [
  { words: '抄\\s*送\\s*[:：]', says: 'who has a copy', example: '抄送：市委各部门', from },
  { words: '主\\s*送\\s*[:：]', says: 'whom it is sent to', example: '主送：各区人民政府', from },
  { words: '分\\s*送\\s*[:：]', says: 'who else has it', example: '分送：各有关单位', from },
  { words: '印\\s*发\\s*[:：]', says: 'who printed it', example: '印发：市政府办公厅', from },
];
export const distributionLabel = beginning(distributionLabels);

const contacts = '联\\s*系\\s*(?:人员?|电话|方式|单位|部门|处室|科室)';
/** Labels of the lines below a text that say whom to ask and to whom it is open; a value stands behind them. */
export const labelsBelowTexts: readonly WordRow[] = [
  {
    words: `\\p{Script=Han}{0,12}?${contacts}(?:[及和、]\\p{Script=Han}{2,4})?`,
    says: 'whom to ask',
    example: '市发展改革委联系人及电话：张三，12345678',
    from,
  },
  {
    words: '(?:咨询|服务|监督|举报|投诉|办公)?(?:电\\s*话|热线)',
    says: 'under which number',
    example: '咨询电话：12345678',
  },
  { words: '传\\s*真', says: 'by fax', example: '传真：12345678' },
  {
    words: '(?:电子|联系)?邮\\s*箱|电子邮件|E-?mail',
    says: 'by e-mail',
    example: '电子邮箱：a@example.com',
  },
  {
    words: '(?:联系|通[讯信]|邮寄|办公)?地\\s*址',
    says: 'by letter',
    example: '通讯地址：某市某路1号',
  },
  { words: '邮\\s*编|邮政编码', says: 'its postal code', example: '邮编：100000' },
  {
    words: '(?:政府)?(?:信息)?公开(?:[方形]式|范围|属性|选项|类[别型])',
    says: 'to whom it is open',
    example: '信息公开选项：主动公开',
  },
  {
    words: '(?:承|经)\\s*办\\s*(?:单位|部门|处室|科室|人)',
    says: 'who wrote it',
    example: '承办单位：某处',
  },
];
const belowText = new RegExp(`^[（(【]?\\s*${anyOf(labelsBelowTexts)}\\s*[:：]\\s*[^\\s_＿]`, 'iu');
/** Whether a line says whom to ask about a text, or to whom it is open; a label with nothing behind it is of a form. */
export const isBelowText = (words: string): boolean => words.length <= longestBelow && belowText.test(words);
const longestBelow = 120;

/** What an annex is called that may hold such lines, or the names of bodies. */
export const annexesOfContacts: readonly WordRow[] = [
  {
    words: '[联聯]\\s*[系絡络]|通[讯訊信]|[电電][话話]|地址|热线',
    says: 'contacts',
    example: '各处室联系方式',
  },
  { words: '名[单單录錄]|单位|成员|机构|部门', says: 'bodies and people', example: '成员单位名单' },
  { words: '报名|登记|申请|回执|反馈|推荐', says: 'a form to fill in', example: '意见反馈表' },
];
export const listsContacts = new RegExp(anyOf(annexesOfContacts), 'u');

/** The bodies that issue plans, by the last words of their names. */
export const issuingBodies: readonly WordRow[] = [
  {
    words: '人民政府(?:办公厅|办公室)?',
    says: 'a government, or its office',
    example: '某市人民政府办公厅',
  },
  { words: '中共中央', says: 'the Central Committee of the Party', example: '中共中央' },
  { words: '委员会办公[厅室]', says: 'the office of a commission', example: '某市委员会办公室' },
  { words: '[大中]学|学院|学校', says: 'a school', example: '某市第一中学' },
  { words: '国务院(?:办公厅)?', says: 'the State Council, or its office', example: '国务院办公厅' },
  {
    words: '管委会|委员会|领导小组|指挥部|党组|联席会议',
    says: 'bodies for one task',
    example: '某区管委会',
  },
  {
    words: '公司|集团|协会|学会|商会|联合会|工会|中心|银行|研究所|[总支大]队',
    says: 'bodies that are no offices',
    example: '某集团公司',
  },
  { words: '[厅局委办部署院]', says: 'a department, a bureau or an office', example: '某省教育厅' },
];
/** Whether a line ends with the name of a body, or is the head of its letters (某市人民政府文件). */
export const bodyAtEnd = new RegExp(`${anyOf(issuingBodies)}(?:文\\s*件)?$`, 'u');

/** Who reads a report, and in whose name: 某省省长 某某. */
export const reportOffices: readonly WordRow[] = [
  { words: '[省市州县區区旗盟]长', says: 'the head of a government', example: '某市市长 某某' },
  { words: '主\\s*席', says: 'the chairman of an autonomous region', example: '某自治区主席 某某' },
];
export const reporter = new RegExp(
  `^\\p{Script=Han}{1,20}${anyOf(reportOffices)}[\\s　]+\\p{Script=Han}[\\p{Script=Han}\\s·]{1,8}$`,
  'u',
);
/** The office of who reads a report: 某市人民政府市长 某某; group 1 is the body, or the place, that it is of. */
export const reporterOf = new RegExp(`^(\\p{Script=Han}{2,20}?)${anyOf(reportOffices)}[\\s　]`, 'u');
/** 现在，我代表某市人民政府，向大会报告工作: group 1 is in whose name. */
export const reportsFor = /代表(\p{Script=Han}{1,16}?人民政府)[，,]?\s*向(?:大会|会议)/u;
/** A government that is named by the kind of its place alone: 县人民政府; group 1 is that. */
export const withoutPlace = /^((?:自治)?[省市州县區区旗盟])人民政府$/u;
/** The line below the title of a report that says when and where it was given: ——2026年1月27日在……会议上. */
export const givenAt =
  /^(?:[—－-]{1,2}\s*.*(?:会议|大会)上|[（(]\s*\d{4}\s*年.*日.*(?:会议|大会)上\s*[）)])$/u;
/** What was decided of a text, and when: （2001年2月16日某省人民代表大会第四次会议通过）. */
export const decidedAt = /^[（(].*[日号].*(?:通过|批准|审议|修订|发布|公布)\s*[）)]$/u;
/** Where a newspaper printed it: 某省日报 / 2001年 / 02月 / 20日 / 第A01版. */
export const printedIn = /^\p{Script=Han}{2,10}报\s*[/／,，\s].*年.*月.*日.*版/u;

/** What a title says that its issuer did. */
export const issuingVerbs: readonly WordRow[] = [
  { words: '关于|關於', says: 'writes about', example: '某市人民政府关于印发某规划的通知' },
  { words: '印发', says: 'prints and distributes', example: '某市人民政府印发某规划' },
];
/** Whether a title is that of a notice, which says what its issuer did. */
export const isNotice = new RegExp(anyOf(issuingVerbs), 'u');

/** What a letter does with the text that it brings. */
export const bringingVerbs: readonly WordRow[] = [
  {
    words: '[印下转轉]\\s*[发發]',
    says: 'prints and passes on',
    example: '现将《某区若干措施》印发给你们',
    from,
  },
  { words: '[发發]布|公布', says: 'makes known', example: '现发布《某区重点工作清单》' },
  { words: '[发發][给給]', says: 'sends', example: '现将《某区分工方案》发给你们' },
];
const bringing = anyOf(bringingVerbs);
/** Whether words say that they bring a text. */
export const brings = new RegExp(bringing, 'u');
const titleOfLetter = new RegExp(`关于${bringing}(.+)的通[知告]$`, 'u');
/** 《某区若干措施（试行）》 */
const inTitleMarks = /《([^《》]{4,})》/gu;
const remarksBehind = /(?:[（(][^（）()]*[）)])+$/u;

/** What a line of a letter calls the texts that the letter brings, without blanks, with and without remarks. */
export function textsBrought(words: string): string[] {
  if (!brings.test(words)) return [];
  const inTitle = titleOfLetter.exec(words.trim())?.[1];
  const names = [...words.matchAll(inTitleMarks)].map((m) => m[1]!).concat(inTitle ?? []);
  return names.map(withoutBlanks).flatMap((name) => [name, name.replace(remarksBehind, '')]);
}
/** 实  施  意  见: characters that are set wide, a blank between all of them. */
const setWide =
  /\p{Script=Han}(?:[ 　]+\p{Script=Han}){2,}|(?<=的)\s*\p{Script=Han}(?:[ 　]+\p{Script=Han})+$/gu;
/** Words of which some are set wide, with those as they are written: 关于养老的实施意见. */
export const setClose = (words: string): string => words.replace(setWide, withoutBlanks);
/** A letter says what it brings within this many lines from its beginning. */
const longestLetter = 60;
/** Tells what may be the title of a text by its last words, or because a letter at the beginning brings it. */
export function namedIn(words: readonly string[]): (text: string) => boolean {
  const brought = new Set(words.slice(0, longestLetter).flatMap(textsBrought));
  return (text) =>
    named.test(text) || (brought.size > 0 && brought.has(withoutBlanks(text))) || named.test(setClose(text));
}

const beginsWithBodies = new RegExp(`^(.{2,80}?)${anyOf(issuingVerbs)}`, 'u');
const isBody = new RegExp(`^(?=.{3})\\p{Script=Han}{0,24}?${anyOf(issuingBodies)}$`, 'u');
/** What stands before a body that a title only speaks of. */
export const verbsBeforeBodies: readonly WordRow[] = [
  { words: '贯彻|落实|执行', says: 'carries out what it ordered', example: '贯彻落实国务院关于节能的意见' },
  { words: '[转批]发|批转', says: 'passes on what it wrote', example: '某省转发国务院关于节能的通知' },
  {
    words: '支持|推[动进]|配合|学习|根据|按照',
    says: 'what is done for it or by it',
    example: '支持某市人民政府关于节能的工作',
  },
];
const speaksOfBody = new RegExp(anyOf(verbsBeforeBodies), 'u');
/** 某局等4部门: the title does not name all of them. */
const andOthers = /等[^关印]{0,6}$/u;

/** What stands behind the names of those who signed a plan. */
export const behindSigned: readonly WordRow[] = [
  {
    words: '(?:组织|联合)?(?:编\\s*制|编\\s*印|印\\s*制)',
    says: 'who wrote it',
    example: '某县交通局　编制',
  },
  { words: '(?:联合)?(?:印\\s*发|发\\s*布|制\\s*定)', says: 'who issued it', example: '某县交通局　印发' },
  { words: '文\\s*件', says: 'the head of its letters', example: '某省农业厅文件' },
];
const signedBehind = new RegExp(`\\s*${anyOf(behindSigned)}$`, 'u');
/** Whether a line is the head of the letters of a body: 某省农业厅文件. */
export const isLetterhead = (words: string): boolean =>
  /文\s*件$/u.test(words) && words.length <= longestSigned && bodiesThatSign(words).length > 0;
/** The bodies that sign, without what stands behind their names: 某县交通局　编制. */
export const bodiesThatSign = (words: string): string[] => bodiesIn(words.trim().replace(signedBehind, ''));

/** The bodies that some words name, as a signature or the beginning of a title does; none where one is no body. */
export function bodiesIn(words: string): string[] {
  const parts = words
    .trim()
    .split(/[\s,，、;；|]+/u)
    .filter(Boolean);
  // 某 市 人 民 政 府: blanks between single characters part no bodies.
  const names = parts.every((part) => part.length === 1) ? [parts.join('')] : parts;
  return names.every((name) => isBody.test(name)) ? names.flatMap(apart) : [];
}

/** How many signs at the beginning of a name say its place: 某市. */
const placeSigns = 2;
/** 某市林业局某市财政局: two lines that were one title, each with the name of the place. */
function apart(name: string): string[] {
  const at = name.indexOf(name.slice(0, placeSigns), placeSigns + 1);
  if (at < 0 || !isBody.test(name.slice(0, at)) || !isBody.test(name.slice(at))) return [name];
  return [name.slice(0, at), ...apart(name.slice(at))];
}

/** The bodies of a line that ends with the date on which they signed, and that date; null where it is none. */
export function signedWithDate(words: string): { bodies: string[]; date: string } | null {
  const date = words.length <= longestSigned ? dateAtEnd.exec(words)?.[0] : undefined;
  const bodies = date ? bodiesThatSign(words.slice(0, -date.length)) : [];
  return date && bodies.length ? { bodies, date: date.trim() } : null;
}
const longestSigned = 60;

/** What is a part of the body in the line above, whose name it goes on with. */
export const partsOfBodies: readonly WordRow[] = [
  {
    words: '(?<=[委府会局]\\n)(?:办公[厅室]|(?:组织|宣传|统战)部)',
    says: 'of a government',
    example: '某市人民政府\n办公厅',
  },
  { words: '(?<=^国家.{2,6}总局)\\n', says: 'of a bureau of the state', example: '国家税务总局\n某市税务局' },
];
const goesOnWithBody = new RegExp(anyOf(partsOfBodies), 'u');
/** 各区政府, 区直各部门, 各镇（街道）: these are of many places, and no rest of a name. */
const ofMany =
  /^(?:[省市区县]直)?(?:各|有关|相关).*(?:政府|单位|部门|[委办局区县镇乡]|街道)(?:[（(][^（()）]*[）)])?$/u;
/** Whether lines of a cell are a body each: 市住建局 above 市财政局, and no name that is broken. */
export const areBodiesApart = (lines: readonly string[]): boolean =>
  lines.length > 1 &&
  lines.every((line) => bodiesIn(line).length || ofMany.test(line)) &&
  lines.every((line, i) => i === 0 || !goesOnWithBody.test(`${lines[i - 1]}\n${line}`));

/** Who issued a document, as its title begins: one body or several with blanks between. */
export function issuersInTitle(title: string): string[] {
  const before = beginsWithBodies.exec(title)?.[1];
  return before && !andOthers.test(before) && !speaksOfBody.test(before) ? bodiesIn(before) : [];
}
