import { describe, expect, test } from 'vitest';
import { chineseFigures, compareNumbers } from '../../src/core/english/numbers.ts';

/** Chinese and English that say the same figures. */
const alike: [zh: string, en: string][] = [
  ['实现158.74亿元。', 'Achieve RMB 15.874 billion.'],
  ['投入4.638亿元。', 'RMB 463.8 million was invested.'],
  ['补贴1565.65万元。', 'Subsidies came to RMB 15.6565 million.'],
  ['产值1.2万亿元。', 'Output of RMB 1.2 trillion.'],
  ['常住人口133.95万人。', 'A permanent population of 1.3395 million.'],
  ['密度1.7万人/平方公里。', 'A density of 17,000 people per square kilometer.'],
  ['面积78.66平方公里。', 'An area of 78.66 square kilometers.'],
  ['增长10.1%，提高2.3个百分点。', 'Growth of 10.1%, up 2.3 percentage points.'],
  ['增长９．４％。', 'Growth of 9.4 percent.'],
  ['百分之二十。', '20%.'],
  ['四分之三。', 'Three quarters.'],
  ['2015年6月。', 'In June 2015.'],
  ['占全市的三分之一。', 'One third of the city’s total.'],
  ['2016—2020年。', 'From 2016 to 2020.'],
  ['2013年10月15日。', 'On 15 October 2013.'],
  ['2013年10月15日。', 'On October 15, 2013.'],
  ['“十二五”期间累计7.2亿元。', 'In the 12th Five-Year Plan period, RMB 720 million in all.'],
  ['“十四五”时期。', 'The 14th Five-Year Plan period.'],
  ['第十三个五年规划。', 'The 13th Five-Year Plan.'],
  ['三家园区，位居第二，占9.4%。', 'Three parks, in second place, with 9.4%.'],
  ['首个国家级试验区。', 'The first national pilot zone.'],
  ['八大重点领域，五大功能区。', 'Eight key fields and five functional areas.'],
  ['两个中心。', 'Two centers.'],
  ['二十一家企业。', '21 enterprises.'],
  ['第六届全国人大。', 'The sixth National People’s Congress.'],
  ['一百二十件专利。', '120 patents.'],
  ['到2020年达到50家以上。', 'By 2020, reach 50 or more.'],
  ['超过3000家。', 'More than 3,000 enterprises.'],
  ['比重不低于10%。', 'The share is no less than 10%.'],
  ['突破1000亿元。', 'Exceed RMB 100 billion.'],
  ['20余家机构。', 'More than 20 institutions.'],
  ['销售收入超十亿（家）', 'with sales above RMB 1 billion (number)'],
  ['销售收入亿元以上企业45家。', 'With sales of RMB 100 million or more, 45 enterprises.'],
  ['5G、3D打印、工业4.0。', '5G, 3D printing and Industry 4.0.'],
  ['一批一流企业进一步统一标准。', 'A number of first-class enterprises further unify standards.'],
  ['一核四片区，八大行动。', 'One Core, Four Areas; eight actions.'],
  ['大众创业、万众创新。', 'Mass entrepreneurship and innovation.'],
  ['一带一路。', 'The Belt and Road.'],
  ['十分重要，千方百计。', 'Very important; by every means.'],
  ['银行15家，企业50家。', '15 banks and 50 enterprises.'],
  ['1.5倍。', '1.5 times.'],
  ['300多家。', 'More than 300.'],
  ['每万人发明专利20件。', 'Per 10,000 people, 20 invention patents.'],
];
/** Chinese and English that do not, and what is wrong. */
const unlike: [zh: string, en: string, fault: 'missing' | 'extra' | 'comparators' | 'order'][] = [
  ['实现158.74亿元。', 'Achieve RMB 158.74 million.', 'missing'],
  ['实现158.74亿元。', 'Achieve RMB 158.74 billion.', 'missing'],
  ['投入4.638亿元。', 'RMB 4.638 million was invested.', 'missing'],
  ['补贴1565.65万元。', 'Subsidies came to RMB 1,565.65 million.', 'missing'],
  ['人口133.95万人。', 'A population of 13.395 million.', 'missing'],
  ['增长10.1%。', 'Growth of 1.01%.', 'missing'],
  ['增长10%。', 'Growth of 10 enterprises.', 'missing'],
  ['提高2.3个百分点。', 'Up by 2.3%.', 'missing'],
  ['2015年6月。', 'In July 2015.', 'missing'],
  ['三分之一。', 'One quarter.', 'missing'],
  ['三家园区。', 'Four parks.', 'missing'],
  ['三家园区。', 'Some parks.', 'missing'],
  ['第六届。', 'The seventh.', 'missing'],
  ['首个试验区。', 'The second pilot zone.', 'missing'],
  ['“十二五”期间累计7.2亿元。', 'In the 13th Five-Year Plan period, RMB 720 million in all.', 'missing'],
  ['2016—2020年。', 'From 2016 to 2025.', 'missing'],
  ['每万人发明专利20件。', 'Per 1,000 people, 20 invention patents.', 'missing'],
  ['企业80家。', 'There are 80 enterprises and 12 parks.', 'extra'],
  ['园区若干。', 'Two parks.', 'extra'],
  ['到2020年达到50家以上。', 'By 2020, reach 50.', 'comparators'],
  ['比重不低于10%。', 'The share is 10%.', 'comparators'],
  ['300多家。', 'Some 300.', 'comparators'],
  ['银行15家，企业50家。', '50 banks and 15 enterprises.', 'order'],
  ['2014年158.74亿元。', 'RMB 15.874 billion in 2014.', 'order'],
];

describe('figures by their value', () => {
  test.each(alike)('%s is %s', (zh, en) => {
    expect(compareNumbers(zh, en)).toEqual({ missing: [], extra: [], comparators: [], order: [] });
  });
  test.each(unlike)('%s is not %s', (zh, en, fault) => {
    expect(compareNumbers(zh, en)[fault]).not.toEqual([]);
  });
  test('the order is told by the places of the Chinese figures', () => {
    expect(compareNumbers('2014年银行15家，企业50家', '50 enterprises and 15 banks in 2014').order).toEqual([
      3, 2, 1,
    ]);
  });
  test('a figure keeps its text, for messages', () => {
    expect(chineseFigures('达到158.74亿元以上').map((q) => [q.text, q.value, q.atLeast])).toEqual([
      ['158.74亿', 15874000000, true],
    ]);
  });
});
