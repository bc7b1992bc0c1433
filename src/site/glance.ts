import { headingText } from '../core/model/heading.ts';
import type { Language } from '../core/model/language.ts';
import { isDivision } from '../core/model/plan.ts';
import { wordsOf } from '../core/published/names.ts';
import type { Clause } from '../core/published/plan-json.ts';
import { type LibraryPlan, tags } from './library.ts';
import { isSpatial } from './spatial-words.ts';

/** Words of the plan, and the language they are in. */
export interface Said {
  words: string;
  lang: string;
}
export interface Part {
  part: Clause;
  /** What stands in it. */
  areas: Clause[];
}
export interface GlanceChapter {
  chapter: Clause;
  parts: Part[];
  /** Whether it lays out a space. */
  isLayout: boolean;
}

/** A chapter with fewer parts than this, and no layout, is seen in the contents. */
const fewestParts = 4;

/** More chapters than this are no glance: they stand in the contents. */
const mostChapters = 8;

/** A heading with its number, in a language or else as printed. */
export function headingIn(language: Language, clause: Clause): Said {
  const { words, marker, translated } = wordsOf(clause, language);
  return {
    words: headingText(marker, words, language === 'en'),
    lang: translated ? tags[language] : tags.zh,
  };
}

/**
 * The plan at a glance, from its structure alone: its chapters of four parts or more, where they are few, and those
 * that lay out a space.
 */
export function glanceOf(plan: LibraryPlan): GlanceChapter[] {
  const partsOf = (c: Clause) => plan.clauses.filter((o) => o.path.at(-1) === c.eId && isDivision(o.kind));
  const shown = plan.clauses
    .filter((c) => c.kind === 'chapter' || c.kind === 'part')
    .map((chapter) => ({ chapter, parts: partsOf(chapter) }))
    .filter(({ parts }) => parts.length > 1)
    .map(({ chapter, parts }) => ({ chapter, parts, isLayout: parts.filter(isSpatial).length > 1 }))
    .filter(({ parts, isLayout }) => isLayout || parts.length >= fewestParts)
    .map(({ parts, ...rest }) => ({
      ...rest,
      parts: parts.map((part) => ({ part, areas: partsOf(part) })),
    }));
  return shown.length > mostChapters ? shown.filter(({ isLayout }) => isLayout) : shown;
}
