import { readDate } from './dates.ts';

/** Labels of the information block of a government page (GB/T 33482, 政府信息公开目录). */
export const labels = String.raw`索\s*引\s*号|索\s*引|发文机[关构]|发布机构|制发机关|发文单位|发文字号|文\s*号|标\s*题|名\s*称|主题分类|主\s*题\s*词|成文日期|发布日期|发文日期|生成日期|公开日期|发布时间|时\s*间|来\s*源|信息来源|分类号|体裁分类|服务对象|有\s*效\s*性|公开[方形]式|公开范围|责任部门|信息类别|关\s*键\s*词|时\s*效\s*性`;

/** A value found in the document's own words, and the line it was read from. */
export interface Guess {
  value: string;
  line: number;
}
export type Guesses = Partial<
  Record<
    | 'title'
    | 'issuer'
    | 'document_number'
    | 'issued'
    | 'published'
    | 'period'
    | 'source_address'
    | 'index_number'
    | 'subject_class'
    | 'keywords'
    | 'validity',
    Guess
  >
>;

export const together = (value: string) => value.replace(/\s/gu, '');
/** What stands behind which label of an information block (see frame.ts), and how it is read. */
export const fields: [keyof Guesses, RegExp, (value: string) => string | null][] = [
  ['issuer', /^(?:发文机[关构]|发布机构|制发机关|发文单位)$/u, together],
  ['document_number', /^(?:发文字号|文号)$/u, together],
  ['issued', /^(?:成文日期|发文日期|生成日期)$/u, readDate],
  ['published', /^(?:发布日期|公开日期|发布时间)$/u, readDate],
  ['index_number', /^索引号?$/u, together],
  ['subject_class', /^(?:主题分类|信息类别)$/u, together],
  ['keywords', /^(?:主题词|关键词)$/u, (value) => value.trim().replace(/\s+/gu, ' ')],
  ['validity', /^(?:有效性|时效性)$/u, together],
];
export const label = new RegExp(`(?:^|(?<=\\s))(${labels})\\s*(?:[:：]|\\t)`, 'gu');
