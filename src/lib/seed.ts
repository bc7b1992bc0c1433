import { z } from 'astro/zod';
import { auditRules, type AuditRule } from './audit.ts';
import { oneLine } from './breaks.ts';
import { divisionKinds, levels } from './plan.ts';
import { otherSiteFault } from './other-site.ts';

export { readYaml, yamlLines } from './yaml.ts';

/** The files of a plan's folder in `seeds/`, as bytes or text, read by a script. Optional files are null. */
export interface SeedFiles {
  slug: string;
  /** The folder as messages name it: seeds/{slug}. */
  folder: string;
  /** The document's name in the folder (source.txt, source.md, source.html) and its bytes. */
  sourceName: string;
  source: Uint8Array;
  /** The file that the source was made from, such as original.docx. */
  original?: { name: string; bytes: Uint8Array };
  planYaml: string;
  po: string | null;
  /** The encoding that en.po was read in, where it is not UTF-8. */
  poEncoding?: string;
  notesYaml: string | null;
  permalinksYaml: string | null;
}

/** A string is taken as it is written, whatever YAML would make of it: 000014349, 1e3, yes. One of several lines is one line. */
const text = z.string().transform(oneLine);
/** A number is one only where it is asked for: written in plain digits. */
const count = z.preprocess((v) => (typeof v === 'string' && /^\d{1,9}$/.test(v) ? Number(v) : v), z.int('a number is written in digits, as in 12'));
/** A list or mapping that may be left empty, as in “structure:”. */
const orNone = <T extends z.ZodType>(schema: T) => z.preprocess((v) => (v === '' ? undefined : v), schema);
const matching = (pattern: RegExp, message: string) => text.refine((v) => pattern.test(v), message);
const bilingual = z.strictObject({ zh: text, en: text });
const day = matching(/^$|^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date is written 2026-03-02, or left empty');
const kindOfLine = z.enum([...divisionKinds, 'title', 'p', 'item']);

/** `plan.yaml`: what the text does not say. A value that is not known is left empty, never guessed. */
export const planSchema = z.strictObject({
  title: bilingual.describe('The full title in both languages'),
  issuer: bilingual.describe('The authority that issued the plan'),
  level: z.enum(['', ...levels]).default('').describe('The level of government that issued it'),
  period: matching(/^$|^\d{4}-\d{4}$/, 'a period is written 2016-2020, or left empty').refine((v) => v.slice(0, 4) <= v.slice(5), 'a period begins before it ends'),
  document_number: text.describe('发文字号, such as 国办发〔2018〕123号'),
  issued: day.describe('成文日期'),
  published: day.describe('发布日期'),
  source_address: matching(/^$|^https?:\/\/\S+$/, 'an address is written https://…, or left empty').describe('Where the document was published'),
  index_number: text.default('').describe('索引号'),
  subject_class: text.default('').describe('主题分类'),
  keywords: text.default('').describe('主题词'),
  validity: text.default('').describe('有效性'),
  artefacts: orNone(z.array(z.strictObject({ line: count.pipe(z.int().positive()), text, reason: bilingual })).default([])),
  audit: orNone(z.array(z.strictObject({ rule: z.enum(Object.keys(auditRules) as [AuditRule, ...AuditRule[]]), places: z.array(z.string()).min(1), reason: bilingual })).default([])).describe('Findings of the audit that are no disagreement of the source'),
  structure: orNone(z.array(z.strictObject({ line: count.pipe(z.int().positive()), text: z.string().min(1), kind: kindOfLine, number: count.optional() })).default([])),
});
export type PlanMeta = z.infer<typeof planSchema>;

const otherSite = text.superRefine((v, context) => {
  const message = otherSiteFault(v);
  if (message) context.addIssue({ code: 'custom', message });
});

/** `site.yaml`: what only the publisher knows of the site. */
export const siteSchema = z.strictObject({
  name: bilingual.default({ zh: '', en: '' }),
  sponsor: bilingual.default({ zh: '', en: '' }).describe('主办单位'),
  domain: text.default(''),
  id_code: text.default('').describe('网站标识码'),
  column_description: text.default('').describe('栏目简介'),
  column_keywords: text.default('').describe('栏目关键词'),
  icp: text.default('').describe('ICP 备案号'),
  police: text.default('').describe('公安备案号'),
  contact: text.default(''),
  sites: orNone(z.array(z.strictObject({ name: bilingual, url: otherSite })).default([])).describe('other sites made with this tool whose plans can be searched from here'),
});
export type SiteSettings = z.infer<typeof siteSchema>;

/** `notes.yaml`: editor's notes by clause id, in both languages; one line of Markdown each. */
export const notesSchema = z.record(z.string(), bilingual);
export type Notes = z.infer<typeof notesSchema>;

const shortDigest = matching(/^[0-9a-f]{12}$/, 'a digest is 12 hexadecimal digits');
/**
 * `permalinks.yaml`: every id ever published with its words at each release, the digest of all that a table or a division held then
 * (heldWords), ids that now lead to another clause, ids that are gone since a day.
 */
export const permalinksSchema = z.strictObject({
  released: orNone(z.record(z.string(), z.array(z.strictObject({ date: day, page: z.string(), sha256: shortDigest, words: z.string() })).min(1)).default({})),
  wholes: orNone(z.record(z.string(), z.array(z.strictObject({ date: day, sha256: shortDigest })).min(1)).default({})),
  gone: orNone(z.record(z.string(), day).default({})),
  aliases: orNone(z.record(z.string(), z.string()).default({})),
});
export type Permalinks = z.infer<typeof permalinksSchema>;
