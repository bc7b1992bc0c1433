/**
 * The light colours of the site, the publisher's or its own, for what is drawn outside of it (cards, the
 * manifest): read from the one place where they stand.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { engine } from '../engine.ts';
import { site } from '../settings.ts';
import { whenAsked } from '../when-asked.ts';

const tokens = whenAsked(() => readFileSync(join(engine, 'src/styles/site.css'), 'utf8'));

/** A colour of the site on a light ground: the publisher's own where there is one. */
export const colour = (name: 'paper' | 'ink' | 'quiet' | 'accent'): string => {
  const own = site().theme?.colours[name]?.light;
  if (own) return own;
  const light = new RegExp(`--${name}: light-dark\\((#[0-9a-f]+)`).exec(tokens())?.[1];
  if (!light) throw new Error(`src/styles/site.css has no --${name}`);
  return light;
};
