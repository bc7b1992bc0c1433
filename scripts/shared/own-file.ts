/** What a compiler says of a file that a publisher put into theme/, as a place and a few words. */
export interface OwnFault {
  file: string;
  line: string;
  words: string;
}

const place = /\btheme\/(?<name>[\w.-]+\.astro)(?::(?<line>\d+))?(?::\d+)?/u;
/** What compilers put around the cause: how many faults, their own names, paths, and frames drawn of signs. */
const around = [
  /^Build failed with \d+ errors?:/u,
  /\[(?:plugin [\w:.-]+|[A-Z]+(?:_[A-Z]+)*)\]/gu,
  /\[?\s*\S*\/theme\/[\w.-]+\.astro(?::\d+)*\s*\]?/gu,
  /\btheme\/[\w.-]+\.astro(?::\d+)*/gu,
  /[\u2500-\u257f]+/gu,
  /(?:\.\.\/)+node_modules\//gu,
];

/** The file of theme/ that a message is about, with the cause alone; null where it is about none. */
export function ownFault(message: string): OwnFault | null {
  const found = place.exec(message)?.groups;
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
