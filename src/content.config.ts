import { defineCollection } from 'astro:content';
import { pathToFileURL } from 'node:url';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { auditSchema, planJsonSchema, usedTermsSchema } from './core/published/plan-json.ts';

/**
 * The plans to render: all, or those named in PLANS (scripts/build.ts renders a large site some plans at a
 * time).
 */
const of = (files: string) =>
  (process.env['PLANS'] === undefined ? ['*'] : (process.env['PLANS'] || '.none').split(',')).flatMap(
    // The edition in force, and the earlier ones in folders of their own, called by their days.
    (slug) => [`${slug}/${files}`, `${slug}/*-*-*/${files}`],
  );
const base = pathToFileURL('content/');
const byPath = ({ entry }: { entry: string }) => entry.replace(/\.\w+$/, '');

export const collections = {
  plans: defineCollection({
    loader: glob({ base, pattern: of('plan.json'), generateId: byPath }),
    schema: planJsonSchema,
  }),
  audits: defineCollection({
    loader: glob({ base, pattern: of('audit.json'), generateId: byPath }),
    schema: z.object({ findings: auditSchema }),
  }),
  glossaries: defineCollection({
    loader: glob({ base, pattern: of('glossary.json'), generateId: byPath }),
    schema: z.object({ terms: usedTermsSchema }),
  }),
  chapters: defineCollection({
    loader: glob({ base, pattern: of('{zh,en}/*.mdx'), generateId: byPath, retainBody: false }),
    schema: z.object({ plan: z.string(), page: z.string(), lang: z.enum(['zh', 'en']) }),
  }),
};
