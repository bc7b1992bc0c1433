import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Benched } from './benched.ts';

const lighthouse = 'lighthouse@12.8.2';
const flags = '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic';

/**
 * The scores of a page, by what they are of; null, said in a sentence, where Lighthouse does not run. It is
 * fetched when it is asked for: it is larger than all else that this project needs.
 */
export async function scoresOf(url: string): Promise<Record<string, number> | null> {
  const { stdout } = await promisify(execFile)(
    'npx',
    ['-y', lighthouse, url, '--output=json', '--quiet', flags],
    {
      maxBuffer: 1e8,
      env: { ...process.env, CHROME_PATH: process.env['CHROME_PATH'] ?? '/usr/bin/chromium' },
    },
  ).catch((error: Error) => {
    console.error(`Lighthouse did not run: ${error.message.split('\n')[0]}`);
    return { stdout: '' };
  });
  if (!stdout) return null;
  const { categories } = JSON.parse(stdout) as { categories: Record<string, { score: number }> };
  return Object.fromEntries(
    Object.entries(categories).map(([name, { score }]) => [name, Math.round(score * 100)]),
  );
}

/** Prints the scores of a page of each kind; none where Lighthouse does not run. */
export async function scoresOfPages({ origin, slug, plan }: Benched): Promise<void> {
  console.log('\nLighthouse, mobile (npx lighthouse)');
  const rows: Record<string, Record<string, number>> = {};
  for (const path of [
    '/zh/',
    `/zh/${slug}/`,
    `/zh/${slug}/${plan.pages[1]}/`,
    `/zh-en/${slug}/${plan.pages[1]}/`,
    `/en/${slug}/figures/`,
    `/en/${slug}/about/`,
    `/id/${slug}/${plan.clauses.find((c) => c.kind === 'p')!.eId}/`,
    '/zh/search/?q=5G',
  ]) {
    const scores = await scoresOf(origin + path);
    if (!scores) break;
    rows[path] = scores;
  }
  console.table(rows);
}
