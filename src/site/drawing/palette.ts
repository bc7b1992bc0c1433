/**
 * The light colours of the site, for what is drawn outside of it (cards, the manifest): read from the one
 * place where they stand.
 */
import tokens from '../../styles/site.css?raw';
export const colour = (name: 'paper' | 'ink' | 'quiet' | 'accent'): string => {
  const light = new RegExp(`--${name}: light-dark\\((#[0-9a-f]+)`).exec(tokens)?.[1];
  if (!light) throw new Error(`src/styles/site.css has no --${name}`);
  return light;
};
