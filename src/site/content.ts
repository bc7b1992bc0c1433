/** What the pages are made of: content/, as the generator wrote it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { z } from 'zod';
import { isDay } from '../core/model/edition.ts';
import type { Language } from '../core/model/language.ts';
import {
  auditSchema,
  type EnglishQuantity,
  englishQuantitiesSchema,
  type PlanJson,
  planJsonSchema,
  type SettledFinding,
  type UsedTerm,
  usedTermsSchema,
} from '../core/published/plan-json.ts';
import type { QuantityRow } from '../core/published/rows.ts';
import { madeOf } from './made-before.ts';
import { chapterTree } from './markdown/chapter-tree.ts';

const root = 'content';
/** The folders in a folder of content/. */
const foldersIn = (path: string) =>
  readdirSync(join(root, path), { withFileTypes: true }).flatMap((e) => (e.isDirectory() ? [e.name] : []));

/**
 * The folders of the plans to render, and of their earlier editions: of all, or of the plans named in PLANS
 * (scripts/build.ts renders a large site some plans at a time).
 */
function editions(): string[] {
  const wanted = process.env['PLANS'];
  const slugs = wanted === undefined ? foldersIn('') : wanted.split(',').filter(Boolean);
  return slugs.flatMap((slug) => [
    slug,
    ...foldersIn(slug)
      .filter(isDay)
      .map((day) => `${slug}/${day}`),
  ]);
}

function read<T>(schema: z.ZodType<T>, path: string): T {
  return schema.parse(JSON.parse(readFileSync(join(root, path), 'utf8')));
}
/** What a function gives for a path, found once. */
function once<T>(find: (path: string) => T): (path: string) => T {
  const found = new Map<string, T>();
  return (path) => {
    if (!found.has(path)) found.set(path, find(path));
    return found.get(path)!;
  };
}

/** Every plan that is rendered, in all its editions. */
export const planFiles = (): PlanJson[] =>
  editions().map((folder) => read(planJsonSchema, `${folder}/plan.json`) as PlanJson);

const audits = once((folder) => read(z.object({ findings: auditSchema }), `${folder}/audit.json`).findings);
/** Where figures of a plan, or of an earlier edition (its folder in content/), disagree. */
export const findingsOf = (plan: string | undefined): SettledFinding[] => audits(plan!);

const placeOf = ({ eId, from }: Pick<EnglishQuantity, 'eId' | 'from'>) => `${eId} ${from}`;
const quantities = once((folder) => {
  const schema = z.object({ quantities: englishQuantitiesSchema });
  const { quantities } = read(schema, `${folder}/quantities-en.json`);
  return new Map(quantities.map((own) => [placeOf(own), own]));
});
/** How the English of a plan says one of its quantities; null where it does not as a figure. */
export const inEnglish = (
  plan: string,
  quantity: Pick<QuantityRow, 'eId' | 'from'>,
): EnglishQuantity | null => quantities(plan).get(placeOf(quantity)) ?? null;

const glossaries = once((folder) =>
  existsSync(join(root, folder, 'glossary.json'))
    ? read(z.object({ terms: usedTermsSchema }), `${folder}/glossary.json`).terms
    : [],
);
/** The agreed terms that a plan uses; none where it has no glossary. */
export const termsOf = (plan: string): UsedTerm[] => glossaries(plan);

const chapters = once((path) => {
  const mdx = readFileSync(join(root, path), 'utf8');
  return madeOf(path, mdx, () => chapterTree(mdx, join(root, path)));
});
/** A chapter of a plan in a language; a page that asks for one that is not there stops the build. */
export function treeOf(plan: string, language: Language, page: string): Root {
  const path = `${plan}/${language}/${page}.mdx`;
  if (!existsSync(join(root, path)))
    throw new Error(`content/ has no chapter ${page} of ${plan}: run npm run generate`);
  return chapters(path);
}
