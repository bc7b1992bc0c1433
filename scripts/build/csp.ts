import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withPolicy } from './policy.ts';

/**
 * Writes its content security policy into every page of a built site. `others`: the sites whose plans can be
 * searched from it.
 */
export function writePolicies(site: string, others: readonly string[]): void {
  for (const file of readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((f) =>
    f.endsWith('.html'),
  )) {
    const path = join(site, file);
    writeFileSync(path, withPolicy(readFileSync(path, 'utf8'), others));
  }
}
