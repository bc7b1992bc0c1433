import { z } from 'zod';
import { dateMeant, kindOfDate } from './day.ts';
import { controlInValue, oneLine } from './line-breaks.ts';
import { asked } from './schema-said.ts';
import type { Sentence } from './sentence.ts';
import { withoutUnseen } from './unseen-signs.ts';

/**
 * A string is taken as it is written, whatever YAML would make of it: 000014349, 1e3, yes. One of several
 * lines is one line, without the signs in it that nobody sees. A control character or half a character would reach the
 * pages, where nobody sees it.
 */
export const text = z
  .string()
  .transform((v) => withoutUnseen(oneLine(v)))
  .refine((v) => !controlInValue.test(v), { error: asked.oneLine().en, abort: true });
/** A number is one only where it is asked for: written in plain digits. */
export const count = z.preprocess(
  (v) => (typeof v === 'string' && /^\d{1,9}$/.test(v) ? Number(v) : v),
  z.int(asked.digits().en),
);
/** A list or mapping that may be left empty, as in “structure:”. */
export const orNone = <T extends z.ZodType>(schema: T) =>
  z.preprocess((v) => (v === '' ? undefined : v), schema);
/**
 * A string of a form. `said` asks for that form, in the reader's language, where the value has another. Nothing more is
 * checked of such a value (`abort`): one value has one fault.
 */
export const matching = (pattern: RegExp, said: Sentence) =>
  text.refine((v) => pattern.test(v), { error: said.en, params: { said }, abort: true });
/** Words of people, and not what an example has in their place: reason: { zh: …, en: … }. */
const written = text.refine((v) => !/^(?:…|\.{3})+$/u.test(v.trim()), {
  error: asked.placeholder().en,
  abort: true,
});
/** A name or a number that no one prints in quotes: Chinese ones around it were meant as those of YAML. */
export const unquoted = written.refine((v) => !/^[“‘「『][^“”‘’「」『』]*[”’」』]$/u.test(v), {
  error: asked.wideQuotes().en,
  abort: true,
});
/** What people write where they have nothing to write, which the site would show. */
const nothingKnown =
  /^(?:无|暂无|没有|未知|不详|不知道|不清楚|待定|待填|待补|未提供|n\/a|none|unknown|tbd|[-—–－/]+)$/iu;
/** A name or a number, or nothing. */
export const unquotedOrNone = unquoted.refine((v) => !nothingKnown.test(v.trim()), {
  error: asked.nothingKnown().en,
  abort: true,
});
export const bilingual = z.strictObject({ zh: written, en: written });
/** An address of the web, or nothing. */
export const addressOrNone = /^$|^https?:\/\/\S+$/;

/** What is called so, in both languages. */
export const bilingualName = z.strictObject({ zh: unquoted, en: unquoted });
/** What is wrong with a date, by how it was written; nothing where it is whole, or empty. */
const faultsOfDate: Partial<Record<ReturnType<typeof kindOfDate>, (date: string) => Sentence>> = {
  none: (date) => asked.noSuchDay({ date }),
  unread: (written) => {
    const date = dateMeant(written);
    return date ? asked.dateAs({ date, written }) : asked.date();
  },
};
/** A date as far as it is known, or nothing; its day must be one of the calendar. */
export const day = text.superRefine((date, context) => {
  const said = date ? faultsOfDate[kindOfDate(date)]?.(date) : undefined;
  if (said) context.addIssue({ code: 'custom', message: said.en, params: { said } });
});
