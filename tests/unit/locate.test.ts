import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Address, locate } from '../../src/core/addresses/locate.ts';
import type { PlanJson } from '../../src/core/published/plan-json.ts';
import { project } from '../helpers/folder.ts';

const plan = JSON.parse(
  readFileSync(join(project, 'content/futian-hitech-13fyp/plan.json'), 'utf8'),
) as PlanJson;
const addresses = plan.clauses.map((c): Address => [c.eId, c.page, c.cite.zh, c.cite.en]);

describe('go to', () => {
  test.each([
    ['三（二）1', 'chp_3__sec_2__para_1'],
    ['三(二)1', 'chp_3__sec_2__para_1'],
    ['三、（二）1.', 'chp_3__sec_2__para_1'],
    ['一（一）1第2段', 'chp_1__sec_1__para_1__p_2'],
    ['一(一)1第二段', 'chp_1__sec_1__para_1__p_2'],
    ['附件1第3行', 'att_1__table_1__row_3'],
    ['附件一第三行', 'att_1__table_1__row_3'],
    ['附件2', 'att_2'],
    ['III(2)1', 'chp_3__sec_2__para_1'],
    ['iii (2) 1', 'chp_3__sec_2__para_1'],
    ['ch 3 s 2', 'chp_3__sec_2'],
    ['Chapter 3, section 2', 'chp_3__sec_2'],
    ['Ch. I (1) 1, para. 2', 'chp_1__sec_1__para_1__p_2'],
    ['第三章第二节', 'chp_3__sec_2'],
    ['第三章第二節', 'chp_3__sec_2'],
    ['附錄1第3行', 'att_1__table_1__row_3'],
    ['標題', 'title'],
    ['第3章', 'chp_3'],
    ['三章二节', 'chp_3__sec_2'],
    ['第3章2节', 'chp_3__sec_2'],
    ['3.2.1', 'chp_3__sec_2__para_1'],
    ['Ⅲ（2）', 'chp_3__sec_2'],
    ['Annex 1, row 3', 'att_1__table_1__row_3'],
    ['前言', 'preface'],
    ['前言第2段', 'preface__p_2'],
    ['Preface, para. 2', 'preface__p_2'],
    ['标题', 'title'],
    ['chp_3__sec_2__para_1', 'chp_3__sec_2__para_1'],
    [' chp_3__sec_2 ', 'chp_3__sec_2'],
    ['https://x.gov.cn/id/futian-hitech-13fyp/chp_3__sec_2/', 'chp_3__sec_2'],
    ['https://x.gov.cn/id/futian-hitech-13fyp/chp_3__sec_2/#sha256-0123456789ab', 'chp_3__sec_2'],
    ['http://localhost:4321/zh-en/futian-hitech-13fyp/chp_3/#chp_3__sec_2', 'chp_3__sec_2'],
    ['https://x.gov.cn/en/futian-hitech-13fyp/chp_3/?q=5G#chp_3__sec_2', 'chp_3__sec_2'],
  ])('%s is %s', (words, eId) => {
    expect(locate(words, addresses)).toEqual({ eId });
  });
  test('every clause is found by its own citation, in both languages', () => {
    for (const [eId, , zh, en] of addresses)
      for (const cite of [zh, en]) expect([cite, locate(cite, addresses)]).toEqual([cite, { eId }]);
  });
  test.each([
    ['三（二）1第99段', 'chp_3__sec_2__para_1'],
    ['附件1第77行', 'att_1'],
    ['三（九）', 'chp_3'],
  ])('%s is nowhere; near it is %s', (words, near) => {
    expect(locate(words, addresses)).toEqual({ near });
  });
  test.each(['', '   ', '知识产权', 'hello', '九十九', '<b>', '()', 'https://example.com/', '𠀀'])(
    '%s cannot be read',
    (words) => {
      expect(locate(words, addresses)).toBeNull();
    },
  );
});

describe('go to an article', () => {
  const law: Address[] = [
    ['chp_1', 'chp_1', '第一章', 'Chapter 1'],
    ['chp_1__para_3', 'chp_1', '第一章第三条', 'Chapter 1 Article 3'],
    ['chp_1__para_3__p_2', 'chp_1', '第一章第三条第2段', 'Chapter 1 Article 3, para. 2'],
    ['chp_1__para_3__item_2', 'chp_1', '第一章第三条第2项', 'Chapter 1 Article 3, item 2'],
    ['chp_3', 'chp_3', '第三章', 'Chapter 3'],
    ['chp_3__para_6__subpara_1', 'chp_3', '第三章第六条（一）', 'Chapter 3 Article 6 (1)'],
    ['att_1__para_9', 'att_1', '附件1第九条', 'Annex 1 Article 9'],
    ['att_2__para_9', 'att_2', '附件2第九条', 'Annex 2 Article 9'],
  ];
  test.each([
    ['第三条', 'chp_1__para_3'],
    ['第3条', 'chp_1__para_3'],
    ['Article 3', 'chp_1__para_3'],
    ['art. 3 (2)', 'chp_1__para_3__item_2'],
    ['第三条第二款', 'chp_1__para_3__p_2'],
    ['第三条（二）', 'chp_1__para_3__item_2'],
    ['第三条第（二）项', 'chp_1__para_3__item_2'],
    ['第三条第二款第（二）项', 'chp_1__para_3__item_2'],
    ['第六条第一项', 'chp_3__para_6__subpara_1'],
    ['第一章第三条', 'chp_1__para_3'],
    ['附件2第九条', 'att_2__para_9'],
    ['第三章', 'chp_3'],
  ])('%s is %s', (words, eId) => {
    expect(locate(words, law)).toEqual({ eId });
  });
  test('an article that another chapter has is not gone to', () => {
    expect(locate('第三章第三条', law)).toEqual({ near: 'chp_3' });
  });
  test.each(['第九条', '第七条'])('%s is none of one chapter alone', (words) => {
    expect(locate(words, law)).toBeNull();
  });
});
