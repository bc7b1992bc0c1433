import type { Sentence } from './sentence.ts';

/** What the values that a file of people can have are called in Chinese: people type that too. */
export const namesInChinese: Readonly<Record<string, string>> = {
  national: '国家',
  provincial: '省、自治区、直辖市',
  municipal: '市、自治州',
  district: '区县',
  township: '乡镇、街道',
  draft: '征求意见稿',
  issued: '印发',
  adjusted: '调整',
  corrected: '更正',
  preface: '序言、前言',
  part: '篇、编、部分',
  chapter: '章、一级标题',
  section: '节、二级标题',
  para: '1. 一级的标题',
  subpara: '（1）一级的标题',
  point: '①一级的标题',
  attachment: '附件',
  box: '专栏',
  title: '标题',
  p: '段落、正文',
  item: '列表的一项',
  toc: '目录',
  metadata: '索引号等信息',
  subtitle: '副标题',
  number: '发文字号',
  addressee: '主送机关',
  signature: '落款、署名',
  date: '日期',
  remark: '附注、说明',
  attachments: '附件清单',
  table: '表格',
  'not-a-table': '不是表格',
  caption: '表题、单位',
  'table-note': '表注',
  total: '合计',
  places: '两处数值',
  names: '两个名称',
  share: '占比',
  growth: '增速',
  count: '个数',
  place: '地名',
  institution: '机构',
  company: '企业、公司',
  programme: '规划、活动、项目',
  'policy term': '政策用语',
  technology: '技术',
};

/** A value as it is written, in Chinese with what it is called there. */
export const valueNamed = (value: string, inChinese = namesInChinese[value]): Sentence => ({
  en: value,
  zh: inChinese ? `${value}（${inChinese}）` : value,
});

/**
 * The one of these values that has this Chinese name, else one whose name begins with it, else one in whose name it
 * is (区, 区级, 省级, 调整本); undefined where none is.
 */
export function valueCalled(typed: string, values: readonly string[]): string | undefined {
  const word = typed.replace(/(?:级|[本版稿])$/u, '');
  if (!word) return undefined;
  const names = values.flatMap((value) =>
    (namesInChinese[value] ?? '').split('、').map((name) => ({ value, name })),
  );
  const first = (fits: (name: string) => boolean) => names.find(({ name }) => fits(name))?.value;
  return (
    first((name) => name === word) ??
    first((name) => name.startsWith(word)) ??
    first((name) => name.includes(word))
  );
}

/** What the keys of such files are called in Chinese. */
const keysInChinese: Readonly<Record<string, string>> = {
  title: '标题、名称',
  subtitle: '副标题',
  addressee: '主送机关',
  issuer: '发布机关、发文机关、机关',
  level: '层级、级别、政府层级',
  period: '规划期、期限',
  document_number: '文号、发文字号',
  issued: '成文日期、印发日期',
  published: '发布日期、公布日期',
  source_address: '原文网址、网址',
  index_number: '索引号',
  subject_class: '主题分类',
  keywords: '主题词、关键词',
  validity: '有效性',
  basis: '依据',
  replaced_by: '代替',
  artefacts: '非正文',
  structure: '结构',
  line: '行、行号',
  text: '文字',
  kind: '种类、类型',
  number: '序号、编号',
  reason: '理由',
  zh: '中文',
  en: '英文',
  name: '网站名称',
  sponsor: '主办单位',
  domain: '域名',
  id_code: '网站标识码',
  icp: '备案号',
  police: '公安备案号',
  contact: '联系方式',
  theme: '外观',
  colours: '颜色',
  light: '浅色',
  dark: '深色',
  logo: '标志、徽标',
  fonts: '字体',
  footer: '页脚',
};

/** The key that is called so in Chinese; undefined where none is. */
export const keyNamed = (name: string): string | undefined =>
  Object.keys(keysInChinese).find((key) => keysInChinese[key]!.split('、').includes(name));
