/** npm run new -- FILE --id SLUG: a new plan folder from a text document, ready to build. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { decodeSource } from '../src/lib/decode.ts';
import { collector } from '../src/lib/diagnostics.ts';
import { linesOf, parse } from '../src/lib/parse.ts';
import { print } from './seeds.ts';

const args = process.argv.slice(2);
const at = args.indexOf('--id');
const slug = at >= 0 ? args[at + 1] : undefined;
const file = args.find((a, i) => !a.startsWith('--') && i !== at + 1);
const folder = `seeds/${slug}`;
const stop = (message: string) => {
  console.error(message);
  process.exit(1);
};
if (!file || !slug) stop('Name a document and the address it shall have: npm run new -- FILE --id SLUG.');
if (!existsSync(file!)) stop(`There is no file ${file}.`);
if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug!)) stop(`“${slug}” cannot be an address. Use lower-case letters, digits and hyphens.`);
if (existsSync(folder)) stop(`${folder} exists already; nothing was changed. Choose another --id.`);

const { report, diagnostics } = collector();
const bytes = readFileSync(file!);
const text = decodeSource(bytes, file!, report);
if (text === null) {
  print(diagnostics);
} else {
  const plan = parse(linesOf(text), { file: file!, hintFile: `${folder}/plan.yaml`, hints: [], artefacts: [], report });
  const title = plan.nodes.find((n) => n.kind === 'title')?.words ?? '';
  const meta = { title: { zh: title, en: '' }, issuer: { zh: '', en: '' }, period: '', document_number: '', issued: '', published: '', source_address: '', artefacts: [], structure: [] };
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/source.txt`, bytes);
  writeFileSync(`${folder}/plan.yaml`, `# What the text of the plan does not say. Leave empty what is not known.\n${stringify(meta)}`);
  console.log(`${folder}/ is made. Title, taken from the document: ${title || '(none found; write it into plan.yaml)'}.\nFill in ${folder}/plan.yaml, then run npm run build.`);
  for (const d of diagnostics) console.log(`To settle in plan.yaml: line ${d.place.line}: ${d.message}`);
}
