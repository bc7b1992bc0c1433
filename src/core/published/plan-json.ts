import { z } from 'zod';
import { editionKinds } from '../model/edition.ts';
import { type AuditKind, auditKinds } from '../model/finding.ts';
import { kinds, levels, partsOfLine, reasonsUntranslated, roles, translationStates } from '../model/plan.ts';
import { termKinds } from '../model/term-kinds.ts';

/** The same in Chinese and in English; empty what is not known. */
export const bilingual = z.object({ zh: z.string(), en: z.string() });

const sha256 = z.string().describe('A sha256 in hexadecimal digits');
const lineNumber = z.int().describe('A line of the source, counted from 1');
const date = z.string().describe('A day, 2016-03-02; empty where it is not known');

/** One clause as `/data/{plan}/plan.json` publishes it: the contract with other people's programs. */
const credit = z.object({
  on: z.string().describe('The day, month or year'),
  by: z.string().describe('The name; empty where it is not given'),
});
const publishedClause = z.object({
  eId: z.string().describe('Its permanent id'),
  kind: z.enum(kinds).describe('What it is: a title, a division, a paragraph, a table, a row …'),
  page: z.string().describe('The reading page it stands on, by the id of that page'),
  marker: z.string().nullable().describe('The number as printed, such as （一）; null where none is'),
  lines: z.tuple([lineNumber, lineNumber]).describe('First and last line in the source, both included'),
  places: z
    .array(
      z.object({
        page: z.int().describe('The page of the original, from 1, whatever number is printed on it'),
        box: z
          .tuple([z.number(), z.number(), z.number(), z.number()])
          .describe('Left, top, right and lower edge on it, in points from its upper left corner'),
      }),
    )
    .optional()
    .describe('Where it is printed, where the text was read from the pages of a PDF or an OFD'),
  sha256: sha256.describe('Digest of its own words (`zh`, or `cells` joined by tabs)'),
  sha256_all: sha256
    .optional()
    .describe(
      'Of what holds others (a division, a table, the title): digest of its words and of all that it ' +
        'holds, a clause a line. It is cited with this one',
    ),
  cite: bilingual.describe('How its place is cited: 一、（一）1.第1段'),
  zh: z.string().nullable().describe('The words as printed, without the marker; null of a row'),
  cells: z.array(z.string()).optional().describe('Of a row: the words of its cells'),
  en: z.string().nullable().describe('The English; empty where there is none that is current, null of a row'),
  cells_en: z.array(z.string()).optional().describe('Of a row: the English of its cells'),
  cells_untranslated: z
    .array(z.enum(['', ...reasonsUntranslated]))
    .optional()
    .describe(
      'Of a row with cells that are shown in Chinese where English is wanted: why each is; empty of a cell that is not',
    ),
  translation: z.enum(translationStates).describe('How far its English is'),
  withheld: z
    .literal(true)
    .optional()
    .describe(
      'Its English (of a row: some of it) is not shown because its figures are not those of the Chinese',
    ),
  credits: z
    .object({ translated: credit.optional(), reviewed: credit.optional() })
    .optional()
    .describe('Who translated and who reviewed it, and when, where that is recorded'),
});

/** One edition of a plan that has several. */
const edition = z.object({
  date: z.string().describe('The day by which addresses name it: 2016-03-01'),
  kind: z.enum(editionKinds).describe('A draft for comment, as issued, adjusted, or corrected'),
  document_number: z.string().describe('发文字号'),
  in_force: z
    .object({ from: date, to: date })
    .describe('From and to which day it is in force; empty what is not known'),
  note: bilingual.describe('A line on it'),
});
export type PublishedEdition = z.infer<typeof edition>;
const counts = z.object({
  added: z.int(),
  deleted: z.int(),
  changed: z.int(),
  moved: z.int(),
  renumbered: z.int(),
  same: z.int(),
});

/** `/data/{plan}/plan.json`. */
const published = z.object({
  plan: z.string().describe('The slug of the plan: its part of every address'),
  title: bilingual.describe('The full title'),
  source: z
    .object({
      sha256: sha256.describe('Digest of the bytes of the document that was read'),
      lines: z.int().describe('How many lines it has'),
      characters: z.int().describe('How many characters it has'),
    })
    .describe('The document that the plan was read from'),
  files: z
    .array(
      z.object({
        name: z.string().describe('Its name beside this file'),
        sha256: sha256.describe('Digest of its bytes'),
      }),
    )
    .describe('The document as received'),
  artefacts: z
    .array(
      z.object({
        line: lineNumber,
        text: z.string().describe('What stands there'),
        part: z.enum(partsOfLine).optional().describe('Where in its line, if it is a part of it'),
        reason: z.string().describe('Why it is no word of the plan, in English'),
      }),
    )
    .describe('What of the source is none of the plan’s words'),
  clauses: z.array(publishedClause).describe('All clauses in the order of the document'),
  chinese: z
    .literal('zh-Hant')
    .optional()
    .describe('The language of its Chinese words where they are in Traditional characters; else it is zh-CN'),
  edition: edition.optional().describe('Of a plan with several editions: which this is'),
  editions: z
    .array(edition.extend({ counts: counts.nullable().describe('What it changed of the one before') }))
    .optional()
    .describe('All editions of the plan, oldest first; the last is in force. Of that one alone'),
});
export type PublishedPlan = z.infer<typeof published>;

const clause = publishedClause.extend({
  level: z.int().describe('Heading level on its page, 0 for what is no heading'),
  path: z.array(z.string()).describe('The divisions it stands in, outermost first'),
  lead: z.string().describe('The run-in heading that its words begin with; empty where there is none'),
  lead_en: z.string().describe('The same of the English'),
  marker_en: z.string().nullable().describe('The marker in English: (1)'),
  head: z.boolean().optional().describe('True of a row that heads the columns of its table'),
  spans: z
    .array(z.tuple([z.int(), z.int()]))
    .optional()
    .describe('Of a row with merged cells: rows and columns of each; 0, 0 where another reaches over it'),
  role: z.enum(roles).optional().describe('What a line around the body is'),
  absent: z
    .literal(true)
    .optional()
    .describe('Of a line or heading that names an annex: nothing of that annex stands in the document'),
  unsure: z
    .literal(true)
    .optional()
    .describe('Of a table or a row: it is not certain that its cells stand below their heads'),
  target: z.string().optional().describe('The id of what an entry of a table of contents, or a note, names'),
});
export type Clause = z.infer<typeof clause>;

/** What `plan.yaml` says of the document. */
const about = z.object({
  issuer: bilingual.describe('The authority that issued the plan'),
  level: z.enum(['', ...levels]).describe('The level of government that issued it'),
  period: z.string().describe('The years it is for: 2016-2020'),
  document_number: z.string().describe('发文字号'),
  issued: date.describe('成文日期'),
  published: date.describe('发布日期'),
  source_address: z.string().describe('Where the document was published'),
  index_number: z.string().describe('索引号'),
  subject_class: z.string().describe('主题分类'),
  keywords: z.string().describe('主题词'),
  validity: z.string().describe('有效性'),
  basis: z
    .record(z.string(), z.object({ zh: z.string(), en: z.string(), address: z.string(), seen: z.string() }))
    .optional()
    .describe('From where a value is known that the document received does not say, by its key'),
  replaced_by: z
    .object({ title: bilingual, address: z.string() })
    .optional()
    .describe('What took the place of the plan'),
});

/** A document that the plan cites, 《…》. */
const cited = z.object({
  title: z.string().describe('As printed, without 《》'),
  title_en: z.string().describe('In English; empty where it is not known'),
  address: z.string().describe('Where it is published; empty where that is not known'),
  date: z.string().describe('When it was published or issued; empty where that is not known'),
  basis: bilingual.describe('From where this is known'),
  clauses: z.array(z.string()).describe('eIds of the clauses that cite it'),
});
export type Cited = z.infer<typeof cited>;

/**
 * `content/{plan}/plan.json`: the published plan and what only the site itself needs. Written by the
 * generator, read by the pages.
 */
export const planJsonSchema = published.extend({
  clauses: z.array(clause).describe('All clauses in the order of the document'),
  pages: z.array(z.string()).describe('The reading pages in order'),
  about,
  references: z.array(cited).describe('The documents that the text cites'),
  notes: z.record(z.string(), bilingual).describe('Editor’s notes by eId'),
  moved: z
    .array(z.object({ id: z.string(), page: z.string() }))
    .describe('Ids once published on a page on which their words are not read any more'),
  aliases: z.record(z.string(), z.string()).describe('Retired id -> living id'),
  gone: z
    .record(z.string(), z.object({ date, words: z.string() }))
    .describe('Retired id without a successor -> when it went, and its last words'),
  history: z
    .record(z.string(), z.array(z.object({ date, sha256: z.string(), words: z.string() })))
    .describe('What clauses said in earlier releases, oldest first'),
  wholes: z
    .record(z.string(), z.array(z.object({ date, sha256: z.string() })))
    .describe('Of what holds others: the days of release on which all that it held was not what it is now'),
  releases: z
    .record(z.string(), z.array(z.string()))
    .describe(
      'The days of release, each with the clauses that were new then or said something else; all of them ' +
        'on the first day is written as none',
    ),
  reasons: z.record(z.string(), bilingual).describe('Why each artefact is none of the plan’s words, by line'),
});
export type PlanJson = z.infer<typeof planJsonSchema>;

/** `content/{plan}/glossary.json`: the agreed terms that the plan uses. */
export const usedTermsSchema = z.array(
  z.object({
    zh: z.string().describe('The term'),
    en: z.array(z.string()).describe('The accepted English forms, the preferred one first'),
    kind: z.enum(['', ...termKinds]).describe('What it is the name of; empty where it is none of these'),
    note: bilingual.describe('What is said of it, in each language'),
    unconfirmed: z.boolean().describe('True where the English name could not be confirmed'),
    synonyms: z
      .object({ zh: z.array(z.string()), en: z.array(z.string()) })
      .describe('What readers call it, in each language'),
    clauses: z.array(z.string()).describe('The clauses that have it, in their order'),
  }),
);
export type UsedTerm = z.infer<typeof usedTermsSchema>[number];

/** `content/{plan}/audit.json`: what the audit found, and how a person settled it. */
export const auditSchema = z.array(
  z.object({
    rule: z
      .enum(Object.keys(auditKinds) as [AuditKind, ...AuditKind[]])
      .describe('What was held against what'),
    places: z.array(z.string()).describe('The eIds of the places, in the order of the document'),
    figures: z.array(z.string()).describe('The figures that do not agree'),
    arithmetic: bilingual.describe('Why they do not'),
    state: z
      .enum(['open', 'confirmed', 'accepted'])
      .describe('Confirmed by a note, or accepted with a reason'),
    reason: bilingual.optional().describe('Why it was accepted'),
  }),
);
export type SettledFinding = z.infer<typeof auditSchema>[number];

/** `content/{plan}/quantities-en.json`: how the English says the quantities of the text, where it does as figures. */
export const englishQuantitiesSchema = z.array(
  z.object({
    eId: z.string().describe('The clause'),
    from: z.number().describe('Where the quantity begins in its Chinese, in characters from 0'),
    at: z.number().describe('Where its figure begins in the English, in units of UTF-16'),
    text: z.string().describe('The figure, with its currency or unit'),
  }),
);
export type EnglishQuantity = z.infer<typeof englishQuantitiesSchema>[number];

/** The contract's part of a plan, and nothing else. */
export const publishedPlan = (plan: PlanJson): PublishedPlan => published.parse(plan);
