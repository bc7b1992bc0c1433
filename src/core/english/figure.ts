/** A figure of a clause by its value. */
export interface Figure {
  value: number;
  /** Percent and percentage points are two things; any other unit is not read. */
  unit: '' | '%' | 'points';
  /** Whether the text says “or more”, “more than”, “no less than” of it. */
  atLeast: boolean;
  /** As written. */
  text: string;
  /** Its place in the clause, in characters. */
  at: number;
}

/** What a form reads in the characters that it takes. */
export interface FigureReading {
  value: number;
  unit?: Figure['unit'];
}

/** A form in which a language writes figures. */
export interface FigureForm {
  name: string;
  says: string;
  /** Words in which this form is the one that takes the figure. */
  example: string;
  /** Why it stands where it does, where the order matters. */
  order?: string;
  pattern: RegExp;
  read(match: RegExpExecArray): FigureReading;
}

/** How a language writes figures. */
export interface FigureLanguage {
  /** Words of numbers that count nothing. */
  idioms: RegExp;
  /** The forms in the order in which they are looked for; what one has taken no later one reads again. */
  forms: readonly FigureForm[];
  /** Whether the words before and behind a figure say “or more” of it. */
  saysMore(before: string, behind: string): boolean;
}

/** A date is one figure, so that the order of its parts is free. */
export const dateFigure = (year: number, month: number, day = 0): FigureReading => ({
  value: (year * 100 + month) * 100 + day,
});

/** How far from a figure the words stand that say “or more” of it. */
const around = 60;
/** Digits of a value that are kept, so that 0.1 + 0.2 is 0.3. */
const precision = 12;
/** What stands inside a figure and makes it more: 300多家. */
const moreInside = /[多余]/u;
const visible = /\S/u;

/** A figure that a form has taken. */
export interface TakenFigure extends Figure {
  form: FigureForm;
}

/** The figures of a text by the forms of its language, in their order. */
export function readFigures(text: string, { idioms, forms, saysMore }: FigureLanguage): TakenFigure[] {
  let rest = text.replace(idioms, blank);
  const found: TakenFigure[] = [];
  for (const form of forms) {
    for (const match of rest.matchAll(form.pattern)) {
      const [[taken], at] = [match, match.index];
      const end = at + taken.length;
      const reading = form.read(match as RegExpExecArray);
      found.push({
        form,
        unit: '',
        ...reading,
        value: Number(reading.value.toPrecision(precision)),
        text: taken.trim(),
        at: at + taken.search(visible),
        atLeast:
          moreInside.test(taken) ||
          saysMore(text.slice(Math.max(0, at - around), at), text.slice(end, end + around)),
      });
    }
    rest = rest.replace(form.pattern, blank);
  }
  return found.sort((a, b) => a.at - b.at);
}

/** As many characters that no form reads. */
const blank = (taken: string) => '\u0000'.repeat(taken.length);
