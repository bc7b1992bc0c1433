/** What a rule of the audit holds against what. */
export const auditRules = {
  total: 'a total against the sum of its parts',
  table: 'a figure of the text against the table of the plan',
  places: 'the same thing with two figures in two places',
  names: 'the same figure under two names',
  share: 'a share against the values that other shares of the same whole imply',
  growth: 'a target against its base and the stated yearly rate',
  count: 'a number announced against what is listed',
} as const;
export type AuditRule = keyof typeof auditRules;

/**
 * Two figures of the source that do not agree: where they stand, what they are, and the arithmetic in both
 * languages.
 */
export interface Finding {
  rule: AuditRule;
  /** The eIds of both places, in the order of the document; one where both figures stand in one clause. */
  places: string[];
  figures: string[];
  arithmetic: { zh: string; en: string };
}
