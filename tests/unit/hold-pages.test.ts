import { expect, test } from 'vitest';
import { collector } from '../../src/core/model/diagnostics.ts';
import { holdPages, isOfPages } from '../../src/core/seeds/hold-pages.ts';
import { inEnglish } from '../helpers/in-english.ts';
import { column, page, readOf } from '../helpers/pages.ts';

const pages = [page(1, column('一、总则', { x: 80, y: 100, width: 400 }))];
/** What is said of a text, and of the pages that it was read from. */
function said(text: string, name = 'source.html') {
  const { report, diagnostics } = collector();
  const source = new TextEncoder().encode(text);
  const original = { name: 'original.pdf', bytes: new Uint8Array() };
  holdPages({ folder: 'seeds/mou', sourceName: name, source, original }, pages, report);
  return diagnostics.map(({ rule, place, message }) => `${rule} ${place.line ?? ''} ${inEnglish(message)}`);
}

test('the text of a plan is held against its pages, and each fault names line and page', () => {
  const { html } = readOf(pages);
  expect(said(html)).toEqual([]);
  const [other] = said(html.replace('总则', '总贝'));
  expect(other).toMatch(/^pages-not-kept 9 page 1 has “则” where this line has “贝”\. Mend the line/);
  expect(said(html.replace('总则', '总'))[0]).toMatch(/“则” is printed on page 1 at the place of this line/);
  expect(said(html.replace('总则', '总则则'))[0]).toMatch(/“则” is not printed at its place on page 1/);
  expect(said(html.replace(/ data-at="[^"]*"/gu, ''))[0]).toMatch(/^pages-unheld/);
});

test('a text that does not say where it is printed cannot be held, and that is said', () => {
  expect(said('一、总则\n正文。', 'source.txt')[0]).toMatch(
    /^pages-unheld {2}original\.pdf is offered beside this text/,
  );
});

test('only an original of pages is held', () => {
  const of = (name: string) =>
    isOfPages({
      folder: '',
      sourceName: '',
      source: new Uint8Array(),
      original: { name, bytes: new Uint8Array() },
    });
  expect(['original.pdf', 'original.ofd', 'original.docx'].map(of)).toEqual([true, true, false]);
});
