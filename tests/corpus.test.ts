import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { collector } from '../src/lib/diagnostics.ts';
import { outline } from '../src/lib/outline.ts';
import { linesOf } from '../src/lib/lines.ts';
import { parse } from '../src/lib/parse.ts';
import { isDivision, printedCharacters, wordsOfSource, type Node } from '../src/lib/plan.ts';
import { project, run } from './folder.ts';

interface Truth {
  slug: string;
  file: string;
  levels: { pattern: string }[];
  headings: { line: number; level: string; role: string; text: string }[];
  front_matter?: string[];
}

/** What each role of a careful reader's list is in the tree. */
const kindsOf = (role: string): (kind: Node['kind']) => boolean =>
  role === 'bullet' ? (k) => k === 'item' : role === 'endnote' ? (k) => k === 'note' : isDivision;

/** Real documents of other shapes, each with a careful reader's list of headings. */
const corpus = join(project, '..', 'shared', 'corpus');
describe.runIf(existsSync(corpus))('real documents', () => {
  const table: Record<string, { headings: number; found: number; recall: number; precision: number; nested: number }> = {};
  afterAll(() => console.table(table));
  const truths = existsSync(corpus) ? readdirSync(corpus).filter((f) => f.endsWith('.truth.json')).map((f) => JSON.parse(readFileSync(join(corpus, f), 'utf8')) as Truth) : [];
  test.each(truths)('$slug', (truth) => {
    const lines = linesOf(readFileSync(join(corpus, truth.file), 'utf8'));
    const plan = parse(lines, { file: truth.file, hintFile: 'plan.yaml', hints: [], artefacts: [], report: collector().report });
    expect(printedCharacters(plan)).toBe(wordsOfSource(lines, plan.artefacts));

    const found: { line: number; parent: number; kind: Node['kind'] }[] = [];
    const visit = (nodes: Node[], parent: number) => {
      for (const n of nodes) {
        found.push({ line: n.lines[0], parent, kind: n.kind });
        visit(n.children, isDivision(n.kind) ? n.lines[0] : parent);
      }
    };
    visit(plan.nodes, 0);

    // What stands under what, by the order of the levels.
    const rank = (level: string) => truth.levels.findIndex((l) => l.pattern === level);
    const open: { rank: number; line: number }[] = [];
    const wanted = truth.headings.map(({ line, level, role }) => {
      const root = /matter|annex/.test(role);
      while (open.length && (root || open.at(-1)!.rank >= rank(level))) open.pop();
      const parent = open.at(-1)?.line ?? 0;
      if (role !== 'bullet' && role !== 'endnote') open.push({ rank: root ? 99 : rank(level), line });
      return { line, role, parent };
    });
    const free = found.slice();
    let nested = 0;
    const missed = wanted.filter(({ line, role, parent }) => {
      const at = free.findIndex((f) => f.line === line && kindsOf(role)(f.kind));
      if (at >= 0 && (role === 'endnote' || free.splice(at, 1)[0]!.parent === parent)) nested++;
      return at < 0;
    });
    const headings = found.filter((f) => isDivision(f.kind)).length - (truth.front_matter?.length ?? 0);
    const right = wanted.filter((w) => !/bullet|endnote/.test(w.role)).length - missed.filter((m) => !/bullet|endnote/.test(m.role)).length;
    const row = { headings: wanted.length, found: wanted.length - missed.length, recall: 1 - missed.length / wanted.length, precision: right / headings, nested: nested / wanted.length };
    table[truth.slug] = row;
    expect(missed).toEqual([]);
    expect(row.recall).toBeGreaterThanOrEqual(0.99);
    expect(row.precision).toBeGreaterThanOrEqual(0.99);
    expect(row.nested).toBeGreaterThanOrEqual(0.99);

    const { status, out, err } = run(project, 'outline', join(corpus, truth.file), '--json');
    expect(status).toBe(0);
    expect(err).not.toContain('error');
    expect(JSON.parse(out)).toEqual(outline(plan));
  });
});
