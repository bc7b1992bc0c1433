/** How commands are called, and what is said where help is asked for. */
import type { Language } from '../../../src/core/model/language.ts';
import { columnsOf, padded } from '../../../src/core/model/screen.ts';
import { isPackage } from '../engine.ts';
import { type CommandName, commands } from './commands.ts';
import { helpInChinese, placesInChinese } from './help-zh.ts';
import { language as spoken } from './language.ts';

/** How a command is called with these words behind it: by its name, or where npm runs it, as that is asked. */
export function called(name: CommandName, words: string): string {
  if (isPackage && process.env['npm_lifecycle_event'] !== name)
    return ['npx plan-publisher', name, words].filter(Boolean).join(' ');
  return ['npm run', name, words && `-- ${words}`].filter(Boolean).join(' ');
}

/** A form with the words in it that stand for what is typed, in a language. */
const placed = (form: string, language: Language) =>
  language === 'zh'
    ? form.replace(/[A-Z]{2,}(?:\/[A-Z]+)?/gu, (word) => placesInChinese[word] ?? word)
    : form;

/** The forms of a command: all, or those of a part of it. */
export const formsOf = (name: CommandName, part = '', language: Language = spoken): string[] =>
  commands[name].forms
    .filter((form) => !part || form.split(' ')[0] === part)
    .map((form) => called(name, placed(form, language)));

/** The first form of a command, for a sentence that shows how it is called. */
export const usageOf = (name: CommandName): string => formsOf(name)[0]!;

/** Lines of names and what they do, one below the other. */
function listed(all: readonly (readonly [name: string, says: string])[]): string[] {
  const width = Math.max(0, ...all.map(([name]) => columnsOf(name)));
  return all.map(([name, says]) => `  ${padded(name, width)}   ${says}`);
}

const inLanguage = 'speaks Chinese or English; without it, the language of the system';
const thisHelp = 'says this';
const ofAll = [
  'plan-publisher COMMAND --help says how one is called; --version, which version this is.',
  'A command ends with 0 where all is well, with 1 where something stopped it or is wrong.',
];
/** What help says beside the table of commands. */
export const besideTable = [inLanguage, thisHelp, 'Example:', ...ofAll];

/** A line of help in a language. */
const toldIn = (language: Language) => (line: string) =>
  language === 'zh' ? (helpInChinese[line] ?? line) : line;

/** What `--help` behind a command says. */
export function helpOf(name: CommandName, language: Language = 'en'): string {
  const told = toldIn(language);
  const row = commands[name];
  const options = Object.entries(row.options).map(
    ([option, { value, says }]) =>
      [`--${option}${value ? ` ${placed(value, language)}` : ''}`, told(says)] as const,
  );
  return [
    ...formsOf(name, '', language),
    '',
    told(row.does),
    ...(row.notes ?? []).map(told),
    '',
    ...listed([
      ...Object.entries(row.parts ?? {}).map(([part, does]) => [part, told(does)] as const),
      ...options,
      ['--lang zh|en', told(inLanguage)],
      ['--help', told(thisHelp)],
    ]),
    '',
    `${told('Example:')} ${called(name, row.example)}`,
  ].join('\n');
}

/** The commands that there are here: a package has not those that are of the repository only. */
export const commandsHere = (inPackage = isPackage): CommandName[] =>
  (Object.keys(commands) as CommandName[]).filter((name) => !inPackage || !commands[name].isOfRepository);

/** All commands, a line each. */
export function helpOfAll(language: Language = 'en'): string {
  const told = toldIn(language);
  return [
    language === 'zh' ? 'plan-publisher 命令 ……' : 'plan-publisher COMMAND …',
    '',
    ...listed(commandsHere().map((name) => [name, told(commands[name].does)])),
    '',
    ...ofAll.map(told),
  ].join('\n');
}
