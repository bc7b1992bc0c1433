import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Theme } from '../../../src/core/published/theme.ts';
import { fontFiles, logoFile } from '../../../src/site/theme/theme-files.ts';

/** So high is the picture of a logo, in dots: three times as it is shown, for screens with fine dots. */
const logoHeight = 96;

/** Puts the files of the publisher's theme into a site that was rendered: fonts as they are, the logo as PNG. */
export async function writeTheme(theme: Theme | undefined, out: string): Promise<void> {
  if (!theme) return;
  for (const { from, to } of fontFiles(theme)) {
    mkdirSync(dirname(join(out, to)), { recursive: true });
    copyFileSync(from, join(out, to));
  }
  const logo = logoFile(theme);
  if (!logo) return;
  mkdirSync(dirname(join(out, logo.to)), { recursive: true });
  const { default: sharp } = await import('sharp');
  await sharp(logo.from, { density: 300 }).resize({ height: logoHeight }).png().toFile(join(out, logo.to));
}
