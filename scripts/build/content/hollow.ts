import { said as ofEnglish } from '../../../src/core/english/said.ts';
import type { Report } from '../../../src/core/model/diagnostics.ts';
import { levels } from '../../../src/core/model/plan.ts';
import { listed, type Said } from '../../../src/core/model/sentence.ts';
import { valueNamed } from '../../../src/core/model/value-names.ts';
import type { PlanJson } from '../../../src/core/published/plan-json.ts';
import { content as told } from '../said.ts';

/**
 * Reports `not-provided` of what leaves a published plan hollow: no level of government, no title in English, or
 * no English at all.
 */
export function sayHollow({ about, title, clauses }: PlanJson, folder: string, report: Report): void {
  const lacks = (file: string, message: Said) =>
    report('not-provided', { file: `${folder}/${file}` }, message);
  if (!about.level)
    lacks('plan.yaml', told.noLevel({ levels: listed(levels.map((level) => valueNamed(level))) }));
  if (!title.en) lacks('plan.yaml', told.noTitle());
  const asked = clauses.filter(({ translation }) => translation !== 'reviewed');
  if (asked.length && asked.every(({ translation }) => translation === 'missing'))
    lacks('en.po', ofEnglish.noEnglish());
}
