/** Holds what site.yaml says of the look of the site against its files, its words and the eyes of readers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nearestName } from '../../../src/core/addresses/nearest-name.ts';
import type { Place, Report } from '../../../src/core/model/diagnostics.ts';
import { languages } from '../../../src/core/model/language.ts';
import { tooAlike } from '../../../src/core/published/contrast.ts';
import { said } from '../../../src/core/published/said.ts';
import { type ColourName, colourNames, filesOfTheme, type Theme } from '../../../src/core/published/theme.ts';
import { faultOfWord } from '../../../src/i18n/index.ts';
import { engine } from '../engine.ts';
import { look, readBytes } from './people.ts';
import { misfit } from './theme-file.ts';

/** The site's own colours, light and dark, from the one place where they stand. */
function ownColours(): Record<ColourName, { light: string; dark: string }> {
  const tokens = readFileSync(join(engine, 'src/styles/site.css'), 'utf8');
  const found = tokens.matchAll(/--(\w+): light-dark\((#\w{6}), (#\w{6})\)/gu);
  return Object.fromEntries([...found].map(([, name, light, dark]) => [name, { light, dark }])) as ReturnType<
    typeof ownColours
  >;
}

/** Where a key of the theme stands in site.yaml. */
type PlaceOf = (...key: readonly string[]) => Place;

/** Reports files that are not there, or none of their kind. */
function holdFiles(theme: Theme, root: string, placeOf: PlaceOf, report: Report): void {
  for (const { name, kind, at } of filesOfTheme(theme)) {
    const [path, shown] = [join(root, 'theme', name), `theme/${name}`];
    const state = look(path, 'file', report, shown);
    const bytes = state === 'there' ? readBytes(path, report, shown) : null;
    const fault = state === 'missing' ? said.fileMissing({ name }) : bytes && misfit(bytes, name, kind);
    if (fault) report('site-yaml', placeOf(...at), fault);
  }
}

/**
 * Reports files that are not there or none of their kind, words that cannot be replaced, and colours that are too
 * alike. `placeOf`: where a key below `theme:` stands.
 */
export function holdTheme(theme: Theme, root: string, placeOf: PlaceOf, report: Report): void {
  holdFiles(theme, root, placeOf, report);
  for (const language of languages)
    for (const [key, word] of Object.entries(theme.words[language])) {
      const fault = faultOfWord(language, key, word, nearestName);
      if (fault)
        report(
          'site-yaml',
          placeOf('words', language, key),
          said.wordMisfits({ key: `theme.words.${language}.${key}`, fault }),
        );
    }
  if (!Object.keys(theme.colours).length) return;
  const all = { ...ownColours(), ...theme.colours };
  for (const side of ['light', 'dark'] as const) {
    const colours = Object.fromEntries(colourNames.map((name) => [name, all[name]![side]]));
    for (const { of, on, fault } of tooAlike(colours as Record<ColourName, string>)) {
      const name = theme.colours[of] ? of : on;
      report('contrast', placeOf('colours', name, side), said.chooseAnother({ side: said[side](), fault }));
    }
  }
}
