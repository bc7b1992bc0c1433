/** Which files a plan has to take along, and what each of them shows. */
import type { Clause } from '../published/plan-json.ts';
import { type Edition, editions } from './blocks.ts';
import { type Exported, hasEnglish } from './document.ts';

export const forms = ['pdf', 'epub', 'docx', 'akn.xml'] as const;
export type Form = (typeof forms)[number];

/** A file to take along. `page`: the reading page that it holds, empty of the whole plan. */
export interface ExportFile {
  name: string;
  page: string;
  edition: Edition;
  form: Form;
}
/** The same as it was made. */
export interface MadeFile extends ExportFile {
  bytes: number;
  sha256: string;
  /** Of a PDF: how many pages it has. */
  pages?: number;
}

/** Akoma Ntoso has one language a file; a chapter is a part of what it describes. */
const hasForm = (form: Form, edition: Edition, page: string): boolean =>
  page ? form === 'pdf' || form === 'docx' : form !== 'akn.xml' || edition !== 'zh-en';

/** The files of a plan, in their order; of what has no English, the Chinese ones. */
export function exportFiles({ clauses, pages }: Pick<Exported, 'clauses' | 'pages'>): ExportFile[] {
  return ['', ...pages].flatMap((page) => {
    const own = page ? clauses.filter((c) => c.page === page) : clauses;
    return editions
      .filter((edition) => edition === 'zh' || hasEnglish(own))
      .flatMap((edition) =>
        forms
          .filter((form) => hasForm(form, edition, page))
          .map((form) => ({ name: `${page || 'plan'}.${edition}.${form}`, page, edition, form })),
      );
  });
}

/** The words of a clause without where they stand in the source. */
const words = ({ lines, sha256, sha256_all, ...said }: Clause) => said;

/**
 * What a file shows of a plan. It may name more than is shown, never less: a file is made again when this has
 * changed, and only then.
 */
export function shownIn({ page }: ExportFile, plan: Exported): unknown {
  const own = page ? plan.clauses.filter((c) => c.page === page) : plan.clauses;
  const named = plan.clauses.filter((c) => ['note', 'attachment', 'box'].includes(c.kind));
  return {
    title: plan.title,
    chinese: plan.chinese,
    about: plan.about,
    references: page ? [] : plan.references,
    released: Object.keys(plan.releases).sort().at(-1),
    words: own.map(words),
    notes: own.map((c) => plan.notes[c.eId]),
    named: named.map(({ eId, marker }) => [eId, marker]),
  };
}
