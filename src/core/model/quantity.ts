/**
 * An amount, share, count or rank that a clause states: what it is, of what, when. Years, ordinals and the
 * numbers inside names are none.
 */
export interface Quantity {
  /** As printed, without the words of comparison: 158.74亿元, 三家, 30%. */
  text: string;
  /** Its place in the words of the clause, in characters (UTF-16). */
  from: number;
  to: number;
  /** As printed, in `unit`: 158.74 of 亿元. */
  value: number;
  /** The upper end of a range such as 5%～8%, else null. */
  high: number | null;
  /** As printed, with its scale: 亿元, %, 家, 万人/平方公里; 位 for a rank. */
  unit: string;
  /**
   * A year (2014), a period (2011/2015), part of a year (2022-01/2022-06) or all since a year (2014/..), as ISO 8601-2
   * writes them; empty where the clause says none.
   */
  time: string;
  /** Empty where the text gives the value itself. */
  comparator: '' | '≥' | '>' | '≤' | '<' | '≈';
  /** The printed words of comparison: 达到, 不低于, 以上. */
  comparison: string;
  /** The words that say what is measured. */
  measures: string;
  /**
   * True of what only announces or ranks (五大任务, 四个方面, 居全国第一): it counts no amount, and is held against what
   * it announces, but is not published.
   */
  announces?: true;
}
