/**
 * All commands: what each does, what is written behind its name, and an example. The help, the options that
 * are taken and the sentences about wrong ones are made of this table.
 */

/** An option: what it does, and, where it takes a value, the word that stands for that in the forms. */
export interface OptionRow {
  value?: string;
  says: string;
  /** The part of the command that takes it, where the others do not. */
  of?: string;
}

export interface CommandRow {
  /** What it does, a line. */
  does: string;
  /** What is written behind its name, a line a form. */
  forms: readonly [string, ...string[]];
  options: Record<string, OptionRow>;
  /** The greatest number of words that are no options. */
  words: number;
  /** What the first word can be, where it names a part of the command, and what that does. */
  parts?: Record<string, string>;
  /** Those of its parts that take no word behind their name. */
  alone?: readonly string[];
  /** What is written behind its name in an example. */
  example: string;
  /** More that help says, a line each. */
  notes?: readonly string[];
  /** Its program in scripts/, where that is not called as the command; and whether it is of the repository only. */
  program?: string;
  isOfRepository?: boolean;
}

const ofPlan: OptionRow = { value: 'NAME', says: 'only of the plan whose folder in seeds/ is so called' };
const strict: OptionRow = { says: 'stops where the English has other figures than the Chinese' };
const asJson: OptionRow = { says: 'the same for programs, as JSON on standard output' };
const site: OptionRow = {
  value: 'ADDRESS',
  says: 'where the site will stand, with its folder there; without it, at http://localhost:4321',
};
const noPdf: OptionRow = { says: 'makes no PDF files' };
const inEnvironment = 'Programs can set SITE, BASE and PDF=no in the environment instead.';

const ofEditions =
  'Of an earlier edition the English of its own en.po is checked too; figures of the source only in the edition in force.';

const rows = {
  init: {
    does: 'Makes what your own folder lacks: seeds/ with site.yaml and glossary.csv, files for git, npm scripts.',
    forms: [''],
    options: {},
    words: 0,
    example: '',
    notes: ['What is there is never changed; run it as often as you like.'],
  },
  build: {
    does: 'Makes the site in dist/: generates content/, renders the pages, indexes their words.',
    forms: ['[--site ADDRESS] [--no-pdf] [--strict] [--part PART/OF]'],
    options: {
      site,
      'no-pdf': noPdf,
      strict,
      part: { value: 'PART/OF', says: 'makes one of so many parts of a large library, in parts/, for join' },
    },
    words: 0,
    example: '--site https://plans.example.gov.cn/plans/',
    notes: [inEnvironment],
  },
  join: {
    does: 'Puts the parts of a library together in dist/ that build --part made, here or on other machines.',
    forms: ['FOLDER… [--site ADDRESS] [--no-pdf] [--strict]'],
    options: { site, 'no-pdf': noPdf, strict },
    words: Infinity,
    example: 'parts/* --site https://plans.example.gov.cn',
    notes: ['--site and --no-pdf are as they were for the parts.'],
  },
  dev: {
    does: 'Shows the site while you work, on this computer: it follows what you save in seeds/.',
    forms: ['[--port NUMBER]'],
    options: { port: { value: 'NUMBER', says: 'at http://localhost:NUMBER; without it, at 4321' } },
    words: 0,
    example: '--port 8080',
    notes: [
      'content/ and dist/ stay as they are. /en/open-questions/ there lists what is unsure or missing.',
    ],
  },
  serve: {
    does: 'Serves dist/ on this computer, to look at what was built.',
    forms: ['[--port NUMBER]'],
    options: { port: { value: 'NUMBER', says: 'at http://localhost:NUMBER; without it, at 4321' } },
    words: 0,
    example: '--port 8080',
  },
  generate: {
    does: 'Makes content/ from seeds/, as each build does first.',
    forms: ['[--check]'],
    options: { check: { says: 'writes nothing, and fails where content/ is not what seeds/ give' } },
    words: 0,
    example: '--check',
  },
  outline: {
    does: 'Shows how a document would be structured, and what in it is unsure.',
    forms: ['FILE [--json]'],
    options: { json: asJson },
    words: 1,
    example: 'plan.docx',
  },
  explain: {
    does: 'Says why each line of a document, or one, became what it is.',
    forms: ['FILE [LINE] [--json]'],
    options: { json: asJson },
    words: 2,
    example: 'plan.docx 12',
  },
  new: {
    does: 'Makes the folder of a new plan from a document: text, Word, OpenDocument, PDF or OFD.',
    forms: ['FILE --id SLUG'],
    options: { id: { value: 'SLUG', says: 'the name of its folder, which stands in its addresses' } },
    words: 1,
    example: 'plan.docx --id our-plan',
  },
  translate: {
    does: 'The English layer of the plans (en.po).',
    forms: [
      'status [--plan NAME] [--json]',
      'sync [--plan NAME]',
      'draft --with "COMMAND" [--plan NAME]',
      'export FILE [--plan NAME]',
      'import FILE [--plan NAME]',
    ],
    options: {
      with: { value: '"COMMAND"', says: 'the program that drafts', of: 'draft' },
      plan: ofPlan,
      json: { ...asJson, of: 'status' },
    },
    words: 2,
    parts: {
      status: 'counts what is reviewed, draft, stale and missing',
      sync: 'merges en.po with the document',
      draft: 'lets a program draft what is empty, and checks it',
      export: 'writes a table for translators (.docx, .xlsx or .tmx)',
      import: 'takes such a table back',
    },
    alone: ['status', 'sync', 'draft'],
    example: 'sync --plan our-plan',
  },
  permalinks: {
    does: 'The record of published addresses (permalinks.yaml).',
    forms: ['status [--plan NAME] [--json]', 'release [--plan NAME]', 'retire ID… [--plan NAME]'],
    options: { plan: ofPlan, json: { ...asJson, of: 'status' } },
    words: Infinity,
    parts: {
      status: 'says what is recorded',
      release: 'records every address, before you publish',
      retire: 'records that words and their address are gone',
    },
    alone: ['status', 'release'],
    example: 'retire chp_1__p_2',
  },
  editions: {
    does: 'The editions of a plan: a draft for comment, as issued, as adjusted.',
    forms: [
      'list [--plan NAME] [--json]',
      'add FILE --date DAY --kind KIND [--plan NAME] [--was-date DAY] [--was-kind KIND] [--write]',
    ],
    options: {
      plan: ofPlan,
      json: { ...asJson, of: 'list' },
      date: { value: 'DAY', says: 'the day of the new edition', of: 'add' },
      kind: { value: 'KIND', says: 'what it is: draft, issued, adjusted or corrected', of: 'add' },
      'was-date': { value: 'DAY', says: 'the day of the edition of today, where nothing says it', of: 'add' },
      'was-kind': { value: 'KIND', says: 'what that is, where nothing says it', of: 'add' },
      write: { says: 'does it; without it, only what would be done is said', of: 'add' },
    },
    words: 2,
    parts: {
      list: 'says which there are',
      add: 'makes a document the edition in force, and keeps the one before',
    },
    alone: ['list'],
    example: 'add plan.docx --date 2026-03-02 --kind issued',
  },
  check: {
    does: 'Holds the English against the Chinese, and the figures of the source against each other.',
    forms: ['[--plan NAME] [--strict] [--json]'],
    options: {
      plan: ofPlan,
      strict: { says: 'fails too where clauses have no English' },
      json: asJson,
    },
    words: 0,
    example: '--plan our-plan',
    notes: [ofEditions],
  },
  bench: {
    does: 'Measures the site as built, or one of many plans, or a memory of many translations.',
    forms: ['[--plans COUNT | --memory COUNT]'],
    options: {
      plans: { value: 'COUNT', says: 'builds and measures a site of so many plans' },
      memory: { value: 'COUNT', says: 'measures a translation memory of so many entries' },
    },
    words: 0,
    example: '--plans 10',
    program: 'bench/bench',
    isOfRepository: true,
  },
  kills: {
    does: 'Kills builds at random moments, and looks whether all is whole.',
    forms: ['[--count COUNT]'],
    options: { count: { value: 'COUNT', says: 'how many builds to kill' } },
    words: 0,
    example: '--count 200',
    program: 'bench/kill-builds',
    isOfRepository: true,
  },
} as const satisfies Record<string, CommandRow>;

export type CommandName = keyof typeof rows;
export const commands: Record<CommandName, CommandRow> = rows;
/** Whether a word names a command. */
export const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name);
