import { headingText } from '../../core/model/heading.ts';
import type { Language } from '../../core/model/language.ts';
import { isDivision } from '../../core/model/plan.ts';
import { wordsOf } from '../../core/published/names.ts';
import type { Clause } from '../../core/published/plan-json.ts';
import { both, translator } from '../../i18n/index.ts';
import { languageOf, to, type View } from '../addresses.ts';
import { headingLevel, type LibraryPlan, tags } from '../library.ts';
import { nameInLists } from '../wording/page-name.ts';
import { pagesBeside, viewOf } from './plan-pages.ts';

/** What the contents call a place. */
interface Name {
  /** The id of the clause; empty of what is none. */
  id: string;
  /** Whether it is an annex of which nothing stands in the document. */
  isAbsent: boolean;
  text: string;
  /** The language of the words, where it is not that of the page. */
  lang: string | undefined;
  /** Side by side, the English too. */
  english: string | undefined;
}
interface Heading extends Name {
  page: string;
  level: number;
}
interface OutlineEntry extends Heading {
  below: Heading[];
}
interface ContentsEntry extends Name {
  href: string;
  /** Whether it is the page one is on. */
  current: boolean;
  outline: OutlineEntry[];
}

const langOf = ({ translated }: { translated: boolean }) => (translated ? undefined : tags.zh);

/**
 * The headings that the outline of a page shows: the two levels below a chapter's own; on the page of the
 * whole plan, one.
 */
function headingsOf(plan: LibraryPlan, here: string, view: View): Heading[] {
  const language = languageOf(view);
  const isFull = here === 'full';
  const nameOf = (c: Clause, l: Language) => {
    const { words, marker, translated } = wordsOf(c, l);
    return { text: headingText(marker, words, l === 'en'), translated };
  };
  return plan.clauses
    .filter((c) => isDivision(c.kind) && (isFull || c.page === here))
    .flatMap((c) => {
      const level = headingLevel(plan, here, c) - (isFull ? 1 : 0);
      if (level !== 2 && (level !== 3 || isFull)) return [];
      const name = nameOf(c, language);
      const english = nameOf(c, 'en');
      return {
        level,
        id: c.eId,
        isAbsent: c.absent ?? false,
        page: c.page,
        text: name.text,
        lang: langOf(name),
        english: both(view) && english.translated ? english.text : undefined,
      };
    });
}

/** The headings of a page as a tree of two levels. */
function outlineOf(headings: Heading[], page: string): OutlineEntry[] {
  const own = headings.filter((h) => h.page === page);
  const upper = own.filter(({ level }) => level === 2);
  return upper.map((h, i) => ({
    ...h,
    below: own.slice(own.indexOf(h) + 1, upper[i + 1] && own.indexOf(upper[i + 1]!)),
  }));
}

/**
 * The contents of a plan, with the outline of the page one is on (`here`: a chapter, `full`, `about`, …): its
 * chapters, then its other pages. On the page of the whole plan they lead to places of that page.
 */
export function contentsOf(plan: LibraryPlan, here: string, view: View): ContentsEntry[] {
  const language = languageOf(view);
  const headings = headingsOf(plan, here, view);
  const chapters = plan.pages.map((page): ContentsEntry => {
    const name = nameInLists(plan, page, language);
    const english = nameInLists(plan, page, 'en');
    const first = plan.clauses.find((c) => c.page === page)!;
    return {
      id: first.eId,
      isAbsent: first.absent ?? false,
      href: here === 'full' ? `#${first.eId}` : to(`/${view}/${plan.plan}/${page}/`),
      current: page === here,
      text: name.text,
      lang: langOf(name),
      english: both(view) && english.translated ? english.text : undefined,
      outline: outlineOf(headings, page),
    };
  });
  const others = pagesBeside(plan.plan).map(
    (beside): ContentsEntry => ({
      id: '',
      isAbsent: false,
      href: to(`/${viewOf(beside, view)}/${plan.plan}/${beside.page}/`),
      current: beside.page === here,
      text: translator(language)(beside.label),
      lang: undefined,
      english: undefined,
      outline: [],
    }),
  );
  return [...chapters, ...others];
}

/** A heading with those that stand under it. */
export interface Branch {
  clause: Clause;
  below: Branch[];
}

/** How deep the contents of the front page go. */
const deepest = 3;

/** The headings of a plan as a tree, as deep as its front page shows them. */
export function headingTree(plan: LibraryPlan): Branch[] {
  const branches = new Map<string, Branch>();
  const roots: Branch[] = [];
  for (const clause of plan.clauses) {
    if (!isDivision(clause.kind) || clause.level > deepest) continue;
    const branch: Branch = { clause, below: [] };
    branches.set(clause.eId, branch);
    const above = clause.path.findLast((eId) => branches.has(eId));
    (above === undefined ? roots : branches.get(above)!.below).push(branch);
  }
  return roots;
}
