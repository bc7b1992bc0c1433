import { livingIds } from '../../src/core/addresses/keep-ids.ts';
import { recorded } from '../../src/core/addresses/permalinks.ts';
import { type Permalinks, permalinksSchema } from '../../src/core/addresses/record.ts';
import { release, retire } from '../../src/core/addresses/release.ts';
import { isDivision, type Node, walk } from '../../src/core/model/plan.ts';
import { readDocument } from '../../src/core/read/document.ts';
import { readPlan } from '../../src/core/seeds/read-plan.ts';
import { readYaml } from '../../src/core/seeds/yaml/yaml.ts';
import { unaided } from './unaided.ts';

/** Paragraphs of an article; none of one that is its number alone. */
export type Article = string[];
/** A number below a hundred as a law prints it. */
function inChinese(n: number): string {
  const digits = '零一二三四五六七八九';
  if (n < 10) return digits[n]!;
  return `${n < 20 ? '' : digits[Math.floor(n / 10)]}十${n % 10 ? digits[n % 10] : ''}`;
}

/** A law of these articles, numbered through; a string is the title of a chapter. */
export function law(...parts: (Article | string)[]): string {
  let [chapter, article] = [0, 0];
  const lines = parts.map((part) =>
    typeof part === 'string'
      ? `第${inChinese(++chapter)}章 ${part}`.trim()
      : `第${inChinese(++article)}条 ${part.join('\n')}`.trim(),
  );
  return `某市条例\n${lines.join('\n')}\n`;
}

/**
 * The law read with its record, with the record as it is after a release of that, for which what is lost is retired; and
 * each heading's id by its words.
 */
export function readLaw(text: string, record: Permalinks) {
  const { lines } = readDocument(new TextEncoder().encode(text), 'a.txt', () => {})!;
  const plan = readPlan(lines, { ...unaided(), record });
  const nodes = [...walk(plan.nodes)];
  const ids = nodes.map((n) => n.eId);
  const lost = livingIds(record).filter((id) => !ids.includes(id));
  const before = retire(written.get(record) ?? '', lost, '2026-01-01');
  const yaml = release(before, record, recorded(plan), '2026-01-01');
  const next = readYaml(yaml, permalinksSchema, 'permalinks-yaml', { file: 'f', report: () => {} })!.value;
  written.set(next, yaml);
  const wordsOf = (n: Node): string => n.words || n.children.map(wordsOf).join(' ');
  const headings = nodes.filter((n) => isDivision(n.kind)).map((n) => [wordsOf(n), n.eId] as const);
  return { record: next, headings, ids };
}
/** What each record was read from. */
const written = new Map<Permalinks, string>();
export const none = permalinksSchema.parse({});
