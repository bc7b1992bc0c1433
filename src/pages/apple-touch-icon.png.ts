/** The icon for home screens, from the icon of the site. */
import type { APIRoute } from 'astro';
import sharp from 'sharp';
import icon from '../../public/icon.svg?raw';

export const GET: APIRoute = async () =>
  new Response(
    new Uint8Array(await sharp(Buffer.from(icon), { density: 432 }).resize(180, 180).png().toBuffer()),
  );
