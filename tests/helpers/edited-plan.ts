import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recorded } from '../../src/core/addresses/permalinks.ts';
import { release } from '../../src/core/addresses/release.ts';
import { collector } from '../../src/core/model/diagnostics.ts';
import { walk } from '../../src/core/model/plan.ts';
import { worded } from '../../src/core/model/sentence.ts';
import { readSeed, type Seed } from '../../src/core/seeds/seed.ts';
import { project } from './folder.ts';

const real = join(project, 'seeds/futian-hitech-13fyp');
export const planYaml = readFileSync(join(real, 'plan.yaml'), 'utf8');
/** A line of the source, known again after edits by the number it had; null for a line that is new. */
export interface Line {
  text: string;
  was: number | null;
}
export const original: Line[] = readFileSync(join(real, 'source.txt'), 'utf8')
  .split(/\r?\n/)
  .map((text, i) => ({ text, was: i + 1 }));

/** Reads the real plan after edits, its hints moved along with their lines. */
export function read(lines: Line[], permalinksYaml: string | null): { seed: Seed; lost: string[] } {
  const { report, diagnostics } = collector();
  const hints = planYaml.replace(
    /line: (\d+)/g,
    (_, n: string) => `line: ${lines.findIndex((l) => l.was === Number(n)) + 1}`,
  );
  const seed = readSeed(
    {
      slug: 'a',
      sourceName: 'source.txt',
      folder: 'seeds/a',
      source: new TextEncoder().encode(lines.map((l) => l.text).join('\n')),
      planYaml: hints,
      po: null,
      notesYaml: null,
      permalinksYaml,
    },
    report,
  );
  return {
    seed: seed!,
    lost: diagnostics
      .filter((d) => d.rule === 'id-lost')
      .map((d) => /released address (\S+)/.exec(worded(d.message, 'en'))![1]!),
  };
}
/** The words of each clause, by its id. */
export const words = (seed: Seed) => new Map(recorded(seed.zh).map((c) => [c.id, c.words]));
/** The plan as it was released, and the record of that. */
export const first = read(original, null).seed;
export const record = release('', first.permalinks, recorded(first.zh), '2026-01-01');
/** The index of the line that a clause of it began on. */
export const lineOf = (id: string) => [...walk(first.zh.nodes)].find((n) => n.eId === id)!.lines[0] - 1;
