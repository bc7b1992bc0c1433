import { expect, test } from 'vitest';
import { Fault, sentenceOf } from '../../scripts/shared/faults.ts';
import { readOptions } from '../../scripts/shared/options.ts';

const command = { usage: 'npm run x -- FILE', options: { check: 'flag', id: 'value' }, words: 1 } as const;
test.each([
  [['--chekc'], 'Did you mean --check?'],
  [['--Check'], 'Did you mean --check?'],
  [['--zzz'], 'named ./--zzz'],
  [['-x.txt'], 'named ./-x.txt'],
  [['--check=1'], 'takes no value'],
  [['--id'], 'needs a value'],
  [['--id', '--check'], 'needs a value'],
  [['--id='], 'needs a value'],
  [['a', 'b'], 'one word too many'],
  [['--constructor'], 'There is no option'],
])('options: %j', (typed, said) => {
  expect(() => readOptions(command, typed)).toThrow(Fault);
  expect(() => readOptions(command, typed)).toThrow(said);
});
test('options: what is right is read, names with blanks, signs and dashes too', () => {
  expect(readOptions(command, ['规划 １.txt', '--id', 'b', '--check'])).toEqual({
    flags: new Set(['check']),
    values: { id: 'b' },
    words: ['规划 １.txt'],
  });
  expect(readOptions(command, ['--', '-x.txt']).words).toEqual(['-x.txt']);
  const parts = { usage: 'npm run translate -- status or sync', words: 1, parts: ['status', 'sync'] };
  expect(() => readOptions(parts, ['snyc'])).toThrow('Did you mean sync?');
  expect(() => readOptions(parts, [])).toThrow('Say what to do.');
});

test('whatever is thrown becomes one sentence that names the file and what to do', () => {
  const error = (code: string, more = {}) =>
    Object.assign(new Error(`${code}: x, open '/work/a/b.txt'\n    at f (/x.ts:1:2)`), { code, ...more });
  for (const code of [
    'ENOENT',
    'EISDIR',
    'ENOTDIR',
    'EACCES',
    'EPERM',
    'EROFS',
    'ENOSPC',
    'EDQUOT',
    'EMFILE',
    'EBUSY',
    'EXDEV',
    'ENAMETOOLONG',
    'ELOOP',
    'EEXIST',
    'ENOTEMPTY',
    'EIO',
    'EFBIG',
  ])
    expect(sentenceOf(error(code, { path: '/work/a/b.txt' }), '/work'), code).toMatch(
      /^(?:a\/b\.txt|[A-Z]|.*a\/b\.txt).*\. [A-Z].*\.$/,
    );
  expect(sentenceOf(new Error('write failed: No space left on device (os error 28)'), '/')).toMatch(
    /^The disk is full/,
  );
  expect(sentenceOf(new TypeError('x is not a function\n    at f (/x.ts:1:2)'), '/')).toMatch(
    /^This should not have happened: x is not a function\. Please report/,
  );
  for (const odd of [undefined, null, 'text', 7, {}, Object.create(null)])
    expect(sentenceOf(odd, '/')).toMatch(/\.$|program\.$/);
  expect(sentenceOf(new Fault('Say it.'), '/')).toBe('Say it.');
});
