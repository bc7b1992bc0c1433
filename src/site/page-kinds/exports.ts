/** The files to take along that the build made before the pages: their names, sizes and pages. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MadeFile } from '../../core/exports/files.ts';
import type { Language } from '../../core/model/language.ts';
import { translator } from '../../i18n/index.ts';
import type { View } from '../addresses.ts';

/** What a page that is rendered by a build may wait for: the files are made meanwhile. */
export interface Exporting {
  exported?: Promise<void>;
}

/** The files of a plan, or of one reading page of it, in a view; none where the build made none. */
export function exportsOf(plan: string, view: View, page = ''): MadeFile[] {
  const list = join(process.env['EXPORTS'] ?? 'dist', 'data', plan, 'files.json');
  if (!existsSync(list)) return [];
  const files = JSON.parse(readFileSync(list, 'utf8')) as MadeFile[];
  return files.filter((file) => file.page === page && file.edition === view);
}

const names = { pdf: 'PDF', epub: 'EPUB', docx: 'Word', 'akn.xml': 'Akoma Ntoso' } as const;
/** What the format of a file is called. */
export const nameOfForm = ({ form }: MadeFile): string => names[form];

/** How large a file is, behind its name: （22 页，637 kB） · (22 p., 637 kB). */
export function sizeOf({ bytes, pages }: MadeFile, language: Language): string {
  const kilobytes = `${Math.max(1, Math.round(bytes / 1000))} kB`;
  const count = pages === undefined ? [] : [translator(language)('pagesOfFile', { count: pages })];
  const sizes = [...count, kilobytes];
  return language === 'zh' ? `（${sizes.join('，')}）` : ` (${sizes.join(', ')})`;
}
