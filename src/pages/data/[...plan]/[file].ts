/** The files a plan publishes for programs (contract: docs/data.md). */
import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import type { Address } from '../../../core/addresses/locate.ts';
import { type Language, languages } from '../../../core/model/language.ts';
import { publishedPlan } from '../../../core/published/plan-json.ts';
import { findingsOf, inEnglish, termsOf } from '../../../site/content.ts';
import { dataOf, tableFile, tableFiles, tablesOf } from '../../../site/data.ts';
import { editionsOf } from '../../../site/editions.ts';
import { calendarOf } from '../../../site/for-programs/calendar.ts';
import { type Shown, traditionalFor } from '../../../site/in-traditional.ts';
import { type LibraryPlan, planOf } from '../../../site/library.ts';
import { saidPromises } from '../../../site/page-kinds/promises.ts';
import { offlineFiles } from '../../../site/page-kinds/take-away.ts';
import { ofEditions } from '../../../site/routes.ts';

/** All that the pages of an edition say; of the one in force, all editions. */
async function shownOf(own: LibraryPlan): Promise<Shown> {
  const earlier = own.day ? [] : (await editionsOf(own)).slice(0, -1);
  const shown = { plan: own, terms: termsOf(own.plan), findings: findingsOf(own.plan) };
  return { ...shown, earlier: await Promise.all(earlier.map(shownOf)) };
}

export const getStaticPaths = ofEditions(({ plan, files }) =>
  [
    'plan.json',
    'addresses.json',
    'offline.json',
    'traditional.json',
    ...(tablesOf(plan).length ? ['tables.xlsx'] : []),
    ...(dataOf(plan).promises.some(({ due }) => due) ? languages.map((l) => `promises.${l}.ics`) : []),
    ...files.map((f) => f.name),
    ...tableFiles(plan),
  ].map((file) => ({ file })),
);

export const GET: APIRoute = async ({ params, site }) => {
  const { plan, file } = params as { plan: string; file: string };
  if (file === 'plan.json')
    return new Response(`${JSON.stringify(publishedPlan(await planOf(plan)), null, 1)}\n`);
  if (file === 'addresses.json') {
    const { clauses, aliases, gone } = await planOf(plan);
    const former = [...Object.keys(aliases), ...Object.keys(gone)].map((eId): Address => [eId, '', '', '']);
    return new Response(
      JSON.stringify([...clauses.map((c): Address => [c.eId, c.page, c.cite.zh, c.cite.en]), ...former]),
    );
  }
  if (file === 'offline.json') return Response.json({ files: offlineFiles(await planOf(plan)) });
  if (file === 'traditional.json') return Response.json(traditionalFor(await shownOf(await planOf(plan))));
  if (file === 'tables.xlsx') {
    // Loaded where it is written: of what has changed most is not in it.
    const { writeSpreadsheet } = await import('../../../site/spreadsheet/spreadsheet.ts');
    const { title, byId } = await planOf(plan);
    return new Response(
      new Uint8Array(
        await writeSpreadsheet(
          [title.zh, title.en].filter(Boolean).join(' · '),
          dataOf(plan),
          byId,
          (q) => inEnglish(plan, q)?.text ?? null,
        ),
      ),
    );
  }
  const language = /^promises\.(zh|en)\.ics$/.exec(file)?.[1] as Language | undefined;
  if (language) {
    const own = await planOf(plan);
    return new Response(calendarOf(site, own, saidPromises(own, dataOf(plan), language), language));
  }
  if ((await planOf(plan)).files.some((f) => f.name === file))
    return new Response(readFileSync(`content/${plan}/source/${file}`));
  return new Response(tableFile(plan, file));
};
