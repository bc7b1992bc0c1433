import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { UsedTerm } from '../../src/core/published/plan-json.ts';
import { project } from '../helpers/folder.ts';
import { useSite } from '../helpers/served.ts';

const slug = 'futian-hitech-13fyp';
const terms = (JSON.parse(readFileSync(`content/${slug}/glossary.json`, 'utf8')) as { terms: UsedTerm[] })
  .terms;
const site = useSite(() => join(project, 'dist'));

const open = async (language: string, javaScriptEnabled = true) => {
  const context = await site.browser.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled,
  });
  const page = await context.newPage();
  await page.goto(`${site.origin}/${language}/${slug}/glossary/`);
  return page;
};

describe('the glossary', () => {
  test('without scripts it is whole, each term once under its initial', async () => {
    const page = await open('en', false);
    expect(await page.locator('.entry').count()).toBe(terms.length);
    expect(await page.locator('.terms').isVisible()).toBe(false);
    for (const href of await page.$$eval('.initials a', (all) => all.map((a) => a.getAttribute('href')!)))
      expect(await page.locator(`[id="${href.slice(1)}"]`).count()).toBe(1);
    await page.context().close();
  });
  test.each([
    ['zh', '房补', '住房'],
    ['en', 'coworking', '众创空间'],
  ])('%s: it is narrowed by readers’ words: %s', async (language, word, term) => {
    const page = await open(language);
    await page.fill('.terms [name=q]', word);
    const shown = await page.$$eval('.entry:not([hidden])', (all) => all.map((e) => e.id));
    expect(shown).toContain(term);
    expect(shown.length).toBeLessThan(10);
    await page.fill('.terms [name=q]', '');
    await page.selectOption('.terms [name=kind]', 'company');
    expect(await page.locator('.entry:not([hidden])').count()).toBe(
      terms.filter(({ kind }) => kind === 'company').length,
    );
    await page.context().close();
  });
  test('it is turned to the order of the other language', async () => {
    const page = await open('en');
    const [before, ids] = [
      await page.$$eval('.entry p > [lang=en]', (all) => all.map((e) => e.textContent)),
      await page.$$eval('.entry', (all) => all.map((e) => e.id)),
    ];
    expect(before[0]).toMatch(/^11th/);
    await page.selectOption('.terms [name=by]', 'zh');
    const turned = await page.$$eval('.entry', (all) => all.map((e) => e.id));
    expect(turned).not.toEqual(ids);
    expect(turned.toSorted()).toEqual(ids.toSorted());
    expect(await page.locator('[id="initial-S"] ~ [id="深圳"]').count()).toBe(1);
    await page.selectOption('.terms [name=by]', 'en');
    expect(await page.$$eval('.entry', (all) => all.map((e) => e.id))).toEqual(ids);
    await page.context().close();
  });
  test('by keyboard each initial comes into view whole', async () => {
    const page = await open('en');
    await page.locator('.initials a').first().focus();
    const beyond: string[] = [];
    for (let left = await page.locator('.initials a').count(); left--; await page.keyboard.press('Tab')) {
      const letter = await page.evaluate(() => {
        const own = document.activeElement!;
        const { right } = own.closest('.initials')!.getBoundingClientRect();
        return own.getBoundingClientRect().right > right + 1 ? own.textContent : '';
      });
      if (letter) beyond.push(letter);
    }
    expect(beyond).toEqual([]);
    await page.context().close();
  });
});
