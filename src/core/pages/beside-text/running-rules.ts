import type { Page, Rule } from '../page.ts';

/** The parts of a page, from its top and from its foot, in which rules of running heads and feet lie. */
const [topPart, footPart] = [0.16, 0.15];
/** On so many pages a rule lies at one place; in a short file, on two. */
const [fewestPages, shortFile] = [3, 4];
/** Rules that meet are no farther apart, in points. */
const near = 2.5;

const meetsUpright = (rule: Rule, { rules }: Page): boolean =>
  rules.some((r) => !r.lies && r.from <= rule.at + near && r.to >= rule.at - near);

/** Rules so far apart are no doubled one; with so many others of its breadth a rule is of a table. */
const [apart, others] = [6, 2];
const isOfBars = (rule: Rule, { rules }: Page): boolean => {
  const alike = rules.filter(
    (r) => r.lies && Math.abs(r.from - rule.from) < near && Math.abs(r.to - rule.to) < near,
  );
  return (
    new Set(alike.filter((r) => Math.abs(r.at - rule.at) > apart).map((r) => Math.round(r.at))).size >= others
  );
};

/**
 * The rules that lie at one place near the edge of page after page, and on most of them meet no upright one
 * and have none of their breadth beside them:
 * they set running heads and feet off, and are no part of a table that stands close to them.
 */
export function runningRules(pages: readonly Page[]): Set<Rule> {
  const placed = pages.flatMap((page) =>
    page.rules
      .filter((r) => r.lies && (r.at < page.height * topPart || r.at > page.height * (1 - footPart)))
      .map((rule) => ({ page, rule })),
  );
  const key = ({ rule: { at, from, to } }: { rule: Rule }) => [at, from, to].map(Math.round).join(' ');
  const found = new Set<Rule>();
  for (const alike of Map.groupBy(placed, key).values()) {
    const count = new Set(alike.map(({ page }) => page)).size;
    const free = alike.filter(({ page, rule }) => !meetsUpright(rule, page) && !isOfBars(rule, page));
    if (count >= (pages.length < shortFile ? 2 : fewestPages) && free.length * 2 > alike.length)
      for (const { rule } of alike) found.add(rule);
  }
  return found;
}
