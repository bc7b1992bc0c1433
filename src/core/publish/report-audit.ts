import type { Report } from '../model/diagnostics.ts';
import { auditRules } from '../model/finding.ts';
import { walk } from '../model/plan.ts';
import type { SettledFinding } from '../published/plan-json.ts';
import type { Seed, SeedFiles } from '../seeds/seed.ts';

/**
 * Reports (`audit`) where figures of the source disagree and nobody has settled it, at the line of the first of
 * them, and what was accepted and is not found any more.
 */
export function reportAudit(
  { folder, sourceName }: Pick<SeedFiles, 'folder' | 'sourceName'>,
  seed: Seed,
  findings: readonly SettledFinding[],
  report: Report,
): void {
  const lineOf = new Map([...walk(seed.zh.nodes)].map((n) => [n.eId, n.lines[0]]));
  for (const { rule, places, figures, arithmetic, state } of findings) {
    if (state !== 'open') continue;
    const where = places.map((id) => `${id}, line ${lineOf.get(id)}`).join('; ');
    report(
      'audit',
      { file: `${folder}/${sourceName}`, line: lineOf.get(places[0]!) ?? 1 },
      `${auditRules[rule]}: ${figures.join(' and ')} (${where}): ${arithmetic.en}. ` +
        'If the source disagrees with itself, write an editor’s note in notes.yaml; if it does not, ' +
        `accept it in plan.yaml: ` +
        `audit: [{ rule: ${rule}, places: [${places.join(', ')}], reason: { zh: …, en: … } }].`,
    );
  }
  for (const { rule, places } of seed.meta.audit)
    if (!findings.some((f) => f.rule === rule && f.places.join() === places.join()))
      report(
        'audit',
        { file: `${folder}/plan.yaml` },
        `audit: ${rule} at ${places.join(', ')} is accepted, but nothing is found there any more. Remove it.`,
      );
}
