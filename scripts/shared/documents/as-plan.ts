import { dirname, join } from 'node:path';
import { permalinksSchema } from '../../../src/core/addresses/record.ts';
import type { Report } from '../../../src/core/model/diagnostics.ts';
import type { Plan } from '../../../src/core/model/plan.ts';
import { silent } from '../../../src/core/model/trace.ts';
import type { Document } from '../../../src/core/read/document.ts';
import { lineHints } from '../../../src/core/seeds/line-hints.ts';
import { readPlan } from '../../../src/core/seeds/read-plan.ts';
import { planSchema } from '../../../src/core/seeds/schema.ts';
import { readYaml } from '../../../src/core/seeds/yaml/yaml.ts';
import { readText } from '../people/people.ts';

const noHints = { hints: [], artefacts: [] };

/**
 * A document as the plan it would be, with the hints of a plan.yaml and the released ids of a permalinks.yaml
 * that stand beside it. Reports what is wrong with any of them; what cannot be read does not count.
 */
export function asPlan(file: string, { lines }: Document, told: Report, trace = silent): Plan {
  const hintFile = join(dirname(file), 'plan.yaml');
  const recordFile = join(dirname(file), 'permalinks.yaml');
  const planYaml = readText(hintFile, told);
  if (planYaml !== null) readYaml(planYaml, planSchema, 'plan-yaml', { file: hintFile, report: told });
  const released = readText(recordFile, told) ?? '';
  const ofRecord = { file: recordFile, report: told };
  const record = readYaml(released, permalinksSchema, 'permalinks-yaml', ofRecord)?.value;
  const hints = planYaml === null ? noHints : lineHints(planYaml);
  // Where hints cannot be read, what they settle is not asked again.
  const report = hints ? told : () => {};
  return readPlan(lines, { file, hintFile, ...(hints ?? noHints), record, report, trace });
}
