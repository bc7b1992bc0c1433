import { describe, expect, test } from 'vitest';
import { collector, format } from '../../src/core/model/diagnostics.ts';
import { siteSchema } from '../../src/core/published/site.ts';
import { readReferences } from '../../src/core/seeds/references.ts';
import { planSchema } from '../../src/core/seeds/schema.ts';
import { readYaml } from '../../src/core/seeds/yaml.ts';
import { planYaml } from '../helpers/folder.ts';

function saidOfYaml(text: string, schema: Parameters<typeof readYaml<unknown>>[1]): string[] {
  const { report, diagnostics } = collector();
  readYaml(text, schema, 'plan-yaml', 'f', report);
  return diagnostics.map((one) => format(one).replace('error [plan-yaml] ', ''));
}

describe('a value that does not fit is told once', () => {
  test.each([
    ['十五五', 'a period is written 2016-2020, or left empty'],
    ['2016', 'a period is written 2016-2020, or left empty'],
    ['2020-2016', 'a period begins before it ends'],
  ])('period: %s', (period, why) => {
    expect(saidOfYaml(planYaml({ period }), planSchema)).toEqual([
      `f:3: “period” does not fit: ${why}. Correct its value.`,
    ]);
  });
  test('a value in quotes of Chinese form, or with a control character, is told for that alone', () => {
    expect(saidOfYaml('domain: “a b”\n', siteSchema)).toHaveLength(1);
    const { report, diagnostics } = collector();
    readReferences('title,title_en,address,date\n甲,A,"ftp\u0007x",\n', 'r.csv', report);
    expect(diagnostics.map(format)).toEqual([
      expect.stringContaining('a value is one line, without control characters'),
    ]);
  });
});
