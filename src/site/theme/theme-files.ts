/** What a publisher's theme brings along: where its files stand in the site, and its rules of style. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sha256 } from '../../core/model/digest.ts';
import { colourNames, type Theme } from '../../core/published/theme.ts';

/** A file of theme/, and its path in the site, with a digest of its bytes, so that copies may be kept. */
interface ThemeFile {
  from: string;
  to: string;
}

function placed(file: string, ending: string): ThemeFile {
  const from = join('theme', file);
  const digest = sha256(readFileSync(from)).slice(0, 8);
  const name = basename(file).replace(/\.\w+$/u, '');
  return { from, to: `_astro/theme-${encodeURIComponent(name).replaceAll('%', '')}.${digest}.${ending}` };
}

/** Where the logo stands: as a picture of dots, in which nothing can run, whatever it was. */
export const logoFile = ({ logo }: Theme): ThemeFile | null => (logo ? placed(logo, 'png') : null);

/** The fonts by their names. */
export const fontFiles = ({ fonts }: Theme): (ThemeFile & { family: string })[] =>
  Object.entries(fonts.files).map(([family, file]) => ({ family, ...placed(file, 'woff2') }));

/** The names that stand for a kind of font, and are written without quotes. */
const kinds = new Set(['serif', 'sans-serif', 'monospace', 'system-ui', 'ui-serif', 'ui-sans-serif']);
const quoted = (families: string): string =>
  families
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => (kinds.has(name) ? name : `"${name}"`))
    .join();

/**
 * The rules of a theme; empty where it changes nothing. They are weaker than what a reader chooses, such as
 * high contrast. `base`: the folder of the site, such as `/plans/`.
 */
export function themeStyle(theme: Theme, base: string): string {
  const { colours, fonts } = theme;
  const [text, english, interfaces] = [fonts.text, fonts.english, fonts.interface].map(quoted);
  const own = [
    ...colourNames.flatMap((name) => {
      const pair = colours[name];
      return pair ? [`--${name}:light-dark(${pair.light},${pair.dark})`] : [];
    }),
    ...(text ? [`--serif:${text},serif`] : []),
    ...(english ? [`--latin:${english}`] : []),
    ...(interfaces ? [`--hei:${interfaces},sans-serif`] : []),
  ];
  return [
    ...fontFiles(theme).map(
      ({ family, to }) =>
        `@font-face{font-family:"${family}";src:url(${base}${to}) format("woff2");font-display:swap}`,
    ),
    ...(own.length ? [`html{${own.join(';')}}`] : []),
    ...(interfaces ? [':root:lang(en),:root :lang(en){--sans:var(--hei)}'] : []),
  ].join('');
}
