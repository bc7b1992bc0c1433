/**
 * Makes the files to take along that the list FILES names, into the site at OUT, and says in FILES.made what
 * they
 * are: one process for many plans.
 * Started by scripts/build.ts, and ends with it.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aknOf } from '../../src/core/exports/akn/akn.ts';
import { documentOf } from '../../src/core/exports/document.ts';
import { epubOf } from '../../src/core/exports/epub/epub.ts';
import type { ExportFile, MadeFile } from '../../src/core/exports/files.ts';
import { typstOf } from '../../src/core/exports/pdf/typst.ts';
import { wordOf } from '../../src/core/exports/word/word.ts';
import type { Sentence } from '../../src/core/model/sentence.ts';
import { saidOf } from '../../src/core/model/unreadable.ts';
import type { PlanJson } from '../../src/core/published/plan-json.ts';
import { endInSentences } from '../shared/begin.ts';
import { say } from '../shared/language.ts';
import type { ExportsOfPlan } from './export-files.ts';
import { pdfEngine, pdfSetting } from './pdf-engine.ts';
import { said } from './said.ts';
import { settingsTold } from './told.ts';

endInSentences();
/** What sets PDF files is loaded while this waits to be told what to make. */
const loading = 'set' in pdfSetting(process.env) ? pdfEngine() : null;
await settingsTold();

const { OUT: out = 'dist', FILES: list = '', SITE: origin = '', BASE: base = '/' } = process.env;
const site = new URL(`/${base}/`.replace(/\/+/g, '/'), origin).href;
const engine = 'set' in pdfSetting(process.env) ? await loading : null;

/** Says that a file has not all its signs, or is not there. */
const tell = (slug: string, name: string, what: Sentence) =>
  console.log(say(said.ofFile({ slug, name, what })));

/** The bytes of a file, and of a PDF its pages; null of what could not be set, which is said. */
function make(plan: PlanJson, file: ExportFile): { bytes: Uint8Array; pages?: number } | null {
  const doc = documentOf(plan, site, file.page);
  const { edition, form, name } = file;
  if (form === 'docx') return { bytes: wordOf(doc, edition) };
  if (form === 'epub') return { bytes: epubOf(doc, edition) };
  if (form === 'akn.xml') return { bytes: Buffer.from(aknOf(doc, edition === 'en' ? 'en' : 'zh')) };
  if (!engine) return null;
  try {
    const { lacking, ...pdf } = engine.set((signs) => typstOf(doc, edition, signs));
    if (lacking.length) tell(plan.plan, name, said.lettersLack({ signs: lacking.join(' ') }));
    return pdf;
  } catch (error) {
    tell(plan.plan, name, said.notSet({ why: saidOf(error) }));
    return null;
  }
}

/** What is kept of a file with so many bytes, to set another sooner, would be more memory than that is worth. */
const longFile = 2 * 2 ** 20;

const made: Record<string, MadeFile[]> = {};
for (const { slug, make: files } of JSON.parse(readFileSync(list, 'utf8')) as ExportsOfPlan[]) {
  // Of the last plan nothing need be forgotten: this program ends with it.
  engine?.forget();
  const plan = JSON.parse(readFileSync(join('content', slug, 'plan.json'), 'utf8')) as PlanJson;
  const folder = join(out, 'data', slug);
  mkdirSync(folder, { recursive: true });
  made[slug] = [];
  for (const file of files) {
    const result = make(plan, file);
    if (!result) continue;
    const { bytes, ...more } = result;
    if (bytes.length > longFile) engine?.forget();
    writeFileSync(join(folder, file.name), bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    made[slug].push({ ...file, bytes: bytes.length, sha256, ...more });
  }
}
writeFileSync(`${list}.made`, JSON.stringify(made));
