import { z } from 'zod';
import type { Report } from '../../model/diagnostics.ts';
import { type Edition, editionKinds, isDay } from '../../model/edition.ts';
import { bilingual, day, orNone, text } from '../../model/schema-parts.ts';
import { asked } from '../../model/schema-said.ts';
import { said } from '../said.ts';
import { type PlanMeta, planSchema } from '../schema.ts';

const dayOfEdition = text.refine(isDay, asked.wholeDay().en);

/** `edition.yaml`: what an edition of a plan is, and, where it has no `plan.yaml` of its own, its hints. */
export const editionSchema = z.strictObject({
  kind: z.enum(editionKinds).describe('draft (for comment), issued, adjusted or corrected'),
  date: dayOfEdition.meta({ description: 'The day by which addresses name it', minLength: 1 }),
  document_number: text.default('').describe('发文字号'),
  in_force: orNone(
    z.strictObject({ from: day.default(''), to: day.default('') }).default({ from: '', to: '' }),
  ).describe('From and to which day it is in force; empty what is not known'),
  note: orNone(bilingual.default({ zh: '', en: '' })).describe('A line on it, in both languages'),
  artefacts: planSchema.shape.artefacts,
  audit: planSchema.shape.audit,
  structure: planSchema.shape.structure,
});
type EditionFile = z.infer<typeof editionSchema>;

/** The edition that a file describes. */
export const editionOf = ({ kind, date, document_number, in_force, note }: EditionFile): Edition => ({
  kind,
  date,
  document_number,
  in_force,
  note,
});

/**
 * What is known of an edition that has no `plan.yaml` of its own: of the plan what all its editions share, and
 * what its `edition.yaml` says.
 */
export const metaOfEdition = (plan: PlanMeta, file: EditionFile): PlanMeta => ({
  ...plan,
  subtitle: '',
  document_number: file.document_number,
  issued: file.date,
  published: '',
  source_address: '',
  index_number: '',
  validity: '',
  artefacts: file.artefacts,
  audit: file.audit,
  structure: file.structure,
});

/** The edition in force of a plan without an `edition.yaml`: as issued, on the day that `plan.yaml` gives. */
export const inForceOf = ({ issued, published, document_number }: PlanMeta): Edition => ({
  kind: 'issued',
  date: [issued, published].find(isDay) ?? '',
  document_number,
  in_force: { from: '', to: '' },
  note: { zh: '', en: '' },
});

/**
 * Reports `edition` where an earlier edition stands in a folder of another day, or where the edition in force
 * has no day, or one that is not after all others. `earlier`: the folders with their editions, in their order; `file`:
 * what says the day of the one in force.
 */
export function checkDays(
  earlier: readonly { folder: string; edition: Edition }[],
  inForce: Edition,
  file: string,
  report: Report,
): void {
  for (const { folder: own, edition } of earlier)
    if (!own.endsWith(`/${edition.date}`))
      report('edition', { file: `${own}/edition.yaml` }, said.folderOfOtherDay({ date: edition.date }));
  const last = earlier.at(-1)?.edition.date ?? '';
  if (!inForce.date) report('edition', { file }, said.dayUnknown());
  else if (inForce.date <= last) report('edition', { file }, said.dayNotLast({ date: inForce.date, last }));
}
