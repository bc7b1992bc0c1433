import type { Outcomes } from './ratchet.ts';

/**
 * What became of every table in every form when this was last written, by source and form (see ratchet.ts).
 * No share of exact ones may fall and no share of wrong ones may rise. Write it again whenever the reader is
 * better: SHOW=record npx vitest run tests/slow/oracle.test.ts
 */
export const record: Record<string, Record<string, Outcomes>> = {
  'made up': {
    HTML: 'eeeeeweweeeeeeeeeeeeeeeeeeeeewewweeweeeeeeeeeeeweeeeeeeewewweeeeeeeeew',
    'HTML without thead': 'eeeeeweweeeeeeeeeeeeeeeeeeeeewewweeweeeeeeeeeeeweeeeeeeewewweeeeeeeeew',
    'HTML, title and notes within': 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee',
    'HTML out of Word': 'eeeeeweweeeeeeeeeeeeeeeeeeeeewewweeweeeeeeeeeeeweeeeeeeewewweeeeeeeeew',
    Markdown: 'eeeeeweweeeeeeeeeeeeeeeeeeeeewewweeweeeeeeeeeeeweeeeeeeewewweeeeeeeeew',
    tabs: 'eeewewwweeweeeeeeeweeeeweweeewewweewwueeweeueeeweeeeweeewewweeweeweuuw',
    'tabs, covered squares missing': 'eeewewwwewwwweeeweweeeewwwewewwwweewwueeweeueeeweeewweuewwwwewwweweuuw',
    'tabs, continued': '-eewewwwe-we-eue-e-eeee-ewe-ewe---ewwu-e-e--eeewe-ee--e-wewwe-wue-euuw',
    'a tab before each cell': 'eeeeeweweeeeeeeeeeeeeeeeeeeeewewweeweeeeeeeeeeeweeeeeeeewewweeeeeeeeew',
    aligned: 'eeewewwuwwwwwwuwwwweewuwwwuwewwwwewwwuwewueuwwuweewwwwuuwwwwewwuwwuuuw',
    'aligned, full-width blanks': 'eeewewwuwwwwwwuwwwweewuwwwuwewwwwewwwuwewueuwwuweewwwwuuwwwwewwuwwuuuw',
    'aligned, cells on several lines':
      'uewwwwwuwwwwwwuwuwwuwwuwwwuuwwwwwwuwwuwwwuwuwwuuwwwwwwuuwwuwwwwuwwuuuw',
    'one cell a line': 'weuwuueuwweuwwuuuweuwwuuueuuuuwwwwwueuuueuwuuwuueuwuwwuwuuwwuueuuuueuw',
    'one cell a line, empty lines': 'uewwuweuwwewwwuuuweuwwwuweuuwwwwwwwweuwueuwuuwuueuwwwwwwuuwwuueuuuueuw',
    'one cell a line, broken cells': '-----w---w-ww-----------w----ww-w--w--------u------w--w--u---u--------',
    PDF: 'ueewewwuwwwwwwuwuwwuewuwwwuuewwwwwwwwuwwwuwuwwuwewwwwwuuwwwwewwuwwuuuw',
    'PDF, column by column': 'ueuwuuuuwwuuwwuuuwuuwwuuuuuuuuwwwwuuuuuuuuwuuuuuuuwuwwuuuuuuuuuuuuuuuu',
    'PDF over pages': 'uwwwwwwuwwwwwwuwuwwuwwwwwwuuwwwwwwwwwuwwwuwuwwuwwwwwwwuuwwwwwwwuwwwuuw',
    'PDF, continued': '-eewewwuw-ww-wuw-w-uwwu-wwu-eww---wwwu-w-u--wwuwe-ww--u-wwwww-wuw-uuuw',
  },
  'cases and plans': {
    HTML: 'eeeeeeeeeeeeeeeeeeeee',
    'HTML without thead': 'eeeeeeeeeeeeeeeeeeeee',
    'HTML, title and notes within': 'eeeeeeeeeeeeeeeeeeeee',
    'HTML out of Word': 'eeeeeeeeeeeeeeeeeeeee',
    Markdown: 'eeeeeeeeeeeeeeeeeeeee',
    tabs: 'wweeeeeeeeeeeeeeeeeee',
    'tabs, covered squares missing': 'wweeeeeeeeeeeeeeeeeee',
    'tabs, continued': '------------e----w-ee',
    'a tab before each cell': 'eeeeeeeeeeeeeeeeeeeee',
    aligned: 'wwweeeweuueeuwwewueww',
    'aligned, full-width blanks': 'wwweeeweuueeuwwewueww',
    'aligned, cells on several lines': 'wwweeeweuueeuwuewueww',
    'one cell a line': 'wwwuewueueeewuweweeuu',
    'one cell a line, empty lines': 'wwwuewwuuweewuwewueuw',
    'one cell a line, broken cells': '---------------------',
    PDF: 'wwwwwwweuuwwuwwewuwww',
    'PDF, column by column': 'wwwuewueuueuuuwuwuewu',
    'PDF over pages': 'wwwwwwweuuwwuwwewuwww',
    'PDF, continued': '------------u----u-ww',
  },
};
