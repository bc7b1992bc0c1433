/** The icon for home screens, from the icon of the site. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { engine } from '../site/engine.ts';

export const GET: APIRoute = async () => {
  // Loaded where it is drawn: a site of before has it.
  const { default: sharp } = await import('sharp');
  const icon = sharp(readFileSync(join(engine, 'public/icon.svg')), { density: 432 });
  return new Response(new Uint8Array(await icon.resize(180, 180).png().toBuffer()));
};
