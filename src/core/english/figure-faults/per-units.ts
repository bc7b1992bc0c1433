import { measureOf, measureRows } from '../../chinese/measures.ts';
import { unitsBehind } from '../numbers/english-units.ts';

const measures = measureRows.filter(({ of }) => of !== 'money');
const anyMeasure = measures.map(({ words }) => words).join('|');
const perChinese = new RegExp(`[/每](${anyMeasure})|(${anyMeasure})均|(亩|公顷)产`, 'gu');
const perEnglish = unitsBehind
  .filter(({ unit }) => measureOf(unit)?.factor)
  .map(({ words, unit }) => ({
    unit,
    pattern: new RegExp(`\\b(?:per|each|every|a) (?:${words})(?!\\p{L})`, 'iu'),
  }));

/** What is paid per kilowatt hour is not paid per kilowatt. */
const kinOf = (of: string) => (of === 'power' ? 'energy' : of);

/** The units of which both count so many per one, where these differ; null where they do not. */
export function perUnits(zh: string, en: string): { zh: string; en: string } | null {
  for (const [, per, average, yields] of zh.matchAll(perChinese)) {
    const words = per ?? average ?? yields;
    const { unit, of } = measures.find((row) => new RegExp(`^(?:${row.words})$`, 'u').test(words!))!;
    const told = perEnglish.filter(
      (row) => kinOf(measureOf(row.unit)!.of) === kinOf(of) && row.pattern.test(en),
    );
    // A unit may be told beside another: per kWh of electricity and per kW of capacity.
    const [other] = told;
    if (other && !told.some((row) => row.unit === unit)) return { zh: unit, en: other.unit };
  }
  return null;
}
