/** npm run check: the editorial checks of every plan's English. */
import { checkTranslation } from '../src/lib/check.ts';
import { collector } from '../src/lib/diagnostics.ts';
import { messages, readPo } from '../src/lib/po.ts';
import { readSeed } from '../src/lib/publish.ts';
import { print, readGlossaryFile, readSeedFolders } from './seeds.ts';

const { report, diagnostics } = collector();
const glossary = readGlossaryFile(process.cwd(), report);
for (const files of readSeedFolders(process.cwd(), report)) {
  const seed = readSeed(files, report);
  const catalogue = readPo(files.po ?? '', `${files.folder}/en.po`, report);
  if (!seed || !catalogue) continue;
  const { entries, exceptions } = checkTranslation(messages(seed.zh), catalogue, files.po ?? '', `${files.folder}/en.po`, glossary, report);
  console.log(`${files.slug}: ${entries} entries, ${glossary.length} terms checked; exceptions: ${Object.entries(exceptions).map(([rule, n]) => `${n} ${rule}`).join(', ') || 'none'}.`);
}
if (print(diagnostics)) console.log('No fault found.');
