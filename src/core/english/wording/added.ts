import type { WordingRow } from './row.ts';
import { maySay } from './shared-words.ts';

/** What English adds that the Chinese has not: `zh` is what would say it. */
export const addedWording: readonly WordingRow[] = [
  {
    en: '\\bimmediately\\b|\\bat once(?=[.,;]|$)',
    zh: '立即|马上|即刻|立刻|当即|随即|即时|第一时间|及时|尽快|迅速|一次|即[^将使可便]',
    says: { en: 'at once', zh: '立即' },
    example: ['取消收费。', 'Abolish the charges immediately.'],
  },
  {
    en: '\\bcumulative',
    zh: '累|总|共|合计|历年|期间',
    says: { en: 'it is the sum of several years', zh: '是几年累计' },
    example: ['年贷款额10亿元。', 'Cumulative loans of RMB 1 billion.'],
  },
  {
    en: '\\b(?:tax-exempt|exempt(?:ed|ion)?s?|waive[ds]?)\\b',
    zh: '免|豁|除|减|不征|不收|取消',
    says: { en: 'something is waived', zh: '有所减免' },
    example: ['占全市13.7%。', 'All of them tax-exempt, 13.7% of the city’s total.'],
  },
  {
    en: maySay,
    zh:
      '可(?![靠视持观喜控编穿逆追再燃溶])|(?<![功智职性动节效产技万势才核电热潜机赋])能(?![源力量耗级效])|或|如|若(?!干)|(?:[将不都也就才]|有时)会|' +
      '会(?:导致|造成|使|影响|有|出现|引起|产生|被)|[有无]权|[准允]许|许多?可|倘|万一|自愿|选择(?!性)|不得|得以|无论|不论|任何|凡|需要|所需|必要|情况|适时|虽|尽管|恐|难免|容易|' +
      '风险(?!投资|资本)|隐患|潜在|不(?:得)?(?:超过|高于|多于|大于|低于|少于|小于|短于)|最高(?!的)|上限',
    bySentence: true,
    asOften: true,
    says: { en: 'it is allowed, or possible', zh: '是可以，或者可能' },
    example: ['市政府组织实施。', 'The municipal government may carry it out.'],
  },
  {
    en: '\\b(?:compulsory|mandatory)\\b',
    zh: '强制|必|应|须|义务|约束|要求|准入|硬',
    says: { en: 'somebody is bound to it', zh: '是强制' },
    example: ['参加培训。', 'Training is mandatory.'],
  },
  {
    en: '\\b(?:prohibited|forbidden|banned)\\b',
    zh: '禁|不得|不准|不许|严|取缔|限|不[予能可]|退出|负面',
    says: { en: 'something is forbidden', zh: '是禁止' },
    example: ['管理停车。', 'Parking is forbidden.'],
  },
  {
    en: '\\bguarantee[sd]?\\b',
    zh: '保证|担保|保障|确保|保',
    says: { en: 'something is guaranteed', zh: '是保证' },
    example: ['支持就业。', 'Employment is guaranteed.'],
  },
];
