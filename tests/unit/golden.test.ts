import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readGlossaryFile, readSeedFolders } from '../../scripts/shared/people/seeds.ts';
import { collector } from '../../src/core/model/diagnostics.ts';
import { publish } from '../../src/core/publish/publish.ts';

const root = fileURLToPath(new URL('../golden/', import.meta.url));

/** A tiny seed and all that the generator makes of it. After a wanted change: npx vitest run -u, then read the diff. */
test('the tiny seed gives the golden content, and no other files', async () => {
  const { report, diagnostics } = collector();
  const glossary = readGlossaryFile(root, report);
  const files = readSeedFolders(root, report).flatMap((seed) => [
    ...publish(seed, report, { glossary, references: [] }),
  ]);
  for (const [path, text] of files)
    await expect(Buffer.from(text).toString()).toMatchFileSnapshot(`${root}content/${path}`);
  expect(diagnostics.map((d) => d.rule)).toEqual(['not-provided']);
  const there = readdirSync(`${root}content`, { recursive: true, withFileTypes: true }).filter((d) =>
    d.isFile(),
  );
  expect(there.map((d) => `${d.parentPath}/${d.name}`.slice(`${root}content/`.length)).sort()).toEqual(
    files.map(([path]) => path).sort(),
  );
});
