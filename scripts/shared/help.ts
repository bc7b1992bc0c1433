/** How commands are called, and what is said where help is asked for. */
import { type CommandName, type CommandRow, commands } from './commands.ts';
import { isPackage } from './engine.ts';

/** How a command is called with these words behind it: by its name, or where npm runs it, as that is asked. */
export function called(name: CommandName, words: string): string {
  if (isPackage && process.env['npm_lifecycle_event'] !== name)
    return ['npx plan-publisher', name, words].filter(Boolean).join(' ');
  return ['npm run', name, words && `-- ${words}`].filter(Boolean).join(' ');
}

/** The forms of a command: all, or those of a part of it. */
export const formsOf = (name: CommandName, { forms }: CommandRow, part = ''): string[] =>
  forms.filter((form) => !part || form.split(' ')[0] === part).map((form) => called(name, form));

/** Lines of names and what they do, one below the other. */
function listed(all: readonly (readonly [name: string, says: string])[]): string[] {
  const width = Math.max(0, ...all.map(([name]) => name.length));
  return all.map(([name, says]) => `  ${name.padEnd(width)}   ${says}`);
}

/** What `--help` behind a command says. */
export function helpOf(name: CommandName, row: CommandRow = commands[name]): string {
  const options = Object.entries(row.options).map(
    ([option, { value, says }]) => [`--${option}${value ? ` ${value}` : ''}`, says] as const,
  );
  return [
    ...formsOf(name, row),
    '',
    row.does,
    ...(row.notes ?? []),
    '',
    ...listed([...Object.entries(row.parts ?? {}), ...options, ['--help', 'says this']]),
    '',
    `Example: ${row.before ? `${row.before} ` : ''}${called(name, row.example)}`,
  ].join('\n');
}

/** All commands, a line each. */
export function helpOfAll(): string {
  const known = Object.entries(commands).filter(([, row]) => !isPackage || !row.isOfRepository);
  return [
    'plan-publisher COMMAND …',
    '',
    ...listed(known.map(([name, { does }]) => [name, does])),
    '',
    'plan-publisher COMMAND --help says how one is called; --version, which version this is.',
    'A command ends with 0 where all is well, with 1 where something stopped it or is wrong.',
  ].join('\n');
}
