/**
 * Makes the files to take along that the list FILES names, into the site at OUT, and says in FILES.made what they
 * are: one process for many plans. Started by scripts/build.ts, and ends with it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { endInSentences } from '../../shared/command/begin.ts';
import { endDone, settingsTold } from '../programs/told.ts';
import { type FilesOfPlan, makeFiles } from './make-exports.ts';
import { pdfEngine, pdfSetting } from './pdf-engine.ts';

endInSentences();
/** What sets PDF files is loaded while this waits to be told what to make. */
const loading = 'set' in pdfSetting(process.env) ? pdfEngine() : null;
await settingsTold();

const { OUT: out = 'dist', FILES: list = '', SITE: origin = '', BASE: base = '/' } = process.env;
const engine = 'set' in pdfSetting(process.env) ? await loading : null;
const plans = JSON.parse(readFileSync(list, 'utf8')) as FilesOfPlan[];
const made = makeFiles(plans, { out, site: new URL(base, origin).href, engine });
writeFileSync(`${list}.made`, JSON.stringify(made));
endDone();
