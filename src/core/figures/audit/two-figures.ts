import { beforeThing, joinsNames, newlyHad } from '../../chinese/figure-words.ts';
import { isShare } from '../../chinese/units.ts';
import { anyOf } from '../../chinese/words.ts';
import type { Finding } from '../../model/finding.ts';
import { nameOf, type Stated } from '../quantities/quantities-and-rows.ts';
import { ofOtherArea } from './areas.ts';
import { mostFigures } from './arithmetic.ts';
import { isToldRoundly } from './of-measure.ts';
import { type AuditRule, examplePlan } from './rule.ts';

interface Named {
  quantity: Stated;
  name: string;
}

const toThing = new RegExp(`^.*?(?=${anyOf(beforeThing)})`, 'u');
const isAdded = new RegExp(anyOf(newlyHad), 'u');
const joins = new RegExp(anyOf(joinsNames), 'u');

/** Shorter names fit many things, and longer ones are parts of sentences. */
const [shortest, longest] = [4, 24];
/** One name may have this many characters more than the other (品牌众创空间). */
const more = 4;
/** What one name says more names another area: 高新区高新技术企业. */
const isPlace = /[省市县区镇乡村园州旗港湾城]内?$/u;
/** Units of what has no value of its own: a rank, a group. */
const ofNoThing = ['位', '大'];

/** A rate is no value of a thing, but has a name of its own: 森林覆盖率; growth has that of what grows. */
const isRate = (unit: string, measures: string) =>
  unit === '%' && /率$/u.test(measures) && !/[增升降减]|占|比/u.test(measures);

/** The same name, time and unit in two clauses. */
export const twoFigures: AuditRule = {
  name: 'two-figures',
  kind: 'places',
  says: 'What two clauses say of the same thing, year and unit is the same figure.',
  example: examplePlan(['到2020年，新增众创空间10家以上。', '到2020年，新增众创空间20家以上。']),
  find({ nodes, stated }) {
    const isOther = ofOtherArea(nodes);
    const named = namedIn(stated.filter((quantity) => !isOther(quantity)));
    const later = laterAlike(named);
    return named.flatMap((a) => disagreements(a, later(a)));
  },
};

/** The quantities that have a time and a name of their own. */
const namedIn = (stated: readonly Stated[]): Named[] =>
  stated
    .filter(
      ({ time, unit, measures }) =>
        time && !ofNoThing.includes(unit) && (!isShare(unit) || isRate(unit, measures)),
    )
    .map((quantity) => ({ quantity, name: nameOf(quantity.measures.replace(toThing, '')) }))
    .filter(({ name }) => name.length >= shortest && name.length <= longest);

/** Those behind each that may be of the same thing: of its time, its unit and the end of its name. */
function laterAlike(named: readonly Named[]): (a: Named) => readonly Named[] {
  const keyOf = ({ quantity, name }: Named) => `${quantity.time}|${quantity.unit}|${name.slice(-shortest)}`;
  const groups = Map.groupBy(named, keyOf);
  const places = new Map([...groups.values()].flatMap((group) => group.map((a, i) => [a, i] as const)));
  return (a) => groups.get(keyOf(a))!.slice(places.get(a)! + 1, places.get(a)! + 1 + mostFigures);
}

const disagreements = (a: Named, later: readonly Named[]): Finding[] =>
  later.flatMap((b) => {
    const name = disagree(a.quantity, b.quantity) ? commonName(a, b) : '';
    return name ? [findingOf(name, a.quantity, b.quantity)] : [];
  });

const disagree = (a: Stated, b: Stated): boolean =>
  a.eId !== b.eId &&
  a.time === b.time &&
  a.unit === b.unit &&
  a.value !== b.value &&
  !isToldRoundly(a, b) &&
  !isToldRoundly(b, a);

/**
 * The name of the thing that two quantities are of; empty where it is not the same: one may say more of it,
 * but be no other of its kind.
 */
function commonName(a: Named, b: Named): string {
  const [short, long] = a.name.length <= b.name.length ? [a.name, b.name] : [b.name, a.name];
  const said = long.slice(0, long.length - short.length);
  // A rate that is named more closely is of less: 污水处理率, 农村生活污水处理率.
  if (said && isShare(a.quantity.unit)) return '';
  const isOne = long.endsWith(short) && said.length <= more && !joins.test(long) && !isPlace.test(said);
  return isOne && isAdded.test(a.quantity.measures) === isAdded.test(b.quantity.measures) ? short : '';
}

const findingOf = (name: string, a: Stated, b: Stated): Finding => ({
  rule: 'places',
  places: [a.eId, b.eId],
  figures: [a.text, b.text],
  arithmetic: {
    zh: `${name}：一处${a.text}${a.comparison}，另一处${b.text}${b.comparison}`,
    en: `${a.value} in one place, ${b.value} in the other`,
  },
});
