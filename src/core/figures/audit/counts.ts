import type { Finding } from '../../model/finding.ts';
import { isDivision, type Node } from '../../model/plan.ts';
import type { Stated } from '../quantities-and-rows.ts';

/** Counts announced: 甲、乙、丙等三家…, and the number of sections of the division that has the name. */
export function announced(nodes: Node[], byClause: Map<string, Stated[]>): Finding[] {
  const divisions = nodes.filter((n) => isDivision(n.kind) && n.words);
  const found: Finding[] = [];
  for (const all of byClause.values())
    for (const q of all) {
      const ahead = q.words.slice(0, q.from);
      const list = /(?:包括|包含|即|选取|分别为|[，。；：:])?([^，。；：:（）]+)等$/u.exec(ahead)?.[1];
      const members =
        list
          ?.replace(leadingVerbs, '')
          .split(/、|和(?=[^、和]*$)|及(?=[^、及]*$)/u)
          .filter(Boolean) ?? [];
      // A list of fewer may be of examples (滇池、抚仙湖等九大湖泊); one too few is a slip.
      const slip = members.length > q.value || (members.length === q.value - 1 && members.length >= 3);
      if (
        members.length >= 2 &&
        q.value >= 2 &&
        q.value <= 30 &&
        slip &&
        q.comparator === '' &&
        isDeclared(q)
      )
        found.push({
          rule: 'count',
          places: [q.eId],
          figures: [q.text, String(members.length)],
          arithmetic: {
            zh: `称“${q.text}${q.measures}”，所列为${members.length}项：${members.join('、')}`,
            en: `${q.value} are announced, ${members.length} are listed`,
          },
        });
      if (q.value < 2 || q.value > 30 || !isDeclared(q) || q.measures.length < 2) continue;
      const noun = q.measures.replace(/的.*$/u, '');
      const named = divisions.filter(
        (d) => d.words.replace(/[：:]$/u, '').endsWith(noun) && noun.length >= 3 && d.eId !== q.eId,
      );
      const numbered = named
        .map((d) => ({ d, parts: d.children.filter((c) => isDivision(c.kind)).length }))
        .filter(({ parts }) => parts >= 2);
      if (numbered.length && numbered.every(({ parts }) => parts !== q.value))
        found.push({
          rule: 'count',
          places: [q.eId, numbered[0]!.d.eId],
          figures: [q.text, String(numbered[0]!.parts)],
          arithmetic: {
            zh: `称“${q.text}${noun}”，“${numbered[0]!.d.words}”下有${numbered[0]!.parts}节`,
            en: `${q.value} are announced, the division of that name has ${numbered[0]!.parts}`,
          },
        });
    }
  return found;
}

/** What is done with the things listed, before the first of them. */
const leadingVerbs =
  /^(?:(?:包括|包含|选取|建设|形成|围绕|推进|发展|巩固|开发|提升|培育|加强|打造|实施|加快|重点)\s*[、和及]?\s*)+/u;
/** A count that announces a list: one in Chinese numerals. */
const isDeclared = (q: Stated) => /^[二两三四五六七八九十]/u.test(q.text);
