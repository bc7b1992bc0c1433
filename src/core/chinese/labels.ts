import { anyOf, type WordRow } from './words.ts';

/** What a label of an information block says of the document. */
export type Labelled =
  | 'issuer'
  | 'document_number'
  | 'issued'
  | 'published'
  | 'index_number'
  | 'subject_class'
  | 'keywords'
  | 'validity';

/** A label, and the field of a plan that its value tells; most tell none. */
export interface LabelRow extends WordRow {
  field?: Labelled;
  /** Whether a tab behind it is enough: no table has a column of this name. */
  inCells?: true;
  /** Whether another label of its field says it more surely. */
  weak?: true;
}

const from = 'GB/T 33482, 政府信息公开目录';
const label = (words: string, says: string, example: string, field?: Labelled): LabelRow => ({
  words,
  says,
  example,
  from,
  ...(field && { field }),
});

/** Labels of the information block of a government page. */
export const informationLabels: readonly LabelRow[] = [
  label('索\\s*引\\s*号', 'the number it is filed under', '索 引 号：00001', 'index_number'),
  label('索\\s*引\\s*號', 'the number it is filed under', '索引號：00001', 'index_number'),
  label('索\\s*引', 'the number it is filed under', '索引：00001', 'index_number'),
  label('(?:发布|印发|制定|发文)(?:机关|单位|部门|机构)', 'who issued it', '发布机关：某局', 'issuer'),
  label('制发机关', 'who issued it', '制发机关：某局', 'issuer'),
  label('(?:颁布|頒布)(?:机关|單位|单位)', 'who issued it', '颁布单位：某市人大常委会', 'issuer'),
  label('(?:发布|发文)文号', 'its number', '发布文号：某政发〔2021〕5号', 'document_number'),
  label('发文字号', 'its number', '发文字号：某政发〔2021〕5号', 'document_number'),
  label('(?:文件|公文)编号', 'its number', '文件编号：某政发〔2021〕5号', 'document_number'),
  label('文\\s*号', 'its number', '文　号：某政发〔2021〕5号', 'document_number'),
  label('标\\s*题', 'its title', '标　题：某市规划'),
  { ...label('(?:信息|文件|公文)(?:名称|标题)', 'its title', '信息名称：某市规划'), inCells: true },
  label('名\\s*称', 'its title', '名　称：某市规划'),
  label('主題分類', 'its subject', '主題分類：綜合政務', 'subject_class'),
  label('主题分类', 'its subject', '主题分类：综合政务', 'subject_class'),
  label('主\\s*题\\s*词', 'its keywords', '主题词：规划 通知', 'keywords'),
  label('颁布日期', 'when it was issued', '颁布日期：2021-5-6', 'issued'),
  label('成文日期', 'when it was issued', '成文日期：2021年5月6日', 'issued'),
  label('发文日期', 'when it was issued', '发文日期：2021年5月6日', 'issued'),
  label('生成日期', 'when it was issued', '生成日期：2021年5月6日', 'issued'),
  label('公开日期', 'when it was published', '公开日期：2021年5月6日', 'published'),
  label('发布时间', 'when it was published', '发布时间：2021年5月6日', 'published'),
  label('公布(?:日期|时间)', 'when it was published', '公布日期：2021年5月6日', 'published'),
  label('成文时间', 'when it was issued', '成文时间：2021年5月6日', 'issued'),
  label('时\\s*间', 'when the page was published', '时间：2021年5月6日', 'published'),
  label('日\\s*期', 'when the page was published', '日期：2021年5月6日', 'published'),
  label('[發发][布佈]日期', 'when it was published', '發布日期：2021年5月6日', 'published'),
  label('發文日期', 'when it was issued', '發文日期：2021年5月6日', 'issued'),
  label('發文字號', 'its number', '發文字號：某府字第1號', 'document_number'),
  label('發文機關|發布機關', 'who issued it', '發文機關：某市政府', 'issuer'),
  label('統一編號', 'the number of a rule', '統一編號：1'),
  label('统一编号', 'the number of a rule', '统一编号：AB0120210001'),
  label('(?:实施|施行|生效)日期', 'when it comes into force', '实施日期：2021年5月6日'),
  label('(?:失效|废止)日期', 'when it ends', '失效日期：2024年6月30日'),
  label('文件状态', 'whether it is in force', '文件状态：有效', 'validity'),
  label('更新(?:日期|时间)', 'when the page was made', '更新时间：2021年5月6日'),
  { ...label('印发(?:日期|时间)', 'when it was printed', '印发日期：2021年5月6日', 'issued'), weak: true },
  label('有效期限?', 'how long it is in force', '有效期：5年'),
  label('公文种类|文件类型|组配分类', 'what form it has', '公文种类：通知'),
  { ...label('分\\s*类', 'its subject, or its form', '分类：能源', 'subject_class'), weak: true },
  label('信息分类', 'its subject', '信息分类：环境保护', 'subject_class'),
  label('来\\s*源', 'where the page has it from', '来源：某网'),
  label('信息来源', 'where the page has it from', '信息来源：某局'),
  label('分类号', 'a number of its class', '分类号：A01'),
  label('体裁分类', 'what form it has', '体裁分类：通知'),
  label('服务对象', 'whom it serves', '服务对象：全社会'),
  label('有\\s*效\\s*性', 'whether it is in force', '有效性：有效', 'validity'),
  label('公开[方形]式', 'how it is made public', '公开方式：主动公开'),
  label('公开范围', 'to whom it is public', '公开范围：面向全社会'),
  label('责任部门', 'who answers for it', '责任部门：办公室'),
  label('信息类别', 'its subject', '信息类别：规划计划', 'subject_class'),
  label('关\\s*键\\s*词', 'its keywords', '关键词：规划', 'keywords'),
  label('时\\s*效\\s*性', 'whether it is in force', '时效性：有效', 'validity'),
];
const labels = anyOf(informationLabels);

const telling = anyOf(informationLabels.filter(({ field, inCells }) => field || inCells));
const value = `[ 　]+(?!${labels}(?:[ 　]|$))[^ 　:：]`;
/** Pairs of labels and values on one line, with blanks alone between: 索 引 号 00001 发文日期 2023-01-03. */
const pairs = `${telling}${value}[^:：]*?[ 　]${telling}${value}`;
export const inPairs = new RegExp(`^${pairs}`, 'u');
/** The labels of such a line; group 1 is the label. */
export const labelsOfPairs = new RegExp(`(?<=^|[ 　])(${labels})(?=${value})`, 'gu');
/**
 * A line of an information block; a label that tells something may stand in a cell, behind which a tab stands, or in pairs.
 */
export const metadata = new RegExp(`^(?:${labels}\\s*[:：]|${telling}\\s*\\t|${pairs})`, 'u');
/** A cell of an information block that holds a label. */
export const labelled = new RegExp(`^${labels}\\s*(?:[:：]|$)`, 'u');
/** Words that are a label and nothing else. */
export const labelAlone = new RegExp(`^(${labels})\\s*[:：]?$`, 'u');
/** Labels of days, behind which a year says that they are one, whatever stands before them without a blank. */
const dayLabels = '(?:发布|公布|公开|成文|发文|生成|印发|更新)(?:时间|日期)';
/**
 * The labels of a line that holds one or several; group 1 or 2 is the label: 来源：某局发布时间：2021-05-06.
 */
export const labelsInside = new RegExp(
  `(?:^|(?<=[\\s【\\[(（|]))(${labels})\\s*(?:[:：]|\\t)|(${dayLabels})\\s*[:：](?=\\s*\\d{4})`,
  'gu',
);
/** What looks like a label and nothing else, and is none that is known: 内容概述：. */
export const otherLabelAlone = /^[\p{sc=Han}\s]{2,10}[:：]$/u;
/** The same among words, behind a blank: 浏览次数：12. */
export const otherLabel = /\s[\p{sc=Han}]{2,8}\s*[:：]/u;

const fieldsByLabel = informationLabels.flatMap(({ words, field }) =>
  field ? [{ pattern: new RegExp(`^(?:${words})$`, 'u'), field }] : [],
);
/** The field that a label tells, or null. */
export const fieldOf = (printed: string): Labelled | null =>
  fieldsByLabel.find(({ pattern }) => pattern.test(printed))?.field ?? null;

const weakLabels = new RegExp(`^${anyOf(informationLabels.filter(({ weak }) => weak))}$`, 'u');
/** Whether a label may say something else than its field, which another label says more surely. */
export const isWeakLabel = (printed: string): boolean => weakLabels.test(printed);
/** What a class may be that is the form of a document, and not its subject. */
export const formsOfDocuments: readonly WordRow[] = [
  { words: '(?:政策|规范性|政府)?文件|公文', says: 'a document', example: '政策文件' },
  {
    words: '通知|公告|通告|意见|决定|批复|函|报告|方案|规划|计划|规划计划',
    says: 'its kind',
    example: '通知',
  },
  { words: '其[他它]', says: 'others', example: '其他' },
];

/** What stands behind a label where the value is not known, or there is none. */
export const noValues: readonly WordRow[] = [
  { words: '未知|不详|暂?无|空', says: 'not known, or none', example: '有效性：未知' },
  { words: '[-—–/／]+', says: 'a dash', example: '文号：——' },
];

/** What the labels that tell a field are called in English. */
export const labelsInEnglish: Readonly<Record<Labelled, string>> = {
  issuer: 'Issued by',
  document_number: 'Document number',
  issued: 'Date of issue',
  published: 'Date of publication',
  index_number: 'Index number',
  subject_class: 'Subject',
  keywords: 'Keywords',
  validity: 'Validity',
};
