import { aBody } from '../../core/chinese/task-words.ts';

/** What parts offices, not inside brackets: 各县（市、区）政府. */
const between = /[、；，\s]+(?![^（(]*[）)])/u;

/** The offices that Chinese words name, one by one; the words as they are where a part of them names none. */
export function officesIn(words: string): string[] {
  const parts = words.split(between);
  return parts.every((part) => aBody.test(part)) ? [...new Set(parts)] : [words];
}
