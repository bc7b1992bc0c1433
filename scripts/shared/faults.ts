/**
 * What stops a command, said in a sentence for people: thrown where nothing sensible can go on, and printed
 * as it is.
 */
export class Fault extends Error {}

/**
 * What the system says of a file (the code of an error) -> what that means and what to do; `at` names the
 * file, or says that one is meant.
 */
const ofSystem: Record<string, (at: string) => string> = {
  ENOENT: (at) => `${at} is missing. Put it back, or check its name.`,
  EISDIR: (at) => `${at} is a folder, and a file is expected there. Rename or move the folder.`,
  ENOTDIR: (at) =>
    `${at} cannot be reached: a file stands where a folder is expected. Rename or move the file.`,
  EACCES: (at) =>
    `${at} may not be read or written by you. Ask for the right to it, or run the command as its owner.`,
  EPERM: (at) =>
    `${at} may not be changed by you. Ask for the right to it, or close the program that has it open.`,
  EROFS: (at) => `${at} lies on a disk that can only be read. Work in a folder that can be written.`,
  ENOSPC: (at) => `the disk is full, and ${at} could not be written. Make room and run the command again.`,
  EDQUOT: (at) =>
    `your share of the disk is used up, and ${at} could not be written. Make room and run the command again.`,
  EFBIG: (at) => `${at} is larger than this disk or this program can take. Make it smaller.`,
  EMFILE: (at) =>
    `too many files are open, and ${at} could not be opened. Close other programs and run the command again.`,
  ENFILE: (at) =>
    `too many files are open, and ${at} could not be opened. Close other programs and run the command again.`,
  ENOMEM: () => 'there is not enough memory. Close other programs and run the command again.',
  EBUSY: (at) =>
    `${at} cannot be replaced: it is in use, or a disk of its own. ` +
    'Close what uses it, or work in a folder on it.',
  EXDEV: (at) => `${at} lies on another disk than the folder it stands in. Work in a folder inside it.`,
  ENAMETOOLONG: (at) => `the name of ${at} is too long for this disk. Give it a shorter one.`,
  ELOOP: (at) => `${at} is a link that leads to itself. Put the file itself there.`,
  EEXIST: (at) => `${at} exists already, and something else should be made there. Rename or move it.`,
  ENOTEMPTY: (at) =>
    `${at} could not be removed, because something was written into it. Run the command again.`,
  EIO: (at) => `the disk gave an error at ${at}. Check the disk, then run the command again.`,
  EAGAIN: (at) => `the system had no room for ${at}. Close other programs and run the command again.`,
  ERR_FS_FILE_TOO_LARGE: (at) => `${at} is too large to be read. Make it smaller.`,
  ERR_STRING_TOO_LONG: (at) => `${at} is too large to be read. Make it smaller.`,
  ERR_MODULE_NOT_FOUND: () =>
    'a package of this project is not installed. Run npm ci, then the command again.',
};

/** What an error tells of itself; errors of other programs give their code only in their message. */
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
interface Told {
  code?: unknown;
  path?: unknown;
  dest?: unknown;
  message?: unknown;
  id?: unknown;
  loc?: { file?: unknown; line?: unknown };
}
const codeIn = ({ code, message }: Told): string | undefined =>
  [
    textOf(code),
    /\b(E[A-Z]{3,})\b/.exec(textOf(message))?.[1] ?? '',
    /no space left on device/i.test(textOf(message)) ? 'ENOSPC' : '',
  ].find((c) => Object.hasOwn(ofSystem, c));

/** The words of a message, on one line, without the lines that say where in the program it came from. */
const wordsOf = (message: string): string =>
  message
    .split('\n')
    .filter((line) => !/^\s*at /.test(line))
    .join(' ')
    .replace(/^(?:\w*Error(?: \[\w+\])?: )+/, '')
    .replace(/\s+/gu, ' ')
    .trim();

/**
 * Whatever was thrown -> a sentence for people that says what is wrong, at which file, and what to do.
 * `folder` is where the command runs: paths below it are named from there.
 * A Fault is said as it is; what nobody foresaw asks to be reported.
 */
export function sentenceOf(error: unknown, folder: string): string {
  if (error instanceof Fault) return error.message;
  const told: Told = typeof error === 'object' && error !== null ? error : { message: error };
  const code = codeIn(told);
  if (code) {
    const path = textOf(
      (code === 'ENOENT' ? undefined : told.dest) ?? told.path ?? /'([^']+)'/.exec(textOf(told.message))?.[1],
    ).replace(`${folder}/`, '');
    const said = ofSystem[code]!(path || 'a file');
    return path && said.startsWith(path) ? said : said[0]!.toUpperCase() + said.slice(1);
  }
  const file = textOf(told.loc?.file ?? told.id).replace(`${folder}/`, '');
  const line = told.loc?.line ? `:${textOf(told.loc.line)}` : '';
  const words = wordsOf(textOf(told.message)) || 'no reason was given';
  const where = file && `${file}${line}: `;
  return (
    `${where}This should not have happened: ${words}${/[.!?。]$/.test(words) ? '' : '.'} ` +
    'Please report it with the document that caused it; with DEBUG=1 before the command it says where in ' +
    'the program.'
  );
}
