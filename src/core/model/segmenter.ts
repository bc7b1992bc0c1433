import { remembered } from './remembered.ts';

/** What cuts a text of a language into words. Made when it is first asked for: its dictionary takes long to be read. */
export const segmenterOf: (language: string) => Intl.Segmenter = remembered(
  (language = '') => new Intl.Segmenter(language, { granularity: 'word' }),
);
