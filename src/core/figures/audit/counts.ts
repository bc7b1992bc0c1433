import { readNumeral } from '../../chinese/digits.ts';
import { beforeList, verbsOfList } from '../../chinese/figure-words.ts';
import { anyOf } from '../../chinese/words.ts';
import type { Finding } from '../../model/finding.ts';
import { isDivision, type Node } from '../../model/plan.ts';
import type { Stated } from '../quantities/quantities-and-rows.ts';
import { ahead } from './arithmetic.ts';
import { byEnding } from './by-ending.ts';
import { type AuditRule, examplePlan } from './rule.ts';

const partsSentence = /[，。；：:（）]/u;
/** The list before a count, behind the last sign that parts sentences: 甲、乙、丙等三家…… */
const listBefore = new RegExp(`^${anyOf(beforeList)}?(.+)等$`, 'su');
const verbsBefore = new RegExp(String.raw`^(?:${anyOf(verbsOfList)}\s*[、和及]?\s*)+`, 'u');
const betweenMembers = /、|和(?=[^、和]*$)|及(?=[^、及]*$)/u;
/** A count that announces a list is one in Chinese numerals. */
const inCharacters = /^[二两三四五六七八九十]/u;
const modifier = /的.*$/u;
const colon = /[：:]$/u;

/** One thing is no list, and more than these are not listed one by one. */
const [least, most] = [2, 30];
/** Shorter names of divisions would mean many things. */
const shortestName = 3;

/** Counts announced: 甲、乙、丙等三家…, and the number of sections of the division that has the name. */
export const counts: AuditRule = {
  name: 'counts',
  kind: 'count',
  says: 'As many things are listed as are announced, and so many sections has the division of their name.',
  example: examplePlan(['选取电子信息、生物医药、新材料、大数据、云计算等四个领域。']),
  find({ nodes, stated }) {
    const divisions = byEnding(
      nodes.filter((node) => isDivision(node.kind) && node.words),
      ({ words }) => words.replace(colon, ''),
    );
    const nextOf = new Map(nodes.map(({ eId }, i) => [eId, nodes[i + 1]]));
    return stated
      .filter(({ value }) => value >= least && value <= most)
      .flatMap((count) => [
        ...againstNamesBehind(count),
        ...(inCharacters.test(count.text)
          ? [
              ...againstList(count),
              ...againstPoints(count, nextOf.get(count.eId)),
              ...againstDivisions(count, divisions),
            ]
          : []),
      ]);
  },
};

/** Points of a list inside a clause, and what opens such a list behind its count: 以下五项工作：一是. */
const point = /(?<=[：；。，])([一二三四五六七八九十])是/gu;
const opensPoints = /^[^，。；：]{0,12}：(?=一是)/u;
/** What opens the names of what is counted, up to the end of the sentence: 6个街道：甲街道、乙街道。 */
const namesBehind = /^([^，。；：、]{2,8})[：:]([^，。；：:]+)[。；]/u;
const mostLeftOut = 2;
/** A count against the names behind its colon, where each is of what is counted. */
function againstNamesBehind(count: Stated): Finding[] {
  const [, noun = '', list = ''] = namesBehind.exec(count.words.slice(count.to)) ?? [];
  const names = list.split(betweenMembers);
  const areAll =
    names.length > least && names.every((name) => name.endsWith(noun) && name.length > noun.length);
  if (!noun || !areAll || names.length === count.value || count.comparator !== '') return [];
  // Far fewer are some of them: 12个站点：一期设东站点……
  if (count.value - names.length > mostLeftOut) return [];
  return [listsOther(count, names.length, `：${names.join('、')}`)];
}

/** A list that names only some of its points. */
const isOpen = /等(?:等|方面|工作)?[。；]?$/u;
const goesOn = /^[一二三四五六七八九十]是/u;

/** A count against the points behind its colon, all in its clause: 以下五项工作：一是……；二是……。 */
function againstPoints(count: Stated, next: Node | undefined): Finding[] {
  const behind = count.words.slice(count.to);
  if (!opensPoints.test(behind)) return [];
  const points = [...behind.matchAll(point)].map(([, sign]) => readNumeral(sign!));
  const isRun = points.length > 1 && points.every((value, i) => value === i + 1);
  if (!isRun || points.length === count.value || goesOn.test(next?.words ?? '')) return [];
  if (points.length < count.value && isOpen.test(behind)) return [];
  return [listsOther(count, points.length)];
}

/** That a list has other than the count of it; `named`: what it names, to be shown. */
const listsOther = (count: Stated, listed: number, named = ''): Finding => ({
  rule: 'count',
  places: [count.eId],
  figures: [count.text, String(listed)],
  arithmetic: {
    zh: `称“${count.text}${count.measures}”，所列为${listed}项${named}`,
    en: `${count.value} are announced, ${listed} are listed`,
  },
});

/** The members of a list right before a count of their own name: 教育中心、医疗中心、文化中心三大中心. */
function namesBefore({ words, from, measures }: Stated): string[] {
  const listed = ahead(words, from)
    .split(partsSentence)
    .at(-1)!
    .replace(verbsBefore, '')
    .split(betweenMembers);
  const isOfName = (name: string) => name.length > measures.length && name.endsWith(measures);
  return measures.length >= least && listed.length >= least && listed.every(isOfName) ? listed : [];
}

/** The members of the list that ends before a count. */
function membersBefore({ words, from }: Stated): string[] {
  const near = ahead(words, from);
  if (!near.endsWith('等')) return [];
  const list = listBefore.exec(near.split(partsSentence).at(-1)!)?.[1];
  return list?.replace(verbsBefore, '').split(betweenMembers).filter(Boolean) ?? [];
}

/** Members that are names, and so great a group of them: no other word joins some of these. */
const plainName = /^[\p{sc=Han}A-Z\d]{2,8}$/u;
const joining = /[和与及暨]/u;
/** The members of a list that its count follows without 等: 电子信息、装备制造、生物医药、新材料五大产业. */
function plainMembersBefore({ words, from, unit, measures }: Stated): string[] {
  if (unit !== '大' || measures.length < least) return [];
  const list = ahead(words, from)
    .split(partsSentence)
    .at(-1)!
    .replace(verbsBefore, '')
    .replace(/^[“"]|[”"]$/gu, '');
  const members = list.split('、');
  const arePlain = members.every((name) => plainName.test(name) && !joining.test(name));
  return members.length > least && arePlain ? members : [];
}

/**
 * A count against the list before it. A list of fewer may be of examples (滇池、抚仙湖等九大湖泊); one too few, of three
 * or more, is a slip.
 */
function againstList(count: Stated): Finding[] {
  const names = namesBefore(count);
  const plain = plainMembersBefore(count);
  const members = [names, membersBefore(count), plain].find((list) => list.length) ?? [];
  const listed = members.length;
  const isSlip =
    listed > count.value ||
    (listed === count.value - 1 && listed > least) ||
    (names.length > least && listed !== count.value);
  if (members === plain && Math.abs(listed - count.value) > 1) return [];
  if (listed < least || !isSlip || count.comparator !== '') return [];
  return [listsOther(count, listed, `：${members.join('、')}`)];
}

/**
 * A count against the sections of the divisions that are called what it counts; one that has as many is
 * enough.
 */
function againstDivisions(count: Stated, divisions: (ending: string) => readonly Node[]): Finding[] {
  const noun = count.measures.replace(modifier, '');
  if (count.measures.length < 2 || noun.length < shortestName) return [];
  const divided = divisions(noun)
    .filter(({ eId }) => eId !== count.eId)
    .map(({ words, eId, children }) => ({
      ...{ words, eId },
      sections: children.filter(({ kind }) => isDivision(kind)).length,
    }))
    .filter(({ sections }) => sections >= least);
  const [first] = divided;
  if (!first || divided.some(({ sections }) => sections === count.value)) return [];
  return [
    {
      rule: 'count',
      places: [count.eId, first.eId],
      figures: [count.text, String(first.sections)],
      arithmetic: {
        zh: `称“${count.text}${noun}”，“${first.words}”下有${first.sections}节`,
        en: `${count.value} are announced, the division of that name has ${first.sections}`,
      },
    },
  ];
}
