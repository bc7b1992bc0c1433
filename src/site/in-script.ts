/**
 * The pages of a plan in Traditional characters: what they say in Chinese is tagged as that. The words of a page have
 * their quotation marks escaped, so that none of them is taken for a tag.
 */

/** The class that tells such a page. */
export const hant = 'hant';
const isHant = new RegExp(`^<!doctype html><html[^>]* class="[^"]*\\b${hant}\\b`, 'iu');

/** A page with the tags of its own script. */
export const inScript = (page: string): string =>
  isHant.test(page)
    ? page
        .replaceAll('lang="zh-CN"', 'lang="zh-Hant"')
        // Which tells scripts by regions.
        .replace('property="og:locale" content="zh_CN"', 'property="og:locale" content="zh_TW"')
    : page;
