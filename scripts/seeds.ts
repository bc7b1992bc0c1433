import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { format, hasErrors, rules, type Diagnostic, type Report } from '../src/lib/diagnostics.ts';
import { formats } from '../src/lib/document.ts';
import { readGlossary, type Term } from '../src/lib/glossary.ts';
import { readYaml, siteSchema, type SeedFiles, type SiteSettings } from '../src/lib/seed.ts';

/** A digest of texts, files and other values, each told from the next. */
export function digestOf(...values: unknown[]): string {
  const hash = createHash('sha256');
  for (const value of values) {
    const bytes = value instanceof Uint8Array ? value : JSON.stringify(value) ?? '';
    hash.update(`${bytes.length} `).update(bytes);
  }
  return hash.digest('base64url');
}
/** A digest of files, their names with their bytes. */
export const digestOfFiles = (files: readonly string[]): string => digestOf(...files.flatMap((file) => [file, readFileSync(file)]));

/** The names of the folders in a folder, in order. */
export const foldersIn = (path: string): string[] => readdirSync(path, { withFileTypes: true }).filter((d) => d.isDirectory()).map((d) => d.name).sort();

/** All files below a folder, with its path before theirs, in order. */
export const filesIn = (path: string): string[] => readdirSync(path, { recursive: true, withFileTypes: true }).filter((d) => d.isFile()).map((d) => join(d.parentPath, d.name)).sort();

/** The folders of `seeds/`, read. A folder without its source or plan.yaml is reported and left out. */
export function readSeedFolders(root: string, report: Report): SeedFiles[] {
  const seeds = join(root, 'seeds');
  const folders = existsSync(seeds) ? foldersIn(seeds) : [];
  if (!folders.length) report('missing-file', { file: 'seeds' }, 'there is no plan here. Put a document into seeds/<name>/source.txt, or run npm run new -- FILE --id NAME.');
  const seen = new Map<string, string>();
  return folders.flatMap((slug) => {
    const at = (name: string) => join(seeds, slug, name);
    const folder = relative(root, join(seeds, slug));
    const optional = (name: string) => (existsSync(at(name)) ? readFileSync(at(name), 'utf8') : null);
    const twin = seen.get(slug.toLowerCase());
    if (twin) report('slug', { file: folder }, `this folder and ${twin} give two plans one address. Rename one of them.`);
    seen.set(slug.toLowerCase(), folder);
    const sources = formats.map((format) => `source.${format}`).filter((name) => existsSync(at(name)));
    const sourceName = sources[0] ?? 'source.txt';
    if (sources.length > 1) report('two-sources', { file: folder }, `there are ${sources.join(' and ')} here, and only one of them can be the plan. Keep the document as received, and give the others another name.`);
    const missing = [sourceName, 'plan.yaml'].filter((name) => !existsSync(at(name)));
    for (const name of missing) report('missing-file', { file: `${folder}/${name}` }, `this file is missing. ${name === 'source.txt' ? 'Put the text of the document there.' : 'Copy plan.yaml from another plan and fill it in, or run npm run new -- FILE --id NAME.'}`);
    if (missing.length) return [];
    return { slug, folder, sourceName, source: readFileSync(at(sourceName)), ...(existsSync(at('original.docx')) && { original: { name: 'original.docx', bytes: readFileSync(at('original.docx')) } }), planYaml: readFileSync(at('plan.yaml'), 'utf8'), po: optional('en.po'), notesYaml: optional('notes.yaml'), permalinksYaml: optional('permalinks.yaml') };
  });
}

/** The agreed terms of all plans, from `seeds/glossary.csv`; none where there is no such file. */
export function readGlossaryFile(root: string, report: Report): Term[] {
  const file = 'seeds/glossary.csv';
  return existsSync(join(root, file)) ? readGlossary(readFileSync(join(root, file), 'utf8'), file, report) : [];
}

/** The settings of the site, from `seeds/site.yaml`; all empty where there is no such file. */
export function readSiteFile(root: string, report: Report): SiteSettings | null {
  const file = 'seeds/site.yaml';
  if (!existsSync(join(root, file))) return siteSchema.parse({});
  const site = readYaml(readFileSync(join(root, file), 'utf8'), siteSchema, 'site-yaml', file, report);
  const empty = site ? (['domain', 'id_code'] as const).filter((key) => !site[key]) : [];
  if (empty.length) report('not-provided', { file }, `${empty.join(' and ')} empty; the head tags of government sites that name them are left out. Fill in what was assigned.`);
  return site;
}

/** Prints every diagnostic as one line and sets the exit code when one is an error. Returns whether there was none. */
export function print(diagnostics: Diagnostic[]): boolean {
  for (const d of diagnostics) (rules[d.rule] === 'error' ? console.error : console.warn)(format(d));
  const failed = hasErrors(diagnostics);
  if (failed) process.exitCode = 1;
  return !failed;
}
