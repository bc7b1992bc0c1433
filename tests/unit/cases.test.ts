import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { collector } from '../../src/core/model/diagnostics.ts';
import { printedCharacters, wordsOfSource } from '../../src/core/model/fidelity.ts';
import { linesOf } from '../../src/core/model/source-line.ts';
import { outline, writeOutline } from '../../src/core/parse/outline.ts';
import { readPlan } from '../../src/core/seeds/read-plan.ts';
import { unaided } from '../helpers/unaided.ts';

const folder = new URL('../cases/', import.meta.url);
for (const file of readdirSync(folder)) {
  const [, ...cases] = readFileSync(new URL(file, folder), 'utf8').split(/^### /m);
  describe(file, () => {
    for (const text of cases) {
      const [head, rest] = [text.slice(0, text.indexOf('\n')), text.slice(text.indexOf('\n') + 1)];
      const [input, expected] = rest.split(/^\.\n/m) as [string, string];
      test(head, () => {
        const { report, diagnostics } = collector();
        const lines = linesOf(input.replaceAll('→', '\t'));
        const plan = readPlan(lines, unaided('source.txt', report));
        expect(printedCharacters(plan)).toBe(wordsOfSource(lines, plan.artefacts));
        const got = [
          ...writeOutline(outline(plan)),
          ...diagnostics.map((d) => `! ${d.place.line} ${d.rule}`),
        ];
        expect(got).toEqual(
          expected
            .trimEnd()
            .split('\n')
            .map((l) => l.trimEnd()),
        );
      });
    }
  });
}
