import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { auditSchema, planJsonSchema, usedTermsSchema } from './lib/plan-json.ts';

const byPath = ({ entry }: { entry: string }) => entry.replace(/\.\w+$/, '');

export const collections = {
  plans: defineCollection({
    loader: glob({ base: './content', pattern: '*/plan.json', generateId: byPath }),
    schema: planJsonSchema,
  }),
  audits: defineCollection({
    loader: glob({ base: './content', pattern: '*/audit.json', generateId: byPath }),
    schema: z.object({ findings: auditSchema }),
  }),
  glossaries: defineCollection({
    loader: glob({ base: './content', pattern: '*/glossary.json', generateId: byPath }),
    schema: z.object({ terms: usedTermsSchema }),
  }),
  chapters: defineCollection({
    loader: glob({ base: './content', pattern: '*/{zh,en}/*.mdx', generateId: byPath, retainBody: false }),
    schema: z.object({ plan: z.string(), page: z.string(), lang: z.enum(['zh', 'en']) }),
  }),
};
