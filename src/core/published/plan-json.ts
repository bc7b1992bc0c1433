import { z } from 'zod';
import { type AuditRule, auditRules } from '../model/finding.ts';
import { kinds, levels, translationStates } from '../model/plan.ts';

export const bilingual = z.object({ zh: z.string(), en: z.string() });

/** One clause as `/data/{plan}/plan.json` publishes it: the contract with other people's programs. */
const publishedClause = z.object({
  eId: z.string(),
  kind: z.enum(kinds),
  page: z.string(),
  marker: z.string().nullable(),
  lines: z.tuple([z.int(), z.int()]),
  /** Of its own words (`zh`, or `cells` joined by tabs). */
  sha256: z.string(),
  /**
   * Of what holds others (a division, a table, the title): of its words and of all that it holds, a clause a
   * line. It is cited with this one.
   */
  sha256_all: z.string().optional(),
  cite: bilingual,
  zh: z.string().nullable(),
  cells: z.array(z.string()).optional(),
  en: z.string().nullable(),
  cells_en: z.array(z.string()).optional(),
  translation: z.enum(translationStates),
});

const published = z.object({
  plan: z.string(),
  title: bilingual,
  source: z.object({ sha256: z.string(), lines: z.int(), characters: z.int() }),
  /** The document as received: the files beside this one, by name, and the digest of their bytes. */
  files: z.array(z.object({ name: z.string(), sha256: z.string() })),
  artefacts: z.array(z.object({ line: z.int(), text: z.string(), reason: z.string() })),
  clauses: z.array(publishedClause),
});
export type PublishedPlan = z.infer<typeof published>;

const clause = publishedClause.extend({
  /** Heading level on its page, 0 for what is no heading. */
  level: z.int(),
  /** The divisions it stands in, outermost first. */
  path: z.array(z.string()),
  lead: z.string(),
  lead_en: z.string(),
  marker_en: z.string().nullable(),
  /** True of a row that heads the columns of its table. */
  head: z.boolean().optional(),
});
export type Clause = z.infer<typeof clause>;

/** `content/{plan}/plan.json`: the published plan and what only the site itself needs. Written by the generator, read by the pages. */
export const planJsonSchema = published.extend({
  clauses: z.array(clause),
  /** The reading pages in order. */
  pages: z.array(z.string()),
  about: z.object({
    issuer: bilingual,
    level: z.enum(['', ...levels]),
    period: z.string(),
    document_number: z.string(),
    issued: z.string(),
    published: z.string(),
    source_address: z.string(),
    index_number: z.string(),
    subject_class: z.string(),
    keywords: z.string(),
    validity: z.string(),
  }),
  /** Editor's notes by eId. */
  notes: z.record(z.string(), bilingual),
  /** Ids once published on a page on which their words are not read any more. */
  moved: z.array(z.object({ id: z.string(), page: z.string() })),
  /** Retired id -> living id. */
  aliases: z.record(z.string(), z.string()),
  /** Retired id without a successor -> when it went, and its last words. */
  gone: z.record(z.string(), z.object({ date: z.string(), words: z.string() })),
  /** What clauses said in earlier releases, oldest first. */
  history: z.record(
    z.string(),
    z.array(z.object({ date: z.string(), sha256: z.string(), words: z.string() })),
  ),
  /** Of what holds others: the days of release on which all that it held was not what it is now. */
  wholes: z.record(z.string(), z.array(z.object({ date: z.string(), sha256: z.string() }))),
  /** The days of release, each with the clauses that were new then or said something else; all of them on the first day is written as none. */
  releases: z.record(z.string(), z.array(z.string())),
  /** Why each artefact is none of the plan's words, by line. */
  reasons: z.record(z.string(), bilingual),
});
export type PlanJson = z.infer<typeof planJsonSchema>;

/** `content/{plan}/glossary.json`: the agreed terms that the plan uses. */
export const usedTermsSchema = z.array(
  z.object({ zh: z.string(), en: z.array(z.string()), note: z.string(), clauses: z.array(z.string()) }),
);
export type UsedTerm = z.infer<typeof usedTermsSchema>[number];

/** `content/{plan}/audit.json`: what the audit found, and how a person settled it. */
export const auditSchema = z.array(
  z.object({
    rule: z.enum(Object.keys(auditRules) as [AuditRule, ...AuditRule[]]),
    places: z.array(z.string()),
    figures: z.array(z.string()),
    arithmetic: bilingual,
    state: z.enum(['open', 'confirmed', 'accepted']),
    reason: bilingual.optional(),
  }),
);
export type SettledFinding = z.infer<typeof auditSchema>[number];

/** The contract's part of a plan, and nothing else. */
export const publishedPlan = (plan: PlanJson): PublishedPlan => published.parse(plan);
