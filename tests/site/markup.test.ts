import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { project } from '../helpers/folder.ts';

const dist = join(project, 'dist');
const slug = readdirSync(join(dist, 'data'))[0]!;
/** One page of each kind, and every annex and clause of a table. */
const paths = [
  'index.html',
  '404.html',
  ...['zh', 'en'].flatMap((l) => [`${l}/index.html`, `${l}/search/index.html`, `${l}/goto/index.html`]),
  ...['zh', 'en', 'zh-en'].flatMap((view) =>
    readdirSync(join(dist, view, slug), { withFileTypes: true })
      .filter((d) => d.isDirectory() && d.name !== 'pagefind')
      .map((d) => `${view}/${slug}/${d.name}/index.html`),
  ),
  ...['zh', 'en', 'zh-en'].map((view) => `${view}/${slug}/index.html`),
  ...readdirSync(join(dist, 'id', slug))
    .filter((id) => /^title$|table_1(__row_[12])?$|^chp_1(__sec_1)?(__p_1)?$/.test(id))
    .map((id) => `id/${slug}/${id}/index.html`),
];
let pages: { path: string; html: string; document: Document }[] = [];
beforeAll(() => {
  pages = paths.map((path) => {
    const html = readFileSync(join(dist, path), 'utf8');
    return { path, html, document: parseHTML(html).document as unknown as Document };
  });
  expect(pages.length).toBeGreaterThan(40);
});
/** What is wrong on any page: each finding with its page. */
const found = (look: (document: Document) => Iterable<string>) =>
  pages.flatMap(({ path, document }) => [...look(document)].map((what) => `${path}: ${what}`));
const all = (document: Document, selector: string) => [...document.querySelectorAll(selector)];
const opening = (e: globalThis.Element) => e.outerHTML.slice(0, e.outerHTML.indexOf('>') + 1);

describe('names', () => {
  test('what takes the focus and is no control has a role and a name', () => {
    expect(
      found((d) =>
        all(d, '[tabindex="0"]')
          .filter(
            (e) =>
              !e.matches('a, button, input, select, summary') &&
              !(e.getAttribute('role') && e.getAttribute('aria-label')),
          )
          .map(opening),
      ),
    ).toEqual([]);
  });
  test('no name stands on what has no role to carry it', () => {
    expect(
      found((d) =>
        all(d, '[aria-label]')
          .filter((e) => e.matches('pre, div, span, p, li, dd, dt, code') && !e.getAttribute('role'))
          .map(opening),
      ),
    ).toEqual([]);
  });
  test('every field has a label, not only words that vanish as one types', () => {
    expect(
      found((d) =>
        all(d, 'input:not([type=hidden]), select')
          .filter(
            (e) =>
              !e.closest('label') && !(e.id && d.querySelector(`label[for="${e.id}"]`)?.textContent?.trim()),
          )
          .map(opening),
      ),
    ).toEqual([]);
    for (const path of ['zh/search/index.html', 'en/goto/index.html']) {
      const { document } = pages.find((p) => p.path === path)!;
      expect(all(document, 'main label').map((l) => l.classList.contains('skip'))).toEqual([false]);
    }
  });
  test('the name of a button begins with what it shows', () => {
    expect(
      found((d) =>
        all(d, 'button[aria-label]')
          .filter((e) => !e.getAttribute('aria-label')!.startsWith(`${e.textContent!.trim()} `))
          .map(opening),
      ),
    ).toEqual([]);
  });
  test('where a page has several navigations, each has a name of its own', () => {
    expect(
      found((d) => {
        const names = all(d, 'nav').map((n) => n.getAttribute('aria-label') ?? '');
        return names.length > 1 && (names.includes('') || new Set(names).size < names.length)
          ? [names.join(' | ')]
          : [];
      }),
    ).toEqual([]);
  });
});

test('drawings have no attribute that SVG does not know', () => {
  expect(pages.some(({ document }) => document.querySelector('.figure svg'))).toBe(true);
  expect(found((d) => all(d, 'svg [font-variant]').map(opening))).toEqual([]);
});

test('without styles, links and buttons beside each other do not run together, save terms among the words', () => {
  const together = /<\/(?:a|button|small|summary)>(?=<(?:a|button|small|span)\b)/g;
  const apart = (html: string) =>
    html
      .replace(/<a [^>]*class="mark"[^>]*><\/a>|<a id="[^"]*" data-ui[^>]*><\/a>/g, '')
      .replace(/<a class="term"[^>]*>(.*?)<\/a>/gs, '$1');
  expect(
    pages.flatMap(({ path, html }) =>
      [...apart(html).matchAll(together)].map(
        (m) => `${path}: ${apart(html).slice(m.index - 60, m.index + 40)}`,
      ),
    ),
  ).toEqual([]);
});

test('a page that is not there has no address that search engines should keep', () => {
  const { document } = pages.find((p) => p.path === '404.html')!;
  expect(document.querySelector('link[rel=canonical], meta[property="og:url"]')).toBe(null);
  expect(document.querySelector('meta[name=robots]')!.getAttribute('content')).toBe('noindex');
  // What leads elsewhere is none that they should keep either.
  const known = /^(?:404|zh\/goto|en\/goto)/;
  expect(found((d) => all(d, 'meta[name=robots]').map(opening)).filter((f) => !known.test(f))).toEqual([]);
});

describe('the rows of a table', () => {
  test('on every page a heading of a group has just the rows of its group, and no cell reaches out of its own', () => {
    let groups = 0;
    expect(
      found((d) =>
        all(d, 'tbody').flatMap((body) => {
          const rows = [...body.children];
          return rows.flatMap((row, at) =>
            [...row.children].flatMap((cell) => {
              const reach = Number(cell.getAttribute('rowspan') ?? 1);
              const group = cell.getAttribute('scope') === 'rowgroup';
              groups += Number(group);
              const whole = !group || (at === 0 && (reach === rows.length || cell.hasAttribute('colspan')));
              return at + reach > rows.length || !whole ? [opening(cell)] : [];
            }),
          );
        }),
      ),
    ).toEqual([]);
    expect(groups).toBeGreaterThan(10);
  });
});
