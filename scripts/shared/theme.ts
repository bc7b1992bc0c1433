/** Holds what site.yaml says of the look of the site against its files, its words and the eyes of readers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/core/model/diagnostics.ts';
import { languages } from '../../src/core/model/language.ts';
import { tooAlike } from '../../src/core/published/contrast.ts';
import { said } from '../../src/core/published/said.ts';
import { type ColourName, colourNames, filesOfTheme, type Theme } from '../../src/core/published/theme.ts';
import type { LineOf } from '../../src/core/seeds/yaml-lines.ts';
import { faultOfWord } from '../../src/i18n/index.ts';
import { engine } from './engine.ts';
import { look } from './people.ts';

/** The site's own colours, light and dark, from the one place where they stand. */
function ownColours(): Record<ColourName, { light: string; dark: string }> {
  const tokens = readFileSync(join(engine, 'src/styles/site.css'), 'utf8');
  const found = tokens.matchAll(/--(\w+): light-dark\((#\w{6}), (#\w{6})\)/gu);
  return Object.fromEntries([...found].map(([, name, light, dark]) => [name, { light, dark }])) as ReturnType<
    typeof ownColours
  >;
}

/** Reports files that are not there, words that cannot be replaced, and colours that are too alike. */
export function holdTheme(theme: Theme, lineOf: LineOf, root: string, file: string, report: Report): void {
  for (const name of filesOfTheme(theme))
    if (look(join(root, 'theme', name), 'file', report, `theme/${name}`) === 'missing')
      report('site-yaml', { file, line: lineOf('theme') }, said.fileMissing({ name }));
  for (const language of languages)
    for (const [key, word] of Object.entries(theme.words[language])) {
      const fault = faultOfWord(language, key, word);
      const line = lineOf('theme', 'words', language, key);
      if (fault)
        report(
          'site-yaml',
          { file, line },
          said.wordMisfits({ key: `theme.words.${language}.${key}`, fault }),
        );
    }
  if (!Object.keys(theme.colours).length) return;
  const all = { ...ownColours(), ...theme.colours };
  for (const side of ['light', 'dark'] as const) {
    const colours = Object.fromEntries(colourNames.map((name) => [name, all[name]![side]]));
    for (const fault of tooAlike(colours as Record<ColourName, string>))
      report(
        'contrast',
        { file, line: lineOf('theme', 'colours') },
        said.chooseAnother({ side: said[side](), fault }),
      );
  }
}
