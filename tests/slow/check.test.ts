import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPo } from '../../src/core/english/po/file.ts';
import { checkRules, exceptionName, planEnglish } from '../../src/core/english/rules.ts';
import { readGlossary } from '../../src/core/english/terms/glossary.ts';
import { collector } from '../../src/core/model/diagnostics.ts';
import { folderWith, planYaml, project, run } from '../helpers/folder.ts';

test('the English of the real plans passes', () => {
  const { status, out } = run(project, 'check', '--json');
  expect([status, JSON.parse(out)]).toMatchObject([
    0,
    { ok: true, plans: [{ plan: 'futian-hitech-13fyp', figures: { open: 0 }, english: { entries: 160 } }] },
  ]);
});

/** Ways to damage an English clause; null where it cannot be damaged so. */
const damages: Record<string, (en: string, other: string) => string | null> = {
  'a digit changed': (en) =>
    /\d/.test(en) ? en.replace(/\d(?=\D*$)/, (d) => String((Number(d) + 1) % 10)) : null,
  'billion read as million': (en) =>
    /\b(?:billion|million)\b/.test(en)
      ? en.replace(/\b(billion|million)\b/, (w) => (w === 'billion' ? 'million' : 'billion'))
      : null,
  'a number dropped': (en) => (/\d[\d,.]*\d%?/.test(en) ? en.replace(/\d[\d,.]*\d%?/, 'many') : null),
  'a number added': (en) => en.replace(/\.$/, ' by 37.'),
  'a sentence dropped': (en) => {
    const all = en.split(/(?<=\.) /);
    return all.length > 2 ? all.filter((_, i) => i !== 1).join(' ') : null;
  },
  'a term swapped': (en) => (/high-tech/.test(en) ? en.replace(/high-tech/, 'modern') : null),
  '“not” added': (en) => (/ (?:is|are|will) /.test(en) ? en.replace(/ (is|are|will) /, ' $1 not ') : null),
  'will told as may': (en) => (/ will /.test(en) ? en.replace(/ will (?!not)/, ' may ') : null),
  'two numbers exchanged': (en) => {
    const n = [...en.matchAll(/(?<![\d.,])\d[\d,.]*\d(?!\d)/g)];
    const [a, b] = [n[0], n.find((m) => m[0] !== n[0]?.[0])];
    return a && b
      ? en.slice(0, a.index) +
          b[0] +
          en.slice(a.index + a[0].length, b.index) +
          a[0] +
          en.slice(b.index + b[0].length)
      : null;
  },
};
const mustFind = [
  'a digit changed',
  'billion read as million',
  'a number dropped',
  'a number added',
  'two numbers exchanged',
];
/** The least share of them that is found, of what is known by words and lengths. */
const atLeast: Record<string, number> = {
  'a sentence dropped': 0.85,
  '“not” added': 0.9,
  'will told as may': 0.85,
};

test('entries damaged on purpose are found out', () => {
  const file = join(project, 'seeds/futian-hitech-13fyp/en.po');
  const { report } = collector();
  const terms = existsSync(join(project, 'seeds/glossary.csv'))
    ? readGlossary(readFileSync(join(project, 'seeds/glossary.csv'), 'utf8'), 'glossary.csv', report)
    : [];
  const entries = readPo(readFileSync(file, 'utf8'), file, report)!.live;
  const numberOrder = checkRules.find(({ name }) => name === 'number-order')!;
  const pairs = entries.map((e) => ({ zh: e.msgid, en: e.msgstr[0]! }));
  // What a clause says elsewhere is left out: a damaged one is to be found by itself.
  const plan = { ...planEnglish(pairs, terms), first: new Map<string, string>() };
  const table = Object.entries(damages).map(([kind, damage]) => {
    const damaged = entries.flatMap((e) => {
      const en = damage(e.msgstr[0]!, '');
      return en === null || en === e.msgstr[0]
        ? []
        : [{ zh: e.msgid, en, order: exceptionName(numberOrder, { zh: e.msgid, en: e.msgstr[0]! }) }];
    });
    const found = damaged.filter(({ zh, en, order }) =>
      checkRules.some(
        (rule) => rule.find({ zh, en }, plan).length > 0 && exceptionName(rule, { zh, en }) !== order,
      ),
    );
    return { kind, damaged: damaged.length, found: found.length };
  });
  console.table(table);
  expect(table.reduce((n, row) => n + row.damaged, 0)).toBeGreaterThanOrEqual(300);
  expect(
    table
      .filter(({ kind, damaged, found }) => found < (atLeast[kind] ?? 0) * damaged)
      .map(({ kind }) => kind),
  ).toEqual([]);
  expect(table.filter((row) => mustFind.includes(row.kind) && row.found < row.damaged)).toEqual([]);
});

test('a wrong figure is said once, in an earlier edition too, and of the plan that is asked for alone', () => {
  const source = '某区规划\n一、目标\n建成园区5家。\n';
  const entry = 'msgctxt "chp_1__p_1"\nmsgid "建成园区5家。"\nmsgstr "Build 6 parks."\n';
  const po = `msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n${entry}`;
  const root = folderWith({
    'a/source.txt': source,
    'a/plan.yaml': planYaml(),
    'a/en.po': po,
    'a/edition.yaml': 'kind: issued\ndate: 2016-03-01\n',
    'a/editions/2016-02-01/source.txt': source,
    'a/editions/2016-02-01/edition.yaml': 'kind: draft\ndate: 2016-02-01\n',
    'a/editions/2016-02-01/en.po': po,
    'b/source.txt': source,
    'b/plan.yaml': planYaml(),
    'b/en.po': po,
  });
  const { messages } = JSON.parse(run(root, 'check', '--plan', 'a', '--json').out);
  const told = messages.map(({ rule, file }: { rule: string; file: string }) => `${rule} ${file}`);
  expect(told.filter((said: string) => /^(?:numbers|figures-withheld)/.test(said)).sort()).toEqual([
    'numbers seeds/a/editions/2016-02-01/en.po',
    'numbers seeds/a/en.po',
  ]);
  expect(told.join()).not.toContain('seeds/b');
  expect(run(root, 'check', '--plan', 'c').err).toContain(
    'There is no plan “c” in seeds/. Write the name of its folder behind --plan. There are: ',
  );
});

test('a plan that is half in English passes, and is told how much is missing; with --strict it fails', () => {
  const root = folderWith({
    'a/source.txt': '某区规划\n一、甲\n正文。\n',
    'a/plan.yaml': planYaml(),
    'a/en.po':
      'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgctxt "chp_1"\nmsgid "甲"\nmsgstr "A"\n',
  });
  const plain = run(root, 'check');
  expect(plain.status).toBe(0);
  expect(plain.err).toMatch(
    /warning \[translation-missing\] .* (?:has|have) no English .*may be published so\./,
  );
  expect(plain.out).toContain('No fault found.');
  const strict = run(root, 'check', '--strict');
  expect([strict.status, strict.err]).toEqual([
    1,
    expect.stringMatching(/no English, and --strict takes that for a fault\./),
  ]);
  const json = run(root, 'check', '--strict', '--json');
  expect([json.status, JSON.parse(json.out)]).toMatchObject([
    1,
    { ok: false, plans: [{ english: { missing: 2 } }] },
  ]);
  // One that has none at all is not whole either.
  writeFileSync(join(root, 'seeds/a/en.po'), '');
  expect(run(root, 'check').status).toBe(0);
  expect(run(root, 'check', '--strict').status).toBe(1);
});
