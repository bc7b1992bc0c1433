/** npm run generate [-- --check]: seeds/ -> content/. Check writes nothing and fails on a difference. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { collector, hasErrors } from '../src/lib/diagnostics.ts';
import { publish } from '../src/lib/publish.ts';
import { print, readGlossaryFile, readSeedFolders, readSiteFile } from './seeds.ts';

const root = process.cwd();
const content = join(root, 'content');
const { report, diagnostics } = collector();
const glossary = readGlossaryFile(root, report);
const files = new Map(readSeedFolders(root, report).flatMap((seed) => [...publish(seed, glossary, report)]));
const plans = new Set([...files.keys()].map((p) => p.split('/')[0])).size;
files.set('site.json', `${JSON.stringify(readSiteFile(root, report), null, 2)}\n`);

if (!print(diagnostics)) {
  console.error(`Nothing was written: content/ is as it was. Errors: ${diagnostics.filter((d) => hasErrors([d])).length}.`);
} else if (process.argv.includes('--check')) {
  const present = existsSync(content) ? readdirSync(content, { recursive: true, withFileTypes: true }).filter((d) => d.isFile()).map((d) => join(d.parentPath, d.name).slice(content.length + 1)) : [];
  const different = [...new Set([...present, ...files.keys()])].filter((path) => !present.includes(path) || !files.has(path) || !readFileSync(join(content, path)).equals(Buffer.from(files.get(path)!))).sort();
  for (const path of different) console.error(`content/${path}: differs from what seeds/ give. Run npm run generate.`);
  if (different.length) process.exitCode = 1;
  else console.log(`content/ is what seeds/ give: ${files.size} files.`);
} else {
  // Written beside and then put in place, so that a failure on the way costs nothing.
  const fresh = `${content}.next`;
  rmSync(fresh, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(fresh, path)), { recursive: true });
    writeFileSync(join(fresh, path), text);
  }
  rmSync(content, { recursive: true, force: true });
  renameSync(fresh, content);
  console.log(`content/: ${files.size} files from ${plans} plan(s).`);
}
