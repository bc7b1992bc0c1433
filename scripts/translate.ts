/** npm run translate -- status | sync: the state of the English layer, or its merge with the source. */
import { collector } from '../src/lib/diagnostics.ts';
import { walk, translationStates } from '../src/lib/plan.ts';
import { writePo } from '../src/lib/po-file.ts';
import { messages, translations } from '../src/lib/po.ts';
import { readSeed } from '../src/lib/publish.ts';
import { statesOf, warnOfLostReviews } from '../src/lib/reviews.ts';
import { sync, tellMerged } from '../src/lib/sync.ts';
import { translate } from '../src/lib/translate.ts';
import { replaceFile } from './people.ts';
import { generatedPlan, print, readSeedFolders } from './seeds.ts';
import { begin } from './begin.ts';

const { words: [command] } = begin({
  usage: 'npm run translate -- status (count what is translated) or npm run translate -- sync (merge en.po with the source)',
  words: 1, parts: ['status', 'sync'],
});
const { report, diagnostics } = collector();
{
  for (const files of readSeedFolders(process.cwd(), report)) {
    const seed = readSeed(files, report);
    if (!seed) continue;
    const all = messages(seed.zh);
    const file = `${files.folder}/en.po`;
    if (command === 'sync') {
      const next = sync(seed.po, all, 'source.txt');
      const en = translate(seed.zh, translations(next));
      const before = generatedPlan(process.cwd(), files.slug)?.clauses;
      warnOfLostReviews(before, statesOf({ zh: seed.zh, en }), file, report);
      const text = writePo(next);
      const encoding = files.poEncoding ?? 'UTF-8';
      const same = text === files.po && encoding === 'UTF-8';
      if (!same && !replaceFile(file, text, report)) continue;
      console.log(`${file}: ${same ? 'unchanged' : 'merged'}, ${all.length} entries.`);
      if (encoding !== 'UTF-8')
        console.log(`${file}: it was in ${encoding}; it is in UTF-8 now, and its header says so.`);
      for (const sentence of tellMerged(next.merged)) console.log(`${file}: ${sentence}`);
    } else {
      const entries = translations(seed.po);
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
