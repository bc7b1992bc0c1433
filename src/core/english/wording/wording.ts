import { doubtful, type Finding, wrong } from '../finding.ts';
import { compareNumbers } from '../numbers/numbers.ts';
import { finds } from '../said.ts';
import { alignedSentences } from '../sentences/aligned.ts';
import { addedWording } from './added.ts';
import { amounts } from './amounts.ts';
import { conditions } from './conditions.ts';
import { duties } from './duties.ts';
import { names } from './names.ts';
import type { WordingRow } from './row.ts';
import { times } from './times.ts';

/** What the Chinese says of a clause and the English must not lose. */
export const keptWording: readonly WordingRow[] = [...duties, ...conditions, ...times, ...amounts, ...names];

/** Where a word begins; an ending that denies may stand in one: don’t, endless. */
const wordBegins = String.raw`(?:\b|(?=n[’']t\b|less\b))`;
const kept = keptWording.map((row) => ({
  row,
  zh: new RegExp(row.zh, 'u'),
  unless: row.unless === undefined ? undefined : new RegExp(row.unless, 'u'),
  en: new RegExp(`${wordBegins}(?:${row.en})`, 'iu'),
  all: { zh: new RegExp(row.zh, 'gu'), en: new RegExp(`${wordBegins}(?:${row.en})`, 'giu') },
  against: row.against === undefined ? undefined : new RegExp(row.against, 'iu'),
}));
const added = addedWording.map((row) => ({
  row,
  zh: new RegExp(row.zh, 'gu'),
  en: new RegExp(row.en, 'giu'),
}));

/** A sentence of the Chinese with the sentences of the English that may say it. */
export interface Passage {
  zh: string;
  en: string;
  /** The sentence of the Chinese with as many of its neighbours as the English has. */
  around: string;
}

const sentencesOf = (text: string, stop: RegExp) => text.split(stop).filter((part) => part.trim());
const chineseStop = /(?<=[。！？])/u;
const englishStop = /(?<=[.!?]["”’)]{0,2})\s+(?=[A-Z“"(])/u;

/** How many sentences a clause has in each language. */
export const sentenceCounts = (zh: string, en: string) => ({
  zh: sentencesOf(zh, chineseStop).length,
  en: sentencesOf(en, englishStop).length,
});

/** Whether the English has a figure out of each sentence of the Chinese, so that none is left out. */
export function hasFigureOfEachSentence(zh: string, en: string): boolean {
  const { matched } = compareNumbers(zh, en);
  let end = 0;
  return sentencesOf(zh, chineseStop).every((sentence) => {
    const from = end;
    end += sentence.length;
    return matched.some(({ zh: { at } }) => at >= from && at < end);
  });
}

/**
 * The sentences of a clause, each with that of the English in its place and so many of its neighbours; the
 * whole clause where both do not have as many.
 */
export function passagesOf(zh: string, en: string, neighbours = 1): Passage[] {
  const [from, to] = [sentencesOf(zh, chineseStop), sentencesOf(en, englishStop)];
  if (from.length !== to.length) return [{ zh, en, around: zh }];
  return from.map((sentence, i) => {
    const [first, end] = [Math.max(0, i - neighbours), i + 1 + neighbours];
    return { zh: sentence, en: to.slice(first, end).join(' '), around: from.slice(first, end).join('') };
  });
}

const timesIn = (text: string, words: RegExp) => text.match(words)?.length ?? 0;
/** Whether a passage keeps in English what a row asks for. */
const isKept = (passage: Passage, { row, en, all }: (typeof kept)[number]) =>
  row.asOften ? timesIn(passage.en, all.en) >= timesIn(passage.around, all.zh) : en.test(passage.en);

/** Where the English loses, or adds, what says how and of whom something holds. */
export function wordingFaults(zh: string, en: string): Finding[] {
  const lost = passagesOf(zh, en).flatMap((passage) =>
    kept.flatMap((asked): Finding[] => {
      const { row, zh: chinese, unless, against } = asked;
      const found = chinese.exec(passage.zh)?.[0];
      // What the English says instead may stand beside its own sentence, and so may its Chinese.
      if (!found || unless?.test(against ? passage.around : passage.zh) || isKept(passage, asked)) return [];
      const instead = against?.exec(passage.en)?.[0];
      if (against && !instead) return [];
      const words = { words: found, says: row.says };
      const says = instead ? finds.toldOtherwise({ ...words, instead }) : finds.lost(words);
      return [row.certain ? wrong(says) : doubtful(says)];
    }),
  );
  const more = added.flatMap(({ row, zh: chinese, en: english }): Finding[] =>
    (row.bySentence ? alignedSentences(zh, en) : [{ zh, en }]).flatMap((of): Finding[] => {
      const found = of.en.match(english)?.[0];
      if (!found || timesIn(of.zh, chinese) >= (row.asOften ? timesIn(of.en, english) : 1)) return [];
      return [doubtful(finds.addedWords({ words: found, says: row.says }))];
    }),
  );
  return [...lost, ...more];
}
