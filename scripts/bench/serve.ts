import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { constants, createBrotliCompress } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.csv': 'text/csv',
  '.txt': 'text/plain',
};

/**
 * Serves a built site under `base` on a free port, as a plain static host does; `quality` (0 to 11): how hard
 * brotli tries.
 */
export async function serve(
  folder: string,
  base = '/',
  quality = 5,
): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url!, 'http://x').pathname));
    let file = path.startsWith(base) ? join(folder, path.slice(base.length)) : join(folder, '\0');
    if (!file.includes('\0') && existsSync(file) && statSync(file).isDirectory())
      file = join(file, 'index.html');
    const found = !file.includes('\0') && existsSync(file);
    const type = types[extname(found ? file : '.html')] ?? 'application/octet-stream';
    // As hosts do, words go compressed where the client takes that.
    const compressed =
      type !== 'application/octet-stream' && /\bbr\b/.test(String(request.headers['accept-encoding']));
    response.writeHead(found ? 200 : 404, {
      'content-type': type,
      'access-control-allow-origin': '*',
      ...(compressed && { 'content-encoding': 'br' }),
    });
    const content = createReadStream(found ? file : join(folder, '404.html'));
    (compressed
      ? content.pipe(createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: quality } }))
      : content
    ).pipe(response);
  });
  // On a busy machine a client may come back late to a connection that it was promised.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
