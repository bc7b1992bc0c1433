import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { listed, type Said } from '../../../src/core/model/sentence.ts';
import { askNearest } from '../command/ask-nearest.ts';
import { opening as said } from './files-said.ts';

/** Files that a command may be meant for: documents, and tables of translators. */
const ofPeople = /^[^.~].*\.(?:txt|md|markdown|html?|docx?|wps|odt|pdf|ofd|xlsx|tmx)$/iu;
/** At most this many files are named where the one asked for is not there. */
const fewFiles = 8;

/** That there is no such file, with the one in its folder that may be meant, and all where they are few. */
export function noFile(file: string): Said {
  const folder = dirname(file);
  const isFolder = existsSync(folder) && statSync(folder).isDirectory();
  const names = isFolder
    ? readdirSync(folder, { withFileTypes: true }).filter((one) => one.isFile() && ofPeople.test(one.name))
    : [];
  const files = names.map(({ name }) => name);
  const meant = files.find((name) => name.startsWith(`${basename(file)}.`)) ?? basename(file);
  const few = files.length > 0 && files.length <= fewFiles;
  return said.noFile({
    near: askNearest(meant, files),
    here: few ? said.here({ folder: resolve(folder), names: listed(files) }) : '',
  });
}
