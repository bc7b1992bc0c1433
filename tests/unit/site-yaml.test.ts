import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readSiteFile } from '../../scripts/shared/people/seeds.ts';
import { collector, format } from '../../src/core/model/diagnostics.ts';

/** What is said of a site.yaml with this 网站标识码, and the code that pages then show. */
function readWith(code: string): { said: string[]; shown: string | undefined } {
  const root = mkdtempSync(join(tmpdir(), 'plan-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'seeds'));
  writeFileSync(join(root, 'seeds/site.yaml'), `domain: x.gov.cn\nid_code: ${code}\n`);
  const { report, diagnostics } = collector();
  const site = readSiteFile(root, report);
  return { said: diagnostics.map(format), shown: site?.id_code };
}

test.each(['3406000012', 'bm01000001'])('the code of a site may be %s', (code) => {
  expect(readWith(code)).toEqual({ said: [], shown: code });
});
test.each(['440304000', '44030400011', '４４０３０４０００１', 'bm0100001', 'szft000001'])(
  'a code of another form is shown as it is written, and warned of (id-code): %s',
  (code) => {
    const { said, shown } = readWith(code);
    expect(said.map((one) => one.slice(0, 75))).toEqual([
      `seeds/site.yaml:2: warning [id-code] “${code}” is no 网站标识码: one has ten digits`.slice(0, 75),
    ]);
    expect(shown).toBe(code);
  },
);
