import { inUnits, isShare } from '../../chinese/units.ts';
import type { Finding } from '../../model/finding.ts';
import { nameOf, type TableFigure } from '../quantities/quantities-and-rows.ts';
import { type AuditRule, examplePlan, type PlanFigures } from './rule.ts';

interface Named extends TableFigure {
  text: string;
}

/** In names shorter than these a character or two is all the difference between two things. */
const shortest = 6;
/** Smaller values are the same by chance. */
const least = 100;
/** Two names of one thing may differ in at most this many characters. */
const slips = 2;

/** The same value, time and unit under names of one length that differ in a character or two. */
export const twoNames: AuditRule = {
  name: 'two-names',
  kind: 'names',
  says: 'The same value in the same year has one name.',
  example: examplePlan([
    '到2020年，高新技术产品增加值达到430亿元。',
    '到2020年，高新技术产业增加值达到430亿元。',
  ]),
  find: (figures) =>
    [...Map.groupBy(namedIn(figures), sameValue).values()].flatMap((group) => twoNamesOf(group)),
};

const sameValue = ({ value, unit, time }: Named) =>
  [inUnits(value, unit).value, time, inUnits(1, unit).unit].join('|');

/** The figures of the tables and of the text that have a time and a long name; those of the tables first. */
const namedIn = ({ stated, tableFigures }: PlanFigures): Named[] =>
  [
    ...tableFigures.map((figure) => ({ ...figure, text: `${figure.value}${figure.unit}` })),
    ...stated
      .filter(({ time, unit }) => time && !isShare(unit))
      .map(({ eId, measures, value, unit, time, text }) => ({
        ...{ eId, value, unit, time, text },
        name: nameOf(measures),
      })),
  ].filter(({ name, value }) => name.length >= shortest && value >= least);

function twoNamesOf(group: readonly Named[]): Finding[] {
  const first = group[0]!;
  const other = group.find(({ name }) => isSlip(first.name, name));
  if (!other) return [];
  const places = group.filter(({ name }) => name === other.name || name === first.name);
  return [
    {
      rule: 'names',
      places: places.map(({ eId }) => eId),
      figures: [first.text, other.text],
      arithmetic: {
        zh: `${first.time}年的${first.text}，一处称“${first.name}”，另一处称“${other.name}”`,
        en: `${first.value} in ${first.time} is given under two names that differ in a character or two`,
      },
    },
  ];
}

/** Whether one of two names is the other with a character or two changed. */
const isSlip = (a: string, b: string): boolean =>
  a !== b && a.length === b.length && [...b].filter((character, i) => character !== a[i]).length <= slips;
