import { headingText } from '../../core/model/heading.ts';
import type { Language } from '../../core/model/language.ts';
import { isDivision } from '../../core/model/plan.ts';
import { wordsOf } from '../../core/published/names.ts';
import type { Clause } from '../../core/published/plan-json.ts';
import { type LibraryPlan, tags } from '../library.ts';
import { isSpatial } from '../wording/spatial-words.ts';

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
interface SpatialLayout {
  chapter: Clause;
  parts: Part[];
}

/** A heading with its number, in a language or else as printed. */
export function headingIn(language: Language, clause: Clause): Said {
  const { words, marker, translated } = wordsOf(clause, language);
  return {
    words: headingText(marker, words, language === 'en'),
    lang: translated ? tags[language] : tags.zh,
  };
}

/** The chapters of a plan that lay out a space, from its structure alone; what else it has, its contents say. */
export function spatialLayoutsOf(plan: LibraryPlan): SpatialLayout[] {
  const partsOf = (c: Clause) => plan.clauses.filter((o) => o.path.at(-1) === c.eId && isDivision(o.kind));
  return plan.clauses
    .filter((c) => c.kind === 'chapter' || c.kind === 'part')
    .map((chapter) => ({ chapter, parts: partsOf(chapter) }))
    .filter(({ parts }) => parts.filter(isSpatial).length > 1)
    .map(({ chapter, parts }) => ({
      chapter,
      parts: parts.map((part) => ({ part, areas: partsOf(part) })),
    }));
}
