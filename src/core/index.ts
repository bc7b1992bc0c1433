/**
 * The core's only door for other programs: text in, values out; no files, no console, no clock.
 * The project's own programs and pages take what they need from its rooms (docs/architecture.md).
 */
export { locate } from './addresses/locate.ts';
export { readGlossary, type Term } from './english/terms/glossary.ts';
export { collector, type Diagnostic, format, hasErrors, type Report } from './model/diagnostics.ts';
export { type Node, type Plan, walk } from './model/plan.ts';
export { tracer } from './model/trace.ts';
export { type OutlineNode, outline } from './parse/outline.ts';
export { publish } from './publish/publish.ts';
export { catalogueSchema } from './published/catalogue.ts';
export { citations } from './published/citation.ts';
export { auditSchema, type PublishedPlan, planJsonSchema, usedTermsSchema } from './published/plan-json.ts';
export {
  carrierSchema,
  indicatorSchema,
  quantitySchema,
  seriesSchema,
  taskSchema,
} from './published/rows.ts';
export { readDocument } from './read/document.ts';
export { readPlan } from './seeds/read-plan.ts';
export { readSeed, type Seed, type SeedFiles } from './seeds/seed.ts';
