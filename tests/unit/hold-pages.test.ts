import { describe, expect, test } from 'vitest';
import { collector } from '../../src/core/model/diagnostics.ts';
import { readPages } from '../../src/core/pages/read-pages.ts';
import { holdPages, isOfPages } from '../../src/core/seeds/hold-pages.ts';
import { holdReading, isOfWords } from '../../src/core/seeds/hold-reading.ts';
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

describe('the text of a Word or ODT document', () => {
  const reading =
    '<p>一、总则</p>\n<p>新增床位2860张，投资3亿元。</p>\n<table><tr><td>甲</td><td>5</td></tr></table>';
  const heldTo = (text: string) => {
    const { report, diagnostics } = collector();
    const original = { name: 'original.docx', bytes: new Uint8Array() };
    const files = {
      folder: 'seeds/mou',
      sourceName: 'source.html',
      source: new TextEncoder().encode(text),
      original,
    };
    expect(isOfWords(files)).toBe(true);
    holdReading(files, reading, report);
    return diagnostics.map(({ rule, place, message }) => `${rule} ${place.line ?? ''} ${inEnglish(message)}`);
  };
  test('may be parted, joined and marked otherwise', () => {
    const parted = reading
      .replace('<p>一、总则</p>\n<p>', '<h2>一、\n总 则</h2><p>')
      .replace('，投', '，</p>\n\n<p>投');
    expect(heldTo(parted)).toEqual([]);
  });
  test('has its words: what differs is said with its line', () => {
    expect(heldTo(reading.replace('2860', '2960'))).toEqual([
      expect.stringMatching(
        /^pages-not-kept 2 original\.docx has “增床位2860张，” where this line has “增床位2960张，”/,
      ),
    ]);
    expect(heldTo(reading.replace('<td>5</td>', '<td></td>'))[0]).toMatch(
      /^pages-not-kept 3 original\.docx has “5” behind “甲”, and here that is missing\./,
    );
    expect(heldTo(reading.replace('新增床位2860张，投资3亿元。', ''))[0]).toMatch(
      /^pages-not-kept 1 original\.docx has “新增床位2860张，投资3亿元。” behind “.*总则”/,
    );
    expect(heldTo(reading.replace('位2860', '位280'))[0]).toMatch(/ has “6” behind “增床位28”, and here/);
    expect(heldTo(reading.replace('总则', '总则则言'))[0]).toMatch(
      /^pages-not-kept 1 “则言” behind “一、总则” is not/,
    );
    expect(heldTo(reading.replace('一、总则', '').replace('3亿', '4亿'))).toHaveLength(2);
  });
  test('has other words where they are marked', () => {
    const marked = reading.replace('2860', '<ins>2960</ins><del hidden>2860</del>');
    expect(heldTo(marked)).toEqual([]);
  });
  test('is not held where it is another document', () => {
    expect(heldTo(`<p>${'乙'.repeat(3000)}</p>`)).toEqual([expect.stringMatching(/^pages-unheld/)]);
  });
});

test('the head of a text says how it is mended, in the language of the command and on as many lines', () => {
  const [zh, en] = [readPages(pages, 'PDF', 'zh').html, readPages(pages, 'PDF', 'en').html];
  expect(zh).toMatch(/<!--\n {2}这是从原件各页读出的文字/u);
  expect(zh.slice(zh.indexOf('-->'))).toBe(en.slice(en.indexOf('-->')));
  expect(zh.split('\n')).toHaveLength(en.split('\n').length);
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
