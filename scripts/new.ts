/**
 * npm run new -- FILE --id SLUG: a new plan folder from a document (text, Word, OpenDocument, PDF, OFD),
 * ready to build.
 */

import { existsSync, readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { collector, type Diagnostic } from '../src/core/model/diagnostics.ts';
import { partSays } from '../src/core/model/part-of-line.ts';
import { type Artefact, levels, type Plan, walk } from '../src/core/model/plan.ts';
import { parse } from '../src/core/parse/parse.ts';
import { guess } from '../src/core/seeds/guess.ts';
import { slugFault } from '../src/core/seeds/slug.ts';
import { begin } from './shared/begin.ts';
import { called } from './shared/help.ts';
import { say } from './shared/language.ts';
import { leftOutOf } from './shared/left-out.ts';
import { type Opened, open } from './shared/open.ts';
import { makeFolder } from './shared/people.ts';
import { print } from './shared/print.ts';

/** What the words of a document say of it, as far as that can be guessed. */
type Guesses = ReturnType<typeof guess>;

/** What plan.yaml asks for, in the words of this program. */
const labels = {
  title: 'title',
  subtitle: 'subtitle',
  issuer: 'issuer',
  document_number: 'document number',
  addressee: '主送机关 (addressee)',
  issued: 'date of issue',
  published: 'date of publication',
  period: 'period',
  source_address: 'where it was published',
  index_number: '索引号 (index number)',
  subject_class: '主题分类 (subject)',
  keywords: '主题词 (keywords)',
  validity: '有效性 (whether in force)',
} as const;

/** So much of a line that was left out is shown. */
const shownCharacters = 40;

const {
  values: { id: slug },
  words: [file],
} = begin('new');
if (!file || !slug)
  stop(`Name a document and the address it shall have: ${called('new', 'FILE --id SLUG')}.`);
const fault = slugFault(slug);
if (fault) stop(say(fault));
if (existsSync(`seeds/${slug}`))
  stop(`seeds/${slug} exists already; nothing was changed. Choose another --id.`);
await make(file, `seeds/${slug}`);

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

/** Makes the folder of a plan from a document and says what was found in it and what is left to do. */
async function make(file: string, folder: string): Promise<void> {
  const { report, diagnostics } = collector();
  const opened = await open(file, report);
  if (!opened) {
    print(diagnostics);
    return;
  }
  const { name, document } = opened;
  const plan = parse(document.lines, {
    file: `${folder}/${name}`,
    hintFile: `${folder}/plan.yaml`,
    hints: [],
    artefacts: [],
    report,
  });
  const guesses = guess(plan, document.head);
  const unwritten = collector();
  if (!makeFolder(folder, filesOf(file, opened, guesses), unwritten.report)) {
    print(unwritten.diagnostics);
    process.exit(1);
  }
  console.log(`${folder}/ is made. Title: ${guesses.title?.value || '(none found)'}.\n`);
  console.log(`${whatToFillIn(guesses).join('\n')}\n`);
  for (const line of whatToLookAt(opened, plan, diagnostics)) console.log(line);
  const outlineIt = called('outline', `${folder}/${name}`);
  console.log(`\nCorrect ${folder}/plan.yaml, look at ${outlineIt}, then run ${called('build', '')}.`);
}

/** The files of the new folder: the document, and a plan.yaml with what could be guessed. */
function filesOf(file: string, { name, source, original }: Opened, guesses: Guesses) {
  const value = (key: keyof Guesses) => guesses[key]?.value ?? '';
  const meta = {
    title: { zh: value('title'), en: '' },
    subtitle: value('subtitle'),
    issuer: { zh: value('issuer'), en: '' },
    level: '',
    period: value('period'),
    document_number: value('document_number'),
    addressee: value('addressee'),
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
  const head = '# What the text of the plan does not say. Leave empty what is not known.\n';
  return new Map<string, string | Uint8Array>([
    [name, source],
    ...(original ? [[original, readFileSync(file)] as const] : []),
    ['plan.yaml', head + stringify(meta)],
  ]);
}

/**
 * A line for each thing that plan.yaml asks for: what was guessed, to be checked, or that it is to be filled
 * in.
 */
function whatToFillIn(guesses: Guesses): string[] {
  const lines = Object.entries(labels).map(([key, label]) => {
    const found = guesses[key as keyof typeof labels];
    return found
      ? `  guessed   ${label}: ${found.value} (from line ${found.line}; check it)`
      : `  fill in   ${label}`;
  });
  return [...lines, `  fill in   level (${levels.join(', ')})`, '  fill in   title and issuer in English'];
}

/** A line for each thing that a person should look at: what was written or left out, and what is unsure. */
function whatToLookAt({ wrote, told }: Opened, plan: Plan, diagnostics: Diagnostic[]): string[] {
  return [
    ...(wrote ? [`  wrote     ${wrote}`] : []),
    ...told.map((said) => `  settle    ${said}`),
    ...leftOutOf(plan.artefacts, leftOut),
    ...[...walk(plan.nodes)]
      .filter(({ unsure }) => unsure)
      .map(({ lines, unsure }) => `  unsure    line ${lines[0]}: ${say(unsure!)}`),
    // The lines that were left out are all named above.
    ...diagnostics
      .filter(({ rule }) => rule !== 'left-out')
      .map(({ place, message }) => `  settle    line ${place.line}: ${say(message)}`),
  ];
}

function leftOut({ line, text, part, reason, guessed }: Artefact): string {
  const where = part ? ` ${partSays[part]}` : '';
  const doubt = guessed ? '; unsure: confirm it or call it back in plan.yaml' : '';
  return `  left out  line ${line}: “${text.slice(0, shownCharacters)}”${where} (${reason.en}${doubt})`;
}
