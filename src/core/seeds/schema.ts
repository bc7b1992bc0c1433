import { z } from 'zod';
import { readYears } from '../chinese/periods.ts';
import { type AuditKind, auditKinds } from '../model/finding.ts';
import { divisionKinds, levels, partsOfLine } from '../model/plan.ts';
import {
  addressOrNone,
  bilingual,
  bilingualName,
  count,
  day,
  matching,
  orNone,
  text,
  unquoted,
  unquotedOrNone,
} from '../model/schema-parts.ts';
import { asked } from '../model/schema-said.ts';
import type { Sentence } from '../model/sentence.ts';
import { isForm } from '../parse/hints/forms.ts';
import {
  blockHintKinds,
  type Declared,
  mostColumns,
  roleHintKinds,
  tableHintKinds,
} from '../parse/hints/hint.ts';

const kindOfLine = z.enum([...divisionKinds, ...blockHintKinds, ...roleHintKinds, ...tableHintKinds]);
const lineNumber = count.pipe(z.int().positive());
const few = count.pipe(z.int().positive().max(mostColumns));

/** What is asked of an entry as a whole, whatever else of it does not fit: all is told at once. */
const asEntry = (said: Sentence) => ({
  error: said.en,
  when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null,
});
/** Whether two numbers of lines, as far as they are such, stand in the wrong order. */
const isBackwards = (lines: unknown): boolean =>
  Array.isArray(lines) && lines.every((line) => typeof line === 'number') && lines[0]! > lines[1]!;

/** What a line is, or all from one to another, or the block of them that begins with `text`. */
const hintSchema = z
  .strictObject({
    line: lineNumber.optional(),
    lines: z.tuple([lineNumber, lineNumber]).optional(),
    text: z.string().min(1),
    kind: kindOfLine,
    number: count.optional(),
    columns: few.optional(),
    heading_rows: count.pipe(z.int().max(mostColumns)).optional(),
  })
  .refine(({ line, lines }) => (line === undefined) !== (lines === undefined), asEntry(asked.hintLines()))
  .refine(({ lines }) => !isBackwards(lines), asEntry(asked.hintOrder()))
  .refine(
    ({ kind, columns, heading_rows }) =>
      kind === 'table' || !kindOfLine.safeParse(kind).success || (columns ?? heading_rows) === undefined,
    asEntry(asked.hintOfTable()),
  );

/** A line, a part of one, or all lines of a form that are no words of the plan. */
const artefactSchema = z
  .strictObject({
    line: lineNumber.optional(),
    text,
    part: z.enum(partsOfLine).optional(),
    count: count.pipe(z.int().positive()).optional(),
    reason: bilingual,
  })
  .refine(
    ({ line, text: form, count: many }) =>
      line === undefined
        ? many !== undefined && (typeof form !== 'string' || isForm(form))
        : many === undefined,
    asEntry(asked.artefact()),
  )
  .transform(({ line, count: many, ...more }): Declared => {
    return line === undefined ? { ...more, count: many! } : { ...more, line };
  });

/** The lists in which `plan.yaml` speaks of lines of the source: what an entry of each is. */
export const ofLines = { artefacts: artefactSchema, structure: hintSchema };

const webAddress = matching(addressOrNone, asked.address());

/** A period as it is printed (2024—2026年) in the form that is kept; what names no years is left as it is. */
const asPeriod = (typed: unknown) => (typeof typed === 'string' && readYears(typed)) || typed;

/** `plan.yaml`: what the text does not say. A value that is not known is left empty, never guessed. */
export const planSchema = z.strictObject({
  title: bilingualName.describe('The full title in both languages'),
  subtitle: unquotedOrNone
    .default('')
    .describe('What stands below the title: the years, 征求意见稿, when it was passed'),
  addressee: unquotedOrNone.default('').describe('主送机关: whom the letter addresses'),
  issuer: bilingualName.describe('The authority that issued the plan'),
  level: z
    .enum(['', ...levels])
    .default('')
    .describe('The level of government that issued it'),
  period: z
    .preprocess(asPeriod, matching(/^$|^\d{4}-\d{4}$/, asked.period()))
    .refine((v) => v.slice(0, 4) <= v.slice(5), asked.periodBegins().en),
  document_number: unquotedOrNone.describe('发文字号, such as 国办发〔2018〕123号'),
  issued: day.describe('成文日期'),
  published: day.describe('发布日期'),
  source_address: webAddress.describe('Where the document was published'),
  index_number: unquotedOrNone.default('').describe('索引号'),
  subject_class: unquotedOrNone.default('').describe('主题分类'),
  keywords: unquotedOrNone.default('').describe('主题词'),
  validity: unquoted.default('').describe('有效性'),
  basis: z
    .partialRecord(
      z.enum([
        'title',
        'issuer',
        'period',
        'document_number',
        'issued',
        'published',
        'validity',
        'replaced_by',
      ]),
      bilingual.extend({ address: webAddress.default(''), seen: day.default('') }),
    )
    .optional()
    .describe('From where a value is known that the document received does not say'),
  replaced_by: z
    .strictObject({ title: bilingual, address: webAddress.default('') })
    .optional()
    .describe('What took the place of the plan: its title, and where it is published'),
  artefacts: orNone(z.array(ofLines.artefacts).default([])),
  structure: orNone(z.array(ofLines.structure).default([])),
  audit: orNone(
    z
      .array(
        z.strictObject({
          rule: z.enum(Object.keys(auditKinds) as [AuditKind, ...AuditKind[]]),
          places: z.array(z.string()).min(1),
          reason: bilingual,
        }),
      )
      .default([]),
  ).describe('Findings of the audit that are no disagreement of the source'),
});
export type PlanMeta = z.infer<typeof planSchema>;
/** The same with a title: where it is not known, this one, since links and books need one. */
export const titled = (meta: PlanMeta, title: string): PlanMeta =>
  meta.title.zh.trim() ? meta : { ...meta, title: { ...meta.title, zh: title } };

/** `notes.yaml`: editor's notes by clause id, in both languages; one line of Markdown each. */
export const notesSchema = z.record(z.string(), bilingual);
/** The same, whatever stands below the ids. */
export const anyNotes = z.record(z.string(), z.unknown());
export type Notes = z.infer<typeof notesSchema>;
