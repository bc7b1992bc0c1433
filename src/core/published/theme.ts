/** How a publisher makes the site look like its own (`theme:` in site.yaml): words and values, never code. */
import { z } from 'zod';
import { matching, orNone, text } from '../model/schema-parts.ts';
import { asked } from '../model/schema-said.ts';

/** The colours of the site by their names, as src/styles/site.css has them. */
export const colourNames = [
  'paper',
  'ink',
  'quiet',
  'line',
  'control',
  'accent',
  'link',
  'tint',
  'mark',
] as const;
export type ColourName = (typeof colourNames)[number];

/** The components of the pages that a file of the publisher's may replace. */
const componentNames = ['Brand', 'Bar', 'FrontLead', 'Footer'] as const;

const colour = matching(/^#[0-9a-f]{6}$/iu, {
  en: 'a colour is written as # of half width and six signs (0–9, a–f), as in "#1a4480"',
  zh: '颜色写作半角的 # 加六位（0–9、a–f），如 "#1a4480"',
});
/** Nothing in a name of a font can end a rule of a style sheet, or begin one. */
const families = matching(/^[\p{L}\p{N} .,-]*$/u, {
  en: 'fonts are named with commas between them, as in Noto Serif SC, SimSun',
  zh: '字体名之间用英文逗号隔开，如 Noto Serif SC, SimSun',
});
const family = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} .-]*$/u, asked.font().en);
/** A file in theme/, named from there, never outside. */
const fileOf = (...kinds: string[]) =>
  matching(
    new RegExp(
      `^$|^(?:[\\p{L}\\p{N}_-][\\p{L}\\p{N}._ -]*/)*[\\p{L}\\p{N}_-][\\p{L}\\p{N}._ -]*\\.(?:${kinds.join('|')})$`,
      'u',
    ),
    {
      en: `a file in theme/ is named from there, and ends in .${kinds.join(' or .')}`,
      zh: `theme/ 中的文件写从那里起的名字，以 .${kinds.join(' 或 .')} 结尾`,
    },
  );
const words = orNone(z.record(z.string(), text).default({}));

export const themeSchema = z.strictObject({
  colours: orNone(
    z.partialRecord(z.enum(colourNames), z.strictObject({ light: colour, dark: colour })).default({}),
  ),
  logo: fileOf('svg', 'png', 'webp', 'jpg').default(''),
  fonts: orNone(
    z
      .strictObject({
        text: families.default(''),
        english: families.default(''),
        interface: families.default(''),
        files: orNone(z.record(family, fileOf('woff2')).default({})),
      })
      .default({ text: '', english: '', interface: '', files: {} }),
  ),
  words: orNone(z.strictObject({ zh: words, en: words }).default({ zh: {}, en: {} })),
  components: orNone(z.partialRecord(z.enum(componentNames), fileOf('astro')).default({})),
});
export type Theme = z.infer<typeof themeSchema>;

/** The theme of a site that says nothing of one. */
export const noTheme: Theme = themeSchema.parse({});

export type ThemeFileKind = 'picture' | 'font' | 'component';
/** A file that a theme names: from theme/, what it is to be, and the keys below which it is named. */
interface NamedFile {
  name: string;
  kind: ThemeFileKind;
  at: readonly string[];
}

/** The files that a theme names. */
export function filesOfTheme({ logo, fonts, components }: Theme): NamedFile[] {
  const all: NamedFile[] = [
    { name: logo, kind: 'picture', at: ['logo'] },
    ...Object.entries(fonts.files).map(([family, name]) => ({
      ...{ name, kind: 'font' as const, at: ['fonts', 'files', family] },
    })),
    ...Object.entries(components).map(([replaced, name]) => ({
      ...{ name, kind: 'component' as const, at: ['components', replaced] },
    })),
  ];
  return all.filter(({ name }) => name !== '');
}
