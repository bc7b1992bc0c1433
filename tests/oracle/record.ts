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
    'one cell a line, broken cells': '-----u---u-ee-----------u----uu-e--u--------u------e--u--e---e--------',
    PDF: 'ueeueuuuuuuuuueueuuueuuuuuuueuuuuuuuuuuuuuuuuuuueuuuuuueuuuueuuuuuuuuu',
    'PDF, column by column': 'ueuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu',
    'PDF over pages': 'ueuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu',
    'PDF, continued': '-eeueuuuu-uu-uuu-u-ueuu-uuu-euu---uuuu-u-u--uuuue-uu--u-uuuue-uuu-uuuu',
  },
  'cases and plans': {
    HTML: 'eeeeeeeeeeeeeeeeeeeeeeeee',
    'HTML without thead': 'eeeeeeeeeeeeeeeeeeeeeeeee',
    'HTML, title and notes within': 'eeeeeeeeeeeeeeeeeeeeeeeee',
    'HTML out of Word': 'eeeeeeeeeeeeeeeeeeeeeeeee',
    Markdown: 'eeeeeeeeeeeeeeeeeeeeeeeee',
    tabs: 'eeeeeeeeeeeeeeeeeeeeeeeee',
    'tabs, covered squares missing': 'eeeeeeeeeeeeeeeeeeeeeeeee',
    'tabs, continued': '------------e---u--e---ee',
    'a tab before each cell': 'eeeeeeeeeeeeeeeeeeeeeeeee',
    aligned: 'eueeeeeeeeeeeeeeeeeeeeeue',
    'aligned, full-width blanks': 'eueeeeeeeeeeeeeeeeeeeeeue',
    'aligned, cells on several lines': 'eueeeeeeeeeeuueeeeeeeeeue',
    'one cell a line': 'euuueeueueeeueeueeeueueeu',
    'one cell a line, empty lines': 'euueeeeeueeeeeeeeeeeeueee',
    'one cell a line, broken cells': '-------------------------',
    PDF: 'uuuuuuueuuuuuueueuuuuuuuu',
    'PDF, column by column': 'uuuueuueuueuuuuuueuueuuuu',
    'PDF over pages': 'uuuuuuueuuuuuueuuuuuuuuuu',
    'PDF, continued': '------------u---u--u---uu',
  },
};
