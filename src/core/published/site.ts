import { z } from 'zod';
import { bilingualName, orNone, text, unquoted } from '../model/schema-parts.ts';
import { asked } from '../model/schema-said.ts';
import { otherSiteFault } from './other-site.ts';
import { themeSchema } from './theme.ts';

const otherSite = text.superRefine((v, context) => {
  const fault = otherSiteFault(v);
  if (fault) context.addIssue({ code: 'custom', message: fault.en });
});

/** `site.yaml`: what only the publisher knows of the site. What is not known is empty. */
export const siteSchema = z.strictObject({
  name: bilingualName.default({ zh: '', en: '' }).describe('What the site is called'),
  sponsor: bilingualName.default({ zh: '', en: '' }).describe('主办单位'),
  domain: unquoted
    .refine((v) => !/[\s/\\:：]/u.test(v), asked.domain().en)
    .default('')
    .describe('The domain of the site, for the head tags of government sites'),
  id_code: unquoted.default('').describe('网站标识码'),
  column_description: unquoted.default('').describe('栏目简介'),
  column_keywords: unquoted.default('').describe('栏目关键词'),
  icp: unquoted.default('').describe('ICP 备案号'),
  police: unquoted.default('').describe('公安备案号'),
  contact: unquoted.default('').describe('How the publisher is reached'),
  sites: orNone(z.array(z.strictObject({ name: bilingualName, url: otherSite })).default([])).describe(
    'other sites made with this tool whose plans can be searched from here',
  ),
  theme: orNone(themeSchema.optional()).describe('How the site looks, and its words'),
});
export type SiteSettings = z.infer<typeof siteSchema>;
