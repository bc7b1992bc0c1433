import { fallingNames, growingNames } from '../../chinese/cell-words.ts';
import { year } from '../../chinese/figure-words.ts';
import { simplified } from '../../chinese/simplified.ts';
import { partOfAbove, partsOfAbove, sumRows } from '../../chinese/table-heads.ts';
import { noteCalls, notUnits, unitsOfNames } from '../../chinese/table-notes.ts';
import { scale, unit, unitLabels } from '../../chinese/units.ts';
import { yearsHeldAgainst } from '../../chinese/value-heads.ts';
import { anyOf, wholly } from '../../chinese/words.ts';
import type { Node } from '../../model/plan.ts';
import { dashes, plainCell, splitUnit } from '../cell-values.ts';

const partOf = new RegExp(`^${anyOf(partOfAbove)}`, 'iu');
const numberBefore =
  /^(?:[（(]?\d+[)）.．、](?!\d)|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|[①-⑳](?=\s*[\p{sc=Han}]))\s*/u;
const callsBehind = new RegExp(`(?:${anyOf(noteCalls)})+$`, 'u');
const aCall = new RegExp(anyOf(noteCalls), 'gu');
const noUnit = new RegExp(anyOf(notUnits), 'u');
/** 台（套）: what is counted otherwise stands in brackets of its own. */
const aUnit = new RegExp(
  String.raw`^(?:每)?(?:${scale})?(?:${unit}|${anyOf(unitsOfNames)})(?:\(\p{sc=Han}\)|/.+)?$`,
  'u',
);
/** What is not known and written as no word is: Tbps, kgce/t, 吨CO2/万元, L/（人·d）; 建成区 and 0—3岁 say whose figure it is. */
const writtenAsUnit = new RegExp(
  String.raw`^(?:(?:${scale})?(?:[\p{Ll}μµ℃°‰][^\p{sc=Han}]*|[A-Z][a-zA-Z]*[a-z][a-zA-Z]*\d?)|(?:${scale})[A-Z]*|` +
    String.raw`[^/]+/(?:(?:${scale})?(?:${unit})(?:·.+)?|\(.+\)))$`,
  'u',
);
const falling = new RegExp(`${anyOf(fallingNames)}$`, 'u');
const growing = new RegExp(`${anyOf(growingNames)}$`, 'u');
const noNames = wholly([...sumRows, ...partsOfAbove, ...unitLabels], 'iu');
const bare = /^[\d.,%\s]*年?$/u;

/** The name of a row, and what its words say besides. */
export interface RowName {
  name: string;
  /** The unit in brackets behind the name. */
  unit: string;
  /** The calls of notes behind the name: ①, *. */
  calls: string[];
  isPart: boolean;
  /** Whether its figures say how much it rises or falls. */
  change: '' | 'rise' | 'fall';
}

/** Whether words are a unit that is known, or one by another. */
export const isUnit = (words: string): boolean => aUnit.test(words);

/**
 * Whether a line of a cell that serves several rows is a name of its own: one with a unit, or of a part. Others may be
 * one name, broken at the width of its column.
 */
export const isNameLine = (line: string): boolean => partOf.test(line) || splitUnit(line)[1] !== '';

/** Whether words are no name: empty, a bare number or year, a dash, a sum of what stands above, 其中, or 单位. */
export const isNoName = (words: string): boolean =>
  bare.test(words) || dashes.test(words) || noNames.test(words.trim());

/**
 * Reads the name of a row: 其中： says that it is a part, a number before it and calls of notes behind it are no
 * part of the name, nor is the unit in brackets or a stroke behind it. `hasUnits`: a column gives the units, so that only
 * what is known to be one is split off.
 */
export function readName(printed: string, hasUnits: boolean): RowName {
  const isPart = partOf.test(printed);
  const [bareName, outer] = withoutCalls(printed.replace(partOf, '').replace(numberBefore, ''));
  const atBracket = splitBrokenUnit(bareName) ?? splitUnit(bareName);
  const [split, bracket] = atBracket[1] ? atBracket : splitBehind(bareName, hasUnits);
  const text = plainCell(bracket);
  const hasUnit = aUnit.test(text) || (!hasUnits && writtenAsUnit.test(text) && !noUnit.test(text));
  const [name, inner] = withoutCalls(hasUnit ? split : bareName);
  return {
    name,
    unit: hasUnit ? bracket : '',
    calls: [...inner, ...outer],
    isPart,
    change: changeOf(name),
  };
}

/** What is longer is a sentence, which ends in no unit. */
const longestName = 200;
const percentBehind = /^(.*[\p{sc=Han}A-Z][)）]?)\s*[,，、]?\s*([%％‰])$/su;
const unitBehindBlank = /^(.*[\p{sc=Han}A-Z]{3}[)）]?)\s+(\S+)$/su;
const unitInLetters = /^(.*\p{sc=Han}[)）]?)([A-Za-zμµ][^\s\p{sc=Han}]*[/／]\S+)$/su;
/** A unit without brackets: 供水普及率%, 供水能力 万吨/日, 水耗m3/t, and where no column gives units behind a stroke. */
function splitBehind(words: string, hasUnits: boolean): [name: string, unit: string] {
  if (words.length > longestName) return [words, ''];
  const [, name, percent] = percentBehind.exec(words) ?? [];
  if (percent) return [name!, percent];
  const [, before, behind] = unitBehindBlank.exec(words) ?? unitInLetters.exec(words) ?? [];
  if (behind && aUnit.test(plainCell(behind))) return [before!, behind];
  return hasUnits ? [words, ''] : splitAtStroke(words);
}

const brokenUnit = new RegExp(
  String.raw`^(.*?\p{sc=Han}[)）]?)\s*((?:[^\s\p{sc=Han}()（）]+|(?:${scale})?(?:${unit}))[/／]\s*[（(][^（()）]+[）)])$`,
  'su',
);
/** 人均用水量（升/（人·日））, 设备（台（套））: all of it in brackets. */
const bracketed = /^(.*?)\s*[（(]([^（()）]+[（(][^（()）]+[）)])[）)]$/su;
/** 人均用水量 L/（人·d）, 公斤/（人·日）: the brackets are a part of the unit, which begins before the stroke. */
function splitBrokenUnit(words: string): [name: string, unit: string] | null {
  const found = words.length <= longestName && (brokenUnit.exec(words) ?? bracketed.exec(words));
  if (found) return [found[1]!, found[2]!];
  return /[/／]\s*[（(][^（()）]+[）)]$/u.test(words) ? [words, ''] : null;
}

const unitAtEnd = new RegExp(`(?:${unit})$`, 'u');
/** The longest unit behind a stroke. */
const longestUnit = 8;
/** 粮食产量/万吨: the name and its unit behind a stroke, where no unit stands before the stroke (克/亩). */
function splitAtStroke(words: string): [name: string, unit: string] {
  const at = Math.max(words.lastIndexOf('/'), words.lastIndexOf('／'));
  const [name, behind] = [words.slice(0, at).trim(), words.slice(at + 1).trim()];
  const isSplit = at > 1 && behind.length <= longestUnit && aUnit.test(plainCell(behind));
  return isSplit && !unitAtEnd.test(name) ? [name, behind] : [words, ''];
}

function changeOf(printed: string): RowName['change'] {
  const name = simplified(printed);
  if (falling.test(name)) return 'fall';
  return growing.test(name) ? 'rise' : '';
}

/** The English of a name, split where its Chinese is. `ofChinese`: what was read of that. */
export function englishName(printed: string, ofChinese: RowName): { name: string; unit: string } {
  const [words] = withoutCalls(printed.replace(partOf, '').replace(numberBefore, ''));
  const [name, unit] = ofChinese.unit ? splitUnit(words) : [words, ''];
  return { name, unit };
}

/** The calls of a name are no longer than this together. */
const longestCalls = 20;

function withoutCalls(words: string): [name: string, calls: string[]] {
  const start = Math.max(0, words.length - longestCalls);
  const found = callsBehind.exec(words.slice(start));
  const at = start + (found?.index ?? 0);
  if (!found || at === 0) return [words.trim(), []];
  return [words.slice(0, at).trim(), found[0].match(aCall) ?? []];
}

const plainCall = (call: string) => plainCell(call).replace(/^\((.*)\)$/u, '$1');
const calledBy = (call: string, notes: readonly Node[]) =>
  notes.filter(({ words }) => plainCell(words).includes(plainCall(call)));

/** The notes that calls name: those that have the call in their words. */
export const notesOf = (calls: readonly string[], notes: readonly Node[]): string[] => [
  ...new Set(calls.flatMap((call) => calledBy(call, notes)).map(({ eId }) => eId)),
];

/** What notes say of calls: the words from each call to the next call or sentence. */
export const noteWords = (calls: readonly string[], notes: readonly Node[]): string[] =>
  calls.flatMap((call) =>
    calledBy(call, notes).map(({ words }) => {
      const rest = plainCell(words).split(plainCall(call)).slice(1).join('');
      return rest.split(endOfNote)[0]!;
    }),
  );
const endOfNote = /[。;；①-⑳]/u;

const aYear = new RegExp(`${year}(?=年)`, 'gu');
/** The years that words give. */
export const yearsIn = (words: string): number[] => (words.match(aYear) ?? []).map(Number);
const heldAgainst = new RegExp(anyOf(yearsHeldAgainst), 'gu');
/** The years that words give the figures of their row: none that these are held against, as 2020 in 比2020年下降. */
export const yearsOfRow = (words: string): number[] => yearsIn(words.replace(heldAgainst, ''));
