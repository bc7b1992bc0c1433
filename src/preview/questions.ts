/** What is wrong or open in the seeds, as a preview shows it. */
import type { RuleId } from '../core/model/diagnostics.ts';
import type { Language } from '../core/model/language.ts';
import type { Hint } from './hints.ts';

/** What a question is about, in the order in which they are listed. */
export const groups = ['stops', 'unsure', 'missing', 'stale', 'flagged'] as const;
export type Group = (typeof groups)[number];

type Bilingual = Record<Language, string>;

/** A clause that a question is about, and where it is read. */
export interface Asked {
  eId: string;
  /** The plan, or an earlier edition of it, below its day. */
  plan: string;
  page: string;
  cite: Bilingual;
}

/** One of them: a message of the program, its place, and what an editor can do. */
export interface Question {
  group: Group;
  rule: RuleId;
  file: string;
  line?: number | undefined;
  message: Bilingual;
  /** What can be done about all of its rule. */
  remedy: Bilingual;
  /** The plan whose folder the file is in; none of a file beside the plans. */
  plan?: string | undefined;
  clauses: Asked[];
  /** What can be put into a file as it stands. */
  hints: Hint[];
}

/** What a preview knows of the seeds as they were last saved. */
export interface PreviewState {
  /** Another one whenever something else is to be shown; and whenever other words of the plans are. */
  version: string;
  content: string;
  /** The plans that cannot be read now, whose last good state is shown; and those that had none yet. */
  broken: string[];
  absent: string[];
  questions: Question[];
  /** What a program did not foresee, as a sentence. */
  failure?: string | undefined;
}

/** Which page is looked at: of a plan, or of an earlier edition of one, or none of these. */
export interface Here {
  language: Language;
  plan: string;
  page: string;
  eId: string;
}

/** The page of open questions. */
export const openQuestions = 'open-questions';

/** Reads the address of a page, without the folder that the site stands in: /zh/plan/chp_1/. */
export function hereAt(path: string): Here {
  const [first = '', ...names] = path.split('/').filter(Boolean);
  const language = first === 'en' ? 'en' : 'zh';
  if (first === 'id') return { language, plan: names[0] ?? '', page: '', eId: names[1] ?? '' };
  const [slug = '', day = '', page = ''] = names;
  const isEdition = /^\d{4}(?:-\d\d){2}$/.test(day);
  const own = isEdition ? { plan: `${slug}/${day}`, page } : { plan: slug, page: day };
  return { language, ...own, eId: '' };
}

/** Whether a question is about what a page shows. */
export const isAbout = ({ plan, page, eId }: Here, { clauses }: Question): boolean =>
  clauses.some(
    (clause) => clause.plan === plan && (eId ? clause.eId === eId : page === 'full' || clause.page === page),
  );
