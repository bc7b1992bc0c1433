import { dirname, join } from 'node:path';
import { permalinksSchema } from '../../src/core/addresses/record.ts';
import type { Report } from '../../src/core/model/diagnostics.ts';
import type { Plan } from '../../src/core/model/plan.ts';
import { silent } from '../../src/core/model/trace.ts';
import type { Document } from '../../src/core/read/document.ts';
import { readPlan } from '../../src/core/seeds/read-plan.ts';
import { planSchema } from '../../src/core/seeds/schema.ts';
import { readYaml } from '../../src/core/seeds/yaml.ts';
import { readText } from './people.ts';

/**
 * A document as the plan it would be, with the hints of a plan.yaml and the released ids of a permalinks.yaml
 * that stand beside it. Reports what is wrong with any of them; what cannot be read does not count.
 */
export function asPlan(file: string, { lines }: Document, report: Report, trace = silent): Plan {
  const hintFile = join(dirname(file), 'plan.yaml');
  const recordFile = join(dirname(file), 'permalinks.yaml');
  const planYaml = readText(hintFile, report);
  const meta = planYaml === null ? null : readYaml(planYaml, planSchema, 'plan-yaml', hintFile, report);
  const released = readText(recordFile, report) ?? '';
  const record = readYaml(released, permalinksSchema, 'permalinks-yaml', recordFile, report)?.value;
  const { structure: hints = [], artefacts = [] } = meta?.value ?? {};
  const lineOf = meta?.lineOf;
  return readPlan(lines, {
    file,
    hintFile,
    hints,
    artefacts,
    record,
    report,
    trace,
    ...(lineOf && { lineOf }),
  });
}
