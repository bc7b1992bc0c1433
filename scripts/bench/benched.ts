import type { Browser, BrowserContext } from 'playwright-core';
import type { PlanJson } from '../../src/core/published/plan-json.ts';

/** A built site that is served and looked at; what it measures by is its first plan. */
export interface Benched {
  folder: string;
  origin: string;
  browser: Browser;
  /** Pages in it may run what the measures bring with them. */
  context: BrowserContext;
  slug: string;
  plan: PlanJson;
}
