import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds on a page, as `rule: beginning of the element`; of one rule, where it is named. The rows of a
 * long table are alike, and the first thirty say what all are. All frames of our pages are our own, so axe runs
 * in the page itself, which is far faster than gathering what it saw in another.
 */
export async function findingsOfAxe(page: Page, rule?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .exclude('main tr:nth-of-type(n + 31)')
    .options({ resultTypes: ['violations'], ...(rule && { runOnly: [rule] }) })
    .setLegacyMode();
  const { violations } = await axe.analyze();
  return violations.map((v) => `${v.id}: ${v.nodes[0]!.html.slice(0, 120)}`);
}
