/** Makes files to take along of plans of content/. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aknOf } from '../../../src/core/exports/akn/akn.ts';
import type { Edition } from '../../../src/core/exports/blocks.ts';
import { type Document, documentOf } from '../../../src/core/exports/document.ts';
import { epubOf } from '../../../src/core/exports/epub/epub.ts';
import type { ExportFile, Form, MadeFile } from '../../../src/core/exports/files.ts';
import { typstOf } from '../../../src/core/exports/pdf/typst.ts';
import { wordOf } from '../../../src/core/exports/word/word.ts';
import { sha256 } from '../../../src/core/model/digest.ts';
import type { Sentence } from '../../../src/core/model/sentence.ts';
import type { PlanJson } from '../../../src/core/published/plan-json.ts';
import { whyOf } from '../../shared/command/faults.ts';
import { say } from '../../shared/command/language.ts';
import { said } from '../said.ts';
import type { PdfEngine } from './pdf-engine.ts';

/** The files of a plan that are made. */
export interface FilesOfPlan {
  slug: string;
  make: ExportFile[];
}

/** Where they are made: the folder of the site, its address, and what sets PDF files, which are left out without it. */
interface Making {
  out: string;
  site: string;
  engine?: PdfEngine | null;
}

/** Says that a file has not all its signs, or is not there. */
const tell = (slug: string, name: string, what: Sentence) =>
  console.log(say(said.ofFile({ slug, name, what })));

/** What writes each form but PDF, which an engine sets. */
const writers: Record<Exclude<Form, 'pdf'>, (doc: Document, edition: Edition) => Uint8Array> = {
  docx: wordOf,
  epub: epubOf,
  'akn.xml': (doc, edition) => Buffer.from(aknOf(doc, edition === 'en' ? 'en' : 'zh')),
};

/** The bytes of a file, and of a PDF its pages; null of what could not be set, which is said. */
function make(
  plan: PlanJson,
  file: ExportFile,
  { site, engine }: Making,
): { bytes: Uint8Array; pages?: number } | null {
  const doc = documentOf(plan, site, file.page);
  const { edition, form, name } = file;
  if (form !== 'pdf') return { bytes: writers[form](doc, edition) };
  if (!engine) return null;
  try {
    const { lacking, ...pdf } = engine.set((signs) => typstOf(doc, edition, signs));
    if (lacking.length) tell(plan.plan, name, said.lettersLack({ signs: lacking.join(' ') }));
    return pdf;
  } catch (error) {
    tell(plan.plan, name, said.notSet({ why: whyOf(error) }));
    return null;
  }
}

/** What is kept of a file with so many bytes, to set another sooner, would be more memory than that is worth. */
const longFile = 2 * 2 ** 20;

/** Makes these files of a plan in the site. Returns which there are now, with their sizes and digests. */
function makeOfPlan({ slug, make: files }: FilesOfPlan, making: Making): MadeFile[] {
  const plan = JSON.parse(readFileSync(join('content', slug, 'plan.json'), 'utf8')) as PlanJson;
  const folder = join(making.out, 'data', slug);
  mkdirSync(folder, { recursive: true });
  const made: MadeFile[] = [];
  for (const file of files) {
    const result = make(plan, file, making);
    if (!result) continue;
    const { bytes, ...more } = result;
    if (bytes.length > longFile) making.engine?.forget();
    writeFileSync(join(folder, file.name), bytes);
    made.push({ ...file, bytes: bytes.length, sha256: sha256(bytes), ...more });
  }
  return made;
}

/**
 * Makes the files of these plans, one after the other, and returns by their slugs which there are now. Nothing else goes
 * on meanwhile in this program: others wait for them.
 */
export function makeFiles(plans: readonly FilesOfPlan[], making: Making): Record<string, MadeFile[]> {
  const made: Record<string, MadeFile[]> = {};
  for (const plan of plans) {
    // Of the last plan nothing need be forgotten: the program that sets them ends with it.
    making.engine?.forget();
    made[plan.slug] = makeOfPlan(plan, making);
  }
  return made;
}
