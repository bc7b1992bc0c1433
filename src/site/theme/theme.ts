/** The publisher's theme, as the pages use it. */
import { noTheme } from '../../core/published/theme.ts';
import { to } from '../addresses.ts';
import { site } from '../settings.ts';
import { whenAsked } from '../when-asked.ts';
import { logoFile, themeStyle } from './theme-files.ts';

const theme = () => site().theme ?? noTheme;
/** Its rules of style; empty where it has none. */
export const ownStyle = whenAsked(() => themeStyle(theme(), to('/')));

/** So high is the logo in the head of a page, in pixels. */
const height = 32;
async function logoOf() {
  const file = logoFile(theme());
  if (!file) return null;
  const { default: sharp } = await import('sharp');
  const picture = await sharp(file.from).metadata();
  return { src: to(`/${file.to}`), width: Math.round((picture.width / picture.height) * height), height };
}
/** The logo for the head of a page, with its size there; null where there is none. */
export const logo = whenAsked(logoOf);
