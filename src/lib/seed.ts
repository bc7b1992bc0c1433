import { isMap, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'astro/zod';
import { auditRules, type AuditRule } from './audit.ts';
import type { Report, RuleId } from './diagnostics.ts';
import { divisionKinds, levels } from './plan.ts';

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
  notesYaml: string | null;
  permalinksYaml: string | null;
}

/** A value that YAML may read as a number (a year) or as nothing is the words it was written with. */
const text = z.preprocess((v) => (v === null ? '' : typeof v === 'number' ? String(v) : v), z.string());
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
  artefacts: z.array(z.strictObject({ line: z.int().positive(), text, reason: bilingual })).default([]),
  audit: z.array(z.strictObject({ rule: z.enum(Object.keys(auditRules) as [AuditRule, ...AuditRule[]]), places: z.array(z.string()).min(1), reason: bilingual })).default([]).describe('Findings of the audit that are no disagreement of the source'),
  structure: z.array(z.strictObject({ line: z.int().positive(), text: z.string().min(1), kind: kindOfLine, number: z.int().nonnegative().optional() })).default([]),
});
export type PlanMeta = z.infer<typeof planSchema>;

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
  sites: z.array(z.strictObject({ name: bilingual, url: z.url().regex(/\/$/, 'end it with /') })).default([]).describe('other sites made with this tool whose plans can be searched from here'),
});
export type SiteSettings = z.infer<typeof siteSchema>;

/** `notes.yaml`: editor's notes by clause id, in both languages; one line of Markdown each. */
export const notesSchema = z.record(z.string(), bilingual);
export type Notes = z.infer<typeof notesSchema>;

const shortDigest = matching(/^[0-9a-f]{12}$/, 'a digest is 12 hexadecimal digits');
/**
 * `permalinks.yaml`: every id ever published with its words at each release, the digest of all that a table
 * or a division held then (heldWords), ids that now lead to another clause, ids that are gone since a day.
 */
export const permalinksSchema = z.strictObject({
  released: z.record(z.string(), z.array(z.strictObject({ date: day, page: z.string(), sha256: shortDigest, words: z.string() })).min(1)).default({}),
  wholes: z.record(z.string(), z.array(z.strictObject({ date: day, sha256: shortDigest })).min(1)).default({}),
  gone: z.record(z.string(), day).default({}),
  aliases: z.record(z.string(), z.string()).default({}),
});
export type Permalinks = z.infer<typeof permalinksSchema>;

/**
 * Reads a YAML text against a schema. Every fault is one report with its line. Returns null when there is a fault.
 */
export function readYaml<T>(text: string, schema: z.ZodType<T>, rule: RuleId, file: string, report: Report): T | null {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const [broken] = document.errors; // what follows the first is mostly its consequence
  // What people type for “key: value”: a full-width colon, or no blank behind it.
  const typed = text.split('\n').findIndex((line) => /^\s*(?:- *)?[\w.-]+\s*(?:：|:(?=[^\s/\d]))/u.test(line)) + 1;
  if (typed && (broken || !isMap(document.contents))) {
    report(rule, { file, line: typed }, 'a key is followed by a colon of half width and a blank, as in “issued: 2016-03-02”. Correct this line.');
    return null;
  }
  if (broken) {
    report(rule, { file, line: lineCounter.linePos(broken.pos[0]).line }, `${broken.message.split('\n')[0]!.replace(/ at line.*$/, '')}. Mend the YAML there.`);
    return null;
  }
  const result = schema.safeParse(document.toJS() ?? {});
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const path = issue.path.map(String);
    const say = (keys: string[], message: string) => report(rule, { file, line: lineIn(document, lineCounter, keys) }, message);
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) say([...path, key], `the key “${[...path, key].join('.')}” is not known here. Remove it or correct its spelling.`);
    else if (issue.code === 'invalid_type' && document.getIn(path) === undefined) say(path.slice(0, -1), `the key “${path.join('.')}” is missing. Add it; leave its value empty ("") if it is not known.`);
    else say(path, `“${path.join('.')}” does not fit: ${issue.message.replace(/^Invalid input: /, '')}. Correct its value.`);
  }
  return null;
}

/** Finds the line of a YAML text on which the value at a path stands, such as ['structure', 2], or the nearest above it; 1 where there is none. */
export function yamlLines(text: string): (...path: (string | number)[]) => number {
  const lineCounter = new LineCounter();
  let document: Document | undefined;
  return (...path) => lineIn((document ??= parseDocument(text, { lineCounter })), lineCounter, path.map(String));
}

function lineIn(document: Document, lineCounter: LineCounter, path: string[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const parent = document.getIn(path.slice(0, depth - 1), true);
    const pair = (parent as { items?: { key?: { value?: unknown; range?: [number, number, number] }; range?: [number, number, number] }[] } | undefined)?.items?.find((item, i) =>
      item.key ? String(item.key.value) === path[depth - 1] : String(i) === path[depth - 1]);
    const range = pair?.key?.range ?? pair?.range;
    if (range) return lineCounter.linePos(range[0]).line;
  }
  return 1;
}
