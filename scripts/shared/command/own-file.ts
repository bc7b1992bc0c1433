/** What is wrong with a file that a publisher put into theme/, as a place and a few words. */
interface OwnFault {
  file: string;
  line: string;
  words: string;
}

/** A name in theme/, as site.yaml takes it (src/core/published/theme.ts), folders before it. */
const part = '[\\p{L}\\p{N}_-][\\p{L}\\p{N}._ -]*?';
const name = `(?:${part}/)*${part}\\.`;
const component = `${name}astro`;
const place = new RegExp(`(?<![\\w-])theme/(?<name>${component})(?::(?<line>\\d+))?(?::\\d+)?`, 'gu');
/** What compilers put around the cause: how many faults, their own names, paths, and frames drawn of signs. */
const around = [
  /^Build failed with \d+ errors?:/u,
  /\[(?:plugin [\w:.-]+|[A-Z]+(?:_[A-Z]+)*)\]/gu,
  new RegExp(`\\[?\\s*\\S*/theme/${component}(?::\\d+)*\\s*\\]?`, 'gu'),
  new RegExp(`(?<![\\w-])theme/${component}(?::\\d+)*`, 'gu'),
  /[\u2500-\u257f]+/gu,
  /(?:\.\.\/)+node_modules\//gu,
  // From where else the file is asked for.
  /;?\s*Module not found\.?\s*Help:.*$/su,
];

/** A place in a file of theme/, in a line of those that an error brings along of where it came from. */
const came = new RegExp(`^\\s*at .*?[/\\\\]theme/(?<name>${name}\\w+):(?<line>\\d+):\\d+\\)?$`, 'u');

/**
 * Where in the publisher's own files an error was thrown, by its stack; null where none of them takes part in it. What
 * they call of the program counts as called by them.
 */
export function ownPlace(stack: string): Omit<OwnFault, 'words'> | null {
  for (const line of stack.split('\n')) {
    const found = came.exec(line.replaceAll('\\', '/'))?.groups;
    if (found) return { file: `theme/${found['name']}`, line: found['line']! };
  }
  return null;
}

/** The file of theme/ that a message is about, with the cause alone; null where it is about none. */
export function ownFault(message: string): OwnFault | null {
  const all = [...message.matchAll(place)].map(({ groups }) => groups!);
  const found = all.find(({ line }) => line) ?? all[0];
  if (!found) return null;
  // A folder of a publisher may have blanks in its name: all before theme/ on that side goes.
  const named = message.replace(/(?<=\] |^)\/.*?(?=\/?\btheme\/)/u, '');
  const words = around.reduce((text, pattern) => text.replace(pattern, ' '), named);
  return {
    file: `theme/${found['name']}`,
    line: found['line'] ?? '',
    words: words.replace(/\s+/gu, ' ').trim(),
  };
}
