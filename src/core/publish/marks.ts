import { noteCall } from '../chinese/punctuation.ts';
import { type Run, type Term, termsIn } from '../english/glossary.ts';
import type { PlanJson, UsedTerm } from '../published/plan-json.ts';

/** Cuts a text where it calls for a note at the end of the plan. */
export function cutAtCalls(text: string, notes: ReadonlyMap<string, string>): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const call of text.matchAll(noteCall)) {
    const target = notes.get(call[1]!);
    if (!target) continue;
    runs.push({ text: text.slice(from, call.index) }, { text: call[0], target });
    from = call.index + call[0].length;
  }
  return [...runs, { text: text.slice(from) }].filter((run) => run.text);
}

/** The agreed terms that stand in a plan, each with the clauses where it does, in their order. */
export function termsOf(plan: PlanJson, glossary: readonly Term[]): UsedTerm[] {
  const clauses = new Map<string, string[]>();
  for (const c of plan.clauses)
    for (const { zh } of termsIn(c.zh ?? c.cells!.join('\t'), glossary))
      (clauses.get(zh) ?? clauses.set(zh, []).get(zh)!).push(c.eId);
  return glossary.filter((t) => clauses.has(t.zh)).map((t) => ({ ...t, clauses: clauses.get(t.zh)! }));
}
