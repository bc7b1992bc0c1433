/** The icon for home screens, from the icon of the site. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { engine } from '../site/engine.ts';

export const GET: APIRoute = async () =>
  new Response(
    new Uint8Array(
      await sharp(readFileSync(join(engine, 'public/icon.svg')), { density: 432 })
        .resize(180, 180)
        .png()
        .toBuffer(),
    ),
  );
