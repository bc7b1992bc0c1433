/** The picture that stands for a chapter, or a plan, where its address is shared: its heading over its title, 1200 by 630. */
import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { colour } from '../../../palette.ts';
import { escapeXml, languages, pageName, planOf, plans, siteName, type Language } from '../../../library.ts';

export const getStaticPaths = async () => (await plans()).flatMap(({ plan, pages }) => languages.flatMap((language) => ['plan', ...pages].map((page) => ({ params: { plan, name: `${language}-${page}` }, props: { language, page } }))));

/** Cuts words into lines of at most `width` (a Chinese character is one wide, a letter a half). */
function lines(words: string, width: number, most: number): string[] {
  const out = [''];
  let used = 0;
  for (const piece of words.match(/[A-Za-z0-9.,’'“”():–-]+ ?|\s|./gu) ?? []) {
    const wide = [...piece].reduce((a, c) => a + (/[\u2e80-\uffef]/u.test(c) ? 1 : 0.52), 0);
    if (used + wide > width && used) { out.push(''); used = 0; }
    out[out.length - 1] += piece;
    used += wide;
  }
  return out.length > most ? [...out.slice(0, most - 1), `${out[most - 1]!.slice(0, -2)}…`] : out;
}

export const GET: APIRoute = async ({ params, props }) => {
  const { language, page } = props as { language: Language; page: string };
  const plan = await planOf(params['plan']);
  const title = plan.title[language] || plan.title.zh;
  const heading = page === 'plan' ? title : pageName(plan, page, language).text;
  const text = (words: string[], y: number, size: number, extra = '') => words.map((line, i) => `<text x="80" y="${y + i * size * 1.35}" font-size="${size}" ${extra}>${escapeXml(line.trim())}</text>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" font-family="Noto Sans CJK SC, Noto Sans SC, PingFang SC, Microsoft YaHei, sans-serif" fill="${colour('ink')}"><rect width="1200" height="630" fill="${colour('paper')}"/><rect width="24" height="630" fill="${colour('accent')}"/>${text([siteName(language)], 110, 30, `fill="${colour('quiet')}"`)}${text(lines(heading, 17, 4), 230, 60, 'font-weight="bold"')}${page === 'plan' ? '' : text(lines(title, 34, 2), 535, 30, `fill="${colour('quiet')}"`)}</svg>`;
  return new Response(new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer()));
};
