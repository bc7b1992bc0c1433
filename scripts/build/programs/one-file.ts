/** How a program is put into one file with all that it imports: many files are found and linked longer than they run. */
import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';

/** What renders the pages, in the folder where it is kept. */
export const rendererFile = (folder: string): string => join(folder, 'renderer.mjs');

/** The map from such a file to the lines of what it was made of, where it has one. */
export const mapOf = (file: string): string => `${file}.map`;

/** What stands in place of what a package asks for: Node's own, which is faster. `sources`: the folder of `src`. */
export const inPlaceOf = (sources: string): Record<string, string> => ({
  'brotli/decompress.js': join(sources, 'site/drawing/brotli.ts'),
});

/** How esbuild is to put programs together for Node. What is imported where it is needed stays so. */
export const inOneFile = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  // Node 22 has both; else each pattern with them would be made anew whenever it is used.
  supported: { 'regexp-unicode-property-escapes': true, 'regexp-lookbehind-assertions': true },
  minifyWhitespace: true,
  logLevel: 'silent',
  // What packages that were written for `require` find.
  banner: {
    js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
  },
} as const satisfies BuildOptions;
