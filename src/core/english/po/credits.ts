import type { Credits } from '../../model/plan.ts';

const credit = /^(translated|reviewed) (\d{4}(?:-\d{2}){0,2})(?: by (\S.{0,79}))?$/iu;

/**
 * Who translated and who reviewed an entry, and when, from the lines of its translator's comments:
 * `reviewed 2026-11 by Wang Li`. The last line of each kind holds; undefined where no line says any.
 */
export function creditsIn(lines: readonly string[]): Credits | undefined {
  const credits: Credits = {};
  for (const line of lines) {
    const [, what, on, by = ''] = credit.exec(line.trim()) ?? [];
    if (on) credits[what!.toLowerCase() as keyof Credits] = { on, by: by.trim() };
  }
  return Object.keys(credits).length ? credits : undefined;
}
