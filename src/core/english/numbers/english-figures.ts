import { anyOf, once } from '../../chinese/words.ts';
import { boundsBefore, boundsBehind } from './english-bounds.ts';
import { englishForms, word } from './english-forms.ts';
import { currenciesBefore, unitsBehind } from './english-units.ts';
import { type Around, type Bound, type Figure, type FigureLanguage, isTime, readFigures } from './figure.ts';
import { idioms } from './number-words.ts';

const money = anyOf(currenciesBefore);
const few =
  `${once}(?:(?:a|an|the|another|further|total|only|just|of|some|` +
  String.raw`all|additional|as|be|in|mark|threshold|milestone)${once}\s+){0,3}`;
const endsIn = boundsBefore.map(({ words, sign }) => ({
  sign,
  pattern: new RegExp(String.raw`\b(?:${words})${once}(?:\s+|-)${few}${once}(?:${money}\s*)?\[?$`, 'i'),
}));
/** “or better” behind a class or level bounds these: 85% at Grade III or better, 20 at provincial level or above. */
const besideClass =
  String.raw`[^.;,\d(]{0,40}\b(?:(?:class|grade|tier|type|level|category) (?:[IVX]+|one|two|three|four|five)|` +
  '[a-z]+[ -](?:levels?|stars?|ratings?|(?:job |professional )?titles?|ranks?|degrees?|diplomas?|' +
  String.raw`qualifications?|education)) (?:or|and)\b`;
const beginsWith = boundsBehind.map(({ words, sign }) => ({
  sign,
  pattern: new RegExp(String.raw`^(?!${besideClass})[^.;,\d(]{0,40}?(?:\b|(?=-))(?:${words})\b`, 'i'),
}));
/** Words behind a figure that make the years behind them others than what it counts: 10 million this year. */
const noCount = '(?:this|last|next|that|the|a|per|each|every|yuan|in|over|from|by)\\b';
/** “over five years” speaks of a time, and bounds nothing. */
const ofTime = new RegExp(
  `^(?:-? ?(?:to|or|and|–)${once}[ -]?(?:${word}|\\d+))?${once}[ -](?:(?!${noCount})[a-z]+ ){0,2}${once}` +
    '(?:years?(?! (?:of age|old)\\b)|months?|days?|weeks?|decades?|hours?|minutes?)\\b',
  'i',
);
/** A number “in a row” counts times too, whatever follows it: over the past six consecutive years. */
const inARow = /^ (?:consecutive|successive|straight)\b/iu;
const overTime = /\b(?:over|within|from|past|under)\s+(?:(?:the|past|last|next)\s+)*$/iu;
/** “after 15 days” is no time within which. */
const behindTime = new RegExp(
  String.raw`\b(?:after|no (?:earlier|sooner) than|not (?:before|earlier than|` +
    String.raw`sooner than|until))\s+(?:(?:about|some|a further|another)\s+)?$`,
  'iu',
);
const beforeTime = /\b(?:before|by|prior to|until|till|ahead of|no later than)\s+(?:[\w’]+\s+){0,5}$/iu;
const notBefore = /\bnot before\s+(?:[\w’]+\s+){0,4}$/iu;
const afterTime =
  /\b(?:after|since|from|beyond|following|(?:no|not) (?:earlier|sooner) than|not before)\s+(?:[\w’]+\s+){0,4}$/iu;

/** Signs that bound a figure, in cells of tables. */
const signs: readonly Bound[] = ['≥', '>', '≤', '<', '≈'];

/** How the words around a figure bound it. */
function boundOf(reading: Partial<Figure>, { before, behind }: Around): Bound {
  const { unit, bound } = reading;
  if (bound) return bound;
  if (unit === 'year' || unit === 'month') {
    if (!notBefore.test(before) && beforeTime.test(before)) return '<';
    return afterTime.test(before) ? '>' : '';
  }
  if (['plan', 'rank', 'in a list', 'decade', 'quarter', 'quarters', 'half-year'].includes(unit!)) return '';
  const sign = signs.find((one) => before.trimEnd().endsWith(one));
  if (sign) return sign;
  if (/^\+(?!\w)/u.test(behind)) return '≥';
  const isOfTime = ofTime.test(behind) || inARow.test(behind);
  if (isOfTime && behindTime.test(before)) return '>';
  if (unit === 'span' || (isOfTime && overTime.test(before))) return '';
  const ahead = endsIn.find(({ pattern }) => pattern.test(before))?.sign;
  if (ahead && ahead !== '≈') return ahead;
  // Some 300 or more.
  return beginsWith.find(({ pattern }) => pattern.test(behind))?.sign ?? ahead ?? '';
}

const verb =
  String.raw`\b(?:increas|rise|rising|rose|risen|rais|grow|grew|grown|fell|fall|cut|` +
  `reduc|lower|adjust|drop|decreas|climb|expand|declin|narrow|widen|improv|boost|` +
  `shrink|shrank|shorten|compress|extend|bring|brought|jump|surg|soar|plung|(?:go|goes|going|gone|went) (?:up|down))`;
const filler =
  `${once}(?:(?:about|around|over|nearly|almost|roughly|some|at least|more than|` +
  `less than|close to|up to|a further|another|an (?:annual )?average of|only|just|` +
  String.raw`(?:an )?additional)${once}\s+){0,2}${once}(?:${money}\s*)?`;
const by = new RegExp(`${verb}(?:[^.;]|\\.(?=\\d)){0,60}\\bby ${filler}$`, 'i');
/** A noun of a change and how great it is, or only its direction: an increase of 50%, down by 20%. */
const byNoun = new RegExp(
  '\\b(?:(?:increase|rise|drop|fall|decrease|reduction|decline|cut) of|(?:up|down) by|' +
    `(?:^|[,;(–—] ?|\\b(?:is|was|are|were) )(?:up|down)) ${filler}$`,
  'i',
);
const to = new RegExp(
  `${verb}(?:[^.;]|\\.(?=\\d)){0,60}\\b(?<!\\b(?:close|up|coming|comes?|came|amount\\w*) )to ${filler}$`,
  'i',
);
/** What is reached is where a change ends, and no growth or addition that is so great. */
const reached = new RegExp(
  String.raw`(?<!\b(?:growth|increas\w*|increment\w*|ris\w+|declin\w+|decreas\w+|reduc\w+|drop\w*|fall\w*|new\w*|add\w*|` +
    String.raw`more|further|extra|sav\w+|gain\w*|cuts?|clos\w+|remov\w+|eliminat\w+|expan\w+|up|down|rate)\b` +
    String.raw`[^.;]{0,80})\b(?:reach(?:es|ed|ing)?|stands? at|stood at) ${filler}$`,
  'i',
);
/** A percentage of an earlier value says where a change ends, not how large it is. */
const ofBefore = new RegExp(
  '^ of (?:(?:the|that|its) (?:number|figure|level|amount|value|volume|total) (?:in|of|for|recorded)\\b|' +
    '(?:the |its )?(?:19|20)\\d{2} (?:levels?|figure|value|total)\\b)',
  'iu',
);
function changeOf({ before, behind }: Around): Figure['change'] {
  if (ofBefore.test(behind)) return 'to';
  if (by.test(before) || byNoun.test(before)) return 'by';
  return to.test(before) || reached.test(before) ? 'to' : '';
}

const currencies = currenciesBefore.map(({ words, unit }) => ({
  unit,
  pattern: new RegExp(`(?:${words})\\s*$`, 'u'),
}));
/** The units behind a figure, the group of each at its place: one pattern is made sooner than one for each. */
const units = new RegExp(
  String.raw`^[\s-]*(?:(?:more|additional|further|new)\s+)?` +
    String.raw`(?:${unitsBehind.map(({ words }) => `(${words})`).join('|')})${once}(?![\p{L}²2])`,
  'u',
);
const unitOf = ({ before, behind }: Around): string => {
  const currency = currencies.find(({ pattern }) => pattern.test(before));
  if (currency) return currency.unit;
  const group =
    units
      .exec(behind)
      ?.slice(1)
      .findIndex((words) => words !== undefined) ?? -1;
  return unitsBehind[group]?.unit ?? '';
};

/**
 * A figure of an English clause with what it is of, as far as that stands beside it: the currency before it and the
 * unit of measure behind it. RMB 43 billion for 43 billion.
 */
export function withUnit(clause: string, figure: Figure): Figure {
  const [before, behind] = [clause.slice(0, figure.at), clause.slice(figure.at + figure.text.length)];
  const currency = currencies.map(({ pattern }) => pattern.exec(before)?.[0]).find(Boolean) ?? '';
  const unit = currency ? '' : (units.exec(behind)?.[0] ?? '');
  return { ...figure, at: figure.at - currency.length, text: `${currency}${figure.text}${unit}` };
}

const moved = new RegExp(
  String.raw`\b(?:up|down|ris(?:e|es|ing)|rose|risen|falls?|falling|fell|` +
    'fallen|gain(?:s|ed)?|climb(?:s|ed)?|drop(?:s|ped)?) (?:by )?$',
  'i',
);
/** What a figure counts by the words around it; “down 4.5 points” may be of percentages, or of an index. */
function unitAround(around: Around): string {
  if (ofTime.test(around.behind)) return 'span';
  if (moved.test(around.before) && /^ points?\b/i.test(around.behind)) return 'points or count';
  return unitOf(around);
}

const language: FigureLanguage = {
  idioms,
  forms: englishForms,
  context: (reading, around) => ({
    unit: reading.unit || unitAround(around),
    bound: boundOf(reading, around),
    change: isTime(reading.unit) ? '' : changeOf(around),
  }),
};

/** The figures of an English clause with the forms that took them, in their order. */
export const takenFromEnglish = (clause: string) => readFigures(clause, language);
