/**
 * Runs the cases whose numbers are in `CASES` (all, where it is not set) and prints the growth of the work of
 * each as a line of JSON.
 */
import { writeSync } from 'node:fs';
import { isMainThread, Worker } from 'node:worker_threads';
import { readPo } from '../../src/core/english/po/file.ts';
import { readGlossary } from '../../src/core/english/terms/glossary.ts';
import { collector } from '../../src/core/model/diagnostics.ts';
import { parse } from '../../src/core/parse/parse.ts';
import { publish } from '../../src/core/publish/publish.ts';
import { readDocument } from '../../src/core/read/document.ts';
import { readWord } from '../../src/core/read/word/word.ts';
import { notesSchema } from '../../src/core/seeds/schema.ts';
import { readYaml } from '../../src/core/seeds/yaml/yaml.ts';
import { all, mostGrowth, type Reader } from './linear-cases.ts';
import { unaided } from './unaided.ts';
import { blame, install, total, workOf } from './work.ts';

const { report } = collector();
const settings =
  'title: { zh: 某区规划, en: Plan }\nissuer: { zh: 某局, en: Bureau }\nperiod: 2016-2020\n' +
  'document_number: "1"\nissued: 2016-01-01\npublished: 2016-01-02\nsource_address: ' +
  'https://example.gov.cn/\n';
const bytesOf = (input: string | Buffer) => new Uint8Array(Buffer.from(input as string));
const document = (ending: string) => (input: string | Buffer) => {
  const read = readDocument(bytesOf(input), `a.${ending}`, report);
  if (read) parse(read.lines, unaided('a', report));
};
/** Each reader, through its public function, and the parser behind it. */
const readers: Record<Reader, (input: string | Buffer) => unknown> = {
  text: document('txt'),
  markdown: document('md'),
  html: document('html'),
  word: async (input) => document('html')((await readWord(input as Buffer)).html),
  po: (input) => readPo(String(input), 'en.po', report),
  yaml: (input) => readYaml(String(input), notesSchema, 'notes-yaml', { file: 'notes.yaml', report }),
  csv: (input) => readGlossary(String(input), 'glossary.csv', report),
  plan: (input) =>
    publish(
      {
        slug: 'a',
        folder: 'seeds/a',
        sourceName: 'source.txt',
        source: bytesOf(input),
        planYaml: settings,
        po: null,
        notesYaml: null,
        permalinksYaml: null,
      },
      report,
    ),
};

interface Growth {
  growth: number;
  most: string;
}
/** How the work grows from an input to those of twice and four times its size: 2 where it is linear. */
async function growthOf(read: (times: number) => unknown): Promise<Growth> {
  try {
    const [small, middle, large] = [
      await workOf(() => read(1)),
      await workOf(() => read(2)),
      await workOf(() => read(4)),
    ];
    // What is done once whatever the length falls out; what is left doubles where it is linear.
    const growth = (total(large) - total(middle)) / (total(middle) - total(small));
    return { growth, most: blame(middle, large) };
  } catch (error) {
    return { growth: Infinity, most: String(error) };
  }
}

if (isMainThread) {
  // The patterns are counted by a recursive matcher, and some of them are deep.
  new Worker(new URL(import.meta.url), {
    resourceLimits: { stackSizeMb: 200, maxOldGenerationSizeMb: 2000 },
  });
} else {
  const scale = Number(process.env['SCALE'] ?? 1);
  const wanted = process.env['CASES']?.split(',').map(Number);
  install();
  // What is made once is made before anything is counted.
  for (const { reader, make } of all.filter(
    ({ reader }, i) => all.findIndex((c) => c.reader === reader) === i,
  ))
    await readers[reader](make(5));
  for (const [i, { reader, what, n, make }] of all.entries()) {
    if (wanted && !wanted.includes(i)) continue;
    let found: Growth = { growth: Infinity, most: '' };
    // What looks at all others does so at every size; small inputs may be uneven.
    for (const size of [n * scale, 3 * n * scale, 9 * n * scale]) {
      found = await growthOf((times) => readers[reader](make(times * size)));
      if (found.growth < mostGrowth) break;
    }
    writeSync(1, `${JSON.stringify({ name: `${reader}: ${what}`, ...found })}\n`);
  }
}
