/**
 * What the next site takes over from the last one, dist/, and what it notes of itself for the one after it.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../../src/core/model/language.ts';
import { linkNewFile } from '../../shared/files.ts';
import type { Work } from '../work.ts';
import { digestsOf, filesBeside, filesOf, foldersOf, planRecord, siteRecord } from './last-site.ts';
import { type Built, writeRecord } from './records.ts';

/** Takes a file of the last site over into the next one. */
const keep = (file: string, next: string): void => linkNewFile(join('dist', file), join(next, file));

/**
 * Takes over all that was not made anew: the site's own files, its indexes, and the plans that have not
 * changed. To be done when everything else is in the next site.
 */
export function takeOver({ siteFiles, parts, indexes, slugs, changed, last }: Work, next: string): void {
  // Made anew by every build; and the scripts of what was rendered are those that its pages ask for.
  const isMade = (file: string) =>
    existsSync(join(next, file)) ||
    wordFiles.includes(file) ||
    (parts.length > 0 && file.startsWith('_astro/'));
  for (const file of siteFiles) if (!isMade(file)) keep(file, next);
  for (const { path } of indexes.kept)
    for (const file of Object.keys(last.site!.indexes[path]!.files)) keep(file, next);
  for (const slug of slugs.filter((slug) => !changed.includes(slug)))
    for (const file of [...Object.keys(last.planOf(slug)!.files), planRecord(slug)]) keep(file, next);
}

const wordFiles = languages.map((language) => `${language}/words.json`);
/** Writes the readers' words of each language, from what the generator made of the glossary. */
export function writeReadersWords(next: string): void {
  const words = JSON.parse(readFileSync('content/words.json', 'utf8')) as Record<string, unknown>;
  for (const language of languages) {
    mkdirSync(join(next, language), { recursive: true });
    writeFileSync(join(next, language, 'words.json'), JSON.stringify(words[language]));
  }
}

/** Notes what belongs to no plan, so that the next build knows it again. */
export function noteSite({ program, keyOfFile, slugs, indexes }: Work, next: string): void {
  const ofPlans = slugs.flatMap((slug) => foldersOf(next, slug));
  const ofIndexes = indexes.all.map(({ path }) => path);
  const files = filesBeside(next, new Set(['.built', ...ofPlans, ...ofIndexes]));
  writeRecord(join(next, siteRecord), {
    program,
    shows: Object.fromEntries(files.map((file) => [file, keyOfFile(file)])),
    files: digestsOf(next, files),
    indexes: Object.fromEntries(
      indexes.all.map(({ path, key }) => [path, { key, files: digestsOf(next, filesOf(next, path)) }]),
    ),
  } satisfies Built);
}
