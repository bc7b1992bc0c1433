import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Memory, type Unit } from '../../src/core/english/exchange/memory.ts';
import { readPo } from '../../src/core/english/po/file.ts';
import { foldersIn } from '../shared/files.ts';
import { numbersFrom } from './other-plans.ts';

const hanzi = 4000;
/** The part of the characters of a clause that is exchanged for others, at most. */
const exchanged = 0.8;

/** So many units that differ in their words, made of the first plan's own; each is text of its own in memory. */
function* unitsOf(own: readonly Unit[], count: number): Generator<Unit> {
  const random = numbersFrom(1);
  for (let i = 0; i < count; i++) {
    const { from, zh, en } = own[i % own.length]!;
    const signs = [...zh];
    for (let many = random(Math.ceil(signs.length * exchanged)); many > 0; many--)
      signs[random(signs.length)] = String.fromCharCode(0x4e00 + random(hanzi));
    const copy = (words: string) => Buffer.from(words).toString();
    yield {
      from: `plan-${Math.floor(i / own.length)}/${from}`,
      zh: copy(signs.join('')),
      en: copy(`${en} ${i}`),
    };
  }
}

/** Frees what nothing holds any more, so that only what the memory holds is counted. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
const megabytes = () => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};

/** Fills a translation memory with so many units, asks it for clauses that are like some, and prints what that takes. */
export function benchMemory(count: number): void {
  const path = join('seeds', foldersIn('seeds')[0]!, 'en.po');
  const { live } = readPo(readFileSync(path, 'utf8'), path, () => {})!;
  const own = live.map(({ msgctxt, msgid, msgstr }): Unit => ({ from: msgctxt!, zh: msgid, en: msgstr[0]! }));
  collectGarbage();
  const before = megabytes();
  const made = process.cpuUsage();
  const memory = new Memory(unitsOf(own, count));
  const filled = process.cpuUsage(made).user / 1e6;
  collectGarbage();
  const held = megabytes() - before;
  const questions = own.map(({ zh }) => zh.replace(/十二五/gu, '十四五').replace(/(?<=\d)\d/gu, '7'));
  const times = questions.map((zh) => {
    const asked = process.cpuUsage();
    memory.find(zh);
    return process.cpuUsage(asked).user / 1e3;
  });
  const middle = [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
  console.table([
    {
      units: memory.size,
      'MB held': Math.round(held),
      's to fill': Number(filled.toFixed(1)),
      questions: times.length,
      'ms each, mean': Number((times.reduce((a, b) => a + b, 0) / times.length).toFixed(2)),
      'ms, middle': Number(middle.toFixed(2)),
      'ms, worst': Number(Math.max(...times).toFixed(1)),
    },
  ]);
}
