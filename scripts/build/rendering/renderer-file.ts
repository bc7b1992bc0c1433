/** Where what renders the pages stands in the folder where it is kept. */
import { join } from 'node:path';

/** The script that renders. */
export const rendererScript = (folder: string): string => join(folder, 'renderer.js');

/** Where components of a publisher take part, a module in its place, with a map to the lines of what it was made of. */
export const rendererModule = (folder: string): string => join(folder, 'renderer.mjs');
