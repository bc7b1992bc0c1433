import { describe, expect, test } from 'vitest';
import { Fault, sentenceOf } from '../../scripts/shared/command/faults.ts';
import { notRead, type Thrown } from '../../scripts/shared/documents/apart-fault.ts';
import { SaidError, Unreadable } from '../../src/core/model/unreadable.ts';
import type { FileKind } from '../../src/core/read/kind-of-file.ts';

describe('why a file was not read apart', () => {
  const path = '/tmp/x.wasm';
  type Case = [thrown: Thrown, en: RegExp, zh: RegExp];
  const ofMachine: Case[] = [
    [
      { message: `ENOSPC: no space left on device, write '${path}'`, code: 'ENOSPC', path },
      /^The disk is full, and \/tmp\/x\.wasm could not be written\. Make room/,
      /磁盘已满/,
    ],
    [
      { message: `EACCES: permission denied, open '${path}'`, code: 'EACCES', path },
      /^\/tmp\/x\.wasm may not be read or written by you/,
      /没有读写 .* 的权限/,
    ],
    [{ message: 'EROFS: read-only file system', code: 'EROFS' }, /only be read\. Work in a folder/, /只能读/],
    [
      { message: 'Worker initialization failure: EMFILE', code: 'ERR_WORKER_INIT_FAILED' },
      /^Too many files are open/,
      /打开的文件太多/,
    ],
    [
      {
        message: 'Cannot read package config /a/package.json: too many open files.',
        code: 'ERR_INVALID_PACKAGE_CONFIG',
      },
      /^Too many files are open/,
      /打开的文件太多/,
    ],
    [
      { message: 'WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory for new instance' },
      /^There is not enough memory/,
      /内存不足/,
    ],
    [
      { message: "Cannot find package 'mammoth'", code: 'ERR_MODULE_NOT_FOUND' },
      /^A package of this project is not installed/,
      /缺少/,
    ],
  ];
  test.each(ofMachine)('the machine: %j', (thrown, en, zh) => {
    for (const begun of [true, false]) {
      const error = notRead(thrown, 'docx', begun);
      expect(error).toBeInstanceOf(Fault);
      expect(sentenceOf(error, '/', 'en')).toMatch(en);
      expect(sentenceOf(error, '/', 'zh')).toMatch(zh);
    }
  });
  const ofFile: [kind: FileKind, thrown: Thrown, en: RegExp][] = [
    ['pdf', { message: 'x is not a function' }, /^this PDF is damaged/],
    ['odt', { message: 'unexpected end of file', code: 'Z_BUF_ERROR' }, /^this OpenDocument text is damaged/],
    ['doc', { message: 'heap out of memory', code: 'ERR_WORKER_OUT_OF_MEMORY' }, /more time or memory/],
    ['ofd', { message: 'Cannot create a string', code: 'ERR_STRING_TOO_LONG' }, /more time or memory/],
    [
      'pdf',
      { message: 'Cannot find package', code: 'ERR_MODULE_NOT_FOUND' },
      /the package @embedpdf\/pdfium is needed/,
    ],
  ];
  test.each(ofFile)('the file, when its reading has begun: %s %j', (kind, thrown, en) => {
    const error = notRead(thrown, kind, true);
    expect(error).toBeInstanceOf(Unreadable);
    expect(error.message).toMatch(en);
  });
  test('no file is to blame before its reading has begun', () => {
    const thrown = { message: 'JS heap out of memory', code: 'ERR_WORKER_OUT_OF_MEMORY' };
    expect(notRead(thrown, 'pdf', false)).toBeInstanceOf(Fault);
    const odd = notRead({ message: 'x is not a function' }, 'pdf', false);
    expect(odd).not.toBeInstanceOf(SaidError);
    expect(sentenceOf(odd, '/')).toMatch(
      /^This should not have happened: x is not a function\. Please report/,
    );
  });
});
