import { type Said, worded } from '../../src/core/model/sentence.ts';

/** What is said, in English; undefined where nothing is. */
export const inEnglish = (said: Said | undefined): string | undefined =>
  said === undefined ? undefined : worded(said, 'en');
