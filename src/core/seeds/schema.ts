import { z } from 'zod';
import { type AuditRule, auditRules } from '../model/finding.ts';
import { divisionKinds, levels } from '../model/plan.ts';
import { bilingual, count, day, matching, orNone, text } from '../model/schema-parts.ts';

const kindOfLine = z.enum([...divisionKinds, 'title', 'p', 'item']);

/** `plan.yaml`: what the text does not say. A value that is not known is left empty, never guessed. */
export const planSchema = z.strictObject({
  title: bilingual.describe('The full title in both languages'),
  issuer: bilingual.describe('The authority that issued the plan'),
  level: z
    .enum(['', ...levels])
    .default('')
    .describe('The level of government that issued it'),
  period: matching(/^$|^\d{4}-\d{4}$/, 'a period is written 2016-2020, or left empty').refine(
    (v) => v.slice(0, 4) <= v.slice(5),
    'a period begins before it ends',
  ),
  document_number: text.describe('发文字号, such as 国办发〔2018〕123号'),
  issued: day.describe('成文日期'),
  published: day.describe('发布日期'),
  source_address: matching(/^$|^https?:\/\/\S+$/, 'an address is written https://…, or left empty').describe(
    'Where the document was published',
  ),
  index_number: text.default('').describe('索引号'),
  subject_class: text.default('').describe('主题分类'),
  keywords: text.default('').describe('主题词'),
  validity: text.default('').describe('有效性'),
  artefacts: orNone(
    z.array(z.strictObject({ line: count.pipe(z.int().positive()), text, reason: bilingual })).default([]),
  ),
  audit: orNone(
    z
      .array(
        z.strictObject({
          rule: z.enum(Object.keys(auditRules) as [AuditRule, ...AuditRule[]]),
          places: z.array(z.string()).min(1),
          reason: bilingual,
        }),
      )
      .default([]),
  ).describe('Findings of the audit that are no disagreement of the source'),
  structure: orNone(
    z
      .array(
        z.strictObject({
          line: count.pipe(z.int().positive()),
          text: z.string().min(1),
          kind: kindOfLine,
          number: count.optional(),
        }),
      )
      .default([]),
  ),
});
export type PlanMeta = z.infer<typeof planSchema>;

/** `notes.yaml`: editor's notes by clause id, in both languages; one line of Markdown each. */
export const notesSchema = z.record(z.string(), bilingual);
export type Notes = z.infer<typeof notesSchema>;
