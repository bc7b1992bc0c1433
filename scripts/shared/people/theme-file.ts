/** Whether a file that a publisher puts into theme/ is what it is named as, told by its bytes. */
import type { Sentence } from '../../../src/core/model/sentence.ts';
import { said } from '../../../src/core/published/said.ts';
import type { ThemeFileKind } from '../../../src/core/published/theme.ts';

/** How files begin, and end where a file that was cut short is told by that. */
const forms: Record<Exclude<ThemeFileKind, 'component'>, readonly { begins: RegExp; ends?: RegExp }[]> = {
  picture: [
    { begins: /^\x89PNG\r\n/u, ends: /IEND/u },
    { begins: /^\xff\xd8\xff/u },
    { begins: /^RIFF.{4}WEBP/su },
    { begins: /^[^\0]*<svg[\s>]/u, ends: /<\/svg>|<svg[^<>]*\/>/u },
  ],
  font: [{ begins: /^wOF2/u }],
};

/** What to say of a file of a theme that is none of its kind, or was cut short; null where it is, and of components. */
export function misfit(bytes: Buffer, name: string, kind: ThemeFileKind): Sentence | null {
  if (kind === 'component') return null;
  const text = bytes.toString('latin1');
  const isOne = forms[kind].some(({ begins, ends }) => begins.test(text) && (!ends || ends.test(text)));
  return isOne ? null : said.fileMisfits({ name, kind: kind === 'font' ? said.font() : said.picture() });
}
