import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { collector } from '../src/lib/diagnostics.ts';
import { outline, writeOutline } from '../src/lib/outline.ts';
import { linesOf } from '../src/lib/lines.ts';
import { parse } from '../src/lib/parse.ts';

const folder = new URL('cases/', import.meta.url);
for (const file of readdirSync(folder)) {
  const [, ...cases] = readFileSync(new URL(file, folder), 'utf8').split(/^### /m);
  describe(file, () => {
    for (const text of cases) {
      const [head, rest] = [text.slice(0, text.indexOf('\n')), text.slice(text.indexOf('\n') + 1)];
      const [input, expected] = rest.split(/^\.\n/m) as [string, string];
      test(head, () => {
        const { report, diagnostics } = collector();
        const plan = parse(linesOf(input.replace(/^→/gm, '\t')), { file: 'source.txt', hintFile: 'plan.yaml', hints: [], artefacts: [], report });
        const got = [...writeOutline(outline(plan)), ...diagnostics.map((d) => `! ${d.place.line} ${d.rule}`)];
        expect(got).toEqual(expected.trimEnd().split('\n').map((l) => l.trimEnd()));
      });
    }
  });
}
