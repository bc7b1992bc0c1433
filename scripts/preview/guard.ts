/** Who may ask a preview: this machine, by its own name, and no page of another site. */
import type { IncomingMessage } from 'node:http';
import type { Said } from '../../src/core/model/sentence.ts';
import { dev as said } from '../shared/command/commands-said.ts';

const ownNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Why a request is not answered, as a sentence; null where it is. */
export function refusal({ headers }: Pick<IncomingMessage, 'headers'>): Said | null {
  const { host = '', origin, upgrade } = headers;
  if (!ownNames.has(host.replace(/:\d+$/u, ''))) return said.otherHost();
  if (upgrade) return said.noSockets();
  const isElsewhere = origin !== undefined && URL.parse(origin)?.host !== host;
  const site = headers['sec-fetch-site'];
  const isOpened = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  if (isElsewhere || (!isOpened && (site === 'cross-site' || site === 'same-site'))) return said.otherSite();
  return null;
}

/** What a browser is told of each answer: to read it as what it is, in no frame, and to keep no copy. */
export const headers: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
};
