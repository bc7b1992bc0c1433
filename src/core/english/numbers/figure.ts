import { exactly } from '../../chinese/exactly.ts';

/**
 * How a text bounds a figure: this or more, more, this or less, less, nearly this, about this; as it is.
 */
export type Bound = '≥' | '>' | '≤' | '<' | '≲' | '≈' | '';

/** What follows where no other language has a figure: it is wrong, it may be, or translators do so freely. */
export type Weight = 'firm' | 'likely' | 'free';

/** A figure of a clause by its value. */
export interface Figure {
  value: number;
  /** Other values that the same words may mean: “five to eight million”. */
  others: readonly number[];
  /**
   * What it counts, where that is read: `%`, `points`, `part` (of one), `times`, `rank`, `year`, `plan`
   * and others, a currency, a unit of measures; none where it is not.
   */
  unit: string;
  bound: Bound;
  /** Whether a change ends at it (`to`) or is so great (`by`). */
  change: 'to' | 'by' | '';
  weight: Weight;
  /** As written. */
  text: string;
  /** Its place in the clause, in characters. */
  at: number;
}

/** What a form reads in the characters that it takes. */
export type FigureReading = Pick<Figure, 'value'> & Partial<Figure>;

/** A form in which a language writes figures. */
export interface FigureForm {
  name: string;
  says: string;
  /** Words in which this form is the one that takes the figure. */
  example: string;
  /** Why it stands where it does, where the order matters. */
  order?: string;
  pattern: RegExp;
  read(match: RegExpExecArray, around: Around): FigureReading;
}

/** The words before and behind a figure. */
export interface Around {
  before: string;
  behind: string;
}

/** The number of a telephone, which may be set apart otherwise abroad, as its last digits. */
export const telephoneIn = ([printed]: RegExpExecArray): FigureReading => ({
  value: Number(printed.replace(/\D/gu, '').slice(-7)),
  unit: 'telephone',
  weight: 'likely',
});

/** Whether a figure names a time, which does not change. */
export const isTime = (unit: string | undefined): boolean => ['year', 'month', 'day', 'plan'].includes(unit!);

/** How a language writes figures. */
export interface FigureLanguage {
  /** Words of numbers that count nothing. */
  idioms: RegExp;
  /** The forms in the order in which they are looked for; what one has taken no later one reads again. */
  forms: readonly FigureForm[];
  /** What the words around a figure say of it. */
  context(reading: FigureReading, around: Around): Partial<Figure>;
}

/** How far from a figure the words stand that speak of it. */
const reach = 80;
const visible = /\S/u;

/** A figure that a form has taken. */
export interface TakenFigure extends Figure {
  form: FigureForm;
}

/** The figures of a text by the forms of its language, in their order. */
export function readFigures(text: string, { idioms, forms, context }: FigureLanguage): TakenFigure[] {
  let rest = text.replace(idioms, blank);
  const found: TakenFigure[] = [];
  for (const form of forms) {
    // Where it takes nothing the text stays as it is, which is what most forms find.
    if (rest.search(form.pattern) < 0) continue;
    for (const match of rest.matchAll(form.pattern)) {
      const [[taken], at] = [match, match.index];
      const end = at + taken.length;
      const around = {
        before: text.slice(Math.max(0, at - reach), at),
        behind: text.slice(end, end + reach),
      };
      const reading = form.read(match as RegExpExecArray, around);
      if (Number.isNaN(reading.value)) continue;
      const figure = { others: [], unit: '', bound: '', change: '', weight: 'firm', ...reading } as const;
      found.push({
        form,
        ...figure,
        ...context(figure, around),
        value: exactly(reading.value),
        text: taken.trim(),
        at: at + taken.search(visible),
      });
    }
    rest = rest.replace(form.pattern, blank);
  }
  return found.sort((a, b) => a.at - b.at);
}

/** As many characters that no form reads. */
const blank = (taken: string) => '\u0000'.repeat(taken.length);
