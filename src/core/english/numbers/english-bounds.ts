import type { WordRow } from '../../chinese/words.ts';
import type { Bound } from './figure.ts';

/** English words that bound a figure. */
export interface EnglishBound extends WordRow {
  sign: Bound;
}

const denies = "(?:no|not|never|neither|nor|cannot|(?:don|doesn|mustn)[’']t)";

/** The name of a figure between “than” and the figure: lower than the target of 3%. */
const thanThat = String.raw`(?: (?!the end\b)(?:[A-Za-z’'-]+ ){1,6}(?:of|at))?`;

/** What bounds a figure and stands before it; what denies goes first. */
export const boundsBefore: readonly EnglishBound[] = [
  {
    words: `${denies}(?: \\w+){0,3}? (?:less|fewer|lower|smaller|shorter|below|under|short of)(?: than)?`,
    sign: '≥',
    says: 'this or more',
    example: 'no less than 10%',
  },
  {
    words:
      `${denies}(?: \\w+){0,3}? (?:more|higher|greater|larger|later|longer|taller|wider|deeper|` +
      `heavier|older|bigger|farther|further|over|above|exceed(?:ing)?|surpass(?:ing)?)(?: than)?`,
    sign: '≤',
    says: 'this or less',
    example: 'not exceeding 3%',
  },
  {
    words:
      'at (?:the very )?least|(?:a )?minimum(?: of)?|starting at|upwards? of|' +
      'at or (?:above|better than)(?: class| grade)?|' +
      '(?:meet|reach|equal|attain|match)\\w* or (?:exceed|surpass|better)\\w*(?: than)?(?: class| grade)?',
    sign: '≥',
    says: 'this or more',
    example: 'at least 50',
  },
  {
    words:
      'at (?:the very )?most|(?:a |the )?(?:maximum|ceiling|cap|limit)(?: of)?|' +
      'capped at|within(?: an? (?:[a-z-]+ ){0,2}(?:radius|distance|range|limit|walk) of)?|limited to|' +
      '(?<=\\b(?:exceed|more than|above|over|beyond)\\b[^.;]{0,80})nor|' +
      '(?=up to)(?<!\\b(?:(?:opening|pick(?:s|ed|ing)?|went|goe?s?|going|gone|moved?|came|add(?:s|ed)?) |' +
      '(?:bring(?:s|ing)?|brought)\\b[^.;:\\d]{1,60}))up to',
    sign: '≤',
    says: 'this or less',
    example: 'at most 3%',
  },
  {
    words:
      `(?:more|greater|higher|larger|longer|better|older) than${thanThat}|` +
      '(?<!(?:power|control|authority|approval|jurisdiction|sovereignty|supervision) )' +
      'over(?: the age of)?|(?<!the )above(?: the age of)?|past|in excess of|beyond|' +
      'outside(?: an? (?:[a-z-]+ ){0,2}(?:radius|range|distance) of)?|north of|' +
      'exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|tops|' +
      '(?<=\\b(?:to|will|should|and|could) )top|passed|(?:broke|broken|' +
      'breaks?|breaking)(?: through)?|cross(?:es|ed|ing)?|' +
      'breach(?:es|ed|ing)?|pass(?:es|ing)?|outstrip(?:s|ped)?',
    sign: '>',
    says: 'more than this',
    example: 'more than 300 funds',
  },
  {
    words: `(?:less|fewer|lower|smaller|shorter|younger) than${thanThat}|(?:below|under)(?: the age of)?|short of`,
    sign: '<',
    says: 'less than this',
    example: 'below 5.5 percent',
  },
  {
    words: 'nearly|almost|close to|approach(?:es|ed|ing)?|just under',
    sign: '≲',
    says: 'nearly this',
    example: 'nearly 300',
  },
  {
    words:
      'about|around|roughly|approximately|approx\\.|some|circa|ca\\.|in the region of|an estimated|or so',
    sign: '≈',
    says: 'about this',
    example: 'about 30%',
  },
];

/** What stands before no other figure, which would be the one that is bounded: 58% to at least 65%. */
const noFigure = '(?! (?:[\\d¥€$£]|RMB|US|HK|an? |one |two |three |half ))';

/** What bounds a figure and stands behind it, or a little later. */
export const boundsBehind: readonly EnglishBound[] = [
  {
    words:
      '(?<!\\bat )(?:or (?:more(?! than)|above|higher|over|better|greater|longer|older)|and (?:above|' +
      'over|older|more(?! than)|upwards?)(?! (?:\\d|RMB|US|an? |one |the )))|upwards?|' +
      `at (?:the very )?least${noFigure}|at a minimum|-plus|or at least`,
    sign: '≥',
    says: 'this or more',
    example: '10 or more maker spaces',
  },
  {
    words: `(?:or|and) (?:less|fewer|below|lower|under|shorter|younger)|at (?:the )?most${noFigure}|at a maximum`,
    sign: '≤',
    says: 'this or less',
    example: '2,000 or less',
  },
  { words: '-odd', sign: '>', says: 'more than this', example: '30-odd' },
  { words: 'or so|or thereabouts', sign: '≈', says: 'about this', example: '50 million or so' },
];
