/** A plain static host: it serves a built site as those do that sites are brought to. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, posix } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);

/** What a browser is told that a file is, by its ending; the rest it keeps as it is. */
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.epub': 'application/epub+zip',
};
/** Those that are no words. */
const isPacked = (type: string) => /octet-stream|png|pdf|zip|openxml/.test(type);

/** The path that an address names, or null where it is none. */
function pathOf(address: string): string | null {
  try {
    return posix.normalize(decodeURIComponent(new URL(address, 'http://x').pathname));
  } catch {
    return null;
  }
}

/** What hosts keep to themselves: records of the build, and what is written for the host. */
const isHidden = (path: string) => /\/\.|\\|\0|^\/_headers$/u.test(path);

/** Where the answer to an address is: a file of the site, another address, or nothing. */
function find(folder: string, base: string, address: string): { file?: string; moved?: string } {
  const path = pathOf(address);
  const [query] = /\?.*|$/u.exec(address)!;
  if (path === '/' && base !== '/') return { moved: base + query };
  if (!path || !`${path}/`.startsWith(base)) return {};
  const below = path.slice(base.length - 1);
  const file = join(folder, below);
  if (isHidden(below) || !existsSync(file)) return {};
  // It may go meanwhile: the site is made anew while it is served.
  if (!statSync(file, { throwIfNoEntry: false })?.isDirectory()) return { file };
  return path.endsWith('/') ? { file: join(file, 'index.html') } : { moved: `${encodeURI(path)}/${query}` };
}

/** A file; null where it is not there, or goes while the site is made anew. */
function read(file: string | undefined): Buffer | null {
  try {
    return file ? readFileSync(file) : null;
  } catch {
    return null;
  }
}

/** Where a site is served: a port, 0 for one that is free, of this computer by this name. */
interface At {
  port: number;
  host: string;
}

/**
 * Serves a built site under `base` as a plain static host does; `quality` (0 to 11): how hard brotli tries.
 */
export async function serve(
  folder: string,
  base = '/',
  quality = 5,
  { port, host }: At = { port: 0, host: '127.0.0.1' },
): Promise<{ origin: string; close: () => void }> {
  const answer = async (response: ServerResponse, address: string, takesBrotli: boolean) => {
    const { file, moved } = find(folder, base, address);
    if (moved) return response.writeHead(302, { location: moved }).end();
    const found = read(file);
    const content = found ?? read(join(folder, '404.html')) ?? Buffer.from('');
    const type = types[found ? extname(file!) : '.html'] ?? 'application/octet-stream';
    // As hosts do, words go compressed where the client takes that.
    const compressed = takesBrotli && !isPacked(type);
    response.writeHead(found ? 200 : 404, {
      'content-type': type,
      'access-control-allow-origin': '*',
      ...(compressed && { 'content-encoding': 'br' }),
    });
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
    return response.end(compressed ? await compress(content, { params }) : content);
  };
  const server = createServer((request, response) => {
    void answer(response, request.url!, /\bbr\b/.test(String(request.headers['accept-encoding'])));
  });
  // On a busy machine a client may come back late to a connection that it was promised.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, host, done));
  return {
    origin: `http://${host}:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
