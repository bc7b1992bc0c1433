import { noteCall } from '../chinese/punctuation.ts';
import { cutAtTerms, type Run, type Term, termsIn } from '../english/terms/glossary.ts';
import type { Language } from '../model/language.ts';
import { type Node, walk } from '../model/plan.ts';
import type { Cited, Clause, PlanJson, UsedTerm } from '../published/plan-json.ts';
import { cutAtTitles } from './cited.ts';
import type { Cut } from './mdx.ts';

/** The notes at the end of a plan: the number that calls for each -> its eId. */
export const noteIds = (nodes: Node[]): Map<string, string> =>
  new Map([...walk(nodes)].flatMap((n) => (n.kind === 'note' ? [[String(n.number), n.eId] as const] : [])));

/** Cuts a text where it calls for a note at the end of the plan. */
function cutAtCalls(text: string, notes: ReadonlyMap<string, string>): Run[] {
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

/** What the words of a page are marked by. */
interface Marks {
  clauses: ReadonlyMap<string, Clause>;
  glossary: readonly Term[];
  notes: ReadonlyMap<string, string>;
  cited?: readonly Cited[];
}

/** The terms that are marked where they stand: those of which the glossary says more than their counterpart. */
const marked = (glossary: readonly Term[], language: Language): readonly Term[] =>
  glossary.filter(({ note }) => note[language]);

/**
 * How the words of one page are cut: terms where they first stand on it, in the English where the Chinese has
 * them; and what calls for notes, but not in notes themselves.
 */
export function cutter({ clauses, glossary, notes, cited = [] }: Marks, language: Language): Cut {
  const seen = new Set<string>();
  const terms = marked(glossary, language);
  return (eId, words) => {
    const clause = clauses.get(eId)!;
    if (language === 'en' && clause.en === '') return [{ text: words }];
    const fresh = termsIn(clause.zh ?? '', terms).filter((t) => !seen.has(t.zh));
    const runs = cutAtTitles(words, cited, language).flatMap((run) =>
      run.address ? [run] : cutAtTerms(run.text, fresh, language),
    );
    for (const { term } of runs) if (term) seen.add(term.zh);
    if (clause.kind === 'note' || !notes.size) return runs;
    return runs.flatMap((run) => (run.term || run.address ? [run] : cutAtCalls(run.text, notes)));
  };
}

/** The agreed terms that stand in a plan, each with the clauses where it does, in their order. */
export function termsOf(plan: PlanJson, glossary: readonly Term[]): UsedTerm[] {
  const clauses = new Map<string, string[]>();
  for (const c of plan.clauses)
    for (const { zh } of termsIn(c.zh ?? c.cells!.join('\t'), glossary))
      (clauses.get(zh) ?? clauses.set(zh, []).get(zh)!).push(c.eId);
  return glossary.filter((t) => clauses.has(t.zh)).map((t) => ({ ...t, clauses: clauses.get(t.zh)! }));
}
