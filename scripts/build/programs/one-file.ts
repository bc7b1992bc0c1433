/** How a program is put into one file with all that it imports: many files are found and linked longer than they run. */
import { readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { makeFolderOf } from '../../shared/files.ts';
import { asScript } from './script.ts';

/** What stands in place of what a package asks for: Node's own, which is faster. `sources`: the folder of `src`. */
export const inPlaceOf = (sources: string): Record<string, string> => ({
  'brotli/decompress.js': join(sources, 'site/drawing/brotli.ts'),
});

/** What is asked for with `require`: what Node has itself, and these packages. */
const required = (packages: readonly string[]): Plugin => ({
  name: 'required',
  setup: (made) => {
    const all = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`), ...packages]);
    made.onResolve({ filter: /^[@\w]/ }, ({ path, namespace }) => {
      if (!all.has(path)) return undefined;
      return namespace === 'required' ? { path, external: true } : { path, namespace: 'required' };
    });
    made.onLoad({ filter: /.*/, namespace: 'required' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)})`,
    }));
    made.onLoad({ filter: /[\\/]import-module\.[jt]s$/ }, () => ({
      contents: 'export const importModule = load',
    }));
    // It finds its program from where it stands.
    made.onLoad({ filter: /[\\/]pagefind[\\/]lib[\\/]\w+\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
    }));
  },
});

/** How esbuild is to put programs together for Node. */
const inOneFile = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  // Node 22 has both; else each pattern with them would be made anew whenever it is used.
  supported: { 'regexp-unicode-property-escapes': true, 'regexp-lookbehind-assertions': true },
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'silent',
  write: false,
} as const satisfies BuildOptions;

/** Where a program begins, and what is put in place of what it asks for. */
type Program = Pick<BuildOptions, 'entryPoints' | 'stdin' | 'define' | 'alias'>;

/**
 * Puts a program into one script with all that it imports, which ./script.ts runs. `apart`: packages that have files of
 * their own beside their code. The program may `give` what it is to whoever runs it.
 */
export async function writeScript(file: string, program: Program, apart: readonly string[]): Promise<void> {
  const { outputFiles } = await build({
    ...inOneFile,
    ...program,
    define: { 'import.meta.url': 'here', ...program.define },
    // What is imported by a name that is found while the program runs is asked for with `require` too.
    supported: { ...inOneFile.supported, 'dynamic-import': false },
    plugins: [required(apart)],
  });
  makeFolderOf(file);
  writeFileSync(file, asScript(outputFiles[0]!.text));
}

/** What packages that were written for `require` find in a module. */
const banner = {
  js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
};

/** Puts a program into one module with all that it imports, and a map to the lines of what that is. */
export async function writeModule(file: string, program: Program, apart: readonly string[]): Promise<void> {
  const map = { sourcemap: true, sourcesContent: false };
  await build({ ...inOneFile, ...program, ...map, banner, external: [...apart], outfile: file, write: true });
}

/** Writes what runs the script beside it, of the same name. `runs`: the file of ./script.ts. */
export async function writeStarter(file: string, runs: string): Promise<void> {
  const contents = `import { runScript } from ${JSON.stringify(runs)};
await runScript(import.meta.filename.replace(/mjs$/, 'js'));`;
  await build({ ...inOneFile, stdin: { contents, resolveDir: dirname(runs) }, outfile: file, write: true });
}
