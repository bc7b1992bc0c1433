import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generated } from './generated.ts';
import { fromGrid, type TrueTable } from './table.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** How many tables are made up: those that the reader was made with, and others, on which nobody looks first. */
const [count, fresh] = [70, 30];
/** The first seed of the others. */
const firstFresh = 20_101;

/** The tables of tests/cases/tables.txt that are read for certain: what the outline says of their rows. */
function ofCases(): TrueTable[] {
  const text = readFileSync(join(project, 'tests', 'cases', 'tables.txt'), 'utf8');
  return text
    .split(/^### /mu)
    .slice(1)
    .flatMap((own) => {
      const expected = own.split(/^\.\n/mu)[1]!.split('\n');
      const rows = new Map<string, string[][]>();
      const legends = new Map<string, string[]>();
      const unsure = new Set(expected.flatMap((l) => /^\s*\d+\s+(\S*table_\d+) .*\?/u.exec(l)?.[1] ?? []));
      for (const line of expected) {
        const [, id, words] = /^\s*\d+\s+(\S*table_\d+)__row_\d+\s?(.*)$/u.exec(line) ?? [];
        // A long row is cut short in an outline.
        if (id)
          rows.set(id, [
            ...(rows.get(id) ?? []),
            [...words!].length > 58 ? [] : words!.split('|').map((w) => w.trim().replace(/ \/ /gu, '')),
          ]);
        const legend = /^\s*\d+\s+(\S*table_\d+)__p_\d+ {2}(.*)$/u.exec(line);
        if (legend) legends.set(legend[1]!, [...(legends.get(legend[1]!) ?? []), legend[2]!]);
      }
      return [...rows]
        .filter(
          ([id, grid]) => !unsure.has(id) && grid.every((r) => r.length === grid[0]!.length && r.length > 1),
        )
        .map(([id, grid]) =>
          fromGrid(grid, {
            headGuessed: true,
            name: `cases: ${own.slice(0, own.indexOf('\n'))}`,
            caption: legends.get(id)?.find((w) => /^表/u.test(w)) ?? '表1 指标',
          }),
        );
    });
}

interface Clause {
  eId: string;
  kind: string;
  cells?: string[];
}

/** The tables of the plans that the project publishes. */
function ofPlans(): TrueTable[] {
  const content = join(project, 'content');
  return readdirSync(content)
    .filter((name) => existsSync(join(content, name, 'plan.json')))
    .flatMap((name) => {
      const { clauses } = JSON.parse(readFileSync(join(content, name, 'plan.json'), 'utf8')) as {
        clauses: Clause[];
      };
      const rows = Map.groupBy(
        clauses.filter((c) => c.kind === 'row'),
        (c) => c.eId.replace(/__row_\d+$/u, ''),
      );
      return [...rows].map(([id, own]) =>
        fromGrid(
          own.map((r) => r.cells!.map((w) => w.replace(/\s/gu, ''))),
          { headGuessed: true, name: `${name} ${id}`, caption: '表1 主要指标' },
        ),
      );
    });
}

/** All true tables by where they are from. */
export const sources: Record<string, readonly TrueTable[]> = {
  'made up': Array.from({ length: count }, (_, seed) => generated(seed + 1)),
  'made up, others': Array.from({ length: fresh }, (_, seed) => generated(firstFresh + seed)),
  'cases and plans': [...ofCases(), ...ofPlans()],
};
