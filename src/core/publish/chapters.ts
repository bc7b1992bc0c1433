import type { Term } from '../english/terms/glossary.ts';
import { type Language, languages } from '../model/language.ts';
import type { Node } from '../model/plan.ts';
import type { PlanJson } from '../published/plan-json.ts';
import type { Seed } from '../seeds/seed.ts';
import type { Files } from './files.ts';
import { cutter, noteIds } from './marks.ts';
import { writeMdx } from './mdx.ts';

/** The chapters of a plan: `{language}/{page}.mdx`, one a reading page and language. */
export function chapterFiles(seed: Seed, plan: PlanJson, glossary: readonly Term[]): Files {
  const clauses = new Map(plan.clauses.map((c) => [c.eId, c]));
  const notes = noteIds(seed.zh.nodes);
  const chapters = (lang: Language) => {
    const rootsOf = rootsByPage(seed[lang].nodes);
    return plan.pages.map((page): [string, string] => {
      const cut = cutter({ clauses, glossary, notes, cited: plan.references }, lang);
      return [`${lang}/${page}.mdx`, writeMdx(rootsOf.get(page) ?? [], { plan: plan.plan, page, lang }, cut)];
    });
  };
  return new Map(languages.flatMap(chapters));
}

/** The topmost nodes that stand on each page: a title, front matter, or the divisions whose page it is. */
function rootsByPage(nodes: readonly Node[]): Map<string, Node[]> {
  const roots = new Map<string, Node[]>();
  const add = (all: readonly Node[], above: string | null) => {
    for (const n of all) {
      if (n.page !== above) (roots.get(n.page) ?? roots.set(n.page, []).get(n.page)!).push(n);
      if (n.kind === 'part') add(n.children, n.page);
    }
  };
  add(nodes, null);
  return roots;
}
