/** The memory of a library: the English of all its plans, and the TMX files that stand beside them. */
import { join } from 'node:path';
import { unitsOf } from '../../../src/core/english/exchange/help.ts';
import { Memory, type Unit } from '../../../src/core/english/exchange/memory.ts';
import { readTmx } from '../../../src/core/english/exchange/tmx.ts';
import { messages, type PoFile } from '../../../src/core/english/po/po.ts';
import type { Report } from '../../../src/core/model/diagnostics.ts';
import type { Plan } from '../../../src/core/model/plan.ts';
import { namesIn, readText } from '../people/people.ts';

/** A plan with its English, as far as the memory asks. */
interface Remembering {
  slug: string;
  zh: Plan;
  po: PoFile;
}

/** The units of all `seeds/*.tmx`. */
function* importedUnits(root: string, report: Report): Generator<Unit> {
  const seeds = join(root, 'seeds');
  for (const name of namesIn(seeds, report, 'seeds').filter((file) => /\.tmx$/iu.test(file))) {
    const text = readText(join(seeds, name), report, `seeds/${name}`);
    if (text !== null)
      for (const { digest: _, line: __, ...unit } of readTmx(text, `seeds/${name}`, report).units) yield unit;
  }
}

/** The memory of some plans and of `seeds/*.tmx`; what is wrong with those is reported. */
export function memoryOf(root: string, plans: readonly Remembering[], report: Report): Memory {
  const own = plans.flatMap(({ slug, zh, po }) => unitsOf(slug, messages(zh), po));
  return new Memory([...own, ...importedUnits(root, report)]);
}
