import { doubtful, type Finding } from '../finding.ts';
import { finds } from '../said.ts';
import { passagesOf } from '../wording/wording.ts';
import { actFaults } from './contrary-acts.ts';
import { courseFaults, directionFaults } from './directions.ts';
import { officeFaults } from './offices.ts';
import { districtFaults } from './place-names.ts';
import { turnedFaults } from './told-in-order.ts';
import { areTurned, wordFaults } from './word-classes.ts';

/** Something that is compared without a figure: this one is greater, or less. */
const comparing = {
  more: {
    zh: /(?<!不得?)(?:高于|快于|大于|多于|优于)(?![^，。；]{0,10}\d)/gu,
    en: new RegExp(
      String.raw`\b(?:higher|faster|greater|better|larger|quicker|more)\b[^,.;]{0,40}?\bthan\b(?! \d)|` +
        String.raw`\b(?:above|exceed|outpac|outstrip|overtak|surpass|ahead of|outperform)`,
      'giu',
    ),
  },
  less: {
    zh: /(?<!不得?)(?:低于|慢于|小于|少于|劣于)(?![^，。；]{0,10}\d)/gu,
    en: /(?<!\b(?:no|not) )\b(?:lower|slower|smaller|fewer|less)\b[^,.;]{0,40}?\bthan\b(?! \d)/giu,
  },
} as const;
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
const equal = new RegExp(
  String.raw`\bat the same (?:rate|pace|speed|level)|(?<!\b(?:twice|times) )\bas (?:fast|high|` +
    String.raw`much|low|large) as\b|\bin (?:step|line) with\b|\bon a par with\b|\bequal to\b`,
  'iu',
);

/** Where what is greater in the Chinese is less, or as great, in the English. */
function comparisonFaults(zh: string, en: string): Finding[] {
  const { more, less } = comparing;
  const [up, down] = [count(zh, more.zh) - count(zh, less.zh), count(en, more.en) - count(en, less.en)];
  const says = more.zh.exec(zh)?.[0] ?? less.zh.exec(zh)?.[0] ?? '';
  more.zh.lastIndex = 0;
  less.zh.lastIndex = 0;
  // 城镇低于农村, rural … faster than urban.
  if (areTurned(zh, en)) return [];
  if (up > 0 && count(en, less.en) > count(zh, less.zh))
    return [{ certain: down < 0, says: finds.toldLess({ words: says }) }];
  if (up < 0 && count(en, more.en) > count(zh, more.zh) && !count(en, less.en))
    return [doubtful(finds.toldMore({ words: says }))];
  return up !== 0 && equal.test(en) && !/同步|同等|一致|持平/u.test(zh)
    ? [doubtful(finds.toldAlike({ words: says }))]
    : [];
}

/** The levels of government, the highest first, as both languages call them. */
export const levels: readonly { zh: string; en: string; says: string; example: string }[] = [
  {
    zh: '国家级',
    en: '\\bnational(?:-level|ly)?\\b|\\bstate-level\\b',
    says: 'of the state',
    example: '国家级平台',
  },
  {
    zh: '省级',
    en: '\\bprovincial(?:ly|-level)?\\b|\\bprovince-level\\b',
    says: 'of a province',
    example: '省级平台',
  },
  {
    zh: '市级',
    en: '\\bmunicipal(?:ly|-level)?\\b|\\bcity-level\\b',
    says: 'of a city',
    example: '市级平台',
  },
  { zh: '区级', en: '\\bdistrict(?:-level)?\\b', says: 'of a district', example: '区级平台' },
];

/** Where one level stands for another: one is said less often than in the Chinese, and another more often. */
function levelFaults(zh: string, en: string): Finding[] {
  const counted = levels.map((level) => {
    const others = count(zh, new RegExp(level.zh.slice(0, -1), 'gu'));
    const own = count(zh, new RegExp(level.zh, 'gu'));
    return { ...level, own, others, english: count(en, new RegExp(level.en, 'giu')) };
  });
  const lost = counted.find(({ own, english }) => own > english);
  const gained = counted.find(({ others, english }) => english > others && english > 0);
  if (!lost || !gained || lost === gained) return [];
  const level = { en: lost.says, zh: '政府级别' };
  const other = { en: gained.says, zh: gained.zh };
  return [doubtful(finds.otherLevel({ zh: lost.zh, says: level, other }))];
}

/** The governments, the highest first; `mention` is what else in the Chinese is told so, `word` what tells of it at all. */
const governments = [
  {
    zh: /国务院|中央/u,
    en: /\bState Council|central (?:government|authorit)/iu,
    mention: /国|中央/u,
    word: /\bState|central|nation|China|Chinese|Beijing/iu,
  },
  {
    zh: /省(?:人民)?政府/u,
    en: /\bprovincial (?:people[’']s )?government/iu,
    mention: /省/u,
    word: /\bprovinc/iu,
  },
  {
    zh: /市(?:人民)?政府/u,
    en: /\b(?:municipal|city) (?:people[’']s )?government/iu,
    mention: /市/u,
    word: /\bmunicipal|\bcit(?:y|ies)\b/iu,
  },
  {
    zh: /[区县](?:人民)?政府/u,
    en: /\b(?:district|county) (?:people[’']s )?governments?/iu,
    mention: /[区县]/u,
    word: /\b(?:district|count(?:y|ies)|region|area)/iu,
  },
];

/** Where one government is told as another. */
function governmentFaults(zh: string, en: string): Finding[] {
  const lost = governments.find((one) => one.zh.test(zh) && !one.word.test(en));
  const gained = governments.find((one) => !one.mention.test(zh) && one.en.test(en));
  if (!lost || !gained) return [];
  return [doubtful(finds.otherWord({ zh: lost.zh.exec(zh)![0], en: gained.en.exec(en)![0] }))];
}
const acts = /委托|授权|向|报|要求|指导|监督/u;

/** Where of two governments the one acts that is acted on in the Chinese. */
function actorFaults(zh: string, en: string): Finding[] {
  const places = governments
    .map((level) => [zh.search(level.zh), en.search(level.en)] as const)
    .filter(([a, b]) => a >= 0 && b >= 0);
  const [first, second] = places;
  if (places.length !== 2 || !acts.test(zh) || /\bby (?:the )?\w+ government/iu.test(en)) return [];
  return first![0] < second![0] === first![1] < second![1] ? [] : [doubtful(finds.otherActor())];
}

const past = '已(?!有|知)|了(?!解)|(?<![超通经透])过(?!程|渡|早|高|低|大|多|快|慢|剩|度)';
const toYear = new RegExp(
  `(?<![少加高低升降长大展增减推])到(20\\d{2})年(?!的)(?![^。]{0,60}(?:${past}))`,
  'u',
);
const done =
  /\b(?:has|have) (?:already )?(?:reached|exceeded|risen|grown|attained|achieved|been|become|fallen)\b/iu;
/** English that tells what is over, where nothing in its sentence is to come. */
const over = new RegExp(
  `${done.source}|\\bhad (?:already )?(?:been )?\\w+(?:ed|en|[iu]lt|wn|me)\\b|\\b(?:was|were) \\w+(?:ed|[iu]lt)\\b`,
  'iu',
);
const future = new RegExp(
  String.raw`\b(?:will|shall|should|must|is to|are to|aim\w*|target\w*|expected|would|by then|goal|plan\w*|` +
    String.raw`striv\w*|can|to (?:be|have|reach|exceed))\b`,
  'iu',
);

/** What plans set out to do, where nobody knows of which years a plan is. */
const toAttain = /建成|实现|形成|打造|培育|完成|基本|全面|达到|力争|确保|创建/u;

/** Where what is to be reached by a year is told as reached; of a year before those of the plan it may be. */
function targetFaults(zh: string, en: string, since: number | null, ended: number): Finding[] {
  const year = toYear.exec(zh)?.[1];
  if (!year || (since ? Number(year) < since : Number(year) <= ended)) return [];
  const told = new RegExp(`[Bb]y (?:the end of )?${year},?[^,.;]*`, 'u').exec(en)?.[0];
  const sentence = new RegExp(
    `(?:[^.;]|\\.(?=\\d))*\\b[Bb]y (?:the end of )?${year}(?:[^.;]|\\.(?=\\d))*`,
    'u',
  ).exec(en)?.[0];
  const isTarget = since !== null || toAttain.test(zh);
  const reached =
    (told && !future.test(told) ? done.exec(told)?.[0] : undefined) ??
    (isTarget && sentence && !future.test(sentence) ? over.exec(sentence)?.[0] : undefined);
  return reached ? [doubtful(finds.toldReached({ year, words: reached }))] : [];
}

const isPast = new RegExp(`${past}|同比|[比较][上去]年`, 'u');
const toCome =
  /[将拟]|要(?!求|素|点)|力争|预[计期测]|计划|目标|争取|确保|到\d{4}|努力|保持|左右|未来|今后|不得?了|以上/u;
const willBe = /\b(?:will|shall|(?:is|are) to)\b/iu;
/** The participle behind it tells nothing that is over: will be added. */
const willBeDone = /\b(?:will|shall|(?:is|are) to)(?: \w+ly)? (?:have )?(?:been|be) (?:\w+ly )?\w+/giu;
const wasDone = /\b(?:has|have|had|was|were|rose|grew|fell|became|made|took|saw|began|stood|\w+ed)\b/iu;
const ofYear = /(?<!到|至|[-—–～~])(20\d{2})年(?!以?前|底前|[-—–～~至到])/u;

/** Where what is done is told as what will be. */
const pastFaults = (zh: string, en: string, since: number | null): Finding[] =>
  passagesOf(zh, en, 0).flatMap((passage): Finding[] => {
    const year = ofYear.exec(passage.zh)?.[1];
    const isBefore = year && since && Number(year) < since;
    const words = (isBefore ? `${year}年` : isPast.exec(passage.zh)?.[0]) ?? '';
    const told = willBe.exec(passage.en)?.[0];
    if (!words || !told || toCome.test(passage.zh) || wasDone.test(passage.en.replace(willBeDone, '')))
      return [];
    return [doubtful(finds.notYetDone({ zh: words, words: told }))];
  });

/** Among the first so many, and a rank: 进入全国前十, tenth. */
const top =
  /(?:全[国省市球]|世界|排名|[入列居])[^，。；、\d]{0,4}?(前(?:\d+|[二三四五六七八九十百]+)[名位强]?)(?=[，。；、]|$)/u;
const among = /\b(?:top|first|among|leading|best|one of|upper)\b/iu;
const rank = /\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\b/iu;
/** Where what is among the first so many is told as a rank. */
function topFaults(zh: string, en: string): Finding[] {
  const found = top.exec(zh)?.[1];
  const told = found && !among.test(en) ? rank.exec(en)?.[0] : undefined;
  return told ? [doubtful(finds.rankForTop({ zh: found!, en: told }))] : [];
}

/**
 * Where the English speaks of another scope: more for less, another level or actor, done for to be done.
 * `since`: the first year of the plan, where its title says it; `ended`: the last year of which its words say that it is
 * over, 0 where they do not.
 */
export const scopeFaults = (zh: string, en: string, since: number | null, ended: number): Finding[] => [
  ...passagesOf(zh, en).flatMap((passage) => comparisonFaults(passage.zh, passage.en)),
  ...directionFaults(zh, en),
  ...courseFaults(en),
  ...levelFaults(zh, en),
  ...actorFaults(zh, en),
  ...governmentFaults(zh, en),
  ...targetFaults(zh, en, since, ended),
  ...pastFaults(zh, en, since),
  ...officeFaults(zh, en),
  ...wordFaults(zh, en),
  ...districtFaults(zh, en),
  ...actFaults(zh, en),
  ...turnedFaults(zh, en),
  ...topFaults(zh, en),
];
