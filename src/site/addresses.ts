import type { Language } from '../core/model/language.ts';
import type { Clause } from '../core/published/plan-json.ts';

export const views = ['zh', 'en', 'zh-en'] as const;
export type View = (typeof views)[number];
/** The language of the interface in a view. */
export const languageOf = (view: View): Language => (view === 'en' ? 'en' : 'zh');

const base = import.meta.env.BASE_URL.replace(/\/$/, '');
/** An address on this site, under the base it is published at: `to('/zh/search/')`. */
export const to = (path: string) => base + path;

/** Where a clause is read in a view. */
export const addressOf = (view: View, plan: string, clause: Pick<Clause, 'page' | 'eId'>) =>
  to(`/${view}/${plan}/${clause.page}/#${clause.eId}`);

/** An absolute address of this site. */
export const absolute = (site: URL | undefined, path: string): string => new URL(path, site).href;
