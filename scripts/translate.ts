/** npm run translate -- status | sync: the state of the English layer, or its merge with the source. */
import { writeFileSync } from 'node:fs';
import { collector } from '../src/lib/diagnostics.ts';
import { walk, translationStates } from '../src/lib/plan.ts';
import { messages, readPo, sync, translations, writePo } from '../src/lib/po.ts';
import { readSeed } from '../src/lib/publish.ts';
import { begin } from './begin.ts';
import { print, readSeedFolders } from './seeds.ts';

const { words: [command] } = begin({
  usage: 'npm run translate -- status (count what is translated) or npm run translate -- sync (merge en.po with the source)',
  words: 1, parts: ['status', 'sync'],
});
const { report, diagnostics } = collector();
{
  for (const files of readSeedFolders(process.cwd(), report)) {
    const seed = readSeed(files, report);
    const old = readPo(files.po ?? '', `${files.folder}/en.po`, report);
    if (!seed || !old) continue;
    const all = messages(seed.zh);
    if (command === 'sync') {
      const text = writePo(sync(old, all, 'source.txt'));
      if (text !== files.po) writeFileSync(`${files.folder}/en.po`, text);
      console.log(`${files.folder}/en.po: ${text === files.po ? 'unchanged' : 'merged'}, ${all.length} entries.`);
    } else {
      const entries = translations(old);
      const counts = Object.fromEntries(translationStates.map((s) => [s, 0]));
      for (const m of all) {
        const e = entries.get(m.id);
        counts[!e ? 'missing' : e.fuzzy || e.of !== m.words ? 'stale' : e.reviewed ? 'reviewed' : 'draft']!++;
      }
      console.log(`${files.slug}: ${all.length} entries: ${translationStates.map((s) => `${counts[s]} ${s}`).join(', ')} (${[...walk(seed.en.nodes)].length} clauses).`);
    }
  }
  print(diagnostics.filter((d) => d.rule !== 'not-provided'));
}
