import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addressTyped } from '../../scripts/build/site-address.ts';
import { asksForHelp } from '../../scripts/shared/command/begin.ts';
import { asCalledHere } from '../../scripts/shared/command/called-here.ts';
import { commands } from '../../scripts/shared/command/commands.ts';
import { commandsHere, formsOf, helpOf } from '../../scripts/shared/command/help.ts';
import { placesInChinese } from '../../scripts/shared/command/help-zh.ts';
import { withoutLanguage } from '../../scripts/shared/command/language.ts';
import { readOptions } from '../../scripts/shared/command/options.ts';
import { nearestName } from '../../src/core/addresses/nearest-name.ts';
import { checkTranslation } from '../../src/core/english/check.ts';
import { readPo } from '../../src/core/english/po/file.ts';
import { collector, formatIn } from '../../src/core/model/diagnostics.ts';
import { worded } from '../../src/core/model/sentence.ts';
import { SaidError } from '../../src/core/model/unreadable.ts';
import { ruleNamesInChinese } from '../../src/core/parse/rule-names-zh.ts';
import { project } from '../helpers/folder.ts';

/** What stops a command, as it is said in Chinese. */
function stopped(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof SaidError) return worded(error.said, 'zh');
    throw error;
  }
  return '';
}
const typed = (...words: string[]) => stopped(() => readOptions(commands.new, () => ['…'], words));

describe('what is typed with signs of another keyboard is answered with what was meant', () => {
  test.each(['—id', '－－id', '–id', '−−id=a', '-—id', '――id', '—idd'])('%s', (word) => {
    expect(typed('a.docx', word, 'a')).toContain('请用英文输入法打两个短横线：--id。');
  });
  test.each(['—lang', '－－help'])('%s, which every command takes', (word) => {
    expect(typed('a.docx', word)).toContain(`：--${word.replace(/\P{Script=Latin}/gu, '')}。`);
  });
  test('a file whose name begins with a dash is a file', () => {
    expect(typed('——关于规划的说明.docx', '--id', 'a')).toBe('');
  });
  test('blanks of full width and Chinese quotes', () => {
    expect(typed('a.docx　--id　a')).toContain('有全角空格');
    expect(typed('“a', 'b.docx”', '--id', 'a')).toContain('用了中文引号');
    expect(typed('“a.docx”', '--id', 'a')).toContain('用了中文引号');
  });
  test('one hyphen', () => {
    expect(typed('a.docx', '-id', 'a')).toContain('是不是 --id？');
  });
});

test('of two choices of a language the last counts, and neither is a word of the command', () => {
  expect(withoutLanguage(['build', '--lang', 'zh', '--no-pdf', '--lang=en'])).toEqual({
    typed: ['build', '--no-pdf'],
    chosen: 'en',
  });
  expect(withoutLanguage(['--lang'])).toEqual({ typed: [], chosen: '' });
});

test('a package names none of the commands that it has not', () => {
  expect(commandsHere(false)).toContain('bench');
  expect(commandsHere(true)).not.toContain('bench');
  expect(['-h', '--help', 'h'].map(asksForHelp)).toEqual([true, true, false]);
});

test.each([
  ['palns', ['plan', 'json'], 'plan'],
  ['Issued', ['issuer', 'issued'], 'issued'],
  ['sectoin', ['section', 'para'], 'section'],
  ['xyz', ['section', 'para'], undefined],
])('the name that was meant by %s of %j', (name, names, meant) => {
  expect(nearestName(name, names)).toBe(meant);
});

describe('where a site will stand is typed as one address', () => {
  test.each([
    ['https://plans.example.gov.cn', 'https://plans.example.gov.cn', '/'],
    ['https://plans.example.gov.cn/plans', 'https://plans.example.gov.cn', '/plans/'],
    ['http://x.example:81/a/b/', 'http://x.example:81', '/a/b/'],
    ['https：//x.example/', 'https://x.example', '/'],
  ])('%s', (address, site, base) => {
    expect(addressTyped(address)).toEqual({ site, base });
  });
  test.each(['plans.example.gov.cn', 'https://x.example/?a', 'C:/plans', ''])('%s is none', (address) => {
    expect(stopped(() => addressTyped(address))).toContain('不是网址');
  });
  test('a folder with other signs is none', () => {
    const said = stopped(() => addressTyped('https://x.example/规划/'));
    expect(said).toContain('--site 写的是“https://x.example/规划/”，不能用作网站所在的文件夹');
  });
});

test('sentences name commands as they are called where the program runs', () => {
  const said = '请运行 npm run translate -- sync，再运行 npm run build；或 npm ci。';
  expect(asCalledHere(said, false)).toBe(said);
  expect(asCalledHere(said, true)).toBe(
    '请运行 npx plan-publisher translate sync，再运行 npx plan-publisher build；或 npm ci。',
  );
});

test('forms and help have no English words for what is typed where they are Chinese', () => {
  for (const name of Object.keys(commands) as (keyof typeof commands)[])
    expect(helpOf(name, 'zh').replace(/\b(?:JSON|PDF|OFD|SITE|BASE|TMX)\b/gu, '')).not.toMatch(/[A-Z]{3,}/u);
  expect(formsOf('new', '', 'zh')).toEqual(['npm run new -- 文件 --id 名字']);
  const used = Object.values(commands).flatMap(({ forms, options }) =>
    [...forms, ...Object.values(options).map(({ value = '' }) => value)]
      .join(' ')
      .match(/[A-Z]{2,}(?:\/OF)?/gu),
  );
  expect(Object.keys(placesInChinese).filter((word) => !used.includes(word))).toEqual([]);
});

test('each rule of the parser that is told of has a name in Chinese', () => {
  const names = ['frame', 'blocks', 'rules', 'ranks', '../tables']
    .flatMap((room) => {
      const folder = join(project, 'src/core/parse', room);
      return readdirSync(folder)
        .filter((file) => file.endsWith('.ts'))
        .map((file) => join(folder, file));
    })
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\b(?:name|rule): '([a-z][a-z -]+)'/gu)]);
  expect(names.length).toBeGreaterThan(70);
  expect([...new Set(names.map(([, name]) => name!))].filter((name) => !ruleNamesInChinese[name])).toEqual(
    [],
  );
});

describe('a comment that was meant as an exception and is none is said', () => {
  const messages = [{ id: 'chp_1__p_1', words: '到2025年。', line: 3 }];
  const check = (comment: string) => {
    const { report, diagnostics } = collector();
    const po = `# ${comment}\nmsgctxt "chp_1__p_1"\nmsgid "到2025年。"\nmsgstr "By 2025."\n`;
    const english = { messages: messages as never, po: readPo(po, 'en.po', report)!, file: 'en.po' };
    checkTranslation(english, [], report);
    return diagnostics.map(formatIn('zh'));
  };
  test.each([
    'allow numers: 原文如此',
    'allow numbers：原文如此',
    'allow numbers',
    'Allow numbers: 原文如此',
  ])('%s', (comment) => {
    expect(check(comment).join()).toContain('请写“# allow numbers: ');
  });
  test.each(['allow for the long name here', '译者注：allow 一词', 'reviewed'])(
    '%s is a comment',
    (comment) => {
      expect(check(comment)).toEqual([]);
    },
  );
});
