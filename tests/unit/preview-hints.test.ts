import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Hint, hintsIn, isToFill } from '../../src/preview/hints.ts';

const message =
  'If it is printed so, write into plan.yaml: structure: [{ line: 4, text: "三、[保障]", kind: chapter, number: 3 }].';
const entry = { line: 4, text: '三、[保障]', kind: 'chapter', number: 3 };

/** plan.yaml with a hint copied to where it says. */
function copied(yaml: string, { text, line, isInBrackets }: Hint): string {
  const lines = yaml.split('\n');
  if (line === undefined) return yaml + text;
  if (!isInBrackets) return [...lines.slice(0, line), text.trimEnd(), ...lines.slice(line)].join('\n');
  return lines
    .map((words, i) => (i === line - 1 ? words.replace(/[[{]/u, (sign) => sign + text) : words))
    .join('\n');
}

describe('a hint copied to where it says gives a file that holds it, whatever the file has', () => {
  test.each([
    ['no list', 'level: district\n', [entry]],
    ['an empty list, as new writes it', 'artefacts:\nstructure:\n', [entry]],
    [
      'entries',
      'structure:\n  - { line: 1, text: a, kind: p }\n',
      [entry, { line: 1, text: 'a', kind: 'p' }],
    ],
    [
      'entries that are not indented, below a note',
      'structure: # of the document\n# first\n- { line: 1, text: a, kind: p }\nlevel: district\n',
      [entry, { line: 1, text: 'a', kind: 'p' }],
    ],
    ['brackets', 'structure: [{ line: 1, text: a, kind: p }]\n', [entry, { line: 1, text: 'a', kind: 'p' }]],
    ['empty brackets', 'structure: []\n', [entry]],
  ])('%s', (_name, yaml, wanted) => {
    const [hint] = hintsIn(message, yaml);
    expect((parse(copied(yaml, hint!)) as { structure: unknown }).structure).toEqual(wanted);
  });
});

describe('from where a value is known is copied to where that stands', () => {
  const otherwise = 'say from where it is known:  basis: { issued: { zh: …, en: … } }';
  const value = { zh: '…', en: '…' };
  test.each([
    ['nothing', 'level: district\n', { issued: value }],
    ['others', 'basis:\n    title: { zh: a, en: b }\n', { issued: value, title: { zh: 'a', en: 'b' } }],
    ['braces', 'basis: { title: { zh: a, en: b } }\n', { issued: value, title: { zh: 'a', en: 'b' } }],
  ])('%s', (_name, yaml, wanted) => {
    const [hint] = hintsIn(otherwise, yaml);
    expect((parse(copied(yaml, hint!)) as { basis: unknown }).basis).toEqual(wanted);
  });
});

test('a note is copied into notes.yaml', () => {
  const [note, accepted] = hintsIn(
    'write a note in notes.yaml: chp_1__p_2: { zh: …, en: … }; or: audit: [{ rule: total, places: [chp_1__p_2] }].',
  );
  expect(note).toEqual({ text: 'chp_1__p_2: { zh: …, en: … }\n', isNote: true });
  expect(isToFill(note!)).toBe(true);
  expect(accepted).toMatchObject({ list: 'audit' });
});

test('an exception is a comment of its entry', () => {
  expect(hintsIn('or write “# allow numbers: reason” into the entry')).toEqual([
    { text: '# allow numbers: …' },
  ]);
});

test.each([
  ['# allow numbers: …', true],
  ['audit:\n  - { rule: total, places: [p_1], reason: { zh: …, en: … } }\n', true],
  ['  - { line: 4, text: "一是……", kind: p }\n', false],
])('of “%s” something is still to be written: %s', (text, wanted) => {
  expect(isToFill({ text })).toBe(wanted);
});
