import { shortened } from '../model/characters.ts';
import { partSays, withoutPart } from '../model/part-of-line.ts';
import type { Artefact } from '../model/plan.ts';
import { listed } from '../model/sentence.ts';
import type { SourceLine } from '../model/source-line.ts';
import { artefactEntry, hintEntry, hintText } from './hints/entry.ts';
import { formOf, isForm, numberSign } from './hints/forms.ts';
import type { Hints } from './hints/hint.ts';
import { said } from './said.ts';

/** How many of the lines that were left out a message names; `npm run outline` lists all. */
const mostNamed = 3;
/** How many characters of a line that was left out a message shows: enough to know it by. */
const longestShown = 30;

/** At most this many entries are printed to be pasted; the rest is said again once these are there. */
const mostEntries = 40;
/** At least this many lines of one form are declared by one entry. */
const fewestOfForm = 4;

/**
 * Says once for each reason (`left-out`) which lines were taken on a guess for no words of the plan, and how
 * a person settles that: with entries that can be pasted. `artefacts` are in the order of their lines.
 */
export function reportLeftOut(
  lines: readonly SourceLine[],
  artefacts: readonly Artefact[],
  { file, hintFile, report }: Pick<Hints, 'file' | 'hintFile' | 'report'>,
): void {
  const guessed = artefacts.filter((a) => a.guessed);
  for (const all of Map.groupBy(guessed, (a) => a.reason.en).values()) {
    const { line, reason: why } = all[0]!;
    const named = all
      .slice(0, mostNamed)
      .map(({ line, text, part }) =>
        part
          ? said.partShown({ line, text: shown(text), where: partSays[part] })
          : said.lineShown({ line, text: shown(text) }),
      );
    const entries = entriesFor(lines, all);
    const more =
      entries.length > mostEntries ? said.moreEntries({ most: mostEntries, all: entries.length }) : '';
    const back = hintEntry({ line, text: callingBack(lines, all[0]!), kind: 'p' });
    report(
      'left-out',
      { file, line },
      said.leftOut({
        why,
        n: all.length,
        lines: listed([...named, ...(all.length > mostNamed ? ['…'] : [])]),
        hintFile,
        entries: entries.slice(0, mostEntries).join(', '),
        more,
        back,
        file,
      }),
    );
  }
}

const shown = (text: string) => (text.length > longestShown ? `${shortened(text, longestShown)}…` : text);

/** The words by which a hint takes a line back: the first of it; all where its end was left out. */
const callingBack = (lines: readonly SourceLine[], { line, text, part }: Artefact): string => {
  const whole =
    part && lines.find(({ no, raw }) => no === line && withoutPart(raw, text, part) !== null)?.raw.trim();
  return part === 'end' && whole ? whole : hintText(lines, line, whole ?? text);
};

/** What an editor pastes to confirm guesses: an entry for all lines of one form, or one for each line. */
function entriesFor(lines: readonly SourceLine[], all: readonly Artefact[]): string[] {
  const forms = Map.groupBy(
    all,
    ({ text, part }) => `${part ?? ''} ${text.replace(/[0-9０-９]+/gu, numberSign)}`,
  );
  const entries: string[] = [];
  for (const alike of forms.values()) {
    const { text, part, reason } = alike[0]!;
    const form = text.replace(/[0-9０-９]+/gu, numberSign);
    const fits = formOf(form);
    const isAll =
      part !== undefined || lines.filter(({ raw }) => raw.trim() && fits(raw)).length === alike.length;
    if (alike.length >= fewestOfForm && isForm(form) && isAll)
      entries.push(artefactEntry({ text: form, part, count: alike.length, reason }));
    else for (const artefact of alike) entries.push(artefactEntry(artefact));
  }
  return entries;
}
