import type { Report } from '../model/diagnostics.ts';
import { auditSays } from '../model/finding.ts';
import { walk } from '../model/plan.ts';
import { both, joined, listed } from '../model/sentence.ts';
import type { SettledFinding } from '../published/plan-json.ts';
import type { Seed, SeedFiles } from '../seeds/seed.ts';
import { said } from './said.ts';

/**
 * Reports (`audit`) where figures of the source disagree and nobody has settled it, at the line of the first of
 * them, and what was accepted and is not found any more.
 */
export function reportAudit(
  { folder, sourceName, planYaml }: Pick<SeedFiles, 'folder' | 'sourceName' | 'planYaml'>,
  seed: Seed,
  findings: readonly SettledFinding[],
  report: Report,
): void {
  const lineOf = new Map([...walk(seed.zh.nodes)].map((n) => [n.eId, n.lines[0]]));
  for (const { rule, places, figures, arithmetic, state } of findings) {
    if (state !== 'open') continue;
    const where = joined(
      places.map((id) => said.place({ id, line: lineOf.get(id) ?? 1 })),
      { en: '; ', zh: '；' },
    );
    const entry = `audit: [{ rule: ${rule}, places: [${places.join(', ')}], reason: { zh: …, en: … } }]`;
    report(
      'audit',
      { file: `${folder}/${sourceName}`, line: lineOf.get(places[0]!) ?? 1 },
      said.disagree({
        rule: auditSays[rule],
        figures: both(figures),
        where,
        arithmetic,
        note: `${places[0]}: { zh: …, en: … }`,
        entry,
      }),
    );
  }
  const typed = planYaml.split('\n').map((line) => line.split(/\W+/u));
  for (const { rule, places } of seed.meta.audit) {
    if (findings.some((f) => f.rule === rule && f.places.join() === places.join())) continue;
    const at = typed.findIndex((words) => places.every((place) => words.includes(place)));
    const line = at < 0 ? {} : { line: at + 1 };
    report(
      'audit',
      { file: `${folder}/plan.yaml`, ...line },
      said.acceptedInVain({ rule, places: listed(places) }),
    );
  }
}
