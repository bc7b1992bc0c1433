/**
 * npm run new -- FILE --id SLUG: a new plan folder from a document (text, Word, OpenDocument, PDF, OFD),
 * ready to build.
 */

import { existsSync, readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { collector, type Diagnostic } from '../src/core/model/diagnostics.ts';
import { partSays } from '../src/core/model/part-of-line.ts';
import { type Artefact, levels, type Plan, walk } from '../src/core/model/plan.ts';
import { listed, type Said, type Sentence } from '../src/core/model/sentence.ts';
import { valueNamed } from '../src/core/model/value-names.ts';
import { parse } from '../src/core/parse/parse.ts';
import { guess } from '../src/core/seeds/guess.ts';
import { slugFault } from '../src/core/seeds/slug.ts';
import { begin } from './shared/command/begin.ts';
import { asked, newPlan as said, several } from './shared/command/commands-said.ts';
import { Fault } from './shared/command/faults.ts';
import { called, usageOf } from './shared/command/help.ts';
import { say } from './shared/command/language.ts';
import { print } from './shared/command/print.ts';
import { leftOutOf } from './shared/documents/left-out.ts';
import { type Opened, open } from './shared/documents/open.ts';
import { makeFolder } from './shared/people/people.ts';
import { foldersOfDocument } from './shared/people/same-document.ts';

/** What the words of a document say of it, as far as that can be guessed. */
type Guesses = ReturnType<typeof guess>;

/** How many characters of a line that was left out are shown. */
const shownCharacters = 40;

const {
  values: { id: slug },
  words: [file],
} = begin('new');
if (!file || !slug) throw new Fault(said.nameDocument({ usage: usageOf('new') }));
const fault = slugFault(slug);
if (fault) throw new Fault(fault);
if (existsSync(`seeds/${slug}`)) throw new Fault(said.exists({ folder: `seeds/${slug}` }));
await make(file, `seeds/${slug}`);

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
  const others = foldersOfDocument('.', readFileSync(file));
  const unwritten = collector();
  if (!makeFolder(folder, filesOf(file, opened, guesses), unwritten.report)) {
    print(unwritten.diagnostics);
    process.exit(1);
  }
  console.log(`${say(said.made({ folder, title: guesses.title?.value || said.noTitle() }))}\n`);
  for (const other of others) console.log(`${say(said.sameDocument({ folder, other }))}\n`);
  console.log(`${whatToFillIn(guesses).map(say).join('\n')}\n`);
  for (const line of whatToLookAt(opened, plan, diagnostics)) console.log(say(line));
  const outline = called('outline', `${folder}/${name}`);
  console.log(`\n${say(said.next({ folder, outline, build: called('build', '') }))}`);
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
    // Without [], so that entries can be written on the lines below.
    artefacts: null,
    structure: null,
  };
  const head = `# ${say(said.head())}\n`;
  return new Map<string, string | Uint8Array>([
    [name, source],
    ...(original ? [[original, readFileSync(file)] as const] : []),
    ['plan.yaml', head + stringify(meta, { nullStr: '' }).replace(/ +$/gmu, '')],
  ]);
}

/**
 * A line for each thing that plan.yaml asks for: what was guessed, to be checked, or that it is to be filled
 * in.
 */
function whatToFillIn(guesses: Guesses): Sentence[] {
  const lines = Object.entries(asked).map(([key, labelOf]) => {
    const [found, label] = [guesses[key as keyof typeof asked], labelOf()];
    return found ? said.guessed({ label, value: found.value, line: found.line }) : said.fillIn({ label });
  });
  const more = [said.level({ levels: listed(levels.map((one) => valueNamed(one))) }), said.english()];
  return [...lines, ...more.map((label) => said.fillIn({ label }))];
}

/** A line for each thing that a person should look at: what was written or left out, and what is unsure. */
function whatToLookAt({ wrote, told }: Opened, plan: Plan, diagnostics: Diagnostic[]): Said[] {
  return [
    ...(wrote ? [said.wrote({ said: wrote })] : []),
    ...told.map((one) => several.settle({ said: one })),
    ...leftOutOf(plan.artefacts, leftOut),
    ...[...walk(plan.nodes)]
      .filter(({ unsure }) => unsure)
      .map(({ lines, unsure }) => said.unsure({ line: lines[0], said: unsure! })),
    // The lines that were left out are all named above.
    ...diagnostics
      .filter(({ rule }) => rule !== 'left-out')
      .map(({ place, message }) => said.settleLine({ line: place.line!, said: message })),
  ];
}

function leftOut({ line, text, part, reason, guessed }: Artefact): Sentence {
  const where = part ? several.where({ where: partSays[part] }) : '';
  const doubt = guessed ? said.doubt() : '';
  return said.leftOut({ line, text: text.slice(0, shownCharacters), where, reason, doubt });
}
