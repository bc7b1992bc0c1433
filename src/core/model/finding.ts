import type { Sentence } from './sentence.ts';

/** The kinds of disagreement that the audit finds: what is held against what. */
export const auditKinds = {
  total: 'a total against the sum of its parts',
  table: 'a figure of the text against the table of the plan',
  places: 'the same thing with two figures in two places',
  names: 'the same figure under two names',
  share: 'a share against the values that other shares of the same whole imply',
  growth: 'a target against its base and the stated yearly rate',
  count: 'a number announced against what is listed',
} as const;
export type AuditKind = keyof typeof auditKinds;
/** What was held against what, in both languages. */
export const auditSays: Record<AuditKind, Sentence> = {
  total: { en: auditKinds.total, zh: '合计与各部分之和' },
  table: { en: auditKinds.table, zh: '正文数字与规划表格' },
  places: { en: auditKinds.places, zh: '同一事物在两处的数字' },
  names: { en: auditKinds.names, zh: '同一数字用了两个名称' },
  share: { en: auditKinds.share, zh: '一个占比与同一总量的其他占比' },
  growth: { en: auditKinds.growth, zh: '目标值与基数和年均增速' },
  count: { en: auditKinds.count, zh: '写明的个数与列出的项数' },
};

/**
 * Two figures of the source that do not agree: where they stand, what they are, and the arithmetic in both
 * languages.
 */
export interface Finding {
  rule: AuditKind;
  /** The eIds of both places, in the order of the document; one where both figures stand in one clause. */
  places: string[];
  figures: string[];
  arithmetic: { zh: string; en: string };
}
