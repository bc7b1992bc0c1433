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
    'one cell a line': 'ueeeeeeueueeeeeeeeeeeeeeeeueeeeeeeeeeeeeeeeeeeeeeueeeeeeeeeeeeeeueeeue',
    'one cell a line, empty lines': 'eeeeeeeueueeeeeeeeeeeeeeeeueeeeeeeeeeeeeeeeeeeeeeueeeeeeeeeeeeeeeeeeue',
    'one cell a line, broken cells': '-----u---u-ee-----------u----eu-e--u--------u------e--u--e---e--------',
    PDF: 'ueeueuuuuuuuuueueuuueuuuuuuueuuuuuuuuuuuuuuuuuuueuuuuuueuuuueuuuuuuuuu',
    'PDF, column by column': 'ueuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu',
    'PDF over pages': 'ueuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu',
    'PDF, continued': '-eeueuuuu-uu-uuu-u-ueuu-uuu-euu---uuuu-u-u--uuuue-uu--u-uuuue-uuu-uuuu',
  },
  'cases and plans': {
    HTML: 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeee',
    'HTML without thead': 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeee',
    'HTML, title and notes within': 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeee',
    'HTML out of Word': 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeee',
    Markdown: 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeee',
    tabs: 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeee',
    'tabs, covered squares missing': 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeee',
    'tabs, continued': '------------e---u--e---e-----ee',
    'a tab before each cell': 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeee',
    aligned: 'eueeeeeeeeeeeeeeeeeeeeeeeeeeeue',
    'aligned, full-width blanks': 'eueeeeeeeeeeeeeeeeeeeeeeeeeeeue',
    'aligned, cells on several lines': 'eueeeeeeeeeeuueeeeeeeeeeeueeuue',
    'one cell a line': 'euuueeueueeeueeueeeueueeeeueeeu',
    'one cell a line, empty lines': 'euueeeeeueeeeeeeeeeeeueeeeeeeee',
    'one cell a line, broken cells': '-------------------------------',
    PDF: 'uuuuuuueuuuuuueueuuuuuuuuuuueuu',
    'PDF, column by column': 'uuuueuueuueuuuuuueuueuuuuuueuuu',
    'PDF over pages': 'uuuuuuueuuuuuueuuuuuuuuuuuuuuuu',
    'PDF, continued': '------------u---u--u---u-----uu',
  },
};
