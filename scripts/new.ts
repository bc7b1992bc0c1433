/** npm run new -- FILE --id SLUG: a new plan folder from a document (.txt, .md, .html, .docx), ready to build. */
import { existsSync, readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { collector } from '../src/core/model/diagnostics.ts';
import { levels, walk } from '../src/core/model/plan.ts';
import { parse } from '../src/core/parse/parse.ts';
import { guess } from '../src/core/seeds/guess.ts';
import { slugFault } from '../src/core/seeds/slug.ts';
import { begin } from './shared/begin.ts';
import { open } from './shared/open.ts';
import { makeFolder } from './shared/people.ts';
import { print } from './shared/print.ts';
const {
  values: { id: slug },
  words: [file],
} = begin({ usage: 'npm run new -- FILE --id SLUG', options: { id: 'value' }, words: 1 });
const folder = `seeds/${slug}`;
const stop = (message: string) => {
  console.error(message);
  process.exit(1);
};
if (!file || !slug) stop('Name a document and the address it shall have: npm run new -- FILE --id SLUG.');
const fault = slugFault(slug!);
if (fault) stop(fault);
if (existsSync(folder)) stop(`${folder} exists already; nothing was changed. Choose another --id.`);

const { report, diagnostics } = collector();
const opened = await open(file!, report);
if (!opened) {
  print(diagnostics);
} else {
  const { name, source, isWord, document, wrote, told } = opened;
  const plan = parse(document.lines, {
    file: `${folder}/${name}`,
    hintFile: `${folder}/plan.yaml`,
    hints: [],
    artefacts: [],
    report,
  });
  const guesses = guess(plan);
  const value = (key: keyof typeof guesses) => guesses[key]?.value ?? '';
  const meta = {
    title: { zh: value('title'), en: '' },
    issuer: { zh: value('issuer'), en: '' },
    level: '',
    period: value('period'),
    document_number: value('document_number'),
    issued: value('issued'),
    published: value('published'),
    source_address: '',
    index_number: value('index_number'),
    subject_class: value('subject_class'),
    keywords: value('keywords'),
    validity: value('validity'),
    artefacts: [],
    structure: [],
  };
  const files = new Map<string, string | Uint8Array>([
    [name, source],
    ...(isWord ? [['original.docx', readFileSync(file!)] as const] : []),
    [
      'plan.yaml',
      `# What the text of the plan does not say. Leave empty what is not known.\n${stringify(meta)}`,
    ],
  ]);
  const unwritten = collector();
  if (!makeFolder(folder, files, unwritten.report)) {
    print(unwritten.diagnostics);
    process.exit(1);
  }

  console.log(`${folder}/ is made. Title: ${value('title') || '(none found)'}.\n`);
  const labels = {
    title: 'title',
    issuer: 'issuer',
    document_number: 'document number',
    issued: 'date of issue',
    published: 'date of publication',
    period: 'period',
    source_address: 'where it was published',
    index_number: '索引号 (index number)',
    subject_class: '主题分类 (subject)',
    keywords: '主题词 (keywords)',
    validity: '有效性 (whether in force)',
  } as const;
  for (const [key, label] of Object.entries(labels) as [keyof typeof labels, string][]) {
    const found = guesses[key];
    console.log(
      found
        ? `  guessed   ${label}: ${found.value} (from line ${found.line}; check it)`
        : `  fill in   ${label}`,
    );
  }
  console.log(`  fill in   level (${levels.join(', ')})\n  fill in   title and issuer in English\n`);
  if (wrote) console.log(`  wrote     ${wrote}`);
  for (const said of told) console.log(`  settle    ${said}`);
  for (const a of plan.artefacts)
    console.log(
      `  left out  line ${a.line}: “${a.text.slice(0, 40)}” (${a.reason.en}${a.guessed ? '; unsure: confirm it or call it back in plan.yaml' : ''})`,
    );
  for (const n of walk(plan.nodes)) if (n.unsure) console.log(`  unsure    line ${n.lines[0]}: ${n.unsure}`);
  // The lines that were left out are all named above.
  for (const d of diagnostics.filter((d) => d.rule !== 'left-out'))
    console.log(`  settle    line ${d.place.line}: ${d.message}`);
  console.log(
    `\nCorrect ${folder}/plan.yaml, look at npm run outline -- ${folder}/${name}, then run npm run build.`,
  );
}
