import type { Outcomes } from './ratchet.ts';

/**
 * What became of every table in every form when this was last written, by source and form (see ratchet.ts).
 * No share of exact ones may fall and no share of wrong ones may rise. Write it again whenever the reader is
 * better: SHOW=record npx vitest run tests/slow/oracle.test.ts
 */
export const record: Record<string, Record<string, Outcomes>> = {
  'made up': {
    HTML: 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee',
    'HTML without thead': 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee',
    'HTML, title and notes within': 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee',
    'HTML out of Word': 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee',
    Markdown: 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee',
    tabs: 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee',
    'tabs, covered squares missing': 'ueeeeueeeueuueeeeeeeeeeeueeueuueueeueeeeeeeeeeeeeueueeueeueeeueueeeeue',
    'tabs, continued': '-eeeeeeee-ee-eue-e-eeee-eee-eee---eeee-e-e--eeeee-ee--e-eeeee-eue-eeee',
    'a tab before each cell': 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee',
    aligned: 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee',
    'aligned, full-width blanks': 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee',
    'aligned, cells on several lines':
      'ueuuuuuuuuuuuuuuuuuuuuuuueuuuuuuuuuuuuuuuuuuuuuuuuuueuuueuuuuueuueuuuu',
    'one cell a line': 'ueeeeeeueueeueeeeueeeeeeeeueeeueeeueeeueeeeeeeeeeueeeueeeeeeeueeueeeue',
    'one cell a line, empty lines': 'eeeeeeeueueeeeeeeueeeeeeeeueeeeeeeeeeeueeeeeeeeeeueeeueeeeeeeeeueeeeue',
    'one cell a line, broken cells': '-----u---u-ue-----------u----uu-u--u--------u------u--u--u---e--------',
    PDF: 'ueeueuuuuuuuuueueuuueuuuuuuueuuuuuuuuuuuuuuuuuuueuuuuuueuuuueuuuuuuuuu',
    'PDF, column by column': 'ueuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu',
    'PDF over pages': 'ueuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu',
    'PDF, continued': '-eeueuuuu-uu-uuu-u-ueuu-uuu-euu---uuuu-u-u--uuuue-uu--u-uuuue-uuu-uuuu',
  },
  'cases and plans': {
    HTML: 'eeeeeeeeeeeeeeeeeeeeeee',
    'HTML without thead': 'eeeeeeeeeeeeeeeeeeeeeee',
    'HTML, title and notes within': 'eeeeeeeeeeeeeeeeeeeeeee',
    'HTML out of Word': 'eeeeeeeeeeeeeeeeeeeeeee',
    Markdown: 'eeeeeeeeeeeeeeeeeeeeeee',
    tabs: 'eeeeeeeeeeeeeeeeeeeeeee',
    'tabs, covered squares missing': 'eeeeeeeeeeeeeeeeeeeeeee',
    'tabs, continued': '------------e---u--e-ee',
    'a tab before each cell': 'eeeeeeeeeeeeeeeeeeeeeee',
    aligned: 'eueeeeeeeeeeeeeeeeeeeue',
    'aligned, full-width blanks': 'eueeeeeeeeeeeeeeeeeeeue',
    'aligned, cells on several lines': 'eueeeeeeeeeeuueeeeeeeue',
    'one cell a line': 'euuueeueueeeueeueeeueeu',
    'one cell a line, empty lines': 'euueeeeeueeeeeeeeeeeeeu',
    'one cell a line, broken cells': '-----------------------',
    PDF: 'uuuuuuueuuuuuueueuuuuuu',
    'PDF, column by column': 'uuuueuueuueuuuuuueuueuu',
    'PDF over pages': 'uuuuuuueuuuuuueuuuuuuuu',
    'PDF, continued': '------------u---u--u-uu',
  },
};
