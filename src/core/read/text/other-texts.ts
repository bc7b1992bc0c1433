/** Texts that another program reads, and that are no document: told by their form, never by a few words. */
import type { Sentence } from '../../model/sentence.ts';
import { others as said } from '../said.ts';

const readable = (advice: Sentence): Sentence => said.readable({ advice });

/** A kind of text of another program. */
interface OtherText {
  name: string;
  says: string;
  example: { file: string; text: string };
  is: (text: string, file: string) => boolean;
  advice: Sentence;
}

/** How many characters of a text are looked at to tell its kind. */
const looked = 2 ** 16;
/** At least this share of the lines must have the form of the kind. */
const most = 0.8;
/** A document in Chinese has more Chinese than this among its characters; a program with notes in Chinese has less. */
const leastChinese = 0.3;

/** The lines of the beginning of a text that have words. */
const linesIn = (text: string): string[] =>
  text
    .slice(0, looked)
    .split(/\r\n|\r|\n/u)
    .filter((line) => line.trim());

/** Whether most lines of a text, and two at least, are so. */
function areMost(lines: readonly string[], is: (line: string) => boolean): boolean {
  return lines.length > 1 && lines.filter(is).length >= lines.length * most;
}

/** Whether so little of a text is Chinese that it is no Chinese document. */
function isForeign(text: string): boolean {
  const characters = text.slice(0, looked).replace(/\s/gu, '');
  return (characters.match(/\p{Script=Han}/gu)?.length ?? 0) < characters.length * leastChinese;
}

/** Whether a text is an object or a list of JSON. */
function isJson(text: string): boolean {
  if (!/^\s*[[{]/u.test(text) || !/[\]}]\s*$/u.test(text)) return false;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object';
  } catch {
    return false;
  }
}

/** How many commas or tabs part a line, those in quotes left out. */
const partsOf = (line: string): number =>
  (line.replace(/"(?:[^"]|"")*"/gu, '').match(/[,\t]/gu) ?? []).length;

/** Whether each row has as many values as the first. */
function isRows(text: string): boolean {
  const lines = linesIn(text);
  const parts = partsOf(lines[0] ?? '');
  return parts > 0 && areMost(lines, (line) => partsOf(line) === parts);
}

/** What a line of a log begins with: a time, a counter and a level as npm writes them, or a level. */
const logged = [
  /^\W{0,2}\d{4}-\d\d-\d\d[T ]\d\d:\d\d/u,
  /^\W{0,2}\d+ (?:verbose|silly|info|warn|error|http)\b/u,
  /^\W{0,2}(?:INFO|WARN|ERROR|DEBUG)\b/u,
];

export const otherTexts: readonly OtherText[] = [
  {
    name: 'JSON',
    says: 'The whole text is an object or a list of JSON.',
    example: { file: 'package.json', text: '{ "name": "a", "版本": ["1"] }\n' },
    is: (text) => isJson(text),
    advice: readable(said.data({ format: 'JSON' })),
  },
  {
    name: 'YAML',
    says: 'A .yaml or .yml whose lines are keys, entries and remarks.',
    example: { file: 'plan.yaml', text: '# 规划\ntitle:\n  zh: 某区规划\nperiod: 2016-2020\n' },
    is: (text, file) =>
      /\.ya?ml$/iu.test(file) &&
      areMost(linesIn(text), (line) => /^\s*(?:#|---|- |(?:- )?["']?[\w.-]+["']?\s*:(?:\s|$))/u.test(line)),
    advice: readable(said.data({ format: 'YAML' })),
  },
  {
    name: 'rows of values',
    says: 'A .csv or .tsv whose lines have the same number of values each.',
    example: { file: 'a.csv', text: '指标,单位,2020年\n产值,亿元,100\n"甲,乙",家,3\n' },
    is: (text, file) => /\.(?:csv|tsv)$/iu.test(file) && isRows(text),
    advice: readable(said.rows()),
  },
  {
    name: 'a log',
    says: 'A .log whose lines begin with a time or a level.',
    example: { file: 'npm.log', text: '2026-03-01 10:00:00 info ok\n2026-03-01 10:00:01 warn 失败\n' },
    is: (text, file) =>
      /\.log$/iu.test(file) && areMost(linesIn(text), (line) => logged.some((begins) => begins.test(line))),
    advice: readable(said.log()),
  },
  {
    name: 'a program',
    says: 'A file that is named as programs and their settings are, and has little Chinese.',
    example: { file: 'a.ts', text: "import { a } from './a.ts';\n// 读取文件\nexport const b = a + 1;\n" },
    is: (text, file) =>
      /\.(?:[cm]?[jt]sx?|css|scss|py|sh|bat|ps1|java|c|h|cpp|cs|go|rs|php|rb|sql|vue|ini|toml|lock|map|po)$/iu.test(
        file,
      ) && isForeign(text),
    advice: readable(said.program()),
  },
  {
    name: 'XML',
    says: 'A text that begins as XML and is no page of a web site.',
    example: { file: 'a.xml', text: '<?xml version="1.0"?>\n<office:document>一、总则</office:document>\n' },
    is: (text) => /^\s*<\?xml\s/u.test(text) && !/<!doctype html|<html[\s>]/iu.test(text.slice(0, looked)),
    advice: readable(said.xml()),
  },
  {
    name: 'a web page in one file',
    says: 'A page saved with its pictures as a message (.mht), or a message: a head that says it has parts.',
    example: {
      file: 'a.mht',
      text: 'From: <Saved by WebKit>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="a"\n\n--a\n',
    },
    is: (text) => {
      const head = text
        .trimStart()
        .slice(0, 4096)
        .split(/\r?\n\r?\n/u)[0]!;
      return /^[A-Za-z-]+:\s/u.test(head) && /^Content-Type:\s*multipart\//imu.test(head);
    },
    advice: readable(said.mht()),
  },
  {
    name: 'the inside of a PDF',
    says: 'A text that has the signs of a PDF, whose beginning is lost or stands too far behind.',
    example: {
      file: 'a.pdf',
      text: '4 0 obj\n<< /Length 3 >>\nstream\nabc\nendstream\nendobj\nstartxref\n9\n%%EOF\n',
    },
    is: (text) =>
      /^\d+ \d+ obj\b/mu.test(text) &&
      /^endobj\b/mu.test(text) &&
      /^(?:startxref|xref|trailer)\b/mu.test(text),
    advice: readable(said.insidePdf()),
  },
];

/** What to tell the person who named this text, where it is that of another program; null where it may be a document. */
export const otherText = (text: string, file: string): Sentence | null =>
  otherTexts.find(({ is }) => is(text, file))?.advice ?? null;
